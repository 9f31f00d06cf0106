using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.HtmlToPdf;

/// <summary>How a page is printed; lengths are inches.</summary>
public sealed record PdfOptions
{
    public bool Landscape { get; init; }

    public bool Background { get; init; } = true;

    public double Width { get; init; } = 8.27;

    public double Height { get; init; } = 11.69;

    public double Margin { get; init; } = 0.4;

    public double Scale { get; init; } = 1;

    public string? Header { get; init; }

    public string? Footer { get; init; }
}

/// <summary>Prints HTML with the browser of this computer.</summary>
public sealed class PdfPrinter(string? executable = null)
{
    public async Task<byte[]> PrintAsync(string html, PdfOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        var page = new Uri("data:text/html;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(html)));
        return await PrintAsync(page, options, cancellation).ConfigureAwait(false);
    }

    public async Task<byte[]> PrintAsync(Uri page, PdfOptions? options = null, CancellationToken cancellation = default)
    {
        var browser = BrowserLocator.Find(executable).FirstOrDefault() ?? throw new FileNotFoundException("no Chromium browser was found");
        await using var child = await BrowserProcess.StartAsync(browser, folder: null, cancellation).ConfigureAwait(false);
        await using var session = await DevToolsSession.OpenAsync(child.Endpoint!, cancellation).ConfigureAwait(false);
        var target = await session.CallAsync("Target.createTarget", new { url = "about:blank" }, null, cancellation).ConfigureAwait(false);
        var targetId = target.GetProperty("targetId").GetString();
        var attached = await session.CallAsync("Target.attachToTarget", new { targetId, flatten = true }, null, cancellation).ConfigureAwait(false);
        var sessionId = attached.GetProperty("sessionId").GetString();
        await session.CallAsync("Page.enable", null, sessionId, cancellation).ConfigureAwait(false);
        await session.CallAsync("Page.navigate", new { url = page.ToString() }, sessionId, cancellation).ConfigureAwait(false);
        await session.WaitForAsync("Page.loadEventFired", cancellation).ConfigureAwait(false);
        var printed = await session.CallAsync("Page.printToPDF", Parameters(options ?? new()), sessionId, cancellation).ConfigureAwait(false);
        FontCache.Warm(browser);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    public async Task SaveAsync(string html, string path, PdfOptions? options = null, CancellationToken cancellation = default) =>
        await File.WriteAllBytesAsync(path, await PrintAsync(html, options, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    private static object Parameters(PdfOptions options) => new
    {
        landscape = options.Landscape,
        printBackground = options.Background,
        paperWidth = options.Width,
        paperHeight = options.Height,
        marginTop = options.Margin,
        marginBottom = options.Margin,
        marginLeft = options.Margin,
        marginRight = options.Margin,
        scale = options.Scale,
        displayHeaderFooter = options is { Header: not null } or { Footer: not null },
        headerTemplate = options.Header ?? "<span></span>",
        footerTemplate = options.Footer ?? "<span></span>",
    };
}
