using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace Inert.Cluster;

public sealed record ClusterConfig(Uri Server, string? Token, X509Certificate2? Certificate)
{
    private const string InCluster = "/var/run/secrets/kubernetes.io/serviceaccount/token";

    public static ClusterConfig Load()
    {
        if (File.Exists(InCluster))
        {
            var host = Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST");
            return new ClusterConfig(new Uri("https://" + host), File.ReadAllText(InCluster), null);
        }

        var path = Environment.GetEnvironmentVariable("KUBECONFIG")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config");
        return Parse(File.ReadLines(path));
    }

    public HttpClient Connect()
    {
        var handler = new HttpClientHandler();
        if (Certificate is not null) handler.ClientCertificates.Add(Certificate);
        var http = new HttpClient(handler) { BaseAddress = Server };
        if (Token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return http;
    }

    private static ClusterConfig Parse(IEnumerable<string> lines)
    {
        var values = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var at = line.IndexOf(": ", StringComparison.Ordinal);
            if (at > 0) values[line[..at].Trim(' ', '-')] = line[(at + 2)..].Trim();
        }

        var certificate = values.TryGetValue("client-certificate-data", out var pem)
            ? X509CertificateLoader.LoadCertificate(Convert.FromBase64String(pem))
            : null;
        return new ClusterConfig(new Uri(values["server"]), values.GetValueOrDefault("token"), certificate);
    }
}
