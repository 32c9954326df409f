using System.CommandLine;
using Ledger.Journal.Schema;
using Npgsql;

namespace Ledger.Cli;

/// <summary>Which database a command speaks to.</summary>
internal sealed class Connection(Surroundings surroundings)
{
    public const string Variable = "LEDGER_DATABASE";

    private const string Form = "'Host=127.0.0.1;Username=ledger;Password=...;Database=ledger'";

    public Surroundings Surroundings => surroundings;

    public Option<string?> Option { get; } = new("--database")
    {
        Description = $"Npgsql connection string of the ledger's database. Default: the environment variable {Variable}.",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    /// <exception cref="CommandFailedException">No database was named, or not in a way that can be read.</exception>
    /// <exception cref="DatabaseException">It cannot be reached, or its schema is not that of this program.</exception>
    public Task<Store> Open(ParseResult given, CancellationToken cancel) => Store.Open(Text(given), cancel);

    /// <summary>The connection string.</summary>
    /// <exception cref="CommandFailedException">No database was named, or not in a way that can be read.</exception>
    public string Text(ParseResult given)
    {
        var text = given.GetValue(Option) ?? surroundings.Environment(Variable);
        if (string.IsNullOrWhiteSpace(text))
            throw new CommandFailedException(ExitCode.Database, $"No database is named. Set {Variable}, or give --database, as {Form}. 'ops/up' starts one.");
        try
        {
            return new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            // Not repeated in the message: it may hold a password.
            throw new CommandFailedException(ExitCode.Database, $"What names the database is not a connection string: write it as {Form}.");
        }
    }
}
