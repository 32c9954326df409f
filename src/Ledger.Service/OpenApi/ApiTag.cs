namespace Ledger.Service.OpenApi;

/// <summary>A chapter of the API's description.</summary>
internal sealed record ApiTag(string Name, string Description)
{
    public static readonly ApiTag Municipalities = new("Municipalities", "The municipalities (gemeenten) in this ledger, and how far they have come.");
    public static readonly ApiTag Events = new("Events", "Events (gebeurtenissen): appended by sources, and read in order of position.");
    public static readonly ApiTag Dossiers = new("Dossiers", "Client dossiers (cliëntdossiers): what happened, as known at any moment.");
    public static readonly ApiTag Measures = new("Measures", "Measures (indicatoren): the definitions of figures.");
    public static readonly ApiTag Figures = new("Figures", "Figures and series (cijfers en reeksen), for any reference date, as known at any moment, and the entries under them.");
    public static readonly ApiTag Targets = new("Targets", "Targets (doelstellingen), with every decision on them, beside what was realised.");
    public static readonly ApiTag Publications = new("Publications", "Published figures (gepubliceerde cijfers): recomputed as known then and now, and laid beside each other.");
    public static readonly ApiTag Benchmarks = new("Benchmarks", "Series of others (vergelijkingsreeksen), CBS and Divosa for instance, and the own series beside them.");
    public static readonly ApiTag Reports = new("Reports", "Reports (rapportages) for people, drawn up from figures.");
    public static readonly ApiTag Finance = new("Finance", "Money (financiën): the bundled grant (gebundelde uitkering, BUIG), the safety net (vangnet), SiSa, and the general ledger (grootboek).");
    public static readonly ApiTag Subscriptions = new("Subscriptions", "Subscriptions (abonnementen) to events and to figures: read as a feed, posted to a webhook or published to RabbitMQ.");
    public static readonly ApiTag Health = new("Health", "Whether the service lives and can answer, without sign-in.");

    public static IReadOnlyList<ApiTag> All { get; } = [Municipalities, Events, Dossiers, Measures, Figures, Targets, Publications, Benchmarks, Reports, Finance, Subscriptions, Health];
}
