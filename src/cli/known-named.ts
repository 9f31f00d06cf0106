import { MalformedInput, Unavailable } from '../core/errors.js';
import { escapeText } from '../core/text.js';
import type { NamedPackage } from '../ecosystems/nuget/package-name.js';
import type { Known } from '../scan/intel/known.js';
import { exitCodes } from './exit.js';
import { writeError } from './screen.js';

/**
 * Of a package that somebody names and no feed has, or none that can be read: whether lists know it as malicious. Feeds take such
 * packages away, and that it is not there is no answer to who asks about it.
 * @returns the exit code, where that is the answer
 * @throws the error, where it is not
 */
export function knownNamed(
  error: unknown,
  named: NamedPackage | undefined,
  known: Known | undefined,
): number {
  const { id, version } = named ?? {};
  const isUnread = error instanceof Unavailable || error instanceof MalformedInput;
  if (!isUnread || !known || id === undefined || version === undefined) throw error;
  const records = known
    .facts({ id, version }, { path: '' })
    .filter(({ record }) => record.kind === 'malicious');
  for (const { record } of records)
    writeError(
      `assay: ${escapeText(`${id} ${version} is malicious by ${record.id} (list ${record.source}): ${record.summary}`)}`,
    );
  // What a list would have said is not known: that nothing was told is no answer.
  for (const { file, reason } of known.troubles)
    writeError(`assay: ${escapeText(`${file}: ${reason}`)}`);
  if (records.length === 0) throw error;
  writeError(`assay: it was not read: ${escapeText(error.message)}`);
  return exitCodes.decision;
}
