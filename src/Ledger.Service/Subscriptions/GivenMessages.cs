using System.Collections.Frozen;
using Ledger.Domain;
using Ledger.Service.Access;
using Ledger.Service.ProcessingLog;
using Ledger.Service.Subscriptions.Outbox;

namespace Ledger.Service.Subscriptions;

/// <summary>Writes to the processing log whose data a subscriber is given, and for which purpose, before he is.</summary>
internal sealed class GivenMessages(Logbook logbook, TimeProvider time)
{
    /// <summary>He asks for them himself.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The lines are not written, so the messages must not be given.</exception>
    public Task Asked(Subscription subscription, Caller reader, IReadOnlyList<Message> messages, CancellationToken cancel) =>
        Write("read subscription", subscription, reader, messages, cancel);

    /// <summary>They are brought to him: the reader is the owner, by the program that is this subscription.</summary>
    /// <inheritdoc cref="Asked"/>
    public Task Delivered(Subscription subscription, IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        var (issuer, subject) = subscription.Owner.Split('#', 2) is [var before, var after] ? (before, after) : ("", subscription.Owner);
        var owner = new Caller(issuer, subject, $"subscription:{subscription.Id}", FrozenDictionary<Municipality, FrozenSet<Role>>.Empty);
        return Write("deliver subscription", subscription, owner, messages, cancel);
    }

    private async Task Write(string name, Subscription subscription, Caller reader, IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        var subjects = Readings.SubjectsOf(messages.Select(message => message.Of).OfType<Domain.Journal.RecordedEvent>());
        if (subjects.Count > 0)
            await logbook.Write(new Reading(name, subscription.Municipality, reader, (subscription.Content as Content.Events)?.Purpose, time.GetUtcNow()), subjects, cancel);
    }
}
