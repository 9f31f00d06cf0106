using System;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace Inert.BuildStamp
{
    /// <summary>Reads the stamp of an assembly.</summary>
    public sealed class Stamp
    {
        private Stamp(string version, DateTime? built)
        {
            Version = version;
            Built = built;
        }

        public string Version { get; }

        public DateTime? Built { get; }

        public static Stamp Of(Assembly assembly)
        {
            var time = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(one => one.Key == "BuildTime");
            var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
            DateTime? built = null;
            if (time != null && DateTime.TryParseExact(time.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)) built = day;
            return new Stamp(version == null ? assembly.GetName().Version.ToString() : version.InformationalVersion, built);
        }

        public override string ToString()
        {
            return Built == null ? Version : Version + " (" + Built.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ")";
        }
    }
}
