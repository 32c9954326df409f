using Ledger.Service.Access;
using Ledger.Service.Asking;

namespace Ledger.Service.Events;

/// <summary>The events (gebeurtenissen) of a municipality: appended, and read in order of position.</summary>
internal static class EventEndpoints
{
    public static void Map(RouteGroupBuilder municipality)
    {
        var events = municipality.MapGroup("/events");
        events.MapPost("", Appending.Append).Takes().Requires(Right.AppendEvents);
        events.MapGet("", EventPages.List).Takes([.. EventPages.All]).Requires(Right.ReadEvents);
        events.MapGet("/{position:long}", EventPages.Show).Takes().Requires(Right.ReadEvents);
    }
}
