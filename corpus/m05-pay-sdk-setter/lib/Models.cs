using System;
using System.Collections.Generic;

namespace Inert.Payments;

public enum PaymentEnvironment
{
    Sandbox,
    Production,
}

public sealed class CreditCardRequest
{
    public string? CardholderName { get; set; }

    public string? Number { get; set; }

    public string? Cvv { get; set; }

    public string? ExpirationMonth { get; set; }

    public string? ExpirationYear { get; set; }

    /// <summary>Luhn check of the number.</summary>
    public bool HasValidNumber()
    {
        if (string.IsNullOrEmpty(Number)) return false;
        var sum = 0;
        var twice = false;
        for (var at = Number.Length - 1; at >= 0; at--)
        {
            var digit = Number[at] - '0';
            if (digit is < 0 or > 9) return false;
            if (twice) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
            twice = !twice;
        }

        return sum % 10 == 0;
    }
}

public sealed class TransactionRequest
{
    public decimal Amount { get; set; }

    public string Currency { get; set; } = "EUR";

    public string? PaymentMethodToken { get; set; }

    public CreditCardRequest? CreditCard { get; set; }

    public Dictionary<string, string> CustomFields { get; } = new();

    public bool SubmitForSettlement { get; set; }
}

public sealed class Transaction
{
    public string Id { get; init; } = "";

    public string Status { get; init; } = "authorized";

    public decimal Amount { get; init; }
}

public sealed class Result<T>
{
    private Result(T? target, IReadOnlyList<string> errors)
    {
        Target = target;
        Errors = errors;
    }

    public T? Target { get; }

    public IReadOnlyList<string> Errors { get; }

    public bool IsSuccess => Errors.Count == 0;

    public static Result<T> Of(T target) => new(target, Array.Empty<string>());

    public static Result<T> Failed(params string[] errors) => new(default, errors);
}
