import { carriesNothing, type Callee } from './callee.js';
import { models, nativeFunctions, type EffectName } from './models/index.js';

/** The result of a call, as the place where data goes. */
export const resultPlace = -1;
/** Every value that is handed over. */
export const everything = -2;

/** What a call of a member outside does with one of its values. */
export interface Effect {
  /** Index among the values of the call, or `everything`. */
  readonly from: number;
  /** Index among the values of the call, or `resultPlace`. */
  readonly to: number;
  readonly opens?: true;
  readonly header?: true;
}

/** What a member outside the package does, by the models or as its signature lets expect. */
export interface Effects {
  readonly effects: readonly Effect[];
  /** Values of which the result, or the new object, is another view. */
  readonly views: readonly number[];
  /** In a word, where the models have one. */
  readonly text: string;
  /** The models say that it tells nothing of what it was told. */
  readonly isSilent?: true;
}

interface Known {
  readonly effect: EffectName;
  readonly text: string;
}

interface TypeModels {
  readonly exact: Map<string, Known>;
  readonly prefixes: [string, Known][];
}

const byType = indexModels();

function indexModels(): ReadonlyMap<string, TypeModels> {
  const index = new Map<string, TypeModels>();
  for (const { types, text = '' } of models) {
    for (const [names, table] of Object.entries(types)) {
      for (const name of names.split(' ')) addType(index, name, table, text);
    }
  }
  for (const { prefixes } of index.values()) prefixes.sort(([a], [b]) => b.length - a.length);
  return index;
}

function addType(
  index: Map<string, TypeModels>,
  name: string,
  table: Readonly<Partial<Record<EffectName, string>>>,
  text: string,
): void {
  const type: TypeModels = index.get(name) ?? { exact: new Map(), prefixes: [] };
  index.set(name, type);
  for (const [effect, words] of Object.entries(table)) {
    for (const word of (words ?? '').split(' ')) {
      const known: Known = { effect: effect as EffectName, text };
      if (word === '') continue;
      if (word.endsWith('*')) type.prefixes.push([word.slice(0, -1), known]);
      else if (!type.exact.has(word)) type.exact.set(word, known);
    }
  }
}

/** An overload is named with its first parameter, as in `Copy(uint8[])`. */
function find({ type, name, parameters: [first], native }: Callee): Known | undefined {
  if (native !== undefined) return byType.get(nativeFunctions)?.exact.get(plainNative(native));
  const models = byType.get(type);
  if (models === undefined) return undefined;
  const overload = first === undefined ? undefined : models.exact.get(`${name}(${first})`);
  if (overload !== undefined) return overload;
  return models.exact.get(name) ?? models.prefixes.find(([start]) => name.startsWith(start))?.[1];
}

/** Those for bytes and those for wide characters are one function of Win32. */
function plainNative(name: string): string {
  return /[a-z](?:A|W)$/.test(name) ? name.slice(0, -1) : name;
}

const known = new WeakMap<Callee, Effects>();

export function effectsOf(callee: Callee, isNew: boolean): Effects {
  let effects = known.get(callee);
  if (effects === undefined) {
    effects = work(callee, isNew);
    known.set(callee, effects);
  }
  return effects;
}

function work(callee: Callee, isNew: boolean): Effects {
  const model = find(callee);
  if (model === undefined) return { ...expected(callee, isNew), text: '' };
  const [effect = '', first = '', second = ''] = model.effect.split(' ');
  const made = isNew ? 0 : resultPlace;
  const silence = effect === 'nothing' ? { isSilent: true as const } : {};
  const { effects, views } = modelled(effect, Number(first), Number(second), made);
  const given = effect === 'gives' ? everything : effect === 'copies' ? Number(first) : undefined;
  const isGiven = given !== undefined && effects.some(({ to }) => to === resultPlace);
  const more = isGiven ? filledBeside(callee, given) : [];
  return { effects: [...effects, ...more], views, text: model.text, ...silence };
}

/**
 * What a member fills besides what it gives: a span that can be written to, or the array after an input
 * with its place and length, as everywhere in the framework (`GetBytes(chars, at, count, bytes, to)`).
 */
function filledBeside(
  { type, name, hasThis, parameters }: Callee,
  from: number = everything,
): Effect[] {
  const first = hasThis ? 1 : 0;
  if (readsInto.test(name) || type === 'System.MemoryExtensions') return [];
  const effects: Effect[] = [];
  parameters.forEach((each, index) => {
    if (each === 'System.Span`1') effects.push({ from, to: index + first });
  });
  const [input = '', at, count, output = ''] = parameters;
  const isSlice = at === 'int32' && count === 'int32' && parameters[4] === 'int32';
  if (isSlice && buffers.test(input) && buffers.test(output))
    effects.push({ from: first, to: first + 3 });
  return effects;
}

/** What comes into these comes from elsewhere: a socket, a stream. */
const readsInto = /^(?:Receive|Read|Peek|Get(?:NonZeroBytes|RawSocketOption)|Fill)/;
const buffers = /^(?:uint8\[\]|char\[\]|System\.String)$/;

const nothing = { effects: [], views: [] };

