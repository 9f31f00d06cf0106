import type { Location } from '../core/location.js';
import { phases } from './entry-point.js';
import type { Evidence, Finding } from './finding.js';
import type { FlowEndpoint, FlowSink, FlowSource, FlowStep, HandoffPlace } from './flow.js';
import type { FlowAccount, FlowTrigger } from './flow-account.js';

/** The words in which every output tells a flow, for somebody who has never seen IL. */

/** `Bank.Client::Send` → `Client::Send`; `.ctor` and accessors are written as a source has them. */
export function shortMember(member: string): string {
  const at = member.indexOf('::');
  if (at < 0) return member;
  const type = member.slice(member.lastIndexOf('.', at) + 1, at);
  const name = member.slice(at + 2);
  if (name === '.ctor') return `new ${type}`;
  if (name === '.cctor') return type === '<Module>' ? 'module initializer' : `static ${type}`;
  return `${type}::${name}`;
}

/** `by itself: module initializer of Example.Money, when …` or `when your code calls Client::Send`. */
export function triggerText({ by, name, when, phase }: FlowTrigger): string {
  switch (by) {
    case 'itself':
      return `by itself: ${name}, ${when || phases[phase]}`;
    case 'asked':
      return `when somebody runs it: ${name}, ${when || phases[phase]}`;
    case 'caller':
      return `when your code ${callText(name)}`;
    case 'nothing':
      return 'by nothing that is known to run';
  }
}

function callText(member: string): string {
  const short = shortMember(member);
  if (short === '') return 'calls the package';
  if (short.startsWith('new ')) return `makes a ${short}`;
  const accessor = /^(.*)::([gs])et_(.+)$/.exec(short);
  if (accessor === null) return `calls ${short}`;
  const [, type = '', letter = '', property = ''] = accessor;
  return `${letter === 's' ? 'sets' : 'reads'} ${type}.${property}`;
}

/** The members between who starts it and where it begins; empty where there are none. */
export function wayText({ way }: FlowTrigger): string {
  return way.length < 2 ? '' : way.map(shortMember).join(' → ');
}

const secrets: Readonly<Record<string, string>> = {
  password: 'a password',
  'connection-string': 'a connection string',
  certificate: 'a certificate',
  'certificate-path': 'a certificate file',
  'private-key': 'a private key',
  'api-key': 'an API key',
  token: 'a token',
  mnemonic: 'the words of a wallet',
  'payment-card': 'a payment card',
};

/** What is taken, and whose it is. */
export function sourceText({ kind, text, area }: FlowSource): string {
  const what = secrets[area] ?? '';
  switch (kind) {
    case 'parameter':
      return `${text}${what && `, ${what}`}, given by your code`;
    case 'property':
      return `${text}${what && `, ${what}`}, set by your code`;
    case 'file':
      if (area === 'content') return `what stands in the file at ${text}, named by your code`;
      return `the file at ${text}${what && `, ${what}`}, named by your code`;
    case 'credential-file':
      return `a place of credentials: ${text}${area && ` (${area})`}`;
    case 'configuration-all':
      return `a configuration file: ${text}`;
    case 'environment':
      return `the environment variable ${text}${area && ` (${area})`}`;
    case 'environment-all':
      return 'all environment variables';
    case 'metadata-service':
      return `the cloud machine's own credentials: ${text}`;
    case 'foreign-member':
      return `${text} of other code, found by its name`;
    case 'request':
      return `what web clients send: ${text}`;
    case 'response':
      return `what a service answered to your code: ${text}`;
    case 'downloaded':
      return `what is downloaded: ${text}`;
    case 'handed-over':
      return `what other code left in ${text}`;
    case 'embedded':
      return `data inside the package: ${text}`;
    default:
      return `${stores[kind] ?? kind}${text && ` (${text})`}`;
  }
}

const stores: Partial<Record<FlowSource['kind'], string>> = {
  'certificate-store': 'certificates of this machine',
  'credential-store': 'secrets that the system keeps',
  identity: 'identities and their secrets',
  screen: 'pictures of the screen',
  clipboard: 'the clipboard',
  'process-memory': 'the memory of a process',
  repository: 'the repository with its history',
};

/** Where two packages can meet. */
export function placeText({ kind, name }: HandoffPlace): string {
  switch (kind) {
    case 'application-data':
      return `the data of the application domain called ${name}`;
    case 'environment':
      return `the environment variable ${name}`;
    case 'file':
      return `the file ${name}`;
    case 'shared-memory':
      return `the shared memory called ${name}`;
    case 'pipe':
      return `the pipe called ${name}`;
    case 'member':
      return shortMember(name);
  }
}

