using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Serialization;

namespace Inert.Xml.Serialization
{
    /// <summary>Keeps serializers, because making one is expensive and leaks.</summary>
    public static class SerializerCache
    {
        private static readonly ConcurrentDictionary<CacheKey, Lazy<XmlSerializer>> Known = new ConcurrentDictionary<CacheKey, Lazy<XmlSerializer>>();

        static SerializerCache()
        {
            GeneratedSerializers.Attach(AppDomain.CurrentDomain);
        }

        public static int Count
        {
            get { return Known.Count; }
        }

        public static XmlSerializer For<T>()
        {
            return For(typeof(T), null);
        }

        public static XmlSerializer For(Type type, string root, params Type[] extra)
        {
            if (type == null) throw new ArgumentNullException(nameof(type));
            var key = new CacheKey(type, root, extra);
            return Known.GetOrAdd(key, one => new Lazy<XmlSerializer>(one.Create)).Value;
        }

        private sealed class CacheKey : IEquatable<CacheKey>
        {
            private readonly Type type;
            private readonly string root;
            private readonly Type[] extra;

            public CacheKey(Type type, string root, Type[] extra)
            {
                this.type = type;
                this.root = root;
                this.extra = extra.OrderBy(one => one.FullName, StringComparer.Ordinal).ToArray();
            }

            public XmlSerializer Create()
            {
                if (root == null && extra.Length == 0) return new XmlSerializer(type);
                return new XmlSerializer(type, null, extra, root == null ? null : new XmlRootAttribute(root), null);
            }

            public bool Equals(CacheKey other)
            {
                return other != null && type == other.type && root == other.root && extra.SequenceEqual(other.extra);
            }

            public override bool Equals(object obj)
            {
                return Equals(obj as CacheKey);
            }

            public override int GetHashCode()
            {
                return extra.Aggregate(type.GetHashCode() ^ (root ?? "").GetHashCode(), (hash, one) => (hash * 397) ^ one.GetHashCode());
            }
        }
    }

    /// <summary>Reads and writes objects as XML.</summary>
    public static class XmlText
    {
        private static readonly XmlWriterSettings Compact = new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false) };
        private static readonly XmlReaderSettings Safe = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

        public static string Write<T>(T value, string root = null)
        {
            var names = new XmlSerializerNamespaces(new[] { XmlQualifiedName.Empty });
            using (var text = new StringWriter())
            {
                using (var writer = XmlWriter.Create(text, Compact)) SerializerCache.For(typeof(T), root).Serialize(writer, value, names);
                return text.ToString();
            }
        }

        public static T Read<T>(string xml, string root = null)
        {
            using (var reader = XmlReader.Create(new StringReader(xml), Safe)) return (T)SerializerCache.For(typeof(T), root).Deserialize(reader);
        }

        public static IEnumerable<T> ReadMany<T>(Stream stream, string element)
        {
            var serializer = SerializerCache.For(typeof(T), element);
            using (var reader = XmlReader.Create(stream, Safe))
            {
                reader.MoveToContent();
                while (!reader.EOF)
                {
                    if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
                    {
                        using (var part = reader.ReadSubtree()) yield return (T)serializer.Deserialize(part);
                    }

                    reader.Read();
                }
            }
        }
    }
}
