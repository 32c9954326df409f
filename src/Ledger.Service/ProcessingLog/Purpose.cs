using Ledger.Domain.Events.Rules;
using Ledger.Service.Problems;

namespace Ledger.Service.ProcessingLog;

/// <summary>What personal data are read for (doelbinding), as the reader says it.</summary>
internal static class Purpose
{
    /// <summary>A header that says it of one request; without it the claim of the token says it of all.</summary>
    public const string Header = "Ledger-Purpose";

    private const string Claim = "purpose";
    private const int MaxLength = 200;

    /// <returns>Null when it is not said.</returns>
    /// <exception cref="RequestRefusedException">It is not a code or a URI: no words, in which a person could be named.</exception>
    public static string? Of(HttpContext http)
    {
        if ((http.Request.Headers[Header].ToString() is { Length: > 0 } said ? said : http.User.FindFirst(Claim)?.Value) is not { } purpose)
            return null;
        return purpose.Length <= MaxLength && purpose.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '#') && !PersonalData.HoldsBsn(purpose)
            ? purpose
            : throw RequestRefusedException.Of([new Mistake($"A purpose is a code or a URI of at most {MaxLength} letters, digits and - _ . : / #, without a BSN: give it as audit:2024.") { Header = Header }]);
    }
}
