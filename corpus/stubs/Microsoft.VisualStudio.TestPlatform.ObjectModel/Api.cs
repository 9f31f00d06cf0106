using System;
using System.Collections.Generic;
namespace Microsoft.VisualStudio.TestPlatform.ObjectModel
{
    public enum TestOutcome { None, Passed, Failed, Skipped, NotFound }
    public sealed class TestCase
    {
        public TestCase(string fullyQualifiedName, Uri executorUri, string source) { }
        public string DisplayName { get; set; }
        public string FullyQualifiedName { get; set; }
        public string Source { get; set; }
        public string CodeFilePath { get; set; }
        public int LineNumber { get; set; }
    }
    public sealed class TestResult
    {
        public TestResult(TestCase testCase) { }
        public TestOutcome Outcome { get; set; }
        public string ErrorMessage { get; set; }
        public string ErrorStackTrace { get; set; }
        public TimeSpan Duration { get; set; }
    }
    [AttributeUsage(AttributeTargets.Class)] public sealed class FileExtensionAttribute : Attribute { public FileExtensionAttribute(string fileExtension) { } }
    [AttributeUsage(AttributeTargets.Class)] public sealed class DefaultExecutorUriAttribute : Attribute { public DefaultExecutorUriAttribute(string executorUri) { } }
    [AttributeUsage(AttributeTargets.Class)] public sealed class ExtensionUriAttribute : Attribute { public ExtensionUriAttribute(string uri) { } }
}
namespace Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging
{
    public enum TestMessageLevel { Informational, Warning, Error }
    public interface IMessageLogger { void SendMessage(TestMessageLevel testMessageLevel, string message); }
}
namespace Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter
{
    using Logging;
    public interface IDiscoveryContext { }
    public interface IRunContext : IDiscoveryContext { string TestRunDirectory { get; } bool IsBeingDebugged { get; } }
    public interface ITestCaseDiscoverySink { void SendTestCase(TestCase discoveredTest); }
    public interface IFrameworkHandle : IMessageLogger
    {
        void RecordStart(TestCase testCase);
        void RecordResult(TestResult testResult);
        int LaunchProcessWithDebuggerAttached(string filePath, string workingDirectory, string arguments, IDictionary<string, string> environmentVariables);
    }
    public interface ITestDiscoverer { void DiscoverTests(IEnumerable<string> sources, IDiscoveryContext discoveryContext, IMessageLogger logger, ITestCaseDiscoverySink discoverySink); }
    public interface ITestExecutor
    {
        void RunTests(IEnumerable<string> sources, IRunContext runContext, IFrameworkHandle frameworkHandle);
        void RunTests(IEnumerable<TestCase> tests, IRunContext runContext, IFrameworkHandle frameworkHandle);
        void Cancel();
    }
}
