import { dirname, join, resolve } from 'node:path';
import { AssayError, MalformedInput } from '../core/errors.js';
import { limits } from '../core/limits.js';
import { readYaml } from '../policy/yaml/document.js';
import type { YamlNode } from '../policy/yaml/node.js';
import { Shape, type Fields } from '../policy/yaml/shape.js';
import { isFile } from '../scan/path-kind.js';
import { readWhole } from '../scan/policy/files.js';
import { configurationFolder } from '../scan/policy/places.js';
import type { Surroundings } from '../store/cache-folder.js';
import { isListName } from '../store/intelligence-lists.js';
import { checkExists } from './existing-path.js';

/** A list and where it is from. */
export interface ListSource {
  readonly name: string;
  readonly from: ListAddress | { readonly path: string };
}

interface ListAddress {
  readonly url: URL;
  readonly insecure: boolean;
  readonly login?: NamedLogin;
}

/** Where the secret is that a list is asked for with: the file never holds it. */
interface NamedLogin {
  /** Of the environment. */
  readonly variable: string;
  /** For Basic authentication; without it the secret is a token. */
  readonly username?: string;
}

export const sourcesFile = 'assay.intel.yaml';

/**
 * The file that says where lists are from: `ASSAY_INTEL_SOURCES`, else `assay/assay.intel.yaml` in the user's
 * configuration folder. Never one of a repository: it could name an empty list.
 */
export function configuredSources(surroundings: Surroundings): string | undefined {
  const named = surroundings.environment['ASSAY_INTEL_SOURCES'];
  if (named) return named;
  const base = configurationFolder(surroundings);
  const file = base === undefined ? undefined : join(base, 'assay', sourcesFile);
  return file !== undefined && isFile(file) ? file : undefined;
}

/** @throws UsageError for a file that is not there; Unavailable, MalformedInput, LimitReached */
export function readSources(file: string): readonly ListSource[] {
  checkExists(file);
  try {
    return sourcesOf(readYaml(readWhole(file).bytes), dirname(resolve(file)));
  } catch (error) {
    throw error instanceof AssayError ? error.at(file) : error;
  }
}

function sourcesOf(root: YamlNode, folder: string): readonly ListSource[] {
  const shape = new Shape();
  const file = shape.map(root, 'the file', ['schema', 'lists']);
  file?.need('schema', (node) => shape.oneOf(node, 'schema', ['assay/intel-sources/1']));
  const lists = file?.need('lists', (node) =>
    shape.list(node, 'lists', (item) => sourceOf(item, folder, shape)),
  );
  const names = (lists ?? []).map(({ name }) => name);
  if (new Set(names).size < names.length) shape.wrong(root, 'two lists have one name');
  if (names.length > limits.intelSources)
    shape.wrong(root, `more than ${limits.intelSources} lists`);
  const [problem] = shape.problems;
  if (problem !== undefined)
    throw new MalformedInput('bad-value', problem.message, { line: problem.line });
  return lists ?? [];
}

function sourceOf(node: YamlNode, folder: string, shape: Shape): ListSource | undefined {
  const list = shape.map(node, 'a list', [
    'name',
    'url',
    'path',
    'allowInsecure',
    'tokenVariable',
    'username',
    'passwordVariable',
  ]);
  const name = list?.need('name', (value) => shape.text(value, 'name'));
  if (list === undefined || name === undefined) return undefined;
  if (!isListName(name))
    return shape.wrong(node, `a list cannot be called ${JSON.stringify(name)}`);
  const url = list.read('url', (value) => shape.text(value, 'url'));
  const path = list.read('path', (value) => shape.text(value, 'path'));
  const insecure = list.read('allowInsecure', (value) => shape.truth(value, 'allowInsecure'));
  if ((url === undefined) === (path === undefined))
    return shape.wrong(node, `the list ${name} needs either url or path`);
  const login = loginOf(list, node, shape);
  if (login === 'wrong') return undefined;
  if (path !== undefined && login !== undefined)
    return shape.wrong(node, `the list ${name} is a path: nothing is sent for it`);
  if (path !== undefined) return { name, from: { path: resolve(folder, path) } };
  const address = toUrl(url ?? '');
  if (address === undefined) return shape.wrong(node, `the url of ${name} is no http address`);
  return { name, from: { url: address, insecure: insecure ?? false, ...(login && { login }) } };
}

/** In capitals: hardly a token looks so, and what is none is repeated in no message. */
const variableForm = /^[A-Z_][A-Z0-9_]{0,199}$/;

function loginOf(list: Fields, node: YamlNode, shape: Shape): NamedLogin | 'wrong' | undefined {
  const token = list.read('tokenVariable', (value) => shape.text(value, 'tokenVariable'));
  const password = list.read('passwordVariable', (value) => shape.text(value, 'passwordVariable'));
  const username = list.read('username', (value) => shape.text(value, 'username'));
  const wrong = (message: string): 'wrong' => shape.wrong(node, message) ?? 'wrong';
  if (token !== undefined && password !== undefined)
    return wrong('a list takes either tokenVariable or passwordVariable');
  if ((username === undefined) !== (password === undefined))
    return wrong('username and passwordVariable go together');
  const variable = token ?? password;
  if (variable === undefined) return undefined;
  if (!variableForm.test(variable))
    return wrong(
      'tokenVariable and passwordVariable name a variable of the environment, in capitals, digits and _',
    );
  return { variable, ...(username !== undefined && { username }) };
}

/** Of http alone, and without a user: nothing is sent with a request that is not said here. */
export function toUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  return isHttp && url.username === '' && url.password === '' ? url : undefined;
}
