using System;
using System.Collections.Generic;
using System.Linq;
using Fody;
using Mono.Cecil;
using Mono.Cecil.Cil;

/// <summary>Adds a null check to the setters of [Required] properties, and an initializer that registers types.</summary>
public sealed class ModuleWeaver : BaseModuleWeaver
{
    public override bool ShouldCleanReference => true;

    public override void Execute()
    {
        var woven = 0;
        foreach (var type in ModuleDefinition.Types)
        {
            foreach (var property in type.Properties.Where(IsRequired))
            {
                if (property.SetMethod == null || !property.SetMethod.HasBody) continue;
                Guard(property);
                woven++;
            }
        }

        if (Config?.Attribute("RegisterTypes")?.Value == "true") AddInitializer();
        WriteInfo(woven + " setters checked in " + ProjectDirectoryPath);
    }

    public override IEnumerable<string> GetAssembliesForScanning()
    {
        yield return "netstandard";
        yield return "mscorlib";
    }

    private static bool IsRequired(PropertyDefinition property) =>
        property.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "Inert.Required.RequiredAttribute");

    private void Guard(PropertyDefinition property)
    {
        var check = ModuleDefinition.ImportReference(typeof(Inert.Required.Checks).GetMethod("NotNull"));
        var body = property.SetMethod.Body;
        var processor = body.GetILProcessor();
        var first = body.Instructions.First();
        processor.InsertBefore(first, Instruction.Create(OpCodes.Ldarg_1));
        processor.InsertBefore(first, Instruction.Create(OpCodes.Ldstr, property.Name));
        processor.InsertBefore(first, Instruction.Create(OpCodes.Call, check));
    }

    private void AddInitializer()
    {
        var module = ModuleDefinition.Types.First(type => type.Name == "<Module>");
        if (module.Methods.Any(method => method.Name == ".cctor"))
        {
            WriteWarning("the module has an initializer already; types are not registered");
            return;
        }

        var initializer = new MethodDefinition(
            ".cctor",
            MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            ModuleDefinition.TypeSystem.Void);
        var processor = initializer.Body.GetILProcessor();
        var register = ModuleDefinition.ImportReference(typeof(Inert.Required.Checks).GetMethod("Register"));
        processor.Append(Instruction.Create(OpCodes.Call, register));
        processor.Append(Instruction.Create(OpCodes.Ret));
        module.Methods.Add(initializer);
    }
}
