import { followText, type DialectName, type TextFlow } from '../../behaviour/text-flow/index.js';
import { groupBy } from '../../core/group.js';
import type { Location } from '../../core/location.js';
import { limits } from '../../core/limits.js';
import { spanOf } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { FlowSource } from '../../facts/flow.js';
import type { Gather } from '../gather.js';
import { locate } from '../text.js';
import type { ScriptText } from './report.js';
import type { Surface } from './surface.js';

/** Where a text runs without anybody asking, or becomes part of the consumer. */
const running: readonly Surface[] = [
  'init-script',
  'install-script',
  'inline-task',
  'exec',
  'hook',
];

/** Keeps the secrets that a text reads and sends, each with its steps. */
export function keepTextFlows(script: ScriptText, dialect: DialectName, gather: Gather): void {
  const compiled = dialect === 'csharp' || dialect === 'visualbasic';
  if (!running.includes(script.surface) && !(compiled && script.surface === 'content-file')) return;
  // What is no script of a shell is not gone over for anything else.
  if (!compiled)
    gather.scripts.read(Math.min(script.source.text.length, limits.textFlowCharacters));
  const flows = followText(script.source.text, dialect);
  for (const flow of flows) keep(flow, sourceOfFlow(flow, script), script, dialect, gather);
  for (const all of groupBy(flows, ({ sink }) => sink.range.start).values()) {
    const [first] = all;
    const several = harvestOf(all, script);
    if (first && several) keep(first, several, script, dialect, gather);
  }
}

function keep(
  flow: TextFlow,
  source: FlowSource,
  script: ScriptText,
  dialect: DialectName,
  gather: Gather,
): void {
  const { text } = script.source;
  const at = placeIn(script);
  const { start, end } = flow.sink.range;
  const location = locate(script.path, spanOf(script.source, start, end), script.member);
  const sink = {
    kind: flow.sink.kind,
    api: `${dialect}:${flow.sink.api}`,
    capability: 'network',
    part: flow.sink.part,
  } as const;
  const transforms = flow.transforms.map((step) => ({ text: step.text, location: at(step.at) }));
  const kept = flow.steps.map((step) => ({ text: step.text, location: at(step.at) }));
  gather.keepTextFlow({
    near: flow.near,
    far: flow.far,
    fact: {
      kind: 'flow',
      location,
      excerpt: excerpt(text.slice(start, end)),
      source,
      transforms,
      sink,
      steps: [
        { text: source.text, location: source.location },
        ...kept,
        { text: `sent by ${flow.sink.api}`, location },
      ],
      sourceMember: script.member ?? script.path,
    },
  });
}

function placeIn(script: ScriptText): (index: number) => Location {
  return (index) => {
    const from = Math.min(index, script.source.text.length);
    return locate(script.path, spanOf(script.source, from, from), script.member);
  };
}

function sourceOfFlow({ source }: TextFlow, script: ScriptText): FlowSource {
  const { kind, text, area, at } = source;
  return { kind, text, area, location: placeIn(script)(at) };
}

/** Credentials of several owners that go to one place are a harvest, whoever would want one of them. */
function harvestOf(flows: readonly TextFlow[], script: ScriptText): FlowSource | undefined {
  const files = flows.filter(({ source }) => source.kind === 'credential-file');
  const areas = [...new Set(files.map(({ source }) => source.area))].sort();
  const [first] = files;
  if (areas.length < 2 || first === undefined) return undefined;
  const text = `credentials of ${areas.join(', ')}`;
  return {
    kind: 'credential-store',
    text,
    area: 'several',
    location: placeIn(script)(first.source.at),
  };
}
