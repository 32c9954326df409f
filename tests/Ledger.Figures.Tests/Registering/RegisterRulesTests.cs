using Ledger.Domain.Events;
using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;
using Ledger.Domain.Targets;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Tests.Registering;

public sealed class RegisterRulesTests
{
    private static readonly DateOnly day = new(2022, 12, 31);

    [Theory]
    [InlineData("caselod", null, "benefits", "/measure/id", "Did you mean 'caseload'?")]
    [InlineData("caseload@99", null, "benefits", "/measure/id", "There is no measure 'caseload@99'")]
    [InlineData("caseload", "schem=pw", "benefits", "/measure/where/0", "Did you mean 'scheme'?")]
    [InlineData("caseload", "scheme=pww", "benefits", "/measure/where/0", "Did you mean 'pw'?")]
    [InlineData("caseload", "reason=death", "benefits", "/measure/where/0", "There is no trait of caseload 'reason'")]
    [InlineData("caseload", null, "persons", "/unit", "caseload is in benefits")]
    [InlineData("outflow", null, "benefits", "/on", "outflow is counted over a period")]
    public void A_target_or_a_published_figure_that_does_not_fit_its_measure_is_refused_with_the_place(string measure, string? where, string unit, string field, string said)
    {
        var reference = new MeasureReference(measure, where is null ? null : TextList.Of([where]));
        foreach (RegisterEvent body in new RegisterEvent[] { Target(reference, unit), Figure(reference, unit) })
        {
            var problem = Assert.Single(RegisterRules.Problems(body, MeasureLibrary.Shipped));
            Assert.Equal(field, problem.Field);
            Assert.Contains(said, $"{problem}");
        }
    }

    [Fact]
    public void A_stock_target_with_a_period_is_refused() =>
        Assert.Equal("/from is a period, and caseload is counted on a date. Give the reference date (on) in place of from and until.", Assert.Single(RegisterRules.Problems(
            Target(new MeasureReference("caseload"), "benefits") with { On = null, From = day, Until = day.AddDays(1) }, MeasureLibrary.Shipped)).ToString());

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(["/measure/where/1", "/on", "/unit"], RegisterRules.Problems(Target(new MeasureReference("outflow", TextList.Of(["reason=death", "reason=x"])), "persons"), MeasureLibrary.Shipped).Select(problem => problem.Field));

    [Fact]
    public void What_fits_is_let_through_and_a_figure_without_a_measure_may_be_in_any_unit()
    {
        Assert.Empty(RegisterRules.Problems(Target(new MeasureReference("caseload@1", TextList.Of(["scheme=pw,ioaw", "household!=couple"])), "benefits"), MeasureLibrary.Shipped));
        Assert.Empty(RegisterRules.Problems(Figure(null, "steps on the ladder"), MeasureLibrary.Shipped));
    }

    private static TargetSet Target(MeasureReference measure, string unit) =>
        new(day, new RegisterName("x"), "X", measure, unit, new Aim(Direction.AtMost, new PrintedNumber(1)), new Resolution(DecidingBody.Council, "X"), On: day);

    private static FigurePublished Figure(MeasureReference? measure, string unit) =>
        new(day, new RegisterName("x"), "X", new PrintedNumber(1), unit, "X", On: day, Measure: measure);
}
