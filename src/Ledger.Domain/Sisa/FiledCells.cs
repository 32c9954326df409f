using System.Collections;
using System.Runtime.CompilerServices;
using Ledger.Domain.Money;

namespace Ledger.Domain.Sisa;

/// <summary>One amount of a statement that was delivered.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Cell">What it means: "expenditure-pw". The number that the form gives it differs by year.</param>
/// <param name="Amount">As delivered, in whole euros.</param>
/// <param name="Basis">Basis of the figure that it was taken from; null when it was not taken from the ledger.</param>
public readonly record struct FiledCell(SisaPart Part, string Cell, Cents Amount, string? Basis)
{
    /// <summary>"own/expenditure-pw".</summary>
    public string Place => $"{Events.Wire.CodeList<SisaPart>.WordOf(Part)}/{Cell}";
}

/// <summary>The amounts of one statement, each cell once. Equal when all cells are, in the same order.</summary>
[CollectionBuilder(typeof(FiledCells), nameof(Of))]
public sealed class FiledCells : IReadOnlyList<FiledCell>, IEquatable<FiledCells>
{
    /// <summary>Of one statement.</summary>
    public const int MaxCount = 100;

    /// <summary>Of the name of a cell, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>Of a basis, in characters.</summary>
    public const int LongestBasis = 400;

    private readonly FiledCell[] cells;

    private FiledCells(FiledCell[] cells) => this.cells = cells;

    /// <exception cref="FormatException">None or too many, a cell twice, or a name or basis that cannot be.</exception>
    public static FiledCells Of(ReadOnlySpan<FiledCell> cells)
    {
        var given = cells.ToArray();
        if (given.Length is 0 or > MaxCount)
            throw new FormatException($"{given.Length} cells: give 1 to {MaxCount} of them.");
        foreach (var cell in given)
        {
            if (cell.Cell is not { Length: > 0 and <= LongestName } || !cell.Cell.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                throw new FormatException($"'{cell.Cell}' is not the name of a cell: use 1 to {LongestName} lower case letters, digits and hyphens, as expenditure-pw.");
            if (cell.Basis is { Length: 0 or > LongestBasis })
                throw new FormatException($"The basis of {cell.Place} has {cell.Basis.Length} characters: copy it whole from the figure, or leave it out.");
        }

        var twice = given.GroupBy(cell => cell.Place).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? new FiledCells(given) : throw new FormatException($"{twice.Key} has two amounts: a cell has one.");
    }

    public int Count => cells.Length;

    public FiledCell this[int index] => cells[index];

    public bool Equals(FiledCells? other) => other is not null && cells.AsSpan().SequenceEqual(other.cells);

    public override bool Equals(object? obj) => Equals(obj as FiledCells);

    public override int GetHashCode() => cells.Aggregate(17, HashCode.Combine);

    public IEnumerator<FiledCell> GetEnumerator() => cells.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>"20 cells".</summary>
    public override string ToString() => Count == 1 ? "1 cell" : $"{Count} cells";
}
