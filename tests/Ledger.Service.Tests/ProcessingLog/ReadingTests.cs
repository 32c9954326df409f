using System.Diagnostics;
using System.Net;
using Ledger.Service.Hosting;
using Ledger.Service.Tests.Telemetry;

namespace Ledger.Service.Tests.ProcessingLog;

/// <summary>Who reads a dossier by HTTP stands in the processing log before he has it.</summary>
public sealed class ReadingTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private static readonly string[] personal = ["dossiers/1001", "dossiers/1001/events", "events", "events/2", "figures/caseload/entries?on=2021-12-31&known=9"];

    [Fact]
    public async Task A_dossier_that_was_read_has_a_line_in_the_trace_of_the_request_with_reader_and_purpose()
    {
        var trace = ActivityTraceId.CreateRandom();

        await Read("dossiers/1001", trace, ("Ledger-Purpose", "audit:2024")).Json();

        Assert.Equal(
            "9999 Ok read dossier urn:ledger:processing-activity:read-dossier p-1001 pseudonym audit:2024 somebody urn:ledger:local-issuer ledger-token",
            await service.Database.Scalar<string>($"""
                select concat_ws(' ', tenant_id, status, name, processing_activity_id, data_subject_id, data_subject_id_type, purpose, reader, issuer, client)
                from ledger.processing_log where trace_id = decode('{trace}', 'hex') and parent_span_id is not null and end_time >= start_time
                """));
    }

    [Theory]
    [InlineData("dossiers/1001/events", "read dossier: p-1001")]
    [InlineData("events?stream=dossier/1002", "read events: p-1002")]
    [InlineData("events", "read events: p-1001 p-1002 p-1003")]
    [InlineData("events/2", "read event: p-1001")]
    [InlineData("events/5", "read event: dossier/1001")] // a change that names nobody
    [InlineData("figures/caseload/entries?on=2021-12-31&known=9", "read entries: dossier/1001 dossier/1002 dossier/1003")]
    public async Task Every_way_to_read_of_persons_leaves_its_lines(string path, string lines)
    {
        var trace = ActivityTraceId.CreateRandom();

        await Read(path, trace).Json();

        Assert.Equal(lines, await service.Database.Scalar<string>($"select max(name) || ': ' || string_agg(data_subject_id, ' ' order by data_subject_id) from ledger.processing_log where trace_id = decode('{trace}', 'hex')"));
    }

    [Theory]
    [InlineData("dossiers/4711", HttpStatusCode.NotFound)]
    [InlineData("events/1", HttpStatusCode.OK)] // a register
    [InlineData("figures/caseload?on=2021-12-31", HttpStatusCode.OK)]
    [InlineData("measures", HttpStatusCode.OK)]
    public async Task What_tells_of_no_person_leaves_none(string path, HttpStatusCode status)
    {
        var trace = ActivityTraceId.CreateRandom();

        await Read(path, trace).Json(status);

        Assert.Equal(0L, await service.Database.Scalar<long>($"select count(*) from ledger.processing_log where trace_id = decode('{trace}', 'hex')"));
    }

    [Theory]
    [InlineData("on behalf of Mrs Jansen")]
    [InlineData("case:123456782")]
    public async Task A_purpose_is_a_code_and_names_nobody(string purpose)
    {
        var problem = await Read("dossiers/1001", ActivityTraceId.CreateRandom(), ("Ledger-Purpose", purpose)).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["header Ledger-Purpose"], problem.Places());
        Assert.DoesNotContain(purpose, $"{problem}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_logged_is_not_told()
    {
        await using var own = new ServiceUnderTest();
        await own.InitializeAsync();
        await own.Database.Execute("drop table ledger.processing_log");

        foreach (var path in personal)
            Assert.DoesNotContain("1001", await own.Client().GetAsync(ServiceUnderTest.Path(path)).Text(HttpStatusCode.InternalServerError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_lines_are_spans_for_a_logbook_whatever_is_sampled()
    {
        await using var logbook = await OtlpReceiver.Start();
        await using var own = new LoggedService(logbook.Address);
        await own.InitializeAsync();
        var trace = ActivityTraceId.CreateRandom();

        await Read(own, "dossiers/1003", trace).Json();
        await own.Stop();

        var span = Assert.Single(logbook.Spans, span => span.TraceId == $"{trace}");
        Assert.Equal("read dossier", span.Name);
        Assert.Equal(1UL, span.Status);
        Assert.Equal("p-1003", span.Attributes["dpl.core.data_subject_id"]);
        Assert.Equal("pseudonym", span.Attributes["dpl.core.data_subject_id_type"]);
        Assert.Equal("urn:ledger:processing-activity:read-dossier", span.Attributes["dpl.core.processing_activity_id"]);
        Assert.Equal("ledger-token", span.Attributes["dpl.core.foreign_operation.processor"]);
        Assert.Equal("somebody", span.Attributes["ledger.reader"]);
        Assert.Equal(
            $"{span.SpanId} {span.ParentSpanId}",
            await own.Database.Scalar<string>($"select encode(span_id, 'hex') || ' ' || encode(parent_span_id, 'hex') from ledger.processing_log where trace_id = decode('{trace}', 'hex')"));
    }

    private Task<HttpResponseMessage> Read(string path, ActivityTraceId trace, params (string Name, string Value)[] headers) => Read(service, path, trace, headers);

    /// <summary>As a caller who does not have his own traces sampled.</summary>
    private static Task<HttpResponseMessage> Read(ServiceUnderTest service, string path, ActivityTraceId trace, params (string Name, string Value)[] headers) =>
        service.Client().Send(HttpMethod.Get, ServiceUnderTest.Path(path), null, [("traceparent", $"00-{trace}-b7ad6b7169203331-00"), .. headers]);

    private sealed class LoggedService(Uri logbook) : ServiceUnderTest
    {
        protected override LedgerSettings Settings(string connectionString) => base.Settings(connectionString) with { ProcessingLog = new() { Endpoint = logbook } };
    }
}
