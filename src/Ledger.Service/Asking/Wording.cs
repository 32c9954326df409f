using System.Globalization;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;

namespace Ledger.Service.Asking;

/// <summary>Values of parameters, each in one form only.</summary>
internal static class Wording
{
    /// <exception cref="FormatException">Not yyyy-MM-dd.</exception>
    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
        ? day
        : throw new FormatException($"'{text}' is not a day: write year, month and day as 2021-12-31.");

    /// <exception cref="FormatException">Not a whole number from 0.</exception>
    public static Position? Position(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new Position(number)
        : throw new FormatException($"'{text}' is not a position: write a whole number from 0.");

    /// <summary>The alias of a type of event: "benefit_granted" for "nl.participatiewet.benefit-granted.v1" and for "benefit-granted".</summary>
    /// <exception cref="FormatException">There is no such type.</exception>
    public static string EventType(string text)
    {
        var alias = CloudEventNames.ParseTypeName(text)?.Alias ?? text.Replace('-', '_');
        if (EventCatalogue.Codec.TryFind(alias, out _))
            return alias;
        var nearest = Nearest.To(alias, EventCatalogue.All.Select(type => type.Alias));
        throw new FormatException($"There is no such type of event.{(nearest is null ? " docs/events.md lists them." : $" Did you mean {nearest.Replace('_', '-')}?")}");
    }

    /// <exception cref="FormatException">Not a whole number within the limits.</exception>
    public static int Whole(string text, int least, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
        ? number
        : throw new FormatException($"'{text}' is not a whole number from {least} to {most}.");
}