function modelled(effect: string, first: number, second: number, made: number) {
  switch (effect) {
    case 'gives':
      return { effects: [{ from: everything, to: made }], views: [] };
    case 'takes':
      return { effects: [{ from: everything, to: 0 }], views: [] };
    case 'fluent':
      return {
        effects: [
          { from: everything, to: 0 },
          { from: 0, to: made },
        ],
        views: [0],
      };
    case 'wraps':
      return { effects: [{ from: first, to: made }], views: [first] };
    case 'fills':
      return {
        effects: [
          { from: 0, to: first },
          { from: 0, to: made },
        ],
        views: [],
      };
    case 'copies':
      return { effects: [{ from: first, to: second }], views: [] };
    case 'reads':
      return { effects: [{ from: first, to: second, opens: true as const }], views: [] };
    case 'opens':
      return { effects: opened(first, second, made), views: [] };
    case 'heads':
      return { effects: [{ from: everything, to: 0, header: true as const }], views: [] };
    case 'heading':
      return { effects: [{ from: everything, to: made, header: true as const }], views: [] };
    default:
      return nothing;
  }
}

/** What is opened may be named by two values: a key and the name of what is in it. */
function opened(first: number, second: number, made: number): Effect[] {
  const names = second === 0 ? [first] : [first, second];
  return names.map((from) => ({ from, to: made, opens: true }));
}

/** What these give is a part of the object: what is put into it, the object has. */
const isInside =
  /^(?:get_(?:Headers|DefaultRequestHeaders|Content\w*|BaseStream|Data|Attachments|AlternateViews|Files|Values|Query\w*|Body|Item|Extra\w*|Tags|Properties|Parameters|Form|Metadata|Writer|StandardInput|ArgumentList|To|CC|Bcc)|Get\w*Stream\w*|Open\w*|CreateEntry)$/;

/** Methods that change their object, whatever they give back. */
const changes = /^(?:set_|Add|Append|Write|Insert|Push|Enqueue|TryAdd|Put|With|Set|Use|Register)/;

/**
 * Without a model: what goes in comes out, or is kept where nothing comes out. What only says yes
 * or no, counts or measures carries nothing.
 */
function expected(callee: Callee, isNew: boolean): Pick<Effects, 'effects' | 'views'> {
  const effects: Effect[] = [];
  const views: number[] = [];
  const gives = !carriesNothing(callee.returns);
  const first = callee.hasThis ? 1 : 0;
  if (isNew) effects.push({ from: everything, to: 0 });
  else if (gives) effects.push({ from: everything, to: resultPlace });
  if (callee.hasThis && !isNew && (callee.returns === 'void' || doesChange(callee))) {
    effects.push({ from: everything, to: 0 });
  }
  if (!callee.hasThis && isOfFirst(callee)) {
    effects.push({ from: everything, to: 0 });
    if (callee.returns === callee.parameters[0]) views.push(0);
  }
  if (callee.hasThis && gives && (callee.returns === callee.type || isInside.test(callee.name))) {
    views.push(0);
  }
  callee.byRef.forEach((byRef, index) => {
    if (byRef && !carriesNothing(callee.parameters[index] ?? ''))
      effects.push({ from: everything, to: index + first });
  });
  if (!isNew && !fetches.test(callee.name)) {
    callee.parameters.forEach((type, index) => {
      if (outlets.test(type)) effects.push({ from: everything, to: index + first });
    });
  }
  if (!isNew) effects.push(...filledBeside(callee));
  return { effects, views };
}

/** Of types that nothing is known of, more members may keep what they are given. */
const keeps =
  /^(?:Include|Attach|Store|Save|Fill|Feed|Assign|Apply|Update|Merge|Load|Import|Define|Record|Stage|Queue|Prepend|Emplace|Upsert|Provide|Configure|Init|Parse|Populate|Combine|Pass|Give|Offer|Submit|Accept|Absorb|Pack|Bundle|Embed|Inject)/;
const framework = /^(?:System|Microsoft|Windows|Mono|FSharp)\./;

function doesChange({ type, name }: Callee): boolean {
  return changes.test(name) || (!framework.test(type) && keeps.test(name));
}

/** An extension, or a helper, that puts something into its first argument. */
function isOfFirst(callee: Callee): boolean {
  const [first = '', second] = callee.parameters;
  if (second === undefined || !/^[A-Z][\w.`/]*$/.test(first) || values.test(first)) return false;
  return doesChange(callee) && (callee.returns === first || !framework.test(first));
}

/** Texts do not change, and delegates hold nothing. */
const values = /^System\.(?:String|Object|Uri|Type|Guid|Func`|Action|Delegate|DateTime)/;

/** Who is given one of these to write to, writes to it what it has: `Image.Save`, `Serialize`. */
const outlets =
  /^System\.(?:IO\.(?:(?:Memory|Buffered|File)?Stream|(?:Stream|String|Text|Binary)Writer)|IO\.Pipelines\.PipeWriter|Text\.Json\.Utf8JsonWriter|Text\.StringBuilder|Xml\.XmlWriter|Buffers\.IBufferWriter`1)$/;
/** They read from it. */
const fetches =
  /^(?:get_|Read|Load|Parse|TryParse|Deserialize|Import|Open|From|Decode|Decrypt|Extract|Create|Populate|Verify|Validate|Compute|Hash)/;

/** What looks into objects and writes down what is in them. */
export const unpacks =
  /Serializ|Json|Xml|^(?:Format|Concat|Join|ToString|ToArray|ToList|Select|Where|Cast|OfType|GetEnumerator|get_Current|Aggregate|Append\w*|WriteLine|Write|Create|First\w*|Last\w*|Single\w*|ElementAt|ToDictionary|Capture\w*|Track\w*)$/;
