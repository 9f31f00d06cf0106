import type { MsBuildFile } from '../model.js';
import type { FoldedBuild, FoldRequest } from './model.js';

/** The build files of a request as they are written, nothing replaced. */
export function asWritten({ roots, file }: FoldRequest): FoldedBuild {
  const files = roots.flatMap((path): [string, MsBuildFile][] => {
    const read = file(path);
    return read === undefined ? [] : [[path, read]];
  });
  return {
    files: files.map(([path]) => path),
    tasks: files.flatMap(([path, { targets }]) =>
      targets.flatMap((target) =>
        target.tasks.map((task) => ({
          path,
          target,
          task,
          conditions: task.conditions,
          parameters: task.parameters.map(({ name, value, span }) => ({
            name,
            span,
            written: value,
            values: [value],
            lines: [value],
          })),
        })),
      ),
    ),
    codes: files.flatMap(([path, { usingTasks }]) =>
      usingTasks.flatMap((usingTask) => {
        const { inline } = usingTask;
        if (inline === undefined) return [];
        const sources = inline.sourceFile === undefined ? [] : [inline.sourceFile];
        return [{ path, usingTask, inline, codes: [inline.code.text], sources }];
      }),
    ),
    properties: new Map(),
  };
}
