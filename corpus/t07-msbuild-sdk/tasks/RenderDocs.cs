using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Inert.Docs.Sdk
{
    /// <summary>Renders the Markdown files of a project as HTML.</summary>
    public sealed class RenderDocs : Task
    {
        [Required]
        public ITaskItem[] Sources { get; set; }

        [Required]
        public string OutputDirectory { get; set; }

        public string Theme { get; set; }

        public override bool Execute()
        {
            foreach (var source in Sources)
            {
                var target = Path.Combine(OutputDirectory, source.GetMetadata("RecursiveDir"), source.GetMetadata("Filename") + ".html");
                Directory.CreateDirectory(Path.GetDirectoryName(target));
                File.WriteAllText(target, Page(source.GetMetadata("Filename"), Render(File.ReadLines(source.ItemSpec))));
                Log.LogMessage(MessageImportance.Low, "{0} -> {1}", source.ItemSpec, target);
            }

            return !Log.HasLoggedErrors;
        }

        private string Page(string title, string body) =>
            "<!doctype html>\n<html class=\"" + WebUtility.HtmlEncode(Theme ?? "") + "\"><title>" + WebUtility.HtmlEncode(title) + "</title>\n<body>\n" + body + "</body></html>\n";

        private static string Render(IEnumerable<string> lines)
        {
            var html = new StringBuilder();
            var list = false;
            foreach (var line in lines)
            {
                var item = line.StartsWith("- ");
                if (item != list) html.Append(item ? "<ul>\n" : "</ul>\n");
                list = item;
                if (item) html.Append("<li>").Append(Inline(line.Substring(2))).Append("</li>\n");
                else if (line.StartsWith("#")) Heading(html, line);
                else if (line.Trim().Length > 0) html.Append("<p>").Append(Inline(line)).Append("</p>\n");
            }

            return html.Append(list ? "</ul>\n" : "").ToString();
        }

        private static void Heading(StringBuilder html, string line)
        {
            var level = line.Length - line.TrimStart('#').Length;
            html.Append("<h").Append(level).Append('>').Append(Inline(line.Substring(level).Trim())).Append("</h").Append(level).Append(">\n");
        }

        private static string Inline(string text)
        {
            var safe = WebUtility.HtmlEncode(text);
            safe = Regex.Replace(safe, "`([^`]+)`", "<code>$1</code>");
            safe = Regex.Replace(safe, "\\*\\*([^*]+)\\*\\*", "<b>$1</b>");
            return Regex.Replace(safe, "\\[([^\\]]+)\\]\\((https?:[^)]+)\\)", "<a href=\"$2\">$1</a>");
        }
    }
}
