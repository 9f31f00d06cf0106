import type { FlowFact } from '../../facts/fact.js';

const sources: Partial<Record<FlowFact['source']['kind'], string>> = {
  'environment-all': 'all environment variables',
  'metadata-service': "the cloud machine's own credentials",
  'certificate-store': 'certificates of the machine',
  'process-memory': 'the memory of processes',
  repository: 'the repository with its history',
  screen: 'pictures of the screen',
  clipboard: 'the clipboard',
  response: 'what services answer to you',
};

export function sourceText({ source }: FlowFact): string {
  const { kind, area, text } = source;
  if (kind === 'file' && area === 'content') return `what stands in the file at ${text}`;
  if (kind === 'file') return `the file at ${text}`;
  if (kind === 'configuration-all')
    return area === 'all' ? 'the whole configuration' : 'configuration files';
  if (kind === 'credential-store' && area === 'vault')
    return `what a server keeps secret (${text})`;
  if (kind === 'request' && area === '') return 'what web clients send';
  return sources[kind] ?? text;
}

export function ways(flows: readonly FlowFact[]): string {
  const texts = flows.flatMap(({ transforms }) => transforms.map(({ text }) => text));
  const told = texts.filter((text) => text === 'compressed' || text === 'encrypted');
  return told.length === 0 ? '' : `, ${list(told)},`;
}

const webSite = 'a file of your own web site, which everybody can fetch';
const unknownPlace = 'a place that could not be found out';
const nowhere = { owner: 'unknown', host: '', found: 'argument' } as const;

/** Whose the place is decides what may be said of it. */
export function titleOf(flow: FlowFact): string {
  return where(flow) === unknownPlace
    ? `Package sends secrets to ${unknownPlace}`
    : 'Package sends secrets to a place that is not yours';
}

export function where({ endpoint, sink }: FlowFact): string {
  if (sink.kind === 'generated-code') return 'the code that it writes into your program';
  const { owner, host, found } = endpoint ?? nowhere;
  if (sink.kind === 'open-file') return host === '' ? webSite : `a share of ${host}`;
  switch (owner) {
    case 'third-party-key':
      return `an account whose key is written into the package${host === '' ? '' : ` (${host})`}`;
    case 'address':
      return `the bare address ${host}`;
    case 'dead-drop':
      return `${host}, where anybody can pick it up`;
    case 'fixed':
      if (host === '') return 'a host that the code hides';
      return found === 'decoded'
        ? `${host}, a host that the code hides`
        : `${host}, a host of its own choice`;
    case 'vendor':
      return `${host}, which the package names as its own`;
    case 'local':
      return `${host}, where another program hands it on`;
    default:
      return unknownPlace;
  }
}

const begun = {
  constructor: 'as soon as an object is made',
  setter: 'as soon as a property is set',
  initializer: 'as soon as the code is used',
};

export function unasked({ begunBy, aside }: FlowFact): string {
  const beside = aside === undefined ? '' : ', in a task of its own that nobody waits for';
  return `${begunBy === undefined ? '' : `, ${begun[begunBy]}`}${beside}`;
}

export function list(words: readonly string[]): string {
  return [...new Set(words)].sort().join(', ');
}
