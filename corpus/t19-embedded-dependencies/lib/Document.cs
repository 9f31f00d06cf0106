using System;
using System.Collections.Generic;
using Inert.Editing.Parts;

namespace Inert.Editing;

/// <summary>A text document with undo.</summary>
public sealed class Document(string text = "")
{
    private readonly Stack<Rope> undo = new();
    private readonly Stack<Rope> redo = new();
    private Rope rope = new(text);

    public int Length => rope.Length;

    public void Replace(int at, int length, string with)
    {
        if (at < 0 || length < 0 || at + length > rope.Length) throw new ArgumentOutOfRangeException(nameof(at));
        undo.Push(rope);
        redo.Clear();
        var (before, rest) = rope.Split(at);
        var (_, after) = rest.Split(length);
        rope = before.Append(new Rope(with)).Append(after);
    }

    public bool Undo() => Move(undo, redo);

    public bool Redo() => Move(redo, undo);

    public override string ToString() => rope.ToString();

    private bool Move(Stack<Rope> from, Stack<Rope> to)
    {
        if (from.Count == 0) return false;
        to.Push(rope);
        rope = from.Pop();
        return true;
    }
}
