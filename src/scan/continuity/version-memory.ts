import type { CertifiedName } from '../../ecosystems/nuget/signature/same-signer.js';
import type { VersionSigners } from '../../ecosystems/nuget/signature/signers.js';
import type { History, HistoryRecord } from '../../store/history.js';

/** A version as it was seen in some scan: who stood behind it, and what its content was. */
export interface SeenVersion extends VersionSigners {
  /** NuGet's content hash: without the signature. */
  readonly contentHash: string;
  /** Digest of what clients extract, where it was read. */
  readonly files?: string;
}

/** Longer names are cut by nobody who means well. */
const longest = 16 * 1024;

/**
 * What scans have seen of versions of packages, kept for the next ones: who signed a version does not change, and
 * nobody else may still have it.
 */
export class VersionMemory {
  readonly #history: History;
  readonly #known = new Map<string, Map<string, SeenVersion>>();
  readonly #old = new Set<string>();
  readonly #fresh = new Map<string, HistoryRecord>();

  /** @param ids of the packages that may be asked for */
  constructor(history: History, ids: Iterable<string>) {
    this.#history = history;
    const keys = new Set([...ids].map((id) => id.toLowerCase()));
    for (const record of history.read(keys)) {
      const seen = decode(record.text);
      if (seen === undefined) continue;
      const mark = markOf(record.key, seen);
      this.#keep(record.key, seen);
      if (record.isOld) this.#old.add(mark);
      else this.#old.delete(mark);
    }
  }

  /** The one seen last at the end. */
  of(id: string): readonly SeenVersion[] {
    return [...(this.#known.get(id.toLowerCase())?.values() ?? [])];
  }

  /** @param files worked out where it is not known yet */
  add(id: string, seen: SeenVersion, files?: () => string): void {
    const key = id.toLowerCase();
    const mark = markOf(key, seen);
    const known = this.#known.get(key)?.get(mark);
    const digest = known?.files ?? files?.();
    const whole = { ...seen, ...(digest !== undefined && { files: digest }) };
    const text = encode(whole);
    const isKept = known !== undefined && encode(known) === text && !this.#old.has(mark);
    if (isKept || text.length > longest) return;
    this.#keep(key, whole);
    this.#fresh.set(mark, { key, text });
  }

  save(): void {
    this.#history.add([...this.#fresh.values()]);
    this.#fresh.clear();
  }

  #keep(key: string, seen: SeenVersion): void {
    const known = this.#known.get(key) ?? new Map<string, SeenVersion>();
    const mark = markOf(key, seen);
    known.delete(mark);
    known.set(mark, seen);
    this.#known.set(key, known);
  }
}

/** One version may be seen with several contents; of one content, what was seen last counts. */
const markOf = (key: string, { version, contentHash }: SeenVersion): string =>
  JSON.stringify([key, version, contentHash]);

type Names = readonly [subject: string, issuer: string, sha256: string];

function encode(seen: SeenVersion): string {
  const { version, contentHash, author, repository, owners, files } = seen;
  const names = ({ subject, issuer, sha256 }: CertifiedName): Names => [subject, issuer, sha256];
  const repositoryOf = repository && [repository.serviceIndex, ...names(repository)];
  return JSON.stringify([
    version,
    contentHash,
    author ? names(author) : 0,
    repositoryOf ?? 0,
    owners ?? 0,
    files ?? 0,
  ]);
}

/** What another version of Assay wrote otherwise is nothing to this one. */
function decode(text: string): SeenVersion | undefined {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length < 5) return undefined;
  const [version, contentHash, author, repository, owners, files] = parts as unknown[];
  if (typeof version !== 'string' || typeof contentHash !== 'string') return undefined;
  const [subject, issuer, sha256] = texts(author, 3);
  const [serviceIndex, ...signer] = texts(repository, 4);
  const [repositorySubject, repositoryIssuer, repositorySha256] = signer;
  return {
    version,
    contentHash,
    ...(typeof files === 'string' && { files }),
    ...(subject !== undefined && {
      author: { subject, issuer: issuer ?? '', sha256: sha256 ?? '' },
    }),
    ...(serviceIndex !== undefined && {
      repository: {
        serviceIndex,
        subject: repositorySubject ?? '',
        issuer: repositoryIssuer ?? '',
        sha256: repositorySha256 ?? '',
      },
    }),
    ...(Array.isArray(owners) && { owners: texts(owners, owners.length) }),
  };
}

function texts(value: unknown, length: number): readonly string[] {
  if (!Array.isArray(value) || value.length !== length) return [];
  return value.every((one) => typeof one === 'string') ? (value as string[]) : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
