import { dotnetApi, microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Code that calls what no call instruction names, or changes code that is there already. */
export const invocation: CatalogueArea = [
  {
    documentation: dotnetApi('System.Reflection', 'System.Delegate', 'System.Type'),
    provider: 'dotnet',
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
    documentation: [
      ...dotnetApi(
        'System.Runtime.InteropServices.Marshal',
        'System.Runtime.InteropServices.NativeLibrary',
      ),
      microsoft('.NET docs: Native interoperability', 'dotnet/standard/native-interop/'),
    ],
    provider: 'dotnet',
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
      'System.Reflection.Metadata.MetadataUpdater': { 'runtime-patch': 'ApplyUpdate' },
    },
  },
  {
    documentation: [
      page('Harmony docs', 'https://harmony.pardeike.net'),
      repository('MonoMod', 'MonoMod/MonoMod'),
      page('EasyHook docs', 'https://easyhook.github.io'),
      page('Reloaded.Hooks docs', 'https://reloaded-project.github.io/Reloaded.Hooks/'),
      repository('CoreHook', 'unknownv2/CoreHook'),
      repository('DotNetDetour', 'bigbaldy1128/DotNetDetour'),
    ],
    provider: 'package',
    types: {
      'EasyHook.LocalHook': 'runtime-patch',
      'EasyHook.RemoteHooking': 'runtime-patch',
      'MonoMod.Utils.DynamicMethodDefinition': { 'dynamic-code': '.ctor Generate' },
    },
    namespaces: {
      HarmonyLib: 'runtime-patch',
      Harmony: 'runtime-patch',
      'MonoMod.RuntimeDetour': 'runtime-patch',
      'MonoMod.Core': 'runtime-patch',
      'Reloaded.Hooks': 'runtime-patch',
      'Reloaded.Injector': 'runtime-patch',
      CoreHook: 'runtime-patch',
      DotNetDetour: 'runtime-patch',
      'Reloaded.Memory': 'native-interop',
      GameOverlay: 'native-interop',
    },
  },
  {
    documentation: [
      microsoft(
        '.NET docs: BinaryFormatter security guide',
        'dotnet/standard/serialization/binaryformatter-security-guide',
      ),
    ],
    provider: 'dotnet',
    types: {
      'System.Runtime.Serialization.Formatters.Binary.BinaryFormatter': {
        serialization: '.ctor Deserialize UnsafeDeserialize*',
      },
    },
  },
  {
    documentation: [
      microsoft(
        '.NET docs: BinaryFormatter security guide',
        'dotnet/standard/serialization/binaryformatter-security-guide',
      ),
      microsoft(
        '.NET docs: CA2300 to CA2330, insecure deserializers',
        'dotnet/fundamentals/code-analysis/quality-rules/security-warnings',
      ),
    ],
    provider: 'desktop',
    types: {
      'System.Resources.ResXResourceReader': { serialization: '.ctor' },
      'System.Windows.Markup.XamlReader': { serialization: 'Load Parse' },
      'System.Xaml.XamlServices': { serialization: 'Load Parse' },
    },
  },
  {
    documentation: [
      microsoft(
        '.NET docs: CA2300 to CA2330, insecure deserializers',
        'dotnet/fundamentals/code-analysis/quality-rules/security-warnings',
      ),
    ],
    provider: 'framework',
    types: {
      'System.Runtime.Serialization.Formatters.Soap.SoapFormatter': {
        serialization: '.ctor Deserialize',
      },
      'System.Runtime.Serialization.NetDataContractSerializer': {
        serialization: '.ctor Deserialize ReadObject',
      },
      'System.Web.UI.LosFormatter': { serialization: '.ctor Deserialize' },
      'System.Web.UI.ObjectStateFormatter': { serialization: '.ctor Deserialize' },
      'System.Web.Script.Serialization.SimpleTypeResolver': { serialization: '.ctor' },
    },
  },
  {
    documentation: [
      page(
        'Json.NET docs: TypeNameHandling',
        'https://www.newtonsoft.com/json/help/html/T_Newtonsoft_Json_TypeNameHandling.htm',
      ),
    ],
    provider: 'package',
    types: {
      'Newtonsoft.Json.JsonSerializerSettings': { serialization: 'set_TypeNameHandling' },
      'Newtonsoft.Json.JsonSerializer': { serialization: 'set_TypeNameHandling' },
    },
  },
];
