using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Inert.DantUi;

public abstract class BindableBase : INotifyPropertyChanged
{
    private readonly Dictionary<string, object?> values = new();

    public event PropertyChangedEventHandler? PropertyChanged;

    protected T? Get<T>([CallerMemberName] string name = "") => values.TryGetValue(name, out var value) ? (T?)value : default;

    protected bool Set<T>(T value, [CallerMemberName] string name = "")
    {
        if (values.TryGetValue(name, out var before) && Equals(before, value)) return false;
        values[name] = value;
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        return true;
    }
}

public sealed class GridColumn : BindableBase
{
    public string? Header { get => Get<string>(); set => Set(value); }

    public double Width { get => Get<double>(); set => Set(Math.Max(8, value)); }

    public bool IsVisible { get => Get<bool>(); set => Set(value); }
}

public sealed class GridLayout : BindableBase
{
    public List<GridColumn> Columns { get; } = new();

    public double Available { get => Get<double>(); set => Set(value); }

    /// <summary>Shares the width that is left among the columns without one.</summary>
    public IReadOnlyList<double> Arrange()
    {
        var visible = Columns.Where((column) => column.IsVisible).ToList();
        var fixedWidth = visible.Sum((column) => column.Width);
        var flexible = visible.Count((column) => column.Width <= 8);
        var share = flexible == 0 ? 0 : Math.Max(0, Available - fixedWidth) / flexible;
        return visible.Select((column) => column.Width <= 8 ? share : column.Width).ToList();
    }
}
