using System.Collections.Frozen;

namespace Ledger.Service.Subscriptions.Purposes;

/// <summary>
/// What events are processed for (doelbinding), and therefore what of them may be given: the types and fields that it names, and no
/// other. Nothing of a person is given unless it is named.
/// </summary>
/// <param name="Basis">The legal basis, with its articles.</param>
/// <param name="IsWhole">Whole events, of every type, as they stand in the journal.</param>
/// <param name="WithDossier">Whether the dossier that an event belongs to is given.</param>
/// <param name="Subscribers">Who may subscribe for it, as owners of subscriptions are written; null: every subscriber of the municipality.</param>
/// <param name="Fields">Fields by type of event; a dot names a field within another: "applicant.birth". The day of effect is always given.</param>
public sealed record Purpose(
    string Id,
    string LabelNl,
    string LabelEn,
    string Basis,
    string Description,
    bool IsWhole,
    bool WithDossier,
    FrozenSet<string>? Subscribers,
    FrozenDictionary<string, IReadOnlyList<string>> Fields)
{
    public bool IsFor(string owner) => Subscribers?.Contains(owner) != false;

    public bool Covers(string type) => IsWhole || Fields.ContainsKey(type);
}
