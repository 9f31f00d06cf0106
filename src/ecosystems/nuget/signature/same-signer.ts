/** Where a company sits, and of what kind it is: CAs write that in one way today and in another tomorrow. */
const places = new Set([
  's',
  'l',
  'street',
  'postalcode',
  'businesscategory',
  'jurisdictionlocalityname',
  'jurisdictionstateorprovincename',
  'jurisdictioncountryname',
]);

/** The number that a company has where it is registered (CA/Browser Forum, EV guidelines 7.1.4.2). */
const numbers = new Set(['serialnumber', 'organizationidentifier']);

/** Who a certificate names, and who says so. */
export interface CertifiedName {
  readonly subject: string;
  readonly issuer: string;
  /** Of the certificate. */
  readonly sha256: string;
}

/**
 * Whether two certificates are of one signer. One that is renewed has the same subject, also where another authority
 * issues it, as authorities do to each other's customers: of a company they look up its name in a register. Names of
 * people are no more than that, so that without an organisation the same authority has to vouch for both.
 */
export function isSameSigner(before: CertifiedName, after: CertifiedName): boolean {
  if (before.sha256 === after.sha256) return true;
  if (isSelfIssued(before) || isSelfIssued(after)) return false;
  const isSameText = before.subject === after.subject && !before.subject.endsWith('…');
  if (isSameText && before.issuer === after.issuer) return true;
  if (isSameCompany(before.subject, after.subject)) return true;
  if (!isSameText) return false;
  return organisationOf(before.subject) !== undefined || isSameAuthority(before, after);
}

/** Nobody else vouches for the name. */
const isSelfIssued = ({ subject, issuer }: CertifiedName): boolean => subject === issuer;

/** Its certificates change from one to the next, and what they begin with stays. */
function isSameAuthority(
  { issuer: before }: CertifiedName,
  { issuer: after }: CertifiedName,
): boolean {
  const organisation = organisationOf(before);
  return organisation !== undefined && organisation === organisationOf(after);
}

function organisationOf(name: string): string | undefined {
  return attributesOf(name)?.get('o');
}

/**
 * Whether two subjects of certificates name one company, written otherwise. Everything but places has to be the
 * same: the common name, the company, its country, its number. Without a number, companies of one name in two
 * towns are two, and so they are where they are registered under one number in two countries or states.
 */
function isSameCompany(before: string, after: string): boolean {
  const [was, is] = [attributesOf(before), attributesOf(after)];
  if (was === undefined || is === undefined || !was.has('o')) return false;
  const hasNumber = [...numbers].some((type) => was.has(type));
  return [...new Set([...was.keys(), ...is.keys()])].every((type) => {
    const [one, other] = [was.get(type), is.get(type)];
    if (!places.has(type)) return one === other;
    if (hasNumber && (!type.startsWith('jurisdiction') || !one || !other)) return true;
    return plain(one) === plain(other);
  });
}

/** Case, spaces and stops: `St. Gallen`, `st gallen`. */
const plain = (text = ''): string => text.toLowerCase().replaceAll(/[\s.,'-]/g, '');

/** The texts of each type, as `nameOf` of certificates writes them; undefined where the text was cut. */
function attributesOf(subject: string): ReadonlyMap<string, string> | undefined {
  if (subject.endsWith('…')) return undefined;
  const all = new Map<string, string>();
  for (const part of partsOf(subject)) {
    const at = part.indexOf('=');
    if (at < 1) return undefined;
    const type = part.slice(0, at).trim().toLowerCase();
    const value = part.slice(at + 1);
    const text = numbers.has(type) ? value.replaceAll(' ', '') : value;
    all.set(type, all.has(type) ? `${all.get(type)}\0${text}` : text);
  }
  return all;
}

/** Between commas and plus signs that stand outside quotation marks. */
function partsOf(subject: string): string[] {
  const parts: string[] = [];
  let [start, isQuoted] = [0, false];
  for (let at = 0; at < subject.length; at++) {
    const sign = subject[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted || (sign !== ',' && sign !== '+')) continue;
    parts.push(subject.slice(start, at));
    start = at + 1;
  }
  return [...parts, subject.slice(start)];
}
