import type { FuzzTarget } from '../target.js';
import { target as assetsFile } from './assets-file.js';
import { target as baseline } from './baseline.js';
import { target as batch } from './batch.js';
import { target as buildFiles } from './build-files.js';
import { target as callGraph } from './call-graph.js';
import { target as certificate } from './certificate.js';
import { target as cil } from './cil.js';
import { target as csharp } from './csharp.js';
import { target as depsFile } from './deps-file.js';
import { target as elf } from './elf.js';
import { target as feedProtocol } from './feed-protocol.js';
import { target as flow } from './flow.js';
import { target as foldedScripts } from './folded-scripts.js';
import { target as folding } from './folding.js';
import { target as gitTree } from './git-tree.js';
import { target as globalJson } from './global-json.js';
import { target as intelIndex } from './intel-index.js';
import { target as json } from './json.js';
import { target as lockFile } from './lock-file.js';
import { target as macho } from './macho.js';
import { target as metadata } from './metadata.js';
import { target as msbuild } from './msbuild.js';
import { target as names } from './names.js';
import { target as nugetConfig } from './nuget-config.js';
import { target as nuspec } from './nuspec.js';
import { target as opc } from './opc.js';
import { target as packageManifest } from './package-manifest.js';
import { target as packageSignature } from './package-signature.js';
import { target as osvRecord } from './osv-record.js';
import { target as wholePackage } from './package.js';
import { target as packagesConfig } from './packages-config.js';
import { target as pe } from './pe.js';
import { target as policy } from './policy.js';
import { target as powershell } from './powershell.js';
import { target as project } from './project.js';
import { target as resolution } from './resolution.js';
import { target as sdkPackage } from './sdk-package.js';
import { target as shell } from './shell.js';
import { target as solutionFile } from './solution-file.js';
import { target as text } from './text.js';
import { target as textFlow } from './text-flow.js';
import { target as toolManifest } from './tool-manifest.js';
import { target as visualbasic } from './visualbasic.js';
import { target as xml } from './xml.js';
import { target as zip } from './zip.js';

/** Sorted by name. A reader without a target here is not finished. */
export const targets: readonly FuzzTarget[] = [
  assetsFile,
  baseline,
  batch,
  buildFiles,
  callGraph,
  certificate,
  cil,
  csharp,
  depsFile,
  elf,
  feedProtocol,
  flow,
  foldedScripts,
  folding,
  gitTree,
  globalJson,
  intelIndex,
  json,
  lockFile,
  macho,
  metadata,
  msbuild,
  names,
  nugetConfig,
  nuspec,
  opc,
  osvRecord,
  wholePackage,
  packageManifest,
  packageSignature,
  packagesConfig,
  pe,
  policy,
  powershell,
  project,
  resolution,
  sdkPackage,
  shell,
  solutionFile,
  text,
  textFlow,
  toolManifest,
  visualbasic,
  xml,
  zip,
];
