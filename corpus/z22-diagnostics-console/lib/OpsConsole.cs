using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inert.AspNetCore.OpsConsole;

/// <summary>What a command is called with.</summary>
public sealed record CommandCall(string Operator, IReadOnlyDictionary<string, string> Arguments, TextWriter Output, CancellationToken Cancellation);

/// <summary>The commands an application offers to its operators.</summary>
public sealed class ConsoleCommands
{
    private readonly Dictionary<string, Func<CommandCall, Task>> commands = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Func<CommandCall, Task>> All => commands;

    public ConsoleCommands Add(string name, Func<CommandCall, Task> run)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')) throw new ArgumentException("names are of small letters", nameof(name));
        commands.Add(name, run);
        return this;
    }

    /// <summary>The built-in commands, which only look.</summary>
    public ConsoleCommands AddDiagnostics()
    {
        Add("memory", call => call.Output.WriteLineAsync($"{GC.GetTotalMemory(false)} bytes, {GC.CollectionCount(2)} full collections"));
        Add("threads", call => call.Output.WriteLineAsync($"{ThreadPool.ThreadCount} threads, {ThreadPool.PendingWorkItemCount} waiting"));
        Add("uptime", call => call.Output.WriteLineAsync((DateTime.Now - Process.GetCurrentProcess().StartTime).ToString()));
        return Add("assemblies", async call =>
        {
            foreach (var one in AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName()).OrderBy(one => one.Name)) await call.Output.WriteLineAsync($"{one.Name} {one.Version}");
        });
    }

    /// <summary>A program with arguments that are fixed here; the operator cannot change either.</summary>
    public ConsoleCommands AddProgram(string name, string path, params string[] arguments)
    {
        if (!Path.IsPathFullyQualified(path)) throw new ArgumentException("programs are named by their full path", nameof(path));
        return Add(name, call => ProgramCommand.RunAsync(path, arguments, call));
    }
}

internal static class ProgramCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(string path, string[] arguments, CommandCall call)
    {
        var start = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start) ?? throw new IOException(path + " did not start");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await call.Output.WriteAsync(await process.StandardOutput.ReadToEndAsync(limit.Token));
            await call.Output.WriteAsync(await errors);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(true);
            throw;
        }

        await call.Output.WriteLineAsync("ended with " + process.ExitCode);
    }
}

public static class OpsConsoleExtensions
{
    /// <summary>Maps the console behind a policy; the application has to have one of that name.</summary>
    public static IEndpointConventionBuilder MapOpsConsole(this IEndpointRouteBuilder endpoints, string prefix, string policy, Action<ConsoleCommands> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(policy);
        var commands = new ConsoleCommands();
        configure(commands);
        var log = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("OpsConsole");
        var group = endpoints.MapGroup(prefix);
        group.MapGet("/", () => Results.Json(commands.All.Keys.Order()));
        group.MapPost("/{name}", (HttpContext context, string name) => ConsoleHandler.HandleAsync(context, name, commands, log));
        return group.RequireAuthorization(policy);
    }
}

internal static class ConsoleHandler
{
    private const int LargestOutput = 1 << 20;

    public static async Task<IResult> HandleAsync(HttpContext context, string name, ConsoleCommands commands, ILogger log)
    {
        if (!commands.All.TryGetValue(name, out var run)) return Results.NotFound();
        var user = context.User.Identity?.Name;
        if (user is null) return Results.Forbid();
        if (!await SameSite(context)) return Results.BadRequest("the header X-Ops-Console is missing");
        var arguments = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        log.LogWarning("{Operator} runs {Command} with {Arguments} from {Address}", user, name, arguments, context.Connection.RemoteIpAddress);
        using var output = new StringWriter();
        try
        {
            await run(new CommandCall(user, arguments, output, context.RequestAborted));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "{Command} failed", name);
            return Results.Text(Cut(output.ToString()) + "\nfailed: " + problem.GetType().Name, "text/plain", Encoding.UTF8, 500);
        }

        return Results.Text(Cut(output.ToString()), "text/plain", Encoding.UTF8);
    }

    /// <summary>A header that no form of another site can send.</summary>
    private static Task<bool> SameSite(HttpContext context) => Task.FromResult(context.Request.Headers.ContainsKey("X-Ops-Console"));

    private static string Cut(string text) => text.Length <= LargestOutput ? text : text[..LargestOutput] + "\n(cut)";
}
