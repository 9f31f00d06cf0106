using System;
using System.Collections.Concurrent;

namespace Inert.KeyValue;

public sealed class Store<T>
{
    private readonly ConcurrentDictionary<string, (T Value, DateTime Until)> values = new();

    public Store() => _ = Backend.Refresh();

    public void Set(string key, T value, TimeSpan lifetime) => values[key] = (value, DateTime.UtcNow + lifetime);

    public bool TryGet(string key, out T value)
    {
        var found = values.TryGetValue(key, out var entry) && entry.Until > DateTime.UtcNow;
        value = found ? entry.Value : default!;
        return found;
    }
}
