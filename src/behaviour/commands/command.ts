import type { Capability } from '../../facts/capability.js';
import type { ScriptFact } from '../../facts/fact.js';
import type { Documentation } from '../documentation.js';

export interface CommandBehaviour {
  readonly act: ScriptFact['act'];
  readonly capability: Capability;
}

/** One thing a command does; the first of its list that applies is told. */
export interface CommandRule extends CommandBehaviour {
  /** Must be found in the arguments, lower case and joined by blanks. */
  readonly when?: RegExp;
  /** Only where another command writes into this one. */
  readonly piped?: true;
}

export type CommandTable = { readonly [names: string]: CommandRule | readonly CommandRule[] };

/** Commands that one set of pages documents. */
export interface CommandGroup {
  readonly documentation: readonly Documentation[];
  /** By names, joined by blanks. */
  readonly commands: CommandTable;
}

export const download: CommandBehaviour = { act: 'download', capability: 'network' };
export const network: CommandBehaviour = { act: 'network', capability: 'network' };
export const lookUp: CommandBehaviour = { act: 'network', capability: 'dns' };
export const start: CommandBehaviour = { act: 'start-process', capability: 'process' };
export const evaluate: CommandBehaviour = { act: 'evaluate', capability: 'dynamic-code' };
export const load: CommandBehaviour = { act: 'load-code', capability: 'assembly-load' };
export const decode: CommandBehaviour = { act: 'decode', capability: 'encoding' };
export const unprotect: CommandBehaviour = { act: 'decode', capability: 'data-protection' };
export const unpack: CommandBehaviour = { act: 'decode', capability: 'compression' };
export const write: CommandBehaviour = { act: 'write-file', capability: 'file-write' };
export const environment: CommandBehaviour = { act: 'environment', capability: 'environment' };
export const environmentAll: CommandBehaviour = {
  act: 'environment',
  capability: 'environment-all',
};

export function call(capability: Capability): CommandBehaviour {
  return { act: 'call', capability };
}

export function persist(capability: Capability): CommandBehaviour {
  return { act: 'persist', capability };
}

export function when(pattern: RegExp, behaviour: CommandBehaviour): CommandRule {
  return { ...behaviour, when: pattern };
}

export function piped(behaviour: CommandBehaviour): CommandRule {
  return { ...behaviour, piped: true };
}
