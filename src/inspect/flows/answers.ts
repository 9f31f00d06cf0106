import type { Site, Value, ValueGraph } from '../../behaviour/data-flow/index.js';
import { isFetcher } from './fetchers.js';
import { callsOf, targetsOf } from '../../behaviour/data-flow/index.js';

/** Values looked at: beyond, somebody may look at the answer. */
const mostValues = 300;

/**
 * Whether a request is sent and nobody looks at what is answered: whoever asks a service something
 * wants to know what it says.
 */
export function isUnanswered(graph: ValueGraph, site: Site): boolean {
  const { result } = site;
  if (isFetcher(site.callee)) return isOpenedOnly(site);
  if (result === undefined || !asks.test(`${site.callee.type}::${site.callee.name}`)) return false;
  const seen = new Set<Value>([result]);
  for (const value of seen) {
    if (seen.size > mostValues) return false;
    if (value.kind === 'field') graph.readLoads(value.field ?? '');
    if (value.kind === 'return') {
      // Who awaits a task without a result learns nothing but that it is done.
      if (graph.method(value.method).returns === plainTask) continue;
      const callers = callsOf(graph, value.method);
      if (callers.length === 0) return false;
      for (const { result: handed } of callers) if (handed !== undefined) seen.add(handed);
    }
    for (const { to } of value.out) seen.add(to);
    for (const use of value.uses) {
      const next = useOf(graph, use.site, use.index);
      if (next === undefined) return false;
      for (const each of next) seen.add(each);
    }
  }
  return true;
}

/** What is opened is looked at by nobody. */
function isOpenedOnly(site: Site): boolean {
  const { result, args, callee, isNew } = site;
  const opened = isNew || (result === undefined && callee.hasThis) ? args[0] : result;
  return opened !== undefined && opened.uses.every(({ site: use }) => isIdle(use, site));
}

const isIdle = (use: Site, opening: Site): boolean =>
  use === opening || /^(?:\.ctor|Dispose\w*|Close)$/.test(use.callee.name);

/** Where the answer is after a call that gets it; undefined where somebody looks at it. */
function useOf(graph: ValueGraph, site: Site, index: number): readonly Value[] | undefined {
  if (targetsOf(graph, site).length > 0) return undefined;
  const { callee, result, args } = site;
  if (!waits.test(callee.name)) return undefined;
  if (callee.name === 'SetResult' && index > 0) return taskOf(graph, args[0]);
  if (/^Await|^Set(?:Result|Exception|StateMachine)$|^Dispose/.test(callee.name)) return [];
  return index === 0 && result !== undefined ? [result] : [];
}

/** Who has the task that an async method gives has its result: the builder stands in a field. */
function taskOf(graph: ValueGraph, builder: Value | undefined): readonly Value[] {
  const field = builder?.field;
  return field === undefined ? [] : [graph.field(field)];
}

const plainTask = 'System.Threading.Tasks.Task';
const asks =
  /^System\.Net\.(?:Http\.(?:HttpClient|HttpMessageInvoker|Json\.HttpClientJsonExtensions)::(?:Get|Post|Put|Patch|Send|Delete)|WebClient::(?:Upload|Download))/;
/** What is done with a task, and with an answer that is only put away. */
const waits =
  /^(?:ConfigureAwait|GetAwaiter|get_IsCompleted|GetResult|get_Result|Wait|Await\w*|Dispose\w*|SetResult|SetException|SetStateMachine|get_Task|AsTask|Start|Catch|Ignore|StartImmediate|RunSynchronously|EndGetResponse)$/;
