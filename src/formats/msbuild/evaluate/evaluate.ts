import { append } from '../../../core/append.js';
import { AssayError, Bug, LimitReached } from '../../../core/errors.js';
import { limits, within } from '../../../core/limits.js';
import type { Choose, ImportStatement, ProjectElements, SdkElement, Text } from './elements.js';
import { textOf } from './elements.js';
import type { PropertyGroup, Statement, TargetStatement } from './elements.js';
import { expand, type Scope } from './expand.js';
import { decideText, ItemLists, type RecordedGroup } from './items.js';
import type { Machine } from './machine.js';
import { directoryName, fullPath, native, treePath } from './paths.js';
import { PropertyTable } from './properties.js';
import { splitList } from './template.js';
import { unescapeValue, Unknown, type Place, type Value } from './value.js';
import { wantedTypes } from './wanted.js';
import { hasWildcards, matchFiles } from './wildcards.js';

export interface EvaluationRequest {
  /** Absolute path of the project file in the tree. */
  readonly project: string;
  readonly machine: Machine;
  /** What the command line sets: files cannot change it. */
  readonly globalProperties: ReadonlyMap<string, string>;
  /** What the build engine sets before any file, such as `MSBuildToolsPath`. */
  readonly engineProperties: ReadonlyMap<string, string>;
  /** Names of properties that some tool sets to what is not known here. */
  readonly unknownProperties?: ReadonlyMap<string, string>;
  /** The types of items to be worked out. */
  readonly itemTypes: Iterable<string>;
  /** The folder of `Sdk.props` and `Sdk.targets`; else why it is not read, and what is read for it. */
  sdkFolder(sdk: {
    name: string;
    version?: string;
    /** Who imports it. */
    place: Place;
  }): string | { readonly unread: string; readonly instead?: string };
  /** Why a file may not be read, where that is so; paths are those of the tree. */
  refuses(path: string, importer: string): string | undefined;
  /** @throws AssayError */
  read(path: string): ProjectElements;
}

export interface EvaluatedTarget extends TargetStatement {
  readonly file: string;
  /** Targets that it runs before or after, and those it runs first, as properties are at the end. */
  readonly hooks: readonly string[];
  readonly calls: readonly string[];
}

export interface EvaluatedProject {
  /** Unescaped. */
  property(name: string): string | Unknown;
  /** Where a property got its value; undefined for what no file sets. */
  placeOf(name: string): Place | undefined;
  readonly items: ItemLists;
  readonly targets: readonly EvaluatedTarget[];
  readonly initialTargets: readonly string[];
  /** Files that were read, in the order of their first import, the project first. */
  readonly files: readonly string[];
  /** Imports that were not followed. */
  readonly unread: readonly Unknown[];
  readonly scopeAt: (place: Place) => Scope;
}

interface Frame {
  readonly file: string;
  readonly statements: readonly Statement[];
  next: number;
  readonly maybe: Unknown | undefined;
  readonly depth: number;
}

/**
 * Evaluates a project as MSBuild does ("How MSBuild builds projects", evaluation phase): properties
 * and imports in their order, then item definitions, then items. Targets are listed, not run.
 * @throws LimitReached, and what `read` throws for the project itself
 */
export function evaluate(request: EvaluationRequest): EvaluatedProject {
  const evaluation = new Evaluation(request);
  return evaluation.run();
}

class Evaluation {
  readonly #request: EvaluationRequest;
  readonly #properties: PropertyTable;
  readonly #frames: Frame[] = [];
  readonly #groups: RecordedGroup[] = [];
  readonly #targets: EvaluatedTarget[] = [];
  readonly #initial: { readonly file: string; readonly text: Text }[] = [];
  readonly #files: string[] = [];
  readonly #seen = new Set<string>();
  readonly #unread: Unknown[] = [];
  readonly #folders = new Map<string, string>();
  readonly #projectFolder: string;
  #spent = 0;

  constructor(request: EvaluationRequest) {
    this.#request = request;
    this.#properties = new PropertyTable(request);
    this.#projectFolder = directoryName(native(request.machine.platform, request.project));
  }

