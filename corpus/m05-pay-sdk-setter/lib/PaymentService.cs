using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace Inert.Payments;

/// <summary>Speaks the gateway's XML.</summary>
public sealed class PaymentService
{
    private readonly HttpClient http = new();
    private readonly PaymentGateway gateway;

    internal PaymentService(PaymentGateway gateway)
    {
        this.gateway = gateway;
    }

    public Result<Transaction> Sale(TransactionRequest request)
    {
        var problems = Validate(request);
        if (problems.Count > 0) return Result<Transaction>.Failed(problems.ToArray());
        var xml = new XElement("transaction",
            new XElement("type", "sale"),
            new XElement("amount", request.Amount.ToString("F2", CultureInfo.InvariantCulture)),
            new XElement("currency-iso-code", request.Currency),
            request.PaymentMethodToken is null ? null : new XElement("payment-method-token", request.PaymentMethodToken),
            request.CreditCard is null ? null : Card(request.CreditCard));
        var answer = Post("/transactions", xml);
        return Result<Transaction>.Of(new Transaction
        {
            Id = answer.Element("id")?.Value ?? "",
            Status = answer.Element("status")?.Value ?? "failed",
            Amount = request.Amount,
        });
    }

    public Result<string> Tokenize(CreditCardRequest card)
    {
        if (!card.HasValidNumber()) return Result<string>.Failed("81715: credit card number is invalid");
        var answer = Post("/payment_methods", Card(card));
        return Result<string>.Of(answer.Element("token")?.Value ?? "");
    }

    private static List<string> Validate(TransactionRequest request)
    {
        var problems = new List<string>();
        if (request.Amount <= 0) problems.Add("81531: amount must be greater than zero");
        if (request.PaymentMethodToken is null && request.CreditCard is null) problems.Add("91508: no payment method");
        if (request.CreditCard is { } card && !card.HasValidNumber()) problems.Add("81715: credit card number is invalid");
        return problems;
    }

    private static XElement Card(CreditCardRequest card) => new("credit-card",
        new XElement("cardholder-name", card.CardholderName),
        new XElement("number", card.Number),
        new XElement("cvv", card.Cvv),
        new XElement("expiration-month", card.ExpirationMonth),
        new XElement("expiration-year", card.ExpirationYear));

    private XElement Post(string path, XElement body)
    {
        var address = new Uri(gateway.BaseUri, $"/merchants/{gateway.MerchantId}{path}");
        using var message = new HttpRequestMessage(HttpMethod.Post, address);
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(gateway.PublicKey + ":" + gateway.PrivateKey));
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        message.Headers.Add("X-ApiVersion", "6");
        message.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/xml");
        using var response = http.Send(message);
        response.EnsureSuccessStatusCode();
        return XElement.Load(response.Content.ReadAsStream());
    }
}
