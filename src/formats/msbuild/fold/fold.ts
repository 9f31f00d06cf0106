import { LimitReached } from '../../../core/errors.js';
import { limits, within } from '../../../core/limits.js';
import { parseTemplate, splitList } from '../evaluate/template.js';
import { unescapeValue } from '../evaluate/value.js';
import { hasWildcards, matchesPattern } from '../evaluate/wildcards.js';
import type { Import, Item, MsBuildFile, Property, TaskInvocation, UsingTask } from '../model.js';
import { allHold } from './conditions.js';
import type { FoldedBuild, FoldedCode, FoldedParameter, FoldedTask, FoldRequest } from './model.js';
import { runOrder, type PlacedTarget } from './order.js';
import { ownFolderOf, relativeTo, resolveIn, withOwnFolder } from './places.js';
import { ItemPass } from './item-pass.js';
import { foldItems, metadataOf } from './references.js';
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

type Statement =
  | { readonly kind: 'property'; readonly property: Property }
  | { readonly kind: 'import'; readonly import: Import }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'task'; readonly task: TaskInvocation };

class Fold {
  readonly #request: FoldRequest;
  readonly #properties = new FoldedProperties();
  readonly #items = new FoldedItems();
  readonly #itemPass = new ItemPass(this.#items, (path) => this.#scope(path));
  readonly #read = new Map<string, MsBuildFile>();
  #spent = 0;
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
    for (const to of found.toReversed()) {
      this.#enter(to, frame.maybe || truth === undefined, frame.depth + 1, frames);
    }
  }

  #files(text: string, from: string): string[] {
    const path = resolveIn(text, from);
    if (path === undefined) return [];
    if (hasWildcards(path))
      return this.#request.paths.filter((each) => matchesPattern(each, path, '/'));
    const lower = path.toLowerCase();
    return this.#request.paths.filter((each) => each.toLowerCase() === lower);
  }

  #target({ path, target }: PlacedTarget): FoldedTask[] {
    const file = this.#read.get(path);
    if (file === undefined) return [];
    const mine = <
      T extends { readonly target?: string; readonly span: { readonly offset: number } },
    >(
      all: readonly T[],
    ): T[] =>
      all.filter((each) => each.target === target.name && each.span.offset > target.span.offset);
    const statements: Statement[] = [
      ...mine(file.properties).map((property): Statement => ({ kind: 'property', property })),
      ...mine(file.items).map((item): Statement => ({ kind: 'item', item })),
      ...target.tasks.map((task): Statement => ({ kind: 'task', task })),
    ];
    this.#properties.enterTarget();
    const tasks: FoldedTask[] = [];
    for (const statement of inOrder(statements)) {
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
    this.#spent += characters + 1;
    if (this.#spent > limits.foldedWork) throw new LimitReached('foldedWork', limits.foldedWork);
  }
}

function inOrder(statements: Statement[]): Statement[] {
  return statements.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf(statement: Statement): number {
  switch (statement.kind) {
    case 'property':
      return statement.property.span.offset;
    case 'import':
      return statement.import.span.offset;
    case 'item':
      return statement.item.span.offset;
    default:
      return statement.task.span.offset;
  }
}
