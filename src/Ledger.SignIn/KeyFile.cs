using System.Security.Cryptography;

namespace Ledger.SignIn;

/// <summary>
/// The file that holds the local issuer's key: ECDSA P-256 as PKCS#8 in PEM, readable by its owner alone. Whoever can read it can sign in
/// as anybody.
/// </summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="KeyFileException">It is not there, can be read by others, or holds no such key.</exception>
    public static ECDsa Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            if (!File.Exists(path))
                throw new KeyFileException($"The key of the local issuer, {path}, is not there: 'ledger token' makes it.");
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
                throw new KeyFileException($"The key of the local issuer, {path}, is open to others than its owner. Run: chmod 600 {path}");
            key.ImportFromPem(File.ReadAllText(path));
            return IsP256(key) ? key : throw new KeyFileException($"The key in {path} is not on the curve P-256. Remove the file, and 'ledger token' makes one that is.");
        }
        catch (Exception wrong)
        {
            key.Dispose();
            throw wrong switch
            {
                ArgumentException or CryptographicException => new KeyFileException($"{path} holds no private key in PEM. Remove the file, and 'ledger token' makes one.", wrong),
                UnauthorizedAccessException or IOException => new KeyFileException($"The key of the local issuer cannot be read: {wrong.Message}", wrong),
                _ => wrong,
            };
        }
    }

    /// <summary>Reads the file, after making it where there is none.</summary>
    /// <exception cref="KeyFileException">It cannot be made, or as of <see cref="Read"/>.</exception>
    public static ECDsa ReadOrCreate(string path)
    {
        if (Directory.Exists(path))
            throw new KeyFileException($"{path} is a folder: name a file for the key of the local issuer.");
        if (!File.Exists(path))
            Create(path);
        return Read(path);
    }

    private static void Create(string path)
    {
        var whole = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                Write(whole, key.ExportPkcs8PrivateKeyPem());
            try
            {
                MoveUnlessThere(whole, path);
            }
            finally
            {
                File.Delete(whole);
            }
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException)
        {
            throw new KeyFileException($"The key of the local issuer cannot be written: {wrong.Message}", wrong);
        }
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(text);
    }

    /// <summary>Two may make it at once: the first one's stays, and no one ever reads half of it.</summary>
    private static void MoveUnlessThere(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: false);
        }
        catch (IOException) when (File.Exists(to))
        {
        }
    }

    private static bool IsP256(ECDsa key) => key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
}
