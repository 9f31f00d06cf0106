using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Banking;

/// <summary>Issues, lists and cancels payment slips.</summary>
public sealed class BoletoService
{
    private readonly HttpClient http;
    private readonly TokenProvider tokens;
    private readonly string clientId;

    internal BoletoService(HttpClient http, TokenProvider tokens, string clientId)
    {
        this.http = http;
        this.tokens = tokens;
        this.clientId = clientId;
    }

    public Task<Boleto> CreateAsync(Boleto boleto, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(boleto);
        if (boleto.Amount <= 0) throw new ArgumentOutOfRangeException(nameof(boleto), "amount must be positive");
        return SendAsync<Boleto>(HttpMethod.Post, "cobranca-bancaria/v3/boletos", boleto, cancellation);
    }

    public Task<Page<Boleto>> ListAsync(DateOnly from, DateOnly to, int page = 0, CancellationToken cancellation = default)
    {
        var query = $"cobranca-bancaria/v3/boletos?dataInicio={from:yyyy-MM-dd}&dataFim={to:yyyy-MM-dd}&pagina={page}";
        return SendAsync<Page<Boleto>>(HttpMethod.Get, query, null, cancellation);
    }

    public Task<Boleto> CancelAsync(long number, CancellationToken cancellation = default) =>
        SendAsync<Boleto>(HttpMethod.Post, $"cobranca-bancaria/v3/boletos/{number}/baixar", null, cancellation);

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", await tokens.GetAsync(cancellation).ConfigureAwait(false));
        request.Headers.Add("client_id", clientId);
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType());
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) throw new BankException((int)response.StatusCode, text);
        return JsonSerializer.Deserialize<T>(text) ?? throw new BankException((int)response.StatusCode, text);
    }
}
