using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Inert.Pack.Reproducible
{
    /// <summary>Gives the entries of packages one order and one time.</summary>
    public sealed class NormalizePackage : Task
    {
        [Required]
        public ITaskItem[] Packages { get; set; }

        public string Time { get; set; }

        public string Feed { get; set; }

        public override bool Execute()
        {
            DateTimeOffset time;
            if (!DateTimeOffset.TryParse(Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) || time.Year < 1980)
            {
                Log.LogError("PackReproducibleTime is no time: " + Time);
                return false;
            }

            foreach (var item in Packages)
            {
                var path = item.GetMetadata("FullPath");
                if (!File.Exists(path))
                {
                    Log.LogWarning("no such package: " + path);
                    continue;
                }

                Normalize(path, time);
                Lineage.Keep(path, Feed, time);
                Log.LogMessage(MessageImportance.Low, "{0} is reproducible", path);
            }

            return !Log.HasLoggedErrors;
        }

        private static void Normalize(string path, DateTimeOffset time)
        {
            var next = path + ".tmp";
            using (var source = ZipFile.OpenRead(path))
            using (var target = new FileStream(next, FileMode.Create))
            using (var archive = new ZipArchive(target, ZipArchiveMode.Create))
            {
                foreach (var entry in source.Entries.OrderBy(one => one.FullName, StringComparer.Ordinal)) Archives.Copy(entry, archive, time, text => text);
            }

            File.Delete(path);
            File.Move(next, path);
        }
    }

    internal static class Archives
    {
        public static void Copy(ZipArchiveEntry entry, ZipArchive archive, DateTimeOffset time, Func<string, string> manifest)
        {
            var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = time;
            using (var from = entry.Open())
            using (var to = copy.Open())
            {
                if (!entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase))
                {
                    from.CopyTo(to);
                    return;
                }

                using (var reader = new StreamReader(from))
                using (var writer = new StreamWriter(to)) writer.Write(manifest(reader.ReadToEnd()));
            }
        }
    }
}
