using System.ComponentModel.DataAnnotations;

namespace Ledger.Domain.Events;

/// <summary>What the ledger must be asked to find the same figure: a measure, with filters.</summary>
/// <param name="Id">Id of a measure, or id@version for one version of it: "caseload", "caseload@1".</param>
/// <param name="Where">Filters as in a question: "scheme=pw", "reason=work-employed,work-self-employed"; null when nothing is filtered.</param>
public sealed record MeasureReference([property: StringLength(80)] string Id, TextList? Where = null)
{
    public override string ToString() => Where is null ? Id : $"{Id} where {string.Join(" and ", Where)}";
}
