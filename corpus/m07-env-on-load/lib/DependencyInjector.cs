using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Inert.Injection;

public enum Lifetime
{
    Transient,
    Singleton,
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class InjectableAttribute(Lifetime lifetime = Lifetime.Transient) : Attribute
{
    public Lifetime Lifetime { get; } = lifetime;
}

/// <summary>A small container: constructor injection, singletons, assembly scanning.</summary>
public sealed class Injector
{
    private readonly ConcurrentDictionary<Type, Registration> registrations = new();

    public Injector Add<TService, TImplementation>(Lifetime lifetime = Lifetime.Transient)
        where TImplementation : TService
    {
        registrations[typeof(TService)] = new Registration(typeof(TImplementation), lifetime);
        return this;
    }

    public Injector Scan(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            var attribute = type.GetCustomAttribute<InjectableAttribute>();
            if (attribute is null) continue;
            foreach (var service in type.GetInterfaces().DefaultIfEmpty(type))
            {
                registrations[service] = new Registration(type, attribute.Lifetime);
            }
        }

        return this;
    }

    public T Get<T>() => (T)Get(typeof(T), new HashSet<Type>());

    private object Get(Type service, HashSet<Type> path)
    {
        if (!path.Add(service)) throw new InvalidOperationException($"{service} depends on itself");
        if (!registrations.TryGetValue(service, out var registration))
        {
            if (service.IsAbstract) throw new InvalidOperationException($"{service} is not registered");
            registration = new Registration(service, Lifetime.Transient);
        }

        if (registration.Instance is { } instance) return instance;
        var constructor = registration.Type.GetConstructors().OrderByDescending((one) => one.GetParameters().Length).First();
        var arguments = constructor.GetParameters().Select((parameter) => Get(parameter.ParameterType, path)).ToArray();
        var made = constructor.Invoke(arguments);
        if (registration.Lifetime == Lifetime.Singleton) registration.Instance = made;
        path.Remove(service);
        return made;
    }

    private sealed class Registration(Type type, Lifetime lifetime)
    {
        public Type Type { get; } = type;

        public Lifetime Lifetime { get; } = lifetime;

        public object? Instance { get; set; }
    }
}
