using System;
using System.Reflection;

namespace Inert.Required
{
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class RequiredAttribute : Attribute
    {
    }

    public static class Checks
    {
        public static event Action<Assembly> Registered;

        public static void NotNull(object value, string name)
        {
            if (value == null) throw new ArgumentNullException(name);
        }

        public static void Register() => Registered?.Invoke(Assembly.GetCallingAssembly());
    }
}
