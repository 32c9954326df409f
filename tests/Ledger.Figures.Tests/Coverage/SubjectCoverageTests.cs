using Ledger.Domain.Coverage;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;
using Ledger.Figures.Coverage;

namespace Ledger.Figures.Tests.Coverage;

public sealed class SubjectCoverageTests
{
    [Theory]
    [InlineData("", false, "not registered")]
    [InlineData("", true, "coverage not declared")]
    [InlineData("+2018-01-01", false, "registered")]
    [InlineData("+2020-01-01", true, "registered")]
    [InlineData("+2020-04-01", true, "partially registered, since 2020-04-01")]
    [InlineData("+2021-01-01", true, "not registered")]
    [InlineData("+2018-01-01 -2020-10-01", true, "partially registered, until 2020-10-01")]
    [InlineData("+2018-01-01 -2019-10-01", true, "not registered")]
    [InlineData("+2018-01-01 -2020-02-01 +2020-03-01", true, "partially registered")]
    [InlineData("+2020-04-01 +2018-01-01", true, "registered")]
    [InlineData("+2020-04-01 -2020-04-01", true, "not registered")]
    [InlineData("-2020-07-01", true, "partially registered, until 2020-07-01")]
    public void A_year_is_covered_as_far_as_was_declared(string declarations, bool hasEntries, string text) =>
        Assert.Equal(text, Of(declarations, hasEntries, known: 99).Text);

    [Fact]
    public void What_was_declared_later_is_not_known_yet()
    {
        Assert.Equal(CoverageState.NotRegistered, Of("+2021-01-01 +2018-01-01", hasEntries: true, known: 1).State);
        Assert.Equal(CoverageState.Registered, Of("+2021-01-01 +2018-01-01", hasEntries: true, known: 2).State);
    }

    [Fact]
    public void A_figure_on_two_subjects_is_as_covered_as_the_least_of_them() =>
        Assert.Equal(CoverageState.PartiallyRegistered, SubjectCoverage.Least([new(CoverageState.Registered), new(CoverageState.PartiallyRegistered), new(CoverageState.NotDeclared)]).State);

    private static SubjectCoverage Of(string declarations, bool hasEntries, int known) =>
        SubjectCoverage.Of(
            declarations.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => new CoverageDeclaration(new Position(i + 1), Subject.Trajectories, DateOnly.Parse(text[1..]), text[0] == '+')),
            Subject.Trajectories,
            new Period(new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 1)),
            new Position(known),
            hasEntries);
}
