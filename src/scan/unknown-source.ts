import { resolve } from 'node:path';
import type { NuGetSettings } from '../ecosystems/nuget/nuget-config.js';
import { isFolder } from './path-kind.js';

/** A source that a command line names and that nothing stands behind: the command cannot be carried out. */
export class UnknownSource extends Error {
  override readonly name = 'UnknownSource';

  constructor(text: string) {
    super(
      `no source "${text}": neither a configured name, nor an address, nor a folder that exists`,
    );
  }
}

/** @throws UnknownSource for the first such of those that a command line names */
export function checkSources(named: readonly string[], { configuredSources }: NuGetSettings): void {
  const names = new Set(configuredSources.map(({ name }) => name.toLowerCase()));
  const unknown = named.find(
    (text) => !names.has(text.toLowerCase()) && !isAddress(text) && !isFolder(resolve(text)),
  );
  if (unknown !== undefined) throw new UnknownSource(unknown);
}

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
