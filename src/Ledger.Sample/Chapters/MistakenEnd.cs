using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>A benefit is ended by mistake, mostly for data that had come after all. Weeks later the end is retracted and what was held back is paid.</summary>
internal sealed class MistakenEnd(Life life) : Chapter(life)
{
    public override void Month(DateOnly month)
    {
        if (Life.MustLeave is not null || !Luck.PerTenThousand(4))
            return;

        // On the last day, so that nothing else of the month takes effect after it.
        var on = month.AddMonths(1).AddDays(-1);
        var mistake = Write(5, new BenefitEnded(on, EndReason.NoInformation));
        var retractedOn = on.AddDays(Luck.Between(15, 70));
        Life.Diary.Write(retractedOn, new EventRetracted(retractedOn, mistake, "gegevens waren tijdig ontvangen"));
        Life.QuietUntil = retractedOn;
    }
}
