using System.Net;
using System.Security.Cryptography;
using System.Text;
using Ledger.Journal;
using Ledger.Service.Subscriptions;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Service.Subscriptions.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Ledger.Service.Tests.Subscriptions;

public sealed class WebhookDeliveryTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync() => town = await Town.Found();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Every_event_arrives_in_order_and_signed()
    {
        await using var receiver = await Receiver.Start();
        await town.Grant(3);
        var subscription = await town.Subscribe(receiver);
        var key = (await town.Secrets.ValidAt(subscription, DateTimeOffset.UtcNow, CancellationToken.None)).Single().Key;

        await town.Deliver();
        await town.Reaches(subscription, 3);
        await town.Grant(2); // while it waits
        var posts = await receiver.First(5);

        Assert.Equal([1, 2, 3, 4, 5], posts.SelectMany(post => post.Positions));
        Assert.Equal(5, posts.Select(post => post.Id).Distinct().Count());
        Assert.All(posts, post =>
        {
            var signed = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{post.Id}.{post.Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(post.Body)}"));
            Assert.Equal($"v1,{Convert.ToBase64String(signed)}", post.Headers["webhook-signature"]);
            Assert.StartsWith("application/cloudevents+json", post.Headers["content-type"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_a_receiver_fails_on_comes_again_under_the_same_id_and_nothing_overtakes_it()
    {
        await using var receiver = await Receiver.Answering(200, 500, 503, 500);
        await town.Grant(3);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver();
        await town.Reaches(subscription, 3);

        Assert.Equal([1, 2, 2, 2, 2, 3], receiver.Posts.SelectMany(post => post.Positions));
        Assert.Equal(3, receiver.Posts.Select(post => post.Id).Distinct().Count());
        var after = await town.Look(subscription);
        Assert.Equal(SubscriptionState.Active, after.Course.State(Town.Quick.CircuitAfter));
        Assert.Equal("The receiver answered 500.", after.Course.LastError);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_has_not_got_it()
    {
        await using var receiver = await Receiver.Start((context, number) => number == 1 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask);
        await town.Grant(2);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver(Town.Quick with { AnswerWithin = TimeSpan.FromMilliseconds(300) });
        await town.Reaches(subscription, 2);

        Assert.Equal([1, 1, 2], receiver.Posts.SelectMany(post => post.Positions));
        Assert.Equal("No answer within 0.3 s.", (await town.Look(subscription)).Course.LastError);
    }

    [Fact]
    public async Task A_receiver_that_breaks_off_before_its_answer_has_not_got_it()
    {
        await using var receiver = await Receiver.Start((context, number) =>
        {
            if (number <= 2)
                context.Abort();
            return Task.CompletedTask;
        });
        await town.Grant(2);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver();
        await town.Reaches(subscription, 2);

        Assert.Equal([1, 1, 1, 2], receiver.Posts.SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task A_receiver_that_hangs_delays_nobody_else()
    {
        using var release = new SemaphoreSlim(0);
        await using var hanging = await Receiver.Start((context, _) => release.WaitAsync(context.RequestAborted));
        await using var quick = await Receiver.Start();
        await town.Grant(20);
        var slow = await town.Subscribe(hanging);
        var fast = await town.Subscribe(quick);

        await town.Deliver();
        await hanging.First(1);
        await town.Reaches(fast, 20);

        Assert.Equal(0, (await town.Look(slow)).Position.Value);
        release.Release(20);
        await town.Reaches(slow, 20);
    }

    [Fact]
    public async Task The_position_moves_on_over_what_the_filter_leaves_out()
    {
        await using var receiver = await Receiver.Start();
        await town.Grant(2_500);
        await town.End();
        await town.Grant(1);
        var subscription = await town.Subscribe(receiver, filter: new ReadFilter(["benefit_ended"], []));

        await town.Deliver();
        await town.Reaches(subscription, 2_502);
        await town.Grant(1);
        await town.Reaches(subscription, 2_503);

        Assert.Equal([2_501], receiver.Posts.SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task A_batch_carries_many_events_and_after_a_failure_one()
    {
        await using var receiver = await Receiver.Answering(200, 500);
        await town.Grant(7);
        var subscription = await town.Subscribe(receiver, batch: 3);

        await town.Deliver();
        await town.Reaches(subscription, 7);

        Assert.Equal([[1, 2, 3], [4, 5, 6], [4], [5, 6, 7]], receiver.Posts.Select(post => post.Positions));
        Assert.All(receiver.Posts, post => Assert.StartsWith("application/cloudevents-batch+json", post.Headers["content-type"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_holds_no_more_than_a_mebibyte_unless_one_event_does()
    {
        await using var receiver = await Receiver.Start();
        using var client = new WebhookClient(Town.Quick);
        await using var webhook = new WebhookReceiver(client, SubscriptionId.New(), new Channel.Webhook(receiver.Url, 10, null), [WebhookSecret.New(DateTimeOffset.UtcNow)], TimeProvider.System);
        List<Message> messages = [.. new[] { 2_000_000, 500_000, 500_000, 500_000 }.Select((size, i) => new Message(new(i + 1), "x", Encoding.UTF8.GetBytes($$"""{"sequence":"{{i + 1}}","data":"{{new string('x', size)}}"}""")))];

        Assert.Equal(1, (await webhook.Offer(messages, CancellationToken.None)).Confirmed);
        Assert.Equal(2, (await webhook.Offer(messages[1..], CancellationToken.None)).Confirmed);
        Assert.Equal([[1], [2, 3]], receiver.Posts.Select(post => post.Positions));
    }

    [Fact]
    public async Task A_subscription_whose_purpose_is_gone_says_so()
    {
        await using var receiver = await Receiver.Start();
        await town.Grant(1);
        var subscription = await town.Subscribe(receiver);
        await town.Database.CreateCommand("update ledger.subscriptions set purpose = 'gone'").ExecuteNonQueryAsync();

        await town.Deliver();

        await Patience.Until(async () => (await town.Look(subscription)).Course.LastError?.StartsWith("There is no purpose 'gone' for this subscriber any more", StringComparison.Ordinal) == true, "it says so");
        Assert.Empty(receiver.Posts);
    }

    [Fact]
    public async Task The_circuit_opens_after_many_failures_and_closes_with_the_first_success()
    {
        var fails = true;
        await using var receiver = await Receiver.Start((context, _) =>
        {
            context.Response.StatusCode = Volatile.Read(ref fails) ? 503 : 200;
            return Task.CompletedTask;
        });
        await town.Grant(2);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver();
        await Patience.Until(async () => (await town.Look(subscription)).Course.State(3) == SubscriptionState.CircuitOpen, "the circuit opens");
        Assert.NotNull((await town.Look(subscription)).Course.FailingSince);
        Volatile.Write(ref fails, false);
        await town.Reaches(subscription, 2);

        Assert.Equal(SubscriptionState.Active, (await town.Look(subscription)).Course.State(3));
    }

    [Fact]
    public async Task An_event_that_is_refused_too_often_becomes_a_dead_letter_and_the_next_one_comes()
    {
        await using var receiver = await Receiver.Start(async (context, _) =>
        {
            context.Response.StatusCode = context.Request.Headers["webhook-id"].ToString().EndsWith("-2", StringComparison.Ordinal) ? 422 : 200;
            await context.Response.CompleteAsync();
        });
        await town.Grant(3);
        var subscription = await town.Subscribe(receiver, deadLetterAfter: 2);

        await town.Deliver();
        await town.Reaches(subscription, 3);

        Assert.Equal([1, 2, 2, 3], receiver.Posts.SelectMany(post => post.Positions));
        var letter = Assert.Single(await town.DeadLetters.List(subscription, Domain.Journal.Position.Start, 10, CancellationToken.None));
        Assert.Equal((2, "nl.participatiewet.benefit-granted.v1", "The receiver answered 422.", 2), (letter.Position.Value, letter.Type, letter.Reason, letter.Attempts));
    }

    [Fact]
    public async Task A_receiver_that_is_away_makes_no_dead_letters()
    {
        await using var receiver = await Receiver.Answering(503, 503, 502, 429, 504);
        await town.Grant(1);
        var subscription = await town.Subscribe(receiver, deadLetterAfter: 1);

        await town.Deliver();
        await town.Reaches(subscription, 1);

        Assert.Equal(6, receiver.Posts.Count);
        Assert.Equal(0, await town.DeadLetters.Count(subscription, CancellationToken.None));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_gets_nothing_more_until_it_is_resumed()
    {
        await using var receiver = await Receiver.Answering(200, 410);
        await town.Grant(2);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver();
        await Patience.Until(async () => (await town.Look(subscription)).Course.Ended is not null, "it ends");
        Assert.Equal("The receiver answered 410.", (await town.Look(subscription)).Course.Ended);
        await town.Store.Resume(subscription, CancellationToken.None);
        await town.Reaches(subscription, 2);

        Assert.Equal([1, 2, 2], receiver.Posts.SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await Receiver.Start();
        await using var receiver = await Receiver.Start((context, number) =>
        {
            if (number == 1)
                context.Response.Redirect(elsewhere.Url.AbsoluteUri, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        await town.Grant(1);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver();
        await town.Reaches(subscription, 1);

        Assert.Equal(2, receiver.Posts.Count);
        Assert.Empty(elsewhere.Posts);
    }

    [Fact]
    public async Task A_private_address_is_not_called()
    {
        await using var receiver = await Receiver.Start();
        await town.Grant(1);
        var byAddress = await town.Subscribe(receiver);
        var byName = await town.Subscribe(new Channel.Webhook(new UriBuilder(receiver.Url) { Host = "localhost" }.Uri, 1, null));

        await town.Deliver(Town.Quick with { AllowedNetworks = [] });
        foreach (var subscription in new[] { byAddress, byName })
            await Patience.Until(async () => (await town.Look(subscription)).Course.LastError?.Contains("private or reserved address", StringComparison.Ordinal) == true, "it is refused");

        Assert.Empty(receiver.Posts);
    }

    [Fact]
    public async Task A_paused_subscription_gets_nothing_after_what_is_under_way_and_goes_on_where_it_stood()
    {
        using var hold = new SemaphoreSlim(0);
        await using var receiver = await Receiver.Start((context, number) => number == 1 ? hold.WaitAsync(context.RequestAborted) : Task.CompletedTask);
        await using var other = await Receiver.Start();
        await town.Grant(3);
        var subscription = await town.Subscribe(receiver);
        await town.Deliver();
        await receiver.First(1);

        await town.Store.Pause(subscription, CancellationToken.None);
        hold.Release();
        await town.Reaches(subscription, 1);
        await town.Reaches(await town.Subscribe(other), 3);
        Assert.Equal(1, (await town.Look(subscription)).Position.Value);
        await town.Store.Resume(subscription, CancellationToken.None);
        await town.Reaches(subscription, 3);

        Assert.Equal([1, 2, 3], receiver.Posts.SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task A_rewound_subscription_gets_the_same_again_under_the_same_ids()
    {
        await using var receiver = await Receiver.Start();
        await town.Grant(4);
        var subscription = await town.Subscribe(receiver);
        await town.Deliver();
        await town.Reaches(subscription, 4);

        await town.Store.Rewind(subscription, new(2), CancellationToken.None);
        var posts = await receiver.First(6);

        Assert.Equal([1, 2, 3, 4, 3, 4], posts.SelectMany(post => post.Positions));
        Assert.Equal(posts.Skip(2).Take(2).Select(post => (post.Id, Encoding.UTF8.GetString(post.Body))), posts.Skip(4).Select(post => (post.Id, Encoding.UTF8.GetString(post.Body))));
    }

    [Fact]
    public async Task After_a_rotation_both_keys_sign_until_the_old_one_has_run_out()
    {
        await using var receiver = await Receiver.Start();
        await town.Grant(1);
        var subscription = await town.Subscribe(receiver);
        var now = DateTimeOffset.UtcNow;
        var old = (await town.Secrets.ValidAt(subscription, now, CancellationToken.None)).Single();
        var fresh = WebhookSecret.New(now);
        await town.Secrets.Rotate(subscription, fresh, now.AddHours(24), CancellationToken.None);

        await town.Deliver();
        var post = (await receiver.First(1))[0];

        var signed = Encoding.UTF8.GetBytes($"{post.Id}.{post.Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(post.Body)}");
        Assert.Equal(
            $"v1,{Convert.ToBase64String(HMACSHA256.HashData(fresh.Key, signed))} v1,{Convert.ToBase64String(HMACSHA256.HashData(old.Key, signed))}",
            post.Headers["webhook-signature"]);
        Assert.Equal([fresh.Key], (await town.Secrets.ValidAt(subscription, now.AddHours(25), CancellationToken.None)).Select(secret => secret.Key));
    }

    [Fact]
    public async Task Two_processes_deliver_each_event_once()
    {
        await using var receiver = await Receiver.Start();
        await town.Grant(200);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver();
        await town.Deliver();
        await town.Reaches(subscription, 200);

        Assert.Equal(Enumerable.Range(1, 200).Select(position => (long)position), receiver.Posts.SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task When_a_process_falls_silent_another_goes_on_from_the_last_confirmation()
    {
        using var hold = new SemaphoreSlim(0);
        await using var receiver = await Receiver.Start((context, number) => number == 3 ? hold.WaitAsync(context.RequestAborted) : Task.CompletedTask);
        await town.Grant(4);
        var subscription = await town.Subscribe(receiver);
        var first = await town.Deliver(Town.Quick with { LookEvery = TimeSpan.FromMinutes(10), AnswerWithin = TimeSpan.FromMinutes(10) }); // claims once, and is never heard of again
        await receiver.First(3);

        var second = await town.Deliver();
        await town.Reaches(subscription, 4);
        hold.Release();

        Assert.NotEqual(first.Claims.Process, second.Claims.Process);
        Assert.Equal([1, 2, 3, 3, 4], receiver.Posts.SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task Whose_data_were_given_is_in_the_processing_log_once_however_often_they_were_offered()
    {
        await using var receiver = await Receiver.Answering(500, 503);
        await town.Grant(2);
        var subscription = await town.Subscribe(receiver);

        await town.Deliver();
        await town.Reaches(subscription, 2);

        Assert.Equal(
            string.Join(", ", new[] { "p-0", "p-1" }.Select(person => $"deliver subscription {person} replication warehouse subscription:{subscription.Id}")),
            await town.Ledger.Scalar<string>("select string_agg(concat_ws(' ', name, data_subject_id, purpose, reader, client), ', ' order by data_subject_id) from ledger.processing_log"));
    }

    [Fact]
    public async Task A_deleted_subscription_leaves_nothing()
    {
        await using var receiver = await Receiver.Answering(422);
        await town.Grant(1);
        var subscription = await town.Subscribe(receiver, deadLetterAfter: 1);
        await town.Deliver();
        await town.Reaches(subscription, 1);

        await town.Store.Delete(subscription, CancellationToken.None);

        Assert.Null(await town.Store.Find(Town.Almelo, subscription.Id, CancellationToken.None));
        Assert.Equal(0L, await town.Database.CreateCommand("select (select count(*) from ledger.dead_letters) + (select count(*) from ledger.subscription_secrets)").ExecuteScalarAsync());
    }
}
