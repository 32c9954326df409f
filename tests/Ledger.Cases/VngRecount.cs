namespace Ledger.Cases;

/// <summary>
/// Counts the extract for VNG's caseload analysis by itself, with nothing of the ledger: splits lines, compares dates as text. The words
/// for the groups are those that the ledger answers with.
/// </summary>
internal sealed class VngRecount
{
    private readonly List<string[]> rows;

    private VngRecount(List<string[]> rows)
    {
        this.rows = rows;
    }

    public static VngRecount Of(string path) =>
        new([.. File.ReadLines(path).Skip(1).Select(line => line.Replace("\"", "").Split(','))]);

    public int Rows => rows.Count;

    public int Ended => rows.Count(row => row[2] != "NA");

    /// <summary>Benefits on a day, by sex, household form, age class of the analysis and cause.</summary>
    /// <param name="day">As yyyy-MM-dd.</param>
    public Dictionary<string, long> Caseload(string day)
    {
        var counts = new Dictionary<string, long>();
        foreach (var row in rows)
        {
            // The end date is the last day on benefit.
            if (string.CompareOrdinal(row[0], day) > 0 || row[2] != "NA" && string.CompareOrdinal(row[2], day) < 0)
                continue;
            var group = $"{Sex(row[1])} {Household(row[3])} {AgeClass(int.Parse(day[..4]) - int.Parse(row[5]))} {Cause(row[4])}";
            counts[group] = counts.GetValueOrDefault(group) + 1;
        }
        return counts;
    }

    private static string Sex(string text) => text == "man" ? "man" : text == "vrouw" ? "woman" : throw new FormatException(text);

    private static string Household(string text) => text switch
    {
        "Alleenstaande" => "single",
        "Alleenstaande ouder" => "single-parent",
        "Gehuwd / Samenwonend" => "couple",
        "Anders" => "other",
        _ => throw new FormatException(text),
    };

    private static string AgeClass(int age) => age < 30 ? "0-29" : age <= 50 ? "30-50" : "51+";

    private static string Cause(string code) => code switch
    {
        "1" => "end-of-study",
        "2" => "end-of-relationship",
        "4" => "arrival-from-abroad",
        "11" => "end-of-employment",
        "13" => "end-of-business",
        "14" => "end-of-unemployment-benefit",
        _ => throw new FormatException(code),
    };
}
