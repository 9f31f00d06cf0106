using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Chaos;

public sealed class ChaosOptions
{
    public double FaultRate { get; set; }

    public double DropWriteRate { get; set; }

    public TimeSpan Latency { get; set; }

    public DateTimeOffset? Until { get; set; }
}

public sealed class ChaosHandler(ChaosOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.Until is { } until && DateTimeOffset.UtcNow > until) return await base.SendAsync(request, cancellationToken);
        if (options.Latency > TimeSpan.Zero) await Task.Delay(options.Latency, cancellationToken);
        if (Random.Shared.NextDouble() < options.FaultRate) throw new HttpRequestException("injected fault");
        if (request.Method != HttpMethod.Get && Random.Shared.NextDouble() < options.DropWriteRate)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request };
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
