using System.Net;
using Ledger.Service.Access;

namespace Ledger.Service.Tests.Access;

public sealed class RightTests : IAsyncLifetime
{
    private static readonly string[] everyRole = [.. RoleNames.All.Select(role => $"{role}@0141")];
    private readonly LocalKey key = new();
    private GuardedHost host = null!;

    public async Task InitializeAsync() => host = await GuardedHost.Start(new AccessSettings { LocalIssuer = new() { KeyFile = key.Path } });

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        key.Dispose();
    }

    [Fact]
    public async Task A_right_that_is_lacking_in_ones_own_municipality_is_said_so() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get("/v1/municipalities/0141/dossiers", key.Token("policy@0141"))).StatusCode);

    [Fact]
    public async Task Another_municipality_an_unknown_one_and_none_at_all_answer_alike()
    {
        var answers = new List<string>();
        foreach (var code in new[] { "0150", "9999", "nonsense" })
            answers.Add(await Said(await host.Get($"/v1/municipalities/{code}/figures", key.Token("auditor@0141"))));

        Assert.StartsWith("404 ", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_role_counts_only_where_it_is_held()
    {
        var token = key.Token("auditor@0141", "policy@0150");

        Assert.Equal(HttpStatusCode.OK, (await host.Get("/v1/municipalities/0141/dossiers", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get("/v1/municipalities/0150/dossiers", token)).StatusCode);
    }

    [Theory]
    [InlineData("unsaid")]
    [InlineData("by-name")]
    public async Task An_endpoint_that_names_no_right_is_refused_to_all(string endpoint) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get($"/v1/municipalities/0141/{endpoint}", key.Token(everyRole))).StatusCode);

    [Fact]
    public async Task An_endpoint_of_no_municipality_asks_for_the_right_somewhere()
    {
        Assert.Equal("0141 0150", await (await host.Get("/v1/measures", key.Token("policy@0150", "finance@0141", "source@0160"))).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get("/v1/measures", key.Token("source@0160"))).StatusCode);
    }

    [Fact]
    public async Task A_public_endpoint_answers_everybody() => Assert.Equal(HttpStatusCode.OK, (await host.Get("/v1/health")).StatusCode);

    [Fact]
    public async Task Who_did_not_sign_in_does_not_even_learn_which_addresses_there_are()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("/v1/nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Get("/v1/nowhere", key.Token("policy@0141"))).StatusCode);
    }

    private static async Task<string> Said(HttpResponseMessage response) =>
        $"{(int)response.StatusCode} {response.Content.Headers.ContentType} {System.Text.RegularExpressions.Regex.Replace(await response.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]*\"", "")}";
}
