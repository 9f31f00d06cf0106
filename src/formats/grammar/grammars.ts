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
}

/** Grammars by need: nothing is read or compiled before the first `load`. */
export interface Grammars {
  load(name: GrammarName): Promise<Grammar>;
}

/** @throws Bug from `load` when the source gives something that is not the grammar asked for. */
export function openGrammars(source: GrammarSource): Grammars {
  const loaded = new Map<GrammarName, Promise<Grammar>>();
  let runtime: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    const wasmBinary = await source(grammarFiles.runtime);
    // The binding types this as ArrayBuffer; Emscripten copies from either.
    await Parser.init({ wasmBinary: wasmBinary as unknown as ArrayBuffer });
  };
  return {
    load(name) {
      runtime ??= start();
      const grammar = loaded.get(name) ?? runtime.then(() => loadGrammar(name, source));
      loaded.set(name, grammar);
      return grammar;
    },
  };
}

async function loadGrammar(name: GrammarName, source: GrammarSource): Promise<Grammar> {
  const language = await Language.load(await source(grammarFiles[name])).catch((error: unknown) => {
    throw new Bug(`the ${name} grammar does not load: ${String(error)}`);
  });
  const parser = new Parser().setLanguage(language);
  return { name, kinds: describeLanguage(language), parser };
}
