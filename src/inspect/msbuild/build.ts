import type { FoldedBuild, FoldRequest } from '../../formats/msbuild/fold/model.js';
import type { BuildFile } from '../gather.js';

/** The build files that one project imports together, and what they come to. */
export interface Build {
  readonly folded: FoldedBuild;
  /** The file under which all of it is told as one program. */
  readonly root: string;
  readonly files: ReadonlyMap<string, BuildFile>;
  readonly request: FoldRequest;
  /** Tasks that were told: a file may be imported by several others. */
  readonly told: Set<string>;
  /** Commands that were read in the build files of the package until now. */
  readonly read: { commands: number };
}

/** What the readers of commands and code are given of the build that they stand in. */
export interface BuildText {
  readonly path: string;
  readonly depth: number;
  readonly program?: string;
}

export function textIn({ root, files }: Build, path: string): BuildText {
  const depth = files.get(path)?.file.depth ?? 0;
  return { path, depth, ...(path === root ? {} : { program: root }) };
}
