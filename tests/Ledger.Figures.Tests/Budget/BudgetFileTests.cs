using Ledger.Domain.Budget;
using Ledger.Figures.Budget;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Figures.Tests.Budget;

public sealed class BudgetFileTests
{
    [Fact]
    public void A_file_says_all_that_happened_to_a_grant()
    {
        var file = Read("""
            years:
              - year: 2021
                decisions:
                  - { decision: "2020-0000123", version: provisional, amount: 36431973, decided-on: 2020-10-01, known: 2020-10-05 }
                  - { decision: "2021-0000456", version: definitive, amount: 37000000.50, decided-on: 2021-10-01, supersedes: "2020-0000123", published-on: 2021-10-02 }
                advances:
                  - { month: 1, amount: 2914557.84, received-on: 2021-01-15 }
                suspensions:
                  - { from: 2021-03-01, ground: late-implementation-report }
                resumptions:
                  - { from: 2021-04-15 }
                repayable-advances:
                  - { advance: R1, amount: 250000, received-on: 2021-12-01, purpose: permit holders, first-year: 2023, last-year: 2030 }
                estimates:
                  - { item: deficit, amount: 4800000, on: 2021-06-01, by: college, document: interim report }
                audit-findings:
                  - { finding: "1", line: pw, verdict: error, amount: 60000, reported-on: 2022-04-01, document: report }
                totals:
                  - { month: 2021-12, kind: cost, line: wage-subsidy, amount: 1200000, document: account of the joint body }
            """);

        Assert.Empty(file.Mistakes);
        Assert.Equal(
            ["BudgetDecided", "BudgetDecided", "StateAdvanceReceived", "StateAdvanceSuspended", "StateAdvanceResumed", "RepayableAdvanceReceived", "EstimateMade", "AuditFindingReported", "TotalReported"],
            file.Events.Select(one => one.Body.GetType().Name));
        Assert.Equal("37000000.50", $"{((BudgetDecided)file.Events[1].Body).Amount}");
    }

    [Theory]
    [InlineData("decisions: [{ decision: A, version: definitive, amount: 36.431.973, decided-on: 2021-10-01 }]", "'36.431.973' is not an amount")]
    [InlineData("decisions: [{ decision: A, version: final, amount: 1, decided-on: 2021-10-01 }]", "'final' is not one of provisional, adjusted, definitive, revised, by-court")]
    [InlineData("decisions: [{ decision: A, version: definitive, amount: -1, decided-on: 2021-10-01 }]", "below nothing")]
    [InlineData("decisions: [{ decision: A, version: definitive, amount: 1, supersedes: A, decided-on: 2021-10-01 }]", "is its own number")]
    [InlineData("totals: [{ month: 2020-12, kind: cost, line: pw, amount: 1 }]", "outside budget year 2021")]
    [InlineData("advances: [{ month: 13, amount: 1, received-on: 2021-01-15 }]", "Give a whole number from 1 to 12")]
    [InlineData("estimates: [{ item: deficit, amount: 1, by: college, document: x }]", "on: It is missing. Give the day of the estimate.")]
    [InlineData("decision: []", "There is no such key here. Did you mean decisions?")]
    public void What_is_wrong_is_told_with_its_line_and_refuses_the_file(string section, string told)
    {
        var file = Read($"years:\n  - year: 2021\n    {section}\n");

        Assert.Empty(file.Events);
        Assert.Contains(file.Mistakes, mistake => mistake.Line == 3 && mistake.ToString().Contains(told, StringComparison.Ordinal));
    }

    private static EnteredFile Read(string yaml) => BudgetFile.Read("buig.yaml", new StringReader(yaml), MeasureLibrary.Shipped);
}
