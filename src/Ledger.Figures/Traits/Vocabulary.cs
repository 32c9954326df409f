using Ledger.Figures.Wording;

namespace Ledger.Figures.Traits;

/// <summary>Every word by which figures can be filtered and grouped.</summary>
public static class Vocabulary
{
    /// <summary>The traits that stand in entries. An entry holds those of its kind in this order, so that another order asks for new entries.</summary>
    public static IReadOnlyList<StoredTrait> Stored { get; } =
    [
        BenefitVocabulary.Scheme,
        BenefitVocabulary.Household,
        BenefitVocabulary.Persons,
        BenefitVocabulary.Cause,
        BenefitVocabulary.Classification,
        BenefitVocabulary.WorkIncome,
        BenefitVocabulary.Exempt,
        BenefitVocabulary.RunningSince,
        BenefitVocabulary.OnBenefit,
        PersonVocabulary.Sex,
        PersonVocabulary.Birth,
        PersonVocabulary.Partner,
        MovementVocabulary.DaysSinceExit,
        MovementVocabulary.LeftOn,
        MovementVocabulary.MonthsOnBenefit,
        MovementVocabulary.DaysToReturn,
        MovementVocabulary.Reason,
        MovementVocabulary.Destination,
        MovementVocabulary.Mediated,
        MovementVocabulary.Enforced,
        MovementVocabulary.Direction,
        MovementVocabulary.TransferKind,
        DecisionVocabulary.Outcome,
        DecisionVocabulary.Ground,
        DecisionVocabulary.Result,
        DecisionVocabulary.LeadDays,
        DecisionVocabulary.GrossDays,
        DecisionVocabulary.NetDays,
        SanctionVocabulary.Kind,
        SanctionVocabulary.Ground,
        SanctionVocabulary.Percentage,
        SanctionVocabulary.Months,
        SanctionVocabulary.Status,
        TrajectoryVocabulary.Instrument,
        TrajectoryVocabulary.Provision,
        TrajectoryVocabulary.Provider,
        TrajectoryVocabulary.Funding,
        TrajectoryVocabulary.Goal,
        TrajectoryVocabulary.Number,
        TrajectoryVocabulary.Repeat,
        TrajectoryVocabulary.Trajectories,
        TrajectoryVocabulary.Outcome,
        TrajectoryVocabulary.EndReason,
        TrajectoryVocabulary.Culpable,
        TrajectoryVocabulary.ResultAchieved,
        WorkVocabulary.Extent,
        WorkVocabulary.Durable,
        WorkVocabulary.HoursPerWeek,
        WorkVocabulary.Contract,
        WorkVocabulary.PlacementKind,
        WorkVocabulary.Support,
        WorkVocabulary.WageValue,
        WorkVocabulary.Fixed,
        WorkVocabulary.Employer,
        WorkVocabulary.Partners,
        WorkVocabulary.ContributedTo,
        WorkVocabulary.Contributor,
        ParticipationVocabulary.Form,
        GuidanceVocabulary.ClassificationScheme,
        GuidanceVocabulary.FromGroup,
        GuidanceVocabulary.ToGroup,
        GuidanceVocabulary.Coach,
        GuidanceVocabulary.Team,
        GuidanceVocabulary.Role,
        GuidanceVocabulary.ReferredTo,
        GuidanceVocabulary.Purpose,
        GuidanceVocabulary.State,
        GuidanceVocabulary.Missed,
        GuidanceVocabulary.ReturnGround,
        GuidanceVocabulary.Remedy,
        GuidanceVocabulary.Matter,
        GuidanceVocabulary.Decided,
        GuidanceVocabulary.Outcome,
        BookingVocabulary.Account,
        BookingVocabulary.Body,
        BookingVocabulary.Line,
        BookingVocabulary.Ground,
        BudgetVocabulary.Version,
        BudgetVocabulary.Part,
        BudgetVocabulary.Holds,
        BudgetVocabulary.Item,
        BudgetVocabulary.By,
        BudgetVocabulary.Verdict,
        BudgetVocabulary.Year,
        BudgetVocabulary.Month,
        BooksVocabulary.Account,
        BooksVocabulary.Side,
        BooksVocabulary.CostCentre,
        BooksVocabulary.TaskField,
        BooksVocabulary.Period,
        BooksVocabulary.Negative,
        EntryVocabulary.MadeBy,
    ];

    /// <summary>The traits in the source's own words.</summary>
    public static IReadOnlyList<TextTrait> Texts { get; } = [.. Stored.OfType<TextTrait>()];

    /// <summary>The traits that follow from a stored one and a day.</summary>
    public static IReadOnlyList<BandTrait> Banded { get; } = [.. BandFiles.Read().Select(Band)];

    public static IReadOnlyList<Trait> All { get; } = [.. Stored.Where(trait => trait != EntryVocabulary.MadeBy), .. Banded];

    /// <exception cref="QuestionException">There is no such trait.</exception>
    public static Trait Find(string id) =>
        All.FirstOrDefault(trait => trait.Id == id) ?? throw QuestionException.UnknownWord("trait", id, All.Select(trait => trait.Id));

    private static BandTrait Band(Bands bands) => Stored.FirstOrDefault(trait => trait.Id == bands.Of) switch
    {
        BirthTrait birth => new BandTrait(bands, birth, (code, years) => BirthTrait.DayOfAge(code, years)),
        DayTrait day => new BandTrait(bands, day, (code, years) => DayTrait.DayOf(code).AddYears(years)),
        _ => throw new InvalidDataException($"Bands {bands.Id} are of '{bands.Of}', which is not birth or a first day."),
    };
}
