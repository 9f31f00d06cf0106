import type { RuntimeDescription, RuntimeGraph } from '../catalog.js';
import { isModern, readParts } from '../compatibility/framework-parts.js';
import type { FrameworkSpec } from '../project-spec.js';
import { allRuntimes, portableRuntimes } from './sdk-runtimes.js';

function parse(text: string): RuntimeGraph {
  const runtimes = new Map<string, RuntimeDescription>();
  for (const word of text.trim().split(/\s+/)) {
    const [name = '', imports = ''] = word.split(':');
    runtimes.set(name, { imports: imports.split(',').filter(Boolean), added: new Map() });
  }
  return { runtimes };
}

const portable = parse(portableRuntimes);
const large = parse(allRuntimes);

/** The graph that the SDK gives NuGet for a framework (`RuntimeIdentifierGraphPath`). */
export function sdkRuntimeGraph({ framework, useRidGraph }: FrameworkSpec): RuntimeGraph {
  const parts = readParts(framework);
  const isPortable = isModern(parts) && parts.version[0] >= 8;
  return (useRidGraph ?? !isPortable) ? large : portable;
}
