import { ByteReader } from '../../core/bytes.js';
import { entropyMeter } from '../../core/entropy.js';
import type { Problem } from '../../core/problem.js';
import { readCertificates, type AttributeCertificate } from './authenticode.js';
import { readDebugDirectory, type DebugEntry } from './debug.js';
import { readExports, type ExportTable } from './exports.js';
import { directory, directoryIndex, readPeImage, type PeImage, type PeSection } from './image.js';
import {
  readBoundImports,
  readDelayImports,
  readImports,
  type BoundLibrary,
  type ImportedLibrary,
} from './imports.js';
import { machineName, subsystemName } from './names.js';
import { findPackers } from './packers.js';
import { readResources, type NativeResource } from './resources.js';
import { readRichHeader, type RichEntry } from './rich.js';
import { readTlsCallbacks } from './tls.js';
import { readVersionInfo, type VersionInfo } from './version-info.js';
import { guarded, viewOf, type PeView } from './view.js';

/** What can be said of a PE file without understanding its machine code. */
export interface NativePe {
  readonly image: PeImage;
  readonly machine: string;
  readonly subsystem: string;
  /** Seconds since 1970, or part of a content hash when the build is reproducible. */
  readonly timeDateStamp: number;
  readonly isLibrary: boolean;
  /** Whether it has a CLI header: managed, or mixed with native code. */
  readonly isManaged: boolean;
  readonly sections: readonly NativeSection[];
  readonly imports: readonly ImportedLibrary[];
  readonly delayImports: readonly ImportedLibrary[];
  readonly boundImports: readonly BoundLibrary[];
  readonly exports: ExportTable | undefined;
  readonly resources: readonly NativeResource[];
  readonly versionInfo: VersionInfo | undefined;
  /** Rvas of code that runs before the entry point. */
  readonly tlsCallbacks: readonly number[];
  readonly debug: readonly DebugEntry[];
  /** The debug directory marks the build as reproducible. */
  readonly isReproducible: boolean;
  readonly certificates: readonly AttributeCertificate[];
  /** Bytes after the last section that are not the certificate table. */
  readonly overlays: readonly Overlay[];
  readonly packers: readonly string[];
  readonly rich: readonly RichEntry[];
  /** Those of the image and of every directory; a code ending in `-unread` says a part was given up. */
  readonly problems: readonly Problem[];
}

export interface NativeSection extends PeSection {
  /** In bits per byte, of the data in the file; undefined unmeasured, or with too much overlap. */
  readonly entropy: number | undefined;
  readonly isExecutable: boolean;
  readonly isWritable: boolean;
}

/** Offsets and sizes in bytes of the file. */
export interface Overlay {
  readonly offset: number;
  readonly size: number;
  /** In bits per byte; undefined unmeasured. */
  readonly entropy: number | undefined;
}

export interface NativePeOptions {
  /** Entropy looks at every byte, which costs more than all the rest; on by default. */
  readonly measureEntropy?: boolean;
}

const characteristicLibrary = 0x2000;
const sectionExecutable = 0x2000_0000;
const sectionWritable = 0x8000_0000;

/**
 * Reads the tables of a PE file, native or managed (Microsoft PE/COFF specification).
 * @throws MalformedInput, LimitReached when the headers cannot be read; damage below them is listed.
 */
export function readNativePe(bytes: Uint8Array, options: NativePeOptions = {}): NativePe {
  const image = readPeImage(bytes);
  const measure = options.measureEntropy === false ? unmeasured : entropyMeter(bytes);
  const view = viewOf(image);
  const tables = readTables(view);
  return {
    image,
    machine: machineName(image.machine),
    subsystem: subsystemName(image.subsystem),
    timeDateStamp: image.timeDateStamp,
    isLibrary: (image.characteristics & characteristicLibrary) !== 0,
    isManaged: directory(image, directoryIndex.cli) !== undefined,
    sections: describeSections(image, measure),
    ...tables,
    versionInfo: findVersionInfo(view, tables.resources),
    isReproducible: tables.debug.some((entry) => entry.kind === 'reproducible'),
    overlays: findOverlays(image, measure),
    packers: findPackers(image.sections.map((section) => section.name)),
    rich: readRichHeader(new ByteReader(bytes), image.peOffset),
    problems: [...image.problems, ...view.problems],
  };
}

function readTables(view: PeView) {
  return {
    imports: readImports(view),
    delayImports: readDelayImports(view),
    boundImports: readBoundImports(view),
    exports: readExports(view),
    resources: readResources(view),
    tlsCallbacks: readTlsCallbacks(view),
    debug: readDebugDirectory(view),
    certificates: readCertificates(view),
  };
}

type Measure = (offset: number, size: number) => number | undefined;
const unmeasured: Measure = () => undefined;

function describeSections(image: PeImage, measure: Measure): NativeSection[] {
  return image.sections.map((section) => ({
    ...section,
    entropy: measure(section.dataOffset, section.dataSize),
    isExecutable: (section.characteristics & sectionExecutable) !== 0,
    isWritable: (section.characteristics & sectionWritable) !== 0,
  }));
}

function findVersionInfo(view: PeView, resources: readonly NativeResource[]) {
  const resource = resources.find(({ type }) => type === 'RT_VERSION');
  let info: VersionInfo | undefined;
  if (resource) {
    guarded(view, 'pe-version-info', () => {
      info = readVersionInfo(resource.bytes);
    });
  }
  return info;
}

/** Before and after the certificate table, which signing tools put at the very end. */
function findOverlays(image: PeImage, measure: Measure): Overlay[] {
  const { bytes, overlayOffset } = image;
  const table = image.directories[directoryIndex.certificate] ?? { rva: 0, size: 0 };
  const inOverlay = table.size > 0 && table.rva >= overlayOffset && table.rva < bytes.length;
  if (!inOverlay) return overlay(overlayOffset, bytes.length, measure);
  return [
    ...overlay(overlayOffset, table.rva, measure),
    ...overlay(table.rva + table.size, bytes.length, measure),
  ];
}

function overlay(from: number, to: number, measure: Measure): Overlay[] {
  if (from >= to) return [];
  return [{ offset: from, size: to - from, entropy: measure(from, to - from) }];
}
