using Ledger.Exchange.Csv;
using Ledger.Exchange.Import;

namespace Ledger.Exchange.Tests;

public class EventLines
{
    private static readonly DateTimeOffset later = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Events_go_in_and_a_bad_line_is_set_aside_as_it_stands()
    {
        using var trial = new Trial { Now = later };
        var file = trial.File(
            "\uFEFF" + Granted("1", "2019-05-06T10:00:00Z") + "\r\n"
            + "\n"
            + "{ \"half\": \n"
            + Granted("2", "2019-05-07T10:00:00Z").Replace("\"persons\":1", "\"persons\":3") + "\n"
            + Granted("3", "2019-05-08T10:00:00Z"),
            name: "events.jsonl");

        var report = await trial.Import(file, profile: null);

        Assert.Equal((4, 2, 2), (report.Rows, report.Recorded, report.SetAside));
        var aside = CsvFile.Open(report.SetAsideFile!).Rows().Select(row => (row[0], row[1], row[3])).ToList();
        Assert.Equal(("3", "", "{ \"half\":"), aside[0]);
        Assert.Equal(("4", "/data/persons"), (aside[1].Item1, aside[1].Item2));
        Assert.Contains("\"persons\":3", aside[1].Item3);
    }

    [Fact]
    public async Task A_csv_file_without_a_profile_is_refused_whole_and_not_set_aside_line_by_line()
    {
        using var trial = new Trial { Now = later };
        var file = trial.File("startdatum;geslacht\n2019-05-06;man\n", name: "clients.csv");

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.Import(file, profile: null));

        Assert.Contains("holds no CloudEvents", refused.Message);
        Assert.Contains("--profile vng-bestandsanalyse", refused.Message);
        Assert.False(File.Exists($"{file}.set-aside.csv"));
    }

    [Fact]
    public async Task Events_in_order_are_not_sorted_and_others_are()
    {
        using var trial = new Trial { Now = later };
        var inOrder = await trial.Import(trial.File(Granted("1", "2019-05-06T10:00:00Z") + "\n" + Granted("2", "2019-05-06T12:00:00+02:00"), name: "a.jsonl"), null);
        var notInOrder = await trial.Import(trial.File(Granted("4", "2019-06-08T10:00:00Z") + "\n" + Granted("3", "2019-06-07T10:00:00Z"), name: "b.jsonl"), null);

        Assert.False(inOrder.Sorted);
        Assert.True(notInOrder.Sorted);
        Assert.Equal(["1", "2", "3", "4"], (await trial.Recorded()).Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task An_event_known_from_the_future_is_set_aside_and_lifts_nothing()
    {
        using var trial = new Trial { Now = later };
        var file = trial.File(Granted("1", "2019-05-06T10:00:00Z") + "\n" + Granted("2", "2119-05-06T10:00:00Z") + "\n" + Granted("3", "2019-05-07T10:00:00Z"), name: "events.jsonl");

        var report = await trial.Import(file, null);

        Assert.Equal((2, 1), (report.Recorded, report.SetAside));
        Assert.Equal(new DateTimeOffset(2019, 5, 7, 10, 0, 0, TimeSpan.Zero), (await trial.Recorded())[^1].KnownAt);
    }

    [Fact]
    public async Task Events_known_at_one_moment_keep_the_order_of_the_file()
    {
        using var trial = new Trial();
        // A correction says something of an earlier day, and still comes after the event that it corrects.
        var file = trial.File(Granted("z", "2019-05-06T10:00:00Z", "2019-05-01") + "\n" + Granted("a", "2019-05-06T10:00:00Z", "2019-01-01") + "\n" + Granted("early", "2018-05-06T10:00:00Z"), name: "events.jsonl");

        await trial.Import(file, null);

        Assert.Equal(["early", "z", "a"], (await trial.Recorded()).Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task The_same_file_twice_adds_nothing()
    {
        using var trial = new Trial();
        var file = trial.File(Granted("1", "2019-05-06T10:00:00Z") + "\n" + Granted("2", "2019-05-05T10:00:00Z"), name: "events.jsonl");

        await trial.Import(file, null);
        trial.Now = trial.Now.AddDays(3);
        var again = await trial.Import(file, null);

        Assert.Equal((0, 2), (again.Recorded, again.Repeated));
    }

    [Fact]
    public async Task A_line_that_is_no_line_refuses_the_file()
    {
        using var trial = new Trial();
        var file = trial.File(new string('x', ByteLines.MaxLineLength * 2), name: "events.jsonl");

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => trial.Import(file, null));

        Assert.Contains("line 1", refused.Message);
    }

    private static string Granted(string id, string time, string on = "2019-05-01") =>
        $$"""{"specversion":"1.0","type":"{{TypeName}}","source":"urn:nld:oin:00000001823288444000:systeem:clients","id":"{{id}}","time":"{{time}}","subject":"dossier/{{id}}","data":{"effectiveOn":"{{on}}","scheme":"pw","applicant":{"id":"p{{id}}"},"household":"single","persons":1} }""";

    private static string TypeName => Ledger.Domain.Events.CloudEvents.CloudEventNames.TypeName("benefit_granted", 1);
}
