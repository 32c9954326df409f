using System.Globalization;
using System.Net;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions.Purposes;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions.Making;

/// <summary>What a request makes of a subscription, with all that is wrong with it.</summary>
internal sealed class SubscriptionDraft
{
    private const int BatchMax = 500;
    private const int DeadLetterAfterMax = 1_000;
    private const int ExchangeNameMax = 60;

    private static readonly IReadOnlyList<string> streamKinds = StreamKinds.All;
    private static readonly string[] periods = ["month", "quarter", "year"];

    private readonly List<Mistake> mistakes = [];
    private readonly SubscriptionRequest request;
    private readonly Municipality municipality;
    private readonly string owner;
    private readonly PurposeLibrary purposes;
    private readonly MeasureLibrary measures;
    private readonly SubscriptionSettings settings;

    private SubscriptionDraft(SubscriptionRequest request, Municipality municipality, string owner, PurposeLibrary purposes, MeasureLibrary measures, SubscriptionSettings settings) =>
        (this.request, this.municipality, this.owner, this.purposes, this.measures, this.settings) = (request, municipality, owner, purposes, measures, settings);

    /// <exception cref="RequestRefusedException">Something is wrong; all of it is named.</exception>
    public static (Content Content, Channel Channel) Read(SubscriptionRequest request, Municipality municipality, string owner, PurposeLibrary purposes, MeasureLibrary measures, SubscriptionSettings settings)
    {
        var draft = new SubscriptionDraft(request, municipality, owner, purposes, measures, settings);
        Content? content = request.Figure is { } figure ? draft.Figure(figure) : draft.Events();
        var channel = draft.Channel();
        return draft.mistakes.Count == 0 ? (content!, channel!) : throw RequestRefusedException.Of(draft.mistakes);
    }

    private Content.Events? Events()
    {
        List<Purpose> known = [.. purposes.Of(municipality).Where(purpose => purpose.IsFor(owner))];
        var purpose = known.FirstOrDefault(purpose => purpose.Id == request.Purpose);
        if (purpose is null)
            Refuse("/purpose", request.Purpose is null ? $"purpose is missing: say what the events are for. Known: {List(known.Select(one => one.Id))}." : Unknown("purpose", request.Purpose, known.Select(one => one.Id)));
        var types = (request.Types ?? []).Select((name, i) => TypeOf(name, $"/types/{i}", purpose)).OfType<string>().Distinct().ToList();
        foreach (var (kind, i) in (request.StreamKinds ?? []).Select((kind, i) => (kind, i)).Where(pair => !streamKinds.Contains(pair.kind)))
            Refuse($"/streamKinds/{i}", Unknown("kind of stream", kind, streamKinds));
        if (request.After < 0)
            Refuse("/after", "A position is a whole number from 0.");
        return purpose is null ? null : new Content.Events(purpose.Id, new ReadFilter(types, [.. (request.StreamKinds ?? []).Distinct()]));
    }

    private string? TypeOf(string name, string pointer, Purpose? purpose)
    {
        var alias = CloudEventNames.ParseTypeName(name)?.Alias ?? name.Replace('-', '_');
        if (!EventCatalogue.Codec.TryFind(alias, out _))
            Refuse(pointer, Unknown("type of event", name, EventCatalogue.All.Select(type => type.Alias.Replace('_', '-'))));
        else if (purpose?.Covers(alias) == false)
            Refuse(pointer, $"The purpose {purpose.Id} does not cover {name}. It covers: {List(purpose.Fields.Keys.Order().Select(type => type.Replace('_', '-')))}.");
        else
            return alias;
        return null;
    }

