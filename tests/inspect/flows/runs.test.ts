import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { limits, type LimitName } from '../../../src/core/limits.js';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/runs');
/** Data of no format, which the package brings. */
const data = Uint8Array.from({ length: 600 }, (_, at) => (at * 7919) & 0xff);

describe.each(['published', 'developing'])('what runs, compiled as %s', (how) => {
  let flows: readonly FlowFact[] = [];

  beforeAll(async () => {
    const bytes = readFileSync(join(folder, `Runs.${how}.dll`));
    const files = { 'lib/net10.0/Runs.dll': bytes, 'content/fonts/fixture-sheet.ttf': data };
    flows = factsOf(await inspectedFiles(files), 'flow').filter(({ run }) => run !== undefined);
  });

  const told = (member: string, tell: (flow: FlowFact) => string): string[] => [
    ...new Set(flows.filter(({ sourceMember }) => sourceMember === member).map(tell)),
  ];

  it.each([
    ['Bytes', 'assembly-load bytes address'],
    ['Stream', 'assembly-load bytes address'],
    ['Client', 'executable-file file address'],
    ['Program', 'executable-file file address'],
    ['ProgramByStream', 'executable-file file address'],
    ['ProgramByField', 'executable-file file address'],
    ['ProgramMoved', 'executable-file file address'],
    ['ProgramInArchive', 'executable-file file address'],
    ['Script', 'process arguments address'],
    ['ScriptFile', 'executable-file arguments address'],
    ['Socket', 'assembly-load bytes address'],
    ['Library', 'assembly-load file address'],
    ['ByDelegate', 'assembly-load bytes address'],
    ['ByHelper', 'assembly-load bytes fixed'],
    ['ByHelperOfCaller', 'assembly-load bytes caller'],
  ])('Fetched.%s: %s', (member, way) => {
    const found = told(
      `Fetched::${member}`,
      ({ sink: { kind, part }, endpoint }) => `${kind} ${part} ${endpoint?.owner}`,
    );
    expect(found).toEqual([way]);
  });

  it('Fetched.Told: an answer says where from', () => {
    const found = told(
      'Fetched::Told',
      ({ run }) => `${run?.told?.how} ${run?.told?.endpoint.host}`,
    );
    expect(found).toEqual(['plain 198.51.100.7']);
  });

  it.each([
    ['Decrypted', 'assembly-load decrypted called'],
    ['InPlace', 'assembly-load decoded by code of its own called'],
    ['ByQuery', 'assembly-load decoded by code of its own called'],
    ['Pointer', 'machine-code decoded by code of its own'],
    ['Program', 'executable-file decompressed'],
  ])('Unpacked.%s: %s', (member, way) => {
    const found = told(`Unpacked::${member}`, ({ sink, transforms, run }) =>
      [sink.kind, ...transforms.map(({ text }) => text), ...(run?.isCalled ? ['called'] : [])].join(
        ' ',
      ),
    );
    expect(found).toEqual([way]);
  });

  it.each([
    ['OtherProcess', 'machine-code pointer address'],
    ['Mapped', 'machine-code pointer address'],
    ['Program', 'executable-file file address'],
    ['Read', 'assembly-load bytes unknown'],
  ])('Natively.%s: %s', (member, way) => {
    const found = told(
      `Natively::${member}`,
      ({ sink: { kind, part }, endpoint }) => `${kind} ${part} ${endpoint?.owner}`,
    );
    expect(found).toEqual([way]);
  });

  it.each([
    ['Piped', 'process command address'],
    ['Encoded', 'process command address'],
    ['Listed', 'process command address'],
    ['Written', 'process input address'],
    ['Address', 'process command address'],
  ])('Told.%s: %s', (member, way) => {
    const found = told(
      `Told::${member}`,
      ({ sink: { kind, part }, endpoint }) => `${kind} ${part} ${endpoint?.owner}`,
    );
    expect(found).toEqual([way]);
  });

  it.each([
    ['Profile', 'startup-file content address'],
    ['ProfileByWriter', 'startup-file content address'],
    ['Unit', 'startup-file content address'],
    ['Hook', 'startup-file content address'],
    ['Editor', 'startup-file content address'],
    ['Build', 'startup-file content address'],
    ['Document', 'startup-file content address'],
    ['Folder', 'startup-file content address'],
    ['FolderAtOnce', 'startup-file file address'],
    ['FolderByCopy', 'startup-file file address'],
    ['Key', 'startup-file file address'],
    ['Variable', 'startup-file file address'],
    ['Task', 'executable-file arguments address'],
    ['Login', 'startup-file content undefined'],
  ])('Later.%s: %s', (member, way) => {
    const found = told(
      `Later::${member}`,
      ({ sink: { kind, part }, endpoint }) => `${kind} ${part} ${endpoint?.owner}`,
    );
    expect(found).toEqual([way]);
  });

  it.each([
    ['Script', 'COM.WshShell::run file address'],
    ['Invoked', 'COM.Shell::shellexecute file address'],
    ['Identified', 'COM.WshShell::exec command address'],
    ['Console', 'COM.Mmc::executeshellcommand command address'],
    ['Fetched', 'System.Diagnostics.Process::Start file address'],
    ['Moniker', 'System.Runtime.InteropServices.Marshal::BindToMoniker command address'],
    ['Exchange', 'COM.Office::ddeinitiate command address'],
    ['Shortcut', 'COM.WshShell::set_targetpath file address'],
  ])('Component.%s: %s', (member, way) => {
    const found = told(
      `Component::${member}`,
      ({ sink: { api, part }, endpoint }) => `${api} ${part} ${endpoint?.owner}`,
    );
    expect(found).toEqual([way]);
  });

  it.each([
    ['File', 'embedded file fixture-sheet.ttf'],
    ['Appended', 'embedded its own file'],
    ['Text', 'embedded resource answer'],
    ['Request', 'downloaded System.Net.WebRequest::GetResponse'],
    ['Document', 'downloaded System.Xml.XmlDocument::Load'],
  ])('Carried.%s: %s', (member, way) => {
    const found = told(`Carried::${member}`, ({ source }) => `${source.kind} ${source.text}`);
    expect(found).toContain(way);
  });

  it.each([
    ['Closure', 'startup-file address'],
    ['Queue', 'process address'],
    ['Event', 'assembly-load address'],
    ['Table', 'startup-file address'],
    ['Reflected', 'assembly-load address'],
  ])('Handed.%s: %s', (member, way) => {
    const found = told(
      `Handed::${member}`,
      ({ sink, endpoint }) => `${sink.kind} ${endpoint?.owner}`,
    );
    expect(found).toEqual([way]);
  });

  it('Told.InTurn: what a helper is told to start, one after another', () => {
    expect(told('Told::Do', ({ run }) => run?.doors.join(' ') ?? '')).toEqual(['Told::InTurn']);
  });

  it('Told.Feed: a helper feeds many programs, of which some run what they are fed', () => {
    const fed = flows.filter(({ sourceMember }) => sourceMember === 'Told::Feed');
    expect(fed.map(({ source }) => source.location.member).sort()).toEqual([
      'Told::WrittenInside',
      'Told::WrittenPlain',
    ]);
  });

  it('tells who comes to it besides callers: the runtime, serializers, debuggers', () => {
    const doors = told('Loader::Run', ({ run }) =>
      [run?.isImplicit, ...(run?.doors ?? [])].join(' '),
    );
    const all = 'ByDisplay::Shown ByFinalizer::Finalize ByProxy/View::.ctor BySerializer::Done';
    expect(doors).toEqual([`true ${all}`]);
    const nobody = told('ByNobody::Unused', ({ run }) => `${run?.isImplicit} ${run?.doors.length}`);
    expect(nobody).toEqual(['undefined 0']);
  });

  it('keeps still about what does not run', () => {
    const found = flows.map(({ sourceMember }) => sourceMember);
    expect(found.filter((member) => member.includes('::Keeps'))).toEqual([]);
  });
});

