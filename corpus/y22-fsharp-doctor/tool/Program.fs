module Inert.DevDoctor.Program

open System
open System.IO

type Arguments =
    { Only: string option
      Output: string option
      Help: bool }

let rec private parse arguments result =
    match arguments with
    | [] -> Ok result
    | "--only" :: name :: rest -> parse rest { result with Only = Some name }
    | "--output" :: path :: rest -> parse rest { result with Output = Some path }
    | ("--help" | "-h") :: rest -> parse rest { result with Help = true }
    | other :: _ -> Error other

let private print (writer: TextWriter) (name, outcomes) =
    for outcome in outcomes do
        match outcome with
        | Good text -> writer.WriteLine $"  ok    {name}: {text}"
        | Warning(text, advice) -> writer.WriteLine $"  warn  {name}: {text} ({advice})"
        | Bad(text, advice) -> writer.WriteLine $"  FAIL  {name}: {text} ({advice})"

let private run check =
    async {
        match! Async.Catch(check.Run()) with
        | Choice1Of2 outcomes -> return check.Name, outcomes
        | Choice2Of2 error -> return check.Name, [ Warning(error.Message, "this check could not be made") ]
    }

let private examine arguments =
    async {
        let checks =
            match arguments.Only with
            | None -> Checks.all
            | Some name -> Checks.all |> List.filter (fun one -> one.Name = name)

        let! results = checks |> List.map run |> Async.Sequential
        use writer = match arguments.Output with Some path -> new StreamWriter(path) :> TextWriter | None -> Console.Out
        results |> Array.iter (print writer)
        return results |> Seq.collect snd |> Seq.exists (function Bad _ -> true | _ -> false)
    }

[<EntryPoint>]
let main arguments =
    match parse (List.ofArray arguments) { Only = None; Output = None; Help = false } with
    | Error other ->
        eprintfn "unknown argument %s" other
        2
    | Ok { Help = true } ->
        printfn "usage: dev-doctor [--only CHECK] [--output FILE]"
        for check in Checks.all do printfn "  %s" check.Name
        0
    | Ok parsed -> if Async.RunSynchronously(examine parsed) then 1 else 0
