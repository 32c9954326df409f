using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;

namespace Ledger.Domain.Measures;

/// <summary>
/// A municipality laid down what it counts (indicator), under a name of its own or in place of a measure of the program. A changed
/// definition is a further event with a higher version: the old one keeps answering for its time, and for what was asked of it.
/// </summary>
/// <param name="EffectiveOn">First day that the definition is meant for; its validFrom says the same.</param>
/// <param name="Definition">The whole definition, in the words of the files in schemas/measures: one document, with a version from 100 on.</param>
/// <param name="DecidedBy">Who decided: council, executive; null when not registered.</param>
/// <param name="Document">Where it stands: a programme budget, an ordinance; null when not registered.</param>
public sealed record MeasureDefined(
    DateOnly EffectiveOn,
    [property: StringLength(10_000)] string Definition,
    string? DecidedBy = null,
    string? Document = null) : RegisterEvent;
