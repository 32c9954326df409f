using Ledger.Domain.Events;

namespace Ledger.Domain.Vangnet;

/// <summary>Happens in the dossier of a claim on the safety net over one year: a stream "vangnet/2019".</summary>
public abstract record VangnetEvent : DossierEvent
{
    /// <summary>The year of the deficit, 2014 to 2079; that of the stream. Filing, decision and payment come in later years.</summary>
    public abstract int ClaimYear { get; init; }

    protected internal override string? DossierName => $"{ClaimYear:0000}";
}
