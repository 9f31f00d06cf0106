using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Licensing.Seats;

/// <summary>The licence server of the customer and how to speak of this machine.</summary>
public sealed class SeatOptions
{
    /// <summary>The server in the customer's network; there is no default.</summary>
    public Uri? Server { get; set; }

    public string Product { get; set; } = "";

    /// <summary>Sends a digest instead of the names of host and user.</summary>
    public bool Anonymous { get; set; }

    /// <summary>How long a seat is good where the server cannot be reached.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromDays(3);

    public string GraceFolder { get; set; } = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
}

public enum SeatState
{
    Granted,
    Grace,
    Denied,
}

public sealed record Seat(string Id, DateTimeOffset Until, string Signature);

/// <summary>Borrows a seat, keeps it while the program runs, and gives it back.</summary>
public sealed class SeatClient : IAsyncDisposable
{
    private readonly SeatOptions options;
    private readonly HttpClient http;
    private readonly SeatVerifier verifier;
    private readonly GraceFile grace;
    private readonly MachineName machine;
    private Timer? renewal;
    private Seat? seat;

    /// <param name="publicKey">The key of the vendor, with which licence servers sign.</param>
    public SeatClient(SeatOptions options, byte[] publicKey, HttpClient? http = null)
    {
        if (options.Server is null) throw new ArgumentException("name the licence server", nameof(options));
        if (options.Product.Length == 0) throw new ArgumentException("name the product", nameof(options));
        this.options = options;
        this.http = http ?? new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        verifier = new SeatVerifier(publicKey);
        grace = new GraceFile(options);
        machine = MachineName.Read(options.Anonymous, options.Product);
    }

    public event Action<SeatState>? Changed;

    public SeatState State { get; private set; } = SeatState.Denied;

    public async Task<SeatState> BorrowAsync(CancellationToken cancellation = default)
    {
        try
        {
            var request = new { product = options.Product, machine = machine.Id, host = machine.Host, user = machine.User };
            using var response = await http.PostAsJsonAsync(new Uri(options.Server!, "seats"), request, cancellation).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.Conflict) return Set(SeatState.Denied);
            response.EnsureSuccessStatusCode();
            var granted = await response.Content.ReadFromJsonAsync<Seat>(cancellation).ConfigureAwait(false);
            if (granted is null || !verifier.IsValid(granted, options.Product, machine.Id)) return Set(SeatState.Denied);
            seat = granted;
            grace.Write(granted);
            Schedule(granted.Until);
            return Set(SeatState.Granted);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return Set(FromGrace());
        }
    }

    public async Task ReturnAsync()
    {
        if (seat is null) return;
        if (renewal is not null) await renewal.DisposeAsync().ConfigureAwait(false);
        try
        {
            using var response = await http.DeleteAsync(new Uri(options.Server!, "seats/" + Uri.EscapeDataString(seat.Id))).ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            // The seat ends by itself.
        }

        seat = null;
        Set(SeatState.Denied);
    }

    public async ValueTask DisposeAsync()
    {
        await ReturnAsync().ConfigureAwait(false);
        http.Dispose();
    }

    private SeatState FromGrace()
    {
        var kept = grace.Read();
        if (kept is null || !verifier.IsValid(kept, options.Product, machine.Id)) return SeatState.Denied;
        return DateTimeOffset.UtcNow < kept.Until + options.Grace ? SeatState.Grace : SeatState.Denied;
    }

    private void Schedule(DateTimeOffset until)
    {
        var wait = (until - DateTimeOffset.UtcNow) / 2;
        if (wait < TimeSpan.FromSeconds(30)) wait = TimeSpan.FromSeconds(30);
        renewal?.Dispose();
        renewal = new Timer(_ => _ = BorrowAsync(), null, wait, Timeout.InfiniteTimeSpan);
    }

    private SeatState Set(SeatState next)
    {
        if (State == next) return next;
        State = next;
        Changed?.Invoke(next);
        return next;
    }
}
