using System.Buffers;

namespace Ledger.Exchange.Tables;

/// <summary>RFC 4180 with a header line; what has no value is empty.</summary>
public sealed class CsvRows<T>(IReadOnlyList<Field<T>> fields, TextWriter writer) : IRowWriter<T>
{
    private static readonly SearchValues<char> quotedFor = SearchValues.Create(",\"\r\n");

    public void Begin() => WriteLine(fields.Select(field => field.Name));

    public void Add(T row) => WriteLine(fields.Select(field => Values.ForPrograms(field.Value(row))));

    public void End()
    {
    }

    private void WriteLine(IEnumerable<string> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first)
                writer.Write(',');
            writer.Write(value.AsSpan().ContainsAny(quotedFor) ? $"\"{value.Replace("\"", "\"\"")}\"" : value);
            first = false;
        }
        writer.Write("\r\n");
    }
}
