namespace Inert.Toggles.FSharp

open System
open System.Text.Json

/// Who asks for a toggle.
type Subject =
    { Id: string
      Groups: Set<string>
      Attributes: Map<string, string> }

    static member Anonymous = { Id = ""; Groups = Set.empty; Attributes = Map.empty }

/// When a toggle is on.
type Rule =
    | Always of bool
    | Percentage of salt: string * share: int
    | InGroup of string
    | HasAttribute of name: string * values: Set<string>
    | Between of DateTimeOffset * DateTimeOffset
    | All of Rule list
    | Any of Rule list
    | Not of Rule
    | Custom of Call

/// A condition that is not one of the others; it stands for a function.
and Call = { Type: string; Member: string; Arguments: Argument list }

and Argument =
    | Literal of string
    | Attribute of string
    | Nested of Call

module Rule =
    let rec private call (json: JsonElement) =
        { Type = json.GetProperty("t").GetString()
          Member = json.GetProperty("m").GetString()
          Arguments = [ for one in json.GetProperty("a").EnumerateArray() -> argument one ] }

    and private argument (json: JsonElement) =
        match json.ValueKind with
        | JsonValueKind.Object -> Nested(call json)
        | JsonValueKind.String when json.GetString().StartsWith '@' -> Attribute(json.GetString().Substring 1)
        | _ -> Literal(json.ToString())

    let rec parse (json: JsonElement) =
        let text (name: string) = json.GetProperty(name).GetString()
        let rules (name: string) = [ for one in json.GetProperty(name).EnumerateArray() -> parse one ]

        match text "kind" with
        | "on" -> Always true
        | "percentage" -> Percentage(text "salt", json.GetProperty("share").GetInt32())
        | "group" -> InGroup(text "name")
        | "attribute" -> HasAttribute(text "name", set [ for one in json.GetProperty("values").EnumerateArray() -> one.GetString() ])
        | "between" -> Between(json.GetProperty("from").GetDateTimeOffset(), json.GetProperty("to").GetDateTimeOffset())
        | "all" -> All(rules "rules")
        | "any" -> Any(rules "rules")
        | "not" -> Not(parse (json.GetProperty "rule"))
        | "custom" -> Custom(call (json.GetProperty "call"))
        | _ -> Always false
