import type { CatalogueArea } from './area.js';

/** Code that makes, loads, calls or changes code. */
export const code: CatalogueArea = [
  {
    documentation: '.NET API docs: System.Diagnostics.Process; CliWrap, SimpleExec docs',
    types: {
      'System.Diagnostics.Process': {
        process: 'Start',
        'process-inspect':
          'GetProcesses GetProcessesByName GetProcessById Kill CloseMainWindow get_Modules get_MainModule get_MainWindowTitle EnterDebugMode',
      },
      'CliWrap.Cli': { process: 'Wrap' },
      'CliWrap.Command': { process: 'Execute*' },
      'CliWrap.Buffered.BufferedCommandExtensions': { process: 'Execute*' },
      'SimpleExec.Command': { process: 'Run* Read*' },
      'Medallion.Shell.Command': { process: 'Run' },
      'Fake.Core.Process': { process: 'shellExec asyncShellExec execSimple start*' },
      'Fake.Core.CreateProcess': 'process',
      'Windows.System.Launcher': { process: 'Launch*' },
      'Microsoft.Diagnostics.NETCore.Client.DiagnosticsClient': { 'process-inspect': '*' },
      'Microsoft.Diagnostics.Runtime.DataTarget': {
        'process-inspect': 'AttachToProcess CreateSnapshotAndAttach',
      },
    },
  },
  {
    documentation:
      '.NET API docs: System.Reflection.Assembly, System.Runtime.Loader, System.AppDomain',
    types: {
      'System.Reflection.Assembly': {
        'assembly-load':
          'Load LoadFile LoadFrom LoadModule LoadWithPartialName ReflectionOnlyLoad* UnsafeLoadFrom',
        'dynamic-code': 'DefineDynamicAssembly',
      },
      'System.Runtime.Loader.AssemblyLoadContext': {
        'assembly-load': 'LoadFrom* SetProfileOptimizationRoot',
        'native-interop': 'LoadUnmanagedDll*',
      },
      'System.AppDomain': {
        'assembly-load': 'Load CreateInstance* ExecuteAssembly* CreateDomain',
        'dynamic-code': 'DefineDynamicAssembly',
      },
      'System.Activator': { 'assembly-load': 'CreateInstanceFrom', reflection: 'CreateInstance' },
      'System.Runtime.Loader.AssemblyDependencyResolver': 'assembly-load',
    },
  },
  {
    documentation: '.NET API docs: System.Reflection (invocation), System.Delegate',
    types: {
      'System.Reflection.MethodBase': { reflection: 'Invoke' },
      'System.Reflection.MethodInfo': { reflection: 'Invoke CreateDelegate' },
      'System.Reflection.ConstructorInfo': { reflection: 'Invoke' },
      'System.Reflection.PropertyInfo': { reflection: 'GetValue SetValue' },
      'System.Reflection.FieldInfo': { reflection: 'GetValue SetValue SetValueDirect' },
      'System.Reflection.MethodInvoker': { reflection: 'Invoke' },
      'System.Reflection.ConstructorInvoker': { reflection: 'Invoke' },
      'System.Reflection.EventInfo': { reflection: 'AddEventHandler' },
      'System.Type': { reflection: 'InvokeMember GetTypeFromProgID GetTypeFromCLSID' },
      'System.Delegate': { reflection: 'DynamicInvoke CreateDelegate' },
      'Microsoft.VisualBasic.CompilerServices.NewLateBinding': { reflection: 'Late*' },
      'Microsoft.VisualBasic.CompilerServices.LateBinding': { reflection: 'Late*' },
    },
  },
  {
    documentation:
      '.NET API docs: System.Reflection.Emit, System.CodeDom.Compiler, System.Linq.Expressions',
    types: {
      'System.Reflection.Emit.AssemblyBuilder': { 'dynamic-code': 'Define*' },
      'System.Reflection.Emit.DynamicMethod': {
        'dynamic-code': '.ctor GetILGenerator CreateDelegate Invoke',
      },
      'System.Reflection.Emit.ILGenerator': { 'dynamic-code': 'Emit*' },
      'System.Reflection.Emit.TypeBuilder': { 'dynamic-code': 'CreateType*' },
      'System.CodeDom.Compiler.CodeDomProvider': {
        'dynamic-code': 'CompileAssembly* CreateProvider',
      },
      'System.CodeDom.Compiler.ICodeCompiler': 'dynamic-code',
      'Microsoft.CSharp.CSharpCodeProvider': {
        'dynamic-code': '.ctor CompileAssembly* CreateCompiler',
      },
      'Microsoft.VisualBasic.VBCodeProvider': {
        'dynamic-code': '.ctor CompileAssembly* CreateCompiler',
      },
      'System.Linq.Expressions.Expression': { 'dynamic-code': 'Compile' },
      'System.Linq.Expressions.LambdaExpression': { 'dynamic-code': 'Compile CompileToMethod' },
      'System.Web.Compilation.BuildManager': {
        'dynamic-code': 'GetCompiled* CreateInstanceFromVirtualPath',
      },
      'System.Xml.Xsl.XslCompiledTransform': { 'dynamic-code': 'Load' },
    },
  },
  {
    documentation: '.NET Compiler Platform (Roslyn) API docs; scripting and PowerShell SDK docs',
    types: {
      'Microsoft.CodeAnalysis.Compilation': { 'dynamic-code': 'Emit' },
      'Microsoft.CodeAnalysis.CSharp.CSharpCompilation': { 'dynamic-code': 'Emit' },
      'Microsoft.CodeAnalysis.VisualBasic.VisualBasicCompilation': { 'dynamic-code': 'Emit' },
      'Microsoft.CodeAnalysis.CSharp.Scripting.CSharpScript': {
        'dynamic-code': 'Run* Evaluate* Create*',
      },
      'System.Management.Automation.PowerShell': {
        'dynamic-code': 'Create AddScript Invoke* BeginInvoke',
      },
      'System.Management.Automation.ScriptBlock': { 'dynamic-code': 'Create Invoke*' },
      'System.Management.Automation.Runspaces.RunspaceFactory': 'dynamic-code',
      'System.Management.Automation.Runspaces.Pipeline': { 'dynamic-code': 'Invoke*' },
      'Microsoft.JScript.Eval': 'dynamic-code',
      'Jint.Engine': { 'dynamic-code': 'Execute Evaluate' },
      'IronPython.Hosting.Python': { 'dynamic-code': '*' },
      'MoonSharp.Interpreter.Script': { 'dynamic-code': 'Do* Run*' },
      'NLua.Lua': { 'dynamic-code': 'Do*' },
    },
  },
  {
    documentation: '.NET API docs: System.Runtime.InteropServices.Marshal, NativeLibrary',
    types: {
      'System.Runtime.InteropServices.Marshal': {
        'native-interop':
          'AllocHGlobal AllocCoTaskMem Copy GetDelegateForFunctionPointer GetFunctionPointerForDelegate GetActiveObject BindToMoniker Prelink PtrToStructure Read* StructureToPtr Write* SecureStringTo*',
      },
      'System.Runtime.InteropServices.NativeLibrary': 'native-interop',
      'System.Runtime.CompilerServices.RuntimeHelpers': {
        'runtime-patch': 'PrepareMethod PrepareDelegate',
      },
      // A step of hooking, but honest interop asks for it far more often.
      'System.RuntimeMethodHandle': { 'native-interop': 'GetFunctionPointer' },
    },
    namespaces: { 'Reloaded.Memory': 'native-interop', GameOverlay: 'native-interop' },
  },
  {
    documentation: 'Harmony, MonoMod and Detours docs; ICorProfiler wrappers',
    types: { 'EasyHook.LocalHook': 'runtime-patch', 'EasyHook.RemoteHooking': 'runtime-patch' },
    namespaces: {
      HarmonyLib: 'runtime-patch',
      Harmony: 'runtime-patch',
      'MonoMod.RuntimeDetour': 'runtime-patch',
      'MonoMod.Core': 'runtime-patch',
      'Reloaded.Hooks': 'runtime-patch',
    },
  },
  {
    documentation: '.NET docs: "Deserialization risks in use of BinaryFormatter and related types"',
    types: {
      'System.Runtime.Serialization.Formatters.Binary.BinaryFormatter': {
        serialization: '.ctor Deserialize UnsafeDeserialize*',
      },
      'System.Runtime.Serialization.Formatters.Soap.SoapFormatter': {
        serialization: '.ctor Deserialize',
      },
      'System.Runtime.Serialization.NetDataContractSerializer': {
        serialization: '.ctor Deserialize ReadObject',
      },
      'System.Web.UI.LosFormatter': { serialization: '.ctor Deserialize' },
      'System.Web.UI.ObjectStateFormatter': { serialization: '.ctor Deserialize' },
      'System.Web.Script.Serialization.SimpleTypeResolver': { serialization: '.ctor' },
      'System.Resources.ResXResourceReader': { serialization: '.ctor' },
      'Newtonsoft.Json.JsonSerializerSettings': { serialization: 'set_TypeNameHandling' },
      'Newtonsoft.Json.JsonSerializer': { serialization: 'set_TypeNameHandling' },
      'System.Windows.Markup.XamlReader': { serialization: 'Load Parse' },
      'System.Xaml.XamlServices': { serialization: 'Load Parse' },
    },
  },
];
