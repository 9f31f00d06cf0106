using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Database.Backup
{
    /// <summary>Saves a database into a bucket of its owner.</summary>
    public sealed class DatabaseBackup : IDisposable
    {
        private readonly DatabaseSettings database;
        private readonly BucketSettings bucket;
        private readonly IBackupLog log;
        private Timer timer;

        public DatabaseBackup(DatabaseSettings database, BucketSettings bucket, IBackupLog log = null)
        {
            if (database == null) throw new ArgumentNullException("database");
            if (bucket == null) throw new ArgumentNullException("bucket");
            this.database = database;
            this.bucket = bucket;
            this.log = log;
        }

        public string DumpProgram { get; set; } = "pg_dump";

        public async Task<BackupResult> RunAsync()
        {
            var watch = Stopwatch.StartNew();
            var now = DateTime.UtcNow;
            var path = Path.GetTempFileName();
            try
            {
                await new Dump(database, DumpProgram).WriteAsync(path).ConfigureAwait(false);
                var key = bucket.Prefix + database.Name + "/" + now.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture) + ".dump.gz";
                await new BucketUpload(bucket).PutAsync(key, path, now).ConfigureAwait(false);
                var result = new BackupResult { Key = key, Size = new FileInfo(path).Length, Took = watch.Elapsed };
                if (log != null) log.Info(database.Name + " is saved as " + key);
                return result;
            }
            finally
            {
                File.Delete(path);
            }
        }

        /// <summary>Saves the database every day at this time.</summary>
        public void Schedule(TimeSpan timeOfDay)
        {
            var first = DateTime.Today.Add(timeOfDay);
            if (first < DateTime.Now) first = first.AddDays(1);
            timer = new Timer(Tick, null, first - DateTime.Now, TimeSpan.FromDays(1));
        }

        public void Dispose()
        {
            if (timer != null) timer.Dispose();
        }

        private async void Tick(object state)
        {
            try
            {
                await RunAsync().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                if (log != null) log.Error(database.Name + " is not saved", error);
            }
        }
    }
}
