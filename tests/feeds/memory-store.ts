import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { within } from '../../src/core/limits.js';
import type { ArtifactStore, KeptAnswer, StoredArtifact } from '../../src/store/artifact-store.js';

/** What is kept and nothing of how: files in a folder that goes away, answers in memory. */
export class MemoryStore implements ArtifactStore {
  readonly folder = mkdtempSync(join(tmpdir(), 'assay-feeds-'));
  readonly answers = new Map<string, KeptAnswer>();
  readonly #artifacts = new Map<string, StoredArtifact>();

  async write(chunks: AsyncIterable<Uint8Array>): Promise<StoredArtifact> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      within('packageBytes', size);
      parts.push(Uint8Array.from(chunk));
    }
    const bytes = Buffer.concat(parts);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const sha512 = createHash('sha512').update(bytes).digest('base64');
    const path = join(this.folder, sha256);
    writeFileSync(path, bytes);
    const artifact = { path, sha256, sha512, size };
    this.#artifacts.set(sha256, artifact);
    return artifact;
  }

  open(sha256: string): Promise<StoredArtifact | undefined> {
    return Promise.resolve(this.#artifacts.get(sha256));
  }

  answer(source: string, key: string): KeptAnswer | undefined {
    return this.answers.get(`${source} ${key}`);
  }

  remember(source: string, key: string, answer: KeptAnswer): void {
    this.answers.set(`${source} ${key}`, answer);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
