namespace Ledger.Cli.Help;

/// <summary>A command line that works, and what it asks.</summary>
internal sealed record Example(string Line, string Meaning);
