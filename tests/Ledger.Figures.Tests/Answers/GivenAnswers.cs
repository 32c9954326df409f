using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Answers;

/// <summary>
/// Answers as programs gave them, byte for byte, beside the journal that they were asked of: "Given/form-1.jsonl" is of the program before
/// a basis named its form. The files are never written anew: a change of form is a form more, with a file of its own.
/// </summary>
public sealed class GivenAnswers
{
    private static readonly Municipality almelo = new("0141");

    public static TheoryData<int> Forms => [.. Enumerable.Range(1, AnswerForm.Newest.Number)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_answer_that_was_given_is_given_again_byte_for_byte(int form)
    {
        var figures = await Figures();
        var given = Lines($"form-{form}.jsonl");
        Assert.NotEmpty(given);
        foreach (var answer in given)
            Assert.Equal(answer, await Again(figures, BasisOf(answer)));
    }

    [Fact]
    public async Task A_new_answer_is_of_the_newest_form_and_its_basis_says_so()
    {
        var figures = await Figures();
        var (caseload, day) = (MeasureLibrary.Shipped.Find("caseload"), new DateOnly(2020, 12, 31));
        var figure = await figures.Ask(Question.Of(caseload, Span.On(day)), default);
        var series = await figures.Ask(SeriesQuestion.Of(caseload, Intervals.Of(Interval.Year, day.AddYears(-2), day)), new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero), default);

        Assert.EndsWith($"&form={AnswerForm.Newest.Number}", $"{figure.Basis}");
        Assert.EndsWith($"&form={AnswerForm.Newest.Number}", $"{series.Basis}");
        Assert.Equal(Encoding.UTF8.GetString(figure.Basis.Form.Write(figure)), await Again(figures, $"{figure.Basis}"));
        Assert.Equal(Encoding.UTF8.GetString(series.Basis.Form.Write(series)), await Again(figures, $"{series.Basis}"));
    }

    [Fact]
    public async Task A_form_that_is_not_known_is_refused_with_those_that_are()
    {
        var refused = await Assert.ThrowsAsync<QuestionException>(async () => await (await Figures()).Basis("0141@9?measure=caseload@1&on=2020-12-31&form=7", default));

        Assert.Equal("There is no form 7 of answers: this program knows 1, 2. Copy the basis whole from its answer, or ask the program that gave it, or a later one.", refused.Message);
    }

    private static async Task<string> Again(MunicipalFigures figures, string text)
    {
        var basis = await figures.Basis(text, default);
        return Encoding.UTF8.GetString(basis.Figure is not null
            ? basis.Form.Write(await figures.AskAgain(basis, default))
            : basis.Form.Write(await figures.AskSeriesAgain(basis, default)));
    }

    private static string BasisOf(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("basis").GetString()!;
    }

    private static async Task<MunicipalFigures> Figures()
    {
        var journal = await Journal();
        return new(almelo, journal, await Replay.Of(journal, almelo, default));
    }

    private static async Task<InMemoryJournal> Journal()
    {
        var clock = new Clock();
        var journal = new InMemoryJournal(clock);
        await journal.Add(almelo, "Almelo", default);
        foreach (var line in Lines("journal.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            clock.Now = json.RootElement.GetProperty("recordedAt").GetDateTimeOffset();
            await journal.Load(almelo, [Event(json.RootElement)], default);
        }

        return journal;
    }

    private static NewEvent Event(JsonElement written) => new()
    {
        Source = written.GetProperty("source").GetString()!,
        SourceEventId = written.GetProperty("id").GetString()!,
        Stream = new StreamId(written.GetProperty("stream").GetString()!),
        Type = written.GetProperty("type").GetString()!,
        SchemaVersion = written.GetProperty("schemaVersion").GetInt32(),
        EffectiveOn = DateOnly.Parse(written.GetProperty("effectiveOn").GetString()!),
        KnownAt = written.GetProperty("knownAt").GetDateTimeOffset(),
        Data = Encoding.UTF8.GetBytes(written.GetProperty("data").GetRawText()),
    };

    private static string[] Lines(string name, [CallerFilePath] string file = "") => File.ReadAllLines(Path.Combine(Path.GetDirectoryName(file)!, "Given", name));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
