import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that this process alone reads, made when it is needed, gone when the process ends. */
export class PrivateFolder {
  path: string | undefined;
  private readonly remover = (): void => this.remove();

  /** Throws what `node:fs` throws. */
  make(): string {
    if (this.path !== undefined) return this.path;
    // `mkdtemp` makes it 0700, under a name that nobody could have taken before.
    this.path = mkdtempSync(join(tmpdir(), 'assay-'));
    process.once('exit', this.remover);
    return this.path;
  }

  remove(): void {
    process.off('exit', this.remover);
    if (this.path !== undefined) rmSync(this.path, { recursive: true, force: true });
    this.path = undefined;
  }
}