it('was compiled from the text that is beside it', () => {
  const text = readFileSync(join(folder, 'Runs.cs'), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  expect(readFileSync(join(folder, 'source.sha256'), 'utf8').trim()).toBe(digest);
});

describe('what leads further than is followed at once', () => {
  const bytes = readFileSync(join(folder, 'Runs.published.dll'));

  /** Inspected with other limits, as code that is much larger comes to those that hold. */
  async function inspectedWithin(less: Partial<Record<LimitName, number>>) {
    const before = { ...limits };
    Object.assign(limits, less);
    try {
      return await inspectedFiles({ 'lib/net10.0/Runs.dll': bytes });
    } finally {
      Object.assign(limits, before);
    }
  }

  const chainsOf = (inspection: Awaited<ReturnType<typeof inspectedWithin>>): string[] =>
    factsOf(inspection, 'flow')
      .filter(({ run }) => run !== undefined)
      .map(({ sourceMember, sink, source }) => `${source.text} ${sourceMember} ${sink.kind}`)
      .sort();
  const gapsOf = (inspection: Awaited<ReturnType<typeof inspectedWithin>>): string[] =>
    factsOf(inspection, 'obstacle').map(({ code }) => code);

  it('is followed inside of what leads to what runs, to the same chains', async () => {
    const everywhere = await inspectedWithin({});
    const inside = await inspectedWithin({ flowRunSteps: 10 });
    expect(chainsOf(inside)).toEqual(chainsOf(everywhere));
    expect(chainsOf(inside).length).toBeGreaterThan(10);
    expect(gapsOf(inside)).toEqual([]);
  });

  it('is followed on where it is among the nearest of what leads there', async () => {
    const everywhere = await inspectedWithin({});
    expect(chainsOf(await inspectedWithin({ flowNearSteps: 0 }))).toEqual(chainsOf(everywhere));
    const cut = await inspectedWithin({ flowNearSteps: 0, flowNearValues: 4 });
    expect(chainsOf(cut)).toEqual(chainsOf(everywhere));
  });

  it.each([
    ['what leads there is cut', { flowRunSteps: 10, flowSliceValues: 40 }],
    ['reading what leads there is cut', { flowRunSteps: 10, flowSliceInstructions: 1 }],
    ['following it is cut', { flowRunSteps: 10, flowSliceSteps: 40 }],
  ])('is told to be unknown where %s', async (_, less) => {
    const cut = await inspectedWithin(less);
    expect(gapsOf(cut)).toEqual(['flowSliceSteps']);
    expect(cut.report.assessment.notEvaluated.map(({ code }) => code)).toContain('flowSliceSteps');
  });
});
