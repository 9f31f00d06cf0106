namespace Inert.DevDoctor

open System
open System.Diagnostics
open System.IO
open System.Net.Http
open System.Runtime.InteropServices
open System.Text.RegularExpressions
open System.Xml.Linq

type Outcome =
    | Good of string
    | Warning of string * advice: string
    | Bad of string * advice: string

type Check = { Name: string; Run: unit -> Async<Outcome list> }

module Shell =
    /// What a program prints, or nothing where it is not there.
    let output (program: string) (arguments: string list) =
        async {
            try
                let start = ProcessStartInfo(program, arguments, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false)
                use child = Process.Start start
                let! text = child.StandardOutput.ReadToEndAsync() |> Async.AwaitTask
                do! child.WaitForExitAsync() |> Async.AwaitTask
                return if child.ExitCode = 0 then Some(text.Trim()) else None
            with :? ComponentModel.Win32Exception ->
                return None
        }

module Checks =
    let private home = Environment.GetFolderPath Environment.SpecialFolder.UserProfile
    let private secretName = Regex("(key|token|secret|password|credential)", RegexOptions.IgnoreCase)

    let private tool name arguments (oldest: Version) advice =
        { Name = name
          Run =
            fun () ->
                async {
                    match! Shell.output name arguments with
                    | None -> return [ Bad($"{name} is not installed", advice) ]
                    | Some text ->
                        let found = Regex.Match(text, @"\d+\.\d+(\.\d+)?")
                        match found.Success, Version.TryParse found.Value with
                        | true, (true, version) when version < oldest -> return [ Warning($"{name} {version} is older than {oldest}", advice) ]
                        | _ -> return [ Good $"{name} {found.Value}" ]
                } }

    let private system =
        { Name = "system"
          Run = fun () -> async { return [ Good $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}" ] } }

    let private path =
        { Name = "PATH"
          Run =
            fun () ->
                async {
                    let folders = (Environment.GetEnvironmentVariable "PATH").Split Path.PathSeparator
                    let missing = folders |> Array.filter (fun one -> one <> "" && not (Directory.Exists one))
                    let tools = Path.Combine(home, ".dotnet", "tools")
                    return
                        [ if Array.contains tools folders then Good "tools are on the PATH" else Warning("global tools are not on the PATH", $"add {tools}")
                          for one in missing do Warning($"{one} does not exist", "remove it from PATH") ]
                } }

    // Only the names: what the variables hold stays where it is.
    let private variables =
        { Name = "variables"
          Run =
            fun () ->
                async {
                    let names = Environment.GetEnvironmentVariables().Keys |> Seq.cast<string> |> Seq.filter secretName.IsMatch |> Seq.sort |> List.ofSeq
                    return
                        match names with
                        | [] -> [ Good "no secrets in the environment" ]
                        | some -> [ Warning(String.concat ", " some, "these may be secrets; every program can read them") ]
                } }

    let private permissions =
        { Name = "permissions"
          Run =
            fun () ->
                async {
                    let files = [ ".ssh/id_rsa"; ".ssh/id_ed25519"; ".aws/credentials"; ".npmrc"; ".nuget/NuGet/NuGet.Config" ]
                    let others = UnixFileMode.GroupRead ||| UnixFileMode.OtherRead
                    return
                        [ if not (OperatingSystem.IsWindows()) then
                              for file in files |> List.map (fun one -> Path.Combine(home, one)) |> List.filter File.Exists do
                                  if File.GetUnixFileMode file &&& others <> UnixFileMode.None then
                                      Bad($"{file} can be read by others", $"chmod 600 {file}") ]
                } }

    let private configuration =
        if OperatingSystem.IsWindows() then
            Path.Combine(Environment.GetFolderPath Environment.SpecialFolder.ApplicationData, "NuGet", "NuGet.Config")
        else
            Path.Combine(home, ".nuget", "NuGet", "NuGet.Config")

    let sources () =
        [ if File.Exists configuration then
              for element in XDocument.Load(configuration).Descendants "packageSources" |> Seq.collect _.Elements("add") do
                  match Uri.TryCreate(element.Attribute("value").Value, UriKind.Absolute) with
                  | true, address when address.Scheme.StartsWith "http" -> element.Attribute("key").Value, address
                  | _ -> () ]

    let private clearText =
        { Name = "credentials"
          Run =
            fun () ->
                async {
                    if not (File.Exists configuration) then
                        return []
                    else
                        let passwords = XDocument.Load(configuration).Descendants "add" |> Seq.filter (fun one -> one.Attribute("key").Value = "ClearTextPassword")
                        return [ for one in passwords do Warning($"the password of {one.Parent.Name.LocalName} stands in clear", "use a credential provider") ]
                } }

    /// Whether the user's own sources answer; no credentials are sent along.
    let private reachable =
        { Name = "sources"
          Run =
            fun () ->
                async {
                    use http = new HttpClient(Timeout = TimeSpan.FromSeconds 5.0)
                    let! results =
                        [ for name, address in sources () do
                              async {
                                  try
                                      use request = new HttpRequestMessage(HttpMethod.Head, address)
                                      use! response = http.SendAsync request |> Async.AwaitTask
                                      return Good $"{name} answers with {int response.StatusCode}"
                                  with error ->
                                      return Bad($"{name} does not answer: {error.GetBaseException().Message}", "check the proxy and the network")
                              } ]
                        |> Async.Parallel
                    return List.ofArray results
                } }

    let all =
        [ system
          tool "dotnet" [ "--version" ] (Version(8, 0)) "install the SDK"
          tool "git" [ "--version" ] (Version(2, 40)) "install git"
          tool "node" [ "--version" ] (Version(20, 0)) "install Node where you build web projects"
          path
          variables
          permissions
          clearText
          reachable ]
