using Ledger.Domain.Numbers;

namespace Ledger.Domain.Vangnet;

/// <summary>One step of a computation, for people who do it again by hand.</summary>
/// <param name="What">What is reckoned, with the Dutch term.</param>
/// <param name="Reckoning">With the numbers filled in: "53700000.00 - 48250000.00 = 5450000.00". Percentages show at most four decimals.</param>
/// <param name="Value">What comes of it, without any loss: in cents, or in per cent.</param>
public sealed record ComputationStep(string What, string Reckoning, Fraction Value, StepUnit Unit);

/// <summary>What the value of a step is in.</summary>
public enum StepUnit
{
    /// <summary>Cents of a euro, and parts of them.</summary>
    Cents = 1,

    /// <summary>Per cent of the definitive grant.</summary>
    Percent = 2,
}
