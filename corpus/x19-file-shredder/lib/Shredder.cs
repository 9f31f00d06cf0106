using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;

namespace Inert.Shredder
{
    public sealed class ShredOptions
    {
        /// <summary>How often the contents are written over.</summary>
        public int Passes { get; set; } = 3;

        public int NamePasses { get; set; } = 2;

        /// <summary>Nothing is removed; the answer says what would be.</summary>
        public bool DryRun { get; set; }

        public Func<string, bool> Confirm { get; set; }
    }

    /// <summary>Removes files so that a disk does not give them back.</summary>
    public sealed class FileShredder
    {
        private readonly ShredOptions options;

        public FileShredder(ShredOptions options = null)
        {
            this.options = options ?? new ShredOptions();
            if (this.options.Passes < 1) throw new ArgumentException("at least one pass", nameof(options));
        }

        public bool Shred(string path)
        {
            var file = new FileInfo(path);
            if (!file.Exists) throw new FileNotFoundException("no such file", path);
            if (options.DryRun || options.Confirm != null && !options.Confirm(file.FullName)) return false;
            if ((file.Attributes & FileAttributes.ReparsePoint) != 0) throw new IOException(path + " is a link");
            file.Attributes = FileAttributes.Normal;
            for (var pass = 0; pass < options.Passes; pass++) Overwrite(file, pass);
            using (var stream = file.Open(FileMode.Open, FileAccess.Write, FileShare.None)) stream.SetLength(0);
            Forget(file.FullName);
            return true;
        }

        /// <summary>Every file of a folder, then the folder. The roots of drives and of the user are refused.</summary>
        public IReadOnlyList<string> ShredFolder(string folder)
        {
            var root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (Path.GetPathRoot(root) == root || root.Length == 0 || root == home) throw new ArgumentException(folder + " is too much", nameof(folder));
            var done = new List<string>();
            foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
            {
                if (Shred(file)) done.Add(file);
            }

            if (!options.DryRun && Directory.GetFiles(root, "*", SearchOption.AllDirectories).Length == 0) Directory.Delete(root, true);
            return done;
        }

        private static void Overwrite(FileInfo file, int pass)
        {
            var buffer = new byte[64 * 1024];
            using (var random = RandomNumberGenerator.Create())
            using (var stream = file.Open(FileMode.Open, FileAccess.Write, FileShare.None))
            {
                var left = file.Length;
                while (left > 0)
                {
                    if (pass % 2 == 0) random.GetBytes(buffer);
                    else Array.Clear(buffer, 0, buffer.Length);
                    var count = (int)Math.Min(left, buffer.Length);
                    stream.Write(buffer, 0, count);
                    left -= count;
                }

                stream.Flush(true);
            }
        }

        private void Forget(string path)
        {
            var folder = Path.GetDirectoryName(path);
            for (var pass = 0; pass < options.NamePasses; pass++)
            {
                var next = Path.Combine(folder, Path.GetRandomFileName());
                File.Move(path, next);
                path = next;
            }

            File.SetLastWriteTimeUtc(path, new DateTime(2000, 1, 1));
            File.Delete(path);
        }
    }
}
