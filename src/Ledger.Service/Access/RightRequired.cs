namespace Ledger.Service.Access;

/// <summary>Says of an endpoint which right its caller needs, and of it alone: an endpoint that says nothing is refused to all.</summary>
public sealed record RightRequired(Right Right);

/// <summary>How an endpoint says who may use it, where it is mapped.</summary>
public static class EndpointAccess
{
    public static T Requires<T>(this T endpoint, Right right)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new RightRequired(right));
}
