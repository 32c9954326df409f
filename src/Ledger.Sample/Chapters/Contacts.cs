using Ledger.Domain.Profiles;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>A quarter of the clients is spoken to a few times a year, the others hardly; by telephone mostly while the offices were closed.</summary>
internal sealed class Contacts(Life life) : Chapter(life)
{
    private static readonly DateOnly officesClosed = new(2020, 3, 16);
    private static readonly DateOnly officesOpen = new(2021, 7, 1);

    private static readonly ContactChannel[] closed = [ContactChannel.Telephone, ContactChannel.Telephone, ContactChannel.Telephone, ContactChannel.Message];
    private static readonly ContactChannel[] open = [ContactChannel.InPerson, ContactChannel.InPerson, ContactChannel.InPerson, ContactChannel.Telephone, ContactChannel.Group, ContactChannel.Message];

    private bool coached;

    /// <summary>Between the application and the decision on it.</summary>
    public static void Intake(Life life, DateOnly on) => life.Diary.Write(on, Held(life, on, ContactPurpose.Intake));

    public override void Begins(DateOnly on) => coached = Luck.PerThousand(250);

    public override void Month(DateOnly month)
    {
        if (coached && Luck.PerTenThousand(1_100))
            Hold(month, ContactPurpose.Coaching);
        else if (Luck.PerTenThousand(50))
            Hold(month, Luck.PerThousand(850) ? ContactPurpose.Review : ContactPurpose.Other);
    }

    private void Hold(DateOnly month, ContactPurpose purpose) => Write(Luck.Between(0, 3), Held(Life, SomeDayIn(month), purpose));

    private static ContactHeld Held(Life life, DateOnly on, ContactPurpose purpose) => new(
        on,
        life.Luck.PerThousand(900) ? purpose : null,
        life.Luck.PerThousand(900) ? life.Luck.Pick(on >= officesClosed && on < officesOpen ? closed : open) : null);
}
