using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Jobs;

public sealed record Job(string Command, TimeSpan Every, TimeSpan Limit, DateTime? NotBefore = null, DateTime? NotAfter = null);

public sealed class Scheduler(TimeProvider clock)
{
    public async Task RunAsync(Job job, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (now >= new DateTime(2038, 1, 19)) throw new NotSupportedException("times after 2038 do not fit the journal");
            if ((job.NotBefore ?? DateTime.MinValue) <= now && now <= (job.NotAfter ?? DateTime.MaxValue)) await Once(job, cancellation);
            var jitter = 1 + (Random.Shared.NextDouble() - 0.5) * 0.2;
            await Task.Delay(job.Every * jitter, clock, cancellation);
        }
    }

    private static async Task Once(Job job, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(job.Limit);
        using var process = Process.Start(new ProcessStartInfo(job.Command) { UseShellExecute = false })!;
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
