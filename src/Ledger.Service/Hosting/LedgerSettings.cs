using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Ledger.Service.Access;
using Ledger.Service.ProcessingLog;
using Ledger.Service.Telemetry;
using Ledger.Service.Subscriptions;
using Npgsql;

namespace Ledger.Service.Hosting;

/// <summary>
/// All that an operator can set. Read by <see cref="SettingsReader"/> from the section "Ledger" of the settings files and from the
/// environment; docs/operations.md lists them, by these descriptions.
/// </summary>
public sealed record LedgerSettings : IValidatableObject
{
    [Required]
    [Description("Npgsql connection string of the ledger's database. `LEDGER_DATABASE` sets it too.")]
    public string Database { get; init; } = "";

    [Description("Address that the service listens on. Port 0 takes a free one. TLS ends at a proxy before it.")]
    public Uri Listen { get; init; } = new("http://127.0.0.1:5141");

    [Description("Address that callers know the service by, where a proxy stands before it. Empty: that of the request.")]
    public Uri? PublicAddress { get; init; }

    public LimitSettings Limits { get; init; } = new();

    public SubscriptionSettings Subscriptions { get; init; } = new();

    public ContactSettings Contact { get; init; } = new();

    public AccessSettings Access { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    public ProcessingLogSettings ProcessingLog { get; init; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Database.Length > 0 && !IsConnectionString(Database))
            yield return new("is not a connection string: write it as Host=127.0.0.1;Username=ledger;Password=...;Database=ledger.", [nameof(Database)]);
        if (Listen.Scheme != Uri.UriSchemeHttp)
            yield return new("must be an address such as http://127.0.0.1:5141.", [nameof(Listen)]);
        if (PublicAddress is { IsAbsoluteUri: true, Scheme: not ("http" or "https") })
            yield return new("must be an address such as https://ledger.example.org.", [nameof(PublicAddress)]);
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return false;
        }
    }
}

/// <summary>How much one request may ask for.</summary>
public sealed record LimitSettings
{
    [Range(1024, 64 * 1024 * 1024)]
    [Description("Size in bytes of one event, alone or as a line of a bulk stream.")]
    public int EventBytes { get; init; } = 256 * 1024;

    [Range(1024, 256 * 1024 * 1024)]
    [Description("Size in bytes of a batch, and of any other request body but a bulk stream.")]
    public int BatchBytes { get; init; } = 8 * 1024 * 1024;

    [Range(1, 100_000)]
    [Description("Events in a batch.")]
    public int BatchEvents { get; init; } = 1_000;

    [Range(1, 9_999)]
    [Description("Events or entries on a page, at most.")]
    public int PageItems { get; init; } = 5_000;

    [Range(1, 10_000)]
    [Description("Steps of a series.")]
    public int SeriesSteps { get; init; } = 1_200;

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    [Description("Time that a request may take; bulk streams and waiting readers excepted.")]
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    [Description("How long a reader may wait for new events (`wait`), at most.")]
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(30);

    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    [Description("How long a question waits for figures to come up to the position that it names.")]
    public TimeSpan FiguresWait { get; init; } = TimeSpan.FromSeconds(10);

    [Range(0, int.MaxValue)]
    [Description("Events that figures may lie behind while the service still calls itself ready.")]
    public int EventsBehind { get; init; } = 10_000;
}

/// <summary>Who answers questions about the API; published in its description.</summary>
public sealed record ContactSettings
{
    [Required]
    [Description("Name of the team that keeps the service.")]
    public string Name { get; init; } = "Ledger";

    [Required]
    [EmailAddress]
    [Description("Its address for mail.")]
    public string Email { get; init; } = "ledger@example.org";

    [Description("Its page.")]
    public Uri Url { get; init; } = new("https://example.org/ledger");
}
