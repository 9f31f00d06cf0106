using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;

[assembly: HostingStartup(typeof(Surface.QuietStartup))]

namespace Surface;

public sealed class QuietStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => Marker.Leave("HostingStartup Surface.QuietStartup");
}

[ApiController]
[Route("surface")]
public sealed class QuietController : ControllerBase
{
    [HttpGet]
    public string Get()
    {
        Marker.Leave("controllers of Surface.Hosting.dll");
        return "quiet";
    }
}

/// <summary>MVC goes by the name.</summary>
public sealed class NamedController
{
    [HttpGet("/named")]
    public string Get()
    {
        Marker.Leave("+a controller by its name");
        return "named";
    }
}
