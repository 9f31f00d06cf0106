import { csharp, type Examples } from '../../../tests/kit/examples.js';

const library = csharp('public static class Fixture { public static int Answer() => 42; }');
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
]);

export const examples: Examples = {
  flagged: [
    {
      name: 'assembly-as-picture',
      about: 'A .NET assembly that is called a picture.',
      files: { 'content/logo.png': library },
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