    private Content.Figure? Figure(FigureRequest figure)
    {
        foreach (var (given, name) in new[] { (request.Purpose is not null, "purpose"), (request.Types is not null, "types"), (request.StreamKinds is not null, "streamKinds"), (request.After is not null, "after") })
        {
            if (given)
                Refuse($"/{name}", $"{name} is for events: leave it out with a figure.");
        }

        if (MeasureOf(figure) is not { } measure)
            return null;
        foreach (var (filter, i) in (figure.Where ?? []).Select((filter, i) => (filter, i)))
            Try($"/figure/where/{i}", () => Filter.Parse(filter));
        if (measure.IsOnDate && (figure.Period is not null || !IsDay(figure.On)))
            Refuse("/figure/on", $"{measure.Id} is counted on a date: give on as today or as a day (2026-12-31), and no period.");
        if (!measure.IsOnDate && (figure.On is not null || !periods.Contains(figure.Period)))
            Refuse("/figure/period", $"{measure.Id} is counted over a period: give period as month, quarter or year, and no on.");
        return new Content.Figure(new FigureQuestion($"{measure}", figure.Where ?? [], figure.On, figure.Period, figure.Threshold));
    }

    private Measure? MeasureOf(FigureRequest figure)
    {
        if (figure.Measure is { } name)
            return Try("/figure/measure", () => measures.Find(name));
        Refuse("/figure/measure", "measure is missing: say what is to be watched.");
        return null;
    }

    private Channel? Channel()
    {
        if (request.Delivery is not "webhook" && request.Webhook is not null)
            Refuse("/webhook", "webhook is for the delivery webhook: leave it out.");
        if (request.Delivery is not "rabbitmq" && request.RabbitMq is not null)
            Refuse("/rabbitMq", "rabbitMq is for the delivery rabbitmq: leave it out.");
        switch (request.Delivery)
        {
            case "feed":
                return new Channel.Feed();
            case "webhook":
                return Webhook(request.Webhook ?? new WebhookRequest());
            case "rabbitmq":
                return RabbitMq(request.RabbitMq?.Name ?? "");
            default:
                Refuse("/delivery", "Give feed, webhook or rabbitmq.");
                return null;
        }
    }

    private Channel.Webhook? Webhook(WebhookRequest webhook)
    {
        var isAddress = Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http";
        if (!isAddress)
            Refuse("/webhook/url", "Give the address of the receiver, as https://example.org/events.");
        else if (url!.UserInfo.Length > 0 || url.Fragment.Length > 0)
            Refuse("/webhook/url", "Give it without a user, a password or a fragment: posts are signed, and need no password.");
        else if (url.Scheme == Uri.UriSchemeHttp && settings.AllowedNetworks.Count == 0)
            Refuse("/webhook/url", "Give an address by https.");
        else if (IPAddress.TryParse(url.DnsSafeHost, out var address) && settings.Networks.ObjectionTo(address, url.Scheme == Uri.UriSchemeHttps) is { } objection)
            Refuse("/webhook/url", objection); // what a name stands for is looked at whenever a connection is made
        if (webhook.Batch is < 1 or > BatchMax)
            Refuse("/webhook/batch", $"Give a whole number from 1 to {BatchMax}.");
        if (webhook.DeadLetterAfter is < 1 or > DeadLetterAfterMax)
            Refuse("/webhook/deadLetterAfter", $"Give a whole number from 1 to {DeadLetterAfterMax}, or leave it out.");
        return isAddress ? new Channel.Webhook(url!, webhook.Batch ?? 1, webhook.DeadLetterAfter) : null;
    }

    private Channel.RabbitMq? RabbitMq(string name)
    {
        if (settings.RabbitMq is null)
            Refuse("/delivery", "This service has no RabbitMQ: choose feed or webhook.");
        if (name.Length is 0 or > ExchangeNameMax || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            Refuse("/rabbitMq/name", $"Give 1 to {ExchangeNameMax} lower case letters, digits and hyphens.");
        return new Channel.RabbitMq($"ledger.{municipality}.{name}");
    }

    private T? Try<T>(string pointer, Func<T> reading)
        where T : class
    {
        try
        {
            return reading();
        }
        catch (QuestionException wrong)
        {
            Refuse(pointer, wrong.Message);
            return null;
        }
    }

    private void Refuse(string pointer, string detail) => mistakes.Add(new(detail) { Pointer = pointer });

    private static bool IsDay(string? on) => on == FigureQuestion.Today || DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Unknown(string what, string word, IEnumerable<string> known)
    {
        var all = known.ToList();
        return $"There is no {what} '{word}'.{(Nearest.To(word, all) is { } nearest ? $" Did you mean {nearest}?" : $" Known: {List(all)}.")}";
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words);
}
