namespace Ledger.Domain.Events;

/// <summary>The kinds of stream that events stand in.</summary>
public static class StreamKinds
{
    /// <summary>"dossier/0001234567": everything of one client dossier.</summary>
    public const string Dossier = "dossier";

    /// <summary>"budget/2021": everything of one budget year.</summary>
    public const string Budget = "budget";

    /// <summary>"books/2021-03": everything of one period of the general ledger.</summary>
    public const string Books = "books";

    /// <summary>"vangnet/2021": the claim on the safety net over one year.</summary>
    public const string Vangnet = "vangnet";

    /// <summary>"register/coverage", "register/targets": what the municipality lays down beside its dossiers.</summary>
    public const string Register = "register";

    public static IReadOnlyList<string> All { get; } = [Dossier, Budget, Books, Vangnet, Register];
}
