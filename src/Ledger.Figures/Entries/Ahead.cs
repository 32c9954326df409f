using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Ledger.Figures.Entries;

/// <summary>Stages of a pipeline that work at the same time.</summary>
internal static class Ahead
{
    /// <summary>The same items in the same order, made in the background while those before are used.</summary>
    /// <param name="items">So many wait at most.</param>
    public static async IAsyncEnumerable<T> RunAhead<T>(this IAsyncEnumerable<T> source, int items, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ahead = Channel.CreateBounded<T>(items);
        var making = Task.Run(Make, CancellationToken.None);
        try
        {
            await foreach (var item in ahead.Reader.ReadAllAsync(cancel))
                yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }

        async Task Make()
        {
            try
            {
                await foreach (var item in source.WithCancellation(stop.Token))
                    await ahead.Writer.WriteAsync(item, stop.Token);
                ahead.Writer.Complete();
            }
            catch (Exception broken)
            {
                ahead.Writer.TryComplete(broken); // the consumer meets it, unless it left first
            }
        }
    }
}
