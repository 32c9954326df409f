using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Transfers;
using Ledger.Sample.Chance;
using Ledger.Sample.Chapters;

namespace Ledger.Sample.Lives;

/// <summary>
/// One dossier from its first event to its last: somebody applies, gets benefit, changes, finds work or another way out, and may
/// return. Lived month by month; what can happen in a month is told by the chapters.
/// </summary>
internal sealed class Life
{
    private readonly Chapter[] chapters;
    private DateOnly? returnsOn;

    public Life(Town town, Luck luck, Diary diary)
    {
        (Town, Luck, Diary) = (town, luck, diary);
        (Debts, Disputes) = (new Debts(this), new Disputes(this));
        var jobsAgreement = new JobsAgreement(this);
        chapters =
        [
            new Coaching(this),
            new Contacts(this),
            new Assessment(this),
            new Planning(this),
            new Household(this),
            new PartTimeWork(this),
            new OtherIncome(this),
            new Exempting(this),
            new Sanctioning(this, Debts),
            new Payment(this),
            new Referring(this),
            new Trajectories(this),
            new TakingPart(this),
            jobsAgreement,
            new SubsidisedWork(this, jobsAgreement),
            new ShelteredWork(this),
            new Suspension(this),
            new MistakenEnd(this),
            Debts,
            Disputes,
        ];
    }

    public Town Town { get; }

    public Luck Luck { get; }

    public Diary Diary { get; }

    public Client Client { get; private set; } = null!;

    public Debts Debts { get; }

    public Disputes Disputes { get; }

    /// <summary>Null while there is none.</summary>
    public Benefit? Benefit { get; private set; }

    /// <summary>Set by a chapter when the benefit must end, at the earliest in the next month.</summary>
    public EndReason? MustLeave { get; set; }

    /// <summary>Payment is withheld and nothing else happens before this day.</summary>
    public DateOnly QuietUntil { get; set; }

    /// <summary>The benefit ran already when the ledger began: granted years before, known on the first day.</summary>
    public void IsTakenOver()
    {
        var since = Town.Opening.AddDays(-Luck.Between(1, 30));
        Client = Newcomers.Running(this);
        for (var years = 0; years < 22 && !Luck.PerTenThousand(Newcomers.LeavesInYear(this)); years++)
            since = since.AddMonths(-Luck.Between(6, 18));
        var of18 = Town.Opening.AddMonths((18 * 12) - Client.AgeInMonths(Town.Opening));
        since = since < of18 ? of18 : since;

        Benefit = new Benefit(since, Client);
        Begin(Town.Opening, Granting.Of(this, application: null));
        LiveFrom(Town.Opening);
    }

    public void ComesFromElsewhere(DateOnly month)
    {
        Client = Newcomers.Running(this);
        Benefit = new Benefit(month, Client) { RunningSince = month.AddDays(-Luck.Between(40, 2_000)) };
        Begin(month.AddDays(1), Moving.In(this, TransferKind.Municipal, Reorganisation.JoinedFrom));
        LiveFrom(month.AddMonths(1));
    }

    public void AppliesIn(DateOnly month)
    {
        Client = Newcomers.Applying(this, month);
        GetsBenefit(month.AddDays(Luck.Between(0, 27)));
        LiveFrom(month.AddMonths(1));
    }

    public void AppliesInVain(DateOnly month, DecisionOutcome outcome)
    {
        Client = Newcomers.Applying(this, month);
        Applying.Ends(this, month.AddDays(Luck.Between(0, 27)), outcome);
    }

    public void OnlyAsks(DateOnly month)
    {
        Client = Newcomers.Applying(this, month);
        Applying.OnlyNotifies(this, month.AddDays(Luck.Between(0, 27)));
    }

    /// <summary>Goes on under another scheme: out and in on one day, and neither outflow nor inflow.</summary>
    public void MovesTo(Scheme scheme, DateOnly on)
    {
        Diary.Write(on, new BenefitTransferredOut(on, TransferKind.Administrative));
        Client = Client with { Scheme = scheme, Household = Benefit!.Household, Partner = Benefit.Partner };
        Benefit = new Benefit(on, Client) { RunningSince = Benefit.RunningSince };
        Diary.Write(on, Moving.In(this, TransferKind.Administrative, from: null));
    }

    private void GetsBenefit(DateOnly notified)
    {
        var (application, told) = Applying.IsGranted(this, notified);
        Benefit = new Benefit(notified, Client);
        var granted = Granting.Of(this, application);
        var registered = Begin(told, granted);
        Granting.Correct(this, granted, registered, told);
    }

    private EventReference Begin(DateOnly knownOn, DossierEvent opening)
    {
        Town.BenefitStarts(Benefit!.Start);
        Diary.NothingKnownBefore(knownOn);
        var registered = Diary.Write(knownOn, opening);
        foreach (var chapter in chapters)
            chapter.Begins(Benefit.Start < Town.Opening ? Town.Opening : Benefit.Start);
        return registered;
    }

    private void LiveFrom(DateOnly firstMonth)
    {
        for (var month = firstMonth; month < Town.Closing && IsNotOver; month = month.AddMonths(1))
        {
            if (Benefit is null)
                LiveWithout(month);
            else if (month >= QuietUntil)
                LiveOnBenefit(month);
        }
    }

    private bool IsNotOver => Benefit is not null || returnsOn is not null || Array.Exists(chapters, chapter => chapter.GoesOn);

    private void LiveWithout(DateOnly month)
    {
        foreach (var chapter in chapters)
            chapter.MonthWithout(month);

        if (returnsOn is { } day && day < month.AddMonths(1))
        {
            returnsOn = null;
            Client = Client with { Stay = Newcomers.StayOf(this) };
            GetsBenefit(day);
        }
    }

    private void LiveOnBenefit(DateOnly month)
    {
        if (Luck.PerTenThousand(Reorganisation.LeavesIn(month)))
            MovesAwayWithTheMunicipality(month);
        else if (WayOut.For(this, month) is { } reason)
            Leaves(month, reason);
        else
            GoesOn(month);
    }

    private void GoesOn(DateOnly month)
    {
        foreach (var chapter in chapters.TakeWhile(_ => month >= QuietUntil))
            chapter.Month(month);
    }

    private void Leaves(DateOnly month, EndReason reason)
    {
        var leaving = WayOut.Take(this, month, reason);
        foreach (var chapter in chapters)
            chapter.Ends(leaving);
        WayOut.Correct(this, leaving);
        Close(leaving.On);
        returnsOn = WayOut.Return(this, leaving);
    }

    private void MovesAwayWithTheMunicipality(DateOnly month)
    {
        Diary.Write(month.AddDays(2), new BenefitTransferredOut(month, TransferKind.Municipal, Reorganisation.LeftTo));
        Close(month);
    }

    private void Close(DateOnly on)
    {
        Town.BenefitEnds(on);
        (Benefit, MustLeave) = (null, null);
    }
}
