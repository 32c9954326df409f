using System.Text;
using System.Text.Unicode;
using Ledger.Exchange.Csv;

namespace Ledger.Cli.Asking;

/// <summary>Files that somebody named on the command line.</summary>
internal static class GivenFile
{
    /// <exception cref="CommandFailedException">It is not there, is a folder, or this user may not read it.</exception>
    public static FileStream Open(string path)
    {
        MustNameAFile(path);
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException(ExitCode.NotFound, $"There is no file '{path}'.");
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException)
        {
            throw new CommandFailedException(ExitCode.Refused, $"'{path}' cannot be read: {Reason(wrong)}.");
        }
    }

    /// <summary>
    /// A text that a person wrote: in UTF-8, in UTF-16 when it begins with its mark, else in Windows-1252. What cannot be read as UTF-8 is never
    /// put in the journal with letters replaced, because there it stays.
    /// </summary>
    /// <exception cref="CommandFailedException">It is not there, is a folder, or this user may not read it.</exception>
    public static TextReader OpenText(string path)
    {
        var bytes = new MemoryStream();
        using (var file = Open(path))
            file.CopyTo(bytes);
        bytes.Position = 0;
        return new StreamReader(bytes, Utf8.IsValid(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) ? Encoding.UTF8 : FileText.Windows1252);
    }

    /// <exception cref="CommandFailedException">It cannot be written.</exception>
    public static async Task Write(string path, byte[] bytes, CancellationToken cancel)
    {
        MustNameAFile(path);
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancel);
        }
        catch (DirectoryNotFoundException)
        {
            throw new CommandFailedException(ExitCode.NotFound, $"'{path}' cannot be written: there is no folder '{Folder(path)}'.");
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException)
        {
            throw new CommandFailedException(ExitCode.Refused, $"'{path}' cannot be written: {Reason(wrong)}.");
        }
    }

    /// <summary>Why no file can be made under a name; null when one can. Found out with an empty one beside it that is gone at once, because rights alone do not tell.</summary>
    /// <exception cref="CommandFailedException">It is no name of a file.</exception>
    public static string? WhyNoneCanBeMade(string path)
    {
        MustNameAFile(path);
        try
        {
            using var probe = new FileStream(Path.Combine(Folder(path), $".ledger-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return $"there is no folder '{Folder(path)}'";
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException)
        {
            return $"in '{Folder(path)}' no file can be made: {Reason(wrong)}";
        }
    }

    private static void MustNameAFile(string path)
    {
        if (path.Length == 0)
            throw new CommandFailedException(ExitCode.Usage, "The name of a file is empty: name one.");
        if (Directory.Exists(path))
            throw new CommandFailedException(ExitCode.Refused, $"'{path}' is a folder: name a file.");
    }

    private static string Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static string Reason(Exception wrong) => wrong is UnauthorizedAccessException ? $"{Environment.UserName} has no right to" : wrong.Message.TrimEnd('.');
}
