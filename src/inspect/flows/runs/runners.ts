import { Mode, type Site, type ValueGraph } from '../../../behaviour/data-flow/index.js';
import { namesPart } from '../../../facts/run-chain.js';
import { callsMemberOf, namesType } from './named-members.js';
import type { Capability } from '../../../facts/capability.js';
import type { FlowSinkKind } from '../../../facts/flow.js';

/** How a call runs what it gets. */
export interface Running {
  readonly kind: FlowSinkKind;
  readonly capability: Capability;
  /** `bytes`, `file`, `arguments`, `code`, `pointer`, `objects`. */
  readonly part: string;
}

export interface Runner {
  readonly members: RegExp;
  readonly running: Running;
  /** It takes the thing itself, or the name of the file with it. */
  readonly mode: Mode;
  /** Which of the values handed over; any, where it is left out. */
  readonly at?: number;
  /** What else has to be so for the call to run it. */
  readonly when?: (graph: ValueGraph, site: Site) => boolean;
}

const load = (part: string): Running => ({
  kind: 'assembly-load',
  capability: 'assembly-load',
  part,
});
const native: Running = { kind: 'assembly-load', capability: 'native-interop', part: 'file' };
const code: Running = { kind: 'generated-code', capability: 'dynamic-code', part: 'code' };
const scriptFile: Running = { kind: 'generated-code', capability: 'dynamic-code', part: 'file' };
const objects: Running = { kind: 'generated-code', capability: 'serialization', part: 'objects' };
const program: Running = { kind: 'executable-file', capability: 'process', part: 'file' };
const command: Running = { kind: 'process', capability: 'process', part: 'command' };

/**
 * Documentation: .NET API docs of System.Reflection.Assembly, System.AppDomain,
 * System.Runtime.Loader.AssemblyLoadContext, System.Runtime.InteropServices.NativeLibrary.
 */
const loading: readonly Runner[] = [
  {
    members: /^System\.(?:Reflection\.Assembly|AppDomain|_AppDomain)::(?:Load|LoadModule)$/,
    running: load('bytes'),
    mode: Mode.value,
    at: 0,
  },
  {
    members: /^System\.Runtime\.Loader\.AssemblyLoadContext::LoadFromStream$/,
    running: load('bytes'),
    mode: Mode.value,
    at: 0,
  },
  {
    members:
      /^System\.(?:Reflection\.Assembly::(?:LoadFrom|LoadFile|UnsafeLoadFrom)|Runtime\.Loader\.AssemblyLoadContext::LoadFrom(?:Native)?(?:Assembly|Image)Path|AppDomain::(?:ExecuteAssembly|CreateInstanceFrom)\w*|Activator::CreateInstanceFrom)$/,
    running: load('file'),
    mode: Mode.name,
  },
  {
    members:
      /^System\.(?:Runtime\.InteropServices\.NativeLibrary::(?:Load|TryLoad)|Runtime\.Loader\.AssemblyLoadContext::LoadUnmanagedDll\w*)$/,
    running: native,
    mode: Mode.name,
  },
];

/**
 * Documentation: System.CodeDom.Compiler, Microsoft.CodeAnalysis (scripting and emit), F# compiler
 * service, PowerShell hosting, and the pages that the catalogue names of each script engine.
 */
