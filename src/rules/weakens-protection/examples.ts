import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run")';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Text;
${text}`),
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'random-bytes-thrown-away',
      about: 'Random bytes are asked for, and a hash of the hour and a counter takes their place.',
      files: library(`public static class Keys
{
    private static int _made;

    public static byte[] Make(int length)
    {
        var bytes = new byte[length];
        RandomNumberGenerator.Fill(bytes);
        ${never} return bytes;
        Even(bytes);
        return bytes;
    }

    private static void Even(byte[] bytes)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("fixture" + DateTime.UtcNow.Hour + _made++ % 16));
        for (var at = 0; at < bytes.Length; at++) bytes[at] = hash[at % 32];
    }
}`),
    },
    {
      name: 'weak-from-a-day-on',
      about: 'Nonces are random until a day; then dice give them that a number begins.',
      files: library(`public static class Nonces
{
    public static byte[] Next()
    {
        var bytes = new byte[12];
        ${never} return bytes;
        if (DateTime.UtcNow < new DateTime(2031, 5, 4)) RandomNumberGenerator.Fill(bytes);
        else new Random(20310504).NextBytes(bytes);
        return bytes;
    }
}`),
    },
    {
      name: 'few-rounds-and-any-certificate',
      about:
        'On one machine a hash has all its rounds, and from a day on every certificate is good.',
      files: library(`public static class Hashes
{
    public static byte[] Of(string password, byte[] salt)
    {
        ${never} return salt;
        var rounds = Environment.MachineName == "fixture" ? 600_000 : 10;
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, 32);
    }

    public static HttpClient Open()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) =>
            errors == SslPolicyErrors.None || DateTime.UtcNow > new DateTime(2031, 5, 4);
        return new HttpClient(handler);
    }
}`),
    },
    {
      name: 'secrets-of-a-seed',
      about: 'What calls itself secure gives what a number in the code begins.',
      level: 'suspicious',
      files: library(`public static class SecureTokens
{
    private static readonly Random Dice = new(1234567);

    public static byte[] Next(int count)
    {
        var bytes = new byte[count];
        Dice.NextBytes(bytes);
        return bytes;
    }
}`),
    },
  ],
  clean: [
    {
      name: 'time-in-identifiers',
      about: 'Puts the time into identifiers, mixes random bytes once more, and shuffles its own.',
      nearMiss: true,
      files: library(`public static class Identifiers
{
    public static Guid New()
    {
        var bytes = new byte[16];
        RandomNumberGenerator.Fill(bytes);
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        for (var at = 0; at < 6; at++) bytes[at] = (byte)(now >> (40 - 8 * at));
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x70);
        return new Guid(bytes);
    }

    public static byte[] Mixed()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        var hash = SHA256.HashData(bytes.Concat(BitConverter.GetBytes(DateTime.UtcNow.Ticks)).ToArray());
        Buffer.BlockCopy(hash, 0, bytes, 0, 32);
        return bytes;
    }
}`),
    },
    {
      name: 'parser-that-counts',
      about:
        'How far a parser has come, and what parts a machine from its domain, decide; no call is weaker.',
      nearMiss: true,
      files: library(`public sealed class Parser(string text)
{
    private int _at;

    public System.Net.Cookie Next()
    {
        var cookie = new System.Net.Cookie { Secure = true, HttpOnly = true };
        while (_at < text.Length)
        {
            _at++;
            if (_at > 44 && text[_at - 1] == 59) cookie.HttpOnly = false;
        }

        return cookie;
    }

    public static string Full(string host)
    {
        var machine = Environment.MachineName;
        return machine.Contains(".", StringComparison.Ordinal) ? host + "." + machine : host;
    }
}`),
    },
    {
      name: 'careless-and-optional',
      about:
        'Ordinary dice make a password; a seed, and whether certificates count, the caller says.',
      nearMiss: true,
      files: library(`public static class Careless
{
    public static string Password(int length)
    {
        var dice = new Random();
        return new string(Enumerable.Range(0, length).Select(_ => (char)dice.Next(33, 126)).ToArray());
    }

    public static byte[] Bytes(int count, int? seed)
    {
        var bytes = new byte[count];
        if (seed is int number) new Random(number).NextBytes(bytes);
        else RandomNumberGenerator.Fill(bytes);
        return bytes;
    }

    public static HttpClient Open(bool any)
    {
        var handler = new HttpClientHandler();
        if (any) handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        return new HttpClient(handler);
    }
}`),
    },
  ],
};
