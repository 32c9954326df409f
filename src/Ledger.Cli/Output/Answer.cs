using System.Buffers;
using System.Text;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Output;

/// <summary>An answer to a question, in the form asked for. What only people read is left out of the other forms.</summary>
internal sealed class Answer(Screen screen, Form form)
{
    public Form Form => form;

    public bool IsForPeople => form == Form.Table;

    /// <summary>Room for a table or a chart, in characters.</summary>
    public int Width => screen.Width;

    /// <summary>A heading above what follows.</summary>
    public void Title(string text)
    {
        if (IsForPeople)
            screen.Writer.WriteLine(screen.Strong(text));
    }

    /// <summary>A line between tables, or an empty one.</summary>
    public void Line(string text = "")
    {
        if (IsForPeople)
            screen.Writer.WriteLine(text);
    }

    /// <summary>A line that explains what stands above it.</summary>
    public void Caption(string text)
    {
        if (IsForPeople)
            screen.Writer.WriteLine(screen.Faint(text));
    }

    public void Write<T>(IReadOnlyList<Field<T>> fields, IEnumerable<T> rows)
    {
        var writer = WriterOf(fields);
        writer.Begin();
        foreach (var row in rows)
            writer.Add(row);
        writer.End();
    }

    /// <summary>Rows as they come: whatever has come is shown while the next one is awaited.</summary>
    public async Task Write<T>(IReadOnlyList<Field<T>> fields, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        var writer = WriterOf(fields);
        writer.Begin();
        await ForEach(rows, writer.Add, cancel);
        writer.End();
    }

    /// <summary>An answer that is JSON already: one object.</summary>
    /// <param name="json">UTF-8 without line breaks.</param>
    public void WriteJson(byte[] json) => screen.Writer.WriteLine(Encoding.UTF8.GetString(json));

    /// <summary>Rows as they come, each written as JSON by its own kind.</summary>
    public async Task WriteJson<T>(IAsyncEnumerable<T> rows, Action<T, IBufferWriter<byte>> write, CancellationToken cancel)
    {
        var line = new ArrayBufferWriter<byte>();
        await ForEach(rows, Add, cancel);

        void Add(T row)
        {
            line.ResetWrittenCount();
            write(row, line);
            screen.Writer.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
        }
    }

    private async Task ForEach<T>(IAsyncEnumerable<T> rows, Action<T> write, CancellationToken cancel)
    {
        await using var row = rows.GetAsyncEnumerator(cancel);
        while (true)
        {
            var next = row.MoveNextAsync();
            if (!next.IsCompleted)
                await screen.Writer.FlushAsync(cancel);
            if (!await next)
                return;
            write(row.Current);
        }
    }

    private IRowWriter<T> WriterOf<T>(IReadOnlyList<Field<T>> fields) => form switch
    {
        Form.Json => new JsonRows<T>(fields, screen.Writer),
        Form.Csv => new CsvRows<T>(fields, screen.Writer),
        _ => new TableRows<T>(fields, screen),
    };
}
