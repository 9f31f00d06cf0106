import { LimitReached } from './errors.js';

/**
 * Every cap on hostile input, in one place, so that a reviewer can see them together and a
 * message can name the one that was reached. Sizes are in bytes, the rest are counts.
 * Each is far above what the largest honest packages of the NuGet Gallery need.
 */
export const limits = {
  /** One package file: what NuGet itself refuses to push is 250 MB. */
  packageBytes: 1024 * 1024 * 1024,
  zipEntries: 100_000,
  /** Structural problems listed for one archive; the rest are counted. */
  zipProblems: 10_000,
  /** One entry after inflation. */
  zipEntryBytes: 512 * 1024 * 1024,
  /** All entries together after inflation. */
  zipTotalBytes: 4 * 1024 * 1024 * 1024,
  /** Inflated size over stored size, for entries above `zipRatioFloorBytes` (deflate tops out at 1032). */
  zipRatio: 1000,
  zipRatioFloorBytes: 8 * 1024 * 1024,
  /** Containers inside containers: a PE in a resource of a PE in a resource. */
  nestingDepth: 4,
  /** Nested files read in one package. */
  nestedFiles: 20_000,
  /** Files read once more because others of the package refer to them, and how deep. */
  followedFiles: 2_000,
  followedDepth: 16,
  xmlBytes: 32 * 1024 * 1024,
  xmlDepth: 256,
  xmlNodes: 1_000_000,
  xmlAttributes: 1024,
  textBytes: 16 * 1024 * 1024,
  /** Tokens or syntax nodes visited in one script or source file. */
  scriptNodes: 2_000_000,
  /**
   * UTF-16 units of scripts and sources that are gone over in one package: as they are written, put together and
   * handed on. And those that putting together comes to on the way.
   */
  scriptUnits: 8 * 1024 * 1024,
  scriptFolding: 64 * 1024 * 1024,
  /** Time given to one grammar-driven parse, in milliseconds. */
  parseMilliseconds: 5_000,
  /** Memory of the grammar parsers, which they never give back to the system. */
  parserHeapBytes: 256 * 1024 * 1024,
  /** MSBuild expressions inside the arguments of others. */
  expressionDepth: 64,
  /** Characters of one evaluated MSBuild value, and of all that one evaluation produces. */
  evaluatedCharacters: 1024 * 1024,
  evaluationCharacters: 64 * 1024 * 1024,
  evaluatedItems: 200_000,
  /** Texts that one text of a package's build files may come to, and how long each is kept. */
  foldedValues: 32,
  foldedCharacters: 256 * 1024,
  /** Texts of tasks that the build files of one package come to, all together. */
  foldedTexts: 20_000,
  /** Commands that the build files of one package start, all together. */
  buildCommands: 4_000,
  /** Characters that are produced while one package's build files, or one script, are put together. */
  foldedWork: 16 * 1024 * 1024,
  /** Steps that folding one script may take, rounds it may go over it, and characters it may come to. */
  foldSteps: 200_000,
  foldRounds: 6,
  foldedScript: 1024 * 1024,
  /** Of one text whose secrets are followed: what is read, names in it, and characters gone over. */
  textFlowCharacters: 512 * 1024,
  textFlowNames: 5_000,
  textFlowSteps: 16 * 1024 * 1024,
  /** Project files that one evaluation imports, and how deep. */
  importedFiles: 5_000,
  importDepth: 200,
  /**
   * SDKs that come as packages, of a whole scan: how many, how often one leads to the next, bytes and
   * files of those that are not extracted, folders in folders, and bytes that are inflated of them.
   */
  sdkPackages: 500,
  sdkRounds: 32,
  sdkPackageBytes: 128 * 1024 * 1024,
  sdkPackageFiles: 200_000,
  sdkFileDepth: 32,
  sdkFileBytes: 64 * 1024 * 1024,
  /** Folders looked through for one pattern with wildcards. */
  wildcardFolders: 50_000,
  /** Text that a property function may give to a regular expression. */
  regexInputCharacters: 512,
  metadataRows: 16_777_215,
  /** Fields or methods that all types of a module claim together, overlaps counted. */
  memberClaims: 4_000_000,
  /** Names in one `.resources` file. */
  resourceItems: 1_000_000,
  metadataHeapBytes: 256 * 1024 * 1024,
  /** Characters of all names, type and member texts of one module together. */
  metadataTextUnits: 512 * 1024 * 1024,
  /** Characters of one name or one type's text. */
  typeTextUnits: 1024 * 1024,
  /** Types nested in types, as levels. */
  typeNesting: 100,
  signatureDepth: 200,
  signatureNodes: 100_000,
  customAttributeElements: 100_000,
  /** Methods with which types of one module begin for some framework, inherited ones counted again. */
  entryPointRoots: 1_000_000,
  /** Names of files, targets and tasks compared to find what the build files of a package reach. */
  entryPointMatches: 10_000_000,
  methodBodyBytes: 16 * 1024 * 1024,
  /** Chained sections after one method's code, and exception clauses in them. */
  methodSections: 64,
  exceptionRegions: 100_000,
  switchTargets: 1_000_000,
  /** What the call graph keeps of one module: calls and uses, and bytes of signatures. */
  callGraphEdges: 32_000_000,
  callGraphSignatureBytes: 64 * 1024 * 1024,
  /** Modules, types and methods of one call graph. */
  callGraphModules: 10_000,
  callGraphTypes: 4_000_000,
  callGraphMethods: 16_000_000,
  /** Base classes of a class, interfaces of a type, forwarders that lead to a type. */
  typeHierarchyDepth: 1000,
  typeInterfaces: 10_000,
  typeForwards: 32,
  /** Steps of looking up members and overrides in one call graph. */
  callGraphWork: 400_000_000,
  /**
   * Instructions that are read to follow data in one package, of which the assemblies that load
   * together get half of what is left; of one method, these and values.
   */
  flowInstructions: 2_500_000,
  flowBodyInstructions: 200_000,
  flowBodyValues: 400_000,
  /** Basic blocks of one method of which is asked what decides that they run. */
  controlBlocks: 20_000,
  /** Steps in which what is fetched or unpacked is followed before it is asked what leads to what runs. */
  flowRunSteps: 150_000,
  /** Steps after which it is asked first whether anything of it is among the nearest of what leads there. */
  flowNearSteps: 4_000,
  /** Values, and instructions read for them, that lead to what runs at most where that ends it. */
  flowNearValues: 2_000,
  flowNearInstructions: 10_000,
  /** Values that may lead to what runs in the assemblies that load together. */
  flowSliceValues: 200_000,
  /** Instructions that are read to find them. */
  flowSliceInstructions: 600_000,
  /** Steps in which one of them is followed forward to it. */
  flowSliceSteps: 200_000,
  /** Steps of following data through one package, of which they get half of what is left as well. */
  flowSteps: 1_600_000,
  /**
   * Bytes of assemblies, steps, and instructions read for them, in builds for other frameworks whose sources
   * and sinks stand as in one that was followed to its end: what is hidden between them is near to them.
   */
  flowAgainBytes: 192 * 1024,
  flowAgainSteps: 60_000,
  flowAgainInstructions: 100_000,
  /** Instructions done to work out one call, and for all constants of one module. */
  foldingSteps: 200_000,
  foldingModuleSteps: 8_000_000,
  /** Instructions of one method itself, and of a call whose result is no text, bytes or number. */
  foldingMethodSteps: 50_000,
  foldingAsideSteps: 2_000,
  /** What one constant may take while it is worked out: arrays, texts, streams. */
  foldingBytes: 8 * 1024 * 1024,
  /** Calls inside calls while a constant is worked out. */
  foldingDepth: 48,
  /** Longer bodies compute no constant. */
  foldingBodyBytes: 256 * 1024,
  /** Ways of control followed through one method, and exception clauses looked at. */
  foldingWays: 100,
  foldingRegions: 500,
  peSections: 96,
  peImports: 100_000,
  peExports: 200_000,
  /** Entries of the resource tree of one PE file. */
  peResources: 50_000,
  /** All names read from one native file, in bytes: overlapping tables can repeat one name. */
  nativeNameBytes: 32 * 1024 * 1024,
  /** Small tables of a PE file: TLS callbacks, debug entries, certificates, bound imports. */
  peTableEntries: 1024,
  /** Elements visited in one DER structure. */
  derElements: 100_000,
  /** Elements inside elements of a BER encoding that is not DER. */
  derDepth: 64,
  /** The signature of a package, certificates in one message, and signers, countersignatures, time-stamps. */
  signatureBytes: 1024 * 1024,
  signatureCertificates: 200,
  /** Characters shown of the name in a certificate. */
  nameCharacters: 1000,
  signers: 16,
  /** Certificates from a signer's up to a root, and links between certificates that are tried for it. */
  chainCertificates: 12,
  chainLinks: 100,
  /** Trusted roots, and lists of revoked certificates with what they list. */
  trustedRoots: 10_000,
  revocationLists: 1_000,
  revokedCertificates: 10_000_000,
  /** One file of them, in bytes. */
  rootFileBytes: 32 * 1024 * 1024,
  revocationListBytes: 256 * 1024 * 1024,
  /** Files of other versions that one scan looks into for who signed them. */
  otherVersions: 600,
  /** Symbols in an assembly, inflated. */
  embeddedPdbBytes: 64 * 1024 * 1024,
  machoCommands: 10_000,
  machoArchitectures: 32,
  elfSections: 65_535,
  elfSymbols: 1_000_000,
  stringsPerFile: 200_000,
  /** Longer runs of printable text are given in pieces of this many characters. */
  stringCharacters: 65_536,
  jsonBytes: 256 * 1024 * 1024,
  jsonDepth: 128,
  jsonNodes: 5_000_000,
  excerptCharacters: 200,
  /** A lock file, an assets file, a NuGet.Config: what a scan reads of a repository. */
  projectFileBytes: 100 * 1024 * 1024,
  /** Configuration files in one folder of the user or the machine. */
  configFiles: 1_000,
  /** One value of a NuGet.Config before and after its variables are expanded. */
  settingCharacters: 65_536,
  /** Folders visited below the path of a scan, and how deep. */
  scanFolders: 500_000,
  scanDepth: 100,
  /** Projects that one solution lists. */
  solutionProjects: 10_000,
  /** Project files of a whole scan, those that others refer to among them. */
  scanProjects: 50_000,
  /** Steps of comparing paths with the wildcards of project references. */
  projectGlobSteps: 50_000_000,
  /** Packages of one project, and of a whole scan. */
  projectPackages: 100_000,
  scanPackages: 100_000,
  /** Packages of a scan that are read once more: whether they take what others leave for them. */
  graphQuestions: 200,
  /** One document of a feed after decompression: an index, a list of versions, a registration. */
  feedDocumentBytes: 32 * 1024 * 1024,
  /** What is read of a feed's error message. */
  feedProblemBytes: 64 * 1024,
  /** Header fields of one answer. */
  feedHeaderBytes: 64 * 1024,
  /** Versions in one list, and pages of one registration. */
  feedVersions: 200_000,
  feedPages: 1_000,
  /** All documents of the registration of one id, in bytes; dependencies of one version in it that count. */
  registrationBytes: 128 * 1024 * 1024,
  releaseDependencies: 2_000,
  /** Ids of one scan whose registration is asked for. */
  releaseQuestions: 5_000,
  feedRedirects: 10,
  /** Pages of a feed's known vulnerabilities, and advisories in all of them. */
  feedVulnerabilityPages: 64,
  feedVulnerabilities: 200_000,
  /**
   * Searches of a feed for the names that many use: results of one page, owners of one id, requests of one sync,
   * bytes of all of them, and ids that are kept. How far one search is paged is documented for the service.
   */
  searchPageResults: 10_000,
  searchOwners: 20,
  searchRequests: 120,
  searchBytes: 1024 * 1024 * 1024,
  searchSkip: 3_000,
  popularNames: 100_000,
  /** One line that a credential provider writes. */
  pluginMessageBytes: 1024 * 1024,
  /** Credential providers asked. */
  plugins: 64,
  /** Packages and projects in all graphs of one assets file. */
  assetsLibraries: 2_000_000,
  /** Packages shown between a project's own dependency and what it leads to. */
  dependencyPathSteps: 64,
  /** Groups and dependencies in the description of one package. */
  manifestDependencies: 100_000,
  /** Runtimes, imports and packages in one `runtime.json`. */
  runtimeGraphEntries: 100_000,
  /** Versions of one id that its sources list. */
  packageVersions: 200_000,
  /** Packages, by id and range, looked up for one target of one project. */
  graphLibraries: 20_000,
  /** Steps of working out one target: dependencies looked at, nodes of paths compared. */
  graphSteps: 20_000_000,
  /** Files in the extracted folder of one package. */
  extractedFiles: 200_000,
  /** Findings and gaps of a baseline. */
  baselineEntries: 1_000_000,
  /** What git prints of a commit for `--base`: its list of files, and those taken out of it. */
  baseListingBytes: 512 * 1024 * 1024,
  baseFiles: 200_000,
  baseFileBytes: 256 * 1024 * 1024,
  baseTotalBytes: 4 * 1024 * 1024 * 1024,
  /** One git command, in milliseconds, and what is kept of what it complains about. */
  gitMilliseconds: 120_000,
  gitMessageBytes: 4096,
  /** One package in the pool: time in milliseconds, and heap of one worker in megabytes. */
  packageMilliseconds: 120_000,
  workerHeapMegabytes: 2048,
  /** A file of a policy, of waivers or of examples of decisions: bytes, depth, columns of indent, marks and words. */
  policyBytes: 512 * 1024,
  policyDepth: 32,
  policyIndent: 128,
  policyTokens: 150_000,
  policyProblems: 100,
  policyRules: 1_000,
  /** Names in one list of a rule: patterns, owners, signers, sources. */
  policyNames: 1_000,
  waivers: 5_000,
  policyCases: 2_000,
  /** One condition: characters, parts of its syntax, how deep, and instructions of one pattern. */
  conditionCharacters: 4096,
  conditionNodes: 1_000,
  conditionDepth: 48,
  conditionPattern: 2_000,
  /** Steps of working out all conditions of one policy for one package. */
  conditionSteps: 1_000_000,
  /** One file that is read back from the cache whole: an assessment, a feed's answer. */
  cacheEntryBytes: 512 * 1024 * 1024,
  /**
   * Lists of malicious packages and vulnerabilities: one file of them and one archive in bytes, records of
   * one list, lists; in one record packages, versions and events of ranges, and characters that are kept.
   */
  intelFileBytes: 64 * 1024 * 1024,
  intelArchiveBytes: 1024 * 1024 * 1024,
  intelFiles: 2_000_000,
  intelRecords: 2_000_000,
  intelSources: 64,
  /** How often a download of one of them goes on where the line was cut. */
  intelAttempts: 20,
  intelAffected: 20_000,
  intelVersions: 200_000,
  intelEvents: 50_000,
  intelNames: 1_000,
  intelTextCharacters: 1_000,
  /** Assemblies that are held against each other method by method, bytes and characters of their code. */
  comparedAssemblies: 100,
  /** Packages of a branch that are held against their earlier versions. */
  comparedDependencies: 500,
  comparedCode: 256 * 1024 * 1024,
  /** Changed methods of which the instructions are looked at. */
  comparedMethods: 5_000,
  /** Longer names of packages are held against no others: feeds allow no more, and nobody mistakes them. */
  comparedNameCharacters: 100,
  /** Packages of one's own for which other sources are asked whether they have them too. */
  confusionQuestions: 200,
  /** The index of one list, and one piece of it that is read at once. */
  intelIndexBytes: 4 * 1024 * 1024 * 1024,
  intelBlockBytes: 64 * 1024 * 1024,
} as const;

export type LimitName = keyof typeof limits;

/** @throws LimitReached when `value` is above the named limit. */
export function within(name: LimitName, value: number): void {
  if (value > limits[name]) throw new LimitReached(name, limits[name]);
}
