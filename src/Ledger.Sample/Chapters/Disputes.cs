using Ledger.Domain.Events;
using Ledger.Domain.Objections;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Clients object to decisions, appeal, and complain.</summary>
internal sealed class Disputes(Life life) : Chapter(life)
{
    /// <summary>Those that change nothing.</summary>
    private static readonly ObjectionOutcome[] inVain =
    [
        ObjectionOutcome.Dismissed, ObjectionOutcome.Dismissed, ObjectionOutcome.Dismissed, ObjectionOutcome.Inadmissible, ObjectionOutcome.Withdrawn,
    ];

    private static readonly ObjectionOutcome[] ofComplaints =
    [
        ObjectionOutcome.Dismissed, ObjectionOutcome.Dismissed, ObjectionOutcome.PartlyUpheld, ObjectionOutcome.Upheld, ObjectionOutcome.Withdrawn, ObjectionOutcome.Unknown,
    ];

    private static readonly DisputedMatter[] complaints = [DisputedMatter.Conduct, DisputedMatter.Procedure, DisputedMatter.Procedure, DisputedMatter.Reintegration];

    public override void Month(DateOnly month)
    {
        if (!Luck.PerTenThousand(6))
            return;
        var on = SomeDayIn(month);
        var complaint = File(on, Remedy.Complaint, Luck.Pick(complaints), decision: null);
        Decide(on.AddDays(Luck.Between(14, 60)), complaint, Luck.Pick(ofComplaints));
    }

    /// <summary>One in ten decisions is objected to, in vain; one in six of those goes to court.</summary>
    /// <param name="told">Day on which the client was told of the decision.</param>
    public void MayFollow(DisputedMatter matter, CaseNumber decision, DateOnly told)
    {
        if (!Luck.PerThousand(100))
            return;
        var filed = told.AddDays(Luck.Between(7, 41));
        var decided = filed.AddDays(Luck.Between(35, 110));
        Decide(decided, File(filed, Remedy.Objection, matter, decision), Luck.Pick(inVain));
        if (!Luck.PerThousand(160))
            return;
        var appealed = decided.AddDays(Luck.Between(10, 41));
        Decide(appealed.AddDays(Luck.Between(120, 300)), File(appealed, Remedy.Appeal, matter, decision), Luck.Pick(inVain));
    }

    /// <summary>An objection that helped: what it changed takes effect on the day it was decided on.</summary>
    /// <param name="told">At least ten days before <paramref name="decided"/>.</param>
    public void Helped(DisputedMatter matter, CaseNumber decision, DateOnly told, DateOnly decided, ObjectionOutcome outcome)
    {
        var filed = told.AddDays(Luck.Between(3, Math.Min(41, decided.DayNumber - told.DayNumber - 5)));
        Decide(decided, File(filed, Remedy.Objection, matter, decision), outcome);
    }

    private CaseNumber File(DateOnly on, Remedy remedy, DisputedMatter matter, CaseNumber? decision)
    {
        var objection = Life.Diary.NextCase('O');
        Life.Diary.Write(on, new ObjectionFiled(on, objection, remedy, matter, decision));
        return objection;
    }

    private void Decide(DateOnly on, CaseNumber objection, ObjectionOutcome outcome) => Life.Diary.Write(on, new ObjectionDecided(on, objection, outcome));
}
