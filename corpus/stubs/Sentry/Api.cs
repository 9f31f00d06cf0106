using System;
namespace Sentry
{
    public enum SentryLevel { Debug, Info, Warning, Error, Fatal }
    public class SentryOptions
    {
        public string Dsn { get; set; }
        public string Environment { get; set; }
        public string Release { get; set; }
        public bool AutoSessionTracking { get; set; }
        public bool SendDefaultPii { get; set; }
        public bool Debug { get; set; }
        public double? TracesSampleRate { get; set; }
    }
    public struct SentryId { }
    public class Scope
    {
        public void SetTag(string key, string value) { throw null; }
        public void SetExtra(string key, object value) { throw null; }
    }
    public static class SentrySdk
    {
        public static IDisposable Init(string dsn) { throw null; }
        public static IDisposable Init(Action<SentryOptions> configureOptions) { throw null; }
        public static SentryId CaptureMessage(string message, SentryLevel level = SentryLevel.Info) { throw null; }
        public static SentryId CaptureException(Exception exception) { throw null; }
        public static void AddBreadcrumb(string message, string category = null) { throw null; }
        public static void ConfigureScope(Action<Scope> configureScope) { throw null; }
        public static void Flush(TimeSpan timeout) { throw null; }
        public static bool IsEnabled { get { throw null; } }
    }
}
