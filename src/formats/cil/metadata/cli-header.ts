import { ByteReader } from '../../../core/bytes.js';
import { MalformedInput } from '../../../core/errors.js';
import type { Problem } from '../../../core/problem.js';
import {
  directory,
  directoryIndex,
  rvaToOffset,
  type DataDirectory,
  type PeImage,
} from '../../pe/image.js';

/** The CLI header (ECMA-335 II.25.3.3). */
export interface CliHeader {
  readonly offset: number;
  readonly majorRuntimeVersion: number;
  readonly minorRuntimeVersion: number;
  readonly flags: number;
  /** A MethodDef or File token, or the rva of native code when `cliFlags.nativeEntryPoint`. */
  readonly entryPointToken: number;
  readonly metadata: DataDirectory;
  readonly resources: DataDirectory;
  readonly strongNameSignature: DataDirectory;
  readonly vtableFixups: DataDirectory;
  /** ReadyToRun code or an NGEN image; what it holds stands at this place (`isReadyToRun`). */
  readonly managedNativeHeader: DataDirectory;
}

/** Runtime flags of the CLI header (II.25.3.3.1; 0x20000 from the runtime's corhdr.h). */
export const cliFlags = {
  ilOnly: 0x1,
  requires32Bit: 0x2,
  ilLibrary: 0x4,
  strongNameSigned: 0x8,
  nativeEntryPoint: 0x10,
  trackDebugData: 0x10000,
  prefers32Bit: 0x20000,
} as const;

const cliHeaderSize = 72;

/** Whether the image says that it is managed: data directory 14 is there. */
export function isManaged(image: PeImage): boolean {
  return directory(image, directoryIndex.cli) !== undefined;
}

/** @throws MalformedInput when there is no CLI header, or it does not lie in the file. */
export function readCliHeader(image: PeImage, problems: Problem[]): CliHeader {
  const place = directory(image, directoryIndex.cli);
  const offset = place === undefined ? -1 : rvaToOffset(image, place.rva);
  if (offset < 0) throw new MalformedInput('bad-structure', 'no CLI header');
  const reader = new ByteReader(image.bytes);
  reader.need(offset, cliHeaderSize);
  if (reader.u32At(offset) < cliHeaderSize) {
    problems.push({ code: 'cli-header-size', message: 'states less than its 72 bytes', offset });
  }
  const at = (delta: number): DataDirectory => ({
    rva: reader.u32At(offset + delta),
    size: reader.u32At(offset + delta + 4),
  });
  return {
    offset,
    majorRuntimeVersion: reader.u16At(offset + 4),
    minorRuntimeVersion: reader.u16At(offset + 6),
    metadata: at(8),
    flags: reader.u32At(offset + 16),
    entryPointToken: reader.u32At(offset + 20),
    resources: at(24),
    strongNameSignature: at(32),
    vtableFixups: at(48),
    managedNativeHeader: at(64),
  };
}

const readyToRunSignature = 0x00525452;

/** Whether precompiled native code stands beside the IL (`RTR\0`, the runtime's readytorun.h). */
export function isReadyToRun(image: PeImage, header: CliHeader): boolean {
  const { rva, size } = header.managedNativeHeader;
  const offset = rva === 0 || size < 4 ? -1 : rvaToOffset(image, rva);
  if (offset < 0 || offset + 4 > image.bytes.length) return false;
  return new ByteReader(image.bytes).u32At(offset) === readyToRunSignature;
}
