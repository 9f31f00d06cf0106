using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Inert.Newtonsoftt.Json;

/// <summary>Reads JSON text into dictionaries, lists, strings, numbers and booleans.</summary>
public sealed class JsonReader
{
    private readonly string text;
    private int at;

    public JsonReader(string text)
    {
        this.text = text;
    }

    public object? Read()
    {
        var value = Value();
        Blank();
        if (at != text.Length) throw Problem("text after the value");
        return value;
    }

    private object? Value()
    {
        Blank();
        if (at >= text.Length) throw Problem("unexpected end");
        return text[at] switch
        {
            '{' => Object(),
            '[' => List(),
            '"' => Text(),
            't' => Word("true", true),
            'f' => Word("false", false),
            'n' => Word("null", null),
            _ => Number(),
        };
    }

    private Dictionary<string, object?> Object()
    {
        var values = new Dictionary<string, object?>();
        at++;
        Blank();
        while (text[at] != '}')
        {
            Blank();
            var name = Text();
            Blank();
            Expect(':');
            values[name] = Value();
            Blank();
            if (text[at] == ',') at++;
            else if (text[at] != '}') throw Problem("expected , or }");
        }

        at++;
        return values;
    }

    private List<object?> List()
    {
        var values = new List<object?>();
        at++;
        Blank();
        while (text[at] != ']')
        {
            values.Add(Value());
            Blank();
            if (text[at] == ',') at++;
            else if (text[at] != ']') throw Problem("expected , or ]");
        }

        at++;
        return values;
    }

    private string Text()
    {
        Expect('"');
        var value = new StringBuilder();
        while (text[at] != '"')
        {
            if (text[at] != '\\')
            {
                value.Append(text[at++]);
                continue;
            }

            at++;
            value.Append(text[at++] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'u' => (char)int.Parse(text.AsSpan((at += 4) - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var other => other,
            });
        }

        at++;
        return value.ToString();
    }

    private object Number()
    {
        var start = at;
        while (at < text.Length && "+-0123456789.eE".Contains(text[at])) at++;
        if (start == at) throw Problem("unexpected character");
        return double.Parse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) throw Problem("unexpected word");
        at += word.Length;
        return value;
    }

    private void Expect(char letter)
    {
        if (at >= text.Length || text[at] != letter) throw Problem("expected " + letter);
        at++;
    }

    private void Blank()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private FormatException Problem(string message) => new(message + " at " + at);
}
