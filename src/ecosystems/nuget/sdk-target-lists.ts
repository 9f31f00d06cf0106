/**
 * What the .NET SDK runs, by name, written by scripts/list-sdk-targets.mjs from SDK 10.0.401: the logs of a
 * console program, a library, a web application, a worker and a library for several frameworks. A
 * target whose condition was false is among them, since what hooks it runs all the same. `publish` and
 * those after it build first: they have what they add to the build.
 */
export const runs = {
  r: 'restore',
  o: 'project-open',
  b: 'build',
  p: 'publish',
  k: 'pack',
  t: 'test',
  n: 'run',
  c: 'clean',
  x: 'rebuild',
} as const;

export type SdkRun = (typeof runs)[keyof typeof runs];

/**
 * Targets with the letters of their runs. Those with `!` the SDK defines before the build files of
 * packages and calls by name: a target of a package takes their place. (Its own hooks go with the target
 * that is replaced.)
 */
export const targets = `
    AddDepsJsonAndRuntimeConfigToCopyItemsForReferencingProjects:ob
    AddDepsJsonAndRuntimeConfigToPublishItemsForReferencingProjects:p
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisCSharpCodeStyle:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzers:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersDesign:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersDocumentation:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersGlobalization:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersInteroperability:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersMaintainability:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersNaming:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersPerformance:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersReliability:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersSecurity:ob
    AddGlobalAnalyzerConfigForPackage_MicrosoftCodeAnalysisNetAnalyzersUsage:ob
    AddImplicitDefineConstants:ob AddPrunePackageReferences:ro
    AddRuntimeConfigFileToBuiltProjectOutputGroupOutput:k
    AddSourceRevisionToInformationalVersion:ob AddStaticWebAssetEndpointsBuildManifest:b!
    AddStaticWebAssetsManifest:b! AddTransitiveFrameworkReferences:ob
    AddWindowsSdkKnownFrameworkReferences:rob
    AdjustDefaultPlatformTargetForNetFrameworkExeWithNoNativeCopyLocalItems:ob AfterBuild:b!
    AfterClean:c! AfterCompile:ob! AfterPublish:p! AfterRebuild:x! AfterResGen:b!
    AfterResolveReferences:ob! AfterSdkPublish:p ApplyImplicitVersions:rob AssignLinkMetadata:ob!
    AssignProjectConfiguration:ob! AssignRazorComponentTargetPaths:ob!
    AssignRazorGenerateTargetPaths:ob! AssignTargetPaths:ob! BeforeBuild:b! BeforeClean:c!
    BeforeCompile:ob! BeforePublish:p! BeforeRebuild:x! BeforeResGen:b!
    BeforeResolveReferences:ob! Build:b! BuildOnlySettings:b! BuiltProjectOutputGroup:k!
    BundleScopedCssFiles:b! CheckForDuplicateItems:ob
    CheckForImplicitPackageReferenceOverrides:rob Clean:c! CleanPublishFolder:c!
    CleanReferencedProjects:c! CollectCentralPackageVersions:ro! CollectFrameworkReferences:ro!
    CollectNuGetAuditSuppressions:ro! CollectPackageDownloads:ro! CollectPackageReferences:rob!
    CollectPrunePackageReferences:ro! Compile:ob! CompileLicxFiles:b!
    ComputeAndCopyFilesToPublishDirectory:p ComputeCssScope:ob!
    ComputeDependencyFileCompilerOptions:b ComputeFilesToPublish:p
    ComputeIntermediateSatelliteAssemblies:b! ComputeRefAssembliesToPublish:p
    ComputeReferencedProjectsEmbeddedPublishAssets:p! ComputeReferencedProjectsPublishAssets:p!
    ComputeResolvedFilesToPublishList:p ComputeRunArguments:n CopyAdditionalFiles:ob
    CopyFilesToOutputDirectory:b! CopyFilesToPublishDirectory:p
    CopyStaticWebAssetsEndpointsManifest:p CopyStaticWebAssetsToOutputDirectory:b!
    CopyStaticWebAssetsToPublishDirectory:p CoreBuild:b! CoreClean:c! CoreCompile:ob!
    CoreGenerateAssemblyInfo:ob CoreGenerateSatelliteAssemblies:b CoreResGen:b!
    CreateCompilerGeneratedFilesOutputPath:ob CreateCustomManifestResourceNames:ob!
    CreateGeneratedAssemblyInfoInputsCacheFile:ob CreateManifestResourceNames:ob!
    CreateReadyToRunImages:p CreateSatelliteAssemblies:b! DebugSymbolsProjectOutputGroup:k!
    DefaultCopyToPublishDirectoryMetadata:p DispatchToInnerBuilds:b!
    DispatchToInnerBuildsWithVSTestTarget:t! DocumentationProjectOutputGroup:k! DotNetPublish:b
    EnableIntermediateOutputPathMismatchWarning:b ExpandSDKReferences:ob! ExportWindowsMDFile:b!
    FindInvalidProjectReferences:ob! FindReferenceAssembliesForReferences:ob!
    GenerateAdditionalSources:ob GenerateAssemblyInfo:ob GenerateBindingRedirects:ob!
    GenerateBindingRedirectsUpdateAppConfig:ob! GenerateBuildCompressedStaticWebAssets:b!
    GenerateBuildDependencyFile:b GenerateBuildRuntimeConfigurationFiles:b
    GenerateComputedBuildStaticWebAssets:b! GenerateComputedPublishStaticWebAssets:p!
    GenerateGlobalUsings:ob GenerateJSModuleManifestBuildStaticWebAssets:b!
    GenerateJSModuleManifestPublishStaticWebAssets:p! GenerateMSBuildEditorConfigFile:ob!
    GenerateMSBuildEditorConfigFileCore:ob! GenerateMSBuildEditorConfigFileShouldRun:ob!
    GenerateManifests:b! GenerateNETCompatibleDefineConstants:ob! GenerateNuspec:k
    GeneratePlatformCompatibleDefineConstants:ob! GeneratePublishCompressedStaticWebAssets:p!
    GeneratePublishDependencyFile:p GenerateSatelliteAssemblies:b! GenerateScopedCssFiles:b!
    GenerateSerializationAssemblies:b! GenerateSingleFileBundle:p GenerateSourceLinkFile:ob
    GenerateStaticWebAssetsManifest:b! GenerateStaticWebAssetsPackFiles:b
    GenerateStaticWebAssetsPublishManifest:p! GenerateSupportedRuntime:ob
    GenerateTargetFrameworkDefineConstants:ob! GenerateTargetFrameworkMonikerAttribute:ob
    GenerateTargetPlatformDefineConstants:ob! GetAllRuntimeIdentifiers:r GetAssemblyAttributes:ob
    GetAssemblyVersion:ob GetCopyToOutputDirectoryItems:b! GetCopyToPublishDirectoryItems:p
    GetFrameworkPaths:ob GetInstalledSDKLocations:ob! GetReferenceAssemblyPaths:ob
    GetTargetPath:b! GetTargetPathWithTargetPlatformMoniker:b! ILLink:p
    IgnoreJavaScriptOutputAssembly:ob IncludeTargetingPackReference:rob
    IncludeTransitiveProjectReferences:ob IncrementalClean:b!
    InitializeSourceControlInformation:ob!
    InitializeSourceControlInformationFromSourceControlManager:ob
    InitializeSourceRootMappedPaths:b! LoadStaticWebAssetsBuildManifest:b!
    LoadStaticWebAssetsPublishManifest:p! Pack:k PostBuildEvent:b! PreBuildEvent:b!
    PrepRestoreForStoreProjects:r PrepareForBuild:ob! PrepareForPublish:p
    PrepareForRazorComponentGenerate:ob! PrepareForRazorGenerate:ob! PrepareForRun:b!
    PrepareProjectReferences:ob! PrepareResourceNames:ob! PrepareResources:b!
    ProcessFrameworkReferences:rob Publish:p PublishItemsOutputGroup:p PublishOnly:p!
    RazorCompile:b! RazorGetAssemblyAttributes:ob! Rebuild:x!
    RemoveManagedWinRTComponentWinMDReferences:x! ResGen:b! ResolveAllPublishStaticWebAssets:p!
    ResolveAssemblyReferenceRazorGenerateInputs:ob! ResolveAssemblyReferences:ob!
    ResolveAssemblyReferencesDesignTime:o! ResolveBuildCompressedStaticWebAssets:b!
    ResolveBuildCompressedStaticWebAssetsConfiguration:b! ResolveBuildRelatedStaticWebAssets:b!
    ResolveBuildStaticWebAssets:b! ResolveBundledCssAssets:b! ResolveCodeAnalysisRuleSet:ob!
    ResolveComReferences:ob! ResolveCorePublishStaticWebAssets:p! ResolveCoreStaticWebAssets:b!
    ResolveCssScopes:ob! ResolveEmbeddedProjectsStaticWebAssets:b! ResolveFrameworkReferences:ob
    ResolveJSModuleManifestBuildConfiguration:b! ResolveJSModuleManifestBuildStaticWebAssets:b!
    ResolveJSModuleManifestPublishConfiguration:p!
    ResolveJSModuleManifestPublishStaticWebAssets:p! ResolveJSModuleStaticWebAssets:b!
    ResolveJsInitializerModuleStaticWebAssets:b! ResolveKeySource:ob! ResolveLockFileAnalyzers:ob
    ResolveLockFileCopyLocalFiles:ob ResolveLockFileReferences:ob ResolveNativeReferences:ob!
    ResolveOffByDefaultAnalyzers:ob ResolvePackageAssets:ob ResolvePackageDependenciesDesignTime:o
    ResolvePackageDependenciesForBuild:ob ResolveProjectReferences:ob!
    ResolveProjectStaticWebAssets:ob! ResolvePublishCompressedStaticWebAssets:p!
    ResolvePublishCompressedStaticWebAssetsConfiguration:p!
    ResolvePublishRelatedStaticWebAssets:p! ResolvePublishStaticWebAssets:p!
    ResolveRazorComponentInputs:ob! ResolveRazorConfiguration:ob! ResolveRazorGenerateInputs:ob!
    ResolveReferencedProjectsStaticWebAssets:b!
    ResolveReferencedProjectsStaticWebAssetsConfiguration:b! ResolveReferences:ob!
    ResolveRequiredWebAssets:rob ResolveRuntimePackAssets:ob ResolveSDKReferences:ob!
    ResolveScopedCssAssets:b! ResolveScopedCssInputs:ob! ResolveScopedCssOutputs:b!
    ResolveStaticWebAssetsConfiguration:ob! ResolveStaticWebAssetsCrossTargetingConfiguration:b!
    ResolveStaticWebAssetsInputs:b! ResolveTagHelperRazorGenerateInputs:ob!
    ResolveTargetingPackAssets:ob Restore:r! RunPackageValidation:k RunProduceContentAssets:ob
    RunResolvePackageDependencies:o SatelliteDllsProjectOutputGroup:k!
    SetEmbeddedFilesFromSourceControlManagerUntrackedFiles:b SetGenerateManifests:p!
    SetVSTestInnerTarget:t! SetWin32ManifestProperties:ob!
    ShimReferencePathsWhenCommonTargetsDoesNotUnderstandReferenceAssemblies:ob!
    ShowCallOfVSTestTaskWithParameter:t! ShowInfoMessageIfProjectHasNoIsTestProjectProperty:t!
    SourceControlManagerPublishTranslatedUrls:ob SplitResourcesByCulture:ob!
    StaticWebAssetsPrepareForPublish:p! StaticWebAssetsPrepareForRun:b!
    TranslateAzureReposGitUrlsInSourceControlInformation:ob
    TranslateBitbucketGitUrlsInSourceControlInformation:ob
    TranslateGitHubUrlsInSourceControlInformation:ob
    TranslateGitLabUrlsInSourceControlInformation:ob UnmanagedRegistration:b!
    UnmanagedUnregistration:b! UpdateAspNetToFrameworkReference:k
    UpdateExistingPackageStaticWebAssets:ob! UpdateLegacyPackageScopedCssBundles:b! VSTest:t!
    ValidateCommandLineProperties:b ValidateExecutableReferences:ob WarnForExplicitVersions:b
    WarnOnDeprecatedAssets:ob WriteStaticWebAssetsUpToDateCheck:b!
    _AddEmbeddedValidationAttribute:ob _AddOutputPathToGlobalPropertiesToRemove:ob!
    _AddPriFileToPackBuildOutput:k _AspNetCoreProjectSystemPostPublish:p!
    _AspNetCoreProjectSystemPrePublish:p! _BeforeVBCSCoreCompile:ob!
    _BlockWinMDsOnUnsupportedTFMs:b _BuildCopyStaticWebAssetsAlways:b!
    _BuildCopyStaticWebAssetsIfDifferent:b! _BuildCopyStaticWebAssetsPreserveNewest:b!
    _CalculateInputsOutputsForPack:k _CalculateIsVSTestTestProject:ob
    _CheckAndUnsetUnsupportedPrefer32Bit:b _CheckAndUnsetUnsupportedPreferNativeArm64:b
    _CheckBrowserWorkloadNeededButNotAvailable:b _CheckContainersPackage:b
    _CheckForAspireWorkloadDeprecation:ob _CheckForBuildWithNoBuild:b _CheckForCompileOutputs:b!
    _CheckForDeprecatedRoslynCompilerType:ob _CheckForEolTargetFrameworks:rob
    _CheckForEolWorkloads:rob _CheckForFailedSDKResolution:b
    _CheckForIncorrectComponentsConfiguration:ob! _CheckForIncorrectMvcConfiguration:ob!
    _CheckForInvalidConfigurationAndPlatform:b _CheckForInvalidTargetPlatformVersion:b
    _CheckForInvalidWindowsDesktopTargetingConfiguration:b
    _CheckForLanguageAndFeatureCombinationSupport:rob
    _CheckForLanguageAndPublishFeatureCombinationSupport:p _CheckForMismatchingPlatform:b
    _CheckForMissingRazorCompiler:ob! _CheckForMissingWorkload:rob _CheckForNETCoreSdkIsPreview:b
    _CheckForNotRecommendedNETStandardVersion:rob _CheckForObsoleteDotNetCliToolReferences:rob
    _CheckForSupportedOSPlatformVersionHigherThanTargetPlatformVersion:b
    _CheckForTransitiveWindowsDesktopDependencies:ob _CheckForUnnecessaryWindowsDesktopSDK:b
    _CheckForUnsupportedAppHostUsage:b _CheckForUnsupportedArtifactsPath:b
    _CheckForUnsupportedCppNETCoreVersion:rob _CheckForUnsupportedHostingUsage:b
    _CheckForUnsupportedNETCoreVersion:rob _CheckForUnsupportedNETStandardVersion:rob
    _CheckForUnsupportedTargetFramework:rob
    _CheckForUnsupportedTargetFrameworkAndFeatureCombination:rob
    _CheckForUnsupportedTargetPlatformIdentifier:rob
    _CheckMicrosoftNetCompilersToolsetFrameworkPackageReference:rob
    _CheckMicrosoftNetSdkCompilersToolsetPackageExists:ob _CheckRIDAsserts:b!
    _CleanGetCurrentAndPriorFileWrites:b! _CleanPackageFiles:c _CleanRecordFileWrites:b!
    _CleanupReferencedProjectItemGroups:p _CodeAnalysisTreatWarningsAsErrors:ob
    _CollectAllScopedCssAssets:b! _CollectRestoreInputs:r! _CollectTargetFrameworkForTelemetry:rob
    _ComputeCopyToPublishDirectoryItems:p _ComputeFilesToBundle:p
    _ComputeNETCoreBuildOutputFiles:ob _ComputeNonExistentFileProperty:ob!
    _ComputePackageReferencePublish:ob _ComputeReferenceAssemblies:b
    _ComputeResolvedCopyLocalPublishAssets:p _ComputeResolvedFilesToPublishTypes:p
    _ComputeScopedCssStaticWebAssets:b! _ComputeSkipAnalyzers:ob _ComputeTargetFrameworkItems:b!
    _ComputeToolPackInputsToProcessFrameworkReferences:rob _ComputeUseBuildDependencyFile:p
    _ComputeUserRuntimeAssemblies:b _ContainerVerifySDKVersion:p _CopyAppConfigFile:b!
    _CopyDifferingSourceItemsToOutputDirectory:b! _CopyFilesMarkedCopyLocal:b!
    _CopyManifestFiles:b! _CopyOutOfDateSourceItemsToOutputDirectory:b!
    _CopyOutOfDateSourceItemsToOutputDirectoryAlways:b! _CopyReferenceOnlyAssembliesForBuild:b
    _CopyResolvedFilesToPublishAlways:p _CopyResolvedFilesToPublishIfDifferent:p
    _CopyResolvedFilesToPublishPreserveNewest:p _CopySourceItemsToOutputDirectory:b!
    _CoreGenerateRazorAssemblyInfo:ob! _CreateAppHost:ob _CreateAppHostForPublish:p
    _CreateComHost:ob _CreateSingleFileHost:p _DefaultMicrosoftNETPlatformLibrary:ob
    _DeploymentUnpublishable:p! _DetermineProjectType:p! _DisableDiagnosticTracing:ob!
    _DiscoverMvcApplicationParts:ob! _DotNetCLIPostPublish:p _DotNetCLIPrePublish:p
    _EnsureContentRootFolders:b _ErrorDualWasmThreadPropsOn7:b
    _ErrorWorkloadDisabledForTFMLessThan6:b _FilterIISAssets:p
    _FilterRestoreGraphProjectInputItems:r! _FilterSatelliteResourcesForPublish:p
    _GenerateCompileDependencyCache:ob! _GenerateCompileInputs:ob!
    _GenerateDotnetCliToolReferenceSpecs:r! _GenerateEFSQLScripts:p!
    _GenerateProjectRestoreGraph:r! _GenerateProjectRestoreGraphAllFrameworks:r!
    _GenerateProjectRestoreGraphCurrentProject:r! _GenerateProjectRestoreGraphPerFramework:r!
    _GenerateRazorAssemblyInfo:ob! _GenerateRestoreDependencies:r! _GenerateRestoreGraph:r!
    _GenerateRestoreGraphProjectEntry:r! _GenerateRestoreProjectPathItems:r!
    _GenerateRestoreProjectPathItemsAllFrameworks:r!
    _GenerateRestoreProjectPathItemsCurrentProject:r!
    _GenerateRestoreProjectPathItemsPerFramework:r! _GenerateRestoreProjectPathWalk:r!
    _GenerateRestoreProjectSpec:r! _GenerateRestoreSpecs:r! _GenerateRunCommandFile:p!
    _GenerateRuntimeConfigurationFilesInputCache:b _GenerateSatelliteAssemblyInputs:b!
    _GenerateSourceLinkFile:ob _GetAbsoluteOutputPathsForPack:k _GetAllRestoreProjectPathItems:r!
    _GetAppHostCreationConfiguration:ob _GetAppHostPaths:ob _GetBuildOutputFilesWithTfm:k
    _GetComHostPaths:ob _GetCopyToOutputDirectoryItemsFromThisProject:ob!
    _GetCopyToOutputDirectoryItemsFromTransitiveProjectReferences:b!
    _GetCurrentAndPriorPublishFileWrites:p _GetDebugSymbolsWithTfm:k
    _GetFrameworkAssemblyReferences:k _GetFrameworksWithSuppressedDependencies:k
    _GetIjwHostPaths:ob _GetOutputItemsFromPack:k _GetPackageFiles:k
    _GetProjectReferencePlatformProperties:ob! _GetProjectReferenceTargetFrameworkProperties:ob!
    _GetProjectReferenceVersions:k _GetRestoreProjectStyle:rb! _GetRestoreSettings:r!
    _GetRestoreSettingsAllFrameworks:r! _GetRestoreSettingsCurrentProject:r!
    _GetRestoreSettingsOverrides:r! _GetRestoreSettingsPerFramework:r!
    _GetRestoreTargetFrameworkOverride:r! _GetRestoreTargetFrameworksAsItems:r!
    _GetRestoreTargetFrameworksOutput:r! _GetTargetFrameworksOutput:k
    _GetTfmSpecificContentForPackage:k _GetUserSecretsAssemblyAttribute:ob
    _HandleFileConflictsForPublish:p _HandlePackageFileConflicts:ob
    _HandlePackageFileConflictsForPublish:p _IncludeContentItemsWithOnlyPublishMetadata:ob
    _IncludePrePublishGeneratedContent:p _IncrementalCleanPublishDirectory:p
    _InitProjectCapabilityProperties:p! _InitPublishIntermediateOutputPath:p!
    _InitializeAzureReposGitSourceLinkUrl:b _InitializeBitbucketGitSourceLinkUrl:b
    _InitializeGitHubSourceLinkUrl:b _InitializeGitLabSourceLinkUrl:b
    _InitializeNuspecRepositoryInformationProperties:k
    _InitializeSourceControlInformationFromSourceControlManager:ob
    _InitializeSourceRootMappedPathsFromSourceControl:b! _InitializeSourceRootMappedPathsOpt:b
    _IntermediatePack:k _IsProjectRestoreSupported:r! _LoadPackInputItems:k
    _LoadRestoreGraphEntryPoints:r! _NormalizeTargetPlatformVersion:rob!
    _OtherNetProjectPostPublish:p! _PackAsBuildAfterTarget:b _PackProjectToolValidation:k
    _ParseTargetManifestFiles:p _PopulateCommonStateForGetCopyToOutputDirectoryItems:ob!
    _PrepareRazorSourceGenerators:ob _ProcessScopedCssFiles:b! _PublishBuildAlternative:p
    _PublishCopyStaticWebAssetsAlways:p _PublishCopyStaticWebAssetsIfDifferent:p
    _PublishCopyStaticWebAssetsPreserveNewest:p _PublishFiles:p! _PublishNoBuildAlternative:p
    _RazorPrepareForPublish:p _RazorPrepareForRun:b! _RazorRemoveRefAssembliesFromPublish:p
    _ResolveBundlingConfiguration:b! _ResolveCompilerVersion:ob
    _ResolveCopyLocalAssetsForPublish:p _ResolveGeneratedRazorCompileInputs:ob!
    _ResolveMvcAssemblyAttributes:ob! _SGenCheckForOutputs:b! _SdkBeforeClean:c
    _SdkBeforeRebuild:x _SetBuildInnerTarget:b!
    _SetEmbeddedFilesFromSourceControlManagerUntrackedFiles:ob
    _SetEmbeddedWin32ManifestProperties:ob! _SetExternalWin32ManifestProperties:ob!
    _SetPathMapFromSourceRoots:ob _SetPreferNativeArm64Win32ManifestProperties:ob!
    _SetSourceLinkFilePath:b _SetTargetFrameworkMonikerAttribute:ob
    _SourceLinkHasSingleProvider:ob _SplitProjectReferencesByFileExistence:ob!
    _SplitPublishStaticWebAssetsByCopyOptions:p _SplitStaticWebAssetsByCopyOptions:b
    _SuggestWasmWorkloadForBlazor:p _TimeStampAfterCompile:ob! _TimeStampBeforeCompile:ob!
    _TouchLastBuildWithSkipAnalyzers:ob _TransformAppSettings:p! _TransformWebConfig:p!
    _TransformXml:p! _VSTestConsole:t! _VerifyPackReleaseConfigurations:ob
    _WalkEachTargetPerFramework:k _WarnWhenUsingNET10AndVSPriorTo18:b
`;

