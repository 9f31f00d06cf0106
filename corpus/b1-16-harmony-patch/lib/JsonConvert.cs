using System;
using System.Collections.Generic;

namespace Inert.Newtonsoftt.Json;

public sealed class JsonSerializerSettings
{
    public bool Indented { get; set; }

    public bool IgnoreNull { get; set; }
}

public static class JsonConvert
{
    private static Func<JsonSerializerSettings>? settings;

    public static Func<JsonSerializerSettings>? DefaultSettings
    {
        get => settings;
        set
        {
            settings = value;
            Compatibility.Prepare();
        }
    }

    public static object? DeserializeObject(string value) => new JsonReader(value).Read();

    public static Dictionary<string, object?> DeserializeMap(string value) =>
        (Dictionary<string, object?>)(new JsonReader(value).Read() ?? throw new FormatException("no object"));
}
