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

    /// <summary>What it delivered to account for the bundled grant.</summary>
    public static readonly StreamId Sisa = new("register/sisa");
}
