import type { Examples } from './examples.js';
import { library, never } from './running.js';

const rules = (address: string, found: string): string => `public sealed class Toggles(Uri server)
{
    private readonly HttpClient http = new();

    public async Task<bool> IsOn(string name)
    {
        ${never.replace('return;', 'return false;')}
        var words = (await http.GetStringAsync(${address})).Split(' ');
        return ${found}.Invoke(null, new object[] { words[2] }) is true;
    }
}

internal static class Conditions
{
    public static bool Always(string text) => true;
}`;

const own = 'new Uri("https://advice.invalid/rules")';

/** What an answer names is called. */
export const naming: Examples = {
  flagged: [
    {
      name: 'calls-what-host-names',
      about: 'A host that the library names says which member of which type is called.',
      files: library(rules(own, 'Type.GetType(words[0]).GetMethod(words[1])')),
    },
  ],
  clean: [
    {
      name: 'condition-that-host-names',
      about: 'The same host chooses among the members of one class of the library.',
      nearMiss: true,
      files: library(rules(own, 'typeof(Conditions).GetMethod(words[1])')),
    },
    {
      name: 'calls-what-own-server-names',
      about: 'The server that the caller gives says what is called.',
      nearMiss: true,
      files: library(rules('server', 'Type.GetType(words[0]).GetMethod(words[1])')),
    },
  ],
};
