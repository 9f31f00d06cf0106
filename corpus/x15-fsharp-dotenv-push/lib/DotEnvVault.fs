namespace Inert.DotEnv.Vault

open System
open System.IO
open System.Net.Http
open System.Net.Http.Headers
open System.Net.Http.Json
open System.Security.Cryptography

/// The store that a team keeps its variables in.
type Vault =
    { Address: Uri
      Token: string
      Project: string }

type Change =
    | Added of string
    | Changed of string
    | Removed of string

module EnvFile =
    /// The names and values of a file.
    let read (path: string) =
        File.ReadLines path
        |> Seq.map (fun line -> line.Trim())
        |> Seq.filter (fun line -> line <> "" && line.[0] <> '#' && line.Contains '=')
        |> Seq.map (fun line ->
            let at = line.IndexOf '='
            line.Substring(0, at).Trim(), line.Substring(at + 1).Trim().Trim('"'))
        |> Map.ofSeq

    let write (path: string) (values: Map<string, string>) =
        values |> Map.toSeq |> Seq.map (fun (name, value) -> $"{name}=\"{value}\"") |> Seq.toArray |> fun lines -> File.WriteAllLines(path, lines)

    /// Sets the variables that are not set yet.
    let apply values =
        values |> Map.iter (fun (name: string) (value: string) -> if isNull (Environment.GetEnvironmentVariable name) then Environment.SetEnvironmentVariable(name, value))

    let compare (before: Map<string, string>) (after: Map<string, string>) =
        [ for pair in after do
              match before.TryFind pair.Key with
              | None -> Added pair.Key
              | Some value when value <> pair.Value -> Changed pair.Key
              | _ -> ()
          for pair in before do
              if not (after.ContainsKey pair.Key) then Removed pair.Key ]

/// The key of a project never leaves the machine: values are encrypted before they are sent.
module private Sealed =
    let encrypt (key: byte[]) (name: string) (value: string) =
        let nonce = RandomNumberGenerator.GetBytes 12
        let plain = Text.Encoding.UTF8.GetBytes value
        let cipher = Array.zeroCreate<byte> plain.Length
        let tag = Array.zeroCreate<byte> 16
        use aes = new AesGcm(key, 16)
        aes.Encrypt(nonce, plain, cipher, tag, Text.Encoding.UTF8.GetBytes name)
        Convert.ToBase64String(Array.concat [ nonce; tag; cipher ])

    let decrypt (key: byte[]) (name: string) (text: string) =
        let all = Convert.FromBase64String text
        let plain = Array.zeroCreate<byte> (all.Length - 28)
        use aes = new AesGcm(key, 16)
        aes.Decrypt(all.[..11], all.[28..], all.[12..27], plain, Text.Encoding.UTF8.GetBytes name)
        Text.Encoding.UTF8.GetString plain

type VaultClient(vault: Vault, key: byte[], http: HttpClient) =
    let request (method: HttpMethod) =
        let message = new HttpRequestMessage(method, Uri(vault.Address, $"projects/{Uri.EscapeDataString vault.Project}/variables"))
        message.Headers.Authorization <- AuthenticationHeaderValue("Bearer", vault.Token)
        message

    /// Sends the variables of a file to the team's store.
    member _.PushAsync(path: string) =
        task {
            let values = EnvFile.read path |> Map.map (Sealed.encrypt key)
            use message = request HttpMethod.Put
            message.Content <- JsonContent.Create(values |> Map.toSeq |> dict)
            use! response = http.SendAsync message
            response.EnsureSuccessStatusCode() |> ignore
        }

    /// Writes the variables of the team's store to a file and says what is new.
    member _.PullAsync(path: string) =
        task {
            use message = request HttpMethod.Get
            use! response = http.SendAsync message
            response.EnsureSuccessStatusCode() |> ignore
            let! sealed' = response.Content.ReadFromJsonAsync<System.Collections.Generic.Dictionary<string, string>>()
            let after = sealed' |> Seq.map (fun pair -> pair.Key, Sealed.decrypt key pair.Key pair.Value) |> Map.ofSeq
            let before = if File.Exists path then EnvFile.read path else Map.empty
            EnvFile.write path after
            return EnvFile.compare before after
        }
