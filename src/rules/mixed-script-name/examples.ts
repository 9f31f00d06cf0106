import { csharp, type Examples } from '../../../tests/kit/examples.js';

export const examples: Examples = {
  flagged: [
    {
      name: 'package-id',
      about: 'An id with a Cyrillic е and an Armenian օ.',
      id: 'Fixtur\u0435.T\u0585ols',
      files: { 'readme.md': '# Fixture\n' },
    },
    {
      name: 'type-and-attribute',
      about: 'A helper type whose name no search finds, as in the Tracer.Fody copies.',
      files: {
        'lib/net10.0/Fixture.dll': csharp(`namespace Fixture
{
    public static class Gu\u0430rd { public static T NotNull<T>(T value) => value; }
}`),
      },
    },
    {
      name: 'file',
      about: 'A build file that stands beside the one it imitates.',
      files: {
        'build/Fixture.Package.targets': '<Project />\n',
        'build/Fixtur\u0435.Package.targets': '<Project />\n',
      },
    },
  ],
  clean: [
    {
      name: 'own-language',
      about: 'Names in Russian beside Latin abbreviations.',
      nearMiss: true,
      files: {
        'lib/net10.0/Fixture.dll': csharp(
          'public class \u0421\u0447\u0451\u0442API { public int \u041d\u043e\u043c\u0435\u0440Id; public void \u041e\u043f\u043b\u0430\u0442\u0438\u0442\u044c() {} }',
        ),
      },
    },
    {
      name: 'mathematics',
      about: 'Greek letters as formulas use them.',
      nearMiss: true,
      files: {
        'lib/net10.0/Fixture.dll': csharp(
          'public static class Optics { public static double \u0394x(double \u03bb) => \u03bb; public class \u03a3Algebra {} }',
        ),
      },
    },
    {
      name: 'typing-slip',
      about: 'A Greek Β in one method name, left there by a keyboard layout: noted.',
      nearMiss: true,
      level: 'note',
      files: {
        'lib/net10.0/Fixture.dll': csharp(
          'internal class Words { private string ConvertInt\u039213(int x) => "x"; }',
        ),
      },
    },
    {
      name: 'plain',
      about: 'Latin letters only.',
      files: { 'lib/net10.0/Fixture.dll': csharp('public class Guard { public void Check() {} }') },
    },
  ],
};
