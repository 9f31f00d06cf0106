/**
 * What the .NET SDK runs, by name, written by scripts/list-sdk-targets.mjs from SDK 10.0.401: the logs of a
 * console program, a library, a web application, a worker and a library for several frameworks. A
 * target whose condition was false is among them, since what hooks it runs all the same.
 */
export type SdkRun = keyof typeof targets;

/** `publish` and those after it build first: they have what they add to the build. */
const targets = {
  restore: `
    AddPrunePackageReferences ApplyImplicitVersions CheckForImplicitPackageReferenceOverrides
    CollectCentralPackageVersions CollectFrameworkReferences CollectNuGetAuditSuppressions
    CollectPackageDownloads CollectPackageReferences CollectPrunePackageReferences
    GetAllRuntimeIdentifiers ProcessFrameworkReferences ResolveRequiredWebAssets Restore
    _CheckForLanguageAndFeatureCombinationSupport _CheckForObsoleteDotNetCliToolReferences
    _CheckForUnsupportedCppNETCoreVersion _CheckForUnsupportedNETCoreVersion
    _CheckForUnsupportedNETStandardVersion _CollectRestoreInputs
    _CollectTargetFrameworkForTelemetry _ComputeToolPackInputsToProcessFrameworkReferences
    _FilterRestoreGraphProjectInputItems _GenerateDotnetCliToolReferenceSpecs
    _GenerateProjectRestoreGraph _GenerateProjectRestoreGraphAllFrameworks
    _GenerateProjectRestoreGraphCurrentProject _GenerateProjectRestoreGraphPerFramework
    _GenerateRestoreDependencies _GenerateRestoreGraph _GenerateRestoreGraphProjectEntry
    _GenerateRestoreProjectPathItems _GenerateRestoreProjectPathItemsAllFrameworks
    _GenerateRestoreProjectPathItemsCurrentProject _GenerateRestoreProjectPathItemsPerFramework
    _GenerateRestoreProjectPathWalk _GenerateRestoreProjectSpec _GenerateRestoreSpecs
    _GetAllRestoreProjectPathItems _GetRestoreProjectStyle _GetRestoreSettings
    _GetRestoreSettingsAllFrameworks _GetRestoreSettingsCurrentProject
    _GetRestoreSettingsOverrides _GetRestoreSettingsPerFramework
    _GetRestoreTargetFrameworkOverride _GetRestoreTargetFrameworksAsItems
    _GetRestoreTargetFrameworksOutput _IsProjectRestoreSupported _LoadRestoreGraphEntryPoints
  `,
  'project-open': `
    AddDepsJsonAndRuntimeConfigToCopyItemsForReferencingProjects
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisCSharpCodeStyle
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzers AddImplicitDefineConstants
    AddPrunePackageReferences AddSourceRevisionToInformationalVersion AfterCompile
    AfterResolveReferences AssignTargetPaths BeforeCompile BeforeResolveReferences
    CheckForDuplicateItems CheckForImplicitPackageReferenceOverrides CollectCentralPackageVersions
    CollectFrameworkReferences CollectNuGetAuditSuppressions CollectPackageDownloads
    CollectPackageReferences CollectPrunePackageReferences Compile ComputeCssScope
    CopyAdditionalFiles CoreCompile CoreGenerateAssemblyInfo CreateCustomManifestResourceNames
    CreateGeneratedAssemblyInfoInputsCacheFile ExpandSDKReferences
    FindReferenceAssembliesForReferences GenerateAssemblyInfo GenerateMSBuildEditorConfigFile
    GenerateMSBuildEditorConfigFileCore GenerateMSBuildEditorConfigFileShouldRun
    GenerateNETCompatibleDefineConstants GenerateSourceLinkFile
    GenerateTargetFrameworkDefineConstants GenerateTargetFrameworkMonikerAttribute
    GetAssemblyAttributes GetAssemblyVersion GetFrameworkPaths GetReferenceAssemblyPaths
    IgnoreJavaScriptOutputAssembly IncludeTransitiveProjectReferences
    InitializeSourceControlInformation InitializeSourceControlInformationFromSourceControlManager
    PrepareForBuild PrepareForRazorComponentGenerate PrepareForRazorGenerate
    PrepareProjectReferences PrepareResourceNames ProcessFrameworkReferences
    ResolveAssemblyReferences ResolveAssemblyReferencesDesignTime ResolveCssScopes
    ResolveFrameworkReferences ResolveLockFileAnalyzers ResolveLockFileCopyLocalFiles
    ResolveLockFileReferences ResolveOffByDefaultAnalyzers ResolvePackageAssets
    ResolvePackageDependenciesDesignTime ResolvePackageDependenciesForBuild
    ResolveProjectReferences ResolveProjectStaticWebAssets ResolveRazorComponentInputs
    ResolveRazorConfiguration ResolveRazorGenerateInputs ResolveReferences
    ResolveRequiredWebAssets ResolveSDKReferences ResolveScopedCssInputs
    ResolveStaticWebAssetsConfiguration ResolveTargetingPackAssets RunResolvePackageDependencies
    SetWin32ManifestProperties SourceControlManagerPublishTranslatedUrls SplitResourcesByCulture
    TranslateAzureReposGitUrlsInSourceControlInformation
    TranslateBitbucketGitUrlsInSourceControlInformation
    TranslateGitHubUrlsInSourceControlInformation TranslateGitLabUrlsInSourceControlInformation
    UpdateExistingPackageStaticWebAssets ValidateExecutableReferences
    _AddEmbeddedValidationAttribute _AddOutputPathToGlobalPropertiesToRemove
    _BeforeVBCSCoreCompile _CalculateIsVSTestTestProject
    _CheckForLanguageAndFeatureCombinationSupport _CheckForObsoleteDotNetCliToolReferences
    _CheckForUnsupportedCppNETCoreVersion _CheckForUnsupportedNETCoreVersion
    _CodeAnalysisTreatWarningsAsErrors _CollectTargetFrameworkForTelemetry
    _ComputeNETCoreBuildOutputFiles _ComputePackageReferencePublish _ComputeSkipAnalyzers
    _ComputeToolPackInputsToProcessFrameworkReferences _DefaultMicrosoftNETPlatformLibrary
    _GenerateCompileInputs _GenerateRazorAssemblyInfo _GetAppHostCreationConfiguration
    _GetAppHostPaths _GetCopyToOutputDirectoryItemsFromThisProject
    _GetProjectReferenceTargetFrameworkProperties _HandlePackageFileConflicts
    _IncludeContentItemsWithOnlyPublishMetadata
    _InitializeSourceControlInformationFromSourceControlManager
    _PopulateCommonStateForGetCopyToOutputDirectoryItems _PrepareRazorSourceGenerators
    _ResolveGeneratedRazorCompileInputs _ResolveMvcAssemblyAttributes
    _SetEmbeddedWin32ManifestProperties _SetTargetFrameworkMonikerAttribute
    _SourceLinkHasSingleProvider _SplitProjectReferencesByFileExistence
  `,
  build: `
    AddDepsJsonAndRuntimeConfigToCopyItemsForReferencingProjects
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisCSharpCodeStyle
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzers AddImplicitDefineConstants
    AddSourceRevisionToInformationalVersion AddStaticWebAssetEndpointsBuildManifest
    AddStaticWebAssetsManifest AfterBuild AfterCompile AfterResGen AfterResolveReferences
    ApplyImplicitVersions AssignTargetPaths BeforeBuild BeforeCompile BeforeResGen
    BeforeResolveReferences Build BuildOnlySettings BundleScopedCssFiles CheckForDuplicateItems
    CheckForImplicitPackageReferenceOverrides CollectPackageReferences Compile ComputeCssScope
    CopyAdditionalFiles CopyFilesToOutputDirectory CopyStaticWebAssetsToOutputDirectory CoreBuild
    CoreCompile CoreGenerateAssemblyInfo CoreResGen CreateCustomManifestResourceNames
    CreateGeneratedAssemblyInfoInputsCacheFile CreateSatelliteAssemblies DispatchToInnerBuilds
    EnableIntermediateOutputPathMismatchWarning ExpandSDKReferences
    FindReferenceAssembliesForReferences GenerateAssemblyInfo
    GenerateBuildCompressedStaticWebAssets GenerateBuildDependencyFile
    GenerateBuildRuntimeConfigurationFiles GenerateComputedBuildStaticWebAssets
    GenerateJSModuleManifestBuildStaticWebAssets GenerateMSBuildEditorConfigFile
    GenerateMSBuildEditorConfigFileCore GenerateMSBuildEditorConfigFileShouldRun
    GenerateNETCompatibleDefineConstants GenerateScopedCssFiles GenerateSourceLinkFile
    GenerateStaticWebAssetsManifest GenerateTargetFrameworkDefineConstants
    GenerateTargetFrameworkMonikerAttribute GetAssemblyAttributes GetAssemblyVersion
    GetCopyToOutputDirectoryItems GetFrameworkPaths GetReferenceAssemblyPaths GetTargetPath
    GetTargetPathWithTargetPlatformMoniker IgnoreJavaScriptOutputAssembly
    IncludeTransitiveProjectReferences IncrementalClean InitializeSourceControlInformation
    InitializeSourceControlInformationFromSourceControlManager InitializeSourceRootMappedPaths
    LoadStaticWebAssetsBuildManifest PrepareForBuild PrepareForRazorComponentGenerate
    PrepareForRazorGenerate PrepareForRun PrepareProjectReferences PrepareResourceNames
    PrepareResources ProcessFrameworkReferences RazorCompile ResGen ResolveAssemblyReferences
    ResolveBuildCompressedStaticWebAssets ResolveBuildCompressedStaticWebAssetsConfiguration
    ResolveBuildRelatedStaticWebAssets ResolveBuildStaticWebAssets ResolveBundledCssAssets
    ResolveCoreStaticWebAssets ResolveCssScopes ResolveEmbeddedProjectsStaticWebAssets
    ResolveFrameworkReferences ResolveJSModuleManifestBuildConfiguration
    ResolveJSModuleManifestBuildStaticWebAssets ResolveJSModuleStaticWebAssets
    ResolveJsInitializerModuleStaticWebAssets ResolveLockFileAnalyzers
    ResolveLockFileCopyLocalFiles ResolveLockFileReferences ResolveOffByDefaultAnalyzers
    ResolvePackageAssets ResolvePackageDependenciesForBuild ResolveProjectReferences
    ResolveProjectStaticWebAssets ResolveRazorComponentInputs ResolveRazorConfiguration
    ResolveRazorGenerateInputs ResolveReferencedProjectsStaticWebAssets
    ResolveReferencedProjectsStaticWebAssetsConfiguration ResolveReferences
    ResolveRequiredWebAssets ResolveSDKReferences ResolveScopedCssAssets ResolveScopedCssInputs
    ResolveScopedCssOutputs ResolveStaticWebAssetsConfiguration ResolveStaticWebAssetsInputs
    ResolveTargetingPackAssets SetEmbeddedFilesFromSourceControlManagerUntrackedFiles
    SetWin32ManifestProperties SourceControlManagerPublishTranslatedUrls SplitResourcesByCulture
    StaticWebAssetsPrepareForRun TranslateAzureReposGitUrlsInSourceControlInformation
    TranslateBitbucketGitUrlsInSourceControlInformation
    TranslateGitHubUrlsInSourceControlInformation TranslateGitLabUrlsInSourceControlInformation
    UpdateExistingPackageStaticWebAssets UpdateLegacyPackageScopedCssBundles
    ValidateCommandLineProperties ValidateExecutableReferences _AddEmbeddedValidationAttribute
    _AddOutputPathToGlobalPropertiesToRemove _BeforeVBCSCoreCompile _BlockWinMDsOnUnsupportedTFMs
    _BuildCopyStaticWebAssetsAlways _BuildCopyStaticWebAssetsIfDifferent
    _BuildCopyStaticWebAssetsPreserveNewest _CalculateIsVSTestTestProject
    _CheckAndUnsetUnsupportedPrefer32Bit _CheckContainersPackage _CheckForCompileOutputs
    _CheckForInvalidConfigurationAndPlatform _CheckForLanguageAndFeatureCombinationSupport
    _CheckForObsoleteDotNetCliToolReferences _CheckForUnsupportedAppHostUsage
    _CheckForUnsupportedArtifactsPath _CheckForUnsupportedCppNETCoreVersion
    _CheckForUnsupportedHostingUsage _CheckForUnsupportedNETCoreVersion
    _CheckForUnsupportedNETStandardVersion _CheckRIDAsserts _CleanGetCurrentAndPriorFileWrites
    _CleanRecordFileWrites _CollectAllScopedCssAssets _CollectTargetFrameworkForTelemetry
    _ComputeNETCoreBuildOutputFiles _ComputePackageReferencePublish _ComputeReferenceAssemblies
    _ComputeScopedCssStaticWebAssets _ComputeSkipAnalyzers _ComputeTargetFrameworkItems
    _ComputeToolPackInputsToProcessFrameworkReferences _ComputeUserRuntimeAssemblies
    _CopyOutOfDateSourceItemsToOutputDirectory _CopySourceItemsToOutputDirectory _CreateAppHost
    _DefaultMicrosoftNETPlatformLibrary _DiscoverMvcApplicationParts _EnsureContentRootFolders
    _GenerateCompileDependencyCache _GenerateCompileInputs _GenerateRazorAssemblyInfo
    _GenerateRuntimeConfigurationFilesInputCache _GenerateSatelliteAssemblyInputs
    _GenerateSourceLinkFile _GetAppHostCreationConfiguration _GetAppHostPaths
    _GetCopyToOutputDirectoryItemsFromThisProject
    _GetCopyToOutputDirectoryItemsFromTransitiveProjectReferences
    _GetProjectReferenceTargetFrameworkProperties _GetRestoreProjectStyle
    _HandlePackageFileConflicts _IncludeContentItemsWithOnlyPublishMetadata
    _InitializeAzureReposGitSourceLinkUrl _InitializeBitbucketGitSourceLinkUrl
    _InitializeGitHubSourceLinkUrl _InitializeGitLabSourceLinkUrl
    _InitializeSourceControlInformationFromSourceControlManager
    _InitializeSourceRootMappedPathsFromSourceControl _InitializeSourceRootMappedPathsOpt
    _PopulateCommonStateForGetCopyToOutputDirectoryItems _PrepareRazorSourceGenerators
    _ProcessScopedCssFiles _RazorPrepareForRun _ResolveBundlingConfiguration
    _ResolveGeneratedRazorCompileInputs _ResolveMvcAssemblyAttributes _SetBuildInnerTarget
    _SetEmbeddedFilesFromSourceControlManagerUntrackedFiles _SetEmbeddedWin32ManifestProperties
    _SetSourceLinkFilePath _SetTargetFrameworkMonikerAttribute _SourceLinkHasSingleProvider
    _SplitProjectReferencesByFileExistence _SplitStaticWebAssetsByCopyOptions
  `,
  publish: `
    AddDepsJsonAndRuntimeConfigToPublishItemsForReferencingProjects AfterPublish AfterSdkPublish
    BeforePublish ComputeAndCopyFilesToPublishDirectory ComputeFilesToPublish
    ComputeReferencedProjectsEmbeddedPublishAssets ComputeReferencedProjectsPublishAssets
    ComputeResolvedFilesToPublishList CopyFilesToPublishDirectory
    CopyStaticWebAssetsEndpointsManifest CopyStaticWebAssetsToPublishDirectory
    DefaultCopyToPublishDirectoryMetadata GenerateComputedPublishStaticWebAssets
    GenerateJSModuleManifestPublishStaticWebAssets GeneratePublishCompressedStaticWebAssets
    GenerateStaticWebAssetsPublishManifest GetCopyToPublishDirectoryItems ILLink
    LoadStaticWebAssetsPublishManifest PrepareForPublish Publish PublishItemsOutputGroup
    ResolveAllPublishStaticWebAssets ResolveCorePublishStaticWebAssets
    ResolveJSModuleManifestPublishConfiguration ResolveJSModuleManifestPublishStaticWebAssets
    ResolvePublishCompressedStaticWebAssets ResolvePublishCompressedStaticWebAssetsConfiguration
    ResolvePublishRelatedStaticWebAssets ResolvePublishStaticWebAssets
    StaticWebAssetsPrepareForPublish _AspNetCoreProjectSystemPostPublish
    _AspNetCoreProjectSystemPrePublish _CheckForLanguageAndPublishFeatureCombinationSupport
    _CleanupReferencedProjectItemGroups _ComputeCopyToPublishDirectoryItems
    _ComputeResolvedCopyLocalPublishAssets _ComputeResolvedFilesToPublishTypes
    _ComputeUseBuildDependencyFile _CopyResolvedFilesToPublishAlways
    _CopyResolvedFilesToPublishIfDifferent _CopyResolvedFilesToPublishPreserveNewest
    _DetermineProjectType _DotNetCLIPostPublish _DotNetCLIPrePublish _GenerateEFSQLScripts
    _GenerateRunCommandFile _GetCurrentAndPriorPublishFileWrites _HandleFileConflictsForPublish
    _HandlePackageFileConflictsForPublish _IncludePrePublishGeneratedContent
    _IncrementalCleanPublishDirectory _InitProjectCapabilityProperties
    _InitPublishIntermediateOutputPath _OtherNetProjectPostPublish _PublishBuildAlternative
    _RazorPrepareForPublish _ResolveCopyLocalAssetsForPublish
    _SplitPublishStaticWebAssetsByCopyOptions _SuggestWasmWorkloadForBlazor _TransformAppSettings
    _TransformWebConfig _TransformXml
  `,
  pack: `
    AddRuntimeConfigFileToBuiltProjectOutputGroupOutput BuiltProjectOutputGroup
    DebugSymbolsProjectOutputGroup DocumentationProjectOutputGroup GenerateNuspec Pack
    SatelliteDllsProjectOutputGroup _AddPriFileToPackBuildOutput _CalculateInputsOutputsForPack
    _GetAbsoluteOutputPathsForPack _GetBuildOutputFilesWithTfm _GetDebugSymbolsWithTfm
    _GetFrameworkAssemblyReferences _GetFrameworksWithSuppressedDependencies
    _GetOutputItemsFromPack _GetPackageFiles _GetProjectReferenceVersions
    _GetTargetFrameworksOutput _GetTfmSpecificContentForPackage
    _InitializeNuspecRepositoryInformationProperties _IntermediatePack _LoadPackInputItems
    _WalkEachTargetPerFramework
  `,
  test: `
    DispatchToInnerBuildsWithVSTestTarget SetVSTestInnerTarget ShowCallOfVSTestTaskWithParameter
    ShowInfoMessageIfProjectHasNoIsTestProjectProperty VSTest _VSTestConsole
  `,
  run: `
    ComputeRunArguments
  `,
  clean: `
    AfterClean BeforeClean Clean CleanPublishFolder CleanReferencedProjects CoreClean
    _SdkBeforeClean
  `,
  rebuild: `
    AfterRebuild BeforeRebuild Rebuild _SdkBeforeRebuild
  `,
} as const;

