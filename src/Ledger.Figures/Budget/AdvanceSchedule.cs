using Ledger.Domain.Budget;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Budget;

/// <summary>How the state pays a year's grant (bevoorschotting), by month. Law as data: schemas/budget/advances.yaml.</summary>
/// <param name="Day">Of the month, on or about which it is paid.</param>
/// <param name="PercentPerMonth">Of the year's amount, for January to December; together 100.</param>
public sealed record AdvanceSchedule(int Day, IReadOnlyList<int> PercentPerMonth, string Source, string Confidence)
{
    /// <exception cref="DataFileException">The file does not say what a schedule must.</exception>
    public static AdvanceSchedule Shipped { get; } = EmbeddedFiles.Of("budget").Where(file => file.Name.EndsWith("/advances.yaml", StringComparison.Ordinal)).Select(file => Read(file.Name, file.Text)).Single();

    /// <exception cref="DataFileException">The file does not say what a schedule must.</exception>
    public static AdvanceSchedule Read(string file, TextReader text)
    {
        var yaml = StrictYaml.Documents(file, text, "id", "version", "label", "day", "percentPerMonth", "source", "confidence", "validFrom").Single();
        var shares = yaml.Texts("percentPerMonth").Select(share => int.TryParse(share, out var percent) ? percent : throw yaml.Refuse("percentPerMonth", $"'{share}' is not a whole number.")).ToList();
        if (shares.Count != 12 || shares.Sum() != 100)
            throw yaml.Refuse("percentPerMonth", $"Give twelve shares that add up to 100; these are {shares.Count}, together {shares.Sum()}.");
        return new AdvanceSchedule(yaml.Number("day"), shares, yaml.Text("source"), yaml.Text("confidence"));
    }

    /// <summary>The day on or about which a month is paid.</summary>
    public DateOnly DayOf(int year, int month) => new(year, month, Day);

    /// <summary>
    /// What is to come in each month. The first decision is paid by the shares; what a later one adds or takes off is spread in equal parts
    /// over the months whose day is still to come. The parts are whole cents; the last month holds what is left.
    /// </summary>
    /// <param name="decisions">On one budget year, in order of decision, each in the place of the one before of its part.</param>
    /// <returns>Twelve amounts, and what was decided when no month was left, which is settled by itself.</returns>
    public (IReadOnlyList<Cents> Months, Cents SettledApart) Expected(IReadOnlyList<BudgetDecided> decisions)
    {
        var months = new Cents[12];
        var apart = Cents.Zero;
        var standing = new Dictionary<BudgetPart, Cents>();
        foreach (var decided in decisions)
        {
            var change = decided.Amount - standing.GetValueOrDefault(decided.Part);
            var first = !standing.ContainsKey(decided.Part);
            standing[decided.Part] = decided.Amount;
            var open = Enumerable.Range(1, 12).Where(month => DayOf(decided.BudgetYear, month) >= decided.EffectiveOn).ToList();
            if (open.Count == 0)
                apart += change;
            else if (first && open.Count == 12)
                Spread(months, change, open, PercentPerMonth);
            else
                Spread(months, change, open, [.. Enumerable.Repeat(1, 12)]);
        }

        return (months, apart);
    }

    private static void Spread(Cents[] months, Cents amount, List<int> open, IReadOnlyList<int> weights)
    {
        var whole = open.Sum(month => weights[month - 1]);
        var left = amount;
        foreach (var month in open)
        {
            var part = month == open[^1] ? left : new Fraction(amount.Value * weights[month - 1], whole).ToCents();
            months[month - 1] += part;
            left -= part;
        }
    }
}
