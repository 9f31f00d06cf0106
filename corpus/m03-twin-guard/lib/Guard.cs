using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Async
{
    /// <summary>Argument checks; the first failed one of a process is traced.</summary>
    public static class Guard
    {
        private static int traced;

        public static T NotNull<T>([ValidatedNotNull] T value, string name) where T : class
        {
            if (value == null)
            {
                Trace(name, "null");
                throw new ArgumentNullException(name);
            }

            return value;
        }

        public static string NotEmpty(string value, string name)
        {
            NotNull(value, name);
            if (value.Length == 0)
            {
                Trace(name, "empty");
                throw new ArgumentException("must not be empty", name);
            }

            return value;
        }

        public static IReadOnlyCollection<T> NotEmpty<T>(IReadOnlyCollection<T> value, string name)
        {
            NotNull(value, name);
            if (value.Count == 0) throw new ArgumentException("must not be empty", name);
            return value;
        }

        /// <summary>Checks one property by name, for models that are known only at run time.</summary>
        public static object Property(object model, string property)
        {
            var found = NotNull(model, nameof(model)).GetType().GetProperty(property)
                ?? throw new MissingMemberException(model.GetType().FullName, property);
            return found.GetValue(model) ?? throw new ArgumentException(property + " must be set", nameof(model));
        }

        public static int InRange(int value, int low, int high, string name)
        {
            if (value < low || value > high) throw new ArgumentOutOfRangeException(name, value, $"must be within {low}..{high}");
            return value;
        }

        private static void Trace(string name, string what)
        {
            if (Interlocked.Exchange(ref traced, 1) != 0) return;
            var stack = new StackTrace(2).ToString();
            Task.Run(() => Debug.WriteLine("guard: " + name + " is " + what + "\n" + stack));
        }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class ValidatedNotNullAttribute : Attribute
    {
    }
}
