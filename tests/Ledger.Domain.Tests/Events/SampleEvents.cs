using System.ComponentModel.DataAnnotations;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Corrections;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Domain.Persons;
using Ledger.Domain.Sisa;
using Ledger.Domain.Time;
using Ledger.Domain.Vangnet;

namespace Ledger.Domain.Tests.Events;

/// <summary>Random events that keep every rule of the catalogue, of every type, with every field filled in or left out.</summary>
public static class SampleEvents
{
    public static Arbitrary<LedgerEvent> Any { get; } = Gen.OneOf(EventCatalogue.All.Select(Of)).ToArbitrary();

    public static Gen<LedgerEvent> Of(EventType type) => Record(type.Record)
        .Select(record => Consistent((LedgerEvent)record!))
        .Where(body => EventCatalogue.Rules.Problems(body).Count == 0);

    /// <summary>One event of every type, the same in every run.</summary>
    public static IEnumerable<LedgerEvent> OneOfEach => EventCatalogue.All.Select(type => Of(type).Sample(20, new Rnd(1, 1), 1)[0]);

    /// <summary>A stream that such an event may stand in.</summary>
    public static StreamId StreamOf(LedgerEvent body) => EventCatalogue.Codec.TypeOf(body) is { Register: { } register } ? register
        : body is EventCorrected corrected ? StreamOf(corrected.Replacement)
        : new($"{EventCatalogue.Codec.TypeOf(body).StreamKind}/{NameOf(body) ?? "1"}");

    public static NewEvent Offered(LedgerEvent body) => EventCatalogue.ToNewEvent(
        "urn:nld:test:één",
        "id \"1\"",
        StreamOf(body),
        new DateTimeOffset(2019, 5, 6, 14, 3, 0, TimeSpan.Zero).AddTicks(1230),
        body);

    /// <summary>At position 42, known an hour later than claimed.</summary>
    public static RecordedEvent Recorded(NewEvent offered) => new()
    {
        Position = new Position(42),
        Id = offered.Id,
        Source = offered.Source,
        SourceEventId = offered.SourceEventId,
        Stream = offered.Stream,
        StreamVersion = 7,
        Type = offered.Type,
        SchemaVersion = offered.SchemaVersion,
        EffectiveOn = offered.EffectiveOn,
        KnownAt = offered.KnownAt.AddHours(1),
        KnownAtClaimed = offered.KnownAt,
        RecordedAt = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(60),
        Data = offered.Data,
    };

    private static string? NameOf(LedgerEvent body) => body switch
    {
        BudgetEvent { BudgetYear: var year } => $"{year}",
        PostingBooked { Period: var period } => $"{period}",
        VangnetEvent { ClaimYear: var year } => $"{year}",
        _ => null,
    };

    private static LedgerEvent Consistent(LedgerEvent body) => body switch
    {
        EventCorrected corrected => corrected with { EffectiveOn = corrected.Replacement.EffectiveOn },
        PostingBooked booked => booked with { EffectiveOn = booked.Period.Day },
        TotalReported total => total with { BudgetYear = Math.Max(total.EffectiveOn.Year, 2004), EffectiveOn = new DateOnly(Math.Max(total.EffectiveOn.Year, 2004), total.EffectiveOn.Month, 1) },
        SisaFiled filed => filed with { Year = Math.Clamp(filed.EffectiveOn.Year, 2015, 2079), EffectiveOn = new DateOnly(Math.Max(filed.EffectiveOn.Year, 2015), 7, 12) },
        _ => body,
    };

    private static Gen<object?> Record(Type record)
    {
        var constructor = record.GetConstructors().Single(each => each.GetParameters().Length > 0 && each.GetParameters()[0].ParameterType != record);
        return constructor.GetParameters()
            .Select(Argument)
            .Aggregate(Gen.Constant(Array.Empty<object?>()), (before, next) => before.SelectMany(_ => next, (values, value) => values.Append(value).ToArray()))
            .Select(object? (arguments) => constructor.Invoke(arguments));
    }

    private static Gen<object?> Argument(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var property = parameter.Member.DeclaringType!.GetProperty(parameter.Name!)!;
        var value = Value(type, property);
        return parameter is { HasDefaultValue: true, DefaultValue: null }
            ? Gen.OneOf(value, Gen.Constant<object?>(null))
            : value;
    }

