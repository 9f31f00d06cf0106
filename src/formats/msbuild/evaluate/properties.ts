import {
  directoryName,
  extensionOf,
  native,
  splitPath,
  stemOf,
  withTrailingSlash,
} from './paths.js';
import type { EvaluationRequest } from './evaluate.js';
import { escapeValue, Unknown, type Place, type Value } from './value.js';

interface Assigned {
  readonly value: Value;
  readonly place: Place | undefined;
}

/** Properties by lower-case name. What the engine reserves and what is global no file can set. */
export class PropertyTable {
  readonly #values = new Map<string, Assigned>();
  readonly #fixed = new Set<string>();
  readonly #about = new Map<string, ReadonlyMap<string, string>>();
  readonly #request: EvaluationRequest;

  constructor(request: EvaluationRequest) {
    this.#request = request;
    const { machine, globalProperties, engineProperties, unknownProperties } = request;
    this.#start(machine.environment, false);
    this.#start(engineProperties, false);
    for (const [name, reason] of unknownProperties ?? []) {
      const unknown = new Unknown({ file: request.project, line: 0 }, `$(${name})`, reason);
      this.#values.set(name.toLowerCase(), { value: unknown, place: undefined });
    }
    this.#start(globalProperties, true);
    this.#start(projectProperties(request), true);
  }

  /** `TreatAsLocalProperty`: these global properties the project may set. */
  release(names: readonly string[]): void {
    for (const name of names) this.#fixed.delete(name);
  }

  #start(properties: ReadonlyMap<string, string>, fixed: boolean): void {
    for (const [name, text] of properties) {
      const lower = name.toLowerCase();
      this.#values.set(lower, { value: escapeValue(text), place: undefined });
      if (fixed) this.#fixed.add(lower);
    }
  }

  /** @param file the one that asks: some properties are about it */
  get(name: string, file = this.#request.project): Value {
    const lower = name.toLowerCase();
    if (lower.startsWith('msbuildthisfile')) {
      const about = this.#about.get(file) ?? aboutFile(file, this.#request);
      this.#about.set(file, about);
      const value = about.get(lower);
      if (value !== undefined) return escapeValue(value);
    }
    return this.#values.get(lower)?.value ?? '';
  }

  placeOf(name: string): Place | undefined {
    return this.#values.get(name.toLowerCase())?.place;
  }

  /** @param unsure what decides whether it is set at all, where that is not known */
  set(name: string, value: Value, place: Place, unsure: Unknown | undefined): void {
    const lower = name.toLowerCase();
    if (this.#fixed.has(lower)) return;
    const same = this.#values.get(lower)?.value ?? '';
    if (unsure !== undefined && same === value) return;
    this.#values.set(lower, { value: unsure ?? value, place });
  }
}

/** "MSBuild reserved and well-known properties". */
function projectProperties({ project, machine }: EvaluationRequest): Map<string, string> {
  const path = native(machine.platform, project);
  const { name } = splitPath(path);
  const folder = directoryName(path);
  return new Map([
    ['MSBuildProjectDirectory', folder],
    ['MSBuildProjectDirectoryNoRoot', folder.replace(/^(?:[A-Za-z]:)?[\\/]/, '')],
    ['MSBuildProjectExtension', extensionOf(name)],
    ['MSBuildProjectFile', name],
    ['MSBuildProjectFullPath', path],
    ['MSBuildProjectName', stemOf(name)],
  ]);
}

function aboutFile(file: string, { machine }: EvaluationRequest): Map<string, string> {
  const path = native(machine.platform, file);
  const { name } = splitPath(path);
  const folder = withTrailingSlash(machine.platform, directoryName(path));
  return new Map([
    ['msbuildthisfile', name],
    ['msbuildthisfiledirectory', folder],
    ['msbuildthisfiledirectorynoroot', folder.replace(/^(?:[A-Za-z]:)?[\\/]/, '')],
    ['msbuildthisfileextension', extensionOf(name)],
    ['msbuildthisfilefullpath', path],
    ['msbuildthisfilename', stemOf(name)],
  ]);
}
