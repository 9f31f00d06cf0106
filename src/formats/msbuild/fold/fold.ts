import { LimitReached } from '../../../core/errors.js';
import { limits, within } from '../../../core/limits.js';
import { parseTemplate, splitList } from '../evaluate/template.js';
import { unescapeValue } from '../evaluate/value.js';
import { hasWildcards, matchesPattern } from '../evaluate/wildcards.js';
import type { Import, MsBuildFile, Property, Target, TaskInvocation, UsingTask } from '../model.js';
import { allHold } from './conditions.js';
import type { FoldedBuild, FoldedCode, FoldedParameter, FoldedTask, FoldRequest } from './model.js';
import { runOrder, type PlacedTarget } from './order.js';
import { ownFolderOf, relativeTo, resolveIn, withOwnFolder, withoutCase } from './places.js';
import { ItemPass } from './item-pass.js';
import { foldItems, metadataOf } from './references.js';
import { inOrder, statementsByTarget, type Statement } from './statements.js';
import { FoldedItems, FoldedProperties } from './tables.js';
import { outputsOf } from './task-results.js';
import { foldParts, type Folded, type FoldScope } from './text.js';

/**
 * Goes through the build files of a package as MSBuild would ("How MSBuild builds projects"): imports
 * and properties in their order, then items, then the targets in an order in which they may run. What
 * depends on the consumer stays open: both ways of a condition count, and a property that the package
 * does not set stands in a text as it is written.
 * @throws LimitReached
 */
export function foldBuild(request: FoldRequest): FoldedBuild {
  return new Fold(request).run();
}

interface Frame {
  readonly path: string;
  readonly statements: readonly Statement[];
  next: number;
  readonly maybe: boolean;
  readonly depth: number;
}

/** Holding a path against a pattern costs as much as so many characters. */
const patternWork = 64;

class Fold {
  readonly #request: FoldRequest;
  readonly #properties = new FoldedProperties();
  readonly #items = new FoldedItems();
  readonly #itemPass = new ItemPass(this.#items, (path) => this.#scope(path));
  readonly #read = new Map<string, MsBuildFile>();
  readonly #patterns = new Map<string, readonly string[]>();
  readonly #inTargets = new Map<MsBuildFile, ReadonlyMap<Target, readonly Statement[]>>();
  #texts = 0;

  constructor(request: FoldRequest) {
    this.#request = request;
  }

  run(): FoldedBuild {
    for (const root of this.#request.roots) this.#evaluate(root);
    const properties = this.#properties.all();
    for (const [path, file] of this.#read) {
      for (const item of file.items.filter(({ target }) => target === undefined))
        this.#itemPass.run(item, path, false);
    }
    const codes = this.#all(({ usingTasks }, path) =>
      usingTasks.flatMap((task) => this.#code(task, path)),
    );
    const placed = this.#all(({ targets }, path) => targets.map((target) => ({ path, target })));
    const ordered = runOrder(placed, ({ path }, list) => this.#names(list, path));
    const tasks = ordered.flatMap((each) => this.#target(each));
    return { files: [...this.#read.keys()], tasks, codes, properties };
  }

  #all<T>(give: (file: MsBuildFile, path: string) => readonly T[]): T[] {
    return [...this.#read].flatMap(([path, file]) => give(file, path));
  }

  #names(list: readonly string[], path: string): string[] {
    return list
      .flatMap((text) => this.#texted(text, path))
      .flatMap((text) => text.split(';'))
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== '');
  }

  /** The first pass: properties and imports. */
  #evaluate(root: string): void {
    const frames: Frame[] = [];
    this.#enter(root, false, 0, frames);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const statement = frame.statements[frame.next++];
      if (statement === undefined) frames.pop();
      else if (statement.kind === 'property')
        this.#property(statement.property, frame.path, frame.maybe);
      else if (statement.kind === 'import') this.#import(statement.import, frame, frames);
    }
  }

  #enter(path: string, maybe: boolean, depth: number, frames: Frame[]): void {
    const file = this.#request.file(path);
    if (file === undefined || this.#read.has(path)) return;
    within('importDepth', depth);
    this.#read.set(path, file);
    const statements: Statement[] = [
      ...file.properties
        .filter(({ target }) => target === undefined)
        .map((property): Statement => ({ kind: 'property', property })),
      ...file.imports.map((each): Statement => ({ kind: 'import', import: each })),
    ];
    this.#spend(statements.length);
    frames.push({ path, statements: inOrder(statements), next: 0, maybe, depth });
  }

  #property({ name, value, conditions }: Property, path: string, maybe: boolean): void {
    const scope = this.#scope(path);
    const truth = allHold(conditions, scope);
    if (truth === false) return;
    const values = foldParts(parseTemplate(value), scope).map((text) => ownFolderOf(text, path));
    this.#properties.set(name, values, maybe || truth === undefined);
  }

  #import({ project, conditions }: Import, frame: Frame, frames: Frame[]): void {
    const { path } = frame;
    const scope = this.#scope(path);
    const truth = allHold(conditions, scope);
    if (truth === false) return;
    const found = foldParts(parseTemplate(project), scope)
      .flatMap((text) => splitList(withOwnFolder(text, path)))
      .flatMap((text) => this.#files(unescapeValue(text), path));
    this.#spend(found.length);
    for (const to of found.toReversed()) {
      this.#enter(to, frame.maybe || truth === undefined, frame.depth + 1, frames);
    }
  }

  #files(text: string, from: string): readonly string[] {
    const path = resolveIn(text, from);
    if (path === undefined) return [];
    const { paths } = this.#request;
    if (!hasWildcards(path)) return withoutCase(paths).get(path.toLowerCase()) ?? [];
    const known = this.#patterns.get(path);
    if (known !== undefined) return known;
    this.#spend(paths.length * (path.length + patternWork));
    const found = paths.filter((each) => matchesPattern(each, path, '/'));
    this.#patterns.set(path, found);
    return found;
  }

