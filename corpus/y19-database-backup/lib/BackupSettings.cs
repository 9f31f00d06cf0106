using System;
using System.Collections.Generic;
using System.Data.Common;

namespace Inert.Database.Backup
{
    /// <summary>The database that is saved.</summary>
    public sealed class DatabaseSettings
    {
        public string Host { get; set; }

        public int Port { get; set; } = 5432;

        public string Name { get; set; }

        public string User { get; set; }

        public string Password { get; set; }

        public static DatabaseSettings Parse(string connectionString)
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return new DatabaseSettings
            {
                Host = Value(builder, "Host", "Server") ?? "localhost",
                Port = int.Parse(Value(builder, "Port") ?? "5432"),
                Name = Value(builder, "Database"),
                User = Value(builder, "Username", "User Id"),
                Password = Value(builder, "Password"),
            };
        }

        private static string Value(DbConnectionStringBuilder builder, params string[] names)
        {
            foreach (var name in names)
            {
                object value;
                if (builder.TryGetValue(name, out value)) return Convert.ToString(value);
            }

            return null;
        }
    }

    /// <summary>The bucket that dumps go to.</summary>
    public sealed class BucketSettings
    {
        public Uri Endpoint { get; set; }

        public string Bucket { get; set; }

        public string Prefix { get; set; } = "backups/";

        public string Region { get; set; } = "us-east-1";

        public string AccessKey { get; set; }

        public string SecretKey { get; set; }

        /// <summary>Takes the keys from the variables that other programs for buckets use.</summary>
        public static BucketSettings FromEnvironment(Uri endpoint, string bucket)
        {
            return new BucketSettings
            {
                Endpoint = endpoint,
                Bucket = bucket,
                Region = Environment.GetEnvironmentVariable("AWS_REGION") ?? "us-east-1",
                AccessKey = Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"),
                SecretKey = Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY"),
            };
        }
    }

    public sealed class BackupResult
    {
        public string Key { get; set; }

        public long Size { get; set; }

        public TimeSpan Took { get; set; }
    }

    /// <summary>What goes on during a backup.</summary>
    public interface IBackupLog
    {
        void Info(string message);

        void Error(string message, Exception error);
    }

    public sealed class BackupException : Exception
    {
        public BackupException(string message)
            : base(message)
        {
        }
    }
}
