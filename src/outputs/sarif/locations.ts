import { excerpt } from '../../core/text.js';
import { describeLocation, type Location as Seen } from '../../core/location.js';
import type { Evidence } from '../../facts/finding.js';
import type { ScannedPackage } from '../../facts/report.js';
import type { PackageUsage } from '../../facts/scan-summary.js';
import type { Artifacts } from './artifacts.js';
import type { Location, Message, Region } from './model.js';
import { code, plain } from './text.js';

const isPositive = (value: number | undefined): value is number =>
  Number.isSafeInteger(value) && (value ?? 0) >= 1;

/** A line of the repository. Where none is known, the first: GitHub wants one of every result. */
export function fileLocation(
  artifacts: Artifacts,
  path: string,
  line: number | undefined,
  message?: Message,
): Location {
  return {
    physicalLocation: {
      artifactLocation: artifacts.file(path),
      region: { startLine: isPositive(line) ? line : 1 },
    },
    ...(message && { message }),
  };
}

/** The line that brings a package in. */
export function usageLocation(
  artifacts: Artifacts,
  { file, project, line }: PackageUsage,
  message?: Message,
): Location {
  return fileLocation(artifacts, file || project, line, message);
}

/** A place inside a package: lines of texts, bytes of everything else. */
export function packageLocation(
  artifacts: Artifacts,
  scanned: ScannedPackage,
  seen: Seen,
  message: Message,
): Location {
  const region = regionOf(seen);
  const { token, ilOffset } = seen;
  return {
    physicalLocation: {
      artifactLocation: artifacts.inPackage(scanned, seen.path),
      ...(region && { region }),
    },
    ...(seen.member && { logicalLocations: [logicalLocation(seen.member)] }),
    message,
    ...((token !== undefined || ilOffset !== undefined) && {
      properties: {
        ...(token !== undefined && { metadataToken: token }),
        ...(ilOffset !== undefined && { ilOffset }),
      },
    }),
  };
}

function regionOf({ line, column, offset, length }: Seen): Region | undefined {
  if (isPositive(line)) {
    return { startLine: line, ...(isPositive(column) && { startColumn: column }) };
  }
  if (!Number.isSafeInteger(offset) || (offset ?? -1) < 0) return undefined;
  return { byteOffset: offset ?? 0, ...(isPositive(length) && { byteLength: length }) };
}

/** Characters of a member's name: names in metadata may be as long as their heap. */
const mostCharacters = 499;

function logicalLocation(member: string): NonNullable<Location['logicalLocations']>[number] {
  const name = excerpt(member, mostCharacters);
  const last = name.slice(name.lastIndexOf('::') + 1).replace(/^:/, '');
  return {
    name: last,
    fullyQualifiedName: name,
    ...(name.includes('::') && { kind: 'function' }),
  };
}

/** What a piece of evidence shows, and the piece. */
export function evidenceMessage({ shows, excerpt }: Evidence): Message {
  const said = excerpt === shows ? '' : excerpt;
  return {
    text: said ? `${plain(shows)}: ${plain(said)}` : plain(shows),
    markdown: said ? `${code(shows)}: ${code(said)}` : code(shows),
  };
}

/** `downloads a file` at `build/a.targets:12:5`, for one line of a list. */
export function evidenceLine(evidence: Evidence): string {
  return `- ${evidenceMessage(evidence).markdown} at ${code(describeLocation(evidence.location))}`;
}
