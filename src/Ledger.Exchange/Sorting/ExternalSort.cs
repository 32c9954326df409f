using System.Buffers.Binary;
using Ledger.Domain;

namespace Ledger.Exchange.Sorting;

/// <summary>
/// Sorts any number of records by the bytes of their keys, and those of equal keys by the bytes of their values, in bounded memory: records fill a buffer, a full buffer is sorted and written
/// as a run, and the runs are merged while they are read. Records that arrive in order are never sorted, only written down.
/// Not safe for several threads.
/// </summary>
public sealed class ExternalSort : IDisposable
{
    /// <summary>More runs than this are first merged into one, so that the number of open files is bounded as well.</summary>
    public const int MaxRuns = 128;

    private const int HeaderLength = 8;
    private const int IndexEntryLength = 16;

    private readonly string pathOfRuns;
    private readonly int memoryBytes;
    private readonly List<string> runs = [];
    private readonly List<(ulong Prefix, int Offset)> index = [];
    private byte[] buffer = new byte[64 * 1024];
    private int used;
    private int runNumber;
    private bool bufferInOrder = true;
    private byte[] lastKey = [];

    /// <param name="pathOfRuns">Beginning of the names of the files that runs are written to, in a folder that exists.</param>
    /// <param name="memoryBytes">How much the records of one run may take, index included.</param>
    public ExternalSort(string pathOfRuns, int memoryBytes)
    {
        this.pathOfRuns = pathOfRuns;
        this.memoryBytes = memoryBytes;
    }

    public long Count { get; private set; }

    /// <summary>True while every record came at or after the one before it.</summary>
    public bool InOrder { get; private set; } = true;

    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var length = HeaderLength + key.Length + value.Length;
        if (used > 0 && used + length + (index.Count + 1) * IndexEntryLength > memoryBytes)
            Spill();
        if (used + length > buffer.Length)
            Array.Resize(ref buffer, Math.Max(used + length, Math.Min(buffer.Length * 2, memoryBytes)));

        var record = buffer.AsSpan(used, length);
        BinaryPrimitives.WriteInt32LittleEndian(record, length);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], key.Length);
        key.CopyTo(record[HeaderLength..]);
        value.CopyTo(record[(HeaderLength + key.Length)..]);

        NoteOrder(key);
        index.Add((PrefixOf(key), used));
        used += length;
        Count++;
    }

    /// <summary>All records in order. A record is valid until the next one is asked for.</summary>
    public IEnumerable<SortedRecord> Sorted()
    {
        if (runs.Count == 0)
            return SortedBuffer();
        Spill();
        // What was in memory is on disk now; a merge needs the room for its readers.
        buffer = [];
        return Merged(runs);
    }

    public void Dispose()
    {
        foreach (var run in runs)
            File.Delete(run);
    }

    private void NoteOrder(ReadOnlySpan<byte> key)
    {
        var order = lastKey.AsSpan().SequenceCompareTo(key);
        // Equal keys may be in the wrong order of value: let the sort find out.
        bufferInOrder &= order < 0 || index.Count == 0;
        InOrder &= order <= 0;
        if (lastKey.Length == key.Length)
            key.CopyTo(lastKey);
        else
            lastKey = key.ToArray();
    }

    private void Spill()
    {
        if (used == 0)
            return;
        if (runs.Count == MaxRuns)
            MergeRuns();
        WriteRun(SortedBuffer());
        index.Clear();
        (used, bufferInOrder) = (0, true);
    }

    private void MergeRuns()
    {
        var merged = runs.ToList();
        runs.Clear();
        WriteRun(Merged(merged));
        foreach (var run in merged)
            File.Delete(run);
    }

    private void WriteRun(IEnumerable<SortedRecord> records)
    {
        var path = $"{pathOfRuns}.{runNumber++}";
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 256 * 1024))
        {
            foreach (var record in records)
                file.Write(record.Bytes.Span);
        }
        runs.Add(path);
    }

    private IEnumerable<SortedRecord> SortedBuffer()
    {
        if (!bufferInOrder)
            index.Sort(Compare);
        foreach (var (_, offset) in index)
            yield return RecordAt(offset);
    }

    private int Compare((ulong Prefix, int Offset) left, (ulong Prefix, int Offset) right) =>
        left.Prefix != right.Prefix
            ? left.Prefix.CompareTo(right.Prefix)
            : RecordAt(left.Offset).CompareTo(RecordAt(right.Offset));

    private SortedRecord RecordAt(int offset) => new(buffer.AsMemory(offset, BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(offset))));

    /// <summary>The first eight bytes of the key as a number that compares as they do: most comparisons need no more.</summary>
    private static ulong PrefixOf(ReadOnlySpan<byte> key)
    {
        if (key.Length >= 8)
            return BinaryPrimitives.ReadUInt64BigEndian(key);
        Span<byte> padded = stackalloc byte[8];
        padded.Clear();
        key.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private static IEnumerable<SortedRecord> Merged(IReadOnlyList<string> runs)
    {
        var readers = runs.Select(run => new RunReader(run)).ToList();
        try
        {
            var next = new PriorityQueue<RunReader, RunReader>(RunReader.ByKey);
            foreach (var reader in readers.Where(reader => reader.Read()))
                next.Enqueue(reader, reader);
            while (next.TryDequeue(out var reader, out _))
            {
                // Out of the queue before it reads on: its place there is that of the record it had.
                yield return reader.Current;
                if (reader.Read())
                    next.Enqueue(reader, reader);
            }
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
    }

    private sealed class RunReader(string path) : IDisposable
    {
        public static readonly IComparer<RunReader> ByKey =
            Comparer<RunReader>.Create((left, right) => left.Current.CompareTo(right.Current));

        private readonly FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024);
        private readonly byte[] header = new byte[4];
        private byte[] record = new byte[1024];

        public SortedRecord Current { get; private set; }

        public bool Read()
        {
            var read = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            if (read == 0)
                return false;
            Invariant.Holds(read == header.Length, $"Run {path} ends within a record: the temporary file was changed or cut off.");
            var length = BinaryPrimitives.ReadInt32LittleEndian(header);
            if (record.Length < length)
                record = new byte[Math.Max(length, record.Length * 2)];
            header.CopyTo(record, 0);
            file.ReadExactly(record, header.Length, length - header.Length);
            Current = new SortedRecord(record.AsMemory(0, length));
            return true;
        }

        public void Dispose() => file.Dispose();
    }
}

/// <summary>A record as it lies in a buffer or a run: its length, the length of its key, key, value.</summary>
public readonly record struct SortedRecord(ReadOnlyMemory<byte> Bytes) : IComparable<SortedRecord>
{
    private const int HeaderLength = 8;

    public ReadOnlyMemory<byte> Key => Bytes.Slice(HeaderLength, KeyLength);

    public ReadOnlyMemory<byte> Value => Bytes[(HeaderLength + KeyLength)..];

    public int CompareTo(SortedRecord other)
    {
        var byKey = Key.Span.SequenceCompareTo(other.Key.Span);
        return byKey != 0 ? byKey : Value.Span.SequenceCompareTo(other.Value.Span);
    }

    private int KeyLength => BinaryPrimitives.ReadInt32LittleEndian(Bytes.Span[4..]);
}