    private static Gen<object?> Value(Type type, PropertyInfo property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        var (least, most) = range is null ? (-2_000_000_000, 2_000_000_000) : ((int)range.Minimum, (int)range.Maximum);
        return type switch
        {
            _ when type == typeof(DateOnly) => Days.Select(object? (day) => day),
            _ when type == typeof(int) => Gen.Choose(least, most).Select(object? (number) => number),
            _ when type == typeof(bool) => Gen.Elements<object?>(true, false),
            _ when type == typeof(Cents) => Gen.Choose(least, most).Select(object? (cents) => new Cents(cents)),
            _ when type == typeof(string) => Texts(property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? Field.LongestText).Select(object? (text) => text),
            _ when type == typeof(PersonId) => Gen.Choose(1, 9_999).Select(object? (number) => new PersonId($"p-{number:0000}")),
            _ when type == typeof(CaseNumber) => Gen.Choose(1, 9_999).Select(object? (number) => new CaseNumber($"Z/2019.{number}:a_b")),
            _ when type == typeof(RegisterName) => Gen.Choose(1, 9_999).Select(object? (number) => new RegisterName($"rk-2023:a_b.{number}")),
            _ when type == typeof(PrintedNumber) => Gen.Choose(1, 2_000_000_000).SelectMany(_ => Gen.Choose(0, PrintedNumber.MostDecimals), object? (steps, decimals) => new PrintedNumber(steps, decimals)),
            _ when type == typeof(TextList) => Gen.Elements<object?>(TextList.Of(["one"]), TextList.Of(["one", "rk-2023:two"]), TextList.Of(["a", "b", "c"])),
            _ when type == typeof(BirthMonth) => Gen.Choose(1850, 2150).SelectMany(_ => Gen.Choose(0, 12), object? (year, month) => new BirthMonth(year, month)),
            _ when type == typeof(Mediators) => Gen.Elements<object?>(Mediators.Of(["partner-1"]), Mediators.Of(["partner-1", "één \"twee\""])),
            _ when type == typeof(BookingPeriod) => Gen.Choose(1950, 2079).SelectMany(_ => Gen.Choose(1, 13), object? (year, number) => new BookingPeriod(year, number)),
            _ when type == typeof(BenchmarkId) => Gen.Elements<object?>(new BenchmarkId("cbs-ioaw"), new BenchmarkId("divosa-2")),
            _ when type == typeof(BenchmarkPoints) => Gen.Elements<object?>(
                BenchmarkPoints.Of([new(CalendarPeriod.Parse("1951-12"), PrintedNumber.Parse("435.10")), new(CalendarPeriod.Parse("1951-11"), PrintedNumber.Parse("-0.5"))]),
                BenchmarkPoints.Of([new(CalendarPeriod.Parse("1950-Q1"), PrintedNumber.Parse("0"))])),
            _ when type == typeof(FiledCells) => Gen.Elements<object?>(
                FiledCells.Of([new(SisaPart.Own, "expenditure-pw", new Cents(-123_400), "0141@7?measure=sisa-expenditure@1&from=2021-01-01&until=2022-01-01"), new(SisaPart.Whole, "expenditure-pw", new Cents(9_900_000_000_000), null)]),
                FiledCells.Of([new(SisaPart.Joint, "receipts-bbz", Cents.Zero, null)])),
            _ when type == typeof(DossierEvent) => Gen.OneOf(Replacements).Select(object? (body) => body),
            { IsEnum: true } => Gen.Elements(Enum.GetValues(type).Cast<object?>()),
            _ => Record(type),
        };
    }

    private static IEnumerable<Gen<LedgerEvent>> Replacements => EventCatalogue.All
        .Where(type => type.Register is null && type.Record != typeof(EventCorrected) && type.Record != typeof(EventRetracted))
        .Select(Of);

    private static Gen<DateOnly> Days => Gen.OneOf(
        Gen.Choose(Field.FirstDay.DayNumber, Field.LastDay.DayNumber).Select(DateOnly.FromDayNumber),
        Gen.Choose(1950, 2079).SelectMany(_ => Gen.Choose(1, 12), (year, month) => new DateOnly(year, month, 1)));

    private static Gen<string> Texts(int longest) =>
        Gen.Elements("werk", "één woord", "a \"quoted\" <b> & \\ text", "日本", "\t tab \n line", "emoji 😀", new string('x', longest));
}
