// Notes every method that the runtime compiles while a program runs, which is every method that
// runs: nothing is compiled ahead, in tiers or into its callers. Started as DOTNET_STARTUP_HOOKS,
// so that the program knows nothing of it.
using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

internal static class StartupHook
{
    private static Listener listener;

    public static void Initialize()
    {
        listener = new Listener();
        AssemblyLoadContext.Default.Unloading += _ => listener.Finish();
    }
}

internal sealed class Listener : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const int MethodLoadVerbose = 143;
    private const int Quiet = 400;

    /** By module of the runtime, the tokens and names of what was compiled. */
    private readonly Dictionary<ulong, Dictionary<int, string>> modules = [];
    private long lastEvent = Environment.TickCount64;

    protected override void OnEventSourceCreated(EventSource source)
    {
        if (source.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(source, EventLevel.Verbose, Jit);
    }

    protected override void OnEventWritten(EventWrittenEventArgs data)
    {
        if (data.EventId != MethodLoadVerbose) return;
        object Value(string name) => data.Payload[data.PayloadNames.IndexOf(name)];
        int token = (int)(uint)Value("MethodToken");
        // Stubs that the runtime makes for itself have no row.
        if ((token & 0xffffff) == 0) return;
        lock (modules)
        {
            Volatile.Write(ref lastEvent, Environment.TickCount64);
            ulong module = (ulong)Value("ModuleID");
            if (!modules.TryGetValue(module, out Dictionary<int, string> methods)) modules[module] = methods = [];
            methods[token] = (string)Value("MethodName");
        }
    }

    /** Events come late, from a thread of their own. */
    public void Finish()
    {
        while (Environment.TickCount64 - Volatile.Read(ref lastEvent) < Quiet) Thread.Sleep(Quiet / 4);
        using var output = new StreamWriter(Environment.GetEnvironmentVariable("TRACE_FILE"));
        lock (modules)
        {
            foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies().Where(IsOfProgram))
            {
                Dictionary<int, string> methods = modules.Values.FirstOrDefault(found => AreOf(assembly, found));
                foreach (int token in methods?.Keys ?? Enumerable.Empty<int>())
                    output.WriteLine($"{assembly.GetName().Name} {token:x8}");
            }
        }
    }

    private static bool IsOfProgram(Assembly assembly) =>
        Path.GetDirectoryName(assembly.Location) == Path.GetDirectoryName(Assembly.GetEntryAssembly().Location);

    /** The events name a module by an address; what it is shows in the names of its methods. */
    private static bool AreOf(Assembly assembly, Dictionary<int, string> methods) =>
        methods.All(method => NameOf(assembly.ManifestModule, method.Key) == method.Value);

    private static string NameOf(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token).Name;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
