using System.Globalization;
using System.Text.Json;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;

namespace Ledger.Figures.Answers;

/// <summary>Answers as JSON. The same answer is the same bytes: keys in a fixed order, values as text where a reader might round them.</summary>
public static class AnswerJson
{
    public static byte[] Write(Figure figure) => Write(json =>
    {
        Head(json, figure.Measure, figure.Known, figure.Where, figure.By.Select(trait => trait.Id), figure.Question.Horizon);
        SpanOf(json, figure.Span);
        CoverageOf(json, figure.Coverage, figure.Completeness);
        json.WriteStartArray("rows");
        foreach (var row in figure.Rows)
        {
            json.WriteStartObject();
            Texts(json, "group", row.Group);
            ValueOf(json, row.Value);
            if (figure.Measure.Norm?.Keeps(row.Value.Exact) is { } keeps)
                json.WriteBoolean("keepsNorm", keeps);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("basis", figure.Basis.ToString());
    });

    public static byte[] Write(Series series) => Write(json =>
    {
        Head(json, series.Measure, series.Known, series.Where, series.By.Select(trait => trait.Id), series.Question.Horizon);
        json.WriteString("every", IntervalNames.Of(series.Intervals.Every));
        json.WriteStartArray("steps");
        foreach (var step in series.Steps)
        {
            json.WriteStartObject();
            SpanOf(json, step.Span);
            json.WriteNumber("version", step.Measure.Version);
            CoverageOf(json, step.Coverage, step.Completeness);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("breaks");
        foreach (var broken in series.Breaks)
        {
            json.WriteStartObject();
            json.WriteString("on", Day(broken.On));
            json.WriteString("before", $"{broken.Before}");
            json.WriteString("after", $"{broken.After}");
            json.WriteString("source", broken.After.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in series.Rows)
        {
            json.WriteStartObject();
            Texts(json, "group", row.Group);
            json.WriteStartArray("values");
            foreach (var value in row.Values)
            {
                if (value is null)
                {
                    json.WriteNullValue();
                    continue;
                }

                json.WriteStartObject();
                ValueOf(json, value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("basis", series.Basis.ToString());
    });

    private static byte[] Write(Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Head(Utf8JsonWriter json, Measure measure, KnownPoint known, IReadOnlyList<Filter> where, IEnumerable<string> by, Horizon? horizon)
    {
        json.WriteStartObject("measure");
        json.WriteString("id", measure.Id);
        json.WriteNumber("version", measure.Version);
        json.WriteStartObject("label");
        json.WriteString("nl", measure.LabelNl);
        json.WriteString("en", measure.LabelEn);
        json.WriteEndObject();
        json.WriteString("kind", Word(measure.Kind));
        json.WriteString("unit", measure.Unit.Name());
        json.WriteString("source", measure.Source);
        if (measure.Norm is { } norm)
        {
            json.WriteStartObject("norm");
            json.WriteString("atMost", $"{norm.AtMost}");
            json.WriteString("source", norm.Source);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("known");
        json.WriteNumber("position", known.Position.Value);
        Time(json, "knownAt", known.KnownAt);
        Time(json, "recordedAt", known.RecordedAt);
        json.WriteBoolean("declaredBySource", known.IsDeclaredBySource);
        json.WriteEndObject();
        Texts(json, "where", where.Select(filter => filter.ToString()));
        Texts(json, "by", by);
        if (horizon is not null)
            json.WriteString("horizon", horizon.Text);
    }

    private static void SpanOf(Utf8JsonWriter json, Span span)
    {
        if (span is Span.OnDay on)
        {
            json.WriteString("on", Day(on.Day));
        }
        else
        {
            json.WriteString("from", Day(span.First));
            json.WriteString("until", Day(span.Until));
        }
    }

    private static void CoverageOf(Utf8JsonWriter json, SubjectCoverage coverage, Completeness completeness)
    {
        json.WriteString("coverage", coverage.Text);
        json.WriteString("completeness", Word(completeness));
        json.WriteBoolean("provisional", completeness != Completeness.Whole);
    }

    private static void ValueOf(Utf8JsonWriter json, FigureValue value)
    {
        json.WriteString("state", Word(value.State));
        json.WriteString("rounded", value.Rounded);
        json.WriteString("exact", value.Exact?.ToString());
        json.WriteNumber("counted", value.Counted);
        if (value.Per is { } per)
            json.WriteNumber("per", per);
        if (value.PerMonths != 1)
            json.WriteNumber("perMonths", value.PerMonths);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        json.WriteString(name, time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
