import type { Answer, Task } from './worker.js' with { 'resolution-mode': 'import' };

/**
 * What the pool loads in its threads. Piscina loads with `require`, and Node 20 brings the process
 * down when a thread is ended while `require` loads an ES module, as Ctrl-C does at the start of a
 * scan; a thread that waits for `import()` ends quietly.
 */
module.exports = async function work(task: Task): Promise<Answer> {
  const { default: read } = await import('./worker.js');
  return read(task);
};
