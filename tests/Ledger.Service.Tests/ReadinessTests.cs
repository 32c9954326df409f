using System.Net;
using Ledger.Service.Access;
using Ledger.Service.Hosting;
using Ledger.Service.Tests.Access;
using Ledger.TestDatabase;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ledger.Service.Tests;

public sealed class ReadinessTests : IDisposable
{
    private readonly LocalKey key = new();

    public void Dispose() => key.Dispose();

    [Fact]
    public async Task A_service_whose_schema_is_old_lives_and_says_why_it_is_not_ready()
    {
        await using var database = await LedgerDatabase.Create();
        await database.Execute("delete from ledger.migrations where name = (select max(name) from ledger.migrations)");
        await using var app = await Started(database.ConnectionString);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        await client.GetAsync("/v1/health/live").Json();
        Assert.Contains("ledger schema apply", await ReasonOf(client, "lacks"));
    }

    [Fact]
    public async Task A_flood_of_strangers_from_one_address_does_not_make_the_service_look_dead()
    {
        await using var database = await LedgerDatabase.Create();
        await using var app = await Started(database.ConnectionString, new() { AnonymousRequestsPerSecond = 1, AnonymousBurst = 1 });
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var flood = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetAsync("/v1/municipalities")));
        Assert.Contains(flood, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);

        await client.GetAsync("/v1/health/live").Json();
    }

    [Fact]
    public async Task A_service_whose_database_is_away_says_so_and_serves_when_it_comes()
    {
        var database = new LedgerDatabase();
        await database.InitializeAsync();
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        var server = await TestServer.ConnectionString;
        await TestServer.Execute(server, $"alter database {name} rename to {name}_away");
        await using var app = await Started(database.ConnectionString);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Token("auditor@9999"));

        await ReasonOf(client, "cannot be reached");
        var problem = await client.GetAsync("/v1/municipalities").Problem(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("urn:ledger:problem:unavailable", problem.GetProperty("type").GetString());

        await TestServer.Execute(server, $"alter database {name}_away rename to {name}");
        while ((await client.GetAsync("/v1/health/ready")).StatusCode != HttpStatusCode.OK)
            await Task.Yield();
        await client.GetAsync("/v1/municipalities").Json();
        await app.StopAsync();
        await database.DisposeAsync();
    }

    /// <summary>Why the service is not ready, once it has looked.</summary>
    private static async Task<string> ReasonOf(HttpClient client, string awaited)
    {
        while (true)
        {
            var problem = await client.GetAsync("/v1/health/ready").Problem(HttpStatusCode.ServiceUnavailable);
            Assert.Equal("urn:ledger:problem:not-ready", problem.GetProperty("type").GetString());
            if (problem.GetProperty("errors")[0].GetProperty("detail").GetString() is { } reason && reason.Contains(awaited))
                return reason;
        }
    }

    private async Task<WebApplication> Started(string connectionString, RateLimitSettings? limits = null)
    {
        var access = key.Trusted with { RateLimits = limits ?? key.Trusted.RateLimits };
        var app = LedgerHost.Build(new LedgerSettings { Database = connectionString, Listen = new Uri("http://127.0.0.1:0"), Access = access }, builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        return app;
    }
}
