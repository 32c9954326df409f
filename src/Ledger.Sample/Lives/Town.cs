using Ledger.Domain.Benefits;
using Ledger.Domain.Persons;
using Ledger.Sample.Calibrating;
using Ledger.Sample.Chance;

namespace Ledger.Sample.Lives;

/// <summary>
/// The municipality behind the dossiers: how many benefits run in it, who comes next. It lets in as many each month as are needed to
/// follow the national curve, given who leaves and who returns.
/// </summary>
internal sealed class Town(ulong seed, Calibration calibration)
{
    /// <summary>First day of the ledger: what ran before was taken over.</summary>
    public static readonly DateOnly Opening = new(2016, 1, 1);

    /// <summary>First day after the last that is known.</summary>
    public static readonly DateOnly Closing = new(2026, 1, 1);

    private readonly Luck luck = new(seed, stream: 0);
    private readonly int[] change = new int[MonthOf(Closing)];
    private int dossiers;
    private int persons;

    public Calibration Calibration { get; } = calibration;

    public static int MonthOf(DateOnly day) => ((day.Year - Opening.Year) * 12) + day.Month - Opening.Month;

    /// <summary>Lives whose first event is known in the month or later.</summary>
    public IEnumerable<Life> Newcomers(DateOnly month)
    {
        if (month == Opening)
        {
            for (var i = 0; i < Calibration.RunningAtStart.Value; i++)
                yield return Newcomer(life => life.IsTakenOver());
        }

        foreach (var _ in Enumerable.Range(0, Reorganisation.CameIn(month)))
            yield return Newcomer(life => life.ComesFromElsewhere(month));

        var wanted = Target(month) - RunningAtEndOf(month) + luck.Between(-8, 8);
        for (var i = 0; i < wanted; i++)
        {
            yield return Newcomer(life => life.AppliesIn(month));
            foreach (var (outcome, perThousand) in Calibration.NotGrantedPerThousandGrants.Outcomes.OrderBy(pair => pair.Key))
            {
                if (luck.PerThousand(perThousand))
                    yield return Newcomer(life => life.AppliesInVain(month, outcome));
            }

            if (luck.PerThousand(Calibration.NotGrantedPerThousandGrants.NotificationsOnly))
                yield return Newcomer(life => life.OnlyAsks(month));
        }
    }

    public PersonId NewPerson() => new($"p-{++persons:000000}");

    public void BenefitStarts(DateOnly on) => Count(on, +1);

    public void BenefitEnds(DateOnly on) => Count(on, -1);

    private Life Newcomer(Action<Life> live)
    {
        dossiers++;
        var life = new Life(this, new Luck(seed, (ulong)dossiers), new Diary($"{SampleMunicipality.Code.Code}-{dossiers:000000}"));
        live(life);
        return life;
    }

    private void Count(DateOnly on, int by)
    {
        if (on < Closing)
            change[Math.Max(0, MonthOf(on))] += by;
    }

    private int RunningAtEndOf(DateOnly month) => change.Take(MonthOf(month) + 1).Sum();

    /// <summary>Benefits to run on the last day of a month: a straight line between two Decembers.</summary>
    private int Target(DateOnly month)
    {
        var (before, after) = (Calibration.Volume.In(month.Year - 1), Calibration.Volume.In(month.Year));
        return Calibration.RunningAtStart.Value * ((before * (12 - month.Month)) + (after * month.Month)) / 12_000;
    }
}
