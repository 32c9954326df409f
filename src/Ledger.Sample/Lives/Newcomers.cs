using Ledger.Domain.Benefits;
using Ledger.Domain.Persons;
using Ledger.Sample.Calibrating;

namespace Ledger.Sample.Lives;

/// <summary>Who comes to the counter.</summary>
internal static class Newcomers
{
    private static readonly Sex[] evenly = [Sex.Man, Sex.Woman];

    private static readonly Sex[] mostlyWomen = [Sex.Woman, Sex.Woman, Sex.Woman, Sex.Woman, Sex.Woman, Sex.Woman, Sex.Woman, Sex.Woman, Sex.Woman, Sex.Man];

    private static readonly Housing[] housings =
    [
        Housing.Tenant, Housing.Tenant, Housing.Tenant, Housing.Tenant, Housing.Tenant, Housing.Tenant, Housing.Tenant, Housing.Tenant, Housing.Owner, Housing.LivingIn,
        Housing.LivingIn, Housing.Institution, Housing.Homeless, Housing.NoFixedAbode,
    ];

    public static Client Applying(Life life, DateOnly on) => Someone(life, on, life.Town.Calibration.Ages, StayOf(life));

    /// <summary>Among those on benefit the lasting stays weigh more than among those who start: they add up.</summary>
    public static Client Running(Life life)
    {
        var rates = life.Town.Calibration.Stays.Values.OrderBy(rate => rate.Key).ToList();
        var ages = life.Town.Calibration.AgesAtStart;
        var point = life.Luck.Below(rates.Sum(Present));
        foreach (var rate in rates)
        {
            if (point < Present(rate))
                return Someone(life, Town.Opening, ages, rate.Key);
            point -= Present(rate);
        }

        return Someone(life, Town.Opening, ages, Stay.Lasting);
    }

    public static Stay StayOf(Life life)
    {
        var point = life.Luck.Below(1_000);
        foreach (var (stay, rate) in life.Town.Calibration.Stays.Values.OrderBy(rate => rate.Key))
        {
            if (point < rate.SharePerThousand)
                return stay;
            point -= rate.SharePerThousand;
        }

        return Stay.Lasting;
    }

    /// <summary>Chance per ten thousand to leave within a year, roughly.</summary>
    public static int LeavesInYear(Life life) =>
        Math.Min(9_000, 10 * life.Town.Calibration.Stays.Values[life.Client.Stay].LeavesPerMonth);

    public static Person Born(Life life, DateOnly on, int yearsAgo, Sex sex)
    {
        var day = on.AddMonths(-((yearsAgo * 12) + life.Luck.Below(12)));
        return new Person(life.Town.NewPerson(), new BirthMonth(day.Year, life.Luck.PerThousand(20) ? 0 : day.Month), sex);
    }

    public static Sex Opposite(Sex sex) => sex == Sex.Man ? Sex.Woman : Sex.Man;

    private static int Present(KeyValuePair<Stay, StayRate> rate) =>
        rate.Value.SharePerThousand * 1_000 / rate.Value.LeavesPerMonth;

    private static Client Someone(Life life, DateOnly on, Mix<int> ages, Stay stay)
    {
        var rates = life.Town.Calibration;
        var household = life.Luck.Draw(rates.Households);
        var sex = life.Luck.Pick(household == HouseholdForm.SingleParent ? mostlyWomen : evenly);
        var band = life.Luck.Draw(ages);
        var scheme = life.Luck.Draw(rates.Schemes);
        var years = scheme is Scheme.Ioaw or Scheme.Ioaz ? life.Luck.Between(52, 63) : band + life.Luck.Below(band == 55 ? 9 : 8);
        var cause = life.Luck.Draw(rates.Causes);
        var permitHolder = life.Luck.PerThousand(950) ? life.Luck.PerThousand(cause == Cause.ArrivalFromAbroad ? 800 : 20) : (bool?)null;
        var applicant = Born(life, on, years, sex) with { PermitHolder = permitHolder };
        var partner = household == HouseholdForm.Couple && !life.Luck.PerThousand(30)
            ? Born(life, on, Math.Max(18, years + life.Luck.Between(-6, 5)), Opposite(sex)) with { PermitHolder = permitHolder }
            : null;
        return new Client(applicant, partner, household, scheme, cause, stay, life.Luck.PerThousand(900) ? life.Luck.Pick(housings) : null);
    }
}
