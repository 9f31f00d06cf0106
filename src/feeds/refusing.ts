import type { Unavailable } from '../core/errors.js';
import type { PackageSource } from '../ecosystems/nuget/sources.js';
import type { SourceClient } from './source-client.js';

/** A source that cannot be asked. It fails when something would come from it, not before. */
export function refusing(source: PackageSource, reason: Unavailable): SourceClient {
  const refuse = async (): Promise<never> => {
    throw reason;
  };
  return {
    source,
    versions: refuse,
    newest: refuse,
    history: refuse,
    catalogLeaf: refuse,
    fetch: refuse,
    vulnerabilities: refuse,
    search: refuse,
  };
}
