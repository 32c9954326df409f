namespace Ledger.SignIn;

/// <summary>What a caller is to a municipality. A caller may have several roles, and other ones in another municipality.</summary>
public enum Role
{
    /// <summary>Finance staff: figures, and what lies under them.</summary>
    Finance,

    /// <summary>Replays and explains any state; changes nothing.</summary>
    Auditor,

    /// <summary>Policy staff: figures, and no persons.</summary>
    Policy,

    /// <summary>A system that appends events.</summary>
    Source,

    /// <summary>A system that receives the events of its own subscriptions.</summary>
    Subscriber,

    /// <summary>Keeps the service running: sees all subscriptions and where they stand, and no persons.</summary>
    Admin,
}
