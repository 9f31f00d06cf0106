import { describe, expect, it } from 'vitest';
import { isSameAddress } from '../../src/diff/addresses.js';
import { isSameSigner } from '../../src/ecosystems/nuget/signature/same-signer.js';

describe('an address written otherwise', () => {
  const at = 'https://git.example.com/Team/Tool';
  it.each([
    `${at}.git`,
    `${at}/`,
    'http://git.example.com/Team/Tool',
    'https://GIT.Example.com/Team/Tool.git/',
  ])('is the same: %s', (other) => {
    expect([isSameAddress(at, other), isSameAddress(other, at)]).toEqual([true, true]);
  });

  it.each([
    'https://git.example.com/team/Tool',
    'https://git.example.com/Team/Tool2',
    'https://git.example.com/Team/Tool/tree',
    'https://git.example.com:8443/Team/Tool',
    'https://git.example.com@other.test/Team/Tool',
    'https://me@git.example.com/Team/Tool',
    'ssh://git.example.com/Team/Tool',
    `${at}?at=x`,
    'Tool',
    '',
  ])('is another one: %s', (other) => {
    expect([isSameAddress(at, other), isSameAddress(other, at)]).toEqual([false, false]);
  });
});

const issued = (subject: string, sha256: string, issuer = 'CN=CA, O=Authority') => ({
  subject,
  issuer,
  sha256,
});
const isSame = (one: string, other: string): boolean[] => [
  isSameSigner(issued(one, 'aa'), issued(other, 'bb')),
  isSameSigner(issued(other, 'bb'), issued(one, 'aa')),
];

describe('a signer written otherwise', () => {
  const acme = 'CN="Acme, Inc.", O="Acme, Inc.", L=Redmond, S=wa, C=US';
  const numbered = `${acme}, SERIALNUMBER=600 100 200`;

  it.each([
    [
      numbered,
      'CN="Acme, Inc.", O="Acme, Inc.", L=Redmond, S=Washington, C=US, SERIALNUMBER=600100200, jurisdictionStateOrProvinceName=Washington, businessCategory=Private Organization',
    ],
    [acme, 'C=US, S=WA, L=redmond, O="Acme, Inc.", CN="Acme, Inc."'],
  ])('is the same: %s', (one, other) => {
    expect(isSame(one, other)).toEqual([true, true]);
  });

  it.each([
    [numbered, numbered.replace('200', '201')],
    [numbered, acme],
    [numbered, numbered.replace('O="Acme, Inc."', 'O="Acme, Ltd."')],
    [numbered, numbered.replace('O="Acme, Inc."', 'O="Acme, L=Redmond"')],
    [numbered, numbered.replace('CN="Acme, Inc."', 'CN=Acme')],
    [numbered, numbered.replace('C=US', 'C=CA')],
    [numbered, `${numbered}, OU=Other`],
    [numbered, `${numbered}, O=Other`],
    [numbered, `${numbered}, organizationIdentifier=NTRUS-1`],
    [`${numbered}, jurisdictionCountryName=US`, `${numbered}, jurisdictionCountryName=CA`],
    [acme, acme.replace('S=wa', 'S=Washington')],
    [acme, acme.replace('L=Redmond', 'L=Seattle')],
    ['CN=Jane Doe, L=Redmond', 'CN=Jane Doe, L=redmond'],
  ])('is another one: %s', (one, other) => {
    expect(isSame(one, other)).toEqual([false, false]);
  });
});

describe('a certificate that is renewed', () => {
  const acme = 'CN="Acme, Inc.", O="Acme, Inc.", C=US';
  const jane = 'CN=Jane Doe, C=US';

  it.each([
    ['is of the same company, whoever issues it', acme, 'CN=CA, O=Other Authority', true],
    ['is of the same person by the same authority', jane, 'CN=CA 2027, O=Authority', true],
    ['is not of the same person by another one', jane, 'CN=CA, O=Other Authority', false],
    ['is not of the same person by nobody', jane, jane, false],
    ['is not of a company that vouches for itself', acme, acme, false],
  ])('%s', (_, subject, issuer, same) => {
    const [before, after] = [issued(subject, 'aa'), issued(subject, 'bb', issuer)];
    expect([isSameSigner(before, after), isSameSigner(after, before)]).toEqual([same, same]);
  });

  it('is another one where the name was cut', () => {
    const [one, other] = [`${acme}, OU=long…`, `${acme}, OU=long…`];
    expect(isSame(one, other)).toEqual([false, false]);
  });
});
