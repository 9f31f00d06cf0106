using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Surface;

[FileExtension(".dll")]
[DefaultExecutorUri(Uri)]
public sealed class QuietDiscoverer : ITestDiscoverer
{
    internal const string Uri = "executor://surface/quiet";

    public QuietDiscoverer() => Marker.Leave("test discoverer Surface.QuietDiscoverer");

    public void DiscoverTests(IEnumerable<string> sources, IDiscoveryContext context, IMessageLogger logger, ITestCaseDiscoverySink sink)
    {
        foreach (var source in sources) sink.SendTestCase(new TestCase("Surface.Quiet", new Uri(Uri), source));
    }
}

[ExtensionUri(QuietDiscoverer.Uri)]
public sealed class QuietExecutor : ITestExecutor
{
    public QuietExecutor() => Marker.Leave("test executor Surface.QuietExecutor");

    public void RunTests(IEnumerable<TestCase>? tests, IRunContext? context, IFrameworkHandle? handle) { }

    public void RunTests(IEnumerable<string>? sources, IRunContext? context, IFrameworkHandle? handle) { }

    public void Cancel() { }
}
