/**
 * A subject of a certificate in plain words: `Example Author of Example (US)`. What is not understood stays as it is.
 */
export function certifiedName(subject: string): string {
  const common = partOf(subject, 'CN');
  if (common === undefined) return subject;
  const [organisation, country] = [partOf(subject, 'O'), partOf(subject, 'C')];
  const of = organisation === undefined || organisation === common ? '' : ` of ${organisation}`;
  return `${common}${of}${country === undefined ? '' : ` (${country})`}`;
}

/** The first of a type; quoted where it holds a comma. */
function partOf(subject: string, type: string): string | undefined {
  const match = new RegExp(`(?:^|, )${type}=(?:"([^"]*)"|([^,"]*))(?:,|$)`).exec(subject);
  return (match?.[1] ?? match?.[2]) || undefined;
}
