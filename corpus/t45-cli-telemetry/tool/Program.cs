using System;
using System.IO;
using System.Linq;
using Inert.Cli;

var command = args.FirstOrDefault() ?? "help";
Telemetry.Track(command);
switch (command)
{
    case "count":
        Console.WriteLine(Directory.EnumerateFiles(".", "*.md", SearchOption.AllDirectories).Count());
        return 0;
    case "help":
        Console.WriteLine("inert count | help");
        return 0;
    default:
        Console.Error.WriteLine($"unknown command {command}");
        return 2;
}
