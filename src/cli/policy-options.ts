import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ScanReport } from '../facts/report.js';
import { isRef } from '../scan/git/repository.js';
import type { PolicyInForce } from '../policy/apply.js';
import type { PolicyChoices } from '../scan/policy/in-force.js';
import {
  hasPolicyFiles,
  organisationFile,
  repositoryFolder,
  unreadPolicyFile,
} from '../scan/policy/places.js';
import { isPreset, presetNames } from '../policy/presets.js';
import { checkExists } from './existing-path.js';
import { UsageError } from './exit.js';

export interface PolicyOptions {
  readonly policy?: string;
}

/** For commands that decide. */
export function addPolicyOption(command: Command): Command {
  return command.option(
    '--policy <file>',
    'decide by this policy, or by a preset (default, strict, observe); that of the repository only tightens',
  );
}

/** A policy, and how a scan is decided by it. */
export interface OpenPolicy {
  readonly inForce: PolicyInForce;
  readonly decide: (report: ScanReport) => Promise<ScanReport>;
}

/** What decides, before anything is looked up in a commit. */
export interface DecidedBy extends Omit<PolicyChoices, 'option' | 'base'> {
  readonly policy: string | undefined;
  /** `--base` */
  readonly ref: string | undefined;
  /** The time, in milliseconds since 1970, that waivers are held against. */
  readonly now: number;
}

/**
 * What decides in place of what verdicts mean; undefined where there is no policy and no waiver.
 * @throws UsageError for a policy that is not there, or has a name by which none is read; Unavailable, MalformedInput, LimitReached
 */
export async function openPolicy(by: DecidedBy): Promise<OpenPolicy | undefined> {
  const inForce = await findPolicy(by);
  if (inForce === undefined) return undefined;
  const { applyPolicy } = await import('../policy/apply.js');
  return { inForce, decide: async (report) => applyPolicy(report, inForce, by.now) };
}

/** @throws as `openPolicy` */
export async function findPolicy(by: DecidedBy): Promise<PolicyInForce | undefined> {
  const { policy: option, ref, path, surroundings } = by;
  if (option !== undefined && !isPreset(option) && ref === undefined) checkPolicy(option);
  checkNames(path, option);
  const organisation = organisationFile(surroundings);
  const isAny = option !== undefined || organisation !== undefined || ref !== undefined;
  if (!isAny && !hasPolicyFiles(path)) return undefined;
  const { policyInForce } = await import('../scan/policy/in-force.js');
  const base = ref === undefined ? undefined : await baseOf(ref, by);
  return policyInForce({
    ...by,
    ...(option !== undefined && { option }),
    ...(base && { base }),
  });
}

/** Nothing is decided beside a file whose writer thinks that it decides. @throws UsageError */
function checkNames(path: string, option: string | undefined): void {
  const unread = unreadPolicyFile(path);
  if (unread === undefined) return;
  const { name, wanted } = unread;
  const file = join(repositoryFolder(path), name);
  if (option !== undefined && resolve(option) === file) return;
  throw new UsageError(`${file} looks like a policy and is not read: name it ${wanted}`);
}

/** A name in one word is as likely a preset as a file. */
function checkPolicy(option: string): void {
  try {
    checkExists(option);
  } catch (error) {
    if (!(error instanceof UsageError) || /[./\\]/.test(option)) throw error;
    throw new UsageError(`${error.message}, and the presets are ${presetNames.join(', ')}`);
  }
}

async function baseOf(ref: string, { path, surroundings }: DecidedBy) {
  if (!isRef(ref))
    throw new UsageError(`--base takes a commit, a branch or a tag, not ${JSON.stringify(ref)}`);
  const { commitOf } = await import('../scan/baseline/base.js');
  return { ref, commit: await commitOf(path, ref, { surroundings }) };
}
