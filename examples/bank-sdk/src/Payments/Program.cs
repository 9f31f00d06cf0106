using System;
using Example.Money;

// The client that the look-alike offers is named here and never made: see ../../README.md.
Console.WriteLine(typeof(Example.Bank.Sdk.BankClient).FullName);
Console.WriteLine(new Amount(12.50m, "EUR"));
