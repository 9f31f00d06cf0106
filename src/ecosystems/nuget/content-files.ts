/** What a `contentFiles` element of a manifest says of some files. */
export interface ContentRule {
  readonly include: string;
  readonly exclude: string | undefined;
  readonly buildAction: string | undefined;
}

/**
 * The build action of a file below `contentFiles/`: that of the last rule which gives it one, else
 * Compile, whatever the file is (NuGet.Commands `ContentFileUtils`).
 */
export function buildActionOf(
  path: string,
  rules: readonly ContentRule[],
  compare: () => void = () => undefined,
): string {
  const segments = path.split('/').slice(1);
  let action = 'Compile';
  for (const { include, exclude, buildAction } of rules) {
    if (buildAction === undefined) continue;
    compare();
    if (!matches(include, segments)) continue;
    if (exclude !== undefined && exclude.split(';').some((glob) => matches(glob, segments)))
      continue;
    action = buildAction;
  }
  return action;
}

/** A glob as Microsoft.Extensions.FileSystemGlobbing has it: `**` any folders, `*` part of a name. */
function matches(glob: string, path: readonly string[]): boolean {
  const wanted = glob.trim().replaceAll('\\', '/').split('/').filter(Boolean);
  // By number of path segments taken, whether the glob so far can have taken them.
  let reached = new Set([0]);
  for (const part of wanted) {
    const next = new Set<number>();
    for (const taken of reached) {
      if (part === '**') for (let at = taken; at <= path.length; at++) next.add(at);
      else if (taken < path.length && fitsName(part, path[taken] ?? '')) next.add(taken + 1);
    }
    reached = next;
  }
  return reached.has(path.length);
}

function fitsName(pattern: string, name: string): boolean {
  const lower = name.toLowerCase();
  const chunks = pattern.toLowerCase().split('*');
  if (chunks.length === 1) return chunks[0] === lower;
  const first = chunks[0] ?? '';
  const last = chunks.at(-1) ?? '';
  if (!lower.startsWith(first) || !lower.endsWith(last)) return false;
  let at = first.length;
  for (const chunk of chunks.slice(1, -1)) {
    const found = lower.indexOf(chunk, at);
    if (found < 0) return false;
    at = found + chunk.length;
  }
  return at <= lower.length - last.length;
}
