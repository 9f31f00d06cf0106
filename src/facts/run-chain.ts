import type { Surface } from './entry-point.js';
import type { FlowFact } from './fact.js';
import type { Level } from './finding.js';
import type { FlowEndpoint, RunLink } from './flow.js';
import { outerType } from './place.js';

/** A flow that ends in running what was fetched or unpacked. */
export type RunFlow = FlowFact & { readonly run: RunLink };

export function isRunFlow(flow: FlowFact): flow is RunFlow {
  return flow.run !== undefined;
}

/** Where makers of many things keep what they release: whose it is only the rest of an address tells. */
const releases =
  /(?:^|\.)(?:github\.com|githubusercontent\.com|github\.io|gitlab\.com|huggingface\.co|workers\.dev|pages\.dev|netlify\.app|vercel\.app)$/;

/** Who brings it to run: nobody, a call that speaks of it, or a call that is about something else. */
export type Asking = 'load' | 'itself' | 'unrelated' | 'asked' | 'unknown';

/** Before any code of the consumer asks, by loading or using the assembly alone. */
const loading: ReadonlySet<Surface> = new Set([
  'module-initializer',
  'startup-hook',
  'hosting-startup',
  'host-startup',
  'pre-application-start',
  'analyzer',
  'source-generator',
  'suppressor',
  'code-fix',
  'test-adapter',
]);

/** Before a line of the consumer's own runs. */
const firstOfAll: ReadonlySet<Surface> = new Set([
  'module-initializer',
  'startup-hook',
  'pre-application-start',
]);

/** Words of members whose callers want a program to be fetched, or something to be run. */
const speaks =
  /download|install|updat|upgrad|fetch|launch|start|run|exec|load|setup|deploy|restore|driver|browser|plugin|script|compil|tool|process|native|unpack|extract|host|server|command|shell|eval|invoke|emulat|engine/i;

export function askingOf({ run }: RunFlow): Asking {
  const { entryPoint, doors, isImplicit } = run;
  if (entryPoint !== undefined && loading.has(entryPoint.surface)) return 'load';
  if (entryPoint?.byItself === true) return 'itself';
  if (isImplicit) return 'unrelated';
  if (entryPoint?.surface === 'tool' || doors.some(speaksOfIt)) return 'asked';
  if (entryPoint?.surface === 'static-constructor' || doors.length > 0) return 'unrelated';
  return 'unknown';
}

/** The member and the type that holds it, without the namespace. */
function speaksOfIt(door: string): boolean {
  const type = door.split('::', 1)[0] ?? '';
  return speaks.test(door.slice(type.lastIndexOf('.') + 1));
}

/**
 * How bad a chain is; undefined for what honest libraries do. Weighed are whose what runs is, and
 * whether anybody asked for it.
 */
export function judgeRun(flow: RunFlow): Level | undefined {
  const asking = askingOf(flow);
  if (flow.sink.part === namesPart) return calledByName(flow);
  const level =
    flow.source.kind === 'downloaded'
      ? worse(worse(fetched(flow, asking), concealed(flow, asking)), connecting(flow, asking))
      : unpacked(flow, asking);
  // What nothing is known to lead to may never run.
  return level === 'malicious' && asking === 'unknown' ? 'suspicious' : level;
}

/** A call of whatever an answer names, type and member. */
export const namesPart = 'names';

/** No service has a use for calling any member of any type in the caller's process. */
function calledByName({ source, endpoint }: RunFlow): Level | undefined {
  return source.kind !== 'downloaded' || weightOf(endpoint) === 'open' ? undefined : 'malicious';
}

function fetched(flow: RunFlow, asking: Asking): Level | undefined {
  const { told } = flow.run;
  const own = weightOf(flow.endpoint);
  if (flow.sink.kind === 'startup-file') return startedLater(flow, own, asking);
  if (told === undefined || (own !== 'open' && own !== 'hidden')) return byPlace(own, flow, asking);
  const teller = weightOf(told.endpoint);
  // A record of a name or a contract is anybody's, whoever is asked for it.
  if (told.how === 'dns-text' || told.how === 'contract') return 'malicious';
  if (told.endpoint.owner === 'caller') return undefined;
  if (told.how === 'encoded') {
    return teller === 'vendor' && asking === 'asked' ? 'suspicious' : 'malicious';
  }
  return byPlace(teller, flow, asking);
}

/**
 * What stands where things start runs again and again, also when the package is gone. A line that
 * fetches and runs something each time is no completion script; a program that is put there once
 * is what installers of agents do when they are asked to.
 */
function startedLater({ run, sink }: RunFlow, own: Weight, asking: Asking): Level | undefined {
  const isAsked = asking === 'asked';
  const isLine = sink.part === 'content';
  switch (own) {
    case 'stranger':
    case 'hidden':
      return isAsked && run.isVerified ? 'suspicious' : 'malicious';
    case 'fixed':
      if (isAsked && run.isVerified) return undefined;
      return isLine || !isAsked ? 'malicious' : undefined;
    case 'vendor':
      if (isAsked && !isLine) return undefined;
      return isLine && !isAsked && !run.isVerified ? 'malicious' : 'suspicious';
    default:
      return isLine && !isAsked ? 'suspicious' : undefined;
  }
}

