namespace Ledger.Sample.Lives;

/// <summary>
/// A village joined the municipality on 1 January 2019, and a neighbourhood left it on 1 January 2021 (herindeling): its benefits came
/// and went without being inflow or outflow.
/// </summary>
internal static class Reorganisation
{
    public const string JoinedFrom = "9902";

    public const string LeftTo = "9903";

    public static readonly DateOnly Departure = new(2021, 1, 1);

    private static readonly DateOnly arrival = new(2019, 1, 1);

    public static int CameIn(DateOnly month) => month == arrival ? 20 : 0;

    /// <summary>Per ten thousand of those who get benefit.</summary>
    public static int LeavesIn(DateOnly month) => month == Departure ? 60 : 0;
}
