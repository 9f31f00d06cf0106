using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Inert.Specs.TestAdapter;

[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

[FileExtension(".dll")]
[DefaultExecutorUri(SpecExecutor.Address)]
public sealed class SpecDiscoverer : ITestDiscoverer
{
    public void DiscoverTests(IEnumerable<string> sources, IDiscoveryContext discoveryContext, IMessageLogger logger, ITestCaseDiscoverySink discoverySink)
    {
        foreach (var source in sources)
        {
            foreach (var (test, _) in Specs.Find(source, logger)) discoverySink.SendTestCase(test);
        }
    }
}

[ExtensionUri(Address)]
public sealed class SpecExecutor : ITestExecutor
{
    public const string Address = "executor://inert.specs/v1";
    private volatile bool cancelled;

    public void RunTests(IEnumerable<string> sources, IRunContext runContext, IFrameworkHandle frameworkHandle) =>
        Run(sources.SelectMany((source) => Specs.Find(source, frameworkHandle)), frameworkHandle);

    public void RunTests(IEnumerable<TestCase> tests, IRunContext runContext, IFrameworkHandle frameworkHandle)
    {
        var wanted = tests.Select((test) => test.FullyQualifiedName).ToHashSet();
        var all = tests.Select((test) => test.Source).Distinct().SelectMany((source) => Specs.Find(source, frameworkHandle));
        Run(all.Where((pair) => wanted.Contains(pair.Test.FullyQualifiedName)), frameworkHandle);
    }

    public void Cancel() => cancelled = true;

    private void Run(IEnumerable<(TestCase Test, MethodInfo Method)> tests, IFrameworkHandle handle)
    {
        foreach (var (test, method) in tests)
        {
            if (cancelled) return;
            handle.RecordStart(test);
            var result = new TestResult(test);
            var clock = Stopwatch.StartNew();
            try
            {
                var target = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
                method.Invoke(target, null);
                result.Outcome = TestOutcome.Passed;
            }
            catch (TargetInvocationException problem)
            {
                result.Outcome = TestOutcome.Failed;
                result.ErrorMessage = problem.InnerException?.Message ?? problem.Message;
                result.ErrorStackTrace = problem.InnerException?.StackTrace ?? "";
            }

            result.Duration = clock.Elapsed;
            handle.RecordResult(result);
        }
    }
}

internal static class Specs
{
    public static IEnumerable<(TestCase Test, MethodInfo Method)> Find(string source, IMessageLogger logger)
    {
        Assembly assembly;
        try
        {
            assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(source));
        }
        catch (BadImageFormatException)
        {
            logger.SendMessage(TestMessageLevel.Warning, source + " is no assembly");
            yield break;
        }

        foreach (var method in assembly.GetTypes().SelectMany((type) => type.GetMethods()))
        {
            var spec = method.GetCustomAttribute<SpecAttribute>();
            if (spec is null) continue;
            var name = method.DeclaringType!.FullName + "." + method.Name;
            yield return (new TestCase(name, new Uri(SpecExecutor.Address), source) { DisplayName = spec.Text }, method);
        }
    }
}
