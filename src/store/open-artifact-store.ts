import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { artifactPath, noteOf, verifyArtifact, writeNote } from './artifact-file.js';
import type { ArtifactStore, KeptAnswer, StoredArtifact } from './artifact-store.js';
import { tidy, type Shelf } from './eviction.js';
import { placeOf, readAnswer, writeAnswer } from './kept-answers.js';
import { levels } from './layout.js';
import { openLedger } from './ledger.js';
import { Places, troubleText } from './places.js';
import { receive, toUnavailable } from './receive.js';
import { inFolders, moveInto, newTemporary } from './temporary-file.js';

export interface ArtifactStoreOptions {
  /** Undefined: a folder of its own that `close` removes. */
  readonly folder: string | undefined;
  /** Bytes on disk above which what was used longest ago is removed. */
  readonly limits: { readonly artifacts: number; readonly answers: number };
  /** Called at most once, with what keeps the cache from being used. */
  readonly onTrouble?: (message: string) => void;
}

const hour = 60 * 60 * 1000;
const digestForm = /^[0-9a-f]{64}$/;

/** Looks at nothing yet, and makes nothing before something is to be kept. */
export function openArtifactStore(options: ArtifactStoreOptions): ArtifactStore {
  return new DiskStore(options);
}

class DiskStore implements ArtifactStore {
  private readonly folder: string | undefined;
  private readonly limits: ArtifactStoreOptions['limits'];
  private readonly places: Places;
  /** What this process has read or written itself: hashed once. */
  private readonly verified = new Map<string, Promise<StoredArtifact | undefined>>();
  private readonly answers = new Map<string, KeptAnswer>();
  private added = { artifacts: 0, answers: 0 };
  private tellTrouble: ((message: string) => void) | undefined;

  constructor({ folder, limits, onTrouble }: ArtifactStoreOptions) {
    this.limits = limits;
    this.tellTrouble = onTrouble;
    this.folder = folder === undefined ? undefined : resolve(folder);
    this.places = new Places(this.folder, (message) => this.trouble(message));
  }

  async write(chunks: AsyncIterable<Uint8Array>): Promise<StoredArtifact> {
    const section = this.section('artifacts');
    const temporary = newTemporary(section);
    const received = await receive(chunks, temporary);
    const artifact = { path: artifactPath(section, received.sha256), ...received };
    try {
      inFolders([section], () => writeNote(section, artifact));
      moveInto(temporary, artifact.path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw toUnavailable(error);
    }
    this.verified.set(artifact.path, Promise.resolve(artifact));
    this.note('artifacts', artifact.size);
    return artifact;
  }

  async open(sha256: string): Promise<StoredArtifact | undefined> {
    if (!digestForm.test(sha256)) return undefined;
    for (const section of this.places.reading('artifacts')) {
      const artifact = await this.verify(section, sha256);
      if (artifact !== undefined) return artifact;
    }
    return undefined;
  }

  answer(source: string, key: string): KeptAnswer | undefined {
    const known = this.answers.get(memoryKey(source, key));
    if (known !== undefined) return known;
    const [section] = this.places.reading('answers');
    return section === undefined ? undefined : readAnswer(placeOf(section, source, key));
  }

  remember(source: string, key: string, answer: KeptAnswer): void {
    this.answers.set(memoryKey(source, key), answer);
    const section = this.places.claim('answers');
    if (section === undefined) return;
    try {
      this.note('answers', writeAnswer(section, placeOf(section, source, key), answer));
    } catch (error) {
      this.trouble(troubleText(this.folder, error));
    }
  }

  close(): void {
    for (const shelf of this.shelves()) {
      try {
        tidy(shelf, openLedger(shelf.section));
      } catch (error) {
        this.trouble(troubleText(this.folder, error));
      }
    }
    this.places.close();
  }

  private section(name: 'artifacts' | 'answers'): string {
    try {
      return this.places.writing(name);
    } catch (error) {
      throw toUnavailable(error);
    }
  }

  /** One after the other where several ask: the second finds what the first has read. */
  private verify(section: string, sha256: string): Promise<StoredArtifact | undefined> {
    const path = artifactPath(section, sha256);
    const earlier = this.verified.get(path);
    const verifying = (async () => {
      const known = await earlier;
      return isStillThere(known) ? known : verifyArtifact(section, sha256);
    })();
    this.verified.set(path, verifying);
    return verifying;
  }

  /** Only of the cache folder: what is the process's own goes with it. */
  private note(name: 'artifacts' | 'answers', bytes: number): void {
    const kept = this.places.kept(name);
    if (kept === undefined) return;
    this.added[name]++;
    openLedger(kept).add(bytes);
  }

  private shelves(): Shelf[] {
    const { artifacts, answers } = this.limits;
    const all = [
      { name: 'artifacts', limit: artifacts, grace: hour, removed: removeNote },
      { name: 'answers', limit: answers, grace: 0 },
    ] as const;
    return all.flatMap(({ name, ...shelf }) => {
      const section = this.places.kept(name);
      return section === undefined || this.added[name] === 0
        ? []
        : [{ section, levels: levels[name], ...shelf }];
    });
  }

  private trouble(message: string): void {
    this.tellTrouble?.(message);
    this.tellTrouble = undefined;
  }
}

/** Another process may have removed what was fine a moment ago. */
function isStillThere(artifact: StoredArtifact | undefined): boolean {
  return (
    artifact !== undefined &&
    statSync(artifact.path, { throwIfNoEntry: false })?.size === artifact.size
  );
}

function removeNote(artifact: string): void {
  rmSync(noteOf(artifact), { force: true });
}

const memoryKey = (source: string, key: string): string => `${source}\0${key}`;
