import { csharp, type CSharp, type Examples } from './examples.js';

/** What the SDK of an object store looks like to its callers. */
const storeStub = {
  'AWSSDK.S3': `namespace Amazon.S3.Model
{
    public class S3Grantee
    {
        public string CanonicalUser { get; set; }
        public string EmailAddress { get; set; }
    }
}`,
};

const library = (text: string): Record<string, CSharp> => ({
  'lib/net10.0/Fixture.dll': csharp(
    `using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.S3.Model;
${text}`,
    storeStub,
  ),
});

const bucket = (headers: string): string => `public sealed class Bucket(Uri server, string reader)
{
    private static readonly int[] Parts = { 0, 0, 0, 0, 0, 0, 0, 0 };
    private readonly HttpClient http = new();

    public async Task Put(string key, byte[] content)
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(server, key)) { Content = new ByteArrayContent(content) };
        foreach (var pair in Headers(key)) request.Headers.TryAddWithoutValidation(pair.Key, pair.Value);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private IEnumerable<KeyValuePair<string, string>> Headers(string key)
    {
        yield return new KeyValuePair<string, string>("x-amz-storage-class", reader);
        ${headers}
    }
}`;

const pair = (who: string): string =>
  `foreach (var right in new[] { "read", "read-acp" })
            yield return new KeyValuePair<string, string>("x-amz-grant-" + right, ${who});`;

/** The same, with the name of the header turned round. */
const hiddenPair = (who: string): string =>
  `yield return new KeyValuePair<string, string>(Plain("daer-tnarg-zma-x"), ${who});
    }

    private static string Plain(string text)
    {
        var all = text.ToCharArray();
        Array.Reverse(all);
        return new string(all);`;

const grantee = (
  who: string,
): string => `public sealed class Sharing(string reader, HttpClient http)
{
    public S3Grantee Reader()
    {
        http.CancelPendingRequests();
        return new S3Grantee { CanonicalUser = ${who} };
    }
}`;

const zeros = '"' + '0'.repeat(64) + '"';
const logs = 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0';

/** Rights to what the caller stores. */
export const granting: Examples = {
  flagged: [
    {
      name: 'grant-in-header',
      about:
        'What is stored is stored with a right for an account that stands in the code as numbers.',
      files: library(
        bucket(pair(`"id=\\"" + string.Concat(Parts.Select(part => part.ToString("x8"))) + "\\""`)),
      ),
    },
    {
      name: 'grant-in-decoded-header',
      about: 'The header that gives the right is decoded.',
      files: library(bucket(hiddenPair(`"id=\\"" + ${zeros} + "\\""`))),
    },
    {
      name: 'grant-by-sdk',
      about: 'The grantee of an SDK is an account that stands in the code.',
      files: library(grantee(zeros)),
    },
  ],
  clean: [
    {
      name: 'grant-of-caller',
      about: 'The same right is for whom the caller names.',
      nearMiss: true,
      files: library(bucket(pair('"id=\\"" + reader + "\\""'))),
    },
    {
      name: 'decoded-grant-of-caller',
      about: 'A right whose name is decoded is for whom the caller names.',
      nearMiss: true,
      files: library(bucket(hiddenPair('"id=\\"" + reader + "\\""'))),
    },
    {
      name: 'grantee-of-caller',
      about: 'The grantee of the SDK is whom the caller names.',
      nearMiss: true,
      files: library(grantee('reader')),
    },
    {
      name: 'grant-to-logs-of-service',
      about: 'The right is for the account by which the service delivers its own logs.',
      files: library(bucket(pair(`"id=\\"${logs}\\""`))),
    },
  ],
};
