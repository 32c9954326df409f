namespace Ledger.Service.Access;

/// <summary>What an endpoint lets its caller do, always in one municipality.</summary>
public enum Right
{
    /// <summary>Which municipalities there are, and how far they have come; of those in which the caller has any role.</summary>
    SeeMunicipalities,
    AppendEvents,

    /// <summary>Appending events of client dossiers, and not only of money and registers.</summary>
    AppendDossierEvents,
    ReadEvents,

    /// <summary>Every use is written to the processing log.</summary>
    ReadDossiers,
    ReadFigures,

    /// <summary>Budgets, claims, statements and reconciliations.</summary>
    ReadFinance,

    /// <summary>The entries and events under a figure.</summary>
    ReadLineage,

    /// <summary>Making subscriptions, and receiving from one's own.</summary>
    Subscribe,

    /// <summary>Seeing and steering subscriptions: one's own, or those of all for who oversees them.</summary>
    SteerSubscriptions,

    /// <summary>Being shown the subscriptions of all, in place of one's own. What is in them stays their owners'.</summary>
    OverseeSubscriptions,
}
