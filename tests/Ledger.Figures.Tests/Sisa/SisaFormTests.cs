using Ledger.Domain.Budget;
using Ledger.Domain.Sisa;
using Ledger.Figures.Sisa;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Tests.Sisa;

/// <summary>The form as data: what it asks of every law, and what is not known of a year.</summary>
public sealed class SisaFormTests
{
    private static readonly SisaForm form = SisaForms.G2;

    [Fact]
    public void Every_law_of_the_grant_has_a_cell_for_what_was_spent_and_one_for_what_came_in() =>
        Assert.Equal(
            Enum.GetValues<CostLine>().SelectMany(_ => Enum.GetValues<SisaCellKind>(), (line, kind) => (line, kind)),
            form.Cells.Select(cell => (cell.Line, cell.Kind)).Order());

    [Theory]
    [InlineData(SisaPart.Own, 2015, "G2/01")]
    [InlineData(SisaPart.Own, 2023, "G2/01")]
    [InlineData(SisaPart.Own, 2024, null)]
    [InlineData(SisaPart.Whole, 2021, null)]
    public void A_number_that_is_not_known_for_a_year_is_absent(SisaPart part, int year, string? code) =>
        Assert.Equal(code, form.Find("expenditure-pw")!.CodeFor(part, year)?.Code);

    [Fact]
    public void No_number_stands_for_two_cells_of_one_year()
    {
        for (var year = form.FirstYear; year <= BudgetYear.Last; year++)
        {
            foreach (var part in Enum.GetValues<SisaPart>())
            {
                var codes = form.Cells.Select(cell => cell.CodeFor(part, year)?.Code).OfType<string>().ToList();
                Assert.Equal(codes.Distinct(), codes);
            }
        }
    }

    [Theory]
    [InlineData(2019, "Alleen beginnende zelfstandigen")]
    [InlineData(2020, "Beginnende en gevestigde zelfstandigen.")]
    public void Who_the_line_of_the_self_employed_is_for_changed_in_2020(int year, string says) =>
        Assert.StartsWith(says, form.Find("expenditure-bbz")!.RemarksFor(year).Single().TextNl, StringComparison.Ordinal);

    [Theory]
    [InlineData("until: 2024", "until: 2015", "The first year without comes after the first year with.")]
    [InlineData("confidence: medium", "confidence: sure", "'sure' is not a value of confidence.")]
    [InlineData("cell: expenditure-pw", "cel: expenditure-pw", "Unknown key 'cel'.")]
    public void A_form_that_does_not_say_what_it_must_is_refused_with_its_place(string right, string wrong, string says)
    {
        const string Form = """
            form: g2
            version: 1
            title: { nl: Gebundelde uitkering, en: Bundled grant }
            source: a law
            from: 2015
            rounding: { step: 1, mode: truncated }
            parts:
              own: { code: G2, nl: eigen, en: own, confidence: found, source: a circular }
              whole: { code: G2A, nl: totaal, en: whole, confidence: found, source: a circular }
              joint: { code: G2B, nl: deel, en: joint, confidence: found, source: a circular }
            ---
            cell: expenditure-pw
            kind: expenditure
            line: pw
            label: { nl: Besteding, en: Expenditure }
            codes: { part: own, code: G2/01, from: 2015, until: 2024, confidence: medium, source: practice }
            """;

        Assert.Equal("G2/01", SisaForms.Read("g2.yaml", new StringReader(Form)).Cells.Single().CodeFor(SisaPart.Own, 2015)!.Code);
        var refused = Assert.Throws<DataFileException>(() => SisaForms.Read("g2.yaml", new StringReader(Form.Replace(right, wrong, StringComparison.Ordinal))));
        Assert.StartsWith("g2.yaml, line 1", refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}
