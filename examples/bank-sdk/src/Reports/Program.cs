using System;
using Example.Telemetry;

using var errors = ErrorReporter.Start(Environment.GetEnvironmentVariable("REPORTS_DSN"));
errors.Guard(() => Console.WriteLine(typeof(Example.Bank.Client.BankConnection).FullName));
