import type { Problem } from '../../core/problem.js';
import { moduleTraits } from '../../formats/cil/assembly.js';
import { openModule } from '../../formats/cil/module.js';
import { readPeImage } from '../../formats/pe/image.js';
import { unread, type Gather, type PackageFile } from '../gather.js';
import { inspectNative } from '../native/index.js';
import { inspectAddresses } from './addresses.js';
import { reportAssembly } from './assembly.js';
import { inspectCode } from './code.js';
import { inspectComputed } from './computed/index.js';
import { noteModule } from './entry-candidates.js';
import { inspectFieldTexts } from './field-texts.js';
import { methodNames } from './methods.js';
import { nameMarks } from './name-marks.js';
import { inspectNames } from './names.js';
import { inspectParameters } from './parameters.js';
import { inspectPlatformInvokes } from './platform-invokes.js';
import { reportProtection } from './protection.js';
import { inspectFieldData, inspectResources } from './resources.js';

/** Reads a .NET assembly: identity, code, strings, native imports, resources. */
export function inspectManaged(file: PackageFile, gather: Gather): void {
  const module = openModule(readPeImage(file.bytes));
  const names = methodNames(module);
  const marks = nameMarks(module);
  const traits = moduleTraits(module);
  reportAssembly(module, traits, file, gather);
  noteModule(module, traits, names, file, gather);
  const { code, marks: constants } = inspectCode(module, names, marks, file, gather);
  const told = inspectAddresses(module, names, file, gather);
  inspectComputed(module, names, constants, code, told, file, gather);
  inspectFieldTexts(module, file, gather);
  inspectPlatformInvokes(module, names, file, gather);
  inspectParameters(module, names, marks, file, gather);
  inspectNames(module, names, file, gather);
  reportProtection(module, file, gather);
  inspectResources(module, file, gather);
  inspectFieldData(module, file, gather);
  reportProblems(module.problems, file, gather);
  if (traits.mixedMode) inspectNative(file, gather);
}

/** Rows or streams that lie outside the file were not read: their content is not accounted for. */
function reportProblems(problems: readonly Problem[], file: PackageFile, gather: Gather): void {
  const gaps = problems.filter((problem) => problem.code.endsWith('-unread'));
  for (const gap of gaps.slice(0, 1)) unread(gather, file.path, gap.code, gap.message);
}
