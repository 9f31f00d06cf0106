namespace Inert.ModelStore

open System
open System.Diagnostics
open System.IO
open System.Net
open System.Net.Http
open System.Net.Http.Headers
open System.Security.Cryptography
open System.Threading

/// A server that models come from, and the token for it.
type Hub =
    { Address: Uri
      Token: string option }

module Hub =
    let create (address: string) (token: string option) =
        let uri = Uri(address.TrimEnd '/' + "/")
        if uri.Scheme <> Uri.UriSchemeHttps && not uri.IsLoopback then invalidArg (nameof address) "a hub is asked over https"
        { Address = uri; Token = token }

    /// A hub whose token stands in a variable that the caller names.
    let fromVariable (address: string) (variable: string) =
        create address (Environment.GetEnvironmentVariable variable |> Option.ofObj)

/// A file of a model. The digest is part of the reference, so that a hub cannot exchange the file.
type Model =
    { Name: string
      File: string
      Sha256: string }

/// How a download goes on.
type Progress =
    | Started of total: int64 option
    | Received of bytes: int64
    | Verified

type ModelProblem =
    | WrongDigest of expected: string * actual: string
    | Refused of status: HttpStatusCode
    | ConverterFailed of code: int * errors: string

exception ModelException of ModelProblem

/// A program that turns one format into another; the caller says which.
type Converter =
    { Program: string
      Arguments: string -> string -> string list
      Ending: string }

module private Digest =
    let ofFile (path: string) =
        use stream = File.OpenRead path
        SHA256.HashData stream |> Convert.ToHexString

    let fits (model: Model) actual = String.Equals(model.Sha256, actual, StringComparison.OrdinalIgnoreCase)

module private Names =
    /// Names become folders, so they must not lead out of the store.
    let safe (text: string) =
        if text = "" || text.Contains ".." || text.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 then
            invalidArg (nameof text) ("not a name: " + text)
        text

/// Keeps models in a folder.
type ModelStore(hub: Hub, folder: string) =
    let http =
        // A redirect must not take the token to another host.
        new HttpClient(new SocketsHttpHandler(AllowAutoRedirect = false), Timeout = Timeout.InfiniteTimeSpan)

    do
        http.DefaultRequestHeaders.UserAgent.ParseAdd "inert-model-store/1.0.4"
        hub.Token |> Option.iter (fun token -> http.DefaultRequestHeaders.Authorization <- AuthenticationHeaderValue("Bearer", token))

    let place (model: Model) = Path.Combine(folder, Names.safe model.Name, model.Sha256.Substring(0, 12), Names.safe model.File)

    let copy (source: Stream) (path: string) report =
        async {
            use target = File.Create path
            let buffer = Array.zeroCreate 81920
            let mutable total = 0L
            let mutable more = true
            while more do
                let! count = source.ReadAsync(buffer, 0, buffer.Length) |> Async.AwaitTask
                if count = 0 then
                    more <- false
                else
                    do! target.WriteAsync(buffer, 0, count) |> Async.AwaitTask
                    total <- total + int64 count
                    report (Received total)
        }

    let download (model: Model) (path: string) report =
        async {
            let address = Uri(hub.Address, Uri.EscapeDataString model.Name + "/resolve/" + Uri.EscapeDataString model.File)
            use! response = http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead) |> Async.AwaitTask
            if not response.IsSuccessStatusCode then raise (ModelException(Refused response.StatusCode))
            report (Started(Option.ofNullable response.Content.Headers.ContentLength))
            use! body = response.Content.ReadAsStreamAsync() |> Async.AwaitTask
            do! copy body path report
        }

    member val Report: Progress -> unit = ignore with get, set

    /// The path of a model; it is downloaded where it is not there yet.
    member this.Fetch(model: Model) =
        async {
            let path = place model
            if File.Exists path && Digest.fits model (Digest.ofFile path) then
                return path
            else
                Directory.CreateDirectory(Path.GetDirectoryName path) |> ignore
                let part = path + "." + string Environment.ProcessId + ".part"
                try
                    do! download model part this.Report
                    let actual = Digest.ofFile part
                    if not (Digest.fits model actual) then raise (ModelException(WrongDigest(model.Sha256, actual)))
                    File.Move(part, path, true)
                finally
                    File.Delete part
                this.Report Verified
                return path
        }

    /// The model in another format, made by the caller's program from a file that was verified.
    member this.Convert(model: Model, converter: Converter) =
        async {
            let! source = this.Fetch model
            let target = Path.ChangeExtension(source, converter.Ending)
            if not (File.Exists target) then
                let start = ProcessStartInfo(converter.Program, UseShellExecute = false, RedirectStandardError = true)
                for argument in converter.Arguments source target do
                    start.ArgumentList.Add argument
                use running = Process.Start start
                let! errors = running.StandardError.ReadToEndAsync() |> Async.AwaitTask
                do! running.WaitForExitAsync() |> Async.AwaitTask
                if running.ExitCode <> 0 then
                    File.Delete target
                    raise (ModelException(ConverterFailed(running.ExitCode, errors)))
            return target
        }

    /// Removes what was not used for a while and says how much that was.
    member _.Prune(age: TimeSpan) =
        let oldest = DateTime.UtcNow - age
        if Directory.Exists folder then
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            |> Seq.map FileInfo
            |> Seq.filter (fun file -> file.LastAccessTimeUtc < oldest)
            |> Seq.sumBy (fun file ->
                let length = file.Length
                file.Delete()
                length)
        else
            0L

    interface IDisposable with
        member _.Dispose() = http.Dispose()
