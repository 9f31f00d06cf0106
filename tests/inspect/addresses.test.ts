import { beforeAll, expect, it } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript
import { compileLibrary, findSdk } from '../../scripts/generate/csc.mjs';
import type { EndpointFact } from '../../src/facts/fact.js';
import { inspectPackage } from '../../src/inspect/index.js';
import { grammars } from '../kit/inspected.js';
import { buildPackage } from '../kit/package-builder.js';
import { describeWith } from '../kit/tools.js';

const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

const source = `using System;
using System.Net;
public static class Places
{
    public static IPAddress Array() => new IPAddress(new byte[] { 169, 254, 169, 254 });
    public static IPAddress Span() => new IPAddress(new ReadOnlySpan<byte>(new byte[] { 169, 254, 170, 2 }));
    public static IPAddress Collection() => new IPAddress([100, 100, 100, 200]);
    public static IPAddress Number() => new IPAddress(0xFEA9FEA9);
    public static IPAddress Long() => new IPAddress(124007366L);
    public static IPAddress Variable() { var bytes = new byte[] { 203, 0, 113, 9 }; return new IPAddress(bytes); }
    public static IPAddress Version6() => new IPAddress(new byte[] { 0xfd, 0, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x54 });
    public static IPAddress Mapped() => new IPAddress(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 169, 254, 169, 254 });
    public static IPAddress Local() => new IPAddress(new byte[] { 127, 0, 0, 1 });
    public static IPAddress Mask() => new IPAddress(new byte[] { 255, 255, 255, 0 });
    public static IPAddress Given(byte b) => new IPAddress(new byte[] { 198, 51, 100, b });
    public static IPAddress Asked(long number) { var one = 3423423; GC.KeepAlive(one); return new IPAddress(number); }
    public static ReadOnlySpan<byte> Utf8 => "http://collect.example.com/x"u8;
    public static byte[] Ascii() => new byte[] { 49, 57, 56, 46, 53, 49, 46, 49, 48, 48, 46, 55, 58, 52, 52, 52, 52 };
    public static char[] Characters() => new char[] { '/', 'e', 't', 'c', '/', 's', 'h', 'a', 'd', 'o', 'w' };
}`;

describeWith('dotnet', 'addresses and texts that no string names', () => {
  let endpoints: readonly EndpointFact[] = [];
  let paths: readonly string[] = [];
  beforeAll(async () => {
    const assembly = compileLibrary(findSdk(), 'Places', { 'Places.cs': source });
    const bytes = buildPackage({
      id: 'Example.Places',
      version: '1.0.0',
      files: { 'lib/net10.0/Places.dll': assembly },
    });
    const { facts } = await inspectPackage(bytes, { tool, grammars, rules: [] });
    endpoints = facts.of('endpoint');
    paths = facts.of('path').map(({ text }) => text);
  });

  it.each([
    ['Array', '169.254.169.254', 'metadata-service'],
    ['Span', '169.254.170.2', 'metadata-service'],
    ['Collection', '100.100.100.200', 'metadata-service'],
    ['Number', '169.254.169.254', 'metadata-service'],
    ['Long', '198.51.100.7', 'address'],
    ['Variable', '203.0.113.9', 'address'],
    ['Version6', 'fd00:ec2::254', 'metadata-service'],
    ['Mapped', '169.254.169.254', 'metadata-service'],
  ])('%s is %s', (member, host, form) => {
    expect(endpoints).toContainEqual(
      expect.objectContaining({ host, form, sourceMember: `Places::${member}` }),
    );
  });

  it.each(['Local', 'Mask', 'Given', 'Asked'])('%s names none', (member) => {
    expect(endpoints.filter((each) => each.sourceMember === `Places::${member}`)).toEqual([]);
  });

  it('reads texts in the initial data of fields', () => {
    const hosts = endpoints.map(({ host }) => host);
    expect(hosts).toContain('collect.example.com');
    expect(hosts).toContain('198.51.100.7');
    expect(paths).toContain('/etc/shadow');
  });
});
