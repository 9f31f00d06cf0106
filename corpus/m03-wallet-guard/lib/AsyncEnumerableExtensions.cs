using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Async
{
    /// <summary>Runs work over sequences without flooding the thread pool.</summary>
    public static class AsyncEnumerableExtensions
    {
        public static async Task<IReadOnlyList<TResult>> SelectAsync<TSource, TResult>(
            this IEnumerable<TSource> source, Func<TSource, Task<TResult>> selector, int width = 8)
        {
            Guard.NotNull(source, nameof(source));
            Guard.NotNull(selector, nameof(selector));
            Guard.InRange(width, 1, 1024, nameof(width));
            using (var gate = new SemaphoreSlim(width))
            {
                var tasks = source.Select(async item =>
                {
                    await gate.WaitAsync().ConfigureAwait(false);
                    try
                    {
                        return await selector(item).ConfigureAwait(false);
                    }
                    finally
                    {
                        gate.Release();
                    }
                }).ToList();
                return await Task.WhenAll(tasks).ConfigureAwait(false);
            }
        }

        public static async Task ForEachAsync<T>(this IEnumerable<T> source, Func<T, Task> action, int width = 8)
        {
            await source.SelectAsync(async item =>
            {
                await action(item).ConfigureAwait(false);
                return true;
            }, width).ConfigureAwait(false);
        }

        public static async Task<T> WithTimeout<T>(this Task<T> task, TimeSpan timeout)
        {
            Guard.NotNull(task, nameof(task));
            using (var cancellation = new CancellationTokenSource())
            {
                var first = await Task.WhenAny(task, Task.Delay(timeout, cancellation.Token)).ConfigureAwait(false);
                if (first != task) throw new TimeoutException($"no answer within {timeout}");
                cancellation.Cancel();
                return await task.ConfigureAwait(false);
            }
        }

        public static async Task<T> Retry<T>(Func<Task<T>> action, int times, TimeSpan pause)
        {
            Guard.NotNull(action, nameof(action));
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await action().ConfigureAwait(false);
                }
                catch (Exception) when (attempt < times)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(pause.TotalMilliseconds * attempt)).ConfigureAwait(false);
                }
            }
        }
    }
}
