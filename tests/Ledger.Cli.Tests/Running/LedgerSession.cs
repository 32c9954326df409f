using System.CommandLine.Parsing;
using Ledger.TestDatabase;

namespace Ledger.Cli.Tests.Running;

/// <summary>Commands given one after another to the same database, in this process, at a time of their own.</summary>
internal sealed class LedgerSession(LedgerDatabase? database = null) : TimeProvider
{
    /// <summary>What the program takes for now.</summary>
    public DateTimeOffset Now { get; set; } = new(2024, 3, 15, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    /// <param name="line">As typed after "ledger", quotes included.</param>
    public Task<Said> Ledger(string line) => Ledger([.. CommandLineParser.SplitCommandLine(line)]);

    public async Task<Said> Ledger(string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var surroundings = new Surroundings(Screen.Plain(output), Screen.Plain(error), name => name == Connection.Variable ? database?.ConnectionString : null, this);
        var code = await CommandLine.Run(args, surroundings, CancellationToken.None);
        return new Said(code, output.ToString(), error.ToString());
    }

    /// <summary>As <see cref="Ledger(string)"/>, of a command that must succeed.</summary>
    public async Task<string> Ask(string line)
    {
        var said = await Ledger(line);
        Assert.True(said.Code == ExitCode.Ok, $"ledger {line}: {said.Code}{Environment.NewLine}{said.Error}{said.Out}");
        return said.Out;
    }
}

/// <summary>What a command said, and on which stream.</summary>
internal sealed record Said(ExitCode Code, string Out, string Error);
