using System.Text;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Rows;

/// <summary>Writes the text of a template for a row.</summary>
internal sealed class TemplateWriter(Template template, RowReader rows)
{
    private readonly StringBuilder text = new();
    private readonly (TemplatePart Part, int Column)[] parts =
        [.. template.Parts.Select(part => (part, part is TemplatePart.Value value ? rows.ColumnOf(value.Column) : -1))];

    /// <summary>Null when a column in it has no value; the problem is added to the row unless the value itself was one.</summary>
    public string? Write(Row row)
    {
        text.Clear();
        foreach (var (part, column) in parts)
        {
            if (part is TemplatePart.Literal literal)
                text.Append(literal.Text);
            else if (part is TemplatePart.Name)
                text.Append(row.Name);
            else if (row[column].Meaning is { } meaning)
                text.Append(meaning);
            else
                return Missing(row, column);
        }
        return text.ToString();
    }

    private string? Missing(Row row, int column)
    {
        if (row[column].Text is null)
            row.Problems.Add(new RowProblem(ProblemKind.MissingValue, rows.HeaderOf(column), "The value is missing, and the row cannot be known again without it."));
        return null;
    }
}
