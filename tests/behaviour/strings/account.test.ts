import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountRole, classifyAccount } from '../../../src/behaviour/strings/account.js';
import { classifyString } from '../../../src/behaviour/strings/classify.js';

/** Published test vectors and addresses of nobody: zeros, and what the specifications give. */
const known: readonly (readonly [string, string])[] = [
  ['0x0000000000000000000000000000000000000000', 'ethereum'],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'ethereum'],
  ['1111111111111111111114oLvT2', 'base58check'],
  ['3P14159f73E4gFr7JterCCQh9QjiTjiZrG', 'base58check'],
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bech32'],
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'bech32'],
  ['11111111111111111111111111111111', ''],
  ['So11111111111111111111111111111111111111112', 'ed25519'],
  ['GB82WEST12345698765432', 'iban'],
  ['DE89370400440532013000', 'iban'],
];

describe('classifyAccount', () => {
  it.each(known)('%s is written as %s', (text, format) => {
    expect(classifyAccount(text)?.format ?? '').toBe(format);
  });

  it.each([
    ['a digit too few', '0x000000000000000000000000000000000000000'],
    ['a wrong checksum', '3P14159f73E4gFr7JterCCQh9QjiTjiZrH'],
    ['a wrong checksum in base 32', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
    ['wrong check digits', 'GB83WEST12345698765432'],
    ['a digest', '0123456789abcdef0123456789abcdef01234567'],
    ['a name', 'MaximumTransferAmountInUnits'],
    ['a guid', '000000001111222233334444555555555'],
  ])('%s is none', (_, text) => {
    expect(classifyAccount(text)).toBeUndefined();
  });

  it('is asked of strings without blanks alone', () => {
    const account = { kind: 'account', format: 'iban', account: 'DE89370400440532013000' };
    expect(classifyString('DE89370400440532013000')).toEqual([account]);
    expect(classifyString('to DE89370400440532013000')).toEqual([]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const found = classifyAccount(text);
        expect(found === undefined || found.account === text).toBe(true);
      }),
    );
  });
});

describe('accountRole', () => {
  it.each(['to', 'recipient', 'toAddress', 'payTo', 'set_To', 'destination', 'beneficiary'])(
    '%s is where money goes',
    (name) => expect(accountRole(name)).toBe('recipient'),
  );

  it.each(['address', 'iban', 'walletAddress', 'set_Account'])('%s may be', (name) => {
    expect(accountRole(name)).toBe('account');
  });

  it.each(['from', 'contract', 'token', 'total', 'top', 'destructor', 'path'])(
    '%s is something else',
    (name) => expect(accountRole(name)).toBeUndefined(),
  );
});
