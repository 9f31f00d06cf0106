import type { EvaluatedProject } from '../../../formats/msbuild/evaluate/evaluate.js';
import type { Item } from '../../../formats/msbuild/evaluate/item.js';
import { escapeValue, Unknown, type Place } from '../../../formats/msbuild/evaluate/value.js';
import { knownItems, listOf, type KnownItem, type OpenPlaces } from './item-values.js';
import { sdkFolder } from './sdk.js';
import type { ProjectSession } from './session.js';

/** Where the SDK's own targets add what no file says (Microsoft.NET.Sdk.FrameworkReferenceResolution.targets). */
const sdkPlace: Place = {
  file: `${sdkFolder}/Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.FrameworkReferenceResolution.targets`,
  line: 0,
};

/** Reads what the targets read, of one evaluation. */
export class TaskInput {
  readonly project: EvaluatedProject;
  readonly open: OpenPlaces;
  readonly session: ProjectSession;

  constructor(project: EvaluatedProject, open: OpenPlaces, session: ProjectSession) {
    this.project = project;
    this.open = open;
    this.session = session;
  }

  text(name: string): string {
    return this.open.known(this.project.property(name)) ?? '';
  }

  /** Of what decides only over packs: left open, it is as good as not set. */
  quiet(name: string): string {
    const value = this.project.property(name);
    return value instanceof Unknown ? '' : value;
  }

  flag(name: string): boolean {
    return this.quiet(name).toLowerCase() === 'true';
  }

  items(type: string): KnownItem[] {
    return knownItems(this.project.items.of(type), this.open);
  }

  /** The list of a property, and of several the ones that are there. */
  list(name: string): string[] {
    return listOf(this.text(name));
  }
}

/** Of a version; none where it is no version. */
export function numbers(text: string): number[] {
  return /^\d{1,9}(?:\.\d{1,9}){0,3}$/.test(text) ? text.split('.').map(Number) : [];
}

/** Parts that are not written are zero. */
export function sameVersion(a: readonly number[], b: readonly number[]): boolean {
  return b.length > 0 && [0, 1, 2, 3].every((at) => (a[at] ?? 0) === (b[at] ?? 0));
}

/** An item as a target of the SDK adds it. */
export function addedItem(id: string, metadata: Readonly<Record<string, string>>): Item {
  const entries = Object.entries(metadata).map(
    ([name, value]) => [name.toLowerCase(), escapeValue(value)] as const,
  );
  return {
    identity: escapeValue(id),
    metadata: new Map(entries),
    place: sdkPlace,
    origin: sdkPlace,
  };
}
