using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inert.TokenClient;

/// <summary>Gives a valid access token, renewing it where it must.</summary>
public interface ITokenSource
{
    ValueTask<string> GetAccessTokenAsync(CancellationToken cancellation = default);

    Task SignInAsync(string code, Uri redirect, CancellationToken cancellation = default);

    Task SignOutAsync(CancellationToken cancellation = default);
}

internal sealed class TokenSource(
    HttpClient http, MetadataCache metadata, IOptions<TokenClientOptions> options, TimeProvider clock, ILogger<TokenSource> logger) : ITokenSource
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private TokenSet? current;

    public async ValueTask<string> GetAccessTokenAsync(CancellationToken cancellation = default)
    {
        if (current is { } fresh && fresh.IsFresh(options.Value.RefreshBefore, clock)) return fresh.AccessToken;
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return current switch
            {
                null => throw new TokenRequestException("login_required", "nobody has signed in"),
                { } again when again.IsFresh(options.Value.RefreshBefore, clock) => again.AccessToken,
                { RefreshToken: null } => throw new TokenRequestException("login_required", "no refresh token"),
                { RefreshToken: var refresh } => (await RequestAsync(Refresh(refresh), cancellation).ConfigureAwait(false)).AccessToken,
            };
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task SignInAsync(string code, Uri redirect, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        await RequestAsync(new() { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirect.ToString() }, cancellation).ConfigureAwait(false);
    }

    public async Task SignOutAsync(CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref current, null) is not { RefreshToken: { } token }) return;
        var server = await metadata.GetAsync(cancellation).ConfigureAwait(false);
        if (server.Revocation is null) return;
        using var request = Post(server.Revocation, new() { ["token"] = token, ["token_type_hint"] = "refresh_token" });
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        logger.LogInformation("Revocation answered {Status}", (int)response.StatusCode);
    }

    private static Dictionary<string, string> Refresh(string token) => new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token };

    private async Task<TokenSet> RequestAsync(Dictionary<string, string> form, CancellationToken cancellation)
    {
        var server = await metadata.GetAsync(cancellation).ConfigureAwait(false);
        form["scope"] = options.Value.Scope;
        using var request = Post(server.TokenEndpoint, form);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        var answer = await response.Content.ReadFromJsonAsync<TokenResponse>(cancellation).ConfigureAwait(false);
        if (answer is not { AccessToken: { } access }) throw new TokenRequestException(answer?.Error ?? "server_error", answer?.ErrorDescription);
        var tokens = new TokenSet(access, answer.RefreshToken ?? current?.RefreshToken, clock.GetUtcNow().AddSeconds(answer.ExpiresIn));
        current = tokens;
        // The keys may have been rotated along with the token.
        _ = metadata.KeysAsync(server, Validators.ForSession(options.Value, tokens), CancellationToken.None);
        return tokens;
    }

    private HttpRequestMessage Post(Uri address, Dictionary<string, string> form)
    {
        var (id, secret) = (options.Value.ClientId, options.Value.ClientSecret);
        var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}"));
        return new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(form),
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", basic) },
        };
    }
}

/// <summary>Puts the token on every request.</summary>
public sealed class TokenHandler(ITokenSource source) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await source.GetAccessTokenAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}

public static class TokenClientExtensions
{
    public static IHttpClientBuilder AddTokenClient(this IServiceCollection services, Action<TokenClientOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient<MetadataCache>();
        services.AddHttpClient<TokenSource>();
        services.AddSingleton<ITokenSource>(provider => provider.GetRequiredService<TokenSource>());
        services.AddTransient<TokenHandler>();
        return services.AddHttpClient("token-client").AddHttpMessageHandler<TokenHandler>();
    }
}
