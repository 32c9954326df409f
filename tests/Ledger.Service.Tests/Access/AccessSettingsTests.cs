using System.ComponentModel.DataAnnotations;
using Ledger.Service.Access;

namespace Ledger.Service.Tests.Access;

public sealed class AccessSettingsTests
{
    private static readonly IssuerSettings good = new() { Authority = "https://login.example.nl/realms/social", Audience = "ledger" };

    [Fact]
    public void An_issuer_is_named_once() =>
        Assert.Contains("named twice", Mistake(new AccessSettings { Issuers = [good, good with { Authority = good.Authority + "/" }] }), StringComparison.Ordinal);

    [Fact]
    public void Without_TLS_only_an_issuer_on_this_machine_is_trusted()
    {
        Assert.Null(Mistake(good with { Authority = "http://localhost:8080" }));
        Assert.Null(Mistake(good with { Authority = "http://127.0.0.1:8080" }));
        Assert.Contains("must be https", Mistake(good with { Authority = "http://login.example.nl" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("login.example.nl")]
    [InlineData("ftp://login.example.nl")]
    public void An_authority_is_an_address(string authority) =>
        Assert.Contains("is not an address", Mistake(good with { Authority = authority }), StringComparison.Ordinal);

    [Fact]
    public void An_issuer_needs_an_audience_and_a_claim_with_roles()
    {
        Assert.NotNull(Mistake(good with { Audience = "" }));
        Assert.NotNull(Mistake(good with { RoleClaim = "" }));
    }

    private static string? Mistake(object settings)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), found, validateAllProperties: true);
        return found.SingleOrDefault()?.ErrorMessage;
    }
}