/** Properties whose text lists targets that those of the run call: `CompileDependsOn`. */
const properties: Readonly<Record<SdkRun, string>> = {
  restore: `

  `,
  'project-open': `
    AssignTargetPathsDependsOn CompileDependsOn CoreCompileDependsOn
    CreateCustomManifestResourceNamesDependsOn ExpandSDKReferencesDependsOn
    GetFrameworkPathsDependsOn GetReferenceAssemblyPathsDependsOn PrepareForBuildDependsOn
    PrepareForRazorComponentGenerateDependsOn PrepareForRazorGenerateDependsOn
    PrepareProjectReferencesDependsOn PrepareResourceNamesDependsOn
    ResolveAssemblyReferencesDependsOn ResolvePackageDependenciesForBuildDependsOn
    ResolveReferencesDependsOn ResolveSDKReferencesDependsOn
    SourceControlManagerUrlTranslationTargets TargetsTriggeredByCompilation
    _GenerateRazorAssemblyInfoDependsOn
  `,
  build: `
    AssignTargetPathsDependsOn BuildDependsOn CompileDependsOn CompressFilesDependsOn
    CopyStaticWebAssetsToOutputDirectoryDependsOn CoreBuildDependsOn CoreCompileDependsOn
    CoreResGenDependsOn CreateCustomManifestResourceNamesDependsOn
    CreateSatelliteAssembliesDependsOn ExpandSDKReferencesDependsOn
    GenerateBuildCompressedStaticWebAssetsDependsOn GenerateComputedBuildStaticWebAssetsDependsOn
    GenerateJSModuleManifestBuildStaticWebAssetsDependsOn GenerateScopedCssFilesDependsOn
    GenerateStaticWebAssetsManifestDependsOn GetCopyToOutputDirectoryItemsDependsOn
    GetFrameworkPathsDependsOn GetReferenceAssemblyPathsDependsOn GetTargetPathDependsOn
    GetTargetPathWithTargetPlatformMonikerDependsOn IncrementalCleanDependsOn
    PrepareForBuildDependsOn PrepareForRazorComponentGenerateDependsOn
    PrepareForRazorGenerateDependsOn PrepareForRunDependsOn PrepareProjectReferencesDependsOn
    PrepareResourceNamesDependsOn PrepareResourcesDependsOn RazorCompileDependsOn ResGenDependsOn
    ResolveAssemblyReferencesDependsOn ResolveBuildCompressedStaticWebAssetsDependsOn
    ResolveBuildRelatedStaticWebAssetsDependsOn ResolveCompressedFilesDependsOn
    ResolveCoreStaticWebAssetsDependsOn ResolveJSModuleManifestBuildStaticWebAssetsDependsOn
    ResolvePackageDependenciesForBuildDependsOn ResolveReferencedProjectsStaticWebAssetsDependsOn
    ResolveReferencesDependsOn ResolveSDKReferencesDependsOn ResolveScopedCssAssetsDependsOn
    ResolveScopedCssOutputsDependsOn ResolveStaticWebAssetsInputsDependsOn
    SourceControlManagerUrlTranslationTargets SourceLinkUrlInitializerTargets
    StaticWebAssetsPrepareForRunDependsOn TargetsTriggeredByCompilation
    _GenerateRazorAssemblyInfoDependsOn _GenerateSourceLinkFileDependsOnTargets
    _TargetsThatPrepareProjectReferences
  `,
  publish: `
    CompressFilesForPublishDependsOn CopyStaticWebAssetsToPublishDirectoryDependsOn
    GenerateComputedPublishStaticWebAssetsDependsOn
    GenerateJSModuleManifestPublishStaticWebAssetsDependsOn
    GeneratePublishCompressedStaticWebAssetsDependsOn
    GenerateStaticWebAssetsPublishManifestDependsOn PublishDependsOn
    PublishItemsOutputGroupDependsOn PublishProtocolProviderTargets
    ResolveCompressedFilesForPublishDependsOn ResolveCorePublishStaticWebAssetsDependsOn
    ResolveJSModuleManifestPublishStaticWebAssetsDependsOn
    ResolvePublishCompressedStaticWebAssetsDependsOn ResolvePublishRelatedStaticWebAssetsDependsOn
    ResolvePublishStaticWebAssetsDependsOn StaticWebAssetsPrepareForPublishDependsOn
    _AspNetCoreProjectSystemPostPublishDependsOn _AspNetCoreProjectSystemPrePublishDependsOn
    _CorePublishTargets _DotNetCLIPostPublishDependsOn _DotNetCLIPrePublishDependsOn
    _DotNetPublishComputeFiles _DotNetPublishTransformFiles _OtherNetProjectPostPublishDependsOn
  `,
  pack: `
    AddPriFileDependsOn BeforePack BuiltProjectOutputGroupDependsOn
    DebugSymbolsProjectOutputGroupDependsOn DocumentationProjectOutputGroupDependsOn
    GenerateNuspecDependsOn GetPackageVersionDependsOn PackDependsOn
    SatelliteDllsProjectOutputGroupDependsOn TargetsForTfmSpecificBuildOutput
    TargetsForTfmSpecificContentInPackage TargetsForTfmSpecificDebugSymbolsInPackage
  `,
  test: `

  `,
  run: `

  `,
  clean: `
    CleanDependsOn CoreCleanDependsOn
  `,
  rebuild: `
    MSBuildProjectDefaultTargets RebuildDependsOn _ProjectDefaultTargets
  `,
};

const index = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly SdkRun[]> => {
  const runs = new Map<string, SdkRun[]>();
  for (const [run, names] of Object.entries(lists)) {
    for (const name of names.trim().split(/\s+/)) {
      runs.set(name.toLowerCase(), [...(runs.get(name.toLowerCase()) ?? []), run as SdkRun]);
    }
  }
  return runs;
};

const runsByTarget = index(targets);
const runsByProperty = index(properties);

/** The runs in which a target of the SDK takes part; undefined where it is none of the SDK's. */
export function runsOfTarget(name: string): readonly SdkRun[] | undefined {
  return runsByTarget.get(name.toLowerCase());
}

/** The runs that call the targets which a property of the SDK lists. */
export function runsOfListProperty(name: string): readonly SdkRun[] | undefined {
  return runsByProperty.get(name.toLowerCase());
}
