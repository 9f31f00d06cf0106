import { assemble } from '../../../tests/kit/cil-assembler/assemble.js';
import { csharp, type Examples } from '../../../tests/kit/examples.js';

const library = csharp('public static class Fixture { public static int Answer() => 42; }');
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
]);

/** An assembly that embeds another one, called `Fixture.Json`, under some name. */
function bundle(name: string): Uint8Array {
  const bytes = assemble({ name: 'Fixture.Json', types: [] });
  return assemble({ name: 'Fixture.Bundle', types: [], resources: [{ name, bytes }] });
}

export const examples: Examples = {
  flagged: [
    {
      name: 'assembly-as-picture',
      about: 'A .NET assembly that is called a picture.',
      files: { 'content/logo.png': library },
    },
    {
      name: 'embedded-as-data',
      about: 'An assembly that another one embeds under the name of data.',
      files: { 'lib/net10.0/Fixture.dll': bundle('settings.json') },
    },
    {
      name: 'turned-ending',
      about: 'A direction mark makes the name of a script end in .txt on the screen.',
      files: { 'tools/notes\u202etxt.ps1': 'Write-Host "hello"\n' },
    },
    {
      name: 'two-endings',
      about: 'A program that shows the ending of a document first.',
      files: { 'tools/manual.pdf.exe': library },
    },
  ],
  clean: [
    {
      name: 'embedded-under-its-name',
      about: 'The same assembly embedded under its own name, which ends like data.',
      nearMiss: true,
      files: { 'lib/net10.0/Fixture.dll': bundle('net10.Fixture.Json') },
    },
    {
      name: 'assembly-by-its-name',
      about: 'The same assembly under its own ending.',
      nearMiss: true,
      files: { 'lib/net10.0/Fixture.dll': library },
    },
    {
      name: 'picture-in-the-wrong-format',
      about: 'A PNG that is called a JPEG: wrong, and harmless.',
      nearMiss: true,
      files: { 'content/logo.jpg': png },
    },
    {
      name: 'minified',
      about: 'Several dots in a name that hide nothing.',
      files: { 'content/app.min.js': 'var a=1;\n', 'content/app.v1.2.txt': 'notes\n' },
    },
  ],
};
