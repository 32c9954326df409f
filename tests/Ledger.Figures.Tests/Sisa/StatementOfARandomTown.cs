using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Sisa;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Sisa;
using Ledger.Figures.Tests.Recounts;
using Ledger.Histories;
using Ledger.Journal;
using Ledger.Journal.Memory;
using Replay = Ledger.Figures.Entries.Replay;

namespace Ledger.Figures.Tests.Sisa;

/// <summary>Over random journals: cells come to the ledger's own net costs, parts to the whole, and what changed since a delivery to the last cent.</summary>
public sealed class StatementOfARandomTown
{
    private static readonly Municipality municipality = new("0141");
    private static readonly int year = RandomHistory.FirstDay.Year;

    /// <param name="Totals">What was reported of the year, known after the world.</param>
    private sealed record Probe(World World, TotalReported[] Totals, int Filed, int Now);

    private static Gen<Probe> Probes { get; } =
        from world in World.Random
        from totals in Gen.ArrayOf(Total, 6)
        from filed in Gen.Choose(0, (int)world.Last + totals.Length)
        from now in Gen.Choose(filed, (int)world.Last + totals.Length)
        select new Probe(world, totals, filed, now);

    private static Gen<TotalReported> Total =>
        from month in Gen.Choose(1, 12)
        from kind in Gen.Elements(Enum.GetValues<TotalKind>())
        from line in Gen.Elements(Enum.GetValues<CostLine>().Where(line => kind != TotalKind.Settlement || line != CostLine.WageSubsidy).ToArray())
        from cents in Gen.Choose(-50_000, 150_000)
        from body in Gen.Elements(Enum.GetValues<ExecutingBody>())
        select new TotalReported(new DateOnly(year, month, 1), year, kind, line, new Cents(cents), body);

    [Fact]
    public void Cells_come_to_the_net_costs_and_own_and_joint_execution_to_the_whole() =>
        Prop.ForAll(Arb.From(Probes), probe => Sync(async () =>
        {
            var (figures, before) = await Figures(probe);
            var known = new Position(before + probe.Now);
            var sisa = new MunicipalSisa(municipality, figures);
            var (statement, next) = (await sisa.Statement(year, known, default), await sisa.Statement(year + 1, known, default));

            foreach (var part in statement.Parts)
            {
                Assert.Equal(part.NetCosts.Value!.Exact!.Value.ToFraction(), part.Net!.Exact.ToFraction());
                Assert.Equal(part.Net.Exact.ToFraction(), part.Expenditure!.Exact.ToFraction() - part.Receipts!.Exact.ToFraction());
            }

            long Cents(SisaStatement of, SisaPart part, string cell) => of.Part(part)!.Amounts.Single(amount => amount.Cell.Id == cell).Cents!.Value;
            foreach (var cell in statement.Form.Cells.Select(cell => cell.Id))
                Assert.Equal(Cents(next, SisaPart.Whole, cell), Cents(statement, SisaPart.Own, cell) + Cents(statement, SisaPart.Joint, cell));
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void What_was_delivered_and_events_and_rounding_come_to_what_is_known_now() =>
        Prop.ForAll(Arb.From(Probes), probe => Sync(async () =>
        {
            var (figures, before) = await Figures(probe);
            var sisa = new MunicipalSisa(municipality, figures);
            var then = await sisa.Statement(year, new Position(before + probe.Filed), default);
            // Every third cell is delivered a hundred euro too high.
            FiledCells cells = [.. then.Amounts.Select((amount, i) => new FiledCell(amount.Part, amount.Cell.Id, new Cents(100 * (long.Parse(amount.Rounded!) + (i % 3 == 0 ? 100 : 0))), $"{amount.Figure.Basis}"))];
            var filing = new SisaFiling(new SisaFiled(new DateOnly(year + 1, 7, 12), year, new RegisterName("sisa"), "SiSa", cells), new Position(1), default, null);

            var comparison = await sisa.Compare(filing, new Position(before + probe.Now), default);

            Assert.Equal(cells.Count, comparison.Cells.Count);
            foreach (var (index, cell) in comparison.Cells.Index())
            {
                Assert.Null(cell.Trouble);
                Assert.Equal(cell.Difference!.Value, cell.Otherwise!.Value + cell.ByEvents!.Value + cell.ByRounding!.Value);
                Assert.Equal(cell.ByEvents!.Value.Value, cell.Events.Sum(line => line.Adds));
                Assert.Equal(index % 3 == 0 ? -10_000 : 0, cell.Otherwise.Value.Value);
                Assert.Equal(then.Amounts.ElementAt(index).Cents + cell.ByEvents.Value.Value, cell.Now!.Cents);
            }
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    /// <summary>Positions of the world stand behind those of the declarations.</summary>
    private static async Task<(MunicipalFigures Figures, long Before)> Figures(Probe probe)
    {
        var journal = new InMemoryJournal();
        await journal.Write(municipality, probe.World, Subject.Payments, Subject.Claims);
        foreach (var (index, total) in probe.Totals.Index())
            await journal.Append(municipality, AppendBatch.Of(EventCatalogue.ToNewEvent("urn:nld:test:totals", $"{index}", new StreamId($"budget/{year}"), WorldInJournal.FirstMoment.AddYears(2), total)), default);
        return (new MunicipalFigures(municipality, journal, await Replay.Of(journal, municipality, default)), 2);
    }

    private static void Sync(Func<Task> body) => body().GetAwaiter().GetResult();
}
