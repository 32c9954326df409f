using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>
/// What a dossier counts for on a day and in the days after it, read off its events as a clerk would: from the first to the last, anew for
/// every question. Shares no code with the fold; a line per count.
/// </summary>
public sealed partial class HandCount
{
    private readonly List<DossierEvent> events;
    private readonly DateOnly from;
    private readonly DateOnly until;

    /// <param name="learned">Of one dossier, as far as known.</param>
    /// <param name="from">The day of what runs, and the first of what happens.</param>
    /// <param name="until">The first day after what happens.</param>
    public HandCount(IReadOnlyList<LearnedEvent> learned, DateOnly from, DateOnly until)
    {
        (this.from, this.until) = (from, until);
        events = [.. Standing.Of(learned).Events.Order(Comparer<StandingEvent>.Create(StandingEvent.InOrderOfEffect)).Select(e => e.Body)];
    }

    public IEnumerable<string> Lines => [.. Benefits(), .. Notifications(), .. Trajectories(), .. Work(), .. Participation(), .. Guidance()];

    /// <summary>The line of a fact; null for kinds that nobody counts by hand here.</summary>
    public static string? Line(Fact fact) => fact switch
    {
        Inflow f => $"inflow {f.Traits.Scheme}, left {f.LeftOn} after {f.MonthsOnBenefit} months",
        Outflow f => $"outflow {f.Reason} since {f.RunningSince}, mediated {f.Mediated} by {f.Partners}, enforced {f.Enforced}, work {f.Extent} {f.Durable}",
        Notification f => $"notification: {f.Result} after {f.LeadDays}",
        ClientOnTrajectory f => $"client on {f.Trajectories} trajectories, benefit {f.Scheme}",
        StartedTrajectory f => $"trajectory {f.TrajectoryNumber} started: {f.Traits.Instrument} {f.Traits.Provider} {f.Traits.Goal}, repeat {f.Repeat}",
        EndedTrajectory f => $"trajectory ended: {f.Traits.Instrument} {f.Traits.Provider} {f.Traits.Goal} since {f.RunningSince}, {f.Outcome} {f.Culpable} {f.ResultAchieved}",
        TrajectoryCharge f => $"trajectory charged: {f.Amount} {f.Traits?.Instrument} {f.Traits?.Provider}, {f.Outcome}",
        JobStart f => $"job: {f.Extent} {f.Durable} {f.Contract}, mediated {f.Mediated} by {f.Partners}, benefit {f.Scheme}",
        Placement f => $"placement: {f.Kind} {f.HoursPerWeek} {f.Support} by {f.Partners}",
        Contribution f => $"contribution of {f.Partner} to {f.To} {f.Reason}",
        RunningWageSubsidy f => $"wage-cost subsidy since {f.RunningSince}: {f.WageValue}% {f.HoursPerWeek} hours",
        ShelteredPlace f => $"sheltered place since {f.RunningSince}: {f.HoursPerWeek} hours",
        WageSubsidyPayment f => $"wage-cost subsidy paid: {f.Amount}",
        Participant f => $"participant, benefit {f.Scheme}",
        Participation f => $"takes part by {f.Form}, benefit {f.Scheme}",
        Reclassification f => $"{f.ClassificationScheme}: from {f.FromGroup} to {f.ToGroup}",
        Coached f => $"coached by {f.Coach} of {f.Team} as {f.Role}, benefit {f.Scheme}",
        Referral f => $"referral to {f.ReferredTo} for {f.Purpose}: {f.State}, missed {f.Missed}, {f.Ground}",
        Objection f => $"{f.Remedy} to {f.Matter}: {f.Decided} {f.Outcome} after {f.LeadDays}",
        _ => null,
    };

    private bool Within(DossierEvent e) => from <= e.EffectiveOn && e.EffectiveOn < until;

}
