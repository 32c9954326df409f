using System.Collections.Frozen;
using Ledger.Domain.Events.Rules;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Rows;

/// <summary>Fills one field of an event from a row.</summary>
internal abstract class FieldFiller
{
    /// <summary>The value; null when there is none, or when a problem was added to the row.</summary>
    public abstract object? Fill(Row row);

    public static FieldFiller For(FieldRule rule, RecordParameter parameter, RowReader rows) => rule switch
    {
        RecordRule record => RecordFiller.For(record, rows),
        ConstantRule constant => new Constant(constant.Value),
        TemplateRule template => new Text(template.Text, FieldType.Find(parameter.Type)!, parameter.Name, rows),
        ValueRule value => new Value(value, parameter, rows),
        _ => throw new InvalidOperationException($"No filler for {rule.GetType().Name}."),
    };

    private sealed class Constant(object value) : FieldFiller
    {
        public override object Fill(Row row) => value;
    }

    private sealed class Text(Template template, FieldType type, string name, RowReader rows) : FieldFiller
    {
        private readonly TemplateWriter writer = new(template, rows);

        public override object? Fill(Row row)
        {
            var text = writer.Write(row);
            if (text is null)
                return null;
            if (type.TryParse(text, out var value))
                return value;
            row.Problems.Add(new RowProblem(ProblemKind.InvalidValue, name, $"{PersonalData.Quote(text)} does not fit: {type.Expected} is expected."));
            return null;
        }
    }

    private sealed class Value : FieldFiller
    {
        private readonly int column;
        private readonly string header;
        private readonly RecordParameter parameter;
        private readonly FieldType type;
        private readonly int plusDays;
        private readonly CodeList? ownCodes;
        private readonly FrozenDictionary<string, object>? byMeaning;
        private readonly FieldFiller? missing;

        public Value(ValueRule rule, RecordParameter parameter, RowReader rows)
        {
            this.parameter = parameter;
            column = rows.ColumnOf(rule.Column);
            header = rows.HeaderOf(column);
            type = FieldType.Find(parameter.Type)!;
            plusDays = rule.PlusDays;
            ownCodes = rule.Codes;
            byMeaning = (rule.Codes ?? rule.Column.Codes)?.Meanings.Values.Distinct().ToFrozenDictionary(meaning => meaning, Parsed);
            missing = rule.Default is null ? null : For(rule.Default, parameter, rows);
            IsDate = rule.Column.IsDate;
        }

        private bool IsDate { get; }

        public override object? Fill(Row row)
        {
            ref var cell = ref row[column];
            if (cell.Meaning is null)
                return cell.Text is null ? Missing(row) : null;
            if (byMeaning is not null)
                return ByCode(cell, row);
            if (IsDate && type.IsDate)
                return Day(cell, row);
            if (type.TryParse(IsDate ? cell.Meaning[..7] : cell.Meaning, out var value))
                return value;
            row.Problems.Add(new RowProblem(ProblemKind.InvalidValue, header, $"{PersonalData.Quote(cell.Text!)} does not fit: {type.Expected} is expected."));
            return null;
        }

        private DateOnly? Day(Cell cell, Row row)
        {
            var (first, last) = (Field.FirstDay.AddDays(-plusDays), Field.LastDay.AddDays(-plusDays));
            if (cell.Day >= first && cell.Day <= last)
                return cell.Day.AddDays(plusDays);
            row.Problems.Add(new RowProblem(ProblemKind.InvalidValue, header, $"{PersonalData.Quote(cell.Text!)} is no day that an event can be of. Give a day from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, and leave the field empty where it stands for no day at all."));
            return null;
        }

        private object? ByCode(Cell cell, Row row)
        {
            var meaning = cell.Meaning!;
            if (ownCodes is not null && !ownCodes.Meanings.TryGetValue(cell.Text!, out meaning))
            {
                row.Problems.Add(RowReader.UnknownCode(header, cell.Text!, ownCodes));
                return null;
            }
            return byMeaning![meaning];
        }

        private object? Missing(Row row)
        {
            if (missing is not null)
                return missing.Fill(row);
            if (parameter.Required)
                row.Problems.Add(new RowProblem(ProblemKind.MissingValue, header, $"The value is missing, and {parameter.Name} cannot do without."));
            return parameter.Default;
        }

        private object Parsed(string meaning) => type.TryParse(meaning, out var value)
            ? value!
            : throw new InvalidOperationException($"'{meaning}' does not fit {parameter.Name}: the profile was read without checking it.");
    }
}

/// <summary>Fills a record field by field.</summary>
internal sealed class RecordFiller : FieldFiller
{
    private readonly RecordShape shape;
    private readonly FieldFiller?[] fillers;
    private readonly object?[] values;

    private RecordFiller(RecordShape shape, FieldFiller?[] fillers)
    {
        this.shape = shape;
        this.fillers = fillers;
        values = new object?[fillers.Length];
    }

    public static RecordFiller For(RecordRule rule, RowReader rows)
    {
        var record = RecordShape.Of(rule.Record);
        return new RecordFiller(record, [.. record.Parameters.Select(parameter =>
            rule.Fields.TryGetValue(parameter.Name, out var field) ? For(field, parameter, rows) : null)]);
    }

    public override object? Fill(Row row)
    {
        var before = row.Problems.Count;
        for (var i = 0; i < fillers.Length; i++)
            values[i] = fillers[i] is { } filler ? filler.Fill(row) : shape.Parameters[i].Default;
        return row.Problems.Count == before ? shape.Make(values) : null;
    }
}
