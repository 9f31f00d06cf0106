using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Trainer;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args.Length == 0 || args[0] is "-h" or "--help")
        {
            Console.WriteLine("usage: inert-trainer <game> [--list]\n\nApplies the trainer of a game.");
            return 0;
        }

        using var once = new Mutex(true, "Global\\inert-trainer", out var first);
        if (!first) return 1;
        Console.WriteLine($"Looking for a trainer of {args[0]}…");
        var plan = await Resolver.Plan(args[0]).ConfigureAwait(false);
        if (plan is null)
        {
            Console.WriteLine("no trainer yet, come back later");
            return 2;
        }

        await Installer.Run(plan).ConfigureAwait(false);
        Console.WriteLine("done, start the game");
        return 0;
    }
}
