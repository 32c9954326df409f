using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Objections;

/// <summary>One objection, appeal or complaint, with the first decision on it.</summary>
public sealed record ObjectionCase(CaseNumber Number, Objection Objection) : INumbered;
