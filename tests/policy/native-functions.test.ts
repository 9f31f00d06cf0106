import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/inspect/index.js';
import { Decider } from '../../src/policy/decider.js';
import { factsOf } from '../../src/policy/facts-of.js';
import { readPolicy } from '../../src/policy/read-policy.js';
import { inspected } from '../inspect/rich-package.js';
import { assemble, method, type TypeSpec } from '../kit/cil-assembler/assemble.js';
import { buildPackage } from '../kit/package-builder.js';
import { scanned } from '../scan/baseline/reports.js';

const { value: policy } = readPolicy(
  Buffer.from(`schema: assay/policy/1
rules:
  - name: no-native
    require: { capabilities: { never: [native-interop] } }
  - name: not-by-itself
    require: { byItself: { never: [native-interop] } }
`),
  'p.yaml',
);

/** `Native.Call` is a function of `module`; a module initializer, or nobody, calls it. */
function library(module: string, entryPoint: string, byItself: boolean): Uint8Array {
  const call = ['call', method('Native', 'Call', 'int32', [])] as const;
  const body = byItself ? [call, ['pop'], ['ret']] : [['ret']];
  const pinvoke = { library: module, entryPoint };
  return assemble({
    name: 'Library',
    types: [{ name: 'Native', methods: [{ name: 'Call', returns: 'int32', pinvoke }] } as TypeSpec],
    globals: [{ name: '.cctor', flags: 0x1811, body }],
  } as Parameters<typeof assemble>[0]);
}

async function decided(files: Readonly<Record<string, Uint8Array | string>>) {
  const { report } = await inspected(buildPackage({ id: 'Fixture', files }));
  const facts = factsOf({ scanned: { ...scanned('A'), ...headOf(report) }, usages: [] });
  if (policy === undefined) throw new Error('no policy');
  const reasons = new Decider(policy).reasons({ facts, gaps: [], waivedRules: new Set() });
  return { facts: facts.capabilities, rules: reasons.map(({ rule }) => rule) };
}

const decidedOf = (module: string, entryPoint: string, byItself: boolean) =>
  decided({ 'lib/net8.0/Library.dll': library(module, entryPoint, byItself) });

describe('native functions that code declares (P/Invoke)', () => {
  it('are native-interop, also those that no catalogue knows', async () => {
    expect(await decidedOf('kernel32.dll', 'GetStdHandle', false)).toEqual({
      facts: { all: ['native-interop'], byItself: [] },
      rules: ['no-native'],
    });
  });

  it('are that beside what they are known to do', async () => {
    const { facts } = await decidedOf('kernel32.dll', 'WinExec', false);
    expect(facts.all).toEqual(['native-interop', 'process']);
  });

  it('are done by what runs by itself where that calls them', async () => {
    expect(await decidedOf('own', 'thing_init', true)).toEqual({
      facts: { all: ['native-interop'], byItself: ['native-interop'] },
      rules: ['no-native', 'not-by-itself'],
    });
  });

  it('count in source that a build compiles', async () => {
    const targets = `<Project>
  <UsingTask TaskName="T" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
    <Task><Code Type="Class" Language="cs"><![CDATA[
      public class T : Microsoft.Build.Utilities.Task {
        [System.Runtime.InteropServices.DllImport("own")] static extern int thing_init();
        public override bool Execute() { return thing_init() == 0; }
      }
    ]]></Code></Task>
  </UsingTask>
  <Target Name="Run" BeforeTargets="Build"><T /></Target>
</Project>`;
    const { facts } = await decided({ 'build/Fixture.targets': targets });
    expect(facts.all).toContain('native-interop');
    expect(facts.byItself).toContain('native-interop');
  });

  it('are not there in code that only calls other code', async () => {
    const plain = assemble({ name: 'Plain', types: [{ name: 'Plain.Thing' }] });
    expect(await decided({ 'lib/net8.0/Plain.dll': plain })).toEqual({
      facts: { all: [], byItself: [] },
      rules: [],
    });
  });
});
