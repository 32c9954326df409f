using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Figures.Questions;
using Ledger.Figures.Vangnet;

namespace Ledger.Cli.Commands;

/// <summary>A command on the safety net of one year.</summary>
internal abstract class VangnetOfYearCommand : StoreCommand
{
    private readonly Argument<int> year = ArgumentFor.Year("The year of the deficit, as 2021.");
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    protected VangnetOfYearCommand(Connection connection, string name, string description, params IReadOnlyList<Example> examples)
        : base(connection, name, description, examples)
    {
        Add(year);
        Add(known);
        Add(municipality);
    }

    /// <summary>What is supposed; nothing unless a command says otherwise.</summary>
    protected virtual WhatIf Supposed(ParseResult given) => new();

    protected abstract Task Show(VangnetPosition position, string name, MunicipalVangnet vangnet, Answer answer, CancellationToken cancel);

    protected sealed override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var vangnet = await store.VangnetOf(head.Municipality, cancel);
        await Show(await vangnet.Of(given.GetRequiredValue(year), position, Supposed(given), cancel), $"{head.Municipality} {head.Name}", vangnet, answer, cancel);
        return ExitCode.Ok;
    }
}
