import type { MsBuildFile, Target } from '../../formats/msbuild/model.js';

/** Items of what the consumer wrote, by which tasks of the SDK compile or ship it ("Common MSBuild project items"). */
const written = [
  'compile',
  'embeddedresource',
  'content',
  'page',
  'razorcompile',
  'razorgenerate',
  'typescriptcompile',
  'applicationdefinition',
  'additionalfiles',
];

/** "Property functions" that give another text than they are given, and programs that do. */
const changing =
  /\.(?:Replace|Insert|Remove|Substring|TrimStart|TrimEnd)\(|\bRegex\]::Replace\(|\bString\]::(?:Concat|Format|Join|Copy)\(/i;
const reading = /(?:ReadAllText|ReadAllLines|ReadAllBytes|OpenText)\(/i;
const editing = /(?:^|[\s&|;"'])(?:sed|perl|awk|gawk|patch|ed)\s|-replace\s|\.Replace\(/i;
/** Files with what a version control or a version writes, which builds have always stamped. */
const stamped = /AssemblyInfo|GlobalUsings|Version/i;

const references = /[@%]\((\w{1,100})/g;
const properties = /\$\((\w{1,100})/g;

/** What the targets of a file make of the consumer's sources. */
export class SourceSwaps {
  readonly #read: MsBuildFile;
  /** Items and properties that stand for sources or hold what is in them, in lower case. */
  readonly #derived: ReadonlySet<string>;
  readonly #changes: boolean;

  constructor(read: MsBuildFile) {
    this.#read = read;
    const mayBe = read.items.some(({ remove, target, type }) => {
      return remove !== undefined && target !== undefined && written.includes(type.toLowerCase());
    });
    this.#derived = mayBe ? derivedIn(read) : new Set();
    this.#changes = mayBe && this.#isChanged();
  }

  /** The items that a target takes out and puts changed copies in the place of; undefined for none. */
  of({ name }: Target): string | undefined {
    if (!this.#changes) return undefined;
    const items = this.#read.items.filter(({ target }) => target === name);
    const swapped = items.find(({ type, remove = '' }) => {
      const isOwn = written.includes(type.toLowerCase()) && this.#refers(remove);
      return isOwn && !stamped.test(remove) && items.some((item) => brings(item, type));
    });
    return swapped && `@(${swapped.type})`;
  }

  /** Somewhere the text of sources is read and changed. */
  #isChanged(): boolean {
    const { items, properties: values, targets } = this.#read;
    const texts = [
      ...values.map(({ value }) => value),
      ...items.flatMap(({ include = '', metadata }) => [include, ...metadata.map(valueOf)]),
      ...targets.flatMap(({ tasks }) => tasks.flatMap(({ parameters }) => parameters.map(valueOf))),
    ];
    if (texts.some((text) => reading.test(text) && changing.test(text) && this.#refers(text)))
      return true;
    return targets.some(({ tasks }) =>
      tasks.some(
        ({ name, parameters }) =>
          name.toLowerCase() === 'exec' &&
          parameters.some(({ value }) => editing.test(value) && this.#refers(value)),
      ),
    );
  }

  #refers(text: string): boolean {
    return namesIn(text).some((name) => this.#derived.has(name));
  }
}

const valueOf = ({ value }: { readonly value: string }): string => value;

function brings({ type, include = '' }: MsBuildFile['items'][number], of: string): boolean {
  return type.toLowerCase() === of.toLowerCase() && include !== '';
}

/** Longer texts are payload. */
const longestText = 4_096;

function namesIn(text: string): string[] {
  const start = text.slice(0, longestText);
  return [
    ...[...start.matchAll(references)].map(([, name = '']) => name.toLowerCase()),
    ...[...start.matchAll(properties)].map(([, name = '']) => `$${name.toLowerCase()}`),
  ];
}

/** Rounds in which items are made of items. */
const rounds = 8;

function derivedIn({ items, properties: values, targets }: MsBuildFile): Set<string> {
  const derived = new Set(written);
  const made = [
    ...items.map(({ type, include = '', metadata }) => ({
      name: type.toLowerCase(),
      of: [include, ...metadata.map(valueOf)].flatMap(namesIn),
    })),
    ...values.map(({ name, value }) => ({ name: `$${name.toLowerCase()}`, of: namesIn(value) })),
    ...targets.flatMap(({ tasks }) => tasks.flatMap(outputsOf)),
  ];
  for (let round = 0; round < rounds; round++) {
    const before = derived.size;
    for (const { name, of } of made) if (of.some((each) => derived.has(each))) derived.add(name);
    if (derived.size === before) break;
  }
  return derived;
}

/** What a task gives that was given sources. */
function outputsOf({
  parameters,
  outputs,
}: Target['tasks'][number]): { readonly name: string; readonly of: string[] }[] {
  const of = parameters.flatMap(({ value }) => namesIn(value));
  return outputs.flatMap(({ itemName, propertyName }) => [
    ...(itemName === undefined ? [] : [{ name: itemName.toLowerCase(), of }]),
    ...(propertyName === undefined ? [] : [{ name: `$${propertyName.toLowerCase()}`, of }]),
  ]);
}
