using Ledger.Domain.Journal;

namespace Ledger.Domain.Dossiers;

/// <summary>
/// Something in a dossier that cannot be as its source says. The event is kept and marked; it does not change the facts.
/// </summary>
/// <param name="On">Effective axis: the day of the event.</param>
/// <param name="Position">Where the event stands in the journal.</param>
public sealed record Finding(DateOnly On, Position Position, FindingKind Kind);

public enum FindingKind
{
    /// <summary>A benefit was granted or came in while one was running.</summary>
    GrantedWhileRunning = 1,

    /// <summary>A benefit was changed, ended or left while none was running.</summary>
    NoRunningBenefit = 2,

    /// <summary>A benefit ended on the day it started: it never ran.</summary>
    EndedOnFirstDay = 3,

    /// <summary>A trajectory, application, sanction, claim or other numbered thing bears a number that its dossier knows already.</summary>
    NumberUsedTwice = 4,

    /// <summary>An event names a notification, application, referral or objection that the dossier does not know.</summary>
    NumberUnknown = 5,

    /// <summary>A trajectory ended or changed before it started, or after it had ended.</summary>
    TrajectoryNotRunning = 6,

    /// <summary>A correction or retraction names an event that the dossier does not know, or one that cannot be corrected.</summary>
    ReferenceUnknown = 7,

    /// <summary>An activity, wage-cost subsidy, sheltered place, notification or objection ended or changed before it began, or after it had ended.</summary>
    NotRunning = 8,

    /// <summary>A decision on the grant takes the place of nothing that holds, while another holds.</summary>
    SupersedesNothing = 9,
}
