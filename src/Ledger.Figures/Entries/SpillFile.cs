using System.Runtime.InteropServices;
using Ledger.Domain;
using Microsoft.Win32.SafeHandles;

namespace Ledger.Figures.Entries;

/// <summary>Pages that wait on disk, in the folder for temporary files. The file has no name, so that whatever ends the process ends it too.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly SafeFileHandle file;
    private long length;

    public SpillFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite);
        File.Delete(path);
    }

    private delegate void ForColumn(Span<byte> bytes);

    /// <returns>Where the page begins.</returns>
    public long Write(EntryPage page)
    {
        var at = length;
        EachColumn(page, bytes =>
        {
            RandomAccess.Write(file, bytes, length);
            length += bytes.Length;
        });
        return at;
    }

    public EntryPage Read(FactKind kind, long at, int count)
    {
        var page = EntryPage.Blank(kind, count);
        EachColumn(page, bytes =>
        {
            for (var rest = bytes; rest.Length > 0;)
            {
                var read = RandomAccess.Read(file, rest, at);
                Invariant.Holds(read > 0, $"A file of entries ends at {at}, within a page.");
                rest = rest[read..];
                at += read;
            }
        });
        return page;
    }

    public void Dispose() => file.Dispose();

    private static void EachColumn(EntryPage page, ForColumn act)
    {
        act(MemoryMarshal.AsBytes(page.Positions.AsSpan()));
        act(MemoryMarshal.AsBytes(page.Ordinals.AsSpan()));
        act(MemoryMarshal.AsBytes(page.Signs.AsSpan()));
        act(MemoryMarshal.AsBytes(page.From.AsSpan()));
        act(MemoryMarshal.AsBytes(page.Until.AsSpan()));
        act(MemoryMarshal.AsBytes(page.Cents.AsSpan()));
        foreach (var codes in page.Codes)
            act(MemoryMarshal.AsBytes(codes.AsSpan()));
    }
}
