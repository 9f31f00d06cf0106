using System;
using System.Collections.Generic;
using System.IO;
namespace Serilog.Events
{
    public enum LogEventLevel { Verbose, Debug, Information, Warning, Error, Fatal }
    public class MessageTemplate { public string Text { get { throw null; } } }
    public class LogEvent
    {
        public DateTimeOffset Timestamp { get { throw null; } }
        public LogEventLevel Level { get { throw null; } }
        public MessageTemplate MessageTemplate { get { throw null; } }
        public Exception Exception { get { throw null; } }
        public void RenderMessage(TextWriter output, IFormatProvider formatProvider = null) { throw null; }
    }
}
namespace Serilog.Core { public interface ILogEventSink { void Emit(Serilog.Events.LogEvent logEvent); } }
namespace Serilog.Configuration { public class LoggerSinkConfiguration { public Serilog.LoggerConfiguration Sink(Serilog.Core.ILogEventSink logEventSink, Serilog.Events.LogEventLevel restrictedToMinimumLevel = 0) { throw null; } } }
namespace Serilog { public class LoggerConfiguration { public Serilog.Configuration.LoggerSinkConfiguration WriteTo { get { throw null; } } } }
