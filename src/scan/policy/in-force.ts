import { dirname, join, relative, resolve, sep } from 'node:path';
import { MalformedInput, Unavailable } from '../../core/errors.js';
import { shortCommit } from '../../core/text.js';
import type { PolicySource } from '../../facts/policy.js';
import type { PolicyInForce } from '../../policy/apply.js';
import type { Policy, Waiver } from '../../policy/model.js';
import { isPreset, presetPolicy } from '../../policy/presets.js';
import { fileAt } from '../git/file-at.js';
import type { Commit } from '../git/repository.js';
import { isFile } from '../path-kind.js';
import type { ReadOptions } from '../read-targets.js';
import { PolicyFiles, readWhole, sha256Of, type PolicyBytes } from './files.js';
import { isInside, organisationFile, policyFile, repositoryFolder, waiversFile } from './places.js';

export interface PolicyChoices extends Pick<ReadOptions, 'cacheFolder' | 'tool' | 'surroundings'> {
  /** What is scanned. */
  readonly path: string;
  /** `--policy`: a file or the name of a preset. */
  readonly option?: string;
  /** `--base`: what is the repository's is read from there. */
  readonly base?: { readonly commit: Commit; readonly ref: string };
}

interface Found {
  readonly source: PolicySource;
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
}

/**
 * What decides a scan: `--policy` over the organisation's over the repository's. The repository's own
 * only tightens where another one is there. Undefined where there is none at all.
 * @throws Unavailable, MalformedInput, LimitReached: nothing is decided by what cannot be read
 */
export async function policyInForce(choices: PolicyChoices): Promise<PolicyInForce | undefined> {
  const root = repositoryFolder(choices.path);
  const files = new PolicyFiles(choices);
  const own = new Repository(root, files, choices);
  const outside = await outsidePolicy(root, files, own, choices);
  const inside = outside?.source.role === 'repository' ? undefined : await own.policy(policyFile);
  if (outside === undefined && inside === undefined) return undefined;
  if (outside === undefined) return alone(inside as Found, own.notes);
  const counts = outside.policy.repositoryWaivers;
  return {
    deciding: outside.policy,
    ...(inside && { tightening: inside.policy }),
    waivers: [...outside.waivers, ...(counts && inside ? inside.waivers : [])],
    ignored: {
      waivers: counts ? [] : (inside?.waivers ?? []),
      why: `${outside.policy.place} does not let a repository waive (repositoryWaivers)`,
    },
    sources: [outside.source, ...(inside ? [{ ...inside.source, decides: false }] : [])],
    notes: own.notes,
  };
}

function alone({ policy, source, waivers }: Found, notes: readonly string[]): PolicyInForce {
  const ignored = { waivers: [], why: '' };
  return { deciding: policy, waivers, ignored, sources: [source], notes };
}

async function outsidePolicy(
  root: string,
  files: PolicyFiles,
  own: Repository,
  { option, surroundings }: PolicyChoices,
): Promise<Found | undefined> {
  if (option !== undefined && isPreset(option)) {
    const policy = presetPolicy(option);
    return { policy, source: { role: 'option', place: policy.place, decides: true }, waivers: [] };
  }
  const file = option ?? organisationFile(surroundings);
  if (file === undefined) return undefined;
  // Whoever changes the repository changes it: it is the repository's, wherever its name stands.
  if (isInside(root, file)) return own.named(file);
  const role = option === undefined ? 'organisation' : 'option';
  const waivers = join(dirname(resolve(file)), waiversFile);
  return found(role, files, readWhole(file), isFile(waivers) ? readWhole(waivers) : undefined);
}

async function found(
  role: PolicySource['role'],
  files: PolicyFiles,
  policy: PolicyBytes | undefined,
  waivers: PolicyBytes | undefined,
): Promise<Found> {
  return {
    policy: policy ? await files.policy(policy) : presetPolicy('default'),
    waivers: waivers ? await files.waivers(waivers) : [],
    source: {
      role,
      place: policy?.place ?? 'the preset default',
      ...(policy && { sha256: sha256Of(policy.bytes) }),
      decides: true,
    },
  };
}

/** What stands in the repository, or stood in it at the commit that a change is held against. */
class Repository {
  readonly notes: string[] = [];
  private readonly root: string;
  private readonly files: PolicyFiles;
  private readonly base: PolicyChoices['base'];

  constructor(root: string, files: PolicyFiles, { base }: PolicyChoices) {
    this.root = root;
    this.files = files;
    this.base = base;
  }

  /** A file that was asked for by name has to be there. @throws Unavailable */
  async named(file: string): Promise<Found> {
    const policy = await this.read(resolve(file));
    if (policy === undefined) {
      const reason = this.base ? 'is not there at that commit' : 'does not exist';
      throw new Unavailable('not-found', reason).at(file);
    }
    const waivers = await this.read(join(dirname(resolve(file)), waiversFile));
    return this.found(policy, waivers);
  }

  /** Waivers alone count too: then all else is as in `default`. */
  async policy(name: string): Promise<Found | undefined> {
    const policy = await this.read(join(this.root, name));
    const waivers = await this.read(join(this.root, waiversFile));
    if (policy === undefined && waivers === undefined) return undefined;
    return this.found(policy, waivers);
  }

  /** What is broken at the base is mended by the change that this stops: whoever makes it has to be told how. */
  private async found(
    policy: PolicyBytes | undefined,
    waivers: PolicyBytes | undefined,
  ): Promise<Found> {
    try {
      return await found('repository', this.files, policy, waivers);
    } catch (error) {
      if (this.base === undefined || !(error instanceof MalformedInput)) throw error;
      const { code, message, line, where = '' } = error;
      const told = new MalformedInput(
        code,
        `${message}${wayOut}`,
        line === undefined ? {} : { line },
      );
      throw told.at(where);
    }
  }

  private async read(file: string): Promise<PolicyBytes | undefined> {
    const shown = relative(this.root, file).split(sep).join('/');
    const here = isFile(file) ? readWhole(file, shown) : undefined;
    if (this.base === undefined) return here;
    const { source, path, bytes } = await fileAt(this.base.commit, this.base.ref, file);
    const before = bytes && { place: source, bytes };
    if (sha256Of(here?.bytes ?? empty) !== sha256Of(before?.bytes ?? empty))
      this.notes.push(
        `${path} is another one now: it counts as it was at ${shortCommit(this.base.ref)}`,
      );
    return before;
  }
}

const wayOut =
  '; no change can be decided by it, and the one that mends it cannot either: somebody who may has to bring the mended file into the base without this check, or name with --base a commit from before it broke';

const empty = new Uint8Array();
