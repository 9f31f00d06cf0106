import { manifestWords, publishingWords } from '../behaviour/strings/publishing.js';
import { secretServerWords } from '../behaviour/strings/secret-servers.js';

/**
 * What code says, in a string or by the name of a member, that makes it worth asking what it does with it.
 * Strings may be decoded: those that are worked out count like those that are written.
 */
export type Wording =
  | 'agent'
  | 'open folder'
  | 'output'
  | 'right'
  | 'right of an SDK'
  | 'recipient'
  | 'secret server'
  | 'publishing'
  | 'manifest';

interface Names {
  readonly texts: readonly string[];
  /** As the heap of names has them (ECMA-335 II.24.2.3). */
  readonly members: readonly string[];
}

const wordings: Readonly<Record<Wording, Names>> = {
  /** What a client is. */
  agent: { texts: ['User-Agent'], members: ['UserAgent'] },
  /** Folders of web sites, and hosts of shares as paths begin with them. */
  'open folder': {
    texts: ['wwwroot', 'htdocs', 'public_html', 'www/html', 'srv/http', '\\\\', 'DavWWWRoot'],
    members: [
      'WebRootPath',
      'MapPath',
      'PhysicalApplicationPath',
      'AppDomainAppPath',
      'ApplicationPhysicalPath',
    ],
  },
  /** What gives what programs print, and words of commands that write secrets down. */
  output: {
    texts:
      'key=clear export-secret keychain exportPFX MiniDump lsass ntdsutil reg screencapture screenshot scrot'.split(
        ' ',
      ),
    members: ['get_StandardOutput', 'add_OutputDataReceived', 'CliWrap', 'SimpleExec', 'Medallion'],
  },
  /** Pieces of headers that give rights to what is stored. */
  right: { texts: ['grant-', 'Grant-'], members: [] },
  'right of an SDK': {
    texts: [],
    members: ['S3Grantee', 'BucketAccessControl', 'ObjectAccessControl', 'Google.Apis.Drive'],
  },
  /** Who gets a mail, as it is said to a server (RFC 5321, 4.1.1.3). */
  recipient: { texts: ['RCPT TO:'], members: [] },
  /** Pieces of addresses by which a server is asked for secrets. */
  'secret server': { texts: secretServerWords, members: [] },
  /** Commands and headers by which packages are published, and what manifests are made of. */
  publishing: { texts: publishingWords, members: [] },
  manifest: { texts: manifestWords, members: [] },
};

/** By path of an assembly and what is said, the rows of the methods that work it out. */
export type Wordings = ReadonlyMap<string, ReadonlyMap<Wording, ReadonlySet<number>>>;

const all = Object.keys(wordings) as Wording[];

const byWording = new Map(all.map((wording) => [wording, inAssemblies(wordings[wording])]));

/** How an assembly holds what is written (ECMA-335 II.24.2.4: strings of code are UTF-16). */
function inAssemblies({ texts, members }: Names): readonly Buffer[] {
  const inCode = texts.map((text) => Buffer.from(text, 'utf16le'));
  return [...inCode, ...members.map((name) => Buffer.from(name))];
}

export function bytesOf(wording: Wording): readonly Buffer[] {
  return byWording.get(wording) ?? [];
}

/** What is said in a text. */
export function wordingsIn(text: string): Wording[] {
  return all.filter((wording) => wordings[wording].texts.some((name) => text.includes(name)));
}
