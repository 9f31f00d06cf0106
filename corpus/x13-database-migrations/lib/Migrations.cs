using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Inert.Migrations
{
    /// <summary>One step of a schema: how to go there and how to come back.</summary>
    public sealed class Migration
    {
        public Migration(int number, string name, string up, string down)
        {
            Number = number;
            Name = name;
            Up = up;
            Down = down;
        }

        public int Number { get; }

        public string Name { get; }

        public string Up { get; }

        public string Down { get; }

        public string Digest()
        {
            using (var sha = SHA256.Create()) return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(Up))).Replace("-", "").ToLowerInvariant();
        }
    }

    /// <summary>Reads 0001-name.up.sql and 0001-name.down.sql from a folder.</summary>
    public static class MigrationFolder
    {
        public static IReadOnlyList<Migration> Read(string folder)
        {
            var found = new List<Migration>();
            foreach (var file in Directory.GetFiles(folder, "*.up.sql").OrderBy(one => one, StringComparer.Ordinal))
            {
                var name = Path.GetFileName(file).Replace(".up.sql", "");
                var down = file.Replace(".up.sql", ".down.sql");
                found.Add(new Migration(int.Parse(name.Substring(0, 4)), name.Substring(5), File.ReadAllText(file), File.Exists(down) ? File.ReadAllText(down) : null));
            }

            return found;
        }
    }

    /// <summary>Brings a database to a version.</summary>
    public sealed class Migrator
    {
        private readonly DbConnection connection;
        private readonly IReadOnlyList<Migration> migrations;
        private readonly Action<string> log;

        public Migrator(DbConnection connection, IReadOnlyList<Migration> migrations, Action<string> log = null)
        {
            this.connection = connection;
            this.migrations = migrations;
            this.log = log ?? (_ => { });
        }

        public int Current()
        {
            Execute("create table if not exists schema_version (number int not null, name varchar(200), digest char(64), applied timestamp)");
            return Convert.ToInt32(Scalar("select coalesce(max(number), 0) from schema_version"));
        }

        public void Up(int target = int.MaxValue)
        {
            foreach (var migration in migrations.Where(one => one.Number > Current() && one.Number <= target).ToList())
            {
                log("up " + migration.Number + " " + migration.Name);
                InTransaction(migration.Up, "insert into schema_version values (@number, @name, @digest, @applied)", migration);
            }
        }

        public void Down(int target)
        {
            foreach (var migration in migrations.Reverse().Where(one => one.Number > target && one.Number <= Current()).ToList())
            {
                if (migration.Down == null) throw new InvalidOperationException(migration.Name + " has no way back");
                log("down " + migration.Number + " " + migration.Name);
                InTransaction(migration.Down, "delete from schema_version where number = @number", migration);
            }
        }

        /// <summary>Drops every table of the schema. The name of the database must be repeated.</summary>
        public void Clean(string confirmDatabase)
        {
            if (!string.Equals(confirmDatabase, connection.Database, StringComparison.Ordinal)) throw new ArgumentException("this is " + connection.Database, nameof(confirmDatabase));
            var tables = new List<string>();
            using (var command = connection.CreateCommand())
            {
                command.CommandText = "select table_name from information_schema.tables where table_schema = current_schema()";
                using (var reader = command.ExecuteReader())
                {
                    while (reader.Read()) tables.Add(reader.GetString(0));
                }
            }

            foreach (var table in tables)
            {
                log("drop " + table);
                Execute("drop table \"" + table.Replace("\"", "\"\"") + "\" cascade");
            }
        }

        private void InTransaction(string script, string record, Migration migration)
        {
            using (var transaction = connection.BeginTransaction(IsolationLevel.Serializable))
            {
                Execute(script, transaction);
                using (var command = connection.CreateCommand())
                {
                    command.Transaction = transaction;
                    command.CommandText = record;
                    Bind(command, "@number", migration.Number);
                    Bind(command, "@name", migration.Name);
                    Bind(command, "@digest", migration.Digest());
                    Bind(command, "@applied", DateTime.UtcNow);
                    command.ExecuteNonQuery();
                }

                transaction.Commit();
            }
        }

        private void Execute(string sql, DbTransaction transaction = null)
        {
            using (var command = connection.CreateCommand())
            {
                command.Transaction = transaction;
                command.CommandText = sql;
                command.ExecuteNonQuery();
            }
        }

        private object Scalar(string sql)
        {
            using (var command = connection.CreateCommand())
            {
                command.CommandText = sql;
                return command.ExecuteScalar();
            }
        }

        private static void Bind(DbCommand command, string name, object value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
