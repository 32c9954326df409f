using System.Collections.Frozen;
using System.Security.Claims;
using Ledger.Domain;
using Ledger.Service.Access;

namespace Ledger.Service.Tests.Access;

public sealed class JudgedTokensTests
{
    private static readonly DateTimeOffset now = new(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);
    private static readonly Caller somebody = new("issuer", "somebody", "client", FrozenDictionary<Municipality, FrozenSet<Role>>.Empty);
    private readonly JudgedTokens judged = new();

    [Fact]
    public void A_token_is_judged_again_after_a_minute()
    {
        Keep("token", now.AddHours(1));

        Assert.Same(somebody, judged.Find("token", now.AddSeconds(59))?.Caller);
        Assert.Null(judged.Find("token", now.AddSeconds(60)));
    }

    [Fact]
    public void A_token_is_never_believed_past_its_end()
    {
        Keep("token", now.AddSeconds(10));

        Assert.NotNull(judged.Find("token", now.AddSeconds(9)));
        Assert.Null(judged.Find("token", now.AddSeconds(10)));
    }

    [Fact]
    public void Another_token_is_another_token()
    {
        Keep("token", now.AddHours(1));

        Assert.Null(judged.Find("tokem", now));
    }

    [Fact]
    public void What_is_kept_does_not_grow_for_ever()
    {
        for (var i = 0; i <= 10_000; i++)
            Keep($"{i}", now.AddHours(1));

        Assert.Null(judged.Find("0", now));
        Assert.NotNull(judged.Find("10000", now));
    }

    private void Keep(string token, DateTimeOffset expires) => judged.Keep(token, new ClaimsPrincipal(), somebody, expires, now);
}
