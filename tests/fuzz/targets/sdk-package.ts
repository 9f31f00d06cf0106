import { isInputError, Unavailable } from '../../../src/core/errors.js';
import {
  newPackageBudget,
  packageTree,
} from '../../../src/ecosystems/nuget/project/package-tree.js';
import { buildPackage } from '../../kit/package-builder.js';
import type { FuzzTarget } from '../target.js';

/** Every file of a package is there under the names that its folders list. */
export const target: FuzzTarget = {
  name: 'sdk-package',
  seeds: () => [
    buildPackage({
      id: 'House.Sdk',
      files: { 'Sdk/Sdk.props': '<Project />', 'Sdk/a%20b/Sdk.targets': '<Project />' },
    }),
  ],
  exercise(bytes) {
    const tree = packageTree(bytes, {
      budget: newPackageBudget(),
      ignoreCase: bytes.length % 2 > 0,
    });
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      for (const name of tree.list(folder)) {
        const path = folder === '' ? name : `${folder}/${name}`;
        const kind = tree.kindOf(path);
        if (kind === undefined) throw new Error(`${path} is listed and not there`);
        if (kind === 'folder') folders.push(path);
        else readOne(() => tree.read(path));
      }
    }
  },
  dictionary: ['Sdk/', '../', '%2e%2e/', '\\', '//'],
};

/** One bad file says nothing of the others. */
function readOne(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!isInputError(error) && !(error instanceof Unavailable)) throw error;
  }
}
