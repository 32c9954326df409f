using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;

namespace Ledger.Domain.Targets;

/// <summary>All targets of a municipality (doelstellingen), as known at the last of the events it was folded from.</summary>
/// <param name="All">By name.</param>
/// <param name="Findings">
/// What cannot be: a target revised that was never set, or set twice, which counts for nothing else; and targets that ask two values of one
/// measure in one document, of which only one can hold.
/// </param>
public sealed record TargetRegister(IReadOnlyList<Target> All, IReadOnlyList<RegisterFinding> Findings)
{
    /// <param name="events">Those of <see cref="Registers.Targets"/>, in order of position.</param>
    public static TargetRegister Of(IEnumerable<RecordedEvent> events)
    {
        var targets = new SortedDictionary<RegisterName, Target>();
        var findings = new List<RegisterFinding>();
        foreach (var recorded in events)
        {
            switch (EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span))
            {
                case TargetSet set:
                    var target = new Target(set.Target, set.Label, set.Measure, set.Unit, new ReferenceDays(set.On, set.From, set.Until), [Version(recorded, set.Aim, set.Resolution)]);
                    if (!targets.TryAdd(set.Target, target))
                        findings.Add(new(recorded.Position, $"{set.Target} was set before, at position {targets[set.Target].Original.Position}: another value is a revision, another target has another name."));
                    break;
                case TargetRevised revised:
                    Decide(recorded, revised.Target, Version(recorded, revised.Aim, revised.Resolution));
                    break;
                case TargetWithdrawn withdrawn:
                    Decide(recorded, withdrawn.Target, Version(recorded, null, withdrawn.Resolution));
                    break;
            }
        }

        return new TargetRegister([.. targets.Values], [.. findings, .. WithTwoValues(targets.Values)]);

        void Decide(RecordedEvent recorded, RegisterName name, TargetVersion version)
        {
            if (!targets.TryGetValue(name, out var target))
                findings.Add(new(recorded.Position, $"{name} was never set, so that nothing can be decided on it: set it first."));
            else if (version.DecidedOn < target.Original.DecidedOn)
                findings.Add(new(recorded.Position, $"{name} was set on {target.Original.DecidedOn:yyyy-MM-dd}, and nothing can be decided on it before."));
            else
                targets[name] = target with { Versions = [.. target.Versions.Append(version).OrderBy(each => each.DecidedOn).ThenBy(each => each.Position)] };
        }
    }

    public Target? Find(string name) => All.FirstOrDefault(target => target.Name.Value == name);

    private static IEnumerable<RegisterFinding> WithTwoValues(IEnumerable<Target> targets) =>
        targets.Where(target => target.Current is not null)
            .Select(target => (Target: target, Current: target.Current!))
            .GroupBy(each => (each.Target.Measure, each.Target.Days, each.Current.Aim!.Direction, each.Current.Resolution.Document))
            .Where(same => same.Select(each => each.Current.Aim).Distinct().Count() > 1)
            .Select(same => new RegisterFinding(
                same.Max(each => each.Current.Position),
                $"{same.Key.Document} asks two things of {same.Key.Measure} {same.Key.Days}: {string.Join(", and ", same.Select(each => $"{each.Current.Aim} ({each.Target.Name})"))}. Only one can hold."));

    private static TargetVersion Version(RecordedEvent recorded, Aim? aim, Resolution resolution) =>
        new(aim, resolution, recorded.EffectiveOn, recorded.Position, recorded.KnownAt);
}
