using System.ComponentModel;
using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
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
    int Attempts,
    DateTimeOffset SetAsideAt)
{
    public static DeadLetterAnswer Of(DeadLetter letter) => new(letter.Position.Value, letter.Type, letter.Reason, letter.Attempts, letter.SetAsideAt);
}

[Description("Dead letters, in order of position.")]
public sealed record DeadLettersAnswer(IReadOnlyList<DeadLetterAnswer> DeadLetters, [property: Description("Where there are more; null when there are none.")] string? Next);

[Description("A dead letter with the message as it would be offered.")]
public sealed record DeadLetterWithMessage(DeadLetterAnswer DeadLetter, [property: Description("The CloudEvent; null when the purpose no longer covers it.")] JsonElement? Message);

/// <summary>Dead letters are looked at, offered again or dropped.</summary>
internal static class DeadLetterEndpoints
{
    public static void Map(RouteGroupBuilder subscriptions)
    {
        var letters = subscriptions.MapGroup("/{id}/dead-letters");
        letters.MapGet("", List).Takes(Parameters.After, Parameters.Limit).Requires(Right.SteerSubscriptions)
            .Described("listDeadLetters", "Dead letters (onbestelbare berichten)", "Messages that the receiver refused too often, with its last answer, in order of position.")
            .Produces<DeadLettersAnswer>();
        letters.MapGet("/{position:long}", Show).Takes().Requires(Right.Subscribe)
            .Described("getDeadLetter", "A dead letter (onbestelbaar bericht)", "With the message as it would be offered now.")
            .Produces<DeadLetterWithMessage>();
        letters.MapPost("/{position:long}/_replay", Replay).Takes().Requires(Right.SteerSubscriptions)
            .Described("replayDeadLetter", "Offer a dead letter again (opnieuw aanbieden)", "Now, out of its order, under the same id. It is gone when the receiver takes it.")
            .Produces<OfferAnswer>();
        letters.MapDelete("/{position:long}", Drop).Takes().Requires(Right.SteerSubscriptions)
            .Described("dropDeadLetter", "Drop a dead letter (laten vervallen)", "It is not offered again, unless the subscription is rewound.")
            .Produces(StatusCodes.Status204NoContent);
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
        var message = await outboxes.Of(subscription).At(letter.Position, http.RequestAborted);
        await given.Asked(subscription, Caller.Of(http), message is null ? [] : [message], http.RequestAborted);
        return Said.Json(new DeadLetterWithMessage(DeadLetterAnswer.Of(letter), message is null ? null : JsonSerializer.Deserialize<JsonElement>(message.Body)));
    }

    private static async Task<IResult> Replay(HttpContext http, string id, long position, OwnSubscriptions own, DeadLetters letters, Outboxes outboxes, GivenMessages given, Receivers receivers)
    {
        new Asked(http).MustBeRight();
        var subscription = await own.Find(http, id);
        var letter = await Find(letters, subscription, position, http.RequestAborted);
        var message = await outboxes.Of(subscription).At(letter.Position, http.RequestAborted)
            ?? throw RequestRefusedException.Of([new("The purpose no longer covers this event: drop the dead letter.")]);
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

    private static RequestRefusedException Missing(long position) => RequestRefusedException.NotFound($"There is no dead letter at position {position}.");
}
