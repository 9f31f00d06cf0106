import { followText } from '../../behaviour/text-flow/index.js';
import { spanOf, type SourceText } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { Gather } from '../gather.js';
import { locate } from '../text.js';

/** Pipelines that build servers run from a repository, by the paths under which they look. */
export const workflowPath =
  /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|\.circleci\/config\.ya?ml|\.drone\.ya?ml|bitbucket-pipelines\.ya?ml)$/i;

const command =
  /^[ \t]{0,200}(?:-[ \t]{0,20})?(?:run|script|bash|pwsh|powershell|sh|command)[ \t]{0,20}:[ \t]{0,20}(.*)$/;
const blockMark = /^[|>][-+\d]*\s*$/;
const commandsRead = 500;

/** "Workflow syntax for GitHub Actions" and its likes, line by line: when it runs, and what. */
export function readWorkflow(path: string, source: SourceText, gather: Gather): void {
  const event = eventsOf(source.text);
  const lines = source.text.split('\n');
  const starts = source.lineStarts;
  let told = 0;
  for (let at = 0; at < lines.length && told < commandsRead; at++) {
    const found = command.exec(lines[at]?.trimEnd() ?? '');
    if (found === null) continue;
    const inline = (found[1] ?? '').trim();
    const end = inline === '' || blockMark.test(inline) ? blockEnd(lines, at) : at;
    const text =
      end === at
        ? inline
        : lines
            .slice(at + 1, end + 1)
            .join('\n')
            .trim();
    if (text === '') continue;
    told++;
    const start = starts[at] ?? 0;
    const location = locate(path, spanOf(source, start, start + (lines[at] ?? '').length));
    gather.add({
      kind: 'hook',
      obeyedBy: 'ci',
      event,
      command: text,
      location,
      excerpt: excerpt(lines[at] ?? ''),
    });
  }
  keepFlows(path, source, gather);
}

function blockEnd(lines: readonly string[], from: number): number {
  const indent = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const own = indent(lines[from] ?? '');
  let end = from;
  while (end + 1 < lines.length) {
    const next = lines[end + 1] ?? '';
    if (next.trim() !== '' && indent(next) <= own) break;
    end++;
  }
  return end;
}

function eventsOf(text: string): string {
  const written = /^["']?on["']?[ \t]*:[ \t]*(.*)$/m.exec(text);
  if (written === null) return 'pipeline';
  const inline = (written[1] ?? '').replace(/[[\]"']/g, '').trim();
  if (inline !== '') return inline.slice(0, 60);
  const below = /^[ \t]+([a-z_]{3,40})[ \t]*:?/m.exec(
    text.slice(written.index + written[0].length),
  );
  return below?.[1] ?? 'pipeline';
}

/** `NAME: ${{ … }}` sets a variable, as `NAME=…` does in the shell that sees it. */
function keepFlows(path: string, source: SourceText, gather: Gather): void {
  const text = source.text.replace(/^([ \t]*[A-Za-z_]\w{0,60}):(?=[ \t]*["']?\$\{\{)/gm, '$1=');
  for (const { sink, source: secret, near, far, transforms } of followText(text, 'shell')) {
    if (secret.kind !== 'environment-all') continue;
    const { start, end } = sink.range;
    const at = (index: number) => locate(path, spanOf(source, index, index));
    const location = locate(path, spanOf(source, start, end));
    const all = /secrets/i.test(text.slice(secret.at, secret.at + 60));
    const what = all
      ? "all secrets of the repository's workflows"
      : 'all variables of the build server';
    gather.keepTextFlow({
      near,
      far,
      fact: {
        kind: 'flow',
        location,
        excerpt: excerpt(source.text.slice(start, end)),
        source: {
          kind: all ? 'credential-store' : 'environment-all',
          text: what,
          area: 'forge',
          location: at(secret.at),
        },
        transforms: transforms.map((step) => ({ text: step.text, location: at(step.at) })),
        sink: { kind: 'network', api: `shell:${sink.api}`, capability: 'network', part: sink.part },
        steps: [
          { text: what, location: at(secret.at) },
          { text: `sent by ${sink.api}`, location },
        ],
        sourceMember: path,
      },
    });
  }
}
