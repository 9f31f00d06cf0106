using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Inert.Invoices;

public sealed record Line(string Text, decimal Price, int Count);

public sealed record Invoice(string Number, string Iban, string SecretNote, DateOnly Issued, IReadOnlyList<Line> Lines);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Invoice))]
internal sealed partial class InvoiceContext : JsonSerializerContext;

public static partial class InvoiceReader
{
    public static Invoice Read(string json)
    {
        var invoice = JsonSerializer.Deserialize(json, InvoiceContext.Default.Invoice) ?? throw new FormatException("no invoice");
        if (!Iban().IsMatch(invoice.Iban)) throw new FormatException("no IBAN");
        if (!Number().IsMatch(invoice.Number)) throw new FormatException("no number");
        return invoice;
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}([A-Z0-9]{4}){2,7}[A-Z0-9]{0,3}$")]
    private static partial Regex Iban();

    [GeneratedRegex("^(INV|CRN)-[0-9]{4}-(?<serial>[0-9]{1,8})$")]
    private static partial Regex Number();
}