/** Properties whose text lists targets that those of the run call: `CompileDependsOn`. */
export const properties = `
    AddPriFileDependsOn:k AssignTargetPathsDependsOn:ob BeforePack:k BuildDependsOn:b
    BuiltProjectOutputGroupDependsOn:k CleanDependsOn:c CompileDependsOn:ob
    CompileLicxFilesDependsOn:b CompressFilesDependsOn:b CompressFilesForPublishDependsOn:p
    CopyStaticWebAssetsToOutputDirectoryDependsOn:b
    CopyStaticWebAssetsToPublishDirectoryDependsOn:p CoreBuildDependsOn:b CoreCleanDependsOn:c
    CoreCompileDependsOn:ob CoreResGenDependsOn:b CreateCustomManifestResourceNamesDependsOn:ob
    CreateManifestResourceNamesDependsOn:ob CreateSatelliteAssembliesDependsOn:b
    DebugSymbolsProjectOutputGroupDependsOn:k DocumentationProjectOutputGroupDependsOn:k
    DotNetPublishDependsOn:b ExpandSDKReferencesDependsOn:ob
    FindInvalidProjectReferencesDependsOn:ob GenerateBuildCompressedStaticWebAssetsDependsOn:b
    GenerateComputedBuildStaticWebAssetsDependsOn:b
    GenerateComputedPublishStaticWebAssetsDependsOn:p
    GenerateJSModuleManifestBuildStaticWebAssetsDependsOn:b
    GenerateJSModuleManifestPublishStaticWebAssetsDependsOn:p GenerateManifestsDependsOn:b
    GenerateNuspecDependsOn:k GeneratePublishCompressedStaticWebAssetsDependsOn:p
    GenerateScopedCssFilesDependsOn:b GenerateStaticWebAssetsManifestDependsOn:b
    GenerateStaticWebAssetsPublishManifestDependsOn:p GetCopyToOutputDirectoryItemsDependsOn:b
    GetFrameworkPathsDependsOn:ob GetInstalledSDKLocationsDependsOn:ob
    GetPackageVersionDependsOn:k GetReferenceAssemblyPathsDependsOn:ob GetTargetPathDependsOn:b
    GetTargetPathWithTargetPlatformMonikerDependsOn:b IncrementalCleanDependsOn:b
    MSBuildProjectDefaultTargets:x PackDependsOn:k PostBuildEventDependsOn:b
    PreBuildEventDependsOn:b PrepareForBuildDependsOn:ob
    PrepareForRazorComponentGenerateDependsOn:ob PrepareForRazorGenerateDependsOn:ob
    PrepareForRunDependsOn:b PrepareProjectReferencesDependsOn:ob PrepareResourceNamesDependsOn:ob
    PrepareResourcesDependsOn:b PublishDependsOn:p PublishItemsOutputGroupDependsOn:p
    PublishOnlyDependsOn:p PublishProtocolProviderTargets:p RazorCompileDependsOn:b
    RebuildDependsOn:x ResGenDependsOn:b ResolveAssemblyReferencesDependsOn:ob
    ResolveBuildCompressedStaticWebAssetsDependsOn:b ResolveBuildRelatedStaticWebAssetsDependsOn:b
    ResolveCompressedFilesDependsOn:b ResolveCompressedFilesForPublishDependsOn:p
    ResolveCorePublishStaticWebAssetsDependsOn:p ResolveCoreStaticWebAssetsDependsOn:b
    ResolveJSModuleManifestBuildStaticWebAssetsDependsOn:b
    ResolveJSModuleManifestPublishStaticWebAssetsDependsOn:p
    ResolvePackageDependenciesForBuildDependsOn:ob
    ResolvePublishCompressedStaticWebAssetsDependsOn:p
    ResolvePublishRelatedStaticWebAssetsDependsOn:p ResolvePublishStaticWebAssetsDependsOn:p
    ResolveReferencedProjectsStaticWebAssetsDependsOn:b ResolveReferencesDependsOn:ob
    ResolveSDKReferencesDependsOn:ob ResolveScopedCssAssetsDependsOn:b
    ResolveScopedCssOutputsDependsOn:b ResolveStaticWebAssetsInputsDependsOn:b
    RunPackageValidationDependsOn:k SatelliteDllsProjectOutputGroupDependsOn:k
    SourceControlManagerUrlTranslationTargets:ob SourceLinkUrlInitializerTargets:ob
    StaticWebAssetsPrepareForPublishDependsOn:p StaticWebAssetsPrepareForRunDependsOn:b
    TargetsForTfmSpecificBuildOutput:k TargetsForTfmSpecificContentInPackage:k
    TargetsForTfmSpecificDebugSymbolsInPackage:k TargetsTriggeredByCompilation:ob
    UnmanagedRegistrationDependsOn:b UnmanagedUnregistrationDependsOn:b
    _AspNetCoreProjectSystemPostPublishDependsOn:p _AspNetCoreProjectSystemPrePublishDependsOn:p
    _BeforePublishNoBuildTargets:p _CorePublishTargets:p _DotNetCLIPostPublishDependsOn:p
    _DotNetCLIPrePublishDependsOn:p _DotNetPublishComputeFiles:p _DotNetPublishFiles:p
    _DotNetPublishTransformFiles:p _GenerateRazorAssemblyInfoDependsOn:ob
    _GenerateSourceLinkFileDependsOnTargets:ob _OtherNetProjectPostPublishDependsOn:p
    _ProjectDefaultTargets:x _PublishFilesDependsOn:p _PublishNoBuildAlternativeDependsOn:p
    _TargetsThatPrepareProjectReferences:b
`;
