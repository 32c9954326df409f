using Ledger.Exchange.Tables;
namespace Ledger.Cli.Output;

/// <summary>Aligned columns under headings, numbers to the right. Without lines, so that a column can be selected, sorted and searched.</summary>
internal sealed class TableRows<T> : IRowWriter<T>
{
    private const string Gap = "  ";

    private readonly Field<T>[] fields;
    private readonly Screen screen;
    private readonly bool isMeasured;
    private readonly List<string[]> rows = [];
    private readonly bool[] isNumber;
    private readonly int[] widths;

    public TableRows(IReadOnlyList<Field<T>> fields, Screen screen)
    {
        this.fields = [.. fields.Where(field => field.Heading is not null)];
        this.screen = screen;
        isMeasured = this.fields.SkipLast(1).Any(field => field.Width == 0);
        isNumber = new bool[this.fields.Length];
        widths = [.. this.fields.Select(field => Math.Max(field.Width, field.Heading!.Length))];
    }

    public void Begin()
    {
        if (!isMeasured)
            WriteHeadings();
    }

    public void Add(T row)
    {
        var texts = new string[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var value = fields[i].Value(row);
            isNumber[i] |= Values.IsNumber(value);
            texts[i] = Values.ForPeople(value);
        }

        if (isMeasured)
            rows.Add(texts);
        else
            screen.Writer.WriteLine(Aligned(texts));
    }

    public void End()
    {
        if (!isMeasured || rows.Count == 0)
            return;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                widths[i] = Math.Max(widths[i], row[i].Length);
        }

        WriteHeadings();
        foreach (var row in rows)
            screen.Writer.WriteLine(Aligned(row));
    }

    private void WriteHeadings() => screen.Writer.WriteLine(screen.Strong(Aligned([.. fields.Select(field => field.Heading!)])));

    private string Aligned(string[] texts) => string.Join(Gap, texts.Select((text, i) => isNumber[i] ? text.PadLeft(widths[i]) : text.PadRight(widths[i]))).TrimEnd();
}
