namespace Ledger.Exchange.Tests;

/// <summary>A large extract for VNG's caseload analysis, made up: the same rows in every run.</summary>
internal static class GeneratedExtract
{
    private static readonly string[] households = ["Alleenstaande", "Alleenstaande ouder", "Gehuwd / Samenwonend", "Anders"];
    private static readonly int[] causes = [1, 2, 4, 11, 13, 14];

    public static void Write(string path, int rows, bool numbered)
    {
        var random = new Random(20190506);
        using var file = File.CreateText(path);
        file.Write(numbered ? Rows.Header : Rows.HeaderWithoutNumber);
        for (var i = 0; i < rows; i++)
        {
            var start = new DateOnly(2008, 1, 1).AddDays(random.Next(4000));
            var end = random.Next(4) == 0 ? "NA" : start.AddDays(random.Next(2000)).ToString("yyyy-MM-dd");
            if (numbered)
                file.Write($"{i};");
            file.Write($"{start:yyyy-MM-dd};{(random.Next(2) == 0 ? "man" : "vrouw")};{end};{households[random.Next(4)]};{causes[random.Next(6)]};{1950 + random.Next(50)}\n");
        }
    }
}
