using Ledger.Domain.Money;
using Ledger.Domain.Numbers;

namespace Ledger.Domain.Vangnet;

/// <summary>From the deficit to what is paid and what is not.</summary>
internal static class AmountSteps
{
    /// <param name="isRefused">Whether a condition on the figures is not met.</param>
    public static IReadOnlyList<ComputationStep> Of(Regime regime, YearFigures year, bool isRefused, out Cents? amount)
    {
        var (deficit, budget) = (year.Deficit!.Value.Exact(), year.Budget!.Value.Exact());
        if (isRefused)
        {
            amount = Cents.Zero;
            return [new("Safety net (vangnetuitkering)", "a condition on the figures is not met: 0.00", Fraction.Zero, StepUnit.Cents), .. Own(Cents.Zero)];
        }

        var bands = regime.Bands!.Value.Select(band => (Band: band, Part: band.PartOf(deficit, budget))).ToList();
        var paid = bands.Select(each => each.Band.PaidOf(deficit, budget)).ToList();
        var sum = paid.Aggregate(Fraction.Zero, (total, part) => total + part);
        var rounded = sum.ToCents();
        amount = rounded;
        return
        [
            .. bands.Zip(paid, (each, part) => new ComputationStep(
                $"Of the deficit {each.Band} of the grant {each.Band.Compensated} % is paid", $"{each.Band.Compensated} % of {VangnetWords.Euros(each.Part)} = {VangnetWords.Euros(part)}", part, StepUnit.Cents)),
            new("Safety net (vangnetuitkering), rounded half up to the cent", $"{string.Join(" + ", paid.Select(VangnetWords.Euros))} = {VangnetWords.Euros(sum)}, rounded {rounded}", rounded.Exact(), StepUnit.Cents),
            .. Own(rounded),
        ];

        IEnumerable<ComputationStep> Own(Cents granted)
        {
            if (year.Deficit is not { Value: > 0 } lack)
                yield break;
            var own = lack - granted;
            var percent = Fraction.Hundred * own.Exact() / budget;
            yield return new("Own share (eigen aandeel): the deficit less the safety net", $"{lack} - {granted} = {own}", own.Exact(), StepUnit.Cents);
            yield return new("The same in per cent of the definitive grant", $"{own} / {year.Budget} = {VangnetWords.Percent(percent)}", percent, StepUnit.Percent);
        }
    }
}
