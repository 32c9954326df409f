using System.Text;
using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Service.Subscriptions.Outbox;

namespace Ledger.Service.Subscriptions.Steering;

/// <summary>A message that says nothing, to see whether the receiver takes one.</summary>
internal static class Ping
{
    public const string Type = "nl.participatiewet.ping.v1";

    public static Message Of(Subscription subscription, DateTimeOffset now)
    {
        var body = new
        {
            specversion = "1.0",
            id = $"{subscription.Id}-ping-{now.ToUnixTimeMilliseconds()}",
            source = $"urn:nld:gemeente-{subscription.Municipality}:systeem:ledger",
            type = Type,
            subject = $"subscription/{subscription.Id}",
            time = now.UtcDateTime,
            datacontenttype = "application/json",
            sequence = "0",
            sequencetype = "Integer",
            data = new { },
        };
        return new Message(Position.Start, Type, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body)));
    }
}
