using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Employment;
using Ledger.Domain.Numbers;
using Ledger.Domain.Objections;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Publications;
using Ledger.Domain.Targets;
using Ledger.Domain.Trajectories;
using Ledger.Domain.Transfers;
using Ledger.Domain.Vangnet;

namespace Ledger.Domain.Events.Wire;

/// <summary>
/// How events stand in JSON: camelCase names, code lists as kebab-case words, days as yyyy-MM-dd, money as whole cents, what is null
/// left out. Strict: a field that is unknown, missing, doubled or null where it may not be is an error.
/// </summary>
internal static class WireForm
{
    public static JsonSerializerOptions For(EventCodec codec, IJsonTypeInfoResolver shapes) => new()
    {
        TypeInfoResolver = shapes,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        // Bodies are never put into a page without escaping there, and Dutch words must stay readable in the journal.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new ReplacementConverter(codec),
            new CentsConverter(),
            new MediatorsConverter(),
            new TextListConverter(),
            new TextConverter<PersonId>(text => new PersonId(text), $"a pseudonym of 1 to {PersonId.MaxLength} letters, digits and - _ . : /", Name(PersonId.MaxLength)),
            new TextConverter<CaseNumber>(text => new CaseNumber(text), $"a case number of 1 to {CaseNumber.MaxLength} letters, digits and - _ . : /", Name(CaseNumber.MaxLength)),
            new TextConverter<RegisterName>(text => new RegisterName(text), $"a name of 1 to {RegisterName.MaxLength} letters, digits and - _ . :", $"^[A-Za-z0-9_.:-]{{1,{RegisterName.MaxLength}}}$"),
            new TextConverter<PrintedNumber>(PrintedNumber.Parse, "a number between quotes as it is printed, \"2364\" or \"57.5\"", PrintedNumber.Pattern),
            new TextConverter<BirthMonth>(BirthMonth.Parse, "a month of birth as 1987-05, or 1987 when the month is not known", "^[0-9]{4}(-[0-9]{2})?$"),
            new TextConverter<BookingPeriod>(BookingPeriod.Parse, "a period of the books as 2021-03, from 01 to 13", "^[0-9]{4}-(0[1-9]|1[0-3])$"),
            new TextConverter<BenchmarkId>(text => new BenchmarkId(text), $"the id of a benchmark, 1 to {BenchmarkId.MaxLength} lower case letters, digits and hyphens", $"^[a-z0-9-]{{1,{BenchmarkId.MaxLength}}}$"),
            new BenchmarkPointsConverter(),
            new FiledCellsConverter(),
            new CodeConverter<Scheme>(),
            new CodeConverter<HouseholdForm>(),
            new CodeConverter<Cause>(),
            new CodeConverter<EndReason>(),
            new CodeConverter<BbzKind>(),
            new CodeConverter<Housing>(),
            new CodeConverter<IncomeKind>(),
            new CodeConverter<NotificationOutcome>(),
            new CodeConverter<SuspensionGround>(),
            new CodeConverter<DecisionOutcome>(),
            new CodeConverter<SanctionGround>(),
            new CodeConverter<Blame>(),
            new CodeConverter<ExemptionGround>(),
            new CodeConverter<ExemptionEndReason>(),
            new CodeConverter<Remedy>(),
            new CodeConverter<DisputedMatter>(),
            new CodeConverter<ObjectionOutcome>(),
            new CodeConverter<EducationLevel>(),
            new CodeConverter<ContactPurpose>(),
            new CodeConverter<ContactChannel>(),
            new CodeConverter<ExecutingBody>(),
            new CodeConverter<SettledWith>(),
            new CodeConverter<BudgetVersion>(),
            new CodeConverter<BudgetPart>(),
            new CodeConverter<CostLine>(),
            new CodeConverter<AdvanceSuspensionGround>(),
            new CodeConverter<EstimatedItem>(),
            new CodeConverter<AuditVerdict>(),
            new CodeConverter<TotalKind>(),
            new CodeConverter<PostingSide>(),
            new CodeConverter<RequestForm>(),
            new CodeConverter<VangnetAdvice>(),
            new CodeConverter<VangnetOutcome>(),
            new CodeConverter<GrantSide>(),
            new CodeConverter<DifferenceReason>(),
            new CodeConverter<ClaimGround>(),
            new CodeConverter<ClaimCorrectionReason>(),
            new CodeConverter<CollectionState>(),
            new CodeConverter<Subject>(),
            new CodeConverter<ProvisionKind>(),
            new CodeConverter<TrajectoryOutcome>(),
            new CodeConverter<TrajectoryGoal>(),
            new CodeConverter<ActivityKind>(),
            new CodeConverter<PlacementKind>(),
            new CodeConverter<JobExtent>(),
            new CodeConverter<PlacementSupport>(),
            new CodeConverter<ContractKind>(),
            new CodeConverter<TransferKind>(),
            new CodeConverter<Sex>(),
            new CodeConverter<Direction>(),
            new CodeConverter<TargetBase>(),
            new CodeConverter<DecidingBody>(),
            new CodeConverter<FigureNature>(),
            new CodeConverter<DerivationKind>(),
            new CodeConverter<ComparisonKind>(),
            new CodeConverter<CategoryKind>(),
            new CodeConverter<BenchmarkKind>(),
            new CodeConverter<BenchmarkUnit>(),
            new CodeConverter<BreakCause>(),
        },
    };

    private static string Name(int longest) => $"^[A-Za-z0-9_.:/-]{{1,{longest}}}$";
}
