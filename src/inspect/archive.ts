import { excerpt } from '../core/text.js';
import type { ZipArchive, ZipProblem } from '../formats/zip/model.js';
import type { Gather } from './gather.js';

/** Adds what two honest readers of the archive may see differently. */
export function inspectArchive(archive: ZipArchive, gather: Gather): void {
  for (const problem of archive.problems) gather.add(anomaly(problem));
}

function anomaly(problem: ZipProblem) {
  const location = {
    path: problem.entry ?? '',
    offset: problem.offset,
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
