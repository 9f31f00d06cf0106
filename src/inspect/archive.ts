import { excerpt } from '../core/text.js';
import type { ZipArchive, ZipProblem } from '../formats/zip/model.js';
import type { OpcPackage } from '../formats/opc/opc.js';
import type { Gather } from './gather.js';

/** Adds what two honest readers of the archive may see differently. */
export function inspectArchive(archive: ZipArchive, opc: OpcPackage, gather: Gather): void {
  for (const problem of [...archive.problems, ...opc.problems]) gather.add(anomaly(problem));
}

type Anomaly = Pick<ZipProblem, 'message' | 'entry' | 'length'> & {
  readonly code: string;
  readonly offset?: number;
};

function anomaly(problem: Anomaly) {
  const location = {
    path: problem.entry ?? '',
    ...(problem.offset === undefined ? {} : { offset: problem.offset }),
    ...(problem.length === undefined ? {} : { length: problem.length }),
  };
  return {
    kind: 'archive-anomaly',
    anomaly: problem.code,
    detail: problem.message,
    location,
    excerpt: excerpt(problem.message),
  } as const;
}
