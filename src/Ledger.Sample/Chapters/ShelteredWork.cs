using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Sheltered work (beschut werk): UWV advises, a place is found, most leave the benefit for it.</summary>
internal sealed class ShelteredWork(Life life) : Chapter(life)
{
    private CaseNumber? place;
    private DateOnly? placedOn;

    public override bool GoesOn => place is not null;

    public override void Month(DateOnly month)
    {
        if (placedOn is { } on && on < month)
            Start(on);
        else if (place is null && placedOn is null && Life.Client.Stay == Stay.Lasting && Luck.PerTenThousand(10))
            Ask(SomeDayIn(month));
        else
            MayLeave(month);
    }

    public override void Ends(Leaving leaving) => placedOn = null;

    public override void MonthWithout(DateOnly month) => MayLeave(month);

    private void Ask(DateOnly on)
    {
        var positive = Luck.PerThousand(700);
        Write(new ShelteredWorkIndicated(on, positive, RequestedOn: Luck.PerThousand(700) ? on.AddDays(-Luck.Between(14, 60)) : null));
        placedOn = positive ? on.AddDays(Luck.Between(20, 120)) : null;
    }

    private void Start(DateOnly on)
    {
        (place, placedOn) = (Life.Diary.NextCase('B'), null);
        Write(new ShelteredWorkStarted(on, place.Value, Luck.Between(16, 36), Landscape.Employer(Luck)));
        if (Luck.PerThousand(700))
            Life.MustLeave = EndReason.WorkEmployed;
    }

    private void MayLeave(DateOnly month)
    {
        if (place is not { } number || !Luck.PerThousand(12))
            return;
        Write(new ShelteredWorkEnded(month.AddMonths(1), number, Luck.PerThousand(800) ? "gezondheid" : null));
        place = null;
    }
}
