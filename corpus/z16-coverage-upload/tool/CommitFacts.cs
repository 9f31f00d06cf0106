using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;

namespace Inert.Coverage.Publish;

/// <summary>Which commit a report belongs to. Nothing else is taken from the environment.</summary>
internal sealed record CommitFacts(string System, string Commit, string Branch, string Request, string Build, string Address)
{
    public static CommitFacts Read()
    {
        if (Is("GITHUB_ACTIONS"))
        {
            var address = Get("GITHUB_SERVER_URL") + "/" + Get("GITHUB_REPOSITORY") + "/actions/runs/" + Get("GITHUB_RUN_ID");
            return new CommitFacts("actions", Get("GITHUB_SHA"), Get("GITHUB_REF_NAME"), Number(Get("GITHUB_REF")), Get("GITHUB_RUN_ID"), address);
        }

        if (Is("GITLAB_CI"))
        {
            return new CommitFacts("gitlab", Get("CI_COMMIT_SHA"), Get("CI_COMMIT_REF_NAME"), Get("CI_MERGE_REQUEST_IID"), Get("CI_PIPELINE_ID"), Get("CI_PIPELINE_URL"));
        }

        if (Is("TF_BUILD"))
        {
            return new CommitFacts("azure", Get("BUILD_SOURCEVERSION"), Get("BUILD_SOURCEBRANCHNAME"), Get("SYSTEM_PULLREQUEST_PULLREQUESTNUMBER"), Get("BUILD_BUILDNUMBER"), Get("BUILD_BUILDURI"));
        }

        return new CommitFacts("local", Git("rev-parse", "HEAD"), Git("rev-parse", "--abbrev-ref", "HEAD"), "", "", "");
    }

    public IEnumerable<(string Name, string Value)> Pairs()
    {
        yield return ("system", System);
        yield return ("commit", Commit);
        if (Branch.Length > 0) yield return ("branch", Branch);
        if (Request.Length > 0) yield return ("request", Request);
        if (Build.Length > 0) yield return ("build", Build);
        if (Address.Length > 0) yield return ("address", Address);
    }

    private static bool Is(string name) => Get(name).Length > 0;

    private static string Get(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static string Number(string reference)
    {
        var parts = reference.Split('/');
        return parts.Length > 2 && parts[1] == "pull" ? parts[2] : "";
    }

    private static string Git(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true });
            if (process is null) return "";
            var text = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : "";
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}
