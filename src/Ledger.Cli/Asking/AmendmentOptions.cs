using System.CommandLine;
using Ledger.Domain;

namespace Ledger.Cli.Asking;

/// <summary>What corrections and retractions are made with alike.</summary>
internal sealed class AmendmentOptions
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<string> reason = new("--reason") { Description = "Why, for people and auditors. No names or numbers of persons.", HelpName = "TEXT", Required = true };
    private readonly Option<DateTimeOffset?> known = OptionFor.Time("--known", "When the municipality knew it. Default: now. Never later than now, nor before what the journal knows already.");

    public void AddTo(Command command)
    {
        command.Add(reason);
        command.Add(known);
        command.Add(municipality);
    }

    public Municipality? Municipality(ParseResult given) => given.GetValue(municipality);

    public string Reason(ParseResult given) => given.GetRequiredValue(reason);

    /// <exception cref="CommandFailedException">The moment asked for lies in the future.</exception>
    public DateTimeOffset Known(ParseResult given, DateTimeOffset now)
    {
        try
        {
            return EnteredMoment.NotAfter(now, given.GetValue(known) ?? now);
        }
        catch (FormatException wrong)
        {
            throw new CommandFailedException(ExitCode.Usage, $"--known: {wrong.Message}");
        }
    }
}
