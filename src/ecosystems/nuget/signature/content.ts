import { decodeUtf8 } from '../../../core/bytes.js';
import { MalformedInput } from '../../../core/errors.js';
import { hashNames, type HashName } from './hashes.js';

/** What a package signature is over: the statement of the hash of the package. */
export interface SignatureContent {
  readonly algorithm: HashName;
  /** Base64, as it stands there. */
  readonly hash: string;
}

/**
 * The content of the primary signature: sections of `Name:value` lines that empty lines end, the first
 * with the version of the format, the second with the hash (NuGet Package Signatures Technical
 * Specification, "Signature Content"). What follows is for later versions.
 * @throws MalformedInput `unsupported` for another version; `bad-structure`.
 */
export function readSignatureContent(bytes: Uint8Array): SignatureContent {
  // As a .NET reader splits lines; what follows the last break is a line when it is not empty.
  const lines = decodeUtf8(bytes).split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const header = section(lines);
  const version = header.get('Version');
  if (version === undefined) throw malformed('a signed statement without a version');
  if (version !== '1')
    throw new MalformedInput('unsupported', 'a signed statement of another version');
  for (const [name, hash] of section(lines)) {
    const algorithm = name.endsWith('-Hash') ? hashNames.get(name.slice(0, -5)) : undefined;
    if (algorithm !== undefined) return { algorithm, hash };
  }
  throw malformed('a signed statement without a hash that is allowed');
}

/** Takes one section off the front of the lines. */
function section(lines: string[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (let line = lines.shift(); line !== ''; line = lines.shift()) {
    if (line === undefined) throw malformed('a signed statement whose section does not end');
    const at = line.indexOf(':');
    const name = line.slice(0, Math.max(at, 0));
    const value = line.slice(at + 1);
    if (!/^[a-zA-Z0-9.\-/]+$/.test(name) || value === '' || entries.has(name)) {
      throw malformed('a signed statement with a line of no form');
    }
    entries.set(name, value);
  }
  return entries;
}

function malformed(message: string): MalformedInput {
  return new MalformedInput('bad-structure', message);
}
