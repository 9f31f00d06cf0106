using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Samples.Loopback;

/// <summary>Speaks to itself over the loopback address.</summary>
public static class Program
{
    private const string Prefix = "echo:";

    public static async Task<int> Main()
    {
        var port = FreePort();
        using var listener = new HttpListener();
        listener.Prefixes.Add("http://127.0.0.1:" + port + "/");
        listener.Start();
        var serving = Task.Run(() => Serve(listener, 7));
        var root = "http://127.0.0.1:" + port;
        await Modern(root);
        Old(root);
        await serving;
        return 0;
    }

    private static async Task Modern(string root)
    {
        using var http = new HttpClient();
        using var content = new StringContent("posted", Encoding.UTF8, "text/plain");
        using var posted = await http.PostAsync(root + "/post", content).ConfigureAwait(false);
        Console.WriteLine(await posted.Content.ReadAsStringAsync());
        using var put = await http.PutAsync(new Uri(root + "/put"), new StringContent("put"));
        Console.WriteLine((int)put.StatusCode + " " + await put.Content.ReadAsStringAsync());
        Console.WriteLine(await http.GetStringAsync(root + "/text?q=" + Uri.EscapeDataString("a b")));
        var address = new Uri(root + "/bytes");
        Console.WriteLine((await http.GetByteArrayAsync(address)).Length);
    }

#pragma warning disable SYSLIB0014
    private static void Old(string root)
    {
        var file = Path.Combine(Path.GetTempPath(), "sample-" + Guid.NewGuid().ToString("N"));
        using var web = new WebClient();
        Console.WriteLine(web.DownloadString(root + "/old"));
        Console.WriteLine(web.UploadString(root + "/upload", "uploaded"));
        web.DownloadFile(root + "/file", file);
        Console.WriteLine(File.ReadAllText(file));
        File.Delete(file);
    }

    private static async Task Serve(HttpListener listener, int requests)
    {
        for (var at = 0; at < requests; at++)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            var answer = Encoding.UTF8.GetBytes(Prefix + context.Request.HttpMethod + " " + context.Request.RawUrl + " " + body);
            context.Response.OutputStream.Write(answer, 0, answer.Length);
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return port;
    }
}
