import { within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import type { FoldedTask } from '../../formats/msbuild/fold/model.js';
import type { Gather } from '../gather.js';
import { locate } from '../text.js';
import type { Build } from './build.js';
import { deedOfTask, type TaskDeed } from './task-deeds.js';
import { taskText } from './tasks.js';

/** Adds the tasks that fetch, write and move files as acts of the program that a build is. */
export function moves(build: Build, gather: Gather): void {
  const { tasks } = build.folded;
  const checked = new Set(tasks.flatMap(checkedBy));
  const written = new Written(build);
  for (const task of tasks) {
    const deed = deedOfTask(task);
    if (deed === undefined) continue;
    // What is compared with a digest in the build file was fixed when the package was made.
    if (deed.act === 'download' && deed.gives.some((name) => checked.has(name))) continue;
    report(task, deed, { build, written }, gather);
  }
}

interface Moving {
  readonly build: Build;
  readonly written: Written;
}

/** Every text of the build files as it is written, in lower case, gone through once for each domain. */
class Written {
  readonly #build: Build;
  readonly #known = new Map<string, boolean>();
  #texts: readonly string[] | undefined;
  #spent = 0;

  constructor(build: Build) {
    this.#build = build;
  }

  /** @throws LimitReached `foldedWork`. */
  has(domain: string): boolean {
    let known = this.#known.get(domain);
    if (known === undefined) {
      this.#texts ??= textsOf(this.#build);
      known = this.#texts.some((text) => {
        this.#spent += text.length;
        return text.includes(domain);
      });
      within('foldedWork', this.#spent);
      this.#known.set(domain, known);
    }
    return known;
  }
}

function report(
  task: FoldedTask,
  deed: TaskDeed,
  { build, written }: Moving,
  gather: Gather,
): void {
  const { path, target } = task;
  const text = taskText(task);
  const hides = deed.act === 'download' && hidesHost(task, written);
  gather.add({
    kind: 'script',
    language: 'msbuild',
    surface: 'exec',
    act: deed.act,
    text,
    location: locate(path, task.task.span, target.name),
    excerpt: excerpt(text),
    ...(path === build.root ? {} : { program: build.root }),
    flow: { values: [], takes: deed.takes, gives: deed.gives },
    ...(hides ? { hides: 'address' as const } : {}),
  });
}

/** Files whose digest is compared: `<VerifyFileHash File="…" Hash="…" />`. */
function checkedBy(folded: FoldedTask): string[] {
  if (folded.task.name.toLowerCase() !== 'verifyfilehash') return [];
  const named = folded.parameters.filter(({ name }) => /^file$/i.test(name));
  return named.flatMap(({ values, written }) =>
    [...values, written].flatMap((value) => {
      const plain = value.replaceAll('\\', '/').toLowerCase();
      const last = plain.slice(plain.lastIndexOf('/') + 1);
      const property = /^\$\((\w{1,100})\)$/.exec(plain)?.[1];
      return [plain, last, ...(property === undefined ? [] : [`$${property}`])];
    }),
  );
}

const host = /^[a-z][a-z0-9+.-]{1,12}:\/\/(?:[^/@\s]{0,100}@)?([^/:?#\s]{1,253})/i;

/** The host of an address is in pieces, or encoded: no text of the build files has its domain. */
function hidesHost({ parameters }: FoldedTask, written: Written): boolean {
  const address = parameters.find(({ name }) => /^(?:sourceurl|fileuri)$/i.test(name));
  const hosts = (address?.values ?? []).flatMap(
    (value) => host.exec(value)?.[1]?.toLowerCase() ?? [],
  );
  const domains = hosts.filter((name) => !/[$@%]\(/.test(name)).map(domainOf);
  if (domains.length === 0) return false;
  return domains.every((domain) => !written.has(domain));
}

function textsOf({ folded, request }: Build): string[] {
  const files = folded.files.flatMap((file) => request.file(file) ?? []);
  const texts = files.flatMap(({ properties, items, targets }) => [
    ...properties.map(({ value }) => value),
    ...items.flatMap(({ include, metadata }) => [
      include ?? '',
      ...metadata.map(({ value }) => value),
    ]),
    ...targets.flatMap(({ tasks }) =>
      tasks.flatMap((task) => task.parameters.map(({ value }) => value)),
    ),
  ]);
  return texts.map((text) => text.toLowerCase());
}

const domainOf = (name: string): string => name.split('.').slice(-2).join('.');
