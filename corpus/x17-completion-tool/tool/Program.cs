using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Inert.ShellSetup;

/// <summary>Completes the words of the "task" command in the user's shell.</summary>
internal static class Program
{
    private const string Begin = "# >>> task completion >>>";
    private const string End = "# <<< task completion <<<";

    private static readonly Dictionary<string, (string Profile, string Script)> Shells = new()
    {
        ["bash"] = (".bashrc", "eval \"$(task-complete script bash)\""),
        ["zsh"] = (".zshrc", "eval \"$(task-complete script zsh)\""),
        ["pwsh"] = (Path.Combine(".config", "powershell", "profile.ps1"), "task-complete script pwsh | Out-String | Invoke-Expression"),
    };

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["complete", .. var words]:
                foreach (var word in Suggest(words)) Console.WriteLine(word);
                return 0;
            case ["script", var shell]:
                Console.WriteLine(Script(shell));
                return 0;
            case ["install", var shell] when Shells.ContainsKey(shell):
                return Install(shell);
            case ["uninstall", var shell] when Shells.ContainsKey(shell):
                return Uninstall(shell);
            default:
                Console.Error.WriteLine("task-complete install|uninstall|script bash|zsh|pwsh");
                return 2;
        }
    }

    private static IEnumerable<string> Suggest(string[] words)
    {
        var prefix = words.LastOrDefault() ?? "";
        if (!File.Exists("tasks.txt")) return Array.Empty<string>();
        return File.ReadLines("tasks.txt").Select(line => line.Split(':')[0].Trim()).Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => "_task() { COMPREPLY=( $(task-complete complete \"${COMP_WORDS[@]:1}\") ); }\ncomplete -F _task task",
        "zsh" => "_task() { compadd -- $(task-complete complete $words[2,-1]) }\ncompdef _task task",
        _ => "Register-ArgumentCompleter -Native -CommandName task -ScriptBlock { param($word, $line) task-complete complete $word }",
    };

    private static int Install(string shell)
    {
        var (path, line) = Target(shell);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        if (text.Contains(Begin, StringComparison.Ordinal))
        {
            Console.WriteLine($"{path} has it already");
            return 0;
        }

        Console.WriteLine($"These lines will be added to {path}:\n\n{Begin}\n{line}\n{End}\n");
        Console.Write("Go on? [y/N] ");
        if (Console.ReadLine()?.Trim() is not ("y" or "Y")) return 1;
        if (File.Exists(path)) File.Copy(path, path + ".bak", overwrite: true);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, $"\n{Begin}\n{line}\n{End}\n");
        return 0;
    }

    private static int Uninstall(string shell)
    {
        var (path, _) = Target(shell);
        if (!File.Exists(path)) return 0;
        var inside = false;
        var kept = new List<string>();
        foreach (var line in File.ReadAllLines(path))
        {
            if (line == Begin) inside = true;
            if (!inside) kept.Add(line);
            if (line == End) inside = false;
        }

        File.WriteAllLines(path, kept);
        return 0;
    }

    private static (string Path, string Line) Target(string shell)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return (Path.Combine(home, Shells[shell].Profile), Shells[shell].Script);
    }
}
