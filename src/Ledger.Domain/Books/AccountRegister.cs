using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Books;

/// <summary>The chart of accounts as far as it is mapped (rekeningschema), as known at the last of the events it was folded from.</summary>
public sealed class AccountRegister
{
    private readonly SortedDictionary<RegisterName, AccountMapping> mappings = [];
    private readonly List<RegisterFinding> findings = [];

    private AccountRegister()
    {
    }

    /// <summary>By name.</summary>
    public IReadOnlyCollection<AccountMapping> All => mappings.Values;

    /// <summary>What cannot be: a mapping beside another of the same account and days, or the end of one that was never made; it counts for nothing else.</summary>
    public IReadOnlyList<RegisterFinding> Findings => findings;

    /// <param name="events">Those of <see cref="Registers.Accounts"/>, in order of position.</param>
    public static AccountRegister Of(IEnumerable<RecordedEvent> events)
    {
        var register = new AccountRegister();
        foreach (var recorded in events)
        {
            var body = EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span);
            if (register.Refusal(body) is { } refusal)
                register.findings.Add(new(recorded.Position, refusal));
            else
                register.Take(body, recorded.Position, recorded.KnownAt);
        }

        return register;
    }

    /// <summary>The one mapping that a posting falls under; null when none is in force.</summary>
    /// <param name="costCentre">As booked; null when not booked.</param>
    /// <param name="day">That of the period of the books.</param>
    public AccountMapping? Find(string account, string? costCentre, DateOnly day) =>
        mappings.Values.FirstOrDefault(mapping => mapping.IsInForceOn(day) && mapping.Covers(account, costCentre));

    /// <summary>Why events cannot follow each other in this register, one for each that cannot; empty when all can. What is there already is no trouble.</summary>
    /// <param name="offered">Bodies of its events, in order.</param>
    public IReadOnlyList<RegisterRefusal> Refusals(IEnumerable<LedgerEvent> offered)
    {
        var after = new AccountRegister();
        foreach (var (name, mapping) in mappings)
            after.mappings.Add(name, mapping);
        var refusals = new List<RegisterRefusal>();
        foreach (var (index, body) in offered.Index().Where(each => !IsThere(each.Item)))
        {
            if (after.Refusal(body) is { } refusal)
                refusals.Add(new RegisterRefusal(index, refusal));
            else
                after.Take(body, Position.Start, DateTimeOffset.MinValue);
        }

        return refusals;
    }

    private bool IsThere(LedgerEvent body) => body switch
    {
        AccountMapped mapped => mappings.TryGetValue(mapped.Mapping, out var mapping) && mapping.As == mapped,
        AccountUnmapped unmapped => mappings.TryGetValue(unmapped.Mapping, out var mapping) && mapping.Until == unmapped.EffectiveOn,
        _ => false,
    };

    private string? Refusal(LedgerEvent body)
    {
        switch (body)
        {
            case AccountMapped mapped when mappings.TryGetValue(mapped.Mapping, out var same):
                return $"{mapped.Mapping} was mapped before, as {same.Accounts}: end that mapping, and give another one another name.";
            case AccountMapped mapped:
                var offered = new AccountMapping(mapped, mapped.Until, Position.Start, DateTimeOffset.MinValue);
                return mappings.Values.FirstOrDefault(offered.Meets) is { } other
                    ? $"{mapped.Mapping} maps {offered.Accounts} from {mapped.EffectiveOn:yyyy-MM-dd}, and {other.Name} maps {other.Accounts} at the same time: an account has one mapping in force. End {other.Name} first, or name other accounts, cost centres or days."
                    : null;
            case AccountUnmapped unmapped when !mappings.TryGetValue(unmapped.Mapping, out var ended):
                return $"{unmapped.Mapping} was never mapped, so that it cannot end.";
            case AccountUnmapped unmapped when unmapped.EffectiveOn < mappings[unmapped.Mapping].As.EffectiveOn:
                return $"{unmapped.Mapping} begins on {mappings[unmapped.Mapping].As.EffectiveOn:yyyy-MM-dd} and cannot end before; to take it back whole, end it on that day.";
            case AccountUnmapped unmapped when mappings[unmapped.Mapping].Until < unmapped.EffectiveOn:
                return $"{unmapped.Mapping} ended on {mappings[unmapped.Mapping].Until:yyyy-MM-dd} already: to go on, map it anew under another name.";
            default:
                return null;
        }
    }

    private void Take(LedgerEvent body, Position position, DateTimeOffset knownAt)
    {
        if (body is AccountMapped mapped)
            mappings.Add(mapped.Mapping, new AccountMapping(mapped, mapped.Until, position, knownAt));
        else if (body is AccountUnmapped unmapped)
            mappings[unmapped.Mapping] = mappings[unmapped.Mapping] with { Until = unmapped.EffectiveOn };
    }
}
