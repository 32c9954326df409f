using Ledger.Domain.Employment;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>The register of the jobs agreement (doelgroepregister banenafspraak), kept by UWV; who is in it, is so with or without benefit.</summary>
internal sealed class JobsAgreement(Life life) : Chapter(life)
{
    private bool registered;

    public override void Month(DateOnly month)
    {
        if (!registered && Luck.PerTenThousand(Life.Client.Stay == Stay.Lasting ? 14 : 4))
            Register(SomeDayIn(month));
        else if (registered && Luck.PerTenThousand(30))
            Remove(SomeDayIn(month));
    }

    /// <summary>Most for whom a wage-cost subsidy is granted are in it, from that day at the latest.</summary>
    public void IsNeeded(DateOnly on)
    {
        if (!registered && Luck.PerThousand(750))
            Register(on);
    }

    private void Register(DateOnly on)
    {
        registered = true;
        Write(3, new JobsAgreementRegistered(on, Registered: true));
    }

    private void Remove(DateOnly on)
    {
        registered = false;
        Write(3, new JobsAgreementRegistered(on, Registered: false));
    }
}
