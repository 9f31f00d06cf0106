import { classifyEnvironmentName } from '../../behaviour/strings/environment-name.js';
import { classifyPath } from '../../behaviour/strings/path.js';
import type { FlowSource } from '../../facts/flow.js';

/** A secret that a text of MSBuild reads where it is expanded. */
export type TextSecret = Pick<FlowSource, 'kind' | 'text' | 'area'>;

/** Every environment variable is a property as well ("MSBuild: use environment variables"). */
const property = /\$\(\s*([A-Za-z_]\w{3,80})\s*\)/g;
const variable = /GetEnvironmentVariable\(\s*['"`]?(\w{4,80})/gi;
const all = /\[(?:System\.)?Environment\]::GetEnvironmentVariables\(/gi;
/** "Property functions": what gives the content of a file. */
const reads = /(?:ReadAllText|ReadAllBytes|ReadAllLines|ReadLines|OpenText|OpenRead)\(/gi;
const registry = /\$\(registry:([^)]{1,500})\)/gi;

const longestText = 20_000;

/** The texts that the package gives a property, by its name in lower case; none for others. */
export type Definitions = (name: string) => readonly string[];

/** The secrets that a text comes to hold when MSBuild expands it. */
export function secretsInText(whole: string, definitions: Definitions = () => []): TextSecret[] {
  const text = whole.slice(0, longestText);
  const found = new Map<string, TextSecret>();
  const add = (secret: TextSecret): void => void found.set(`${secret.kind} ${secret.text}`, secret);
  for (const pattern of [property, variable]) {
    for (const [, name = ''] of text.matchAll(pattern)) {
      const known = classifyEnvironmentName(name);
      if (known !== undefined) add({ kind: 'environment', text: known.name, area: known.area });
    }
  }
  if (text.search(all) >= 0) add({ kind: 'environment-all', text: 'all variables', area: '' });
  for (const match of text.matchAll(reads)) {
    const path = placeIn(inBrackets(text, match.index + match[0].length), definitions);
    if (path !== undefined) add(path);
  }
  for (const [, key = ''] of text.matchAll(registry)) {
    const path = placeIn(key, definitions);
    if (path !== undefined) add(path);
  }
  return [...found.values()];
}

/** From behind a bracket to the one that closes it. */
function inBrackets(text: string, start: number): string {
  let depth = 1;
  let at = start;
  for (; at < text.length && depth > 0; at++) {
    const unit = text.charAt(at);
    if (unit === '(') depth++;
    else if (unit === ')') depth--;
  }
  return text.slice(start, at - 1);
}

/** The place that an expression names, whole or in its pieces, with what its properties stand for. */
function placeIn(expression: string, definitions: Definitions): TextSecret | undefined {
  for (const written of expanded(expression, definitions)) {
    const pieces = written.split(/[,'"`()\s]+/).filter((piece) => piece !== '');
    for (const text of [written.replaceAll(/['"`]/g, ''), ...pieces, pieces.join('/')]) {
      const path = classifyPath(text);
      if (path?.place !== 'credential') continue;
      return { kind: 'credential-file', text: shown(path.text), area: path.area };
    }
  }
  return undefined;
}

const mostTexts = 8;
const deepest = 6;
const named = /\$\(\s*(\w{1,100})\s*\)/g;

function expanded(expression: string, definitions: Definitions): readonly string[] {
  let texts: readonly string[] = [expression];
  for (let depth = 0; depth < deepest; depth++) {
    const next = texts.flatMap((text) => {
      const known = [...text.matchAll(named)].find(([, name = '']) => definitions(name).length > 0);
      if (known === undefined) return [text];
      return definitions(known[1] ?? '').map((value) => text.replaceAll(known[0], () => value));
    });
    texts = next.map((text) => text.slice(0, longestPath)).slice(0, mostTexts);
  }
  return texts;
}

const longestPath = 1_000;
const shown = (text: string): string => (text.length > 80 ? `…${text.slice(-79)}` : text);
