using System.Globalization;
using System.Text.Json;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;

namespace Ledger.Figures.Answers;

/// <summary>The form of answers whose basis names none. Later forms write anew what they say otherwise.</summary>
internal class FirstForm : AnswerForm
{
    public sealed override byte[] Write(Figure figure) => Write(json =>
    {
        Head(json, figure.Measure, figure.Known, figure.Question.Where, figure.Question.By, figure.Question.Horizon);
        SpanOf(json, figure.Span);
        CoverageOf(json, figure.Coverage.Text, figure.Completeness);
        json.WriteStartArray("rows");
        foreach (var row in figure.Rows)
        {
            json.WriteStartObject();
            Texts(json, "group", row.Group);
            ValueOf(json, row.Value);
            JudgementOf(json, figure.Measure, row.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("basis", figure.Basis.ToString());
    });

    public sealed override byte[] Write(Series series) => Write(json =>
    {
        Head(json, series.Measure, series.Known, series.Question.Where, series.Question.By, series.Question.Horizon);
        json.WriteString("every", IntervalNames.Of(series.Intervals.Every));
        json.WriteStartArray("steps");
        foreach (var step in series.Steps)
        {
            json.WriteStartObject();
            StepOf(json, step);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        BreaksOf(json, series);
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

    protected virtual void MeasureOf(Utf8JsonWriter json, Measure measure)
    {
        NameOf(json, measure);
        json.WriteString("unit", measure.Unit.Name());
        json.WriteString("source", measure.Source);
    }

    protected virtual void HorizonOf(Utf8JsonWriter json, Horizon? horizon)
    {
    }

    protected virtual void CoverageOf(Utf8JsonWriter json, string coverage, Completeness completeness)
    {
        json.WriteString("coverage", coverage);
        json.WriteBoolean("provisional", completeness != Completeness.Whole);
    }

    protected virtual void StepOf(Utf8JsonWriter json, SeriesStep step)
    {
        SpanOf(json, step.Span);
        CoverageOf(json, step.Coverage.Text, step.Completeness);
    }

    protected virtual void BreaksOf(Utf8JsonWriter json, Series series)
    {
    }

    protected virtual void ValueOf(Utf8JsonWriter json, FigureValue value)
    {
        json.WriteString("rounded", value.Rounded);
        json.WriteString("exact", value.Exact?.ToString());
        json.WriteNumber("counted", value.Counted);
        if (value.Per is { } per)
            json.WriteNumber("per", per);
    }

    protected virtual void JudgementOf(Utf8JsonWriter json, Measure measure, FigureValue value)
    {
    }

    protected static void NameOf(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("id", measure.Id);
        json.WriteNumber("version", measure.Version);
        json.WriteStartObject("label");
        json.WriteString("nl", measure.LabelNl);
        json.WriteString("en", measure.LabelEn);
        json.WriteEndObject();
    }

    protected static void SpanOf(Utf8JsonWriter json, Span span)
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

    protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Head(Utf8JsonWriter json, Measure measure, KnownPoint known, IReadOnlyList<Filter> where, IReadOnlyList<Traits.Trait> by, Horizon? horizon)
    {
        json.WriteStartObject("measure");
        MeasureOf(json, measure);
        json.WriteEndObject();
        json.WriteStartObject("known");
        json.WriteNumber("position", known.Position.Value);
        Time(json, "knownAt", known.KnownAt);
        Time(json, "recordedAt", known.RecordedAt);
        json.WriteBoolean("declaredBySource", known.IsDeclaredBySource);
        json.WriteEndObject();
        Texts(json, "where", where.Select(filter => filter.ToString()));
        Texts(json, "by", by.Select(trait => trait.Id));
        HorizonOf(json, horizon);
    }

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

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        json.WriteString(name, time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
}
