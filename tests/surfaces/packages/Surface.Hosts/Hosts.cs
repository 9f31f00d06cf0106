// Names of attributes of hosts that are not here: the real ones come from .NET Framework, Azure Functions,
// OWIN and Fody. What Assay recognises is the name.
using System;

[assembly: System.Web.PreApplicationStartMethod(typeof(Surface.Application), "Start")]
[assembly: Microsoft.Azure.WebJobs.Hosting.WebJobsStartup(typeof(Surface.Jobs), "Quiet")]
[assembly: Microsoft.Owin.OwinStartup("Quiet", typeof(Surface.Owin))]

namespace Surface
{
    public static class Application
    {
        public static void Start() => Marker.Leave("PreApplicationStartMethod Surface.Application");
    }

    public sealed class Jobs
    {
        public void Configure(object builder) => Marker.Leave("WebJobsStartup Surface.Jobs");
    }

    public sealed class Owin
    {
        public void Configuration(object app) => Marker.Leave("OwinStartup Surface.Owin");
    }
}

namespace System.Web
{
    [AttributeUsage(AttributeTargets.Assembly)]
    sealed class PreApplicationStartMethodAttribute(Type type, string methodName) : Attribute
    {
        public Type Type => type;
        public string MethodName => methodName;
    }
}

namespace Microsoft.Azure.WebJobs.Hosting
{
    [AttributeUsage(AttributeTargets.Assembly)]
    sealed class WebJobsStartupAttribute(Type startupType, string name) : Attribute
    {
        public Type StartupType => startupType;
        public string Name => name;
    }
}

namespace Microsoft.Owin
{
    [AttributeUsage(AttributeTargets.Assembly)]
    sealed class OwinStartupAttribute(string friendlyName, Type startupType) : Attribute
    {
        public string FriendlyName => friendlyName;
        public Type StartupType => startupType;
    }
}
