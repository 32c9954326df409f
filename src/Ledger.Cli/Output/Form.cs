namespace Ledger.Cli.Output;

/// <summary>In which form an answer is wanted.</summary>
internal enum Form
{
    /// <summary>Columns for people; headings and captions may change.</summary>
    Table,

    /// <summary>One JSON object a line.</summary>
    Json,

    /// <summary>RFC 4180: commas, a header line, CR LF at the end of a line.</summary>
    Csv,
}
