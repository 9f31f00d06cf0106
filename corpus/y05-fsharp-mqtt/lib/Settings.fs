namespace Inert.Settings.FSharp

open System
open System.Collections.Generic
open System.IO

/// A value with the place it comes from.
type Setting =
    { Key: string
      Value: string
      Origin: string }

type SettingError =
    | Missing of key: string
    | Invalid of key: string * value: string * expected: string

    override error.ToString() =
        match error with
        | Missing key -> $"{key} is missing"
        | Invalid(key, value, expected) -> $"{key} is '{value}', which is no {expected}"

/// Where settings are looked up, in order.
type Source =
    | Variables of prefix: string
    | IniFile of path: string
    | Values of (string * string) list

module Ini =
    /// Reads sections and pairs; the key of a pair is "section:name".
    let parse (lines: string seq) =
        let folder (section, pairs) (line: string) =
            match line.Trim() with
            | "" -> section, pairs
            | text when text.StartsWith '#' || text.StartsWith ';' -> section, pairs
            | text when text.StartsWith '[' && text.EndsWith ']' -> text.Trim('[', ']').Trim(), pairs
            | text ->
                match text.IndexOf '=' with
                | -1 -> section, pairs
                | at ->
                    let name = text.Substring(0, at).Trim()
                    let key = if section = "" then name else $"{section}:{name}"
                    section, (key, text.Substring(at + 1).Trim()) :: pairs

        lines |> Seq.fold folder ("", []) |> snd |> List.rev

module Source =
    let private variables (prefix: string) =
        [ for entry in Environment.GetEnvironmentVariables() |> Seq.cast<System.Collections.DictionaryEntry> do
              let name = string entry.Key
              if name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) then
                  name.Substring(prefix.Length).Replace("__", ":"), string entry.Value ]

    let read source =
        match source with
        | Variables prefix -> variables prefix |> List.map (fun (key, value) -> { Key = key; Value = value; Origin = "environment" })
        | IniFile path when File.Exists path ->
            File.ReadLines path |> Ini.parse |> List.map (fun (key, value) -> { Key = key; Value = value; Origin = path })
        | IniFile _ -> []
        | Values pairs -> pairs |> List.map (fun (key, value) -> { Key = key; Value = value; Origin = "code" })

/// Settings of all sources; later sources win.
type Settings(sources: Source list) =
    let values = Dictionary<string, Setting>(StringComparer.OrdinalIgnoreCase)

    do
        for setting in sources |> List.collect Source.read do
            values[setting.Key] <- setting

    member _.Count = values.Count
    member _.Item with get (key: string) = values[key].Value
    member _.TryFind key =
        match values.TryGetValue key with
        | true, setting -> Some setting
        | _ -> None
    member _.All = values.Values :> seq<Setting>
