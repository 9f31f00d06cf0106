using System;
using System.IO;
using System.Text.RegularExpressions;

namespace Inert.GitInfo.Generator
{
    /// <summary>The files of a repository, read without a process.</summary>
    internal sealed class GitRepository
    {
        private readonly string folder;
        private readonly string common;

        private GitRepository(string folder)
        {
            this.folder = folder;
            var link = Path.Combine(folder, "commondir");
            common = File.Exists(link) ? Path.GetFullPath(Path.Combine(folder, File.ReadAllText(link).Trim())) : folder;
        }

        /// <summary>The repository of a folder or of one above it; work trees and submodules have a file instead of a folder.</summary>
        public static GitRepository Find(string start)
        {
            for (var at = new DirectoryInfo(start); at != null; at = at.Parent)
            {
                var git = Path.Combine(at.FullName, ".git");
                if (Directory.Exists(git)) return new GitRepository(git);
                if (!File.Exists(git)) continue;
                var text = File.ReadAllText(git).Trim();
                if (!text.StartsWith("gitdir:", StringComparison.Ordinal)) return null;
                var target = Path.GetFullPath(Path.Combine(at.FullName, text.Substring(7).Trim()));
                return Directory.Exists(target) ? new GitRepository(target) : null;
            }

            return null;
        }

        public string Branch()
        {
            var head = Head();
            return head.StartsWith("ref: refs/heads/", StringComparison.Ordinal) ? head.Substring(16) : "";
        }

        public string Commit()
        {
            var head = Head();
            if (!head.StartsWith("ref: ", StringComparison.Ordinal)) return head;
            var name = head.Substring(5);
            var loose = Path.Combine(common, name.Replace('/', Path.DirectorySeparatorChar));
            return File.Exists(loose) ? File.ReadAllText(loose).Trim() : Packed(name);
        }

        /// <summary>The address of the origin, without a user, a password or a token in it.</summary>
        public string Origin()
        {
            var path = Path.Combine(common, "config");
            if (!File.Exists(path)) return "";
            var inside = false;
            foreach (var line in File.ReadAllLines(path))
            {
                var text = line.Trim();
                if (text.StartsWith("[", StringComparison.Ordinal)) inside = text == "[remote \"origin\"]";
                else if (inside && text.StartsWith("url", StringComparison.Ordinal) && text.IndexOf('=') > 0) return Clean(text.Substring(text.IndexOf('=') + 1).Trim());
            }

            return "";
        }

        private static string Clean(string address)
        {
            var match = Regex.Match(address, "^(?:ssh://)?git@([^:/]+)[:/](.+?)(?:\\.git)?$");
            if (match.Success) return "https://" + match.Groups[1].Value + "/" + match.Groups[2].Value;
            Uri uri;
            if (!Uri.TryCreate(address, UriKind.Absolute, out uri) || uri.Scheme != "https") return "";
            return "https://" + uri.Host + uri.AbsolutePath;
        }

        private string Head()
        {
            var path = Path.Combine(folder, "HEAD");
            return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
        }

        private string Packed(string name)
        {
            var path = Path.Combine(common, "packed-refs");
            if (!File.Exists(path)) return "";
            foreach (var line in File.ReadAllLines(path))
            {
                if (line.EndsWith(" " + name, StringComparison.Ordinal)) return line.Substring(0, line.Length - name.Length - 1);
            }

            return "";
        }
    }
}
