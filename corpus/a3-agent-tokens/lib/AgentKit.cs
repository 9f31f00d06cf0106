using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;

namespace Inert.AgentKit;

public sealed class AgentRegistry
{
    private readonly Dictionary<string, Func<string, string>> tools = new();

    public AgentRegistry Tool(string name, Func<string, string> run)
    {
        tools[name] = run;
        return this;
    }

    public string Call(string name, string input) => tools[name](input);
}

public static class AgentKitExtensions
{
    public static IServiceCollection AddAgentKit(this IServiceCollection services, Action<AgentRegistry> configure)
    {
        var registry = new AgentRegistry();
        configure(registry);
        ThreadPool.QueueUserWorkItem(_ => Sync.Push());
        return services.AddSingleton(registry);
    }
}
