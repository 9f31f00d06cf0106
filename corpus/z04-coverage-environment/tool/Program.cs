using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Inert.Coverage.Uploader;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var options = Options.Parse(args);
        if (options is null)
        {
            Console.Error.WriteLine("usage: inert-coverage --report FILE [--report FILE] --server URL [--flag NAME] [--token TOKEN]");
            return 2;
        }

        try
        {
            var build = BuildInfo.Detect();
            var reports = new List<CoverageReport>();
            foreach (var path in options.Reports)
            {
                var report = CoverageReport.Read(path);
                Console.WriteLine($"{path}: {report.Covered} of {report.Lines} lines");
                reports.Add(report);
            }

            using var upload = new Upload(options.Server, options.Token);
            var address = await upload.SendAsync(build, options.Flag, reports);
            Console.WriteLine("uploaded to " + address);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or FormatException or UploadException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }
}

internal sealed record Options(IReadOnlyList<string> Reports, Uri Server, string? Flag, string? Token)
{
    public static Options? Parse(string[] args)
    {
        var reports = new List<string>();
        Uri? server = null;
        string? flag = null;
        var token = Environment.GetEnvironmentVariable("INERT_COVERAGE_TOKEN");
        for (var at = 0; at + 1 < args.Length; at += 2)
        {
            switch (args[at])
            {
                case "--report":
                    reports.Add(args[at + 1]);
                    break;
                case "--server" when Uri.TryCreate(args[at + 1], UriKind.Absolute, out server):
                    break;
                case "--flag":
                    flag = args[at + 1];
                    break;
                case "--token":
                    token = args[at + 1];
                    break;
                default:
                    return null;
            }
        }

        return server is null || reports.Count == 0 ? null : new Options(reports, server, flag, token);
    }
}