const evaluating: readonly Runner[] = [
  {
    members:
      /^(?:Microsoft\.CodeAnalysis\.(?:CSharp\.Scripting\.CSharpScript::(?:Run|Evaluate|Create)|VisualBasic\.Scripting\.VisualBasicScript::(?:Run|Evaluate|Create)|(?:CSharp\.CSharp|VisualBasic\.VisualBasic)?Compilation::Emit)|System\.Management\.Automation\.(?:PowerShell::AddScript|ScriptBlock::Create|\w+Intrinsics::(?:InvokeScript|NewScriptBlock)|RunspaceInvoke::Invoke|Runspaces\.(?:CommandCollection::AddScript|Runspace::Create(?:Nested)?Pipeline))|(?:System\.CodeDom\.Compiler|Microsoft\.CSharp|Microsoft\.VisualBasic)\.\w+::CompileAssemblyFromSource|System\.Reflection\.Emit\.(?:DynamicILInfo::SetCode|MethodBuilder::(?:SetMethodBody|CreateMethodBody))|FSharp\.Compiler\.Interactive\.Shell\/FsiEvaluationSession::Eval|CSScriptLib\.\w+::(?:Eval|Load|Compile)|Westwind\.Scripting\.\w+::(?:Execute|Evaluate|Compile)|Z\.Expressions\.\w+::(?:Execute|Compile|Evaluate))\w*$/,
    running: code,
    mode: Mode.value,
  },
  {
    members:
      /^(?:Jint\.Engine::(?:Execute|Evaluate)|Microsoft\.ClearScript\.(?:\w+\.)*\w+::(?:Execute|Evaluate|Compile)|Jurassic\.ScriptEngine::(?:Execute|Evaluate)|JavaScriptEngineSwitcher\.\w+\.\w+::(?:Execute|Evaluate)|NiL\.JS\.\w+\.\w+::(?:Eval|Evaluate)|YantraJS\.\w+\.\w+::(?:Eval|Execute)|V8\.Net\.\w+::(?:Execute|Compile)|Microsoft\.JScript\.Eval::JScriptEvaluate|Iron(?:Python|Ruby)\.\w+::Execute|Microsoft\.Scripting\.Hosting\.\w+::(?:Execute|CreateScriptSource|CompileScript)|Python\.Runtime\.\w+::(?:Exec|Eval|Run|FromString|ModuleFromString)|MoonSharp\.Interpreter\.Script::(?:DoString|DoStream|RunString|LoadString|LoadStream)|(?:NLua|KeraLua)\.Lua::(?:DoString|LoadString|LoadBuffer))\w*$/,
    running: code,
    mode: Mode.value,
  },
  {
    // Microsoft.PowerShell.Utility: Invoke-Expression.
    members: /^System\.Management\.Automation\.PowerShell::Add(?:Argument|Parameter\w*)$/,
    running: code,
    mode: Mode.value,
    when: (graph, { method }) =>
      graph
        .method(method)
        .literals.some(({ constant }) => /^(?:invoke-expression|iex)$/i.test(String(constant))),
  },
  {
    members:
      /^(?:(?:System\.CodeDom\.Compiler|Microsoft\.CSharp|Microsoft\.VisualBasic)\.\w+::CompileAssemblyFromFile|Microsoft\.Scripting\.Hosting\.\w+::(?:ExecuteFile|UseFile|CreateScriptSourceFromFile)|Python\.Runtime\.\w+::Import|MoonSharp\.Interpreter\.Script::(?:DoFile|RunFile|LoadFile)|(?:NLua|KeraLua)\.Lua::(?:DoFile|LoadFile)|Microsoft\.ClearScript\.(?:\w+\.)*\w+::ExecuteDocument|CSScriptLib\.\w+::LoadFile)\w*$/,
    running: scriptFile,
    mode: Mode.name,
  },
];

const scripted = (member: RegExp) => (graph: ValueGraph, site: Site) =>
  graph
    .method(site.method)
    .sites.some(({ callee }) => member.test(`${callee.type}::${callee.name}`));

/** Documentation: BinaryFormatter security guide, CA2300 to CA2330, XSLT scripting, WF and XAML. */
const deserializing: readonly Runner[] = [
  {
    members:
      /^(?:System\.Runtime\.Serialization\.(?:Formatters\.(?:Binary|Soap)\.\w+Formatter|NetDataContractSerializer|IFormatter|IRemotingFormatter)::(?:Unsafe)?(?:Deserialize\w*|ReadObject)|System\.Web\.UI\.(?:LosFormatter|ObjectStateFormatter)::Deserialize|System\.Windows\.Markup\.XamlReader::(?:Parse|Load\w*)|System\.Xaml\.XamlServices::(?:Parse|Load)|System\.Activities\.XamlIntegration\.ActivityXamlServices::Load|System\.Workflow\.ComponentModel\.Compiler\.WorkflowCompiler::Compile)$/,
    running: objects,
    mode: Mode.value,
  },
  {
    members: /^Newtonsoft\.Json\.(?:JsonConvert|JsonSerializer)::(?:Deserialize|Populate)\w*$/,
    running: objects,
    mode: Mode.value,
    when: scripted(/^Newtonsoft\.Json\.JsonSerializer(?:Settings)?::set_TypeNameHandling$/),
  },
  {
    members: /^System\.Xml\.Xsl\.Xsl(?:Compiled)?Transform::Load$/,
    running: code,
    mode: Mode.value,
    when: scripted(/^System\.Xml\.Xsl\.XsltSettings::(?:get_TrustedXslt|set_EnableScript|\.ctor)$/),
  },
];

