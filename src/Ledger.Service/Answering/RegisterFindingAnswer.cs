using System.ComponentModel;
using Ledger.Domain.Events;

namespace Ledger.Service.Answering;

/// <summary>Something in a register that cannot be.</summary>
[Description("Something in a register that cannot be as its events say (bevinding).")]
public sealed record RegisterFindingAnswer(
    [property: Description("Position of the event that makes it so.")] long Position,
    [property: Description("What is wrong, in words.")] string Says)
{
    public static RegisterFindingAnswer Of(RegisterFinding finding) => new(finding.Position.Value, finding.Says);
}
