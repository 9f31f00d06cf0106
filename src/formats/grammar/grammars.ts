import { Language, Parser } from 'web-tree-sitter';
import { Bug } from '../../core/errors.js';
import { describeLanguage, type Kinds } from './kinds.js';

export type GrammarName = 'powershell' | 'bash' | 'c-sharp';

/** The runtime's own module and the grammars, by the file each has in the built package. */
export const grammarFiles = {
  runtime: 'web-tree-sitter.wasm',
  powershell: 'tree-sitter-powershell.wasm',
  bash: 'tree-sitter-bash.wasm',
  'c-sharp': 'tree-sitter-c_sharp.wasm',
} as const;

export type GrammarFile = (typeof grammarFiles)[keyof typeof grammarFiles];

/** Gives the bytes of one of `grammarFiles`: readers open no files themselves. */
export type GrammarSource = (file: GrammarFile) => Uint8Array | Promise<Uint8Array>;

/** A loaded grammar, ready to parse any number of texts. */
export interface Grammar {
  readonly name: GrammarName;
  readonly kinds: Kinds;
  readonly parser: Parser;
  /** Memory that the parsers have taken from the system. */
  readonly heapBytes: () => number;
}

/** Grammars by need: nothing is read or compiled before the first `load`. */
export interface Grammars {
  load(name: GrammarName): Promise<Grammar>;
}

/** @throws Bug from `load` when the source gives something that is not the grammar asked for. */
export function openGrammars(source: GrammarSource): Grammars {
  const loaded = new Map<GrammarName, Promise<Grammar>>();
  let runtime: Promise<Runtime> | undefined;
  return {
    load(name) {
      runtime ??= startRuntime(source);
      const grammar =
        loaded.get(name) ?? runtime.then((started) => loadGrammar(name, source, started));
      loaded.set(name, grammar);
      return grammar;
    },
  };
}

interface Runtime {
  readonly heapBytes: () => number;
}

/** Emscripten's module object, as far as it matters here. */
interface ModuleOptions {
  readonly wasmBinary: ArrayBuffer;
  /** Put there by the module, anew whenever its memory grows. */
  readonly HEAPU8?: Uint8Array;
}

let runtimeOptions: ModuleOptions | undefined;

/** The binding keeps one runtime for the whole thread, that of the first call. */
async function startRuntime(source: GrammarSource): Promise<Runtime> {
  const wasmBinary = await source(grammarFiles.runtime);
  // The binding types this as ArrayBuffer; Emscripten copies from either.
  const options: ModuleOptions = { wasmBinary: wasmBinary as unknown as ArrayBuffer };
  runtimeOptions ??= options;
  await Parser.init(runtimeOptions);
  return { heapBytes: () => runtimeOptions?.HEAPU8?.byteLength ?? 0 };
}

async function loadGrammar(
  name: GrammarName,
  source: GrammarSource,
  runtime: Runtime,
): Promise<Grammar> {
  const language = await Language.load(await source(grammarFiles[name])).catch((error: unknown) => {
    throw new Bug(`the ${name} grammar does not load: ${String(error)}`);
  });
  const parser = new Parser().setLanguage(language);
  return { name, kinds: describeLanguage(language), parser, heapBytes: runtime.heapBytes };
}
