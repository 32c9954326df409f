using Ledger.Domain.Journal;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions.Delivery;
using Ledger.Service.Subscriptions.Purposes;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions.Making;

/// <summary>Subscriptions are made, seen and deleted.</summary>
internal static class MakingEndpoints
{
    public static void Map(RouteGroupBuilder subscriptions)
    {
        subscriptions.MapPost("", Make).Takes().Requires(Right.Subscribe)
            .Described(
                "makeSubscription", ApiTag.Subscriptions, "Make a subscription (abonnement)",
                "To events, for a purpose, or to a figure; read as a feed, posted to a webhook or published to RabbitMQ. The answer to a webhook tells the secret that posts are signed with, once.")
            .Reads<SubscriptionRequest>(MediaTypes.Json)
            .Produces<SubscriptionAnswer>(StatusCodes.Status201Created, MediaTypes.Json)
            .Refuses(ProblemKind.UnsupportedMediaType)
            .Shows("Everything that happens to benefits, for statistics, as a feed", Examples.All, MediaTypes.Json, """{"delivery":"feed","purpose":"caseload-statistics","types":["benefit-granted","benefit-ended"],"after":0}""", withAnswer: false)
            .Shows("Claims, posted in batches", Examples.All, MediaTypes.Json, """{"delivery":"webhook","purpose":"debt-collection","webhook":{"url":"https://receiver.example.org/events","batch":100,"deadLetterAfter":10}}""", withAnswer: false)
            .Shows("A caseload of 2,400 benefits or more", Examples.All, MediaTypes.Json, """{"delivery":"feed","figure":{"measure":"caseload","where":["scheme=pw"],"on":"today","threshold":{"direction":"at-least","value":2400}}}""", withAnswer: false);
        subscriptions.MapGet("", List).Takes().Requires(Right.SteerSubscriptions)
            .Described("listSubscriptions", ApiTag.Subscriptions, "Subscriptions (abonnementen)", "The caller's own, with their position, lag (achterstand) and state; those of all for who oversees them.")
            .Gives<SubscriptionsAnswer>(MediaTypes.Json)
            .Shows("One's own", Examples.All);
        subscriptions.MapGet("/{id}", Show).Takes().Requires(Right.SteerSubscriptions)
            .Described("getSubscription", ApiTag.Subscriptions, "A subscription (abonnement)", "Where it stands: position, lag (achterstand), state, and what went wrong last.")
            .Gives<SubscriptionAnswer>(MediaTypes.Json)
            .Shows("A feed that is read to the end", $"{Examples.All}/{Examples.Feed}");
        subscriptions.MapDelete("/{id}", Delete).Takes().Requires(Right.SteerSubscriptions)
            .Described("deleteSubscription", ApiTag.Subscriptions, "Delete a subscription (opzeggen)", "It is gone at once, with its secrets, dead letters and notices.")
            .Produces(StatusCodes.Status204NoContent)
            .Orders("One that is no longer needed", $"{Examples.All}/{Examples.Ended}", HttpMethods.Delete);
    }

    private static async Task<IResult> Make(
        HttpContext http, SubscriptionStore store, OwnSubscriptions own, PurposeLibrary purposes, SubscriptionSettings settings,
        IJournal journal, FigureQuestions questions, Deliveries deliveries, TimeProvider time)
    {
        new Asked(http).MustBeRight();
        var caller = Caller.Of(http);
        var owner = OwnSubscriptions.OwnerOf(caller);
        var request = await RequestBody.Read<SubscriptionRequest>(http);
        var municipality = MunicipalityEndpoints.Of(http);
        var measures = request.Figure is null ? MeasureLibrary.Shipped : await (await questions.Through(municipality, Position.Start, http.RequestAborted)).Measures(Known.Now, http.RequestAborted);
        var (content, channel) = SubscriptionDraft.Read(request, municipality.Code, owner, purposes, measures, settings);
        var now = time.GetUtcNow();
        if (content is Content.Figure && !caller.May(Right.ReadFigures, municipality.Code))
            throw new RequestRefusedException(ProblemKind.Forbidden, "Who watches a figure must be allowed to read figures: none of your roles in this municipality allows it.");
        if (content is Content.Figure { Question: var question })
            await MustBeAnswerable(questions, municipality, question, measures, now, http.RequestAborted);
        var last = (await journal.Head(municipality.Code, http.RequestAborted)).Last;
        if (request.After > last.Value)
            throw RequestRefusedException.Of([new($"There is no position {request.After} yet: the journal has come to {last}.") { Pointer = "/after" }]);

        var made = new Subscription
        {
            Municipality = municipality.Code,
            Id = SubscriptionId.New(),
            Owner = owner,
            CreatedAt = now,
            Content = content,
            Channel = channel,
            Position = content is Content.Figure ? Position.Start : request.After is { } after ? new Position(after) : last,
        };
        var secret = channel is Channel.Webhook ? WebhookSecret.New(now) : null;
        try
        {
            await store.Create(made, secret, http.RequestAborted);
        }
        catch (ExchangeTakenException taken)
        {
            throw RequestRefusedException.Of([new(taken.Message) { Pointer = "/rabbitMq/name" }]);
        }

        deliveries.Nudge();
        return Results.Created($"{http.Request.Path}/{made.Id}", await own.Tell(made, http.RequestAborted) with { Secret = secret?.Serialized });
    }

    private static async Task<IResult> List(HttpContext http, OwnSubscriptions own)
    {
        new Asked(http).MustBeRight();
        return Said.Json(new SubscriptionsAnswer(await own.List(http)));
    }

    private static async Task<IResult> Show(HttpContext http, string id, OwnSubscriptions own)
    {
        new Asked(http).MustBeRight();
        return Said.Json(await own.Tell(await own.Find(http, id), http.RequestAborted));
    }

    private static async Task<IResult> Delete(HttpContext http, string id, OwnSubscriptions own, SubscriptionStore store, Deliveries deliveries)
    {
        new Asked(http).MustBeRight();
        await store.Delete(await own.Find(http, id), http.RequestAborted);
        deliveries.Nudge();
        return Results.NoContent();
    }

    /// <summary>Asks the figure once, so that a question which makes no sense is refused here and not found out later.</summary>
    private static async Task MustBeAnswerable(FigureQuestions questions, ServedMunicipality municipality, FigureQuestion question, MeasureLibrary measures, DateTimeOffset now, CancellationToken cancel)
    {
        var figures = await questions.Through(municipality, Position.Start, cancel);
        await figures.Ask(WatchedFigure.Ask(question, measures, MunicipalDay.At(now)), cancel);
    }
}
