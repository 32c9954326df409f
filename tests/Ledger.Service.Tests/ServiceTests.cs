using System.Net;
using static Ledger.Service.Tests.ServiceUnderTest;

namespace Ledger.Service.Tests;

public sealed class ServiceTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private readonly HttpClient client = service.Client();

    [Theory]
    [InlineData("/v1/municipalities")]
    [InlineData("/v1/municipalities/9999/events?limit=x")]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/health/live")]
    public async Task Every_answer_has_the_version_and_the_headers_of_the_api_design_rules(string path)
    {
        var answer = await client.GetAsync(path);

        Assert.Equal("1.0.0", answer.Headers.GetValues("API-Version").Single());
        Assert.Equal("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.StartsWith("max-age=", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal(answer.Headers.ETag is null ? "no-store" : "no-cache, private", $"{answer.Headers.CacheControl}");
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/municipalities/")]
    [InlineData("/v1/municipalities/abc")]
    [InlineData("/v1/municipalities/0001/figures/caseload?on=2021-12-31")]
    [InlineData("/v1/municipalities/9999/events/x")]
    public async Task What_is_not_there_is_not_found(string path) => await client.GetAsync(path).Problem(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_method_that_is_not_done_is_refused_and_the_others_are_named()
    {
        var answer = await client.DeleteAsync(Path("events"));

        await Task.FromResult(answer).Problem(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_that_cannot_be_given_is_refused_and_the_others_are_named()
    {
        var problem = await client.GetAs(Path("figures/caseload?on=2021-12-31"), "application/xml").Problem(HttpStatusCode.NotAcceptable);

        Assert.Equal("This is given as application/json or text/csv.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/v1/municipalities")]
    [InlineData("/v1/municipalities/9999")]
    [InlineData("/v1/municipalities/9999/measures/caseload")]
    public async Task Also_what_has_one_form_only_is_refused_to_who_does_not_accept_it(string path)
    {
        var problem = await client.GetAs(path, "text/csv").Problem(HttpStatusCode.NotAcceptable);

        Assert.Equal("This is given as application/json.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Where_there_are_no_targets_that_is_said()
    {
        var problem = await client.GetAsync(Path("targets/benefits-2022")).Problem(HttpStatusCode.NotFound);

        Assert.Equal("There is no target of that name: none was known at position 9.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Municipalities_are_listed_with_how_far_they_have_come()
    {
        var listed = await client.GetAsync("/v1/municipalities").Json();
        var town = await client.GetAsync(Path()).Json();

        Assert.Contains(listed.GetProperty("municipalities").EnumerateArray(), one => one.GetProperty("municipality").GetString() == SmallTown);
        Assert.Equal("Klein", town.GetProperty("name").GetString());
        Assert.Equal(9, town.GetProperty("position").GetInt64());
        Assert.Equal(9, town.GetProperty("entriesThrough").GetInt64());
        Assert.Equal("2023-02-03T10:00:00.000000Z", town.GetProperty("knownAt").GetString());
    }

    [Fact]
    public async Task A_municipality_added_while_the_service_runs_is_served_at_once()
    {
        await service.Open("9998", "Nieuw");

        var figure = await service.Client(municipality: "9998").GetAsync(Path("figures/caseload?on=2021-12-31", "9998")).Json();

        Assert.Equal("not registered", figure.GetProperty("coverage").GetString());
    }

    [Fact]
    public async Task The_service_lives_and_becomes_ready()
    {
        Assert.Equal("alive", (await client.GetAsync("/v1/health/live").Json()).GetProperty("status").GetString());
        while ((await client.GetAsync("/v1/health/ready")).StatusCode != HttpStatusCode.OK)
            await Task.Yield();
    }

    [Fact]
    public async Task An_answer_that_the_caller_has_is_not_sent_again()
    {
        foreach (var path in new[] { "figures/caseload?on=2021-12-31&known=9", "events?limit=3", "dossiers/1001?known=9&on=2023-01-01", "measures" })
        {
            var first = await client.GetAsync(Path(path));
            var again = await client.Send(HttpMethod.Get, Path(path), null, ("If-None-Match", $"{first.Headers.ETag}"));

            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }
    }
}
