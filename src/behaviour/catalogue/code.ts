import { dotnetApi, microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Code that starts programs, and loads, makes or compiles code. */
export const code: CatalogueArea = [
  {
    documentation: dotnetApi('System.Diagnostics.Process'),
    provider: 'dotnet',
    types: {
      'System.Diagnostics.Process': {
        process: 'Start get_StandardInput',
        'process-inspect':
          'GetProcesses GetProcessesByName GetProcessById Kill CloseMainWindow get_Modules get_MainModule get_MainWindowTitle EnterDebugMode',
      },
    },
  },
  {
    documentation: [
      repository('CliWrap', 'Tyrrrz/CliWrap'),
      repository('SimpleExec', 'adamralph/simple-exec'),
      repository('MedallionShell', 'madelson/MedallionShell'),
      page('FAKE docs: Process', 'https://fake.build/guide/core-process.html'),
      page('Puppeteer Sharp docs', 'https://www.puppeteersharp.com'),
      page('Playwright for .NET docs', 'https://playwright.dev/dotnet/docs/intro'),
    ],
    provider: 'package',
    types: {
      'CliWrap.Cli': { process: 'Wrap' },
      'CliWrap.Command': { process: 'Execute*' },
      'CliWrap.Buffered.BufferedCommandExtensions': { process: 'Execute*' },
      'SimpleExec.Command': { process: 'Run* Read*' },
      'Medallion.Shell.Command': { process: 'Run' },
      'Fake.Core.Process': { process: 'shellExec' },
      'Fake.Core.CreateProcess': 'process',
      'PuppeteerSharp.Puppeteer': { process: 'LaunchAsync', network: 'ConnectAsync' },
      'PuppeteerSharp.BrowserFetcher': { network: 'DownloadAsync' },
      'Microsoft.Playwright.IBrowserType': { process: 'Launch*', network: 'Connect*' },
    },
  },
  {
    documentation: [microsoft('Windows API docs: Launcher', 'uwp/api/windows.system.launcher')],
    provider: 'windows',
    types: { 'Windows.System.Launcher': { process: 'Launch*' } },
  },
  {
    documentation: [
      microsoft(
        '.NET docs: Microsoft.Diagnostics.NETCore.Client',
        'dotnet/core/diagnostics/microsoft-diagnostics-netcore-client',
      ),
      repository('ClrMD', 'microsoft/clrmd'),
      repository('memory.dll', 'erfg12/memory.dll'),
    ],
    provider: 'package',
    types: {
      'Microsoft.Diagnostics.NETCore.Client.DiagnosticsClient': {
        'process-inspect': '*',
        // Sets COR_PROFILER or a start-up hook in a process that runs already.
        'runtime-patch': 'AttachProfiler SetStartupProfiler ApplyStartupHook*',
      },
      'Microsoft.Diagnostics.Runtime.DataTarget': {
        'process-inspect': 'AttachToProcess CreateSnapshotAndAttach',
      },
      'Memory.Mem': { 'process-inspect': 'OpenProcess Read*', 'runtime-patch': 'Write* Inject*' },
    },
  },
  {
    documentation: [
      microsoft('MSBuild docs: Task writing', 'visualstudio/msbuild/task-writing'),
      ...dotnetApi('Microsoft.Build.Utilities.ToolTask', 'Microsoft.Build.Execution'),
    ],
    provider: 'package',
    types: {
      'Microsoft.Build.Utilities.ToolTask': { process: 'Execute ExecuteTool' },
      'Microsoft.Build.Tasks.Exec': { process: '.ctor Execute*' },
      'Microsoft.Build.Tasks.ToolTaskExtension': { process: 'Execute*' },
      'Microsoft.Build.Framework.IBuildEngine': { process: 'BuildProjectFile' },
      'Microsoft.Build.Execution.BuildManager': { process: 'Build BuildRequest' },
      'Microsoft.Build.Evaluation.Project': { process: 'Build', 'file-write': 'Save' },
    },
  },
  {
    documentation: [
      ...dotnetApi('System.Reflection.Assembly', 'System.Runtime.Loader', 'System.AppDomain'),
      microsoft(
        '.NET docs: How to load plugins',
        'dotnet/core/tutorials/creating-app-with-plugin-support',
      ),
    ],
    provider: 'dotnet',
    types: {
      'System.Reflection.Assembly': {
        'assembly-load':
          'Load LoadFile LoadFrom LoadModule LoadWithPartialName ReflectionOnlyLoad* UnsafeLoadFrom',
      },
      'System.Runtime.Loader.AssemblyLoadContext': {
        'assembly-load':
          'LoadFrom* SetProfileOptimizationRoot add_Resolving add_ResolvingUnmanagedDll',
        'native-interop': 'LoadUnmanagedDll*',
      },
      'System.AppDomain': {
        'assembly-load':
          'Load CreateInstance* ExecuteAssembly* CreateDomain add_AssemblyResolve add_TypeResolve add_ResourceResolve',
        'dynamic-code': 'DefineDynamicAssembly',
        'shared-data': 'SetData GetData',
      },
      'System.Activator': { 'assembly-load': 'CreateInstanceFrom', reflection: 'CreateInstance' },
      'System.Runtime.Loader.AssemblyDependencyResolver': 'assembly-load',
    },
  },
  {
    documentation: dotnetApi('System.Reflection.Emit', 'System.Linq.Expressions'),
    provider: 'dotnet',
    types: {
      'System.Reflection.Emit.AssemblyBuilder': { 'dynamic-code': 'Define*' },
      'System.Reflection.Emit.PersistedAssemblyBuilder': { 'dynamic-code': '.ctor Save' },
      'System.Reflection.Emit.DynamicMethod': {
        'dynamic-code': '.ctor GetILGenerator GetDynamicILInfo CreateDelegate Invoke',
      },
      'System.Reflection.Emit.DynamicILInfo': { 'dynamic-code': 'SetCode' },
      'System.Reflection.Emit.ILGenerator': { 'dynamic-code': 'Emit*' },
      'System.Reflection.Emit.TypeBuilder': { 'dynamic-code': 'CreateType*' },
      'System.Linq.Expressions.Expression': { 'dynamic-code': 'Compile' },
      'System.Linq.Expressions.LambdaExpression': { 'dynamic-code': 'Compile CompileToMethod' },
      'System.Xml.Xsl.XslCompiledTransform': { 'dynamic-code': 'Load' },
      'Microsoft.JSInterop.IJSRuntime': { 'dynamic-code': 'Invoke*' },
      'Microsoft.JSInterop.JSRuntimeExtensions': { 'dynamic-code': 'Invoke*' },
    },
  },
  {
    documentation: dotnetApi('System.CodeDom.Compiler'),
    provider: 'desktop',
    types: {
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
    },
  },
  {
    documentation: dotnetApi('System.Web.Compilation.BuildManager', 'Microsoft.JScript'),
    provider: 'framework',
    types: {
      'System.Web.Compilation.BuildManager': {
        'dynamic-code': 'GetCompiled* CreateInstanceFromVirtualPath AddReferencedAssembly',
      },
      'System.Web.UI.TemplateControl': { 'dynamic-code': 'ParseControl' },
      'Microsoft.JScript.Eval': 'dynamic-code',
    },
  },
  {
    documentation: [
      microsoft('.NET Compiler Platform docs', 'dotnet/csharp/roslyn-sdk/'),
      microsoft(
        'PowerShell docs: Hosting',
        'powershell/scripting/developer/hosting/windows-powershell-host-quickstart',
      ),
    ],
    provider: 'package',
    types: {
      'Microsoft.CodeAnalysis.Compilation': { 'dynamic-code': 'Emit' },
      'Microsoft.CodeAnalysis.CSharp.CSharpCompilation': { 'dynamic-code': 'Emit' },
      'Microsoft.CodeAnalysis.VisualBasic.VisualBasicCompilation': { 'dynamic-code': 'Emit' },
      'Microsoft.CodeAnalysis.CSharp.Scripting.CSharpScript': {
        'dynamic-code': 'Run* Evaluate* Create*',
      },
      'System.Management.Automation.PowerShell': {
        'dynamic-code': 'Create AddScript AddArgument AddParameter* Invoke* BeginInvoke',
      },
      'System.Management.Automation.ScriptBlock': { 'dynamic-code': 'Create Invoke*' },
      'System.Management.Automation.CommandInvocationIntrinsics': {
        'dynamic-code': 'InvokeScript ExpandString NewScriptBlock',
      },
      'System.Management.Automation.Runspaces.RunspaceFactory': 'dynamic-code',
      'System.Management.Automation.Runspaces.Pipeline': { 'dynamic-code': 'Invoke*' },
      'System.Management.Automation.Runspaces.Runspace': { 'dynamic-code': 'Create*' },
      'System.Management.Automation.Runspaces.CommandCollection': { 'dynamic-code': 'AddScript' },
      'System.Management.Automation.RunspaceInvoke': { 'dynamic-code': 'Invoke' },
      'Microsoft.CodeAnalysis.VisualBasic.Scripting.VisualBasicScript': {
        'dynamic-code': 'Run* Evaluate* Create*',
      },
      'FSharp.Compiler.Interactive.Shell/FsiEvaluationSession': { 'dynamic-code': 'Eval*' },
    },
    // It lies below the namespace of WMI, and is none of it.
    namespaces: { 'System.Management.Automation': 'nothing' },
  },
  {
    documentation: [
      repository('Jint', 'sebastienros/jint'),
      repository('ClearScript', 'microsoft/ClearScript'),
      page('IronPython docs', 'https://ironpython.net'),
      page('MoonSharp docs', 'https://www.moonsharp.org'),
      repository('CS-Script', 'oleg-shilo/cs-script'),
      repository('DynamicExpresso', 'dynamicexpresso/DynamicExpresso'),
      repository('Jurassic', 'paulbartrum/jurassic'),
      repository('JavaScript Engine Switcher', 'Taritsyn/JavaScriptEngineSwitcher'),
      repository('NiL.JS', 'nilproject/NiL.JS'),
      repository('YantraJS', 'yantrajs/yantra'),
      repository('Python.NET', 'pythonnet/pythonnet'),
      repository('Dynamic Language Runtime', 'IronLanguages/dlr'),
      repository('Westwind.Scripting', 'RickStrahl/Westwind.Scripting'),
    ],
    provider: 'package',
    types: {
      'Jint.Engine': { 'dynamic-code': 'Execute Evaluate' },
      'Microsoft.ClearScript.ScriptEngine': { 'dynamic-code': 'Execute* Evaluate*' },
      'IronPython.Hosting.Python': { 'dynamic-code': '*' },
      'IronRuby.Ruby': { 'dynamic-code': '*' },
      'Microsoft.Scripting.Hosting.ScriptEngine': {
        'dynamic-code': 'Execute* CreateScriptSource*',
      },
      'Microsoft.Scripting.Hosting.ScriptSource': { 'dynamic-code': 'Execute* Compile' },
      'Microsoft.Scripting.Hosting.ScriptRuntime': { 'dynamic-code': 'ExecuteFile UseFile' },
      'Python.Runtime.PythonEngine': { 'dynamic-code': 'Exec* Eval* Run* ModuleFromString' },
      'Python.Runtime.PyModule': { 'dynamic-code': 'Exec* Eval* Execute* FromString Import*' },
      'Python.Runtime.Py': { 'dynamic-code': 'Import' },
      'Jurassic.ScriptEngine': { 'dynamic-code': 'Execute* Evaluate* Compile*' },
      'JavaScriptEngineSwitcher.Core.IJsEngine': { 'dynamic-code': 'Execute* Evaluate*' },
      'JavaScriptEngineSwitcher.Core.JsEngineBase': { 'dynamic-code': 'Execute* Evaluate*' },
      'NiL.JS.Core.Context': { 'dynamic-code': 'Eval' },
      'NiL.JS.Module': { 'dynamic-code': '.ctor Run' },
      'YantraJS.Core.JSContext': { 'dynamic-code': 'Eval* Execute*' },
      'Microsoft.ClearScript.V8.V8ScriptEngine': { 'dynamic-code': 'Execute* Evaluate* Compile*' },
      'Westwind.Scripting.CSharpScriptExecution': {
        'dynamic-code': 'Execute* Evaluate* Compile*',
      },
      'MoonSharp.Interpreter.Script': { 'dynamic-code': 'Do* Run* Load*' },
      'NLua.Lua': { 'dynamic-code': 'Do* Load*' },
      'KeraLua.Lua': { 'dynamic-code': 'Do* Load*' },
      'CSScriptLib.CSScript': { 'dynamic-code': '*' },
      'DynamicExpresso.Interpreter': { 'dynamic-code': 'Eval Parse*' },
    },
  },
  {
    documentation: [
      page(
        'Mono.Cecil docs',
        'https://www.mono-project.com/docs/tools+libraries/libraries/Mono.Cecil/',
      ),
      repository('dnlib', '0xd4d/dnlib'),
    ],
    provider: 'package',
    types: {
      'Mono.Cecil.AssemblyDefinition': { 'dynamic-code': 'Write CreateAssembly' },
      'Mono.Cecil.ModuleDefinition': { 'dynamic-code': 'Write CreateModule' },
      'dnlib.DotNet.ModuleDef': { 'dynamic-code': 'Write*' },
      'dnlib.DotNet.AssemblyDef': { 'dynamic-code': 'Write*' },
    },
  },
];
