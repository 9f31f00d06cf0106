import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { dotnetApi } from '../../documentation.js';
import type { Budget } from '../budget.js';
import { type Value } from '../value.js';
import { NamedToken } from '../token.js';
import { CipherValue } from '../library.js';
import {
  bytesOf,
  newBytes,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

const onCipher =
  (run: (cipher: CipherValue, call: OutsideCall) => Value): OutsideFunction =>
  (call) => {
    const [cipher] = call.args;
    return cipher instanceof CipherValue ? run(cipher, call) : undefined;
  };

/** System.Security.Cryptography.CipherMode. */
const modes: Readonly<Record<number, string>> = { 1: 'cbc', 2: 'ecb', 4: 'cfb8' };
const paddingNone = 1;
const paddingPkcs7 = 2;

/** The text of a cipher with a known key; undefined where it does not fit. */
export function deciphered(
  { algorithm, key, iv, mode, padding, decrypts }: CipherValue,
  bytes: Uint8Array,
  budget: Budget,
): Uint8Array | undefined {
  const name = modes[mode];
  if (decrypts !== true || key === undefined || name === undefined) return undefined;
  if (padding !== paddingNone && padding !== paddingPkcs7) return undefined;
  const needed = name === 'ecb' ? null : iv;
  if (needed === undefined) return undefined;
  budget.allocate(bytes.length);
  const full = algorithm === 'aes' ? `aes-${key.length * 8}-${name}` : `des-ede3-${name}`;
  try {
    const decipher = createDecipheriv(full, key, needed);
    decipher.setAutoPadding(padding === paddingPkcs7);
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  } catch {
    // A key of a wrong length, or a text that was not made with it.
    return undefined;
  }
}

const decryptor = onCipher((cipher, { args }) => {
  const [, key, iv] = args;
  const made = cipher.clone();
  made.decrypts = true;
  if (key !== undefined) made.key = bytesOf(key);
  if (iv !== undefined) made.iv = bytesOf(iv);
  return made;
});

const finalBlock = onCipher((cipher, { args, machine }) => {
  const [, given, from, count] = args;
  const bytes = bytesOf(given)?.subarray(Number(from), Number(from) + Number(count));
  const clear = bytes && deciphered(cipher, bytes, machine.budget);
  return clear && newBytes(machine, clear);
});

/** `DecryptCbc(bytes, iv, padding)`, `DecryptEcb(bytes, padding)`. */
const decrypts = (mode: number): OutsideFunction =>
  onCipher((cipher, { args, machine }) => {
    const made = cipher.clone();
    made.decrypts = true;
    made.mode = mode;
    const [, given, second, third] = args;
    if (mode === 1) made.iv = bytesOf(second);
    const padding = mode === 1 ? third : second;
    made.padding = typeof padding === 'number' ? padding : paddingPkcs7;
    const bytes = bytesOf(given);
    const clear = bytes && deciphered(made, bytes, machine.budget);
    return clear && newBytes(machine, clear);
  });

const sets = (run: (cipher: CipherValue, value: Value) => void): OutsideFunction =>
  onCipher((cipher, { args }) => {
    run(cipher, args[1]);
    return null;
  });

const cipherType = (algorithm: string): Readonly<Record<string, OutsideFunction>> => ({
  '.ctor': () => new CipherValue(algorithm),
  Create: ({ args }) => (args.length === 0 ? new CipherValue(algorithm) : undefined),
  set_Key: sets((cipher, value) => void (cipher.key = bytesOf(value))),
  set_IV: sets((cipher, value) => void (cipher.iv = bytesOf(value))),
  set_Mode: sets((cipher, value) => void (cipher.mode = Number(value))),
  set_Padding: sets((cipher, value) => void (cipher.padding = Number(value))),
  set_KeySize: () => null,
  set_BlockSize: () => null,
  get_Key: onCipher(({ key }, { machine }) => key && newBytes(machine, key)),
  get_IV: onCipher(({ iv }, { machine }) => iv && newBytes(machine, iv)),
  CreateDecryptor: decryptor,
  DecryptCbc: decrypts(1),
  DecryptEcb: decrypts(2),
  Dispose: () => null,
});

const any = cipherType('aes');
const { '.ctor': _constructor, Create: _create, ...settings } = any;

const digest = (algorithm: string, given: Value, machine: OutsideCall['machine']): Value => {
  const bytes = bytesOf(given);
  if (bytes === undefined) return undefined;
  machine.budget.allocate(bytes.length);
  return newBytes(machine, createHash(algorithm).update(bytes).digest());
};

/** A digest by its class; `SHA256.Create()` gives what knows its name. */
const digests = (algorithm: string): Readonly<Record<string, OutsideFunction>> => ({
  '.ctor': () => new NamedToken(algorithm),
  Create: ({ args }) => (args.length === 0 ? new NamedToken(algorithm) : undefined),
  HashData: ({ args, machine }) =>
    args.length === 1 ? digest(algorithm, args[0], machine) : undefined,
});

const computeHash: OutsideFunction = ({ args, machine }) => {
  const [algorithm, given] = args;
  const isPlain = algorithm instanceof NamedToken && args.length === 2;
  return isPlain ? digest(algorithm.name, given, machine) : undefined;
};

/** More rounds would cost more than all other work of a package. */
const mostRounds = 5_000;

/** `Pbkdf2(password, salt, rounds, algorithm, length)`, whose algorithm is a name. */
const derive: OutsideFunction = ({ args, machine }) => {
  const [password, salt, rounds, algorithm, length] = args;
  const secret = typeof password === 'string' ? Buffer.from(password, 'utf8') : bytesOf(password);
  const salted = bytesOf(salt);
  const [count, size] = [Number(rounds), Number(length)];
  if (secret === undefined || salted === undefined || typeof algorithm !== 'string')
    return undefined;
  if (!(count > 0 && count <= mostRounds && size > 0 && size <= 1024)) return undefined;
  machine.budget.step(count * Math.ceil(size / 20));
  return newBytes(machine, pbkdf2Sync(secret, salted, count, size, algorithm));
};

const cryptography = 'System.Security.Cryptography';

/** Ciphers whose key is known. They only ever decrypt: what code encrypts is no constant of it. */
export const ciphers: OutsideArea = {
  documentation: dotnetApi(`${cryptography}.Aes`, `${cryptography}.SymmetricAlgorithm`),
  types: {
    [`${cryptography}.Aes`]: any,
    [`${cryptography}.AesManaged`]: any,
    [`${cryptography}.AesCryptoServiceProvider`]: any,
    [`${cryptography}.RijndaelManaged`]: any,
    [`${cryptography}.Rijndael`]: any,
    [`${cryptography}.TripleDES`]: cipherType('3des'),
    [`${cryptography}.TripleDESCryptoServiceProvider`]: cipherType('3des'),
    [`${cryptography}.SymmetricAlgorithm`]: settings,
    [`${cryptography}.ICryptoTransform`]: { TransformFinalBlock: finalBlock },
    [`${cryptography}.MD5`]: digests('md5'),
    [`${cryptography}.MD5CryptoServiceProvider`]: digests('md5'),
    [`${cryptography}.SHA1`]: digests('sha1'),
    [`${cryptography}.SHA256`]: digests('sha256'),
    [`${cryptography}.SHA512`]: digests('sha512'),
    [`${cryptography}.HashAlgorithm`]: { ComputeHash: computeHash, Dispose: () => null },
    [`${cryptography}.Rfc2898DeriveBytes`]: { Pbkdf2: derive },
    [`${cryptography}.HashAlgorithmName`]: {
      get_SHA1: () => 'sha1',
      get_SHA256: () => 'sha256',
      get_SHA384: () => 'sha384',
      get_SHA512: () => 'sha512',
    },
  },
};
