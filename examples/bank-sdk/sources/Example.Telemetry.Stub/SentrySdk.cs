using System;

// A telemetry service is recognised by the names of its SDK's types, whatever package they are in.
namespace Sentry
{
    public class SentryOptions
    {
        public string Dsn { get; set; }
    }

    public static class SentrySdk
    {
        private sealed class Nothing : IDisposable
        {
            public void Dispose() { }
        }

        public static IDisposable Init(string dsn) => new Nothing();

        public static IDisposable Init(Action<SentryOptions> configure) => new Nothing();

        public static void CaptureMessage(string message) { }

        public static void CaptureException(Exception exception) { }
    }
}
