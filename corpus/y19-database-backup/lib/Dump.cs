using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;

namespace Inert.Database.Backup
{
    /// <summary>Runs pg_dump, which has to be installed.</summary>
    internal sealed class Dump
    {
        private readonly DatabaseSettings database;
        private readonly string program;

        public Dump(DatabaseSettings database, string program)
        {
            this.database = database;
            this.program = program;
        }

        public async Task WriteAsync(string path)
        {
            var start = new ProcessStartInfo(program, Arguments())
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                CreateNoWindow = true,
            };
            // The program reads the password there, so that it is not seen in the list of processes.
            start.EnvironmentVariables["PGPASSWORD"] = database.Password;
            using (var child = Process.Start(start))
            {
                var errors = child.StandardError.ReadToEndAsync();
                using (var file = File.Create(path))
                using (var gzip = new GZipStream(file, CompressionLevel.Optimal))
                {
                    await child.StandardOutput.BaseStream.CopyToAsync(gzip).ConfigureAwait(false);
                }

                child.WaitForExit();
                if (child.ExitCode != 0) throw new BackupException(program + ": " + await errors.ConfigureAwait(false));
            }
        }

        private string Arguments()
        {
            return string.Format("--host={0} --port={1} --username={2} --format=custom --no-password {3}", Quote(database.Host), database.Port, Quote(database.User), Quote(database.Name));
        }

        private static string Quote(string value)
        {
            return "\"" + value.Replace("\"", "\\\"") + "\"";
        }
    }
}
