using System.Net;
using System.Net.Http.Headers;
using Ledger.Histories;
using Ledger.Service.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Ledger.Service.Tests.Access;

/// <summary>
/// Every endpoint of the running service, asked by HTTP by every role, in its own, another and an unknown municipality. What is right
/// stands in the table here and nowhere else, so that a change of <see cref="AccessRules"/> is seen, and an endpoint without a line fails.
/// </summary>
public sealed class AccessMatrixTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private const string Own = ServiceUnderTest.SmallTown;
    private const string Other = "9998";
    private const string Unknown = "9997";
    private const string Municipal = "/v1/municipalities/{municipality}";
    private const string Public = "public";
    private const string All = "finance auditor policy source subscriber admin";
    private const string Readers = "finance auditor policy";
    private const string Auditors = "finance auditor";
    private const string Subscribers = "subscriber";
    private const string Steerers = "subscriber admin";
    private const string Subscription = $"{Municipal}/subscriptions/{{id}}";

    /// <summary>Who may use what.</summary>
    private static readonly Dictionary<string, string> table = new()
    {
        ["GET /v1/openapi.json"] = Public,
        ["GET /v1/health/live"] = Public,
        ["GET /v1/health/ready"] = Public,
        ["GET /v1/municipalities"] = All,
        [$"GET {Municipal}"] = All,
        [$"POST {Municipal}/events"] = "finance source",
        [$"GET {Municipal}/events"] = "auditor",
        [$"GET {Municipal}/events/{{position:long}}"] = "auditor",
        [$"GET {Municipal}/dossiers/{{dossier}}"] = Auditors,
        [$"GET {Municipal}/dossiers/{{dossier}}/events"] = Auditors,
        [$"GET {Municipal}/measures"] = Readers,
        [$"GET {Municipal}/measures/{{measure}}"] = Readers,
        [$"GET {Municipal}/figures/{{measure}}"] = Readers,
        [$"GET {Municipal}/series/{{measure}}"] = Readers,
        [$"GET {Municipal}/answers/{{basis}}"] = Readers,
        [$"GET {Municipal}/figures/{{measure}}/entries"] = Auditors,
        [$"GET {Municipal}/bridges/{{measure}}"] = Readers,
        [$"GET {Municipal}/bridges/{{measure}}/entries"] = Auditors,
        [$"GET {Municipal}/targets"] = Readers,
        [$"GET {Municipal}/targets/{{target}}"] = Readers,
        [$"GET {Municipal}/publications"] = Readers,
        [$"GET {Municipal}/publications/{{figure}}"] = Readers,
        [$"GET {Municipal}/contradictions"] = Readers,
        [$"GET {Municipal}/benchmarks"] = Readers,
        [$"GET {Municipal}/benchmarks/{{series}}"] = Readers,
        [$"GET {Municipal}/benchmarks/{{series}}/comparison"] = Readers,
        [$"GET {Municipal}/reports/council"] = Readers,
        [$"GET {Municipal}/budgets"] = Auditors,
        [$"GET {Municipal}/budgets/{{year}}"] = Auditors,
        [$"GET {Municipal}/vangnet/{{year}}"] = Auditors,
        [$"GET {Municipal}/vangnet/{{year}}/claim"] = Auditors,
        [$"GET {Municipal}/accounts"] = Auditors,
        [$"GET {Municipal}/statements"] = Auditors,
        [$"GET {Municipal}/reconciliations/{{year}}"] = Auditors,
        [$"GET {Municipal}/reconciliations/{{year}}/{{month}}/{{line}}"] = Auditors,
        [$"GET {Municipal}/sisa/{{year}}"] = Auditors,
        [$"GET {Municipal}/sisa/{{year}}/comparison"] = Auditors,
        [$"GET {Municipal}/purposes"] = Steerers,
        [$"POST {Municipal}/subscriptions"] = Subscribers,
        [$"GET {Municipal}/subscriptions"] = Steerers,
        [$"GET {Subscription}"] = Steerers,
        [$"DELETE {Subscription}"] = Steerers,
        [$"GET {Subscription}/events"] = Subscribers,
        [$"POST {Subscription}/_pause"] = Steerers,
        [$"POST {Subscription}/_resume"] = Steerers,
        [$"POST {Subscription}/_rewind"] = Steerers,
        [$"POST {Subscription}/_acknowledge"] = Subscribers,
        [$"POST {Subscription}/_ping"] = Steerers,
        [$"POST {Subscription}/_rotate-secret"] = Subscribers,
        [$"GET {Subscription}/dead-letters"] = Steerers,
        [$"GET {Subscription}/dead-letters/{{position:long}}"] = Subscribers,
        [$"POST {Subscription}/dead-letters/{{position:long}}/_replay"] = Steerers,
        [$"DELETE {Subscription}/dead-letters/{{position:long}}"] = Steerers,
    };

    private readonly HttpClient http = service.Stranger();

    /// <summary>Something that is there, where a role that may must come as far as an answer.</summary>
    private static readonly Dictionary<string, string> examples = new()
    {
        ["position"] = "1",
        ["dossier"] = "1001",
        ["measure"] = "caseload",
        ["year"] = "2021",
        ["target"] = "benefits-2022",
        ["figure"] = "accounts-2022:outflow",
        ["series"] = "cbs-ioaw",
        ["month"] = "3",
        ["line"] = "pw",
        ["basis"] = "9999%4010%3Fmeasure%3Dcaseload%401%26on%3D2021-12-31",
    };

    [Fact]
    public void Every_endpoint_has_a_line_in_the_table_and_every_line_an_endpoint() =>
        Assert.Equal(table.Keys.Order(), service.Endpoints.SelectMany(Names).Order());

    [Fact]
    public void Every_endpoint_names_the_right_that_it_needs_or_is_public_by_intent()
    {
        foreach (var endpoint in service.Endpoints)
        {
            var isPublic = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.True(isPublic != endpoint.Metadata.GetMetadata<RightRequired>() is not null, $"{endpoint.DisplayName} must either name a right or be public.");
            Assert.All(Names(endpoint), name => Assert.Equal(table[name] == Public, isPublic));
        }
    }

    [Fact]
    public async Task Every_role_may_do_what_the_table_says_in_its_own_municipality_and_nothing_elsewhere()
    {
        await service.Open(Other, "Ander");
        await service.Enter(SmallTownRegisters.Lines);
        await service.Benchmark();
        await service.Enter(SmallTownBudget.Lines);
        await service.Account();
        var wrong = new List<string>();
        foreach (var (name, may) in table.Where(line => line.Value != Public))
        {
            foreach (var role in RoleNames.All)
            {
                var token = service.Key.Token($"{role}@{Own}");
                var expected = may.Split(' ').Contains(role) ? "answered" : "forbidden";
                Expect(expected, await Outcome(name, Own, token), $"{role} {name}");
                if (!name.Contains(Municipal, StringComparison.Ordinal))
                    continue;
                var (other, unknown) = (await Ask(name, Other, token), await Ask(name, Unknown, token));
                Expect("hidden", Outcome(other), $"{role} {name} of another municipality");
                Expect(Whole(other), Whole(unknown), $"{role} {name} of an unknown municipality");
            }
        }

        Assert.Empty(wrong);

        void Expect(string expected, string actual, string what)
        {
            if (expected != actual)
                wrong.Add($"{what}: {actual}, not {expected}");
        }
    }

    [Fact]
    public async Task Who_has_no_good_token_gets_nothing_but_what_is_public()
    {
        await service.Open(Other, "Ander");
        string[] everyRole = [.. RoleNames.All.Select(role => $"{role}@{Own}")];
        var tokens = new Dictionary<string, string?>
        {
            ["no token"] = null,
            ["an expired token"] = service.Key.Changed(token => token.Expires = DateTime.UtcNow.AddMinutes(-5), everyRole),
            ["a token for another service"] = service.Key.Changed(token => token.Audience = "urn:another:service", everyRole),
        };
        foreach (var (what, token) in tokens)
        {
            foreach (var (name, may) in table)
            {
                foreach (var municipality in new[] { Own, Other, Unknown })
                {
                    var answer = await Ask(name, municipality, token);
                    Assert.True((may == Public ? "answered" : "unauthenticated") == Outcome(answer), $"{what}, {name}, {municipality}: {Whole(answer)}");
                    Assert.Equal(may != Public, answer.Message.Headers.WwwAuthenticate.Count > 0);
                }
            }
        }
    }

    private async Task<string> Outcome(string name, string municipality, string token) => Outcome(await Ask(name, municipality, token));

    /// <summary>A request that was let through may still be refused for what it asks: it has no query and no body.</summary>
    private static string Outcome((HttpResponseMessage Message, string Body) answer) => answer.Message.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "unauthenticated",
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.NotFound when answer.Body.Contains("or you have no role in it", StringComparison.Ordinal) => "hidden",
        HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.ServiceUnavailable => "answered",
        var other => $"{(int)other} {answer.Body}",
    };

    private static string Whole((HttpResponseMessage Message, string Body) answer) =>
        $"{(int)answer.Message.StatusCode} {string.Join(", ", answer.Message.Headers.Concat(answer.Message.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(' ', header.Value)}"))} {answer.Body}";

    private async Task<(HttpResponseMessage Message, string Body)> Ask(string name, string municipality, string? token)
    {
        var (method, path) = name.Split(' ') is [var verb, var route] ? (verb, route) : throw new FormatException(name);
        path = path.Replace("{municipality}", municipality, StringComparison.Ordinal);
        if (path.Contains("{id}", StringComparison.Ordinal))
            path = path.Replace("{id}", await Subscribe(), StringComparison.Ordinal);
        foreach (var (parameter, example) in examples)
            path = path.Replace($"{{{parameter}}}", example, StringComparison.Ordinal).Replace($"{{{parameter}:long}}", example, StringComparison.Ordinal);
        Assert.DoesNotContain("{", path, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        // An answer that never ends is let go as soon as it has begun.
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (answer, answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A subscription of whom every token here is, with a dead letter: a new one each time, for it may be deleted.</summary>
    private async Task<string> Subscribe()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ServiceUnderTest.Path("subscriptions"))
        {
            Content = ServiceUnderTest.Content("""{"delivery":"webhook","purpose":"replication","webhook":{"url":"https://localhost:1/"}}""", "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", service.Key.Token($"subscriber@{Own}"));
        var made = await http.SendAsync(request);
        var id = (await Task.FromResult(made).Json(HttpStatusCode.Created)).GetProperty("id").GetString()!;
        await service.Database.Execute($"insert into ledger.dead_letters (tenant_id, subscription, position, type, reason, attempts) values ('{Own}', '{id}', 1, 'x', 'x', 1)");
        return id;
    }

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} {endpoint.RoutePattern.RawText!.TrimEnd('/')}");
}
