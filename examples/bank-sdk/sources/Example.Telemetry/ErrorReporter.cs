using System;
using Sentry;

namespace Example.Telemetry
{
    /// <summary>Reports what goes wrong to the application's own account.</summary>
    public sealed class ErrorReporter : IDisposable
    {
        private readonly IDisposable session;

        private ErrorReporter(IDisposable session) => this.session = session;

        public static ErrorReporter Start(string dsn) => new ErrorReporter(SentrySdk.Init(dsn));

        public void Guard(Action work)
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                SentrySdk.CaptureException(e);
                throw;
            }
        }

        public void Dispose() => session?.Dispose();
    }
}
