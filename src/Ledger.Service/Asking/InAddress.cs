using Ledger.Service.Problems;

namespace Ledger.Service.Asking;

/// <summary>Reads a value in an address: what is not one is not there.</summary>
internal static class InAddress
{
    /// <param name="parse">Throws FormatException, whose message says what to write instead.</param>
    /// <exception cref="RequestRefusedException">It is not one.</exception>
    public static T Read<T>(string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException wrong)
        {
            throw RequestRefusedException.NotFound(wrong.Message);
        }
    }
}
