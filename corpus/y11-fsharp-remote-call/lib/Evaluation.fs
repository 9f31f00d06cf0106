namespace Inert.Toggles.FSharp

open System
open System.Globalization
open System.Reflection
open System.Security.Cryptography
open System.Text

module internal Calls =
    let private flags = BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.Instance ||| BindingFlags.FlattenHierarchy

    let private convert (target: Type) (value: obj) =
        match value with
        | :? string as text when target <> typeof<string> && target.IsPrimitive -> Convert.ChangeType(text, target, CultureInfo.InvariantCulture)
        | other -> other

    let private fits (values: obj list) (parameters: ParameterInfo array) =
        parameters.Length = values.Length
        && Seq.forall2 (fun (parameter: ParameterInfo) (value: obj) -> isNull value || parameter.ParameterType.IsInstanceOfType(convert parameter.ParameterType value)) parameters values

    /// Finds the member by its name and the number and types of the arguments.
    let rec invoke (subject: Subject) (call: Call) : obj =
        let values = call.Arguments |> List.map (resolve subject)
        let owner = Type.GetType(call.Type, throwOnError = true)
        let candidates =
            owner.GetMember(call.Member, flags)
            |> Seq.choose (function
                | :? MethodInfo as method -> Some method
                | :? PropertyInfo as property -> Some property.GetMethod
                | _ -> None)

        candidates
        |> Seq.tryPick (fun method ->
            let self, rest = if method.IsStatic then null, values else List.head values, List.tail values
            let parameters = method.GetParameters()
            if fits rest parameters then
                let arguments = Seq.map2 (fun (one: ParameterInfo) value -> convert one.ParameterType value) parameters rest
                Some(method.Invoke(self, Array.ofSeq arguments))
            else
                None)
        |> Option.toObj

    and private resolve subject argument : obj =
        match argument with
        | Literal text -> box text
        | Attribute name -> subject.Attributes |> Map.tryFind name |> Option.toObj |> box
        | Nested inner -> invoke subject inner

module Evaluate =
    /// A number from 0 to 99 that is the same for a subject whenever it is asked.
    let bucket (salt: string) (id: string) =
        let digest = SHA256.HashData(Encoding.UTF8.GetBytes $"{salt}/{id}")
        int (BitConverter.ToUInt32(digest, 0) % 100u)

    let rec isOn (now: DateTimeOffset) (subject: Subject) rule =
        match rule with
        | Always value -> value
        | Percentage(salt, share) -> bucket salt subject.Id < share
        | InGroup name -> subject.Groups.Contains name
        | HasAttribute(name, values) -> subject.Attributes |> Map.tryFind name |> Option.exists values.Contains
        | Between(first, last) -> first <= now && now < last
        | All rules -> rules |> List.forall (isOn now subject)
        | Any rules -> rules |> List.exists (isOn now subject)
        | Not inner -> not (isOn now subject inner)
        | Custom call ->
            match Calls.invoke subject call with
            | :? bool as value -> value
            | other -> not (isNull other)
