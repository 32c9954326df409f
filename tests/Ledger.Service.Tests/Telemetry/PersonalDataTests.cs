using System.Net;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Histories;
using Ledger.Journal.Postgres;
using Ledger.Service.Tests.Access;
using Ledger.TestDatabase;

namespace Ledger.Service.Tests.Telemetry;

/// <summary>
/// Marked values are planted in every field that can hold something of a person, and everything that leaves the process is searched for
/// them. What may be where:
/// <list type="bullet">
/// <item>BSN and name: nowhere, not even in the problem that tells their sender why they are refused.</item>
/// <item>Pseudonym, number of the dossier, month of birth, reason in words: in answers to those who may read them, and nowhere else; the
/// pseudonym, or the dossier where what was read names no person, also in the processing log.</item>
/// <item>The reader: in the processing log, and nowhere else.</item>
/// </list>
/// </summary>
[UnsupportedOSPlatform("windows")] // ended by a signal
public sealed class PersonalDataTests
{
    private const string Bsn = "123456782"; // passes the eleven test
    private const string Surname = "Plantinga-Geheim";
    private const string Pseudonym = "p-geplant-77";
    private const string Dossier = "d-geplant-88";
    private const string Birth = "1931-07";
    private const string Reader = "j.plantlezer@example.nl";
    private const string Reason = "Vergissing van Plantkamp";
    private const string Town = "9999";

    private static readonly string[] neverAnywhere = [Bsn, "123.45.67.82", Surname];
    private static readonly string[] onlyForReaders = [Pseudonym, Dossier, Birth, "Plantkamp", Reader];

