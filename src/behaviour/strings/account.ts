import { createHash } from 'node:crypto';

/** An account that money is sent to, known by how its kind is written. */
export interface AccountSighting {
  readonly kind: 'account';
  readonly format: AccountFormat;
  readonly account: string;
}

export type AccountFormat = 'ethereum' | 'base58check' | 'bech32' | 'ed25519' | 'monero' | 'iban';

const shortest = 14;
const longest = 106;

/**
 * - `ethereum`: twenty bytes in hexadecimal digits (EIP-55; its checksum is optional)
 * - `base58check`: Bitcoin, Litecoin, Dogecoin, Tron: a version, twenty bytes, a checksum
 * - `bech32`: BIP 173 and BIP 350, with their checksum
 * - `ed25519`: Solana: a key of 32 bytes in base 58; it has no checksum
 * - `monero`: its length and first digit; it is checked by Keccak, which is not done here
 * - `iban`: ISO 13616, with its check digits (ISO 7064, modulo 97)
 */
export function classifyAccount(text: string): AccountSighting | undefined {
  if (text.length < shortest || text.length > longest) return undefined;
  const format = formatOf(text);
  return format && { kind: 'account', format, account: text };
}

function formatOf(text: string): AccountFormat | undefined {
  const { length } = text;
  if (length === 42 && /^0x[0-9a-fA-F]{40}$/.test(text)) return 'ethereum';
  if (length <= 34 && /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(text))
    return isIban(text) ? 'iban' : undefined;
  if (length >= 26 && length <= 35) return isBase58Check(text) ? 'base58check' : undefined;
  if (length === 43 || length === 44) {
    if (base58Bytes(text)?.length === 32 && /[a-z]/.test(text) && /[A-Z]/.test(text))
      return 'ed25519';
  }
  if (length === 95 && /^[48][1-9A-HJ-NP-Za-km-z]{94}$/.test(text)) return 'monero';
  return isBech32(text) ? 'bech32' : undefined;
}

/** ISO 7064 MOD 97-10 over the text turned around, letters as two digits. */
function isIban(text: string): boolean {
  let rest = 0;
  for (const c of text.slice(4) + text.slice(0, 4)) {
    const digits = c >= 'A' ? c.charCodeAt(0) - 55 : Number(c);
    rest = (rest * (digits > 9 ? 100 : 10) + digits) % 97;
  }
  return text.length >= 15 && rest === 1;
}

const alphabet58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function base58Bytes(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const c of text) {
    let carry = alphabet58.indexOf(c);
    if (carry < 0) return undefined;
    for (let at = 0; at < bytes.length; at++) {
      carry += (bytes[at] as number) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let at = 0; text.charAt(at) === '1'; at++) bytes.push(0);
  return bytes.reverse();
}

function isBase58Check(text: string): boolean {
  const bytes = base58Bytes(text);
  if (bytes?.length !== 25) return false;
  const once = sha256(Uint8Array.from(bytes.slice(0, 21)));
  const check = sha256(once).subarray(0, 4);
  return check.every((byte, at) => byte === bytes[21 + at]);
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const alphabet32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const shortestData = 20;

/** A prefix of letters, `1`, and at least an account's worth of data with its checksum. */
function isBech32(text: string): boolean {
  const at = text.lastIndexOf('1');
  if (at < 1 || at > 20 || text.length - at - 1 < shortestData || text.length > 90) return false;
  if (!/^[a-z]+$/.test(text.slice(0, at))) return false;
  const prefix = Array.from(text.slice(0, at), (c) => c.charCodeAt(0));
  const data = Array.from(text.slice(at + 1), (c) => alphabet32.indexOf(c));
  if (data.includes(-1)) return false;
  const sum = polymod([...prefix.map((c) => c >> 5), 0, ...prefix.map((c) => c & 31), ...data]);
  return sum === 1 || sum === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generator.forEach((each, bit) => {
      if (((top >> bit) & 1) === 1) sum ^= each;
    });
  }
  return sum >>> 0;
}

const recipient =
  /^(?:(?:get|set)_?)?(?:to|recipients?|receivers?|destination|dest|payee|beneficiary|creditor|pay_?to|send_?to|transfer_?to)(?:_?(?:addr|address|account|wallet|iban|id|pubkey|key|publickey|number))?$/i;
const account =
  /^(?:(?:get|set)_?)?(?:iban|wallet|(?:wallet|payment|deposit|account|bank)_?(?:addr|address|account|number)|addr|address|account)$/i;

/** What a parameter's name says of the account in it: money goes there, or it may. */
export function accountRole(name: string): 'recipient' | 'account' | undefined {
  if (recipient.test(name)) return 'recipient';
  return account.test(name) ? 'account' : undefined;
}
