using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Ledger.Domain.Journal;
using Ledger.Histories;
using Ledger.Service.Hosting;
using Npgsql;
using static Ledger.Service.Tests.ServiceUnderTest;

namespace Ledger.Service.Tests;

/// <summary>A service that may do little, and says so.</summary>
public sealed class LimitTests(LimitTests.SmallService service) : IClassFixture<LimitTests.SmallService>
{
    private readonly HttpClient client = service.Client();
    private readonly HttpClient source = service.Client(Role.Source);

    [Fact]
    public async Task A_batch_of_more_events_than_may_be_is_refused()
    {
        var problem = await source.PostAsync(Path("events"), Batch(Enumerable.Range(1, 4).Select(number => Granted($"batch-{number}")))).Problem(HttpStatusCode.BadRequest);

        Assert.Contains("4 events: give 1 to 3", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_batch_larger_than_may_be_is_refused_and_what_to_do_is_told()
    {
        var problem = await source.PostAsync(Path("events"), Batch(Granted("large") + new string(' ', 20_000))).Problem(HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("urn:ledger:problem:too-large", problem.GetProperty("type").GetString());
        Assert.Contains("bulk stream", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_bulk_stream_may_be_larger_than_a_batch()
    {
        var receipts = await source.PostAsync(Path("events"), Lines(Enumerable.Range(1, 200).Select(number => Granted($"bulk-{number}")))).Text();

        Assert.Contains("\"complete\",\"line\":200", receipts);
    }

    [Fact]
    public async Task A_bulk_sender_who_never_takes_his_receipts_is_given_up()
    {
        const long NoEnd = 1_000_000;
        using var sender = new StubbornSender();
        await sender.Begin(service.Address, service.Token(Role.Source), NoEnd);

        await Assert.ThrowsAsync<SocketException>(() => sender.Send(NoEnd));
    }

    [Fact]
    public async Task A_series_of_more_steps_than_may_be_is_refused()
    {
        var problem = await client.GetAsync(Path("series/caseload?every=month&from=2021-01-01&until=2022-02-01")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["parameter until"], problem.Places());
        Assert.Contains("at most 12 steps, and this one 13", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_comparison_of_more_steps_than_may_be_is_refused()
    {
        var problem = await client.GetAsync(Path("benchmarks/cbs-ioaw/comparison?measure=caseload&every=month&from=2021-01-01&until=2022-02-01")).Problem(HttpStatusCode.BadRequest);

        Assert.Contains("at most 12 steps", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up_and_what_to_do_is_told()
    {
        await using var connection = new NpgsqlConnection(service.Database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var locking = new NpgsqlCommand("lock table ledger.heads in access exclusive mode", connection);
        await locking.ExecuteNonQueryAsync();

        var problem = await client.GetAsync("/v1/municipalities").Problem(HttpStatusCode.GatewayTimeout);

        Assert.Contains("Ask for less", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("gzip", "events?limit=9", "application/json")]
    [InlineData("br", "events?limit=9", "text/csv")]
    [InlineData("gzip", "events?limit=9", "application/x-ndjson")]
    [InlineData("br", "figures/caseload?on=nonsense", "application/json")]
    public async Task Answers_are_compressed_for_those_who_accept_it(string encoding, string question, string accept)
    {
        var plain = await client.GetAs(Path(question), accept);
        var compressed = await client.GetAs(Path(question), accept, ("Accept-Encoding", encoding));

        Assert.Equal(encoding, compressed.Content.Headers.ContentEncoding.Single());
        Assert.Equal(plain.Headers.ETag, compressed.Headers.ETag);
        var bytes = await compressed.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress));
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_body_that_was_compressed_is_refused()
    {
        var body = Event(Granted("compressed"));
        body.Headers.ContentEncoding.Add("gzip");

        var problem = await source.PostAsync(Path("events"), body).Problem(HttpStatusCode.UnsupportedMediaType);

        Assert.Equal(["header Content-Encoding"], problem.Places());
    }

    private static string Granted(string id) => SmallTownHistory.Line(id, StreamId.Dossier(id), "2023-03-01T10:00:00Z", SmallTownHistory.Granted(id, "2023-03-01"));

    public sealed class SmallService : ServiceUnderTest
    {
        protected override LedgerSettings Settings(string connectionString) => base.Settings(connectionString) with
        {
            Limits = new LimitSettings { BatchBytes = 16_384, BatchEvents = 3, SeriesSteps = 12, RequestTime = TimeSpan.FromSeconds(1) },
        };
    }
}
