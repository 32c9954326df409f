namespace Ledger.Service.Hosting;

/// <summary>The settings cannot be used; the message names every mistake in them, one a line.</summary>
public sealed class SettingsException(IReadOnlyList<string> mistakes)
    : Exception($"The settings have {(mistakes.Count == 1 ? "a mistake" : $"{mistakes.Count} mistakes")}; docs/operations.md lists them all:{string.Concat(mistakes.Select(mistake => $"{Environment.NewLine}  {mistake}"))}");
