import { scanExpressions, type Expression } from '../../../formats/msbuild/expressions.js';
import type { BuildFileCandidate } from '../candidate.js';

/** Stands for text that only evaluation would tell. */
export const unknownText = '\0';
/** Stands for the folder of the package. */
export const packageRoot = '\u0001';

/** Values kept of one property, levels of properties in properties, and characters of a value. */
const keptVariants = 16;
const deepest = 16;
const longest = 2048;

/**
 * The properties that the package's own files set, as far as can be told without evaluation: all the
 * values that are written, whatever their conditions; `unknownText` for the rest.
 */
export class PropertyTable {
  readonly #written = new Map<string, { value: string; path: string }[]>();
  readonly #known = new Map<string, readonly string[]>();
  readonly #open = new Set<string>();

  constructor(files: readonly BuildFileCandidate[]) {
    for (const { file, properties } of files) {
      for (const { name, value } of properties) {
        const list = this.#written.get(name.toLowerCase());
        const written = { value, path: file.path };
        if (list) list.push(written);
        else this.#written.set(name.toLowerCase(), [written]);
      }
    }
  }

  /** Whether a property that the text refers to is set by the package. */
  setsOneOf(text: string): boolean {
    return scanExpressions(text).expressions.some(({ name }) =>
      this.#written.has(name.toLowerCase()),
    );
  }

  /** What the text may become, as it stands in the file at `path`. */
  variants(text: string, path: string, depth = 0): readonly string[] {
    if (!text.includes('(')) return [text];
    let known = [''];
    let at = 0;
    const outer = scanExpressions(text).expressions.filter((each) => each.depth === 0);
    for (const expression of outer.sort((a, b) => a.start - b.start)) {
      const before = text.slice(at, expression.start);
      const values = this.#valuesOf(expression, path, depth);
      known = known
        .flatMap((start) => values.map((value) => capped(start + before + value)))
        .slice(0, keptVariants);
      at = expression.end;
    }
    return [...new Set(known.map((start) => capped(start + text.slice(at))))];
  }

  #valuesOf(expression: Expression, path: string, depth: number): readonly string[] {
    const { kind, name, members } = expression;
    if (kind === 'static') return this.#joined(expression, path, depth);
    if (kind !== 'property' || members.length > 0) return [unknownText];
    return ofFile(name.toLowerCase(), path) ?? this.#valuesOfName(name.toLowerCase(), depth);
  }

  #valuesOfName(name: string, depth: number): readonly string[] {
    const known = this.#known.get(name);
    if (known) return known;
    const written = this.#written.get(name);
    if (written === undefined || depth >= deepest || this.#open.has(name)) return [unknownText];
    this.#open.add(name);
    const values = written
      .slice(0, keptVariants)
      .flatMap(({ value, path }) => this.variants(value.trim(), path, depth + 1));
    this.#open.delete(name);
    const distinct = [...new Set(values)].slice(0, keptVariants);
    this.#known.set(name, distinct);
    return distinct;
  }

  /** `$([System.IO.Path]::Combine(…))` and the like join what they are given. */
  #joined({ members }: Expression, path: string, depth: number): readonly string[] {
    const [called] = members;
    if (!called?.arguments || !joins.test(called.name)) return [unknownText];
    let known = [''];
    for (const argument of called.arguments) {
      const values = this.variants(argument, path, depth + 1);
      known = known
        .flatMap((start) =>
          values.map((value) => capped(start === '' ? value : `${start}/${value}`)),
        )
        .slice(0, keptVariants);
    }
    return known;
  }
}

const joins = /^(?:Combine|GetFullPath|NormalizePath|NormalizeDirectory|EnsureTrailingSlash)$/i;

const capped = (text: string): string => (text.length > longest ? unknownText : text);

/** "MSBuild reserved and well-known properties" of the file itself. */
function ofFile(name: string, path: string): string[] | undefined {
  const slash = path.lastIndexOf('/') + 1;
  const file = path.slice(slash);
  const dot = file.lastIndexOf('.');
  switch (name) {
    case 'msbuildthisfiledirectory':
      return [packageRoot + path.slice(0, slash)];
    case 'msbuildthisfilefullpath':
      return [packageRoot + path];
    case 'msbuildthisfile':
      return [file];
    case 'msbuildthisfilename':
      return [dot < 0 ? file : file.slice(0, dot)];
    case 'msbuildthisfileextension':
      return [dot < 0 ? '' : file.slice(dot)];
    default:
      return undefined;
  }
}
