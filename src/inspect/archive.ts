import { excerpt } from '../core/text.js';
import type { ZipArchive, ZipProblem } from '../formats/zip/model.js';
import type { OpcPackage } from '../formats/opc/opc.js';
import type { Gather } from './gather.js';

/** Adds what two honest readers of the archive may see differently. */
export function inspectArchive(archive: ZipArchive, opc: OpcPackage, gather: Gather): void {
  const problems: Anomaly[] = [...archive.problems, ...opc.problems];
  for (const problem of problems.sort(byEntry)) gather.add(anomaly(problem));
}

/** By name, not by place in the archive: the same findings whatever the order of its entries. */
function byEntry(a: Anomaly, b: Anomaly): number {
  const [first, second] = [`${a.entry ?? ''}\0${a.code}`, `${b.entry ?? ''}\0${b.code}`];
  return first < second ? -1 : first > second ? 1 : (a.offset ?? 0) - (b.offset ?? 0);
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
