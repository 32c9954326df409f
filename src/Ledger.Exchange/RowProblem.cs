using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;

namespace Ledger.Exchange;

/// <summary>Why a row is set aside.</summary>
/// <param name="Field">The column or field, in the words of the file.</param>
/// <param name="Reason">For people: what is wrong and what to do. Never repeats a BSN.</param>
public sealed record RowProblem(ProblemKind Kind, string Field, string Reason)
{
    /// <summary>What the rules of the catalogue say of an event that a row yields.</summary>
    internal static RowProblem Of(EventType type, Problem problem) => new(ProblemKind.InvalidEvent, type.Alias, problem.ToString());

    /// <summary>What the reader of CloudEvents says of a line.</summary>
    internal static RowProblem Of(Problem problem) => new(ProblemKind.InvalidEvent, problem.Field, problem.ToString());
}

public enum ProblemKind
{
    /// <summary>More or fewer fields than the header, or a quote where none may stand.</summary>
    BrokenRow = 1,
    NotADate = 2,
    UnknownCode = 3,
    MissingValue = 4,
    InvalidValue = 5,
    EndBeforeStart = 6,

    /// <summary>A BSN, which may not stand in an event.</summary>
    PersonalData = 7,

    /// <summary>Not an event of the catalogue.</summary>
    InvalidEvent = 8,

    /// <summary>The journal holds an event with the same id and another content.</summary>
    Conflict = 9,

    /// <summary>Not an amount in the notation that the profile says the file uses.</summary>
    NotAnAmount = 10,

    /// <summary>Not a period of the books, or one of another year.</summary>
    NotAPeriod = 11,

    /// <summary>No mapping in force knows the account.</summary>
    UnknownAccount = 12,
}
