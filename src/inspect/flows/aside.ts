import {
  seenAs,
  sitesOf,
  targetsOf,
  type FlowPath,
  type Site,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';

/** Callers and values looked at: beyond, somebody may wait for it. */
const mostCallers = 60;
const mostValues = 60;

/**
 * Members that begin something and do not wait for it. .NET API docs: Thread, ThreadPool, Timer, Task, TaskFactory,
 * BackgroundWorker, SynchronizationContext, HostingEnvironment; FSharp.Core docs: Async.
 */
const starts =
  /^System\.(?:Threading\.(?:Thread(?:PoolBoundHandle)?::\.ctor|ThreadPool::(?:Unsafe)?(?:QueueUserWorkItem|RegisterWaitForSingleObject)|Timer::\.ctor|SynchronizationContext::Post)|Timers\.Timer::add_Elapsed|ComponentModel\.BackgroundWorker::add_DoWork|Web\.Hosting\.HostingEnvironment::QueueBackgroundWorkItem|Windows\.Threading\.Dispatcher::(?:BeginInvoke|InvokeAsync))$|^Microsoft\.FSharp\.Control\.FSharpAsync::Start(?:Immediate)?$/;
/** These give something by which one can wait for it: who drops that does not. */
const startsTask =
  /^System\.Threading\.Tasks\.(?:Task::(?:Run|\.ctor|ContinueWith)|TaskFactory(?:`1)?::StartNew)$|^Microsoft\.FSharp\.Control\.FSharpAsync::(?:StartAsTask|StartImmediateAsTask|StartChild)$/;
/** What is done with a task, or with an F# computation, beside waiting for it. */
const keeps =
  /^(?:ConfigureAwait|ContinueWith|AsTask|Preserve|Start|Catch|Ignore|get_IsCompleted|Unwrap)$/;
const tasks =
  /^(?:System\.Threading\.Tasks\.(?:Value)?Task|Microsoft\.FSharp\.Control\.FSharpAsync)/;

/** Tells what is begun in a thread, a timer or a task of its own for whose end nobody waits. */
export class Aside {
  readonly #graph: ValueGraph;
  readonly #visible: ReadonlySet<number>;
  readonly #known = new Map<number, boolean>();

  constructor(graph: ValueGraph) {
    this.#graph = graph;
    this.#visible = new Set(graph.program.graph.callerRoots());
  }

  /** Whether it is on this way, or nothing else leads to where the way begins. */
  has({ states }: FlowPath): boolean {
    const [first] = states;
    for (const { hop, value } of states) {
      if (hop.kind === 'call' && isDropped(hop.site)) return true;
      if (
        value.method >= 0 &&
        value.method !== first?.value.method &&
        this.#isStarted(value.method)
      )
        return true;
    }
    return first !== undefined && first.value.method >= 0 && this.#isBegun(first.value.method);
  }

  /** All that leads to a method begins it so. */
  #isBegun(node: number): boolean {
    const seen = new Set<number>([node]);
    let isFound = false;
    for (const at of seen) {
      if (seen.size > mostCallers) return false;
      if (this.#isStarted(at)) {
        isFound = true;
        continue;
      }
      const callers = this.#graph.program.graph.callers(at);
      if (this.#visible.has(at) || callers.length === 0) return false;
      const sites = sitesOf(this.#graph, at);
      if (sites.length > 0 && sites.every(isDropped)) {
        isFound = true;
        continue;
      }
      for (const caller of callers) seen.add(caller);
    }
    return isFound;
  }

  /** Nobody calls the method but what begins it. */
  #isStarted(node: number): boolean {
    let known = this.#known.get(node);
    if (known === undefined) {
      known = this.#startsOf(node);
      this.#known.set(node, known);
    }
    return known;
  }

  #startsOf(node: number): boolean {
    const graph = this.#graph;
    for (const caller of graph.program.graph.callers(node).slice(0, mostCallers))
      graph.method(caller);
    const delegates = graph.delegates.get(node) ?? [];
    if (delegates.length === 0 || sitesOf(graph, node).length > 0) return false;
    return delegates.every((delegate) => {
      const uses = seenAs(graph, delegate)
        .flatMap(({ uses: each }) => each)
        .filter(({ site }) => targetsOf(graph, site).length === 0);
      return uses.length > 0 && uses.every(({ site, index }) => index >= 0 && begins(site));
    });
  }
}

function begins(site: Site): boolean {
  const member = `${site.callee.type}::${site.callee.name}`;
  if (starts.test(member)) return true;
  return startsTask.test(member) && isIdle(site.result ?? site.args[0]);
}

/** An async method is called and its task is thrown away. */
function isDropped({ callee, result }: Site): boolean {
  return tasks.test(callee.returns) && isIdle(result);
}

/** Whether nobody waits for a task. */
function isIdle(task: Value | undefined): boolean {
  if (task === undefined) return false;
  const seen = new Set<Value>([task]);
  for (const value of seen) {
    if (seen.size > mostValues || value.kind === 'field' || value.kind === 'return') return false;
    for (const { to } of value.out) seen.add(to);
    for (const { site } of value.uses) {
      if (site.result === value) continue;
      const isStart = starts.test(`${site.callee.type}::${site.callee.name}`);
      if (!isStart && !keeps.test(site.callee.name)) return false;
      if (!isStart && site.result !== undefined) seen.add(site.result);
    }
  }
  return true;
}