/**
 * Who runs something from a place that is not the caller's and hides what it is has something to
 * hide: the call is made by name, or what comes is unreadable until the package's own code has
 * worked on it. So has who puts it into memory where nobody asked for code: makers keep programs
 * in files.
 */
function concealed(
  { run, endpoint, sink, transforms }: RunFlow,
  asking: Asking,
): Level | undefined {
  if (endpoint?.owner === 'caller' || endpoint?.owner === 'local') return undefined;
  const isDisguised = transforms.some(({ text }) => hides.test(text));
  const isMemory = sink.kind === 'machine-code' || sink.part === 'bytes';
  const isAsked = asking === 'asked' || asking === 'itself';
  if (!isAsked && !run.isVerified && (isDisguised || isMemory)) {
    return endpoint?.owner === 'unknown' ? 'suspicious' : 'malicious';
  }
  const isOwn = endpoint?.owner === 'vendor';
  return (run.isHidden || (isDisguised && !run.isVerified)) && !isOwn ? 'suspicious' : undefined;
}

/**
 * A program that nobody asked for, and that is told to work for a host which is neither the caller's nor the
 * package's own: a miner for a pool, a shell for whoever waits.
 */
function connecting({ run, endpoint }: RunFlow, asking: Asking): Level | undefined {
  if (run.connects === undefined || endpoint?.owner === 'caller') return undefined;
  const weight = weightOf(run.connects);
  const isOdd = weight === 'stranger' || weight === 'hidden';
  if (asking === 'asked') return isOdd && !run.isVerified ? 'suspicious' : undefined;
  return isOdd || (weight === 'fixed' && !run.isVerified) ? 'malicious' : undefined;
}

function worse(a: Level | undefined, b: Level | undefined): Level | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a === 'malicious' ? a : b;
}

type Weight = 'stranger' | 'hidden' | 'fixed' | 'vendor' | 'open';

function weightOf(endpoint: FlowEndpoint | undefined): Weight {
  switch (endpoint?.owner) {
    case 'address':
    case 'dead-drop':
      return 'stranger';
    case 'fixed':
      return endpoint.host === '' || endpoint.found === 'decoded' ? 'hidden' : 'fixed';
    case 'third-party-key':
      return 'fixed';
    case 'vendor':
      // Nobody hides the address of their own.
      return endpoint.found === 'decoded' ? 'hidden' : 'vendor';
    default:
      return 'open';
  }
}

function byPlace(weight: Weight, { run, endpoint }: RunFlow, asking: Asking): Level | undefined {
  const isFirst = asking === 'load';
  switch (weight) {
    case 'stranger':
      return asking === 'asked' && run.isVerified ? 'suspicious' : 'malicious';
    case 'hidden':
      return asking === 'asked' ? 'suspicious' : 'malicious';
    case 'fixed':
      if (isFirst) return run.isVerified ? 'suspicious' : 'malicious';
      if (asking !== 'unrelated' || run.isVerified) return undefined;
      return releases.test(endpoint?.host ?? '') ? 'suspicious' : 'malicious';
    case 'vendor':
      return isFirst && !run.isVerified ? 'suspicious' : undefined;
    default:
      return isFirst && !run.isVerified && endpoint?.owner === 'unknown' ? 'suspicious' : undefined;
  }
}

function unpacked({ run, sink, source, transforms }: RunFlow, asking: Asking): Level | undefined {
  // Bundlers load what they carry, and leave it to the runtime to call it.
  if (sink.capability === 'assembly-load' && !run.isCalled) return undefined;
  if (source.text === publicKeyText) return asking === 'asked' ? 'suspicious' : 'malicious';
  // Before anybody asks for anything, nothing of the package belongs where other programs start.
  if (sink.kind === 'startup-file' && asking === 'load') return 'malicious';
  // Loading an assembly is no reason to start a program, whatever it is.
  const isFirst = firstOfAll.has(run.entryPoint?.surface ?? 'tool');
  if (isFirst && sink.kind !== 'assembly-load' && sink.kind !== 'generated-code')
    return 'malicious';
  if (transforms.some(({ text }) => hides.test(text))) {
    return asking === 'asked' ? 'suspicious' : 'malicious';
  }
  const isText = source.text.startsWith('a literal');
  if (!isText || !transforms.some(({ text }) => text.startsWith('base64'))) return undefined;
  const isMemory = sink.part === 'bytes' || sink.kind === 'machine-code';
  if (asking === 'load' || asking === 'itself') return 'malicious';
  if (asking === 'unrelated' && isMemory) return 'malicious';
  return asking === 'asked' ? undefined : 'suspicious';
}

/** Written where logins are decided, it lets its owner in. */
export const publicKeyText = 'a public key';

/** What makes bytes unreadable, not only smaller. */
const hides = /^(?:decrypted|decoded by|reversed|read out of a picture)/;

/** The classes in which a chain was followed and found bad: nothing more is to be suspected there. */
export function provenTypes(flows: readonly FlowFact[]): ReadonlySet<string> {
  return new Set(
    flows
      .filter(isRunFlow)
      .filter((flow) => judgeRun(flow) !== undefined)
      .flatMap(({ location, sourceMember, source }) =>
        [sourceMember, source.location.member ?? ''].map(
          (member) => `${location.path}\0${outerType(member)}`,
        ),
      ),
  );
}