  #statementsOf(file: MsBuildFile): ReadonlyMap<Target, readonly Statement[]> {
    const known = this.#inTargets.get(file) ?? statementsByTarget(file);
    this.#inTargets.set(file, known);
    return known;
  }

  #target({ path, target }: PlacedTarget): FoldedTask[] {
    const file = this.#read.get(path);
    if (file === undefined) return [];
    const statements = this.#statementsOf(file).get(target) ?? [];
    this.#properties.enterTarget();
    const tasks: FoldedTask[] = [];
    for (const statement of statements) {
      if (statement.kind === 'property') this.#property(statement.property, path, false);
      else if (statement.kind === 'item') this.#itemPass.run(statement.item, path, true);
      else if (statement.kind === 'task') tasks.push(this.#task(statement.task, { path, target }));
    }
    this.#properties.leaveTarget();
    return tasks;
  }

  #task(task: TaskInvocation, { path, target }: PlacedTarget): FoldedTask {
    const parameters = task.parameters.map((parameter): FoldedParameter => {
      const { name, value: written, span } = parameter;
      const texts = this.#batched(task, written, path).map((text) => withOwnFolder(text, path));
      this.#count(texts.length);
      return {
        name,
        written,
        span,
        values: [...new Set(texts.map(unescapeValue))],
        lines: [...new Set(texts.map((text) => splitList(text).map(unescapeValue).join('\n')))],
      };
    });
    const folded = {
      path,
      target,
      task,
      parameters,
      conditions: this.#conditions(task.conditions, path),
    };
    for (const { property, item, values } of outputsOf(folded, this.#request)) {
      if (property !== undefined) this.#properties.set(property, values, true);
      if (item !== undefined)
        for (const value of values.flatMap(splitList))
          this.#items.add(item, { include: value, metadata: new Map() });
    }
    return folded;
  }

  #conditions(conditions: readonly string[], path: string): string[] {
    return conditions.flatMap((condition) => [condition, ...this.#texted(condition, path)]);
  }

  #count(texts: number): void {
    this.#texts += texts;
    if (this.#texts > limits.foldedTexts) throw new LimitReached('foldedTexts', limits.foldedTexts);
  }

  /** `%(Item.Metadata)`: the task runs once for each; a name alone is of the lists that it is given. */
  #batched(task: TaskInvocation, text: string, path: string): Folded {
    const scope = this.#scope(path);
    const parts = parseTemplate(text);
    if (!parts.some((part) => typeof part === 'object' && part.kind === 'metadata'))
      return foldParts(parts, scope);
    const types = new Set(
      task.parameters.flatMap(({ value }) =>
        [...value.slice(0, 4096).matchAll(/@\((\w{1,100})|%\((\w{1,100})\./g)].map(
          ([, a, b]) => a ?? b ?? '',
        ),
      ),
    );
    const results = [...types].flatMap((type) =>
      this.#items
        .of(type)
        .slice(0, limits.foldedValues)
        .flatMap((item) =>
          foldParts(parts, {
            ...scope,
            metadata: ({ name, type: of }) =>
              of === undefined || of.toLowerCase() === type.toLowerCase()
                ? metadataOf(item.include, item, name)
                : undefined,
          }),
        ),
    );
    return results.length === 0 ? foldParts(parts, scope) : [...new Set(results)];
  }

  #code(usingTask: UsingTask, path: string): FoldedCode[] {
    const { inline } = usingTask;
    if (inline === undefined) return [];
    const codes = this.#texted(inline.code.text, path);
    const sources = inline.sourceFile === undefined ? [] : this.#texted(inline.sourceFile, path);
    this.#count(codes.length);
    return [{ path, usingTask, inline, codes, sources }];
  }

  /** Unescaped, with the own folder as the file would write it. */
  #texted(text: string, path: string): string[] {
    return foldParts(parseTemplate(text), this.#scope(path)).map((each) =>
      unescapeValue(withOwnFolder(each, path)),
    );
  }

  #scope(path: string): FoldScope {
    const scope: FoldScope = {
      property: (name) => this.#lookUp(name, path),
      items: (part) => foldItems(part, this.#items, scope),
      metadata: () => undefined,
      read: (file) => {
        const whole = resolveIn(withOwnFolder(file, path), path);
        return whole === undefined ? undefined : this.#request.text(whole);
      },
      spend: (characters) => this.#spend(characters),
    };
    return scope;
  }

  /** What MSBuild itself sets for each file ("MSBuild reserved and well-known properties"). */
  #lookUp(name: string, path: string): Folded | undefined {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const dot = file.lastIndexOf('.');
    switch (name.toLowerCase()) {
      case 'msbuildthisfile':
        return [file];
      case 'msbuildthisfilename':
        return [dot < 0 ? file : file.slice(0, dot)];
      case 'msbuildthisfileextension':
        return [dot < 0 ? '' : file.slice(dot)];
      case 'msbuildthisfilefullpath':
        return [`$(MSBuildThisFileDirectory)${file}`];
      default:
        return this.#properties.get(name)?.map((text) => relativeTo(text, path));
    }
  }

  #spend(characters: number): void {
    const { work } = this.#request;
    work.spent += characters + 1;
    within('foldedWork', work.spent);
  }
}
