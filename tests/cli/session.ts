import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, quiet, repository, withoutProgress, type Run, type Setting } from './assay.js';

/**
 * The built command in a process that stays, one run after the other. For tests of what is decided; how a
 * command starts, ends and is interrupted is tested on processes of their own.
 */
export class Session {
  readonly #child: ChildProcess = fork(
    join(import.meta.dirname, 'session-driver.mjs'),
    [pathToFileURL(main).href],
    { execArgv: [], env: { ...quiet } },
  );
  #runs = 0;
  #last: Promise<unknown> = Promise.resolve();

  run(args: readonly string[], { cwd = repository, env = quiet }: Setting = {}): Promise<Run> {
    const next = this.#last.then(async () => {
      const done = new AbortController();
      const { signal } = done;
      const ended = once(this.#child, 'exit', { signal }).then(() => {
        throw new Error(`the command ended its process: ${args.join(' ')}`);
      });
      const answer = once(this.#child, 'message', { signal }) as Promise<[Run]>;
      this.#child.send({ run: ++this.#runs, args, env, cwd });
      const [run] = await Promise.race([answer, ended]);
      ended.catch(() => undefined);
      done.abort();
      return { ...run, stderr: withoutProgress(run.stderr) };
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  end(): void {
    this.#child.kill();
  }
}
