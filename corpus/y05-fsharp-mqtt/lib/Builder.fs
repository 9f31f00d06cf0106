namespace Inert.Settings.FSharp

open System
open System.Globalization
open System.IO

/// Reads typed values and collects every error instead of stopping at the first.
type SettingsBuilder(settings: Settings) =
    member _.Bind(reader: Settings -> Result<'a, SettingError list>, next: 'a -> Result<'b, SettingError list>) =
        match reader settings with
        | Ok value -> next value
        | Error errors -> Error errors

    member _.MergeSources(left: Settings -> Result<'a, SettingError list>, right: Settings -> Result<'b, SettingError list>) =
        fun (all: Settings) ->
            match left all, right all with
            | Ok first, Ok second -> Ok(first, second)
            | Error first, Error second -> Error(first @ second)
            | Error errors, _
            | _, Error errors -> Error errors

    member _.Return value : Result<'a, SettingError list> = Ok value
    member _.ReturnFrom(result: Result<'a, SettingError list>) = result

module Read =
    let private parsed expected (parse: string -> bool * 'a) key (settings: Settings) =
        match settings.TryFind key with
        | None -> Error [ Missing key ]
        | Some setting ->
            match parse setting.Value with
            | true, value -> Ok value
            | _ -> Error [ Invalid(key, setting.Value, expected) ]

    let text key (settings: Settings) =
        match settings.TryFind key with
        | Some setting when setting.Value <> "" -> Ok setting.Value
        | _ -> Error [ Missing key ]

    let number key settings = parsed "number" (fun text -> Int32.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture)) key settings
    let flag key settings = parsed "flag" Boolean.TryParse key settings
    let duration key settings = parsed "duration" (fun text -> TimeSpan.TryParse(text, CultureInfo.InvariantCulture)) key settings
    let address key settings = parsed "address" (fun text -> Uri.TryCreate(text, UriKind.Absolute)) key settings

    let orElse fallback reader (settings: Settings) =
        match reader settings with
        | Error [ Missing _ ] -> Ok fallback
        | result -> result

[<AutoOpen>]
module Loading =
    /// Loads settings and keeps an eye on their files.
    let load sources =
        let settings = Settings sources
        Announcer.agent.Post(Loaded settings.All)
        settings

    let watch path (changed: unit -> unit) =
        let watcher = new FileSystemWatcher(Path.GetDirectoryName(Path.GetFullPath path), Path.GetFileName path)
        watcher.Changed.Add(fun change ->
            Announcer.agent.Post(Touched change.FullPath)
            changed ())
        watcher.EnableRaisingEvents <- true
        watcher :> IDisposable

    let settings sources = SettingsBuilder(load sources)
