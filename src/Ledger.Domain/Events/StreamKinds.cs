namespace Ledger.Domain.Events;

/// <summary>The kinds of stream that events stand in.</summary>
public static class StreamKinds
{
    /// <summary>"dossier/0001234567": everything of one client dossier.</summary>
    public const string Dossier = "dossier";

    /// <summary>"register/coverage", "register/targets": what the municipality lays down beside its dossiers.</summary>
    public const string Register = "register";
}
