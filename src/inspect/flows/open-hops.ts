import {
  Mode,
  type Followed,
  type FlowPath,
  type Hop,
  type Site,
  type State,
  type Value,
} from '../../behaviour/data-flow/index.js';
import type { FlowSource } from '../../facts/flow.js';

/** The ways of some secrets, as far as they may go them. */
export interface OpenWays {
  states(): Iterable<State>;
  /** Undefined where the way that was found is none. */
  pathTo(state: State): FlowPath | undefined;
  /** Ways by other calls. */
  otherPathsTo(state: State, most: number): Iterable<FlowPath>;
}

/** Whether a hop from a state is one for what is followed. */
export type OpenHop = (hop: Hop, from: State) => boolean;

/**
 * The ways from secrets of one kind, over all hops that were followed and are some for it.
 * @param isClosed none of them goes there
 */
export function openWays(
  followed: Followed,
  begun: readonly State[],
  source: FlowSource | undefined,
  isClosed?: OpenHop,
): OpenWays {
  const open = hopsFor(source);
  const isOpen: OpenHop | undefined =
    isClosed === undefined
      ? open
      : (hop, from) => !isClosed(hop, from) && open?.(hop, from) !== false;
  const ways = followed.from(begun, isOpen);
  if (source === undefined || !isKeyFile(source)) return ways;
  const plain = followed.from(
    begun,
    (hop, from) => !isReadAsDocument(hop, from) && isOpen?.(hop, from) !== false,
  );
  const known = new Set(plain.states());
  return {
    states: () => ways.states(),
    otherPathsTo: (state, most) => (known.has(state) ? plain.otherPathsTo(state, most) : []),
    pathTo: (state) => {
      if (known.has(state)) return plain.pathTo(state);
      const path = ways.pathTo(state);
      return wroteDocument(path) ? path : undefined;
    },
  };
}

/** Of these kinds, everything together is the secret. */
const wholes: ReadonlySet<FlowSource['kind']> = new Set(['environment-all', 'configuration-all']);

/**
 * The hops that a secret goes; of most, all that were followed. One of them all, by its name, is what
 * honest code looks for in a whole, what lies below the path of a file is another file, and beside private
 * keys lie public ones.
 */
function hopsFor(source: FlowSource | undefined): OpenHop | undefined {
  if (source === undefined) return undefined;
  if (wholes.has(source.kind)) {
    return (hop) => (hop.kind !== 'through' && hop.kind !== 'call') || !looksUp(hop.site);
  }
  if (isKeyFile(source)) return (hop, from) => namedBelow(hop, from) === undefined;
  if (source.kind !== 'credential-file' || source.area !== 'ssh-gpg') return undefined;
  return (hop, from) => {
    const { constant } = namedBelow(hop, from) ?? {};
    return typeof constant !== 'string' || !isPublic.test(constant);
  };
}

/**
 * Files beside keys that hold none. GnuPG docs: Configuration files; OpenSSH docs: ssh-keygen.
 */
const isPublic =
  /^(?:pubring\.(?:gpg|kbx)|trustdb\.gpg|trustedkeys\.\w+|(?:gpg|gpg-agent|dirmngr|scdaemon)\.conf|[\w.-]+\.pub)$/i;

function looksUp({ callee }: Site): boolean {
  return (
    /^(?:get_Item|Get|GetValues|TryGetValue|Contains\w*)$/.test(callee.name) &&
    /Dictionary|Hashtable|NameValueCollection|ConnectionStringSettings|IConfiguration/.test(
      callee.type,
    )
  );
}

/** One file with a certificate and mostly its key: PKCS #12 (RFC 7292), which is binary, or PEM. */
function isKeyFile({ kind, area }: FlowSource): boolean {
  return kind === 'file' ? area === 'certificate-path' : area === 'key-file';
}

/** `Path.Combine(place, "index")`: the last name below a place. */
function namedBelow(hop: Hop, { mode, value }: State): Value | undefined {
  if (hop.kind !== 'through' || mode !== Mode.name) return undefined;
  const { callee, args } = hop.site;
  if (callee.type !== 'System.IO.Path' || !/^(?:Combine|Join)$/.test(callee.name)) return undefined;
  const last = args.at(-1);
  return args.length > 1 && last !== value ? last : undefined;
}

/**
 * Members that read a document: JSON, XML. Neither a certificate nor a key is one. Json.NET docs;
 * .NET API docs: System.Text.Json, System.Xml.
 */
const readsDocument =
  /^(?:Newtonsoft\.Json\.(?:JsonConvert::Deserialize\w*|JsonTextReader::\.ctor|Linq\.J\w+::(?:Parse|Load\w*))|System\.Text\.Json\.(?:JsonSerializer::Deserialize\w*|JsonDocument::Parse\w*|Nodes\.JsonNode::Parse\w*|Utf8JsonReader::\.ctor)|System\.Xml\.(?:Linq\.X\w+::(?:Parse|Load\w*)|XmlDocument::Load\w*|XmlReader::Create|XmlTextReader::\.ctor))$/;
const writesDocument =
  /^(?:Newtonsoft\.Json\.(?:JsonConvert::Serialize\w*|\w+::(?:Serialize|Write\w*)|Linq\.J\w+::\.ctor)|System\.Text\.Json\.(?:JsonSerializer::Serialize\w*|Utf8JsonWriter::\w+|Nodes\.\w+::Create)|System\.Xml\.(?:Linq\.X\w+::(?:\.ctor|Add\w*|set_\w+)|Xml\w*Writer::Write\w*|XmlDocument::Create\w*|Xml\w+::set_\w+))$/;

function isReadAsDocument(hop: Hop, { mode }: Pick<State, 'mode'>): boolean {
  if (mode === Mode.name || (hop.kind !== 'through' && hop.kind !== 'call')) return false;
  return readsDocument.test(memberOf(hop.site));
}

/** Whether what a way leads over was first written into the document that is read on it. */
function wroteDocument({ states }: FlowPath): boolean {
  const written = states.findIndex(
    ({ hop }) =>
      (hop.kind === 'through' || hop.kind === 'call') && writesDocument.test(memberOf(hop.site)),
  );
  return written >= 0 && written < states.findIndex((stop) => isReadAsDocument(stop.hop, stop));
}

const memberOf = ({ callee }: Site): string => `${callee.type}::${callee.name}`;
