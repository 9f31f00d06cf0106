using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Inert.SchemaTools
{
    public sealed class Column
    {
        public Column(string name, Type type, bool nullable)
        {
            Name = name;
            Type = type;
            Nullable = nullable;
        }

        public string Name { get; }

        public Type Type { get; }

        public bool Nullable { get; }
    }

    /// <summary>A table definition that can be written as DDL.</summary>
    public sealed class Table
    {
        private static readonly Dictionary<Type, string> Types = new Dictionary<Type, string>
        {
            [typeof(int)] = "integer",
            [typeof(long)] = "bigint",
            [typeof(string)] = "text",
            [typeof(bool)] = "boolean",
            [typeof(decimal)] = "numeric(19,4)",
            [typeof(DateTime)] = "timestamp",
            [typeof(Guid)] = "uuid",
        };

        private readonly List<Column> columns = new List<Column>();

        public Table(string name)
        {
            Name = name;
        }

        public string Name { get; }

        public Table Add<T>(string name, bool nullable = false)
        {
            if (columns.Any(column => column.Name == name)) throw new ArgumentException("column " + name + " exists");
            columns.Add(new Column(name, typeof(T), nullable));
            return this;
        }

        public string ToSql()
        {
            var text = new StringBuilder("create table ").Append(Name).Append(" (\n");
            foreach (var column in columns)
            {
                if (!Types.TryGetValue(column.Type, out var type)) throw new NotSupportedException(column.Type.ToString());
                text.Append("  ").Append(column.Name).Append(' ').Append(type);
                text.Append(column.Nullable ? "" : " not null").Append(",\n");
            }

            return text.ToString().TrimEnd(',', '\n') + "\n);";
        }
    }
}
