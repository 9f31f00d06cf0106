import type { Capability } from '../../facts/capability.js';

/** What is worth a person's attention first; the rest follows as it comes. */
const order: readonly Capability[] = [
  'credential-store',
  'runtime-patch',
  'held-credential',
  'data-protection',
  'privilege',
  'telemetry',
  'mail',
  'network',
  'network-listen',
  'dns',
  'process',
  'dynamic-code',
  'assembly-load',
  'certificate',
  'environment-all',
  'environment',
  'request-data',
  'input',
  'screen',
  'recording',
  'clipboard',
  'scheduled-task',
  'service',
  'registry',
  'wmi',
  'process-exit',
  'process-inspect',
  'analysis-check',
  'native-interop',
  'cloud-sdk',
  'identity-store',
  'identity',
  'configuration',
  'database',
  'serialization',
  'shared-data',
  'file-delete',
  'file-write',
  'file-read',
];
const ranks = new Map(order.map((capability, rank) => [capability, rank]));

/** Sorts by what a person should see first. */
export function byAttention(a: Capability, b: Capability): number {
  return (ranks.get(a) ?? order.length) - (ranks.get(b) ?? order.length);
}
