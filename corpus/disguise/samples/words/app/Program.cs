using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Samples.Words;

public enum Shape
{
    Round,
    Square,
}

public record Person(string Name, int Age);

[AttributeUsage(AttributeTargets.Class)]
internal sealed class MarkAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

internal interface ICounter
{
    int Count(string text);
}

[Mark("a vowel counter")]
internal sealed class VowelCounter : ICounter
{
    private const string Vowels = "aeiou";
    private const char Separator = ' ';
    private static readonly Dictionary<string, int> Seen = new() { ["start"] = 1, ["\u00e9\t\"quoted\""] = 2 };

    public int Count(string text)
    {
        var total = 0;
        foreach (var word in text.Split(Separator)) total += CountIn(word);
        Remember(text, total);
        return total;
    }

    public static string Known() => string.Join(";", Seen.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key + "=" + one.Value));

    private static int CountIn(string word)
    {
        var found = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (Vowels.Contains(word[at])) found++;
        }

        return found;
    }

    private static void Remember(string text, int total)
    {
        if (text.Length == 0) return;
        Seen[text] = total;
    }
}

internal sealed class Ledger
{
    private readonly List<string> lines = new();
    private int balance;

    public event EventHandler<int>? Changed;

    public int Balance
    {
        get => balance;
        set
        {
            balance = value;
            Changed?.Invoke(this, value);
        }
    }

    public IEnumerable<string> Lines()
    {
        foreach (var line in lines) yield return "> " + line;
    }

    public void Add(string kind, int amount)
    {
        switch (kind)
        {
            case "in":
                Balance += amount;
                break;
            case "out" or "fee":
                Balance -= amount;
                break;
            default:
                throw new ArgumentException("unknown kind " + kind, nameof(kind));
        }

        lines.Add($"{kind}: {amount:000} -> {Describe(kind, Balance)}");
    }

    private static string Describe(string kind, int now) => kind switch
    {
        "in" when now > 100 => "plenty",
        "in" => "more",
        _ => now < 0 ? "debt" : "less",
    };
}

internal struct Point
{
    public int X;
    public int Y;

    public readonly int Length(int scale) => (Math.Abs(X) + Math.Abs(Y)) * scale;
}

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        ICounter counter = new VowelCounter();
        Console.WriteLine(counter.Count("the quick brown fox") + " " + counter.Count(""));
        Console.WriteLine(VowelCounter.Known());
        Console.WriteLine(((MarkAttribute)Attribute.GetCustomAttribute(typeof(VowelCounter), typeof(MarkAttribute))!).Text);
        Book();
        var host = "server";
        Console.WriteLine(JsonSerializer.Serialize(new { host, port = 80, tags = new[] { "a", "b" } }));
        Console.WriteLine(JsonSerializer.Serialize(new Person("Ada", 36)));
        Console.WriteLine(await Later("later", 3));
        Console.WriteLine(Fold(new[] { 1, 2, 3 }, (sum, one) => sum * 10 + one));
        Console.WriteLine(new Point { X = -2, Y = 5 }.Length(2) + " " + Shape.Square);
        Console.WriteLine(@"verbatim \n ""text"" " + """raw "text" """ + 'c' + Parse("17") + Parse("x"));
        Console.WriteLine(Caught(() => new Ledger().Add("gift", 1)));
        Console.WriteLine(Sum(stackalloc int[] { 4, 5, 6 }));
        return args.Length;
    }

    private static void Book()
    {
        var ledger = new Ledger();
        var changes = 0;
        ledger.Changed += (_, now) => changes += now;
        ledger.Add("in", 120);
        ledger.Add("fee", 130);
        ledger.Add("in", 1);
        foreach (var line in ledger.Lines()) Console.WriteLine(line);
        Console.WriteLine(changes + " " + ledger.Balance);
    }

    private static async Task<string> Later(string text, int times)
    {
        var result = text;
        for (var at = 1; at < times; at++)
        {
            await Task.Yield();
            result = result + "-" + at;
        }

        return result;
    }

    private static T Fold<T>(IEnumerable<T> items, Func<T, T, T> step)
    {
        var result = default(T)!;
        foreach (var item in items) result = step(result, item);
        return result;
    }

    private static int? Parse(string text)
    {
        if (int.TryParse(text, out var number)) return number;
        return null;
    }

    private static string Caught(Action action)
    {
        try
        {
            action();
            return "nothing";
        }
        catch (ArgumentException problem) when (problem.ParamName == "kind")
        {
            return problem.Message;
        }
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers) sum += number;
        return sum;
    }
}
