import { csharp, type Examples } from '../../../tests/kit/examples.js';
import { richNativePe } from '../../../tests/kit/native/samples.js';

/** Letters that no keyboard has, as protectors name types. */
function types(first: number, prefix = ''): string {
  return Array.from(
    { length: 12 },
    (_, i) => `internal class ${prefix}\\u{${(first + i).toString(16)}} { }`,
  )
    .join('\n')
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => `\\u${hex.padStart(4, '0')}`);
}

export const examples: Examples = {
  flagged: [
    {
      name: 'says-so',
      about: 'An attribute of a protector that tells of itself.',
      files: {
        'lib/net10.0/Fixture.dll': csharp(`using System;
[module: ConfusedBy("nothing")]
public class ConfusedByAttribute : Attribute { public ConfusedByAttribute(string version) { } }
public static class A { public static int B() => 1; }`),
      },
    },
    {
      name: 'packed-native',
      about: 'A native library with the sections of a packer.',
      files: { 'runtimes/win-x64/native/fixture.dll': richNativePe(64) },
    },
  ],
  clean: [
    {
      name: 'own-attribute',
      about: 'An attribute of its own, and short names.',
      nearMiss: true,
      files: {
        'lib/net10.0/Fixture.dll': csharp(`using System;
[module: MadeBy("nothing")]
public class MadeByAttribute : Attribute { public MadeByAttribute(string version) { } }
public static class A { public static int B() => 1; }`),
      },
    },
    {
      name: 'other-script',
      about: 'Types named in another script, which people read.',
      nearMiss: true,
      files: { 'lib/net10.0/Fixture.dll': csharp(types(0x4e00)) },
    },
  ],
};