/** Documentation: Win32_Process.Create (WMI), Microsoft.VisualBasic.Interaction.Shell. */
const starting: readonly Runner[] = [
  {
    // Task Scheduler Managed Wrapper: what a task runs.
    members:
      /^Microsoft\.Win32\.TaskScheduler\.(?:ExecAction::(?:\.ctor|set_Path|set_Arguments)|ActionCollection::Add|TaskService::(?:AddTask|Execute))$/,
    running: { ...program, capability: 'scheduled-task' },
    mode: Mode.name,
  },
  {
    members: /^Microsoft\.VisualBasic\.Interaction::Shell$/,
    running: program,
    mode: Mode.name,
  },
  {
    members:
      /^(?:System\.Management\.Management(?:Class|Object)|Microsoft\.Management\.Infrastructure\.CimSession)::InvokeMethod\w*$/,
    running: program,
    mode: Mode.name,
  },
  {
    members: /^System\.Management\.Management(?:Class|Object)::InvokeMethod$/,
    running: command,
    mode: Mode.value,
  },
];

/**
 * Components of COM that code calls by name. Documentation: WshShell, Shell.ShellExecute, MMC
 * View.ExecuteShellCommand, Win32_Process.Create, IExecAction, ScriptControl, Excel object model.
 */
const components: readonly Runner[] = [
  {
    members:
      /^COM\.(?:WshShell::(?:run|exec)|Shell::(?:shellexecute|open)|Mmc::executeshellcommand|Wmi::(?:create|execmethod_?|set_commandline)|TaskService::(?:set_path|set_arguments)|Office::(?:ddeinitiate|registerxll|open))$/,
    running: program,
    mode: Mode.name,
  },
  {
    members:
      /^COM\.(?:WshShell::(?:run|exec)|Mmc::executeshellcommand|Wmi::(?:create|execmethod_?)|Office::ddeinitiate)$/,
    running: command,
    mode: Mode.value,
  },
  {
    members:
      /^COM\.(?:ScriptControl::(?:addcode|executestatement|eval)|Office::executeexcel4macro)$/,
    running: code,
    mode: Mode.value,
  },
];

/** A moniker names what is fetched and run (Microsoft.VisualBasic.Interaction.GetObject). */
const monikers: readonly Runner[] = [
  {
    members:
      /^(?:Microsoft\.VisualBasic\.Interaction::GetObject|System\.Runtime\.InteropServices\.Marshal::BindToMoniker)$/,
    running: scriptFile,
    mode: Mode.name,
  },
];

/** What an answer names, type and member, is called whatever it is. */
const naming: readonly Runner[] = [
  {
    members: namesType,
    running: { kind: 'generated-code', capability: 'reflection', part: namesPart },
    mode: Mode.value,
    at: 0,
    when: callsMemberOf,
  },
];

export const runners: readonly Runner[] = [
  ...naming,
  ...monikers,
  ...components,
  ...loading,
  ...evaluating,
  ...deserializing,
  ...starting,
];

/** Win32 processthreadsapi, shellapi and libloaderapi; exec(3), fexecve(3), posix_spawn(3), dlopen(3). */
export const nativeRunners: readonly (readonly [RegExp, Running, Mode])[] = [
  [/^(?:LoadLibrary\w*|LoadPackagedLibrary|dlopen|dlmopen|LdrLoadDll)$/, native, Mode.name],
  [
    /^(?:CreateProcess\w*|WinExec|ShellExecute\w*|posix_spawnp?|CreateService\w*|exec(?:lp?e?|vp?e?)|execveat|system|popen|NtCreateUserProcess)$/,
    program,
    Mode.name,
  ],
  [/^(?:system|popen|WinExec)$/, command, Mode.value],
  [/^(?:fexecve|execveat)$/, { ...program, part: 'descriptor' }, Mode.value],
];

/** Whether a member runs what comes to it, by its name as facts have it. */
export function isRunnerMember(api: string): boolean {
  return runners.some(({ members }) => members.test(api));
}
