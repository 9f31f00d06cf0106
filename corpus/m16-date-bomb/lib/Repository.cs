using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Inert.Data;

[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;

/// <summary>Reads and writes plain objects through any ADO.NET connection.</summary>
public sealed class Repository<T>
    where T : new()
{
    private static readonly PropertyInfo[] Properties = typeof(T).GetProperties();
    private readonly DbConnection connection;
    private readonly string table;

    public Repository(DbConnection connection, string? table = null)
    {
        this.connection = connection;
        this.table = table ?? typeof(T).Name;
    }

    public IReadOnlyList<T> All(string? where = null, object? parameters = null)
    {
        var sql = new StringBuilder("select * from ").Append(table);
        if (where is not null) sql.Append(" where ").Append(where);
        using var command = Command(sql.ToString(), parameters);
        using var reader = command.ExecuteReader();
        var found = new List<T>();
        while (reader.Read()) found.Add(Read(reader));
        return found;
    }

    public int Insert(T item)
    {
        var names = Properties.Select((property) => property.Name).ToArray();
        var sql = $"insert into {table} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select((name) => "@" + name))})";
        using var command = Command(sql, item);
        return command.ExecuteNonQuery();
    }

    public int Update(T item)
    {
        var key = Properties.First((property) => property.IsDefined(typeof(KeyAttribute), false));
        var sets = Properties.Where((property) => property != key).Select((property) => $"{property.Name} = @{property.Name}");
        using var command = Command($"update {table} set {string.Join(", ", sets)} where {key.Name} = @{key.Name}", item);
        return command.ExecuteNonQuery();
    }

    public int Delete(object key)
    {
        var name = Properties.First((property) => property.IsDefined(typeof(KeyAttribute), false)).Name;
        using var command = Command($"delete from {table} where {name} = @key", new { key });
        return command.ExecuteNonQuery();
    }

    private static T Read(DbDataReader reader)
    {
        var item = new T();
        foreach (var property in Properties)
        {
            var at = reader.GetOrdinal(property.Name);
            if (!reader.IsDBNull(at)) property.SetValue(item, Convert.ChangeType(reader.GetValue(at), Underlying(property.PropertyType)));
        }

        return item;
    }

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private DbCommand Command(string sql, object? parameters)
    {
        if (connection.State != ConnectionState.Open) connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var property in parameters?.GetType().GetProperties() ?? [])
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + property.Name;
            parameter.Value = property.GetValue(parameters) ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
