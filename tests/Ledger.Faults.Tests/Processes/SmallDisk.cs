using System.Diagnostics;

namespace Ledger.Faults.Tests.Processes;

/// <summary>
/// A disk in memory, small enough to be filled. A shell waits at the end of a pipe from this process: however this process ends, the pipe
/// closes, and the shell takes the disk away.
/// </summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    // $1: its size. Answers its folder, or ends at once.
    private const string Script = """
        trap '' INT HUP TERM
        folder=$(mktemp -d /tmp/ledger-faults-disk.XXXXXX) || exit 1
        mount -t tmpfs -o "size=$1" ledger-faults "$folder" || { rmdir "$folder"; exit 1; }
        echo "$folder"
        read -r _ || true
        umount -l "$folder"
        rmdir "$folder"
        """;

    private static readonly Lazy<Task<bool>> canBeMade = new(Try);

    private readonly Process shell;
    private readonly string folder;

    private SmallDisk(Process shell, string folder)
    {
        (this.shell, this.folder) = (shell, folder);
        Folder = Directory.CreateDirectory(Path.Combine(folder, "kept")).FullName;
    }

    /// <summary>Whether this user may mount one here.</summary>
    public static bool CanBeMade => canBeMade.Value.GetAwaiter().GetResult();

    /// <summary>What stands on it.</summary>
    public string Folder { get; }

    private string Filler => Path.Combine(folder, "filler");

    public static async Task<SmallDisk> Make(int megabytes) => await Mount(megabytes) ?? throw new InvalidOperationException("No small disk could be mounted.");

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[4096];
        try
        {
            while (true)
                filler.Write(piece);
        }
        catch (IOException)
        {
            // No space left: that is what was wanted.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private static async Task<SmallDisk?> Mount(int megabytes)
    {
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-c", Script, "small-disk", $"{megabytes}m" })
            start.ArgumentList.Add(argument);
        var mounting = Process.Start(start)!;
        if (await mounting.StandardOutput.ReadLineAsync() is { } mounted)
            return new SmallDisk(mounting, mounted);
        mounting.Dispose();
        return null;
    }

    private static async Task<bool> Try()
    {
        if (!Environment.IsPrivilegedProcess || await Mount(1) is not { } disk)
            return false;
        await disk.DisposeAsync();
        return true;
    }
}
