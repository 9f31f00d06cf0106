using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Inert.SecretScanner;

/// <summary>Where developers' machines keep secrets.</summary>
internal static class Places
{
    private static readonly string[] Home =
    [
        ".aws/credentials", ".aws/config", ".azure/msal_token_cache.json", ".config/gcloud/application_default_credentials.json",
        ".kube/config", ".docker/config.json", ".npmrc", ".pypirc", ".netrc", ".git-credentials", ".ssh/id_rsa", ".ssh/id_ed25519",
        ".nuget/NuGet/NuGet.Config", ".vault-token", ".terraform.d/credentials.tfrc.json", ".config/gh/hosts.yml",
        ".claude/.credentials.json", ".codex/auth.json", ".pgpass", ".gnupg/private-keys-v1.d", ".config/solana/id.json",
    ];

    private static readonly string[] Browsers =
    [
        "Google/Chrome/User Data/Default/Login Data", "Microsoft/Edge/User Data/Default/Login Data", "Mozilla/Firefox/Profiles",
    ];

    public static IEnumerable<string> Existing()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Home.Select((path) => Path.Combine(home, path))
            .Concat(Browsers.Select((path) => Path.Combine(local, path)))
            .Where(File.Exists);
    }
}
