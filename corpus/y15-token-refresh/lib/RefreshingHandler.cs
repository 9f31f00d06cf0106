using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inert.Http.TokenRefresh;

/// <summary>Renews the token before it expires, and once more when a server does not accept it.</summary>
internal sealed class TokenRefresher(
    IHttpClientFactory clients, ITokenStore store, IOptionsMonitor<TokenRefreshOptions> monitor, TimeProvider clock, ILogger<TokenRefresher> logger)
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<string?> GetAsync(bool force, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var token = await store.LoadAsync(cancellation).ConfigureAwait(false);
            if (token is null) return null;
            if (!force && token.Expires - monitor.CurrentValue.Margin > clock.GetUtcNow()) return token.Access;
            return await RefreshAsync(token, cancellation).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task RevokeAsync(CancellationToken cancellation)
    {
        var options = monitor.CurrentValue;
        if (await store.LoadAsync(cancellation).ConfigureAwait(false) is not { } token || options.RevocationEndpoint is null) return;
        using var content = Form(options, ("token", token.Refresh), ("token_type_hint", "refresh_token"));
        using var response = await clients.CreateClient("token-refresh").PostAsync(options.RevocationEndpoint, content, cancellation).ConfigureAwait(false);
        await store.SaveAsync(null, cancellation).ConfigureAwait(false);
    }

    private async Task<string?> RefreshAsync(StoredToken token, CancellationToken cancellation)
    {
        var options = monitor.CurrentValue;
        var http = clients.CreateClient("token-refresh");
        using var content = Form(options, ("grant_type", "refresh_token"), ("refresh_token", token.Refresh));
        using var response = await http.PostAsync(options.TokenEndpoint, content, cancellation).ConfigureAwait(false);
        if (response.IsSuccessStatusCode && await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellation).ConfigureAwait(false) is { } answer)
        {
            var next = new StoredToken(answer.AccessToken, answer.RefreshToken ?? token.Refresh, clock.GetUtcNow().AddSeconds(answer.ExpiresIn));
            await store.SaveAsync(next, cancellation).ConfigureAwait(false);
            return next.Access;
        }

        var code = await CodeAsync(response, cancellation).ConfigureAwait(false);
        logger.LogError("The token was not renewed: {Status} {Code}", (int)response.StatusCode, code);
        if (code == "invalid_grant") await store.SaveAsync(null, cancellation).ConfigureAwait(false);
        if (options.FailureReport is { } report)
        {
            using var sent = await http.PostAsJsonAsync(report, new FailureNote(options.ClientId, (int)response.StatusCode, code, clock.GetUtcNow()), cancellation).ConfigureAwait(false);
        }

        return null;
    }

    private static async Task<string> CodeAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation).ConfigureAwait(false);
            return body.TryGetProperty("error", out var code) ? code.GetString() ?? "" : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private FormUrlEncodedContent Form(TokenRefreshOptions options, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(one => one.Name, one => one.Value);
        form["client_id"] = options.ClientId;
        if (options.PrivateKeyPem is not null)
        {
            form["client_assertion_type"] = ClientAssertion.Type;
            form["client_assertion"] = ClientAssertion.Create(options, clock.GetUtcNow());
        }
        else if (options.ClientSecret is { } secret)
        {
            form["client_secret"] = secret;
        }

        return new FormUrlEncodedContent(form);
    }
}

/// <summary>Puts the token on requests to the hosts it is for.</summary>
public sealed class RefreshingHandler : DelegatingHandler
{
    private readonly TokenRefresher refresher;
    private readonly HashSet<string> audiences;

    internal RefreshingHandler(TokenRefresher refresher, TokenRefreshOptions options)
    {
        this.refresher = refresher;
        audiences = new HashSet<string>(options.Audiences, StringComparer.OrdinalIgnoreCase);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { Scheme: "https" } address || !audiences.Contains(address.Host)) return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        await AuthorizeAsync(request, force: false, cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not HttpStatusCode.Unauthorized || request.Content is not null) return response;
        response.Dispose();
        await AuthorizeAsync(request, force: true, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task AuthorizeAsync(HttpRequestMessage request, bool force, CancellationToken cancellation)
    {
        var token = await refresher.GetAsync(force, cancellation).ConfigureAwait(false);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }
}

public static class TokenRefreshExtensions
{
    public static IHttpClientBuilder AddTokenRefresh(this IHttpClientBuilder builder, Action<TokenRefreshOptions> configure)
    {
        builder.Services.AddOptions<TokenRefreshOptions>().Configure(configure).ValidateDataAnnotations();
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<TokenRefresher>();
        builder.Services.AddSingleton<ITokenStore>(provider => provider.GetRequiredService<IOptions<TokenRefreshOptions>>().Value.StorePath is { } path
            ? ActivatorUtilities.CreateInstance<ProtectedTokenStore>(provider, path)
            : new MemoryTokenStore());
        return builder.AddHttpMessageHandler(provider => new RefreshingHandler(
            provider.GetRequiredService<TokenRefresher>(), provider.GetRequiredService<IOptions<TokenRefreshOptions>>().Value));
    }
}
