/** What says which packages a project uses. */
export type PackageListSource =
  /** `packages.lock.json` */
  | 'lock'
  /** `project.assets.json` */
  | 'assets'
  /** The project file, resolved by Assay by NuGet's rules. */
  | 'project'
  /** `packages.config` */
  | 'packages.config'
  /** `*.deps.json` beside a program. */
  | 'deps'
  /** `dotnet-tools.json` */
  | 'tools'
  /** `msbuild-sdks` of `global.json`, or `Sdk` of a project file. */
  | 'sdk'
  /** Package files in a folder, or one package named on the command line. */
  | 'folder';
