using System.ComponentModel;
using System.Text.Json.Serialization;
using Ledger.Service.Problems;

namespace Ledger.Service.Events;

/// <summary>One line of the answer to a bulk stream.</summary>
[Description("What became of one line of a bulk stream; or, as last line, of the whole.")]
public sealed record BulkReceipt(
    [property: Description("recorded, known (the same event was there already) or refused, of one line. Of the last line of the answer: complete (all lines have been judged) or stopped (those from this line on have not; send them again).")] BulkStatus Status,
    [property: Description("Number of the line, from 1; of the last line of the answer the number of lines that were judged.")] long Line)
{
    [Description("Where the event stands in the journal.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Position { get; init; }

    [Description("All that is wrong with a refused line, or why the stream was stopped.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Mistake>? Errors { get; init; }

    [Description("Of the last line: how many were recorded.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Recorded { get; init; }

    [Description("Of the last line: how many were known.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Known { get; init; }

    [Description("Of the last line: how many were refused.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Refused { get; init; }
}

/// <summary>What became of a line, or of the whole.</summary>
public enum BulkStatus
{
    Recorded,
    Known,
    Refused,
    Complete,
    Stopped,
}
