using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Entries;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;
using Ledger.Histories;

namespace Ledger.Domain.Tests.Dossiers;

/// <summary>Laws that hold for every history, however absurd.</summary>
public sealed class HistoryLaws
{
    private static readonly Config twoThousand = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void The_sum_of_the_entries_is_the_facts_of_the_dossier_at_every_position() =>
        ForAll(learned =>
        {
            var history = new DossierHistory();
            var sum = new Dictionary<Fact, int>();
            for (var i = 0; i < learned.Length; i++)
            {
                foreach (var entry in history.Learn(learned[i]))
                    sum[entry.Fact] = sum.GetValueOrDefault(entry.Fact) + (int)entry.Sign;

                var facts = DossierFold.Fold(learned[..(i + 1)]).Facts.GroupBy(fact => fact).ToDictionary(same => same.Key, same => same.Count());
                if (!Same(sum, facts))
                    return false;
            }

            return true;
        });

    [Fact]
    public void A_fold_continued_and_a_fold_redone_give_the_same_entries_in_the_same_order() =>
        ForAll(learned =>
        {
            var history = new DossierHistory();
            for (var i = 0; i < learned.Length; i++)
            {
                var continued = history.Learn(learned[i]);
                var redone = Difference.Between(DossierFold.Fold(learned[..i]), DossierFold.Fold(learned[..(i + 1)]), learned[i].Position);
                if (!continued.SequenceEqual(redone))
                    return false;
            }

            return true;
        });

    [Fact]
    public void A_dossier_taken_up_where_it_stood_goes_on_with_the_same_entries() =>
        ForAll(learned => Enumerable.Range(0, learned.Length).All(known =>
        {
            var (whole, takenUp) = (new DossierHistory(), DossierHistory.Of(learned[..known]));
            foreach (var e in learned[..known])
                whole.Learn(e);
            return learned[known..].All(e => whole.Learn(e).SequenceEqual(takenUp.Learn(e)));
        }));

    [Fact]
    public void Entries_of_one_position_never_cancel_each_other() =>
        ForAll(learned =>
        {
            var history = new DossierHistory();
            return learned.All(e =>
            {
                var entries = history.Learn(e);
                var posted = entries.Where(entry => entry.Sign == Sign.Posted).Select(entry => entry.Fact).ToHashSet();
                return !entries.Any(entry => entry.Sign == Sign.Reversed && posted.Contains(entry.Fact));
            });
        });

    [Fact]
    public void Stock_at_the_end_is_stock_at_the_start_plus_what_came_minus_what_went() =>
        ForAll(learned =>
        {
            var facts = DossierFold.Fold(learned).Facts.ToList();
            return Days().All(day =>
            {
                var yesterday = facts.OfType<RunningBenefit>().Count(benefit => benefit.Period.Contains(day.AddDays(-1)));
                var today = facts.OfType<RunningBenefit>().Count(benefit => benefit.Period.Contains(day));
                var came = facts.Count(fact => (fact is Inflow { } inflow && inflow.On == day) || (fact is Transfer { Direction: TransferDirection.In } transfer && transfer.On == day));
                var went = facts.Count(fact => (fact is Outflow { } outflow && outflow.On == day) || (fact is Transfer { Direction: TransferDirection.Out } transfer && transfer.On == day));
                return today == yesterday + came - went;
            });
        });

    [Fact]
    public void A_dossier_has_at_most_one_running_benefit_on_any_day_and_no_empty_period() =>
        ForAll(learned =>
        {
            var facts = DossierFold.Fold(learned).Facts.ToList();
            return facts.OfType<PeriodFact>().All(fact => !fact.Period.IsEmpty)
                && Days().All(day => facts.OfType<RunningBenefit>().Count(benefit => benefit.Period.Contains(day)) <= 1);
        });

    [Fact]
    public void The_order_of_arrival_of_events_on_different_days_does_not_change_the_facts() =>
        Prop.ForAll(
            Arb.From(RandomHistory.Dossier.Select(learned => learned.Where(e => e.Body is not (EventCorrected or EventRetracted)).DistinctBy(e => e.Body.EffectiveOn).ToArray())),
            learned =>
            {
                var reversed = learned.Reverse().Select((e, i) => e with { Position = new Domain.Journal.Position(i + 1) }).ToArray();
                return Same(Count(DossierFold.Fold(learned)), Count(DossierFold.Fold(reversed)));
            }).Check(twoThousand);


    private static void ForAll(Func<LearnedEvent[], bool> law) => Prop.ForAll(Arb.From(RandomHistory.Dossier), law).Check(twoThousand);

    private static IEnumerable<DateOnly> Days() =>
        Enumerable.Range(-1, RandomHistory.LastDay.DayNumber - RandomHistory.FirstDay.DayNumber + 30).Select(RandomHistory.FirstDay.AddDays);

    private static Dictionary<Fact, int> Count(Dossier dossier) => dossier.Facts.GroupBy(fact => fact).ToDictionary(same => same.Key, same => same.Count());

    private static bool Same(Dictionary<Fact, int> sum, Dictionary<Fact, int> facts) =>
        sum.All(s => s.Value == facts.GetValueOrDefault(s.Key)) && facts.Keys.All(sum.ContainsKey);
}
