using System.ComponentModel;
using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions.Delivery;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;

namespace Ledger.Service.Subscriptions.Steering;

[Description("A message that its receiver refused too often.")]
public sealed record DeadLetterAnswer(
    [property: Description("Names it within its subscription.")] long Position,
    [property: Description("CloudEvents type.")] string Type,
    [property: Description("The last answer of the receiver.")] string Reason,
    [property: Description("How often it was offered and refused.")] int Attempts,
    [property: Description("When it was set aside, in UTC.")] DateTimeOffset SetAsideAt)
{
    public static DeadLetterAnswer Of(DeadLetter letter) => new(letter.Position.Value, letter.Type, letter.Reason, letter.Attempts, letter.SetAsideAt);
}

[Description("Dead letters, in order of position.")]
public sealed record DeadLettersAnswer([property: Description("In order of position.")] IReadOnlyList<DeadLetterAnswer> DeadLetters, [property: Description("Where there are more; null when there are none.")] string? Next);

[Description("A dead letter with the message as it would be offered.")]
public sealed record DeadLetterMessageAnswer([property: Description("Why it was set aside.")] DeadLetterAnswer DeadLetter, [property: Description("The CloudEvent.")] JsonElement Message);

/// <summary>Dead letters are looked at, offered again or dropped.</summary>
internal static class DeadLetterEndpoints
{
    public static void Map(RouteGroupBuilder subscriptions)
    {
        var letters = subscriptions.MapGroup("/{id}/dead-letters");
        letters.MapGet("", List).Takes(Parameters.After, Parameters.Limit).Requires(Right.SteerSubscriptions)
            .Described("listDeadLetters", ApiTag.Subscriptions, "Dead letters (onbestelbare berichten)", "Messages that the receiver refused too often, with its last answer, in order of position.")
            .Gives<DeadLettersAnswer>(MediaTypes.Json)
            .Shows("The first ten", $"{Examples.All}/{Examples.Webhook}/dead-letters?after=0&limit=10");
        letters.MapGet("/{position:long}", Show).Takes().Requires(Right.Subscribe)
            .Described("getDeadLetter", ApiTag.Subscriptions, "A dead letter (onbestelbaar bericht)", "With the message as it would be offered now.")
            .Gives<DeadLetterMessageAnswer>(MediaTypes.Json)
            .Shows("One that the receiver could not process", $"{Examples.All}/{Examples.Webhook}/dead-letters/7");
        letters.MapPost("/{position:long}/_replay", Replay).Takes().Requires(Right.SteerSubscriptions)
            .Described("replayDeadLetter", ApiTag.Subscriptions, "Offer a dead letter again (opnieuw aanbieden)", "Now, out of its order, under the same id. It is gone when the receiver takes it.")
            .Produces<OfferAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Orders("After the receiver was mended", $"{Examples.All}/{Examples.Webhook}/dead-letters/7/_replay", HttpMethods.Post);
        letters.MapDelete("/{position:long}", Drop).Takes().Requires(Right.SteerSubscriptions)
            .Described("dropDeadLetter", ApiTag.Subscriptions, "Drop a dead letter (laten vervallen)", "It is not offered again, unless the subscription is rewound.")
            .Produces(StatusCodes.Status204NoContent)
            .Orders("One that nobody needs", $"{Examples.All}/{Examples.Webhook}/dead-letters/8", HttpMethods.Delete);
    }

    private static async Task<IResult> List(HttpContext http, string id, OwnSubscriptions own, DeadLetters letters, LimitSettings limits)
    {
        var asked = new Asked(http);
        var (after, limit) = (asked.One(Parameters.After) ?? Position.Start, asked.Limit(limits));
        asked.MustBeRight();
        var page = await letters.List(await own.Find(http, id), after, limit + 1, http.RequestAborted);
        var next = page.Count > limit ? http.Next((Parameters.After.Name, $"{page[limit - 1].Position}"), (Parameters.Limit.Name, $"{limit}")) : null;
        return Said.Json(new DeadLettersAnswer([.. page.Take(limit).Select(DeadLetterAnswer.Of)], next)).Before(next);
    }

    private static async Task<IResult> Show(HttpContext http, string id, long position, OwnSubscriptions own, DeadLetters letters, Outboxes outboxes, GivenMessages given)
    {
        new Asked(http).MustBeRight();
        var subscription = await own.FindOwn(http, id);
        var letter = await Find(letters, subscription, position, http.RequestAborted);
        var message = await MessageOf(letter, subscription, outboxes, http.RequestAborted);
        await given.Asked(subscription, Caller.Of(http), [message], http.RequestAborted);
        return Said.Json(new DeadLetterMessageAnswer(DeadLetterAnswer.Of(letter), JsonSerializer.Deserialize<JsonElement>(message.Body)));
    }

    private static async Task<IResult> Replay(HttpContext http, string id, long position, OwnSubscriptions own, DeadLetters letters, Outboxes outboxes, GivenMessages given, Receivers receivers)
    {
        new Asked(http).MustBeRight();
        var subscription = await own.Find(http, id);
        var letter = await Find(letters, subscription, position, http.RequestAborted);
        var message = await MessageOf(letter, subscription, outboxes, http.RequestAborted);
        await given.Delivered(subscription, [message], http.RequestAborted);
        await using var receiver = await receivers.Of(subscription, http.RequestAborted);
        var outcome = await receiver.Offer([message], http.RequestAborted);
        if (outcome.Failure is { } failure)
            await letters.RefusedAgain(subscription, letter.Position, failure.Reason, http.RequestAborted);
        else
            await letters.Drop(subscription, letter.Position, CancellationToken.None);
        return Said.Json(new OfferAnswer(outcome.Failure is null, outcome.Failure?.Reason));
    }

    private static async Task<IResult> Drop(HttpContext http, string id, long position, OwnSubscriptions own, DeadLetters letters)
    {
        new Asked(http).MustBeRight();
        return await letters.Drop(await own.Find(http, id), new Position(position), http.RequestAborted) ? Results.NoContent() : throw Missing(position);
    }

    private static async Task<DeadLetter> Find(DeadLetters letters, Subscription subscription, long position, CancellationToken cancel)
    {
        var found = await letters.List(subscription, new Position(position - 1), 1, cancel);
        return found is [var letter] && letter.Position.Value == position ? letter : throw Missing(position);
    }

    private static async Task<Message> MessageOf(DeadLetter letter, Subscription subscription, Outboxes outboxes, CancellationToken cancel) =>
        await outboxes.Of(subscription).At(letter.Position, cancel)
        ?? throw RequestRefusedException.Of([new("The purpose no longer covers this event: drop the dead letter.")]);

    private static RequestRefusedException Missing(long position) => RequestRefusedException.NotFound($"There is no dead letter at position {position}.");
}
