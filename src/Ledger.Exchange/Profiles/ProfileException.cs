namespace Ledger.Exchange.Profiles;

/// <summary>An import profile cannot be used.</summary>
/// <param name="line">From 1; 0 when the reason is not in one place.</param>
public sealed class ProfileException(string file, long line, string reason)
    : Exception(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}")
{
    public long Line { get; } = line;
}
