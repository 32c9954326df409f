using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Ledger.Domain.Benefits;
using Ledger.Domain.Journal;
using Ledger.Histories;
using static Ledger.Service.Tests.ServiceUnderTest;

namespace Ledger.Service.Tests;

public sealed class AppendTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private readonly HttpClient source = service.Client(Role.Source);
    private readonly HttpClient auditor = service.Client();

    [Fact]
    public async Task An_event_is_answered_with_a_receipt_of_its_place()
    {
        var answer = await source.PostAsync(Path("events"), Event(Granted("once", "2001")));
        var receipt = await Task.FromResult(answer).Json(HttpStatusCode.Created);

        Assert.Equal($"{Path("events")}/{receipt.GetProperty("position").GetInt64()}", answer.Headers.Location?.OriginalString);
        Assert.False(receipt.GetProperty("repeated").GetBoolean());
        Assert.Equal("dossier/2001", receipt.GetProperty("stream").GetString());
        Assert.Equal(1, receipt.GetProperty("streamVersion").GetInt64());
        Assert.EndsWith("10:00:00.000000Z", receipt.GetProperty("knownAt").GetString());
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_original_place_and_changes_nothing()
    {
        var first = await source.PostAsync(Path("events"), Event(Granted("twice", "2002"))).Json(HttpStatusCode.Created);
        var again = await source.PostAsync(Path("events"), Event(Granted("twice", "2002"))).Json();

        Assert.Equal(first.GetProperty("position").GetInt64(), again.GetProperty("position").GetInt64());
        Assert.True(again.GetProperty("repeated").GetBoolean());
    }

    [Fact]
    public async Task An_id_that_was_used_for_another_content_is_a_conflict()
    {
        await source.PostAsync(Path("events"), Event(Granted("reused", "2003"))).Json(HttpStatusCode.Created);
        var problem = await source.PostAsync(Path("events"), Event(Granted("reused", "2004"))).Problem(HttpStatusCode.Conflict);

        Assert.Equal("urn:ledger:problem:event-id-reused", problem.GetProperty("type").GetString());
        Assert.Contains("id reused", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_event_for_another_version_of_its_stream_is_refused_and_the_version_is_told()
    {
        await source.Send(HttpMethod.Post, Path("events"), Event(Granted("v1", "2005")), ("If-None-Match", "*")).Json(HttpStatusCode.Created);
        var problem = await source.Send(HttpMethod.Post, Path("events"), Event(Ended("v2", "2005")), ("If-Match", "\"4\"")).Problem(HttpStatusCode.PreconditionFailed);
        Assert.Contains("is at version 1, not 4", problem.GetProperty("detail").GetString());

        await source.Send(HttpMethod.Post, Path("events"), Event(Granted("v3", "2005")), ("If-None-Match", "*")).Problem(HttpStatusCode.PreconditionFailed);
        await source.Send(HttpMethod.Post, Path("events"), Event(Ended("v2", "2005")), ("If-Match", "\"1\"")).Json(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("If-Match", "W/\"1\"")]
    [InlineData("If-Match", "3")]
    [InlineData("If-Match", "\"1\", \"2\"")]
    [InlineData("If-None-Match", "\"1\"")]
    public async Task A_header_that_is_not_a_version_is_refused(string header, string value)
    {
        var problem = await source.Send(HttpMethod.Post, Path("events"), Event(Granted("header", "2006")), (header, value)).Problem(HttpStatusCode.BadRequest);

        Assert.Equal([$"header {header}"], problem.Places());
    }

    [Fact]
    public async Task All_mistakes_in_an_event_are_told_with_a_pointer_to_each()
    {
        var wrong = Granted("wrong", "2007").Replace("\"1.0\"", "\"2.0\"").Replace("\"2023-03-01\"", "\"1 maart\"").Replace("\"pw\"", "\"wp\"").Replace("urn:nld", "http://nld");

        var problem = await source.PostAsync(Path("events"), Event(wrong)).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["pointer /specversion", "pointer /source", "pointer /data/effectiveOn", "pointer /data/scheme"], problem.Places());
    }

    [Fact]
    public async Task An_event_from_the_future_is_refused()
    {
        var problem = await source.PostAsync(Path("events"), Event(SmallTownHistory.Line("later", StreamId.Dossier("2008"), "2199-01-01T00:00:00Z", SmallTownHistory.Granted("2008", "2023-03-01")))).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["pointer /time"], problem.Places());
    }

    [Fact]
    public async Task A_batch_goes_in_whole_with_a_receipt_for_each()
    {
        var answer = await source.PostAsync(Path("events"), Batch(Granted("b1", "2010"), Ended("b2", "2010"), Granted("b3", "2011"))).Json(HttpStatusCode.Created);

        var receipts = answer.GetProperty("receipts").EnumerateArray().ToList();
        Assert.Equal([1L, 2, 1], receipts.Select(receipt => receipt.GetProperty("streamVersion").GetInt64()));
        var first = receipts[0].GetProperty("position").GetInt64();
        Assert.Equal([first, first + 1, first + 2], receipts.Select(receipt => receipt.GetProperty("position").GetInt64()));
    }

    [Fact]
    public async Task A_batch_with_a_mistake_writes_nothing_and_points_at_all_of_them()
    {
        var problem = await source.PostAsync(Path("events"), Batch(Granted("n1", "2012"), Granted("n2", "2012").Replace("\"pw\"", "\"wp\""), "5")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["pointer /1/data/scheme", "pointer /2"], problem.Places());
        await auditor.GetAsync(Path("dossiers/2012")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_batch_that_conflicts_in_one_event_writes_nothing()
    {
        await source.PostAsync(Path("events"), Event(Granted("c1", "2013"))).Json(HttpStatusCode.Created);

        await source.PostAsync(Path("events"), Batch(Granted("c2", "2014"), Granted("c1", "2014"))).Problem(HttpStatusCode.Conflict);

        await auditor.GetAsync(Path("dossiers/2014")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_batch_expects_versions_event_by_event()
    {
        await source.PostAsync(Path("events"), Batch(Expecting(0, Granted("e1", "2015")), Expecting(0, Granted("e2", "2016")))).Json(HttpStatusCode.Created);

        var problem = await source.PostAsync(Path("events"), Batch(Expecting(1, Ended("e3", "2015")), Expecting(5, Ended("e4", "2016")))).Problem(HttpStatusCode.PreconditionFailed);

        Assert.Contains("dossier/2016 is at version 1, not 5", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_batch_that_expects_two_versions_of_one_stream_is_refused()
    {
        var problem = await source.PostAsync(Path("events"), Batch(Expecting(0, Granted("t1", "2017")), Expecting(1, Ended("t2", "2017")))).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["pointer /1/expectedversion"], problem.Places());
    }

    [Theory]
    [InlineData("[]", "0 events")]
    [InlineData("{}", "not a JSON array")]
    [InlineData("[1", "not JSON: line 1, byte 3")]
    [InlineData("""[{ "id": "1", "id": "2" }]""", "has a field twice")]
    public async Task A_body_that_is_no_batch_is_refused(string body, string said)
    {
        var problem = await source.PostAsync(Path("events"), Content(body, "application/cloudevents-batch+json")).Problem(HttpStatusCode.BadRequest);

        Assert.Contains(said, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_bulk_stream_judges_each_line_by_itself()
    {
        await source.PostAsync(Path("events"), Event(Granted("l2", "2021"))).Json(HttpStatusCode.Created);

        var receipts = await Receipts(Lines(Granted("l1", "2020"), Granted("l2", "2021"), "", Granted("l2", "2022"), Granted("l3", "2020").Replace("\"pw\"", "\"wp\""), Expecting(0, Granted("l4", "2023")), Ended("l5", "2020")));

        Assert.Equal(
            ["1 recorded", "2 known", "4 refused", "5 refused", "6 refused", "7 recorded", "6 complete"],
            receipts.Select(receipt => $"{receipt.GetProperty("line")} {receipt.GetProperty("status").GetString()}"));
        Assert.Equal("/data/scheme", receipts[3].GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.Equal([2L, 1, 3], [.. new[] { "recorded", "known", "refused" }.Select(count => receipts[^1].GetProperty(count).GetInt64())]);
    }

    [Fact]
    public async Task After_a_bulk_stream_its_connection_serves_the_next_request()
    {
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (connection, cancel) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(connection.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var caller = new HttpClient(handler) { BaseAddress = service.Address };
        caller.DefaultRequestHeaders.Authorization = source.DefaultRequestHeaders.Authorization;

        await caller.PostAsync(Path("events"), Lines(Granted("bulk-then", "2030"))).Text();
        await caller.GetAsync("/v1/health/live").Text();

        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task A_bulk_stream_of_more_than_a_page_is_answered_line_by_line()
    {
        var receipts = await Receipts(Lines(Enumerable.Range(1, 2_500).Select(number => Granted($"many-{number}", $"many-{number}"))));

        Assert.Equal(2_501, receipts.Count);
        Assert.Equal(Enumerable.Range(1, 2_500), receipts.Take(2_500).Select(receipt => receipt.GetProperty("line").GetInt32()));
        Assert.All(receipts.Take(2_500), receipt => Assert.Equal("recorded", receipt.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_sender_who_reads_only_when_all_is_sent_gets_every_receipt()
    {
        const int Lines = 6_000;
        using var sender = new StubbornSender();
        await sender.Begin(service.Address, service.Token(Role.Source), Lines);

        await sender.Send(Lines);

        Assert.Contains($"\"status\":\"complete\",\"line\":{Lines}", await sender.Answer());
    }

    [Fact]
    public async Task A_line_that_is_too_long_stops_the_stream_after_the_lines_before_it()
    {
        var receipts = await Receipts(Lines(Granted("short", "2024"), new string('x', 300 * 1024), Granted("behind", "2025")));

        Assert.Equal(["1 recorded", "1 stopped"], receipts.Select(receipt => $"{receipt.GetProperty("line")} {receipt.GetProperty("status").GetString()}"));
        await auditor.GetAsync(Path("dossiers/2025")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_body_of_another_form_is_refused_and_the_forms_are_named()
    {
        var answer = await source.PostAsync(Path("events"), Content("<event/>", "application/xml"));

        await Task.FromResult(answer).Problem(HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("application/cloudevents+json", answer.Headers.GetValues("Accept-Post").Single());
    }

    [Fact]
    public async Task An_event_that_is_too_large_is_refused()
    {
        var problem = await source.PostAsync(Path("events"), Event(new string(' ', 300 * 1024) + Granted("large", "2026"))).Problem(HttpStatusCode.RequestEntityTooLarge);

        Assert.Contains("one alone has to be made smaller", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_figure_asked_as_known_at_a_receipt_counts_what_was_just_written()
    {
        var receipt = await source.PostAsync(Path("events"), Event(Granted("fresh", "2027"))).Json(HttpStatusCode.Created);
        var position = receipt.GetProperty("position").GetInt64();

        var before = await auditor.GetAsync(Path($"figures/caseload?on=2023-03-01&known={position - 1}")).Json();
        var after = await auditor.GetAsync(Path($"figures/caseload?on=2023-03-01&known={position}")).Json();

        Assert.Equal(Value(before) + 1, Value(after));
    }

    private static int Value(JsonElement figure) => int.Parse(figure.GetProperty("rows")[0].GetProperty("rounded").GetString()!);

    private static string Granted(string id, string dossier) => SmallTownHistory.Line(id, StreamId.Dossier(dossier), "2023-03-01T10:00:00Z", SmallTownHistory.Granted(dossier, "2023-03-01"));

    private static string Ended(string id, string dossier) => SmallTownHistory.Line(id, StreamId.Dossier(dossier), "2023-06-01T10:00:00Z", new BenefitEnded(new DateOnly(2023, 6, 1), EndReason.Death));

    private static string Expecting(long version, string line) => $"{line[..^1]},\"expectedversion\":{version}}}";

    private async Task<List<JsonElement>> Receipts(HttpContent lines)
    {
        var text = await source.PostAsync(Path("events"), lines).Text();
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
