using Ledger.Domain.Journal;

namespace Ledger.Service.Subscriptions.Outbox;

/// <summary>One thing that a subscriber is told.</summary>
/// <param name="Position">Its place in the outbox of its subscription.</param>
/// <param name="Type">CloudEvents type: "nl.participatiewet.benefit-granted.v1".</param>
/// <param name="Body">The CloudEvent, one JSON object in UTF-8.</param>
/// <param name="Of">The event that it tells of by its dossier, so that giving it is processing data of a person; null when it tells of none.</param>
public sealed record Message(Position Position, string Type, byte[] Body, RecordedEvent? Of = null);

/// <summary>A run of messages.</summary>
/// <param name="Through">There are no other messages through here: the place to go on from.</param>
public sealed record OutboxPage(IReadOnlyList<Message> Messages, Position Through);
