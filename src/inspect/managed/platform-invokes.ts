import { classifyNative } from '../../behaviour/catalogue/native.js';
import { excerpt } from '../../core/text.js';
import { pinvokes } from '../../formats/cil/interop.js';
import type { Module } from '../../formats/cil/module.js';
import { tokenRow } from '../../formats/cil/tables/coded-index.js';
import type { Gather, PackageFile } from '../gather.js';
import type { MethodNames } from './methods.js';

/** Adds the native functions that the module declares (ECMA-335 II.22.22). */
export function inspectPlatformInvokes(
  module: Module,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  for (const { method, library, entryPoint } of pinvokes(module)) {
    const row = tokenRow(method);
    const api = `${library}!${entryPoint}`;
    const seen = { location: names.location(file.path, row), excerpt: excerpt(api) };
    gather.add({ kind: 'platform-invoke', module: library, entryPoint, ...seen });
    const capability = classifyNative(library, entryPoint);
    if (capability === undefined) continue;
    const sourceMember = names.source(row);
    gather.add({ kind: 'api-call', capability, api, count: 1, sourceMember, ...seen });
  }
}
