import type { EntryPointFact } from '../../facts/entry-point.js';
import { entryPoint, fileName } from './draft.js';
import type { PackageView } from './package-view.js';

/** Machine code that the loader of the system runs when it maps a library of the package. */
export function nativePoints(view: PackageView): EntryPointFact[] {
  return view.of('native').flatMap(({ file, isLibrary, initializers }) => {
    if (!isLibrary || initializers.length === 0 || file.role === 'ref') return [];
    return [
      entryPoint(
        {
          surface: 'native-load',
          in: ['load'],
          byItself: false,
          name: `native initializers of ${fileName(file.path)}`,
          when: 'when code loads the library, as the first call into it does',
          location: { path: file.path },
          excerpt: initializers.join(', '),
        },
        file,
      ),
    ];
  });
}
