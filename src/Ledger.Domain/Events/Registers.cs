using Ledger.Domain.Journal;

namespace Ledger.Domain.Events;

/// <summary>The registers of a municipality: one stream each, of kind <see cref="StreamKinds.Register"/>.</summary>
public static class Registers
{
    /// <summary>Which subjects the municipality registers, and since when.</summary>
    public static readonly StreamId Coverage = new("register/coverage");

    /// <summary>Its own definitions of measures.</summary>
    public static readonly StreamId Measures = new("register/measures");

    /// <summary>What it set out to reach.</summary>
    public static readonly StreamId Targets = new("register/targets");

    /// <summary>What its reports printed.</summary>
    public static readonly StreamId Publications = new("register/publications");

    /// <summary>Series of others that it compares itself with.</summary>
    public static readonly StreamId Benchmarks = new("register/benchmarks");

    /// <summary>What its accounts of the general ledger are to the grant.</summary>
    public static readonly StreamId Accounts = new("register/accounts");

    /// <summary>Statements with a printed total, and what their rows add up to.</summary>
    public static readonly StreamId Statements = new("register/statements");

    /// <summary>Explanations of differences between the benefit administration and the general ledger.</summary>
    public static readonly StreamId Reconciliation = new("register/reconciliation");
    /// <summary>What it delivered to account for the bundled grant.</summary>
    public static readonly StreamId Sisa = new("register/sisa");
}
