using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Inert.CrashReporter;

public sealed record Breadcrumb(DateTimeOffset Time, string Category, string Message);

public sealed class CrashEvent
{
    public Guid Id { get; } = Guid.NewGuid();

    public DateTimeOffset Timestamp { get; } = DateTimeOffset.UtcNow;

    public string Level { get; init; } = "error";

    public string? Message { get; init; }

    public string? ExceptionType { get; init; }

    public IReadOnlyList<string> Frames { get; init; } = [];

    public IReadOnlyList<Breadcrumb> Breadcrumbs { get; init; } = [];

    public Dictionary<string, string> Tags { get; } = new();

    public static CrashEvent From(Exception exception, IEnumerable<Breadcrumb> breadcrumbs) => new()
    {
        Message = Scrubber.Scrub(exception.Message),
        ExceptionType = exception.GetType().FullName,
        Frames = (exception.StackTrace ?? "").Split('\n').Select((line) => line.Trim()).ToList(),
        Breadcrumbs = breadcrumbs.Select((crumb) => crumb with { Message = Scrubber.Scrub(crumb.Message) }).ToList(),
    };

    public void AddEnvironment()
    {
        Tags["os"] = RuntimeInformation.OSDescription;
        Tags["runtime"] = RuntimeInformation.FrameworkDescription;
        Tags["environment"] = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "production";
        Tags["server_name"] = Environment.MachineName;
    }
}

/// <summary>Takes out what must not leave the machine.</summary>
internal static partial class Scrubber
{
    [GeneratedRegex("(?i)(password|passwd|secret|token|api[_-]?key|authorization)(\\s*[=:]\\s*)(\\S+)")]
    private static partial Regex Secret();

    public static string Scrub(string text) => Secret().Replace(text, "$1$2[filtered]");
}
