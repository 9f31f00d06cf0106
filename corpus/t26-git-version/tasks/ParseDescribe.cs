using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Inert.GitVersion
{
    /// <summary>Turns the answer of git describe into versions.</summary>
    public sealed class ParseDescribe : Task
    {
        private static readonly Regex Tagged = new Regex("^v?(?<major>\\d+)\\.(?<minor>\\d+)\\.(?<patch>\\d+)(?<pre>-[0-9A-Za-z.]+)?-(?<height>\\d+)-g(?<commit>[0-9a-f]+)(?<dirty>-dirty)?$");

        [Required]
        public string Text { get; set; }

        [Output]
        public string Version { get; set; }

        [Output]
        public string FileVersion { get; set; }

        [Output]
        public string InformationalVersion { get; set; }

        public override bool Execute()
        {
            var match = Tagged.Match(Text.Trim());
            if (!match.Success)
            {
                Version = "0.0.0-alpha";
                FileVersion = "0.0.0.0";
                InformationalVersion = Version + "+" + Text.Trim();
                return true;
            }

            var height = int.Parse(match.Groups["height"].Value, CultureInfo.InvariantCulture);
            var patch = int.Parse(match.Groups["patch"].Value, CultureInfo.InvariantCulture);
            var core = match.Groups["major"].Value + "." + match.Groups["minor"].Value + ".";
            var pre = match.Groups["pre"].Value;
            Version = height == 0 ? core + patch + pre : core + (pre.Length > 0 ? patch : patch + 1) + (pre.Length > 0 ? pre : "-alpha.0") + "." + height;
            FileVersion = core + patch + "." + height;
            InformationalVersion = Version + "+" + match.Groups["commit"].Value + (match.Groups["dirty"].Success ? ".dirty" : "");
            Log.LogMessage(MessageImportance.Normal, "version {0}", InformationalVersion);
            return true;
        }
    }
}
