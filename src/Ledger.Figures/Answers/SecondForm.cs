using System.Text.Json;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;

namespace Ledger.Figures.Answers;

/// <summary>
/// Says more than the first: kind and norm of the measure, the horizon of a cohort, completeness, versions and breaks of a series, the
/// state of a value and whether it keeps to the norm.
/// </summary>
internal sealed class SecondForm : FirstForm
{
    protected override void MeasureOf(Utf8JsonWriter json, Measure measure)
    {
        NameOf(json, measure);
        json.WriteString("kind", Word(measure.Kind));
        json.WriteString("unit", measure.Unit.Name());
        json.WriteString("source", measure.Source);
        if (measure.Norm is not { } norm)
            return;
        json.WriteStartObject("norm");
        json.WriteString("atMost", $"{norm.AtMost}");
        json.WriteString("source", norm.Source);
        json.WriteEndObject();
    }

    protected override void HorizonOf(Utf8JsonWriter json, Horizon? horizon)
    {
        if (horizon is not null)
            json.WriteString("horizon", horizon.Text);
    }

    protected override void CoverageOf(Utf8JsonWriter json, string coverage, Completeness completeness)
    {
        json.WriteString("coverage", coverage);
        json.WriteString("completeness", Word(completeness));
        json.WriteBoolean("provisional", completeness != Completeness.Whole);
    }

    protected override void StepOf(Utf8JsonWriter json, SeriesStep step)
    {
        SpanOf(json, step.Span);
        json.WriteNumber("version", step.Measure.Version);
        CoverageOf(json, step.Coverage.Text, step.Completeness);
    }

    protected override void BreaksOf(Utf8JsonWriter json, Series series)
    {
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
    }

    protected override void ValueOf(Utf8JsonWriter json, FigureValue value)
    {
        json.WriteString("state", Word(value.State));
        base.ValueOf(json, value);
        if (value.PerMonths != 1)
            json.WriteNumber("perMonths", value.PerMonths);
    }

    protected override void JudgementOf(Utf8JsonWriter json, Measure measure, FigureValue value)
    {
        if (measure.Norm?.Keeps(value.Exact) is { } keeps)
            json.WriteBoolean("keepsNorm", keeps);
    }

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
