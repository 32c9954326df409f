using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Ledger.Domain;

/// <summary>Checks that stay on in Release: a ledger that is wrong must stop, loudly.</summary>
public static class Invariant
{
    /// <exception cref="BrokenInvariantException">The condition is false.</exception>
    public static void Holds(
        [DoesNotReturnIf(false)] bool condition,
        [InterpolatedStringHandlerArgument(nameof(condition))] ref InvariantMessage message)
    {
        if (!condition)
            throw new BrokenInvariantException(message.ToString());
    }

    /// <exception cref="BrokenInvariantException">The condition is false.</exception>
    public static void Holds([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
            throw new BrokenInvariantException(message);
    }
}

/// <summary>Builds its text only when the invariant is broken, so that a check in a hot loop costs one comparison.</summary>
[InterpolatedStringHandler]
public ref struct InvariantMessage
{
    private DefaultInterpolatedStringHandler text;

    public InvariantMessage(int literalLength, int formattedCount, bool condition, out bool wanted)
    {
        wanted = !condition;
        text = wanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public override string ToString() => text.ToStringAndClear();
}

/// <summary>Something that can never be so is so. The process that finds it must not go on answering.</summary>
public sealed class BrokenInvariantException(string message) : Exception(message);
