using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using static Ledger.Domain.Tests.Dossiers.TestDossier;

namespace Ledger.Domain.Tests.Dossiers;

/// <summary>What became of a notification.</summary>
public sealed class NotificationTests
{
    private static readonly CaseNumber one = new("1");
    private static readonly CaseNumber two = new("2");

    [Fact]
    public void A_notification_is_open_until_it_is_closed_or_applied_for() =>
        Assert.Equal((NotificationResult.Open, null), Result(Given(Received("2021-01-04"))));

    [Fact]
    public void A_notification_that_is_closed_has_the_outcome_and_its_days() =>
        Assert.Equal((NotificationResult.Work, 21), Result(Given(Received("2021-01-04"), new NotificationClosed(Day("2021-01-25"), NotificationOutcome.Work))));

    [Fact]
    public void A_notification_that_is_applied_for_has_the_last_decision_on_the_application()
    {
        var dossier = Given(Received("2021-01-04"), Filed("2021-02-01", one), new ApplicationDecided(Day("2021-03-01"), one, DecisionOutcome.Rejected));

        Assert.Equal((NotificationResult.Undecided, null), Result(dossier.KnownAfter(2)));
        Assert.Equal((NotificationResult.Rejected, 56), Result(dossier));
        Assert.Equal((NotificationResult.Granted, 87), Result(dossier.Then(new ApplicationDecided(Day("2021-04-01"), one, DecisionOutcome.Granted))));
    }

    [Fact]
    public void An_application_follows_the_notification_that_it_names()
    {
        var results = Given(Received("2021-01-04", one), Received("2021-02-01", two), Filed("2021-02-15", one, one)).Now.Facts.OfType<Notification>().ToDictionary(n => n.On, n => n.Result);

        Assert.Equal((NotificationResult.Undecided, NotificationResult.Open), (results[Day("2021-01-04")], results[Day("2021-02-01")]));
    }

    [Fact]
    public void An_application_that_names_none_does_not_follow_a_notification_that_was_closed_before() =>
        Assert.Equal(
            (NotificationResult.Renounced, 7),
            Result(Given(Received("2021-01-04"), new NotificationClosed(Day("2021-01-11"), NotificationOutcome.Renounced), Filed("2021-06-01", one))));

    [Fact]
    public void An_application_on_the_day_of_the_closing_counts_for_more_than_the_closing() =>
        Assert.Equal(
            (NotificationResult.Undecided, null),
            Result(Given(Received("2021-01-04"), new NotificationClosed(Day("2021-01-11"), NotificationOutcome.Renounced), Filed("2021-01-11", one))));

    [Fact]
    public void The_first_application_after_a_notification_is_the_one_that_counts() =>
        Assert.Equal(
            (NotificationResult.Withdrawn, 10),
            Result(Given(
                Received("2021-01-04"),
                Filed("2021-01-11", one), new ApplicationDecided(Day("2021-01-14"), one, DecisionOutcome.Withdrawn),
                Filed("2021-05-11", two), new ApplicationDecided(Day("2021-06-14"), two, DecisionOutcome.Granted))));

    [Fact]
    public void A_closing_of_what_is_not_there_or_closed_already_is_marked()
    {
        var dossier = Given(
            new NotificationClosed(Day("2021-01-01"), NotificationOutcome.Work),
            Received("2021-01-04"),
            new NotificationClosed(Day("2021-01-11"), NotificationOutcome.Renounced),
            new NotificationClosed(Day("2021-01-12"), NotificationOutcome.Work)).Now;

        Assert.Equal([FindingKind.NumberUnknown, FindingKind.NotRunning], dossier.Findings.Items.ToArray().Select(finding => finding.Kind));
        Assert.Equal((NotificationResult.Renounced, 7), Result(dossier));
    }

    private static NotificationReceived Received(string on, CaseNumber? number = null) => new(Day(on), Applicant, Notification: number);

    private static ApplicationFiled Filed(string on, CaseNumber number, CaseNumber? notification = null) => new(Day(on), number, Scheme.Pw, Applicant, Notification: notification);

    private static (NotificationResult, int?) Result(TestDossier dossier) => Result(dossier.Now);

    private static (NotificationResult, int?) Result(Dossier dossier) => dossier.Facts.OfType<Notification>().Select(notification => (notification.Result, notification.LeadDays)).Single();
}