    [Fact]
    public async Task Nothing_of_a_person_leaves_the_process_but_in_answers_and_in_the_processing_log()
    {
        using var key = new LocalKey();
        await using var database = await LedgerDatabase.Create();
        await using var collector = await OtlpReceiver.Start();
        await using var logbook = await OtlpReceiver.Start();
        await using (var journal = new PostgresJournal(database.ConnectionString))
            await journal.Add(new(Town), "Klein", CancellationToken.None);
        await using var service = await ServiceProcess.Start(database, key, collector.Address, logbook.Address);
        var problems = new StringBuilder();

        await Append(service, key, problems);
        await Read(service, key, problems);
        await database.Execute("drop table ledger.processing_log");
        using (var reader = service.Client(TokenOf(key, "auditor")))
            Assert.Equal(HttpStatusCode.InternalServerError, (await reader.GetAsync(ServiceUnderTest.Path($"dossiers/{Dossier}"))).StatusCode);
        await service.Stop();

        // All of it was really sent and written: else there would be nothing to search.
        Assert.Superset(new HashSet<string> { "GET /v1/municipalities/{municipality}/dossiers/{dossier}", "append" }, collector.Spans.Select(span => span.Name).ToHashSet());
        Assert.Contains(collector.Metrics, metric => metric.Name == "ledger.input.rejected");
        Assert.Contains(collector.Logs, log => log.Contains("failed", StringComparison.Ordinal));
        Assert.Contains("failed", service.Said, StringComparison.Ordinal);
        Assert.Contains("BSN", problems.ToString(), StringComparison.Ordinal);
        Assert.Contains(Pseudonym, logbook.Everything, StringComparison.Ordinal);

        Assert.All([.. neverAnywhere, .. onlyForReaders], planted =>
        {
            Assert.DoesNotContain(planted, collector.Everything, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(planted, service.Said, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All(neverAnywhere, planted =>
        {
            Assert.DoesNotContain(planted, problems.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(planted, logbook.Everything, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All([Birth, "Plantkamp"], planted => Assert.DoesNotContain(planted, logbook.Everything, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task Append(ServiceProcess service, LocalKey key, StringBuilder problems)
    {
        using var source = service.Client(TokenOf(key, "source"));
        var granted = SmallTownHistory.Granted(Dossier, "2024-01-01", birth: Birth);
        var good = Line("e-1", granted with { Applicant = granted.Applicant with { Id = new PersonId(Pseudonym) } });
        var corrected = Line("e-2", new EventCorrected(granted.EffectiveOn, new EventReference(SmallTownHistory.Source, "e-1"), granted with { Applicant = new Person(new PersonId(Pseudonym), BirthMonth.Parse(Birth), Sex.Man) }, Reason));
        Assert.Equal(HttpStatusCode.Created, (await source.PostAsync(ServiceUnderTest.Path("events"), ServiceUnderTest.Event(good))).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await source.PostAsync(ServiceUnderTest.Path("events"), ServiceUnderTest.Event(corrected))).StatusCode);

        string[] bad =
        [
            good.Replace($"\"{Pseudonym}\"", $"\"{Bsn}\"", StringComparison.Ordinal),
            good.Replace($"\"{Pseudonym}\"", "\"123.45.67.82\"", StringComparison.Ordinal),
            good.Replace(Dossier, Bsn, StringComparison.Ordinal),
            good.Replace("\"e-1\"", $"\"bsn{Bsn}\"", StringComparison.Ordinal),
            good.Replace("\"data\":{", $$"""{{"\"data\":{"}}"naam":"{{Surname}}",""", StringComparison.Ordinal),
            good.Replace("\"data\":{", $$"""{{"\"data\":{"}}"{{Bsn}}":"{{Surname}}",""", StringComparison.Ordinal),
            good.Replace("\"scheme\":\"pw\"", $"\"scheme\":\"{Bsn}\"", StringComparison.Ordinal),
            good.Replace($"\"{Birth}\"", $"\"{Bsn}\"", StringComparison.Ordinal),
            corrected.Replace(Reason, $"Verwisseld met {Bsn}", StringComparison.Ordinal).Replace("e-2", "e-3", StringComparison.Ordinal),
            $$"""{"naam":"{{Surname}}","bsn":{{Bsn}}""", // no JSON
            good.Replace("2024-01-01", "2024-02-01", StringComparison.Ordinal), // another content under the same id
        ];
        foreach (var (index, one) in bad.Index())
        {
            var alone = await source.PostAsync(ServiceUnderTest.Path("events"), ServiceUnderTest.Event(one));
            Assert.True(alone.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict, $"{index}: {alone.StatusCode}");
            problems.AppendLine(await alone.Content.ReadAsStringAsync());
            problems.AppendLine(await (await source.PostAsync(ServiceUnderTest.Path("events"), ServiceUnderTest.Batch(one))).Content.ReadAsStringAsync());
        }
        problems.AppendLine(await (await source.PostAsync(ServiceUnderTest.Path("events"), ServiceUnderTest.Lines(bad))).Content.ReadAsStringAsync());
    }

    private static async Task Read(ServiceProcess service, LocalKey key, StringBuilder problems)
    {
        using var reader = service.Client(TokenOf(key, "auditor"));
        string[] good = [$"dossiers/{Dossier}", $"dossiers/{Dossier}/events", $"events?stream=dossier/{Dossier}", "events", "events/1", "figures/caseload/entries?on=2024-06-30&known=2"];
        foreach (var path in good)
            Assert.True((await reader.GetAsync(ServiceUnderTest.Path(path))).IsSuccessStatusCode, path);

        string[] bad = [$"dossiers/{Bsn}", $"dossiers/{Surname}", $"dossiers/{Bsn}/events", $"figures/{Surname}", $"nowhere/{Bsn}?naam={Surname}"];
        foreach (var path in bad)
        {
            var refused = await reader.GetAsync(ServiceUnderTest.Path(path));
            Assert.False(refused.IsSuccessStatusCode);
            if (!path.StartsWith("figures", StringComparison.Ordinal)) // says which word it does not know
                problems.AppendLine(await refused.Content.ReadAsStringAsync());
        }

        using var purpose = new HttpRequestMessage(HttpMethod.Get, ServiceUnderTest.Path($"dossiers/{Dossier}"));
        purpose.Headers.TryAddWithoutValidation("Ledger-Purpose", Bsn);
        var unspeakable = await reader.SendAsync(purpose);
        Assert.Equal(HttpStatusCode.BadRequest, unspeakable.StatusCode);
        problems.AppendLine(await unspeakable.Content.ReadAsStringAsync());

        using var stranger = new HttpClient { BaseAddress = service.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", $"{Bsn}.{Surname}.x") } };
        problems.AppendLine(await (await stranger.GetAsync(ServiceUnderTest.Path($"dossiers/{Bsn}?access_token={Surname}"))).Content.ReadAsStringAsync());
    }

    private static string TokenOf(LocalKey key, string role) => key.Changed(token => token.Claims["sub"] = Reader, $"{role}@{Town}");

    private static string Line(string id, LedgerEvent body) => SmallTownHistory.Line(id, StreamId.Dossier(Dossier), "2024-01-05T10:00:00Z", body);
}
