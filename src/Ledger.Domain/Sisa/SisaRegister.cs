using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Sisa;

/// <summary>A statement that was delivered, at its place in the journal.</summary>
/// <param name="KnownAt">Known axis: when the register knew it.</param>
/// <param name="Withdrawn">How it was taken back; null while it stands.</param>
public sealed record SisaFiling(SisaFiled Filed, Position Position, DateTimeOffset KnownAt, SisaWithdrawn? Withdrawn)
{
    public RegisterName Name => Filed.Filing;
}

/// <summary>All statements of a municipality over the bundled grant, as known at the last of the events it was folded from.</summary>
/// <param name="All">By year, then by day of delivery.</param>
/// <param name="Findings">What cannot be: a name used twice, or a statement taken back that was never delivered.</param>
public sealed record SisaRegister(IReadOnlyList<SisaFiling> All, IReadOnlyList<RegisterFinding> Findings)
{
    /// <param name="events">Those of <see cref="Registers.Sisa"/>, in order of position.</param>
    public static SisaRegister Of(IEnumerable<RecordedEvent> events)
    {
        var filings = new Dictionary<RegisterName, SisaFiling>();
        var findings = new List<RegisterFinding>();
        foreach (var recorded in events)
        {
            switch (EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span))
            {
                case SisaFiled filed when !filings.TryAdd(filed.Filing, new SisaFiling(filed, recorded.Position, recorded.KnownAt, null)):
                    findings.Add(new(recorded.Position, $"{filed.Filing} was delivered before, at position {filings[filed.Filing].Position}: another delivery has another name. This one is passed over."));
                    break;
                case SisaWithdrawn withdrawn when filings.TryGetValue(withdrawn.Filing, out var standing):
                    filings[withdrawn.Filing] = standing with { Withdrawn = withdrawn };
                    break;
                case SisaWithdrawn withdrawn:
                    findings.Add(new(recorded.Position, $"{withdrawn.Filing} was never delivered, so that it cannot be taken back."));
                    break;
            }
        }

        return new SisaRegister([.. filings.Values.OrderBy(filing => filing.Filed.Year).ThenBy(filing => filing.Filed.EffectiveOn).ThenBy(filing => filing.Position)], findings);
    }

    /// <summary>The statement that was delivered last over a year and stands; null when there is none.</summary>
    public SisaFiling? Latest(int year) => All.LastOrDefault(filing => filing.Filed.Year == year && filing.Withdrawn is null);

    public SisaFiling? Find(string name) => All.FirstOrDefault(filing => filing.Name.Value == name);
}
