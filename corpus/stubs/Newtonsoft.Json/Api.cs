using System;
using System.Collections.Generic;
namespace Newtonsoft.Json
{
    public enum Formatting { None, Indented }
    public enum NullValueHandling { Include, Ignore }
    public class JsonSerializerSettings
    {
        public Formatting Formatting { get; set; }
        public NullValueHandling NullValueHandling { get; set; }
    }
    public static class JsonConvert
    {
        public static Func<JsonSerializerSettings> DefaultSettings { get; set; }
        public static string SerializeObject(object value) { throw null; }
        public static string SerializeObject(object value, Formatting formatting) { throw null; }
        public static T DeserializeObject<T>(string value) { throw null; }
    }
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class JsonPropertyAttribute : Attribute
    {
        public JsonPropertyAttribute(string propertyName) { }
    }
}
