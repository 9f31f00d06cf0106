using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
namespace Mono.Cecil
{
    public class Collection<T> : System.Collections.ObjectModel.Collection<T> { }
    public class TypeReference { public string Name { get; set; } public string Namespace { get; set; } public string FullName { get { throw null; } } }
    public class MethodReference { public string Name { get; set; } public TypeReference DeclaringType { get; set; } }
    public class CustomAttribute { public TypeReference AttributeType { get { throw null; } } }
    [Flags] public enum MethodAttributes { Private = 1, Assembly = 3, Public = 6, Static = 16, HideBySig = 128, SpecialName = 2048, RTSpecialName = 4096 }
    public class MethodDefinition : MethodReference
    {
        public MethodDefinition(string name, MethodAttributes attributes, TypeReference returnType) { }
        public bool HasBody { get { throw null; } }
        public bool IsSetter { get { throw null; } }
        public bool IsStatic { get { throw null; } }
        public Cil.MethodBody Body { get; set; }
    }
    public class PropertyDefinition { public string Name { get; set; } public MethodDefinition SetMethod { get; set; } public Collection<CustomAttribute> CustomAttributes { get { throw null; } } }
    public class TypeDefinition : TypeReference
    {
        public Collection<MethodDefinition> Methods { get { throw null; } }
        public Collection<PropertyDefinition> Properties { get { throw null; } }
        public Collection<CustomAttribute> CustomAttributes { get { throw null; } }
    }
    public class TypeSystem { public TypeReference Void { get { throw null; } } public TypeReference String { get { throw null; } } }
    public class ModuleDefinition : IDisposable
    {
        public Collection<TypeDefinition> Types { get { throw null; } }
        public TypeSystem TypeSystem { get { throw null; } }
        public MethodReference ImportReference(System.Reflection.MethodBase method) { throw null; }
        public void Write(string fileName) { throw null; }
        public void Dispose() { }
    }
    public class AssemblyDefinition : IDisposable
    {
        public static AssemblyDefinition ReadAssembly(string fileName) { throw null; }
        public ModuleDefinition MainModule { get { throw null; } }
        public void Write(string fileName) { throw null; }
        public void Dispose() { }
    }
}
namespace Mono.Cecil.Cil
{
    public struct OpCode { }
    public static class OpCodes
    {
        public static readonly OpCode Ret, Call, Callvirt, Ldarg_0, Ldarg_1, Ldstr, Nop, Ceq, Brtrue;
    }
    public class Instruction
    {
        public OpCode OpCode { get; set; }
        public object Operand { get; set; }
        public static Instruction Create(OpCode opcode) { throw null; }
        public static Instruction Create(OpCode opcode, string value) { throw null; }
        public static Instruction Create(OpCode opcode, MethodReference method) { throw null; }
    }
    public class MethodBody
    {
        public Collection<Instruction> Instructions { get { throw null; } }
        public ILProcessor GetILProcessor() { throw null; }
    }
    public class ILProcessor
    {
        public void Append(Instruction instruction) { throw null; }
        public void InsertBefore(Instruction target, Instruction instruction) { throw null; }
    }
}
