using System.Text;
using System.Text.Json.Nodes;
using Ledger.Service.Answering;

namespace Ledger.Service.OpenApi;

/// <summary>What the service answered to the requests that its description shows: files beside this one, kept up to date by a test.</summary>
internal static class ShownAnswers
{
    /// <summary>The name of the file with the answer: "getFigure.1.json".</summary>
    /// <param name="number">Of the request among those of its operation, from 1.</param>
    public static string FileOf(string operation, int number, string form) => $"{operation}.{number}.{form switch
    {
        MediaTypes.Csv => "csv",
        MediaTypes.Lines => "ndjson",
        _ => "json",
    }}";

    /// <summary>The answer as an example; null while none has been kept.</summary>
    public static JsonNode? Find(string operation, int number, string form)
    {
        using var stream = typeof(ShownAnswers).Assembly.GetManifestResourceStream($"examples/{FileOf(operation, number, form)}");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return form is MediaTypes.Csv or MediaTypes.Lines ? JsonValue.Create(text) : JsonNode.Parse(text);
    }
}
