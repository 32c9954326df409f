using Ledger.Domain;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Exchange.Import;
using Ledger.Exchange.Profiles;
using Ledger.Figures.Answers;
using Ledger.Figures.Columns;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Cases;

/// <summary>
/// The file that VNG Realisatie published with its script for caseload analysis (2019), imported by the profile for it: every figure of
/// eleven years equals a count of the file itself.
/// </summary>
public class CaseloadOfTheVngExtract
{
    private const string Extract = "vng-bestandsanalyse-dummy.csv";
    private static readonly Municipality municipality = new("0141");

    [SharedDataFact(Extract)]
    public async Task The_caseload_of_every_month_by_sex_household_age_and_cause_equals_a_recount_of_the_file()
    {
        var recount = VngRecount.Of(SharedDataFactAttribute.PathOf(Extract));
        var journal = new InMemoryJournal();
        await journal.Add(municipality, "Almelo", default);

        var report = await Import(journal);
        var series = await new MunicipalFigures(municipality, journal, await Columns(journal)).Ask(
            SeriesQuestion.Of(
                MeasureLibrary.Shipped.Find("caseload"),
                Intervals.Of(Interval.Month, new DateOnly(2008, 1, 1), new DateOnly(2019, 1, 1)),
                by: [.. new[] { "sex", "household", "age-band-vng", "cause" }.Select(Vocabulary.Find)]),
            TimeProvider.System.GetUtcNow(),
            default);

        Assert.Equal((recount.Rows, recount.Rows + recount.Ended, 0), (report.Rows, report.Recorded, report.SetAside));
        Assert.Equal(132, series.Intervals.Days.Count);
        for (var month = 0; month < series.Intervals.Days.Count; month++)
        {
            var figures = series.Rows
                .Select(row => (Group: string.Join(" ", row.Group), row.Values[month]!.Counted))
                .Where(row => row.Counted != 0)
                .ToDictionary(row => row.Group, row => row.Counted);
            Assert.Equal(recount.Caseload($"{series.Intervals.Days[month]:yyyy-MM-dd}"), figures);
        }
    }

    /// <summary>The last day in the file is 28 February 2019: on the day after it, who has no end there is still on benefit.</summary>
    [SharedDataFact(Extract)]
    public async Task The_share_of_each_inflow_year_still_on_benefit_at_the_end_of_the_file_equals_a_recount()
    {
        var recount = VngRecount.Of(SharedDataFactAttribute.PathOf(Extract));
        var journal = new InMemoryJournal();
        await journal.Add(municipality, "Almelo", default);
        await Import(journal);
        var figures = new MunicipalFigures(municipality, journal, await Columns(journal));
        var years = Intervals.Of(Interval.Year, new DateOnly(2008, 1, 1), new DateOnly(2019, 1, 1));

        foreach (var (trait, group) in new[] { ("sex", "sex"), ("household", "household"), ("age-band-vng", "age"), ("cause", "cause") })
        {
            var series = await figures.Ask(
                SeriesQuestion.Of(MeasureLibrary.Shipped.Find("still-on-benefit"), years, by: [Vocabulary.Find(trait)], horizon: new Horizon.On(new DateOnly(2019, 3, 1))), TimeProvider.System.GetUtcNow(), default);
            for (var year = 0; year < years.Days.Count; year++)
            {
                var shares = series.Rows
                    .Select(row => (Group: row.Group[0], Value: row.Values[year]!))
                    .Where(row => row.Value.Per != 0)
                    .ToDictionary(row => row.Group, row => (row.Value.Per!.Value, row.Value.Counted));
                Assert.Equal(recount.Cohort($"{years.Days[year]:yyyy}", group), shares);
            }
        }
    }

    private static Task<ImportReport> Import(InMemoryJournal journal) => Importer.Run(
        new ImportRequest
        {
            Municipality = municipality,
            File = SharedDataFactAttribute.PathOf(Extract),
            Profile = ShippedProfiles.Find("vng-bestandsanalyse"),
            TemporaryFolder = Path.Combine(Path.GetTempPath(), "ledger-cases"),
            Clock = TimeProvider.System,
        },
        journal,
        default);

    private static async Task<EntryColumns> Columns(InMemoryJournal journal)
    {
        var columns = new EntryColumns();
        var dossiers = new Dictionary<StreamId, DossierHistory>();
        await foreach (var e in journal.Read(municipality, Position.Start, ReadFilter.All, default))
        {
            if (!dossiers.TryGetValue(e.Stream, out var dossier))
                dossiers.Add(e.Stream, dossier = new DossierHistory());
            var body = (DossierEvent)EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span);
            foreach (var entry in dossier.Learn(new LearnedEvent(e.Position, e.Id, body)))
                columns.Add(entry);
            columns.Complete(e.Position);
        }
        return columns;
    }
}
