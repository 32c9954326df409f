using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Figures.Questions;

namespace Ledger.Cases;

/// <summary>One client's dossier in a town of its own: how its story reads, and what it counts for on each day that it changes.</summary>
internal sealed class LifeHistory(params IReadOnlyList<DossierEvent> events)
{
    private readonly Town town = new Town().Add("1", events);

    public Town Town => town;

    /// <summary>The story as a page shows it, with the facts of one day.</summary>
    public async Task<string> Told(string on)
    {
        var lines = (await town.Story("1")).Lines(Town.Day(on)).GroupBy(line => line.Section);
        return string.Join("\n", lines.Select(section => $"{section.Key}\n{string.Concat(section.Select(Line))}"));

        static string Line(StoryLine line) =>
            $"  {line.From:yyyy-MM-dd}{(line.Section is StorySection.Period or StorySection.Fact ? line.Until is { } until ? $"..{until:yyyy-MM-dd}" : ".." : "")}  {line.What}{(line.Details == "" ? "" : ": ")}{line.Details}\n";
    }

    /// <summary>
    /// On every day on which anything of the client's situation changes, and on no other: benefits, persons on them, running trajectories,
    /// and whether he takes part.
    /// </summary>
    public async Task Counts(params IReadOnlyList<(string Day, int Benefits, int Persons, int Trajectories, int Participants)> expected)
    {
        var changes = (await town.Story("1")).Dossier.Facts
            .OfType<PeriodFact>()
            .Where(fact => fact is RunningBenefit or PersonOnBenefit or RunningTrajectory or Participant)
            .SelectMany(fact => fact.Period.IsOpen ? [fact.Period.From] : new[] { fact.Period.From, fact.Period.Until })
            .Distinct().Order();
        Assert.Equal(expected.Select(row => row.Day), changes.Select(day => $"{day:yyyy-MM-dd}"));
        foreach (var row in expected)
        {
            Assert.Equal(row, (row.Day, await On("caseload", row.Day), await On("caseload-persons", row.Day), await On("running-trajectories", row.Day), (int)(await town.Table("participants", Span.On(Town.Day(row.Day)), "on-benefit")).Values.Sum()));
            Assert.Equal(row.Trajectories == 0 ? 0 : 1, await On("clients-on-trajectory", row.Day));
        }
    }

    /// <summary>What happened in the whole life of the dossier.</summary>
    public async Task<int> Ever(string measure, params string[] where) =>
        int.Parse((await town.Value(measure, Span.Between(Town.Day("2000-01-01"), Town.Day("2030-01-01")), where)) ?? "-1");

    private async Task<int> On(string measure, string day) => int.Parse((await town.Value(measure, Span.On(Town.Day(day)))) ?? "-1");
}
