using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ledger.Tests;

/// <summary>
/// Compares what a command said with what somebody approved: "Approved/Class.Test.verified.txt" beside the test. What differs stands in
/// the received file; whoever finds it right puts it in the place of the other, or runs the tests once with LEDGER_ACCEPT=1.
/// </summary>
internal static partial class Approval
{
    public static void Approve(string said, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        var name = Path.Combine(Path.GetDirectoryName(file)!, "Approved", $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        Same(Scrubbed(said), $"{name}.verified.txt", $"{name}.received.txt");
    }

    /// <summary>Compares with a file of the project itself.</summary>
    public static void Same(string text, string approved, string received)
    {
        text = text.ReplaceLineEndings("\n");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (Environment.GetEnvironmentVariable("LEDGER_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, expected = text);
        }
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Fail($"This is not what was approved in {approved}:{Environment.NewLine}{text}");
    }

    /// <summary>Without what the clock of the database says, and without blanks at the end of lines.</summary>
    private static string Scrubbed(string said)
    {
        var withoutTimes = Moment().Replace(said, moment =>
            DateTimeOffset.TryParse(moment.Value + (moment.Value.EndsWith('Z') ? "" : "Z"), out var time) && Math.Abs((time - DateTimeOffset.UtcNow).TotalDays) < 1
                ? "(recorded)"
                : moment.Value);
        return BlankEnd().Replace(withoutTimes.ReplaceLineEndings("\n"), "");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?")]
    private static partial Regex Moment();

    [GeneratedRegex(@"[ \t]+$", RegexOptions.Multiline)]
    private static partial Regex BlankEnd();
}
