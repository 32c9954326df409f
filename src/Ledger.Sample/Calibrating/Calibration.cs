using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Domain;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Calibrating;

/// <summary>
/// The rates that the sample municipality lives by, each with its source. Chances are whole numbers, per thousand or per ten thousand a
/// month, so that a seed gives the same municipality on every machine.
/// </summary>
public sealed record Calibration
{
    private static readonly JsonSerializerOptions json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Benefits taken over on the first day.</summary>
    public required Sourced RunningAtStart { get; init; }

    /// <summary>Running benefits at the end of the year; the year before the first is 1000.</summary>
    public required ByYear Volume { get; init; }

    /// <summary>
    /// Ends of benefits in the year, per thousand running at its start. Chances to leave are scaled to it; what comes of it depends on
    /// who is there, and lies within a few per cent of the stock.
    /// </summary>
    public required ByYear OutflowPerThousand { get; init; }

    public required Stays Stays { get; init; }

    public required Mix<Scheme> Schemes { get; init; }

    public required Mix<HouseholdForm> Households { get; init; }

    public required Mix<Cause> Causes { get; init; }

    public required Mix<EndReason> EndReasons { get; init; }

    /// <summary>First year of age of each band.</summary>
    public required Mix<int> Ages { get; init; }

    /// <inheritdoc cref="Ages"/>
    public required Mix<int> AgesAtStart { get; init; }

    public required NotGranted NotGrantedPerThousandGrants { get; init; }

    public required WorkIncomeRates WorkIncome { get; init; }

    public required ExemptionRates Exemptions { get; init; }

    public required WageValueRange WageValue { get; init; }

    public required Sourced ReturnsWithinYearPerThousand { get; init; }

    public required Sourced LateEndsPerThousand { get; init; }

    public required ByYear PensionAgeMonths { get; init; }

    public required ByYear SingleNormCents { get; init; }

    public required ByYear CoupleNormCents { get; init; }

    /// <summary>The values that come with the program, in calibration.json.</summary>
    public static Calibration Shipped { get; } = Read();

    private static Calibration Read()
    {
        using var file = typeof(Calibration).Assembly.GetManifestResourceStream("calibration.json");
        Invariant.Holds(file is not null, "calibration.json is not part of the program");
        return JsonSerializer.Deserialize<Calibration>(file, json) ?? throw new BrokenInvariantException("calibration.json is empty");
    }
}

public sealed record Sourced(int Value, string Source);

public sealed record ByYear(string Source, IReadOnlyDictionary<int, int> Values)
{
    public int In(int year) => Values[year];
}

public sealed record Stays(string Source, IReadOnlyDictionary<Stay, StayRate> Values);

/// <param name="SharePerThousand">Of those who start.</param>
/// <param name="LeavesPerMonth">Chance to leave in a month, per ten thousand, in a year with 26% outflow.</param>
public sealed record StayRate(int SharePerThousand, int LeavesPerMonth);

public sealed record NotGranted(string Source, IReadOnlyDictionary<DecisionOutcome, int> Outcomes, int NotificationsOnly);

/// <param name="StartsPerMonth">Per ten thousand without work.</param>
/// <param name="EndsPerMonth">Per ten thousand with work.</param>
public sealed record WorkIncomeRates(string Source, int StartsPerMonth, int EndsPerMonth, int MonthlyCents);

/// <param name="StartsPerMonth">Per ten thousand without exemption.</param>
public sealed record ExemptionRates(string Source, int StartsPerMonth);

/// <summary>In per cent of the legal minimum wage.</summary>
public sealed record WageValueRange(string Source, int Lowest, int Highest);
