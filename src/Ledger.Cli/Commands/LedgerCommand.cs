using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>A command of the program, with what its help and its documentation tell about it.</summary>
internal abstract class LedgerCommand : Command
{
    protected LedgerCommand(string name, string description, params IReadOnlyList<Example> examples)
        : base(name, description)
    {
        Examples = examples;
    }

    public IReadOnlyList<Example> Examples { get; }

    /// <summary>The fields of its answer in --json and --csv; empty for a command that answers with a message.</summary>
    public virtual IReadOnlyList<Field> Fields => [];

    /// <summary>What its documentation says besides of its answer; null when the fields say it all.</summary>
    public virtual string? Remark => null;
}