  run(): EvaluatedProject {
    const { project, read } = this.#request;
    const elements = read(project);
    this.#properties.release(elements.treatAsLocal);
    this.#enter(project, elements, undefined, 0);
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      const statement = frame.statements[frame.next++];
      if (statement === undefined) this.#frames.pop();
      else this.#runStatement(statement, frame);
    }
    const items = this.#runItems();
    return {
      property: (name) => unescaped(this.#properties.get(name)),
      placeOf: (name) => this.#properties.placeOf(name),
      items,
      targets: this.#targets.map((target) => this.#resolved(target)),
      initialTargets: this.#initial.flatMap(({ file, text }) => this.#names(file, text)),
      files: this.#files,
      unread: this.#unread,
      scopeAt: (place) => this.#scope(place),
    };
  }

  #resolved(target: EvaluatedTarget): EvaluatedTarget {
    const names = (text: Text | undefined): string[] =>
      text === undefined ? [] : this.#names(target.file, text);
    const hooks = [...names(target.before), ...names(target.after)];
    return { ...target, hooks, calls: names(target.dependsOn) };
  }

  /** Names of targets; none where they are not known. */
  #names(file: string, text: Text): string[] {
    const value = expand(text.parts, this.#scope({ file, line: 1 }));
    return value instanceof Unknown ? [] : splitList(value);
  }

  #runItems(): ItemLists {
    const wanted = wantedTypes(this.#groups, this.#request.itemTypes);
    const items = new ItemLists((place) => this.#scope(place));
    for (const kind of ['definitions', 'items'] as const) {
      for (const recorded of this.#groups)
        if (recorded.group.kind === kind) items.run(recorded, wanted);
    }
    return items;
  }

  /** Goes into a file: the props of its SDKs first, their targets last. */
  #enter(file: string, elements: ProjectElements, maybe: Unknown | undefined, depth: number): void {
    if (elements.initialTargets.text !== '')
      this.#initial.push({ file, text: elements.initialTargets });
    within('importDepth', depth);
    within('importedFiles', this.#files.push(file));
    this.#seen.add(treePath(file));
    const imports = (project: string): Statement[] =>
      elements.sdks.map((sdk) => sdkImport(project, sdk));
    const statements =
      elements.sdks.length === 0
        ? elements.statements
        : [...imports('Sdk.props'), ...elements.statements, ...imports('Sdk.targets')];
    this.#frames.push({ file, statements, next: 0, maybe, depth });
  }

  #folderOfFile(file: string): string {
    const known = this.#folders.get(file);
    if (known !== undefined) return known;
    const folder = directoryName(native(this.#request.machine.platform, file));
    this.#folders.set(file, folder);
    return folder;
  }

  #scope(place: Place, folder = this.#projectFolder): Scope {
    const { machine } = this.#request;
    const thisFolder = this.#folderOfFile(place.file);
    return {
      around: { machine, thisFolder, projectFolder: folder },
      place,
      property: (name) => this.#properties.get(name, place.file),
      spend: (characters) => this.#spend(characters),
    };
  }

  #spend(characters: number): void {
    this.#spent += characters + 1;
    if (this.#spent > limits.evaluationCharacters)
      throw new LimitReached('evaluationCharacters', limits.evaluationCharacters);
  }

  #runStatement(statement: Statement, frame: Frame): void {
    const { file } = frame;
    const place = { file, line: statement.line };
    switch (statement.kind) {
      case 'properties':
        return this.#runProperties(statement, frame);
      case 'items':
      case 'definitions':
        this.#groups.push({ group: statement, file, maybe: frame.maybe });
        return;
      case 'target':
        this.#targets.push({ ...statement, file, hooks: [], calls: [] });
        return;
      case 'choose':
        return this.#choose(statement, frame);
      case 'sdk':
        return;
      case 'import':
        return this.#import(statement, frame);
      default: {
        const scope = this.#scope(place, directoryName(file));
        const truth = decideText(statement.condition, scope);
        if (truth === false) return;
        const maybe = frame.maybe ?? (truth instanceof Unknown ? truth : undefined);
        this.#frames.push({ ...frame, statements: statement.statements, next: 0, maybe });
      }
    }
  }

  #runProperties(group: PropertyGroup, { file, maybe }: Frame): void {
    const truth = decideText(group.condition, this.#scope({ file, line: group.line }));
    if (truth === false) return;
    const inside = maybe ?? (truth instanceof Unknown ? truth : undefined);
    for (const { name, value, condition, line } of group.properties) {
      const place = { file, line };
      const scope = this.#scope(place);
      const own = decideText(condition, scope);
      if (own === false) continue;
      const unsure = inside ?? (own instanceof Unknown ? own : undefined);
      this.#properties.set(name, expand(value.parts, scope), place, unsure);
    }
  }

  /** The first `When` that holds; where that is not known, each that could be it. */
  #choose(choose: Choose, frame: Frame): void {
    let unsure = frame.maybe;
    const entered: Frame[] = [];
    for (const { condition, statements, line } of choose.branches) {
      const truth = decideText(condition, this.#scope({ file: frame.file, line }));
      if (truth === false) continue;
      if (truth instanceof Unknown) unsure ??= truth;
      entered.push({ ...frame, statements, next: 0, maybe: unsure });
      if (truth === true) break;
    }
    append(this.#frames, entered.reverse());
  }

  #import(statement: ImportStatement, frame: Frame): void {
    const { file } = frame;
    const place = { file, line: statement.line };
    // Conditions and paths of imports are relative to the file that has them.
    const scope = this.#scope(place, directoryName(file));
    const truth = decideText(statement.condition, scope);
    if (truth === false) return;
    const maybe = frame.maybe ?? (truth instanceof Unknown ? truth : undefined);
    const value = expand(statement.project.parts, scope);
    if (value instanceof Unknown) return this.#leave(place, statement.project.text, value.reason);
    const folder = this.#folderOf(statement, scope);
    if (folder === undefined) return;
    const paths = splitList(value).flatMap((entry) => this.#paths(entry, folder, place));
    // The last one is entered first, so that they come in their order.
    for (const path of paths.reverse()) this.#importFile(path, frame, place, maybe);
  }

  #folderOf({ sdk, version, project }: ImportStatement, scope: Scope): string | undefined {
    if (sdk === undefined) return directoryName(scope.place.file);
    const name = expand(sdk.parts, scope);
    const number = version === undefined ? '' : expand(version.parts, scope);
    if (name instanceof Unknown || number instanceof Unknown) {
      const { reason } = name instanceof Unknown ? name : (number as Unknown);
      this.#leave(scope.place, sdk.text, reason);
      return undefined;
    }
    const wanted = {
      name: unescapeValue(name).trim(),
      ...(number.trim() !== '' && { version: unescapeValue(number).trim() }),
      place: scope.place,
    };
    const folder = this.#request.sdkFolder(wanted);
    if (typeof folder === 'string') return folder;
    // Said once for its props and its targets.
    if (project.text !== 'Sdk.targets') this.#leave(scope.place, wanted.name, folder.unread);
    return folder.instead;
  }

  #paths(entry: string, folder: string, place: Place): string[] {
    const { machine } = this.#request;
    const text = unescapeValue(entry);
    if (hasWildcards(entry))
      return matchFiles(machine.tree, folder, text).map(({ path }) => fullOf(folder, path));
    const path = fullOf(folder, text);
    if (machine.tree.kindOf(path) === 'file') return [path];
    this.#leave(place, text, 'imports a file that is not there');
    return [];
  }

  #importFile(path: string, frame: Frame, place: Place, maybe: Unknown | undefined): void {
    if (this.#seen.has(path)) return;
    const refused = this.#request.refuses(path, frame.file);
    if (refused !== undefined) return this.#leave(place, path, refused);
    let elements: ProjectElements;
    try {
      elements = this.#request.read(path);
    } catch (error) {
      if (!(error instanceof AssayError) || error instanceof Bug) throw error;
      return this.#leave(place, path, `imports a file that cannot be read: ${error.message}`);
    }
    this.#enter(path, elements, maybe, frame.depth + 1);
  }

  #leave(place: Place, text: string, reason: string): void {
    this.#unread.push(new Unknown(place, text, reason));
  }
}

function sdkImport(project: string, sdk: SdkElement): ImportStatement {
  const { name, version, line } = sdk;
  return {
    kind: 'import',
    project: textOf(project),
    sdk: textOf(name),
    line,
    ...(version !== undefined && { version: textOf(version) }),
  };
}

function fullOf(folder: string, path: string): string {
  return treePath(fullPath('linux', folder, path));
}

function unescaped(value: Value): string | Unknown {
  return value instanceof Unknown ? value : unescapeValue(value);
}
