namespace Ledger.Service.Subscriptions;

/// <summary>How the endpoints of subscriptions say what they do, for the description of the API.</summary>
internal static class Describing
{
    private const string Tag = "Subscriptions";

    /// <param name="name">The operation's id, camelCase.</param>
    /// <param name="summary">In a few words, with the Dutch term.</param>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithTags(Tag).WithSummary(summary).WithDescription(description);
}
