import { MalformedInput } from '../../../core/errors.js';
import { excerpt } from '../../../core/text.js';
import type { PackageSource, SourceCredentials, UnusableCredentials } from '../sources.js';
import { HiddenCredentials } from './hidden-credentials.js';
import type { MergedSections, PlacedFile, PlacedItem } from './merge.js';
import type { SettingItem } from './settings-file.js';
import { variable, type SettingsSurroundings } from './surroundings.js';
import { expandSetting, ordinalKey } from './values.js';
import { decodeXmlName } from './xml-name.js';

export type Credentials = SourceCredentials | UnusableCredentials;

/** What the credentials of one source are read from. */
export interface CredentialStore {
  readonly chain: readonly PlacedFile[];
  readonly sections: MergedSections;
  readonly surroundings: SettingsSurroundings;
}

/**
 * Credentials of an HTTP source: those of its environment variable, else those of the chain
 * (PackageSourceProvider.ReadCredential). Names count exactly as written.
 * @throws LimitReached where a value expands to too much.
 */
export function credentialsOf(
  source: PackageSource,
  store: CredentialStore,
): Credentials | undefined {
  const item = itemFor(source.name, store.sections);
  return (
    fromEnvironment(source.name, store.surroundings) ??
    (item && fromItem(item, source, store.chain, store.surroundings))
  );
}

function itemFor(name: string, sections: MergedSections): PlacedItem | undefined {
  return sections
    .itemsOf('packageSourceCredentials')
    .find((item) => item.kind === 'credentials' && decodeXmlName(item.name) === name);
}

const variablePrefix = 'NuGetPackageSourceCredentials_';

function fromEnvironment(
  source: string,
  surroundings: SettingsSurroundings,
): SourceCredentials | undefined {
  const name = `${variablePrefix}${source}`;
  const parts = parseVariable(variable(surroundings, name) ?? '');
  if (parts === undefined) return undefined;
  const { username, password, types } = parts;
  const authenticationTypes = typesOf(types);
  return new HiddenCredentials({ username, password, authenticationTypes, origin: name });
}

interface VariableParts {
  readonly username: string;
  readonly password: string;
  readonly types: string;
}

/**
 * `Username=…;Password=…;ValidAuthenticationTypes=…` on one line. Each part ends where the next one
 * first begins; a text of another shape counts as absent, as for the client. Found by hand, since
 * the client's expression takes quadratic time here.
 */
function parseVariable(raw: string): VariableParts | undefined {
  const text = raw.trim();
  const start = 'username='.length;
  if (text.slice(0, start).toLowerCase() !== 'username=') return undefined;
  const broken = text.indexOf('\n', start);
  const lastBroken = text.lastIndexOf('\n');
  for (const mark of text.slice(start).matchAll(/;\s*password=/gi)) {
    const [end, next] = [start + mark.index, start + mark.index + mark[0].length];
    if (broken >= 0 && broken < end) return undefined;
    if (lastBroken >= next) continue;
    const rest = text.slice(next);
    const types = /;ValidAuthenticationTypes=/i.exec(rest);
    return {
      username: text.slice(start, end),
      password: types ? rest.slice(0, types.index) : rest,
      types: types ? rest.slice(types.index + types[0].length) : '',
    };
  }
  return undefined;
}

function fromItem(
  item: PlacedItem,
  source: PackageSource,
  chain: readonly PlacedFile[],
  surroundings: SettingsSurroundings,
): Credentials {
  const value = (key: string): string | undefined => {
    const text = partOf(item, key)?.attributes.get('value');
    return text === undefined ? undefined : expandSetting(text, surroundings);
  };
  const password = value('cleartextpassword');
  const encrypted = password === undefined;
  const username = value('username') ?? '';
  const origin = item.file;
  if (encrypted) return { unusable: encryptedMessage(source.name), origin };
  const other = otherHost(item, source, chain, surroundings);
  if (other) return { unusable: other, origin };
  const authenticationTypes = typesOf(value('validauthenticationtypes') ?? '');
  return new HiddenCredentials({ username, password, authenticationTypes, origin });
}

function partOf(item: SettingItem, key: string): SettingItem | undefined {
  return item.children.find(
    ({ kind, attributes }) =>
      (kind === 'add' || kind === 'source') && attributes.get('key')?.toLowerCase() === key,
  );
}

/**
 * The client fails over an empty user name or password, of a source that nobody uses too, once it
 * has a source to read credentials for.
 * @throws MalformedInput
 */
export function checkCredentials(
  sections: MergedSections,
  surroundings: SettingsSurroundings,
): void {
  const any = ['packageSources', 'auditSources'].some((name) =>
    sections.itemsOf(name).some(({ kind }) => kind === 'source'),
  );
  if (!any) return;
  for (const item of sections.itemsOf('packageSourceCredentials')) {
    const parts = ['username', 'cleartextpassword', 'password'].map((key) => partOf(item, key));
    const empty = parts.some((part) => {
      const text = part?.attributes.get('value');
      return text !== undefined && expandSetting(text, surroundings) === '';
    });
    if (!empty) continue;
    const message = `the credentials of '${excerpt(decodeXmlName(item.name))}' have an empty part`;
    throw new MalformedInput('bad-value', message, { line: item.line }).at(item.file);
  }
}

function encryptedMessage(source: string): string {
  const name = excerpt(source);
  return (
    `the password of '${name}' is encrypted for one account of Windows: put it into an environment ` +
    `variable and name that in ClearTextPassword ("%NAME%"), or set ${variablePrefix}${name} to ` +
    '"Username=…;Password=…"'
  );
}

/**
 * Somebody who can change a repository could give a source's name another host, and the client
 * would send it the password that the user keeps for that name. Where the file of the password
 * says whose it is, it goes nowhere else.
 */
function otherHost(
  item: PlacedItem,
  source: PackageSource,
  chain: readonly PlacedFile[],
  surroundings: SettingsSurroundings,
): string | undefined {
  if (source.file === item.file) return undefined;
  const file = chain.find(({ path }) => path === item.file)?.file;
  const own = file?.sections
    .get('packageSources')
    ?.filter(({ kind, attributes }) => {
      const key = attributes.get('key');
      return kind === 'source' && key !== undefined && ordinalKey(key) === ordinalKey(source.name);
    })
    .map(({ attributes }) => expandSetting(attributes.get('value') ?? '', surroundings));
  const origins = (own ?? []).map(originOf).filter((origin) => origin !== undefined);
  const wanted = originOf(source.location);
  if (origins.length === 0 || wanted === undefined || origins.includes(wanted)) return undefined;
  return `the password of '${excerpt(source.name)}' is kept for another host than the one that ${source.file} gives this name`;
}

function originOf(location: string): string | undefined {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

/** `basic, negotiate`; `*` and nothing are any. */
function typesOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '*') return [];
  return trimmed.split(',').map((type) => type.trim().toLowerCase());
}