/** How a label of one word calls the source: a secret, or what is run. */
export function isSecret({ kind }: FlowSource): boolean {
  return kind !== 'downloaded' && kind !== 'embedded';
}

const acts: Partial<Record<FlowSink['kind'], string>> = {
  network: 'sent',
  telemetry: 'reported',
  dns: 'looked up as a name',
  mail: 'sent as mail',
  process: 'handed to a program',
  'assembly-load': 'loaded as code',
  'executable-file': 'written as a program',
  'startup-file': 'written where things start',
  'generated-code': 'put into code that is generated',
  'open-file': 'written into a file that others see',
  returned: 'given back',
  'handed-over': 'left for other code',
};

const parts: Readonly<Record<string, string>> = {
  body: ' in the body',
  url: ' in the address',
  header: ' in a header',
  'side-header': ' in a header that is not for credentials',
  recipient: ' to one more recipient',
  input: ' on its standard input',
  host: ' as the name of the host',
  argument: ' as an argument',
  command: ' as a command',
};

/** What is done with it at the end: `sent in the body, by HttpClient::PostAsync`. */
export function sinkText({ kind, part, api }: FlowSink): string {
  const isNamed =
    kind === 'dns' ||
    kind === 'open-file' ||
    kind === 'mail' ||
    (kind === 'telemetry' && part === 'url');
  const where = isNamed ? '' : (parts[part] ?? '');
  return `${acts[kind] ?? kind}${where}, by ${shortMember(api)}`;
}

/** Where it goes, and whose that is. */
export function endpointText({ owner, host, found }: FlowEndpoint): string {
  const named = (whose: string): string => (host === '' ? whose : `${host}, ${whose}`);
  const hidden = found === 'folded' && host !== '' ? ' (the code works it out)' : '';
  switch (owner) {
    case 'caller':
      return 'where your code or your configuration says';
    case 'vendor':
      return named(`which the package's own pages name${hidden}`);
    case 'third-party-key':
      return named('an account whose key is written into the package');
    case 'address':
      return named(`a bare address${hidden}`);
    case 'dead-drop':
      if (host === '') return 'a file of your own web site, which everybody can fetch';
      return named(`where anybody can pick it up${hidden}`);
    case 'metadata-service':
      return named('the metadata service of the cloud');
    case 'local':
      return 'a port of the machine itself, where whoever listens hands it on';
    case 'fixed':
      if (host === '') return 'a host that the code hides';
      return named(`a host that the package chooses${hidden}`);
    case 'unknown':
      return 'a place that could not be found out';
  }
}

const gates: Readonly<Record<string, string>> = {
  sandbox: 'whether it is a sandbox or a test',
  production: 'whether it is production',
  ci: 'whether it is a build server',
  debugger: 'whether a debugger looks on',
  analysis: 'whether somebody analyses it',
  date: 'what day it is',
  locale: 'which language or country it is',
};

/** What the code asks first. */
export function gateText(gate: string): string {
  return gates[gate] ?? gate;
}

/** What a compiler writes for `await`, `foreach` and conversions says nothing to who reads the source. */
export function isMechanical({ text }: FlowStep): boolean {
  return mechanical.test(text);
}

const mechanical =
  /^through (?:\w*Task\w*|\w*Await\w*|\w*Enumer(?:ator|able)\w*|KeyValuePair|DictionaryEntry|(?:ReadOnly)?(?:Span|Memory)|Nullable|Object|IDictionary|ICollection|Async\w+Builder)\./;

/** The steps between source and sink: what comes first and last is told with them. */
export function between({ steps }: FlowAccount): FlowAccount['steps'] {
  return steps.slice(1, -1);
}

/** The evidence that no flow of the finding tells already. */
export function besideFlows({ evidence, flows }: Finding): readonly Evidence[] {
  const told = new Set(
    flows.flatMap(({ source, sink, gates: asked, steps }) =>
      [source, sink, ...asked, ...steps].map(({ location }) => placeKey(location)),
    ),
  );
  return evidence.filter(({ location }) => !told.has(placeKey(location)));
}

const placeKey = ({ path, member = '', token, line, ilOffset }: Location): string =>
  [path, member, token ?? '', line ?? '', ilOffset ?? ''].join('\0');
