/**
 * Packages that a framework brings itself, by what the .NET SDK 10.0.401 says, written by
 * scripts/list-pruned-packages.mjs.
 */
export const prunedKeys = `
netcoreapp2.0
netcoreapp2.1
netcoreapp2.2
netstandard2.0
netstandard2.1
netcoreapp3.0/NETCore
netcoreapp3.0/AspNetCore
netcoreapp3.1/NETCore
netcoreapp3.1/AspNetCore
net5.0/NETCore
net5.0/AspNetCore
net5.0/WindowsDesktop
net6.0/NETCore
net6.0/AspNetCore
net6.0/WindowsDesktop
net7.0/NETCore
net7.0/AspNetCore
net7.0/WindowsDesktop
net8.0/NETCore
net8.0/AspNetCore
net8.0/WindowsDesktop
net9.0/NETCore
net9.0/AspNetCore
net9.0/WindowsDesktop
net10.0/NETCore
net10.0/AspNetCore
net10.0/WindowsDesktop
`;

/** A package, and up to which version it is pruned, by numbers of the keys. */
export const prunedVersions = `
Microsoft.AspNetCore 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Antiforgery 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.App 25:10.0.32767
Microsoft.AspNetCore.Authentication 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Authentication.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Authentication.BearerToken 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Authentication.Cookies 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Authentication.Core 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Authentication.OAuth 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Authorization 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Authorization.Policy 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Components 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Components.Authorization 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Components.Endpoints 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Components.Forms 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Components.Server 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Components.Web 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Connections.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.CookiePolicy 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Cors 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Cryptography.Internal 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Cryptography.KeyDerivation 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.DataProtection 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.DataProtection.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.DataProtection.Extensions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Diagnostics 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Diagnostics.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Diagnostics.HealthChecks 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.HostFiltering 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Hosting 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Hosting.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Hosting.Server.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Html.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Http 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Http.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Http.Connections 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Http.Connections.Common 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Http.Extensions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Http.Features 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Http.Results 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.HttpLogging 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.HttpOverrides 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.HttpsPolicy 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Identity 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Localization 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Localization.Routing 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Metadata 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.ApiExplorer 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.Core 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.Cors 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.DataAnnotations 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.Formatters.Json 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.Formatters.Xml 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.Localization 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.Razor 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.RazorPages 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.TagHelpers 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Mvc.ViewFeatures 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.OutputCaching 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.RateLimiting 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Razor 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Razor.Runtime 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.RequestDecompression 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.ResponseCaching 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.ResponseCaching.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.ResponseCompression 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Rewrite 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Routing 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Routing.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.HttpSys 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.IIS 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.IISIntegration 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.Kestrel 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.Kestrel.Core 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.Kestrel.Transport.NamedPipes 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.Kestrel.Transport.Quic 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.Session 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.SignalR 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.SignalR.Common 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.SignalR.Core 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.SignalR.Protocols.Json 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.StaticAssets 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.StaticFiles 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.WebSockets 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.AspNetCore.WebUtilities 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.CSharp 0:4.4.32767 1,2:4.5.32767 5:4.6.32767 7,9,12,15,18,21,24:4.7.32767
Microsoft.Extensions.Caching.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Caching.Memory 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.Binder 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.CommandLine 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.EnvironmentVariables 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.FileExtensions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.Ini 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.Json 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.KeyPerFile 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.UserSecrets 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Configuration.Xml 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.DependencyInjection 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.DependencyInjection.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Diagnostics 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Diagnostics.Abstractions 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Diagnostics.HealthChecks 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Features 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.FileProviders.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.FileProviders.Composite 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.FileProviders.Embedded 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767
Microsoft.Extensions.FileProviders.Physical 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.FileSystemGlobbing 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Hosting 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Hosting.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Http 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Identity.Core 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Identity.Stores 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Localization 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Localization.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging.Abstractions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging.Configuration 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging.Console 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging.Debug 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging.EventLog 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging.EventSource 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Logging.TraceSource 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.ObjectPool 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Options 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Options.ConfigurationExtensions 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Options.DataAnnotations 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Primitives 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Extensions.Validation 25:10.0.32767
Microsoft.Extensions.WebEncoders 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.JSInterop 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.Net.Http.Headers 6:3.0.32767 8:3.1.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
Microsoft.VisualBasic 0:10.2.32767 1,2,5,7,9,11,12,14,15,17,18,20,23,26:10.3.32767 21,24:10.4.32767
Microsoft.Win32.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
Microsoft.Win32.Registry 0:4.4.32767 1,2:4.5.32767 5,6:4.6.32767 7,8:4.7.32767 9,10,11,12,15,18,21,24:5.0.32767
Microsoft.Win32.Registry.AccessControl 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
Microsoft.Win32.SystemEvents 8:4.7.32767 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.AppContext 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Buffers 0:4.4.32767 1,2,5,7,9,12,15,18:4.6.32767 4:4.6.1 21,24:5.0.32767
System.CodeDom 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Collections 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Collections.Concurrent 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 4:4.3.0
System.Collections.Immutable 0:1.4.32767 1,2:1.5.32767 5:1.6.32767 7:1.7.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Collections.NonGeneric 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Collections.Specialized 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.ComponentModel 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.ComponentModel.Annotations 0:4.4.32767 1,2:4.5.32767 5:4.6.32767 7:4.7.32767 9,12,15,18,21:5.0.32767 24:4.3.32767
System.ComponentModel.EventBasedAsync 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.ComponentModel.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.ComponentModel.TypeConverter 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Configuration.ConfigurationManager 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Console 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.1
System.Data.Common 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Data.DataSetExtensions 5,7,9,12,15,18,21:4.5.32767 24:4.4.32767
System.Diagnostics.Contracts 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.Debug 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.DiagnosticSource 0:4.4.32767 1,2:4.5.32767 5:4.6.32767 7:4.7.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Diagnostics.EventLog 6:4.6.32767 8:4.7.32767 10,11:5.0.32767 13,14:6.0.32767 16,17:7.0.32767 19,20:8.0.32767 22,23,26:9.0.32767 25:10.0.32767
System.Diagnostics.FileVersionInfo 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.PerformanceCounter 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Diagnostics.Process 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.StackTrace 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.TextWriterTraceListener 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.Tools 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.TraceSource 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Diagnostics.Tracing 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.DirectoryServices 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Drawing.Common 8:4.7.32767 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Drawing.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Dynamic.Runtime 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Formats.Asn1 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Formats.Cbor 25:10.0.32767
System.Formats.Tar 21:9.0.32767 24:10.0.32767
System.Globalization 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Globalization.Calendars 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Globalization.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.Compression.ZipFile 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.FileSystem 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.FileSystem.AccessControl 0,24:4.4.32767 1,2:4.5.32767 5:4.6.32767 7:4.7.32767 9,11,12,15,18,21:5.0.32767
System.IO.FileSystem.DriveInfo 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.1
System.IO.FileSystem.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.FileSystem.Watcher 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.IsolatedStorage 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.MemoryMappedFiles 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.Packaging 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.IO.Pipelines 6:4.6.32767 8:4.7.32767 10:5.0.32767 13:6.0.32767 16:7.0.32767 19:8.0.32767 21:9.0.32767 24:10.0.32767
System.IO.Pipes 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.IO.Pipes.AccessControl 1,2:4.5.32767 5,7,9,12,15,18,21:4.6.32767 11,24:5.0.32767
System.IO.UnmanagedMemoryStream 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Linq 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Linq.AsyncEnumerable 24:10.0.32767
System.Linq.Expressions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Linq.Parallel 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Linq.Queryable 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Memory 1,2,5,7,9,12,15,18:4.6.32767 4:4.6.3 21,24:5.0.32767
System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.4
System.Net.Http.Json 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Net.NameResolution 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Net.NetworkInformation 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Net.Ping 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Net.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.1
System.Net.Requests 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.2
System.Net.ServerSentEvents 24:10.0.32767
System.Net.Sockets 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Net.WebHeaderCollection 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Net.WebSockets 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Net.WebSockets.Client 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.2
System.Numerics.Vectors 0:4.4.32767 1,2,5,7,9,12,15,18:4.6.32767 4:4.6.1 21,24:5.0.32767
System.ObjectModel 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 4:4.3.0
System.Private.DataContractSerialization 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
System.Private.Uri 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
System.Reflection 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Reflection.DispatchProxy 0:4.4.32767 1,2:4.5.32767 4:4.5.1 5:4.6.32767 7,9,12,15,18:4.8.32767 21,24:6.0.32767
System.Reflection.Emit 0,1,2,5,7,9,12,15,18,21,24:4.7.32767 4:4.7.0
System.Reflection.Emit.ILGeneration 0,1,2,5,7,9,12,15,18,21,24:4.7.32767 4:4.7.0
System.Reflection.Emit.Lightweight 0,1,2,5,7,9,12,15,18,21,24:4.7.32767 4:4.7.0
System.Reflection.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Reflection.Metadata 0:1.5.32767 1,2:1.6.32767 5:1.7.32767 7:1.8.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Reflection.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Reflection.TypeExtensions 0,1,2,5,7,9,12,15,18,21:4.7.32767 24:4.3.32767
System.Resources.Extensions 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Resources.Reader 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Resources.ResourceManager 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Resources.Writer 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.1
System.Runtime.CompilerServices.Unsafe 5:4.6.32767 7:4.7.32767 9:5.0.32767 12,15,18:6.1.32767 21,24:7.0.32767
System.Runtime.CompilerServices.VisualC 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.1
System.Runtime.Handles 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.InteropServices 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.InteropServices.RuntimeInformation 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.InteropServices.WindowsRuntime 0,1,2,5,7:4.3.32767
System.Runtime.Loader 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
System.Runtime.Numerics 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.Serialization.Formatters 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.Serialization.Json 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 4:4.3.0
System.Runtime.Serialization.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.Serialization.Xml 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Runtime.WindowsRuntime 5:4.6.32767 7:4.7.32767
System.Runtime.WindowsRuntime.UI.Xaml 5:4.6.32767 7:4.7.32767
System.Security.AccessControl 0:4.4.32767 1,2:4.5.32767 5,6:4.6.32767 7,8:4.7.32767 9,10,11:5.0.32767 12,15,18,21,24:6.0.32767
System.Security.Claims 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Security.Cryptography.Algorithms 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.1
System.Security.Cryptography.Cng 0:4.4.32767 1,2:4.5.32767 5,6,7,9,12,15,18,21:4.6.32767 8:4.7.32767 10,11,24:5.0.32767
System.Security.Cryptography.Csp 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Security.Cryptography.Encoding 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Security.Cryptography.OpenSsl 0:4.4.32767 1,2:4.5.32767 5:4.6.32767 7:4.7.32767 9,12,15,18,21,24:5.0.32767
System.Security.Cryptography.Pkcs 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Security.Cryptography.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Security.Cryptography.ProtectedData 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Security.Cryptography.X509Certificates 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.2
System.Security.Cryptography.Xml 6:4.6.32767 8:4.7.32767 10,11:5.0.32767 13,14:6.0.32767 16,17:7.0.32767 19,20:8.0.32767 22,23,26:9.0.32767 25:10.0.32767
System.Security.Permissions 6:4.6.32767 8:4.7.32767 10,11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Security.Principal 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Security.Principal.Windows 0:4.4.32767 1,2:4.5.32767 5,6:4.6.32767 7,8:4.7.32767 9,10,11,12,15,18,21,24:5.0.32767
System.Security.SecureString 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Text.Encoding 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Text.Encoding.CodePages 5:4.6.32767 7:4.7.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Text.Encoding.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Text.Encodings.Web 5:4.6.32767 7:4.7.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Text.Json 5:4.6.32767 7:4.7.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Text.RegularExpressions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Threading 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Threading.AccessControl 11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767 24:10.0.32767
System.Threading.Channels 5:4.6.32767 7:4.7.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Threading.Overlapped 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Threading.RateLimiting 16:7.0.32767 19:8.0.32767 22:9.0.32767 25:10.0.32767
System.Threading.Tasks 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Threading.Tasks.Dataflow 0:4.8.32767 1,2:4.9.32767 5:4.10.32767 7:4.11.32767 9:5.0.32767 12:6.0.32767 15:7.0.32767 18:8.0.32767 21:9.0.32767 24:10.0.32767
System.Threading.Tasks.Extensions 0:4.4.32767 1,2,5,7,9,12,15,18:4.6.32767 4:4.6.3 21,24:5.0.32767
System.Threading.Tasks.Parallel 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Threading.Thread 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Threading.ThreadPool 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Threading.Timer 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.ValueTuple 0,1,2,5,7,9,12,15,18,21:4.6.32767 3,4:4.6.1 24:4.5.32767
System.Windows.Extensions 6:4.6.32767 8:4.7.32767 10,11:5.0.32767 14:6.0.32767 17:7.0.32767 20:8.0.32767 23,26:9.0.32767
System.Xml.ReaderWriter 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.1
System.Xml.XDocument 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Xml.XPath 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Xml.XPath.XDocument 0,1,2,5,7,9,12,15,18:4.3.32767 3,4:4.3.0 21,24:5.0.32767
System.Xml.XmlDocument 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
System.Xml.XmlSerializer 0,1,2,5,7,9,12,15,18,21,24:4.3.32767 3,4:4.3.0
runtime.any.System.Collections 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Diagnostics.Tools 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Diagnostics.Tracing 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Globalization 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Globalization.Calendars 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.IO 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Reflection 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Reflection.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Reflection.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Resources.ResourceManager 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Runtime 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Runtime.Handles 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Runtime.InteropServices 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Text.Encoding 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Text.Encoding.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Threading.Tasks 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.any.System.Threading.Timer 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Collections 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Diagnostics.Tools 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Diagnostics.Tracing 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Globalization 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Globalization.Calendars 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.IO 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Reflection 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Reflection.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Reflection.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Resources.ResourceManager 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Runtime 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Runtime.Handles 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Runtime.InteropServices 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Text.Encoding 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Text.Encoding.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Threading.Tasks 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.aot.System.Threading.Timer 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.8-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.8-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.8-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.8-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.8-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.8-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.9-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.9-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.9-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.9-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.debian.9-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.debian.9-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.fedora.23-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.23-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.23-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.23-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.23-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.23-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.24-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.24-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.24-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.24-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.24-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.24-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.27-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.27-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.27-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.27-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.27-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.fedora.27-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.fedora.28-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.28-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.28-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.28-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.fedora.28-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.fedora.28-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.native.System.Security.Cryptography.Apple 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.opensuse.13.2-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.13.2-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.13.2-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.13.2-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.13.2-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.13.2-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.1-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.1-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.1-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.1-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.1-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.1-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.3-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.3-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.3-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.3-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.opensuse.42.3-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.opensuse.42.3-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.osx.10.10-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.osx.10.10-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.osx.10.10-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.osx.10.10-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.osx.10.10-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.osx.10.10-x64.runtime.native.System.Security.Cryptography.Apple 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.osx.10.10-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.rhel.7-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.rhel.7-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.rhel.7-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.rhel.7-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.rhel.7-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.rhel.7-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.14.04-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.14.04-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.14.04-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.14.04-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.14.04-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.14.04-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.04-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.04-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.04-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.04-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.04-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.04-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.10-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.10-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.10-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.10-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.10-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.16.10-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.18.04-x64.runtime.native.System 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.18.04-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.18.04-x64.runtime.native.System.Net.Http 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.18.04-x64.runtime.native.System.Net.Security 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.ubuntu.18.04-x64.runtime.native.System.Security.Cryptography 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.ubuntu.18.04-x64.runtime.native.System.Security.Cryptography.OpenSsl 0,1,2,5,7,9,12,15,18,21:4.3.32767
runtime.unix.Microsoft.Win32.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.unix.System.Console 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.unix.System.Diagnostics.Debug 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.unix.System.IO.FileSystem 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.unix.System.Net.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.unix.System.Net.Sockets 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.unix.System.Private.Uri 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.unix.System.Runtime.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win.Microsoft.Win32.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win.System.Console 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win.System.Diagnostics.Debug 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win.System.IO.FileSystem 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win.System.Net.Primitives 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win.System.Net.Sockets 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win.System.Runtime.Extensions 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win10-arm-aot.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.0.32767
runtime.win10-arm64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win10-x64-aot.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.0.32767
runtime.win10-x86-aot.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.0.32767
runtime.win7-x64.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win7-x86.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win7.System.Private.Uri 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
runtime.win8-arm.runtime.native.System.IO.Compression 0,1,2,5,7,9,12,15,18,21,24:4.3.32767
`;
