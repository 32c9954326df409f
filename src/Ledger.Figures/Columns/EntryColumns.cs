using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Entries;
using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Entries;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Columns;

/// <summary>All entries of one municipality in memory, with what it declared to register. One writer, any number of readers.</summary>
public sealed class EntryColumns
{
    private readonly Dictionary<FactKind, FactColumns> columns = FactKind.All.ToDictionary(kind => kind, kind => new FactColumns(kind));
    private volatile CoverageDeclaration[] declarations = [];
    private long through;

    public TextValues Texts { get; }

    public EntryColumns()
        : this(new TextValues())
    {
    }

    /// <param name="texts">What the codes of the entries to come stand for.</param>
    internal EntryColumns(TextValues texts) => Texts = texts;

    /// <summary>The last position whose entries are all here. No figure may be asked as known later.</summary>
    public Position Through => new(Volatile.Read(ref through));

    /// <summary>What the municipality declared to register, in order of position.</summary>
    public IReadOnlyList<CoverageDeclaration> Declarations => declarations;

    public int Count => columns.Values.Sum(column => column.View.Count);

    /// <summary>The entries of a kind as known at a position.</summary>
    /// <exception cref="BrokenInvariantException">The position is after <see cref="Through"/>.</exception>
    public FactView View(FactKind kind, Position known)
    {
        Invariant.Holds(known <= Through, $"A figure as known at position {known} was asked of entries through {Through}.");
        return columns[kind].View.KnownAt((int)known.Value);
    }

    /// <param name="madeBy">The type of the event at its position; null where nobody asks what changed between two moments.</param>
    public void Add(Entry entry, string? madeBy = null) =>
        Add(CodedEntry.Of(entry, Texts, madeBy is null ? Trait.NotRegistered : Texts.Of(EntryVocabulary.MadeBy).CodeOf(madeBy)));

    public void Add(in CodedEntry entry)
    {
        Invariant.Holds(entry.Position > Through.Value, $"Entry at position {entry.Position}, but all through {Through} were there.");
        columns[entry.Kind].Add(entry);
    }

    /// <summary>
    /// Adds what is new of a page; the order between kinds does not matter. A page may begin with what is here already: when the database
    /// crashed and lost its last pages, they are written again, and cut otherwise.
    /// </summary>
    internal void Add(EntryPage page)
    {
        Invariant.Holds(page.Positions[^1] > Through.Value, $"A page through position {page.Positions[^1]}, but all through {Through} were there.");
        columns[page.Kind].Add(page, after: Through);
    }

    public void Add(CoverageDeclaration declaration) => declarations = [.. declarations, declaration];

    /// <summary>Says that all entries through a position have been added; readers may ask for it from now on.</summary>
    public void Complete(Position position)
    {
        Invariant.Holds(position >= Through, $"Entries through {position}, but they were already complete through {Through}.");
        foreach (var column in columns.Values)
            column.Publish();
        Volatile.Write(ref through, position.Value);
    }
}
