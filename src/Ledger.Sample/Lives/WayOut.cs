using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;

namespace Ledger.Sample.Lives;

/// <summary>How a benefit ends: whether this month, why, when that is known, and whether the client is back.</summary>
internal static class WayOut
{
    private static readonly string[] employers = ["zorg", "logistiek", "schoonmaak", "horeca", "bouw", "techniek", "detailhandel"];

    public static EndReason? For(Life life, DateOnly month)
    {
        if (life.Client.AgeInMonths(month) >= life.Town.Calibration.PensionAgeMonths.In(month.Year))
            return EndReason.StatePensionAge;
        if (life.MustLeave is { } reason)
            return reason;
        var rate = life.Town.Calibration.Stays.Values[life.Client.Stay].LeavesPerMonth;
        var perTenThousand = rate * life.Town.Calibration.OutflowPerThousand.In(month.Year) / 260;
        return life.Luck.PerTenThousand(perTenThousand) ? Reason(life, month) : null;
    }

    /// <summary>Half of the ends fall on the first of the month; one in twenty is heard of weeks later.</summary>
    public static Leaving Take(Life life, DateOnly month, EndReason reason)
    {
        var on = reason == EndReason.StatePensionAge || life.Luck.PerThousand(500) ? month : month.AddDays(life.Luck.Between(1, 27));
        var knownOn = on.AddDays(life.Luck.PerThousand(life.Town.Calibration.LateEndsPerThousand.Value)
            ? life.Luck.Between(21, 84)
            : life.Luck.Between(-12, 12));
        var toWork = reason is EndReason.WorkEmployed or EndReason.WorkSelfEmployed;
        var mediated = toWork && life.Luck.PerThousand(850) ? life.Luck.PerThousand(450) : (bool?)null;
        var ended = new BenefitEnded(
            on,
            reason,
            Destination: reason == EndReason.WorkEmployed && life.Luck.PerThousand(700) ? life.Luck.Pick(employers) : null,
            mediated,
            MediatedBy: mediated == true && life.Luck.PerThousand(800) ? Landscape.Mediating(life.Luck) : null,
            Enforced: reason is EndReason.NoInformation or EndReason.AbsentFromInquiry ? life.Luck.PerThousand(400) : null);
        return new Leaving(on, reason, knownOn, ended, life.Diary.Write(knownOn, ended));
    }

    /// <summary>Some ends turn out to be otherwise, often in the next year; now and then the correction itself was the mistake.</summary>
    public static void Correct(Life life, Leaving leaving)
    {
        if (!life.Luck.PerThousand(leaving.Reason == EndReason.Unknown ? 150 : 25))
            return;

        var correctedOn = leaving.KnownOn.AddDays(life.Luck.Between(20, 200));
        var earliest = life.Benefit!.LastChange.AddDays(1);
        var otherDay = leaving.On.AddDays(-life.Luck.Between(1, 20));
        var replacement = life.Luck.PerThousand(500) && otherDay > earliest
            ? leaving.Ended with { EffectiveOn = otherDay }
            : leaving.Ended with { Reason = leaving.Reason == EndReason.WorkEmployed ? EndReason.OtherIncome : EndReason.WorkEmployed, Mediated = null, MediatedBy = null, Enforced = null };
        var correction = life.Diary.Write(correctedOn, new EventCorrected(replacement.EffectiveOn, leaving.Registered, replacement, "controle uitstroom"));

        if (life.Luck.PerThousand(200))
        {
            var retractedOn = correctedOn.AddDays(life.Luck.Between(20, 60));
            life.Diary.Write(retractedOn, new EventRetracted(retractedOn, correction, "correctie was onterecht"));
        }
    }

    /// <summary>The day of a new notification, after the end was known; null when there is none.</summary>
    public static DateOnly? Return(Life life, Leaving leaving)
    {
        if (!leaving.CanReturn)
            return null;
        var earliest = Later(leaving.On, leaving.KnownOn).AddDays(20);
        if (life.Luck.PerThousand(life.Town.Calibration.ReturnsWithinYearPerThousand.Value))
            return Later(earliest, leaving.On.AddDays(life.Luck.Between(30, 360)));
        return life.Luck.PerThousand(80) ? Later(earliest, leaving.On.AddDays(life.Luck.Between(370, 1_400))) : null;
    }

    private static EndReason Reason(Life life, DateOnly month)
    {
        while (true)
        {
            var reason = life.Luck.Draw(life.Town.Calibration.EndReasons);
            var fits = reason switch
            {
                EndReason.EducationWithStudentFinance or EndReason.RefusedEducation => life.Client.AgeInMonths(month) < 30 * 12,
                EndReason.Relationship => life.Benefit!.Persons == 1,
                EndReason.CauseAtPartner => life.Benefit!.Persons == 2,
                _ => true,
            };
            if (fits)
                return reason;
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
