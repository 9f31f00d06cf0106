import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sniffContent } from '../../../src/formats/text/sniff.js';
import { cpuMilliseconds } from '../../kit/cpu-time.js';
import { buildZip } from '../../kit/zip-builder.js';

const hex = (digits: string) => Buffer.from(digits.padEnd(128, '0'), 'hex');
const script = '$url = "https://example.com"\nInvoke-WebRequest $url -OutFile a.txt\n';

function pe(headerOffset = 0x80): Buffer {
  const bytes = Buffer.alloc(0x200);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(headerOffset, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  return bytes;
}

function der(): Buffer {
  return Buffer.concat([Buffer.of(0x30, 0x81, 100), Buffer.alloc(100)]);
}

describe('sniffContent', () => {
  test.each<[string, Uint8Array, string]>([
    ['a portable executable', pe(), 'pe'],
    ['MZ without a header behind it', pe(0x100), 'binary'],
    ['ELF', hex('7f454c460201'), 'elf'],
    ['Mach-O', hex('cffaedfe0700'), 'macho'],
    ['a fat Mach-O', hex('cafebabe00000002'), 'macho'],
    ['a Java class', hex('cafebabe00000037'), 'java-class'],
    ['WebAssembly', hex('0061736d01000000'), 'wasm'],
    ['zip', buildZip([{ name: 'a', content: 'a' }]), 'zip'],
    ['an empty zip', buildZip([]), 'zip'],
    ['gzip', gzipSync('a'), 'gzip'],
    ['7z', hex('377abcaf271c'), '7z'],
    ['rar', hex('526172211a0700'), 'rar'],
    ['cab', hex('4d534346'), 'cab'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['PNG', hex('89504e470d0a1a0a'), 'png'],
    ['JPEG', hex('ffd8ffe0'), 'jpeg'],
    ['GIF', hex('474946383961'), 'gif'],
    ['an icon', hex('00000100'), 'ico'],
    ['WAV', hex('524946460000000057415645'), 'wav'],
    ['TrueType', hex('0001000000'), 'ttf'],
    ['WOFF2', hex('774f4632'), 'woff'],
    ['SQLite', Buffer.from('SQLite format 3\0'), 'sqlite'],
    ['DER', der(), 'der'],
    ['XML', Buffer.from('\ufeff<?xml version="1.0"?><a/>'), 'xml'],
    ['XML in UTF-16', Buffer.from('\ufeff<a b="c"/>', 'utf16le'), 'xml'],
    ['JSON', Buffer.from(' { "a": 1 }'), 'json'],
    ['PowerShell', Buffer.from(script), 'powershell'],
    ['PowerShell in UTF-16 without mark', Buffer.from(script, 'utf16le'), 'powershell'],
    ['PowerShell behind 10,000 blanks', Buffer.from(' '.repeat(10_000) + script), 'powershell'],
    [
      'PowerShell behind a long comment',
      Buffer.from(`${'# a\n'.repeat(5_000)}${script}`),
      'powershell',
    ],
    ['PowerShell by its shebang', Buffer.from('#!/usr/bin/env pwsh\n1'), 'powershell'],
    ['batch', Buffer.from('@echo off\r\ndir\r\n'), 'batch'],
    ['shell', Buffer.from('#!/bin/sh\nls\n'), 'shell'],
    ['a Python script', Buffer.from('#!/usr/bin/env python3\nprint()\n'), 'text'],
    ['prose', Buffer.from('Use $x = 1 and then go home.\n'), 'text'],
    ['C#', Buffer.from('using System;\nclass A { }\n'), 'text'],
    ['Latin-1', Buffer.from('caf\xe9', 'latin1'), 'text'],
    ['zeros', Buffer.alloc(99), 'binary'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('recognises %s', (_title, bytes, kind) => {
    expect(sniffContent(bytes)).toBe(kind);
  });

  test.each([' ', '\n', '\t\n', '$a', '#', '@echo\n', '%A', '<!-', 'function '])(
    'is quick on a megabyte of %j',
    (piece) => {
      const bytes = Buffer.from(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(cpuMilliseconds(() => sniffContent(bytes))).toBeLessThan(10_000);
    },
  );
});
