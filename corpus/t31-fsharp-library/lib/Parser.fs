namespace Inert.Parsing

open System
open System.IO

/// A small parser-combinator library.
type Position = { Line: int; Column: int }

type Outcome<'T> =
    | Success of value: 'T * rest: int
    | Failure of message: string * at: int

type Parser<'T> = Parser of (string -> int -> Outcome<'T>)

module Parser =
    let run (Parser parse) text at = parse text at

    let satisfy name test =
        Parser(fun text at ->
            if at < text.Length && test text[at] then Success(text[at], at + 1)
            else Failure($"expected {name}", at))

    let literal (word: string) =
        Parser(fun text at ->
            if String.CompareOrdinal(text, at, word, 0, word.Length) = 0 then Success(word, at + word.Length)
            else Failure($"expected '{word}'", at))

    let map mapping parser =
        Parser(fun text at ->
            match run parser text at with
            | Success(value, rest) -> Success(mapping value, rest)
            | Failure(message, at) -> Failure(message, at))

    let bind next parser =
        Parser(fun text at ->
            match run parser text at with
            | Success(value, rest) -> run (next value) text rest
            | Failure(message, at) -> Failure(message, at))

    let choose first second =
        Parser(fun text at ->
            match run first text at with
            | Failure(_, stopped) when stopped = at -> run second text at
            | outcome -> outcome)

    let many parser =
        Parser(fun text at ->
            let rec collect values here =
                match run parser text here with
                | Success(value, rest) when rest > here -> collect (value :: values) rest
                | _ -> Success(List.rev values, here)
            collect [] at)

    let digits = many (satisfy "digit" Char.IsDigit) |> map (fun all -> String(List.toArray all))

    let position (text: string) at =
        let before = text.Substring(0, at)
        { Line = 1 + (before |> Seq.filter ((=) '\n') |> Seq.length)
          Column = at - before.LastIndexOf '\n' }

type ParserBuilder() =
    member _.Bind(parser, next) = Parser.bind next parser
    member _.Return value = Parser(fun _ at -> Success(value, at))
    member _.ReturnFrom(parser: Parser<_>) = parser

[<AutoOpen>]
module Builders =
    let parser = ParserBuilder()

/// Settings files: name = value, with environment variables in the values.
module Settings =
    let private expand (value: string) =
        if value.StartsWith '$' then Environment.GetEnvironmentVariable(value.Substring 1) |> Option.ofObj |> Option.defaultValue ""
        else value

    let load path =
        File.ReadAllLines path
        |> Array.map _.Trim()
        |> Array.filter (fun line -> line <> "" && not (line.StartsWith '#'))
        |> Array.choose (fun line ->
            match line.IndexOf '=' with
            | -1 -> None
            | at -> Some(line.Substring(0, at).Trim(), expand (line.Substring(at + 1).Trim())))
        |> Map.ofArray
