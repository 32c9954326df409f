namespace Ledger.Domain.Events;

/// <summary>The kinds of stream that events stand in.</summary>
public static class StreamKinds
{
    /// <summary>"dossier/0001234567": everything of one client dossier.</summary>
    public const string Dossier = "dossier";

    /// <summary>"register/coverage": what the municipality says of its own registration.</summary>
    public const string Register = "register";

    /// <summary>The one stream of kind <see cref="Register"/>.</summary>
    public const string Coverage = "register/coverage";
}
