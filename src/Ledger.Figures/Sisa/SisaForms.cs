using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Sisa;
using Ledger.Figures.Measures;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Sisa;

/// <summary>The form that ships with the program. Strict: what is not understood is refused with file, line and reason.</summary>
public static class SisaForms
{
    private static readonly string[] sourced = ["from", "until", "confidence", "source"];

    private static readonly Dictionary<string, string> confidences = new[] { "found", "high", "medium", "low" }.ToDictionary(word => word);

    /// <summary>The statement on the bundled grant.</summary>
    /// <exception cref="DataFileException">The file does not say what it must.</exception>
    public static SisaForm G2 { get; } = EmbeddedFiles.Of("sisa").Select(file => Read(file.Name, file.Text)).Single(form => form.Id == "g2");

    /// <exception cref="DataFileException">The file does not say what a form must.</exception>
    public static SisaForm Read(string file, TextReader text)
    {
        var documents = StrictYaml.Documents(
            file, text, ["form", "version", "title", "rounding", "parts", "cell", "kind", "line", "label", "codes", "control", "remarks", "absent", "why", .. sourced]);
        if (documents is not [var head, ..] || !head.Has("form"))
            throw new DataFileException(file, 1, "The first document of a form has the key 'form'; its cells come after it.");
        var (title, parts) = (head.Map("title", "nl", "en"), head.Map("parts", CodeList<SisaPart>.Words));
        var rest = documents.Skip(1).ToList();
        return new SisaForm(
            head.Text("form"), head.Number("version"), title.Text("nl"), title.Text("en"), head.Text("source"), head.Number("from"), MeasureFiles.RoundingOf(head),
            Enum.GetValues<SisaPart>().ToDictionary(part => part, part => Part(parts.Map(CodeList<SisaPart>.WordOf(part), "code", "nl", "en", "confidence", "source"))),
            [.. rest.Where(document => document.Has("cell")).Select(Cell)],
            [.. rest.Where(document => !document.Has("cell")).Select(Absence)]);
    }

    private static SisaPartForm Part(StrictYaml yaml) => new(yaml.Text("code"), yaml.Text("nl"), yaml.Text("en"), Confidence(yaml), yaml.Text("source"));

    private static SisaCell Cell(StrictYaml yaml)
    {
        var label = yaml.Map("label", "nl", "en");
        return new SisaCell(
            yaml.Text("cell"), label.Text("nl"), label.Text("en"), yaml.OneOf("kind", Words<SisaCellKind>()), yaml.OneOf("line", Words<CostLine>()),
            [.. Maps(yaml, "codes", "part", "code").Select(code => new SisaCode(code.OneOf("part", Words<SisaPart>()), code.Text("code"), YearsOf(code), Confidence(code), code.Text("source")))],
            [.. Maps(yaml, "control", "part", "kind").Select(control => new SisaControl(control.OneOf("part", Words<SisaPart>()), control.Text("kind"), YearsOf(control), Confidence(control), control.Text("source")))],
            [.. Maps(yaml, "remarks", "nl", "en").Select(remark => new SisaRemark(remark.Text("nl"), remark.Text("en"), YearsOf(remark), Confidence(remark), remark.Text("source")))]);
    }

    private static SisaAbsence Absence(StrictYaml yaml)
    {
        var label = yaml.Map("label", "nl", "en");
        return new SisaAbsence(yaml.Text("absent"), label.Text("nl"), label.Text("en"), yaml.Text("why"), YearsOf(yaml), Confidence(yaml), yaml.Text("source"));
    }

    private static IReadOnlyList<StrictYaml> Maps(StrictYaml yaml, string key, params IReadOnlyList<string> keys) => yaml.Has(key) ? yaml.Maps(key, [.. keys, .. sourced]) : [];

    private static Years YearsOf(StrictYaml yaml) =>
        new Years(yaml.Number("from"), yaml.Number("until")) is var years && years.From < years.Until ? years : throw yaml.Refuse("until", "The first year without comes after the first year with.");

    private static string Confidence(StrictYaml yaml) => yaml.OneOf("confidence", confidences);

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(CodeList<T>.WordOf);
}
