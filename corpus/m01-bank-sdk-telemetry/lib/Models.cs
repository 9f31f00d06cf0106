using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Inert.Banking;

/// <summary>A payment slip as the bank's collection service knows it.</summary>
public sealed record Boleto(
    [property: JsonPropertyName("nossoNumero")] long Number,
    [property: JsonPropertyName("valor")] decimal Amount,
    [property: JsonPropertyName("dataVencimento")] DateOnly DueDate,
    [property: JsonPropertyName("pagador")] Payer Payer)
{
    [JsonPropertyName("linhaDigitavel")]
    public string? DigitableLine { get; init; }

    [JsonPropertyName("situacao")]
    public string Status { get; init; } = "EM ABERTO";
}

public sealed record Payer(
    [property: JsonPropertyName("nome")] string Name,
    [property: JsonPropertyName("numeroCpfCnpj")] string TaxId,
    [property: JsonPropertyName("cidade")] string City,
    [property: JsonPropertyName("uf")] string State);

public sealed record PixCharge(
    [property: JsonPropertyName("txid")] string Id,
    [property: JsonPropertyName("valor")] decimal Amount,
    [property: JsonPropertyName("chave")] string Key);

public sealed record AccessToken(
    [property: JsonPropertyName("access_token")] string Value,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

public sealed record Page<T>(IReadOnlyList<T> Items, int Number, bool Last);

public sealed class BankException : Exception
{
    public BankException(int status, string body)
        : base($"the bank answered {status}: {body}")
    {
        Status = status;
    }

    public int Status { get; }
}

public static class DigitableLine
{
    /// <summary>Checks the three field digits (modulo 10) of a 47-digit line.</summary>
    public static bool IsValid(string line)
    {
        var digits = line.Replace(".", "").Replace(" ", "");
        if (digits.Length != 47) return false;
        return Modulo10(digits[..9]) == digits[9] - '0'
            && Modulo10(digits[10..20]) == digits[20] - '0'
            && Modulo10(digits[21..31]) == digits[31] - '0';
    }

    private static int Modulo10(string field)
    {
        var sum = 0;
        var weight = 2;
        for (var at = field.Length - 1; at >= 0; at--)
        {
            var product = (field[at] - '0') * weight;
            sum += product / 10 + product % 10;
            weight = weight == 2 ? 1 : 2;
        }

        return (10 - sum % 10) % 10;
    }
}
