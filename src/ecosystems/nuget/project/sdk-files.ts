/**
 * Of the build files of the .NET SDK 10.0.401 what decides what a restore is asked for, written by
 * scripts/list-sdk-files.mjs. What nothing of that depends on is left out; a property that is set
 * all the same, to what is not kept here, is set to `$(_NotKept)`.
 *
 * The files are (c) .NET Foundation and Contributors, under the MIT licence.
 */
export const sdkVersion = '10.0.401';

/** Of the build engine in it. */
export const engineVersion = '18.9.11.42413';

/** Packs that come with it, as id/version. */
export const sdkPacks = `
Microsoft.AspNetCore.App.Ref/10.0.12
Microsoft.NETCore.App.Host.**RID**/10.0.12
Microsoft.NETCore.App.Ref/10.0.12
`;

/** By `=== ` and their paths below the folder of the SDK. */
export const sdkFiles = String.raw`
=== Containers/build/Microsoft.NET.Build.Containers.props
<PropertyGroup>
 <SDKContainerSupportEnabled>$(_NotKept)</SDKContainerSupportEnabled>
 <ContainerTaskFolderName>$(_NotKept)</ContainerTaskFolderName>
 <ContainerTaskFramework>$(_NotKept)</ContainerTaskFramework>
 <DotNetSdkSupportsVSHostObjectRemoting>$(_NotKept)</DotNetSdkSupportsVSHostObjectRemoting>
 <ContainerCustomTasksFolder>$(_NotKept)</ContainerCustomTasksFolder>
 <ContainerCustomTasksAssembly Condition="'$(ContainerCustomTasksAssembly)'==''">$(_NotKept)</ContainerCustomTasksAssembly>
</PropertyGroup>
=== Containers/build/Microsoft.NET.Build.Containers.targets
<PropertyGroup>
 <_IsSDKContainerAllowedVersion>$(_NotKept)</_IsSDKContainerAllowedVersion>
 <_IsSDKContainerAllowedVersion>$(_NotKept)</_IsSDKContainerAllowedVersion>
 <_ContainerIsTargetingNet8TFM>$(_NotKept)</_ContainerIsTargetingNet8TFM>
 <_ContainerIsTargetingNet8TFM>$(_NotKept)</_ContainerIsTargetingNet8TFM>
 <_ContainerIsSelfContained>$(_NotKept)</_ContainerIsSelfContained>
 <_ContainerIsSelfContained>$(_NotKept)</_ContainerIsSelfContained>
 <EnableSdkContainerSupport Condition="'$(EnableSdkContainerSupport)'==''">$(_NotKept)</EnableSdkContainerSupport>
</PropertyGroup>
<PropertyGroup>
 <PublishContainerDependsOn>$(_NotKept)</PublishContainerDependsOn>
</PropertyGroup>
=== Current/Microsoft.Common.CrossTargeting.targets/ImportAfter/Microsoft.TestPlatform.CrossTargeting.targets
<PropertyGroup>
 <VSTestTaskAssemblyFile>$(_NotKept)</VSTestTaskAssemblyFile>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
=== Current/Microsoft.Common.props
<PropertyGroup>
 <ImportByWildcardBeforeMicrosoftCommonProps Condition="'$(ImportByWildcardBeforeMicrosoftCommonProps)' == ''">true</ImportByWildcardBeforeMicrosoftCommonProps>
 <ImportByWildcardAfterMicrosoftCommonProps Condition="'$(ImportByWildcardAfterMicrosoftCommonProps)' == ''">true</ImportByWildcardAfterMicrosoftCommonProps>
 <ImportUserLocationsByWildcardBeforeMicrosoftCommonProps Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftCommonProps)' == ''">true</ImportUserLocationsByWildcardBeforeMicrosoftCommonProps>
 <ImportUserLocationsByWildcardAfterMicrosoftCommonProps Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftCommonProps)' == ''">true</ImportUserLocationsByWildcardAfterMicrosoftCommonProps>
 <ImportDirectoryBuildProps Condition="'$(ImportDirectoryBuildProps)' == ''">true</ImportDirectoryBuildProps>
</PropertyGroup>
<PropertyGroup Condition="'$(ImportDirectoryBuildProps)' == 'true' and '$(DirectoryBuildPropsPath)' == ''">
 <_DirectoryBuildPropsFile Condition="'$(_DirectoryBuildPropsFile)' == ''">Directory.Build.props</_DirectoryBuildPropsFile>
 <_DirectoryBuildPropsBasePath Condition="'$(_DirectoryBuildPropsBasePath)' == ''">$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildProjectDirectory), '$(_DirectoryBuildPropsFile)'))</_DirectoryBuildPropsBasePath>
 <DirectoryBuildPropsPath Condition="'$(_DirectoryBuildPropsBasePath)' != '' and '$(_DirectoryBuildPropsFile)' != ''">$([System.IO.Path]::Combine('$(_DirectoryBuildPropsBasePath)', '$(_DirectoryBuildPropsFile)'))</DirectoryBuildPropsPath>
</PropertyGroup>
<Import Project="$(CustomBeforeDirectoryBuildProps)" Condition="'$(CustomBeforeDirectoryBuildProps)' != ''" />
<Import Project="$(DirectoryBuildPropsPath)" Condition="'$(ImportDirectoryBuildProps)' == 'true' and exists('$(DirectoryBuildPropsPath)')" />
<Import Project="$(CustomAfterDirectoryBuildProps)" Condition="'$(CustomAfterDirectoryBuildProps)' != ''" />
<PropertyGroup>
 <BaseIntermediateOutputPath Condition="'$(BaseIntermediateOutputPath)'==''">obj\</BaseIntermediateOutputPath>
 <BaseIntermediateOutputPath Condition="!HasTrailingSlash('$(BaseIntermediateOutputPath)')">$(BaseIntermediateOutputPath)\</BaseIntermediateOutputPath>
 <_InitialBaseIntermediateOutputPath>$(_NotKept)</_InitialBaseIntermediateOutputPath>
 <MSBuildProjectExtensionsPath Condition="'$(MSBuildProjectExtensionsPath)' == ''">$(BaseIntermediateOutputPath)</MSBuildProjectExtensionsPath>
 <MSBuildProjectExtensionsPath Condition="'$([System.IO.Path]::IsPathRooted($(MSBuildProjectExtensionsPath)))' == 'false'">$([System.IO.Path]::Combine('$(MSBuildProjectDirectory)', '$(MSBuildProjectExtensionsPath)'))</MSBuildProjectExtensionsPath>
 <MSBuildProjectExtensionsPath Condition="!HasTrailingSlash('$(MSBuildProjectExtensionsPath)')">$(MSBuildProjectExtensionsPath)\</MSBuildProjectExtensionsPath>
 <ImportProjectExtensionProps Condition="$([MSBuild]::AreFeaturesEnabled('17.10')) And '$(ImportProjectExtensionProps)' == '' And '$(MSBuildIsRestoring)' == 'true'">false</ImportProjectExtensionProps>
 <ImportProjectExtensionProps Condition="'$(ImportProjectExtensionProps)' == ''">true</ImportProjectExtensionProps>
 <_InitialMSBuildProjectExtensionsPath>$(_NotKept)</_InitialMSBuildProjectExtensionsPath>
</PropertyGroup>
<Import Project="$(MSBuildProjectExtensionsPath)$(MSBuildProjectFile).*.props" Condition="'$(ImportProjectExtensionProps)' == 'true' and exists('$(MSBuildProjectExtensionsPath)')" />
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportBefore\*" Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftCommonProps)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportBefore')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportBefore\*" Condition="'$(ImportByWildcardBeforeMicrosoftCommonProps)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportBefore')" />
<PropertyGroup>
 <CustomBeforeMicrosoftCommonProps Condition="'$(CustomBeforeMicrosoftCommonProps)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.Before.$(MSBuildThisFile)</CustomBeforeMicrosoftCommonProps>
 <CustomAfterMicrosoftCommonProps Condition="'$(CustomAfterMicrosoftCommonProps)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.After.$(MSBuildThisFile)</CustomAfterMicrosoftCommonProps>
</PropertyGroup>
<Import Project="$(CustomBeforeMicrosoftCommonProps)" Condition="'$(CustomBeforeMicrosoftCommonProps)' != '' and Exists('$(CustomBeforeMicrosoftCommonProps)')" />
<PropertyGroup>
 <MicrosoftCommonPropsHasBeenImported>true</MicrosoftCommonPropsHasBeenImported>
</PropertyGroup>
<PropertyGroup>
 <Configuration Condition="'$(Configuration)' == '' and '$(DefaultProjectConfiguration)' != ''">$(DefaultProjectConfiguration)</Configuration>
 <Platform Condition="'$(Platform)' == '' and '$(DefaultProjectPlatform)' != ''">$(DefaultProjectPlatform)</Platform>
</PropertyGroup>
<PropertyGroup>
 <WMSJSProject Condition="'$(WMSJSProject)'==''">$(_NotKept)</WMSJSProject>
 <WMSJSProjectDirectory Condition="'$(WMSJSProjectDirectory)'==''">$(_NotKept)</WMSJSProjectDirectory>
</PropertyGroup>
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualStudioVersion.v*.Common.props" />
<Import Project="$(CustomAfterMicrosoftCommonProps)" Condition="'$(CustomAfterMicrosoftCommonProps)' != '' and Exists('$(CustomAfterMicrosoftCommonProps)')" />
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportAfter\*" Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftCommonProps)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportAfter')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportAfter\*" Condition="'$(ImportByWildcardAfterMicrosoftCommonProps)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Imports\Microsoft.Common.props\ImportAfter')" />
<PropertyGroup>
 <MSBuildUseVisualStudioDirectoryLayout Condition="'$(MSBuildUseVisualStudioDirectoryLayout)'==''">$([MSBuild]::IsRunningFromVisualStudio())</MSBuildUseVisualStudioDirectoryLayout>
 <NuGetPropsFile Condition="'$(NuGetPropsFile)'=='' and '$(MSBuildUseVisualStudioDirectoryLayout)'=='true'">$([MSBuild]::GetToolsDirectory32())\..\..\..\Common7\IDE\CommonExtensions\Microsoft\NuGet\NuGet.props</NuGetPropsFile>
 <NuGetPropsFile Condition="'$(NuGetPropsFile)'==''">$(MSBuildToolsPath)\NuGet.props</NuGetPropsFile>
</PropertyGroup>
<Import Condition="Exists('$(NuGetPropsFile)')" Project="$(NuGetPropsFile)" />
<PropertyGroup Condition="'$(MSBuildLogVerboseTaskParameters)' != 'true'">
 <DisableLogTaskParameter_ConvertToAbsolutePath_Path>$(_NotKept)</DisableLogTaskParameter_ConvertToAbsolutePath_Path>
 <DisableLogTaskParameter_FindUnderPath_OutOfPath>$(_NotKept)</DisableLogTaskParameter_FindUnderPath_OutOfPath>
 <DisableLogTaskParameter_RemoveDuplicates_Inputs>$(_NotKept)</DisableLogTaskParameter_RemoveDuplicates_Inputs>
 <DisableLogTaskParameterItemMetadata_ConvertToAbsolutePath_AbsolutePaths>$(_NotKept)</DisableLogTaskParameterItemMetadata_ConvertToAbsolutePath_AbsolutePaths>
 <DisableLogTaskParameterItemMetadata_Copy_CopiedFiles>$(_NotKept)</DisableLogTaskParameterItemMetadata_Copy_CopiedFiles>
 <DisableLogTaskParameterItemMetadata_Copy_DestinationFiles>$(_NotKept)</DisableLogTaskParameterItemMetadata_Copy_DestinationFiles>
 <DisableLogTaskParameterItemMetadata_Copy_SourceFiles>$(_NotKept)</DisableLogTaskParameterItemMetadata_Copy_SourceFiles>
 <DisableLogTaskParameterItemMetadata_FindUnderPath_Files>$(_NotKept)</DisableLogTaskParameterItemMetadata_FindUnderPath_Files>
 <DisableLogTaskParameterItemMetadata_FindUnderPath_InPath>$(_NotKept)</DisableLogTaskParameterItemMetadata_FindUnderPath_InPath>
 <DisableLogTaskParameterItemMetadata_GenerateResource_FilesWritten>$(_NotKept)</DisableLogTaskParameterItemMetadata_GenerateResource_FilesWritten>
 <DisableLogTaskParameterItemMetadata_Hash_ItemsToHash>$(_NotKept)</DisableLogTaskParameterItemMetadata_Hash_ItemsToHash>
 <DisableLogTaskParameterItemMetadata_RemoveDuplicates_Filtered>$(_NotKept)</DisableLogTaskParameterItemMetadata_RemoveDuplicates_Filtered>
 <DisableLogTaskParameterItemMetadata_WriteLinesToFile_Lines>$(_NotKept)</DisableLogTaskParameterItemMetadata_WriteLinesToFile_Lines>
</PropertyGroup>
=== Current/Microsoft.Common.targets/ImportAfter/Microsoft.NET.Build.Extensions.targets
<PropertyGroup>
 <MicrosoftNETBuildExtensionsTargets Condition="'$(MicrosoftNETBuildExtensionsTargets)' == ''">$(MSBuildExtensionsPath)\Microsoft\Microsoft.NET.Build.Extensions\Microsoft.NET.Build.Extensions.targets</MicrosoftNETBuildExtensionsTargets>
</PropertyGroup>
<Import Condition="Exists('$(MicrosoftNETBuildExtensionsTargets)')" Project="$(MicrosoftNETBuildExtensionsTargets)" />
=== Current/Microsoft.Common.targets/ImportAfter/Microsoft.TestPlatform.ImportAfter.targets
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
 <VSTestTargets Condition="'$(VSTestTargets)'==''">$(MSBuildExtensionsPath)\Microsoft.TestPlatform.targets</VSTestTargets>
</PropertyGroup>
<Import Condition="Exists('$(VSTestTargets)')" Project="$(VSTestTargets)" />
=== Current/SolutionFile/ImportAfter/Microsoft.NET.Sdk.Solution.targets
<Import Project="$(MSBuildSDKsPath)\Microsoft.NET.Sdk\targets\Microsoft.NET.Sdk.Common.targets" />
=== Current/SolutionFile/ImportAfter/Microsoft.NuGet.ImportAfter.targets
<PropertyGroup>
 <NuGetRestoreTargets Condition="'$(NuGetRestoreTargets)'==''">$(MSBuildExtensionsPath)\NuGet.targets</NuGetRestoreTargets>
</PropertyGroup>
<Import Condition="Exists('$(NuGetRestoreTargets)')" Project="$(NuGetRestoreTargets)" />
=== FSharp/Microsoft.FSharp.Core.NetSdk.props
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
<PropertyGroup Condition="'$(FSCorePackageVersionSet)' != 'true'">
 <FSCorePackageVersionSet>true</FSCorePackageVersionSet>
 <FSCorePackageVersion>10.1.401</FSCorePackageVersion>
 <_FSharpCoreLibraryPacksFolder Condition="'$(_FSharpCoreLibraryPacksFolder)' == ''">$([MSBuild]::EnsureTrailingSlash('$(MSBuildThisFileDirectory)'))library-packs</_FSharpCoreLibraryPacksFolder>
</PropertyGroup>
<PropertyGroup Condition="'$(FSCorePackageVersionSet)' == 'true' and '$(FSCorePackageVersion)' != '' and !$(FSCorePackageVersion.Contains('{'))">
 <FSharpCoreMaximumMajorVersion Condition="'$(FSharpCoreMaximumMajorVersion)'==''">$(_NotKept)</FSharpCoreMaximumMajorVersion>
</PropertyGroup>
=== FSharp/Microsoft.FSharp.NetSdk.props
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
<Choose>
 <When Condition="'$(DefineConstants)' == ''">
  <PropertyGroup>
   <DefineConstants>TRACE</DefineConstants>
  </PropertyGroup>
 </When>
 <Otherwise>
  <PropertyGroup>
   <DefineConstants>$(DefineConstants);TRACE</DefineConstants>
  </PropertyGroup>
 </Otherwise>
</Choose>
<PropertyGroup>
 <EnableDefaultCompileItems Condition="'$(EnableDefaultCompileItems)' == ''">false</EnableDefaultCompileItems>
 <EnableDefaultNoneItems Condition="'$(EnableDefaultNoneItems)'==''">$(_NotKept)</EnableDefaultNoneItems>
</PropertyGroup>
<PropertyGroup>
 <Language>F#</Language>
 <DefaultProjectTypeGuid Condition="'$(DefaultProjectTypeGuid)'==''">$(_NotKept)</DefaultProjectTypeGuid>
 <Prefer32Bit Condition="'$(Prefer32Bit)' == ''">false</Prefer32Bit>
 <TreatWarningsAsErrors Condition="'$(TreatWarningsAsErrors)' == ''">false</TreatWarningsAsErrors>
 <WarningLevel Condition="'$(WarningLevel)' == ''">3</WarningLevel>
 <WarningsAsErrors>3239;$(WarningsAsErrors)</WarningsAsErrors>
 <UseStandardResourceNames Condition="'$(UseStandardResourceNames)'==''">$(_NotKept)</UseStandardResourceNames>
 <FsiExec Condition="'$(FsiExec)'==''">$(_NotKept)</FsiExec>
 <ReflectionFree Condition="'$(ReflectionFree)'==''">$(_NotKept)</ReflectionFree>
</PropertyGroup>
<PropertyGroup>
 <WarningsAsErrors Condition="'$(_BinaryFormatterObsoleteAsError)' == 'true'">$(WarningsAsErrors);SYSLIB0011</WarningsAsErrors>
</PropertyGroup>
<PropertyGroup Condition="'$(Configuration)' == 'Debug'">
 <DebugSymbols Condition="'$(DebugSymbols)' == ''">true</DebugSymbols>
 <Optimize Condition="'$(Optimize)' == ''">false</Optimize>
 <Tailcalls Condition="'$(Tailcalls)'==''">$(_NotKept)</Tailcalls>
</PropertyGroup>
<PropertyGroup Condition="'$(Configuration)' == 'Release'">
 <DebugSymbols Condition="'$(DebugSymbols)' == ''">false</DebugSymbols>
 <Optimize Condition="'$(Optimize)' == ''">true</Optimize>
 <Tailcalls Condition="'$(Tailcalls)'==''">$(_NotKept)</Tailcalls>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableAutoSetFscCompilerPath)' != 'true' and '$(DOTNET_HOST_PATH)' != ''">
 <FscToolPath Condition="'$(FscToolPath)'==''">$(_NotKept)</FscToolPath>
 <FscToolExe Condition="'$(FscToolExe)'==''">$(_NotKept)</FscToolExe>
 <DotnetFscCompilerPath Condition="'$(DotnetFscCompilerPath)'==''">$(_NotKept)</DotnetFscCompilerPath>
 <FsiToolPath Condition="'$(FsiToolPath)'==''">$(_NotKept)</FsiToolPath>
 <FsiToolExe Condition="'$(FsiToolExe)'==''">$(_NotKept)</FsiToolExe>
 <DotnetFsiCompilerPath Condition="'$(DotnetFsiCompilerPath)'==''">$(_NotKept)</DotnetFsiCompilerPath>
</PropertyGroup>
<PropertyGroup Condition="'$(ManagePackageVersionsCentrally)' == 'true'">
 <DisableImplicitSystemValueTupleReference Condition="'$(DisableImplicitSystemValueTupleReference)' == ''">true</DisableImplicitSystemValueTupleReference>
 <DisableImplicitFSharpCoreReference Condition="'$(DisableImplicitFSharpCoreReference)' == ''">true</DisableImplicitFSharpCoreReference>
</PropertyGroup>
<ItemGroup Condition="'$(DisableImplicitSystemValueTupleReference)' != 'true' and ('$(TargetFrameworkIdentifier)' == '.NETStandard' or '$(TargetFrameworkIdentifier)' == '.NETCoreApp') and !('$(_TargetFrameworkVersionWithoutV)' >= '2.0' )">
 <PackageReference Include="System.ValueTuple" Version="$(ValueTupleImplicitPackageVersion)" />
</ItemGroup>
<Import Project="Microsoft.FSharp.Core.NetSdk.props" />
<PropertyGroup Condition="'$(LangVersion)' == '' and '$(_NETCoreSdkIsPreview)' == 'true' and '$(NETCoreSdkVersion)' != '' and $(NETCoreSdkVersion.StartsWith('11.'))">
 <LangVersion>11</LangVersion>
</PropertyGroup>
<PropertyGroup>
 <ValueTupleImplicitPackageVersion>4.6.2</ValueTupleImplicitPackageVersion>
</PropertyGroup>
<ItemGroup>
 <PackageReference Include="FSharp.Core" Version="$(FSharpCoreImplicitPackageVersion)" Condition="'$(DisableImplicitFSharpCoreReference)' != 'true' and '$(FSharpCoreImplicitPackageVersion)' != ''"><ExcludeAssets Condition="'$(FSharpCoreIncludeDocFileInOutput)' != 'true'">contentFiles</ExcludeAssets></PackageReference>
 <PackageReference Include="FSharp.Core" Version="$(FSCorePackageVersion)" Condition="'$(DisableImplicitFSharpCoreReference)' != 'true' and '$(FSharpCoreImplicitPackageVersion)' == ''"><ExcludeAssets Condition="'$(FSharpCoreIncludeDocFileInOutput)' != 'true'">contentFiles</ExcludeAssets></PackageReference>
</ItemGroup>
<ItemGroup Condition="'$(DisableImplicitSystemValueTupleReference)' != 'true' and ('$(TargetFrameworkIdentifier)' == '.NETFramework' and ('$(_TargetFrameworkVersionWithoutV)' == '' or '$(_TargetFrameworkVersionWithoutV)' == '4.0' or '$(_TargetFrameworkVersionWithoutV)' == '4.5' or '$(_TargetFrameworkVersionWithoutV)' == '4.5.1' or '$(_TargetFrameworkVersionWithoutV)' == '4.5.2' or '$(_TargetFrameworkVersionWithoutV)' == '4.6' or '$(_TargetFrameworkVersionWithoutV)' == '4.6.1' or '$(_TargetFrameworkVersionWithoutV)' == '4.6.2' or '$(_TargetFrameworkVersionWithoutV)' == '4.7'))">
 <PackageReference Include="System.ValueTuple" Version="$(ValueTupleImplicitPackageVersion)" />
</ItemGroup>
<ItemDefinitionGroup>
 <PackageReference><GeneratePathProperty>true</GeneratePathProperty></PackageReference>
</ItemDefinitionGroup>
=== FSharp/Microsoft.FSharp.NetSdk.targets
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
<PropertyGroup>
 <AlwaysUseNumericalSuffixInItemNames>$(_NotKept)</AlwaysUseNumericalSuffixInItemNames>
 <DefineCommonItemSchemas Condition="'$(DefineCommonItemSchemas)'==''">$(_NotKept)</DefineCommonItemSchemas>
 <DefineCommonReferenceSchemas Condition="'$(DefineCommonReferenceSchemas)'==''">$(_NotKept)</DefineCommonReferenceSchemas>
 <DefineCommonCapabilities Condition="'$(DefineCommonCapabilities)'==''">$(_NotKept)</DefineCommonCapabilities>
 <SimpleResolution>$(_NotKept)</SimpleResolution>
</PropertyGroup>
<PropertyGroup>
 <TargetProfile>$(_NotKept)</TargetProfile>
 <TargetProfile>$(_NotKept)</TargetProfile>
 <TargetProfile>$(_NotKept)</TargetProfile>
</PropertyGroup>
<Import Project="Microsoft.FSharp.Targets" />
<PropertyGroup Condition="'$(PackProjectInputFile)' == ''">
 <PackProjectInputFile>$(_NotKept)</PackProjectInputFile>
</PropertyGroup>
<PropertyGroup>
 <TargetsForTfmSpecificContentInPackage>$(_NotKept)</TargetsForTfmSpecificContentInPackage>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableImplicitLibraryPacksFolder)' != 'true'">
 <RestoreAdditionalProjectSources Condition="Exists('$(_FSharpCoreLibraryPacksFolder)')">$(RestoreAdditionalProjectSources);$(_FSharpCoreLibraryPacksFolder)</RestoreAdditionalProjectSources>
</PropertyGroup>
<PropertyGroup>
 <DeterministicSourcePaths Condition="'$(DeterministicSourcePaths)'==''">$(_NotKept)</DeterministicSourcePaths>
</PropertyGroup>
<PropertyGroup>
 <SourceRootMappedPathsFeatureSupported>$(_NotKept)</SourceRootMappedPathsFeatureSupported>
</PropertyGroup>
=== FSharp/Microsoft.FSharp.Overrides.NetSdk.targets
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
=== FSharp/Microsoft.FSharp.Targets
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
 <FSharpBuildAssemblyFile Condition="'$(FSharpBuildAssemblyFile)'==''">$(_NotKept)</FSharpBuildAssemblyFile>
</PropertyGroup>
<PropertyGroup>
 <ImportByWildcardBeforeMicrosoftFSharpTargets Condition="'$(ImportByWildcardBeforeMicrosoftFSharpTargets)' == ''">true</ImportByWildcardBeforeMicrosoftFSharpTargets>
 <ImportByWildcardAfterMicrosoftFSharpTargets Condition="'$(ImportByWildcardAfterMicrosoftFSharpTargets)' == ''">true</ImportByWildcardAfterMicrosoftFSharpTargets>
</PropertyGroup>
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\$(MSBuildThisFile)\ImportBefore\*" Condition="'$(ImportByWildcardBeforeMicrosoftFSharpTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\$(MSBuildThisFile)\ImportBefore')" />
<PropertyGroup>
 <DefaultLanguageSourceExtension>.fs</DefaultLanguageSourceExtension>
 <Language>F#</Language>
 <TargetRuntime>Managed</TargetRuntime>
 <Tailcalls Condition="'$(Tailcalls)'==''">$(_NotKept)</Tailcalls>
 <FrameworkRegistryBase>$(_NotKept)</FrameworkRegistryBase>
 <RootNamespace Condition="'$(RootNamespace)'==''">RootNamespace</RootNamespace>
 <Actual32Bit>$(_NotKept)</Actual32Bit>
 <Actual32Bit>$(_NotKept)</Actual32Bit>
</PropertyGroup>
<PropertyGroup Condition="'$(FSharp_Shim_Present)' == 'true'">
 <FSharpPreferNetFrameworkTools Condition="'$(FSharpPreferNetFrameworkTools)'==''">$(_NotKept)</FSharpPreferNetFrameworkTools>
</PropertyGroup>
<PropertyGroup Condition="'$(FSharp_Shim_Present)' == 'true' and '$(FSharpPreferNetFrameworkTools)' == 'true'">
 <FSharpPreferAnyCpuTools Condition="'$(FSharpPreferAnyCpuTools)'==''">$(_NotKept)</FSharpPreferAnyCpuTools>
 <FSharpPreferAnyCpuTools Condition="'$(FSharpPreferAnyCpuTools)'==''">$(_NotKept)</FSharpPreferAnyCpuTools>
 <FSharpPreferAnyCpuTools Condition="'$(FSharpPreferAnyCpuTools)'==''">$(_NotKept)</FSharpPreferAnyCpuTools>
 <FscToolPath>$(_NotKept)</FscToolPath>
 <FscToolExe>$(_NotKept)</FscToolExe>
 <FscToolExe>$(_NotKept)</FscToolExe>
 <DotnetFscCompilerPath>$(_NotKept)</DotnetFscCompilerPath>
</PropertyGroup>
<PropertyGroup Condition="'$(FSharp_Shim_Present)' == 'true' and '$(FSharpPreferNetFrameworkTools)' != 'true'">
 <FscToolPath>$(_NotKept)</FscToolPath>
 <FscToolExe>$(_NotKept)</FscToolExe>
 <DotnetFscCompilerPath>$(_NotKept)</DotnetFscCompilerPath>
</PropertyGroup>
<PropertyGroup>
 <FSharpPreferNetFrameworkTools>$(_NotKept)</FSharpPreferNetFrameworkTools>
 <FSharpPrefer64BitTools>$(_NotKept)</FSharpPrefer64BitTools>
</PropertyGroup>
<PropertyGroup>
 <CreateManifestResourceNamesDependsOn>$(_NotKept)</CreateManifestResourceNamesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <UsingXBuild>$(_NotKept)</UsingXBuild>
 <UsingXBuild>$(_NotKept)</UsingXBuild>
</PropertyGroup>
<PropertyGroup>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
</PropertyGroup>
<Import Project="$(MSBuildBinPath)\Microsoft.Common.targets" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\$(MSBuildThisFile)\ImportAfter\*" Condition="'$(ImportByWildcardAfterMicrosoftFSharpTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\$(MSBuildThisFile)\ImportAfter')" />
=== FSharp/Microsoft.Portable.FSharp.Targets
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
<Import Project="$(MSBuildExtensionsPath32)\Microsoft\Portable\Microsoft.Portable.Core.props" Condition="Exists('$(MSBuildExtensionsPath32)\Microsoft\Portable\Microsoft.Portable.Core.props')" />
<Import Project="$(MSBuildExtensionsPath32)\Microsoft\Portable\v4.0\Microsoft.Portable.Common.targets" Condition="Exists('$(MSBuildExtensionsPath32)\Microsoft\Portable\v4.0\Microsoft.Portable.Common.targets') AND !Exists('$(MSBuildExtensionsPath32)\Microsoft\Portable\Microsoft.Portable.Core.props')" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.FSharp.Targets" Condition="Exists('$(MSBuildThisFileDirectory)Microsoft.FSharp.Targets') AND !Exists('$(MSBuildThisFileDirectory)Microsoft.FSharp.targets')" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.FSharp.targets" Condition="Exists('$(MSBuildThisFileDirectory)Microsoft.FSharp.targets')" />
<Import Project="$(MSBuildExtensionsPath32)\Microsoft\Portable\Microsoft.Portable.Core.targets" Condition="Exists('$(MSBuildExtensionsPath32)\Microsoft\Portable\Microsoft.Portable.Core.props')" />
=== Microsoft.CSharp.CrossTargeting.targets
<PropertyGroup>
 <CSharpDesignTimeTargetsPath Condition="'$(CSharpDesignTimeTargetsPath)'==''">$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed\Microsoft.CSharp.DesignTime.targets</CSharpDesignTimeTargetsPath>
</PropertyGroup>
<Import Project="$(CSharpDesignTimeTargetsPath)" Condition="'$(CSharpDesignTimeTargetsPath)' != '' and Exists('$(CSharpDesignTimeTargetsPath)')" />
<Import Project="Microsoft.Common.CrossTargeting.targets" />
=== Microsoft.CSharp.CurrentVersion.targets
<PropertyGroup>
 <ImportByWildcardBeforeMicrosoftCSharpTargets Condition="'$(ImportByWildcardBeforeMicrosoftCSharpTargets)' == ''">true</ImportByWildcardBeforeMicrosoftCSharpTargets>
 <ImportByWildcardAfterMicrosoftCSharpTargets Condition="'$(ImportByWildcardAfterMicrosoftCSharpTargets)' == ''">true</ImportByWildcardAfterMicrosoftCSharpTargets>
 <ImportUserLocationsByWildcardBeforeMicrosoftCSharpTargets Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftCSharpTargets)' == ''">true</ImportUserLocationsByWildcardBeforeMicrosoftCSharpTargets>
 <ImportUserLocationsByWildcardAfterMicrosoftCSharpTargets Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftCSharpTargets)' == ''">true</ImportUserLocationsByWildcardAfterMicrosoftCSharpTargets>
</PropertyGroup>
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportBefore\*" Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftCSharpTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportBefore')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportBefore\*" Condition="'$(ImportByWildcardBeforeMicrosoftCSharpTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportBefore')" />
<PropertyGroup>
 <CustomBeforeMicrosoftCSharpTargets Condition="'$(CustomBeforeMicrosoftCSharpTargets)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.Before.Microsoft.CSharp.targets</CustomBeforeMicrosoftCSharpTargets>
 <CustomAfterMicrosoftCSharpTargets Condition="'$(CustomAfterMicrosoftCSharpTargets)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.After.Microsoft.CSharp.targets</CustomAfterMicrosoftCSharpTargets>
</PropertyGroup>
<Import Project="$(CustomBeforeMicrosoftCSharpTargets)" Condition="'$(CustomBeforeMicrosoftCSharpTargets)' != '' and Exists('$(CustomBeforeMicrosoftCSharpTargets)')" />
<PropertyGroup>
 <DefaultLanguageSourceExtension>.cs</DefaultLanguageSourceExtension>
 <Language>C#</Language>
 <TargetRuntime>Managed</TargetRuntime>
 <AlwaysUseNumericalSuffixInItemNames>$(_NotKept)</AlwaysUseNumericalSuffixInItemNames>
 <DefineCommonItemSchemas Condition="'$(DefineCommonItemSchemas)'==''">$(_NotKept)</DefineCommonItemSchemas>
 <DefineCommonReferenceSchemas Condition="'$(DefineCommonReferenceSchemas)'==''">$(_NotKept)</DefineCommonReferenceSchemas>
 <DefineCommonCapabilities Condition="'$(DefineCommonCapabilities)'==''">$(_NotKept)</DefineCommonCapabilities>
 <SynthesizeLinkMetadata Condition="'$(SynthesizeLinkMetadata)'==''">$(_NotKept)</SynthesizeLinkMetadata>
 <DefaultProjectTypeGuid Condition="'$(DefaultProjectTypeGuid)'==''">$(_NotKept)</DefaultProjectTypeGuid>
 <AppDesignerFolder Condition="'$(AppDesignerFolder)' == ''">Properties</AppDesignerFolder>
</PropertyGroup>
<PropertyGroup>
 <CreateManifestResourceNamesDependsOn>$(_NotKept)</CreateManifestResourceNamesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <UseHostCompilerIfAvailable Condition="'$(UseHostCompilerIfAvailable)'==''">$(_NotKept)</UseHostCompilerIfAvailable>
</PropertyGroup>
<PropertyGroup>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
 <ExportWinMDFile Condition="'$(ExportWinMDFile)'==''">$(_NotKept)</ExportWinMDFile>
</PropertyGroup>
<PropertyGroup>
 <CSharpCoreTargetsPath Condition="'$(CSharpCoreTargetsPath)' == '' or ('$(DesignTimeBuild)' == 'true' and $(CSharpCoreTargetsPath.Contains('Microsoft.Net.Compilers.1.0.0')))">$(RoslynTargetsPath)\Microsoft.CSharp.Core.targets</CSharpCoreTargetsPath>
</PropertyGroup>
<Import Project="$(CSharpCoreTargetsPath)" />
<PropertyGroup>
 <CSharpDesignTimeTargetsPath Condition="'$(CSharpDesignTimeTargetsPath)'==''">$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed\Microsoft.CSharp.DesignTime.targets</CSharpDesignTimeTargetsPath>
</PropertyGroup>
<Import Project="$(CSharpDesignTimeTargetsPath)" Condition="'$(CSharpDesignTimeTargetsPath)' != '' and Exists('$(CSharpDesignTimeTargetsPath)')" />
<Import Project="Microsoft.Common.targets" />
<Import Project="$(MSBuildToolsPath)\Microsoft.ServiceModel.targets" Condition="('$(TargetFrameworkVersion)' != 'v2.0' and '$(TargetFrameworkVersion)' != 'v3.0' and '$(TargetFrameworkVersion)' != 'v3.5') and Exists('$(MSBuildToolsPath)\Microsoft.ServiceModel.targets')" />
<PropertyGroup>
 <Utf8Output Condition="'$(Utf8Output)'==''">$(_NotKept)</Utf8Output>
 <NoCompilerStandardLib Condition="'$(NoCompilerStandardLib)'==''">$(_NotKept)</NoCompilerStandardLib>
 <ErrorEndLocation Condition="'$(ErrorEndLocation)'==''">$(_NotKept)</ErrorEndLocation>
 <PreferredUILang Condition="'$(PreferredUILang)'==''">$(_NotKept)</PreferredUILang>
</PropertyGroup>
<Import Project="$([MSBuild]::GetToolsDirectory32())\..\..\..\Common7\IDE\CommonExtensions\Microsoft\ProjectServices\Microsoft.DesignTime.targets" Condition="'$(MSBuildRuntimeType)' == 'Full' and exists('$([MSBuild]::GetToolsDirectory32())\..\..\..\Common7\IDE\CommonExtensions\Microsoft\ProjectServices\Microsoft.DesignTime.targets')" />
<Import Project="$(CustomAfterMicrosoftCSharpTargets)" Condition="'$(CustomAfterMicrosoftCSharpTargets)' != '' and Exists('$(CustomAfterMicrosoftCSharpTargets)')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportAfter\*" Condition="'$(ImportByWildcardAfterMicrosoftCSharpTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportAfter')" />
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportAfter\*" Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftCSharpTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.CSharp.targets\ImportAfter')" />
=== Microsoft.CSharp.targets
<Choose>
 <When Condition="'$(IsCrossTargetingBuild)' == 'true'">
  <PropertyGroup>
   <CSharpTargetsPath>$(MSBuildToolsPath)\Microsoft.CSharp.CrossTargeting.targets</CSharpTargetsPath>
  </PropertyGroup>
 </When>
 <Otherwise>
  <PropertyGroup>
   <CSharpTargetsPath>$(MSBuildToolsPath)\Microsoft.CSharp.CurrentVersion.targets</CSharpTargetsPath>
  </PropertyGroup>
 </Otherwise>
</Choose>
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.Before.targets" />
<Import Project="$(CSharpTargetsPath)" />
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.After.targets" />
=== Microsoft.Common.CrossTargeting.targets
<PropertyGroup>
 <BuildInParallel Condition="'$(BuildInParallel)'==''">$(_NotKept)</BuildInParallel>
 <ImportByWildcardBeforeMicrosoftCommonCrossTargetingTargets Condition="'$(ImportByWildcardBeforeMicrosoftCommonCrossTargetingTargets)' == ''">true</ImportByWildcardBeforeMicrosoftCommonCrossTargetingTargets>
</PropertyGroup>
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.CrossTargeting.targets\ImportBefore\*.targets" Condition="'$(ImportByWildcardBeforeMicrosoftCommonCrossTargetingTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.CrossTargeting.targets\ImportBefore')" />
<Import Project="$(MSBuildProjectFullPath).user" Condition="Exists('$(MSBuildProjectFullPath).user')" />
<Import Project="$(CustomBeforeMicrosoftCommonCrossTargetingTargets)" Condition="'$(CustomBeforeMicrosoftCommonCrossTargetingTargets)' != '' and Exists('$(CustomBeforeMicrosoftCommonCrossTargetingTargets)')" />
<PropertyGroup>
 <SourceControlInformationFeatureSupported>$(_NotKept)</SourceControlInformationFeatureSupported>
</PropertyGroup>
<PropertyGroup Condition="'$(IsGraphBuild)' == 'true'">
 <ProjectReferenceTargetsForBuild>$(_NotKept)</ProjectReferenceTargetsForBuild>
 <ProjectReferenceTargetsForClean>$(_NotKept)</ProjectReferenceTargetsForClean>
 <ProjectReferenceTargetsForRebuild>$(_NotKept)</ProjectReferenceTargetsForRebuild>
</PropertyGroup>
<PropertyGroup>
 <MSBuildUseVisualStudioDirectoryLayout Condition="'$(MSBuildUseVisualStudioDirectoryLayout)'==''">$([MSBuild]::IsRunningFromVisualStudio())</MSBuildUseVisualStudioDirectoryLayout>
 <NuGetRestoreTargets Condition="'$(NuGetRestoreTargets)'=='' and '$(MSBuildUseVisualStudioDirectoryLayout)'=='true'">$([MSBuild]::GetToolsDirectory32())\..\..\..\Common7\IDE\CommonExtensions\Microsoft\NuGet\NuGet.targets</NuGetRestoreTargets>
 <NuGetRestoreTargets Condition="'$(NuGetRestoreTargets)'==''">$(MSBuildToolsPath)\NuGet.targets</NuGetRestoreTargets>
</PropertyGroup>
<Import Project="$(NuGetRestoreTargets)" />
<Import Project="$(CustomAfterMicrosoftCommonCrossTargetingTargets)" Condition="'$(CustomAfterMicrosoftCommonCrossTargetingTargets)' != '' and Exists('$(CustomAfterMicrosoftCommonCrossTargetingTargets)')" />
<PropertyGroup>
 <ImportByWildcardAfterMicrosoftCommonCrossTargetingTargets Condition="'$(ImportByWildcardAfterMicrosoftCommonCrossTargetingTargets)' == ''">true</ImportByWildcardAfterMicrosoftCommonCrossTargetingTargets>
</PropertyGroup>
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.CrossTargeting.targets\ImportAfter\*.targets" Condition="'$(ImportByWildcardAfterMicrosoftCommonCrossTargetingTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.CrossTargeting.targets\ImportAfter')" />
<PropertyGroup>
 <ImportProjectExtensionTargets Condition="$([MSBuild]::AreFeaturesEnabled('17.10')) And '$(ImportProjectExtensionTargets)' == '' And '$(MSBuildIsRestoring)' == 'true'">false</ImportProjectExtensionTargets>
 <ImportProjectExtensionTargets Condition="'$(ImportProjectExtensionTargets)' == ''">true</ImportProjectExtensionTargets>
</PropertyGroup>
<Import Project="$(MSBuildProjectExtensionsPath)$(MSBuildProjectFile).*.targets" Condition="'$(ImportProjectExtensionTargets)' == 'true' and exists('$(MSBuildProjectExtensionsPath)')" />
<PropertyGroup>
 <ImportDirectoryBuildTargets Condition="'$(ImportDirectoryBuildTargets)' == ''">true</ImportDirectoryBuildTargets>
</PropertyGroup>
<PropertyGroup Condition="'$(ImportDirectoryBuildTargets)' == 'true' and '$(DirectoryBuildTargetsPath)' == ''">
 <_DirectoryBuildTargetsFile Condition="'$(_DirectoryBuildTargetsFile)' == ''">Directory.Build.targets</_DirectoryBuildTargetsFile>
 <_DirectoryBuildTargetsBasePath Condition="'$(_DirectoryBuildTargetsBasePath)' == ''">$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildProjectDirectory), '$(_DirectoryBuildTargetsFile)'))</_DirectoryBuildTargetsBasePath>
 <DirectoryBuildTargetsPath Condition="'$(_DirectoryBuildTargetsBasePath)' != '' and '$(_DirectoryBuildTargetsFile)' != ''">$([System.IO.Path]::Combine('$(_DirectoryBuildTargetsBasePath)', '$(_DirectoryBuildTargetsFile)'))</DirectoryBuildTargetsPath>
</PropertyGroup>
<Import Project="$(DirectoryBuildTargetsPath)" Condition="'$(ImportDirectoryBuildTargets)' == 'true' and exists('$(DirectoryBuildTargetsPath)')" />
<PropertyGroup>
 <UseMSBuildTestInfrastructure Condition="'$(UseMSBuildTestInfrastructure)' == ''">false</UseMSBuildTestInfrastructure>
</PropertyGroup>
<Import Project="$(MSBuildToolsPath)\Microsoft.Common.Test.targets" Condition="'$(UseMSBuildTestInfrastructure)' == 'true'" />
=== Microsoft.Common.CurrentVersion.targets
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" Condition="'$(MicrosoftCommonPropsHasBeenImported)' != 'true' and Exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props')" />
<PropertyGroup>
 <ImportByWildcardBeforeMicrosoftCommonTargets Condition="'$(ImportByWildcardBeforeMicrosoftCommonTargets)' == ''">true</ImportByWildcardBeforeMicrosoftCommonTargets>
 <ImportByWildcardAfterMicrosoftCommonTargets Condition="'$(ImportByWildcardAfterMicrosoftCommonTargets)' == ''">true</ImportByWildcardAfterMicrosoftCommonTargets>
 <ImportUserLocationsByWildcardBeforeMicrosoftCommonTargets Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftCommonTargets)' == ''">true</ImportUserLocationsByWildcardBeforeMicrosoftCommonTargets>
 <ImportUserLocationsByWildcardAfterMicrosoftCommonTargets Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftCommonTargets)' == ''">true</ImportUserLocationsByWildcardAfterMicrosoftCommonTargets>
</PropertyGroup>
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportBefore\*" Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftCommonTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportBefore')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportBefore\*" Condition="'$(ImportByWildcardBeforeMicrosoftCommonTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportBefore')" />
<Import Project="$(MSBuildProjectFullPath).user" Condition="Exists('$(MSBuildProjectFullPath).user')" />
<PropertyGroup>
 <VisualStudioVersion Condition="'$(VisualStudioVersion)' == ''">10.0</VisualStudioVersion>
</PropertyGroup>
<PropertyGroup>
 <CustomBeforeMicrosoftCommonTargets Condition="'$(CustomBeforeMicrosoftCommonTargets)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.Before.Microsoft.Common.targets</CustomBeforeMicrosoftCommonTargets>
 <CustomAfterMicrosoftCommonTargets Condition="'$(CustomAfterMicrosoftCommonTargets)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.After.Microsoft.Common.targets</CustomAfterMicrosoftCommonTargets>
 <ReportingServicesTargets Condition="'$(ReportingServicesTargets)'==''">$(MSBuildExtensionsPath)\Microsoft\VisualStudio\v$(VisualStudioVersion)\ReportingServices\Microsoft.ReportingServices.targets</ReportingServicesTargets>
</PropertyGroup>
<Import Project="$(CustomBeforeMicrosoftCommonTargets)" Condition="'$(CustomBeforeMicrosoftCommonTargets)' != '' and Exists('$(CustomBeforeMicrosoftCommonTargets)')" />
<PropertyGroup Condition="'$(TargetRuntime)' == ''">
 <TargetRuntime>Managed</TargetRuntime>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetRuntime)' == 'Managed'">
 <TargetFrameworkIdentifier Condition="'$(TargetFrameworkIdentifier)' == ''">.NETFramework</TargetFrameworkIdentifier>
 <TargetFrameworkVersion Condition="'$(TargetFrameworkVersion)' == ''">v4.0</TargetFrameworkVersion>
</PropertyGroup>
<PropertyGroup>
 <AvailablePlatforms>$(_NotKept)</AvailablePlatforms>
 <AvailablePlatforms>$(_NotKept)</AvailablePlatforms>
</PropertyGroup>
<Import Project="Microsoft.NETFramework.props" Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' or '$(TargetFrameworkIdentifier)' == 'Silverlight'" />
<Import Project="Microsoft.NET.props" Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard' or '$(TargetFrameworkIdentifier)' == '.NETCoreApp'" />
<PropertyGroup>
 <GenerateFullPaths Condition="'$(GenerateFullPaths)'==''">$(_NotKept)</GenerateFullPaths>
 <YieldDuringToolExecution Condition="'$(YieldDuringToolExecution)'==''">$(_NotKept)</YieldDuringToolExecution>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' != '' and '$(TargetFrameworkVersion)' != ''">
 <TargetFrameworkMoniker Condition="'$(TargetFrameworkMoniker)' == '' and '$([System.String]::IsNullOrWhitespace($(TargetFrameworkProfile)))' != 'true'">$(TargetFrameworkIdentifier),Version=$(TargetFrameworkVersion),Profile=$(TargetFrameworkProfile)</TargetFrameworkMoniker>
 <TargetFrameworkMoniker Condition="'$(TargetFrameworkMoniker)' == ''">$(TargetFrameworkIdentifier),Version=$(TargetFrameworkVersion)</TargetFrameworkMoniker>
 <FrameworkPathOverride Condition="'$(FrameworkPathOverride)'==''">$(_NotKept)</FrameworkPathOverride>
 <FrameworkPathOverride Condition="'$(FrameworkPathOverride)'==''">$(_NotKept)</FrameworkPathOverride>
 <FrameworkPathOverride>$(_NotKept)</FrameworkPathOverride>
</PropertyGroup>
<PropertyGroup>
 <TargetPlatformIdentifier Condition="'$(TargetPlatformIdentifier)' == '' and '$(_EnableDefaultWindowsPlatform)' != 'false'">Windows</TargetPlatformIdentifier>
 <TargetPlatformVersion Condition="'$(TargetPlatformVersion)' == '' and '$(_EnableDefaultWindowsPlatform)' != 'false'">7.0</TargetPlatformVersion>
 <TargetPlatformSdkPath Condition="'$(TargetPlatformSdkPath)'==''">$(_NotKept)</TargetPlatformSdkPath>
 <TargetPlatformSdkPath Condition="'$(TargetPlatformSdkPath)'==''">$(_NotKept)</TargetPlatformSdkPath>
 <TargetPlatformSdkPath Condition="'$(TargetPlatformSdkPath)'==''">$(_NotKept)</TargetPlatformSdkPath>
 <TargetPlatformSdkMetadataLocation Condition="'$(TargetPlatformSdkMetadataLocation)'==''">$(_NotKept)</TargetPlatformSdkMetadataLocation>
 <TargetPlatformSdkMetadataLocation Condition="'$(TargetPlatformSdkMetadataLocation)'==''">$(_NotKept)</TargetPlatformSdkMetadataLocation>
 <TargetPlatformWinMDLocation Condition="'$(TargetPlatformWinMDLocation)'==''">$(_NotKept)</TargetPlatformWinMDLocation>
 <UseOSWinMdReferences Condition="'$(UseOSWinMdReferences)'==''">$(_NotKept)</UseOSWinMdReferences>
 <TargetPlatformWinMDLocation>$(_NotKept)</TargetPlatformWinMDLocation>
 <TargetPlatformMoniker Condition="'$(TargetPlatformMoniker)' == '' and '$(TargetPlatformIdentifier)' != '' and '$(TargetPlatformVersion)' != ''">$(TargetPlatformIdentifier),Version=$(TargetPlatformVersion)</TargetPlatformMoniker>
 <TargetPlatformDisplayName Condition="'$(TargetPlatformDisplayName)'==''">$(_NotKept)</TargetPlatformDisplayName>
</PropertyGroup>
<PropertyGroup>
 <_OriginalPlatform>$(_NotKept)</_OriginalPlatform>
 <_OriginalConfiguration>$(_NotKept)</_OriginalConfiguration>
 <_OutputPathWasMissing>$(_NotKept)</_OutputPathWasMissing>
 <BaseOutputPathWasSpecified>$(_NotKept)</BaseOutputPathWasSpecified>
</PropertyGroup>
<PropertyGroup>
 <Platform Condition="'$(Platform)' == ''">AnyCPU</Platform>
 <PlatformName Condition="'$(PlatformName)' == ''">$(Platform)</PlatformName>
 <Configuration Condition="'$(Configuration)' == ''">Debug</Configuration>
 <ConfigurationName Condition="'$(ConfigurationName)' == ''">$(Configuration)</ConfigurationName>
 <BaseOutputPath Condition="'$(BaseOutputPath)' == ''">bin\</BaseOutputPath>
 <BaseOutputPath Condition="!HasTrailingSlash('$(BaseOutputPath)')">$(BaseOutputPath)\</BaseOutputPath>
 <OutputPath Condition="'$(OutputPath)' == '' and '$(PlatformName)' == 'AnyCPU'">$(BaseOutputPath)$(Configuration)\</OutputPath>
 <OutputPath Condition="'$(OutputPath)' == '' and '$(PlatformName)' != 'AnyCPU'">$(BaseOutputPath)$(PlatformName)\$(Configuration)\</OutputPath>
 <OutputPath Condition="!HasTrailingSlash('$(OutputPath)')">$(OutputPath)\</OutputPath>
 <BaseIntermediateOutputPath Condition="'$(BaseIntermediateOutputPath)' == ''">obj\</BaseIntermediateOutputPath>
 <BaseIntermediateOutputPath Condition="!HasTrailingSlash('$(BaseIntermediateOutputPath)')">$(BaseIntermediateOutputPath)\</BaseIntermediateOutputPath>
 <IntermediateOutputPath Condition="'$(IntermediateOutputPath)' == '' and '$(PlatformName)' == 'AnyCPU'">$(BaseIntermediateOutputPath)$(Configuration)\</IntermediateOutputPath>
 <IntermediateOutputPath Condition="'$(IntermediateOutputPath)' == '' and '$(PlatformName)' != 'AnyCPU'">$(BaseIntermediateOutputPath)$(PlatformName)\$(Configuration)\</IntermediateOutputPath>
 <IntermediateOutputPath Condition="!HasTrailingSlash('$(IntermediateOutputPath)')">$(IntermediateOutputPath)\</IntermediateOutputPath>
</PropertyGroup>
<PropertyGroup>
 <OutputType Condition="'$(TargetType)' != ''">$(TargetType)</OutputType>
 <OutputType Condition="'$(TargetType)' == 'Container' or '$(TargetType)' == 'DocumentContainer'">library</OutputType>
 <OutputType Condition="'$(OutputType)' == ''">exe</OutputType>
 <DebugSymbols Condition="'$(ConfigurationName)' == 'Debug' and '$(DebugSymbols)' == '' and '$(DebugType)'==''">true</DebugSymbols>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DebugSymbolsProduced>$(_NotKept)</_DebugSymbolsProduced>
 <_DocumentationFileProduced>$(_NotKept)</_DocumentationFileProduced>
 <_DocumentationFileProduced>$(_NotKept)</_DocumentationFileProduced>
 <ProduceReferenceAssembly Condition="'$(ProduceReferenceAssembly)' == ''">false</ProduceReferenceAssembly>
</PropertyGroup>
<PropertyGroup Condition="'$(BaseOutputPathWasSpecified)' != 'true' and '$(_OutputPathWasMissing)' == 'true'">
 <_InvalidConfigurationMessageSeverity>$(_NotKept)</_InvalidConfigurationMessageSeverity>
 <_InvalidConfigurationMessageSeverity>$(_NotKept)</_InvalidConfigurationMessageSeverity>
</PropertyGroup>
<PropertyGroup>
 <TargetExt Condition="'$(TargetExt)' == '' and '$(OutputType)'=='exe'">.exe</TargetExt>
 <TargetExt Condition="'$(TargetExt)' == '' and '$(OutputType)'=='winexe'">.exe</TargetExt>
 <TargetExt Condition="'$(TargetExt)' == '' and '$(OutputType)'=='appcontainerexe'">.exe</TargetExt>
 <TargetExt Condition="'$(TargetExt)' == '' and '$(OutputType)'=='library'">.dll</TargetExt>
 <TargetExt Condition="'$(TargetExt)' == '' and '$(OutputType)'=='module'">.netmodule</TargetExt>
 <TargetExt Condition="'$(TargetExt)' == '' and '$(OutputType)'=='winmdobj'">.winmdobj</TargetExt>
</PropertyGroup>
<PropertyGroup>
 <OutDirWasSpecified Condition="'$(OutDir)'!='' and '$(OutDirWasSpecified)'==''">true</OutDirWasSpecified>
 <OutDir Condition="'$(OutDir)' == ''">$(OutputPath)</OutDir>
 <OutDir Condition="'$(OutDir)' != '' and !HasTrailingSlash('$(OutDir)')">$(OutDir)\</OutDir>
 <ProjectName Condition="'$(ProjectName)' == ''">$(MSBuildProjectName)</ProjectName>
 <OutDir Condition="'$(OutDir)' != '' and '$(OutDirWasSpecified)' == 'true' and (('$(WindowsAppContainer)' == 'true' and '$(GenerateProjectSpecificOutputFolder)' != 'false') or '$(GenerateProjectSpecificOutputFolder)' == 'true')">$(OutDir)$(ProjectName)\</OutDir>
 <AssemblyName Condition="'$(AssemblyName)'==''">$(MSBuildProjectName)</AssemblyName>
 <TargetName Condition="'$(TargetName)'==''">$(_NotKept)</TargetName>
 <TargetName Condition="'$(TargetName)'==''">$(_NotKept)</TargetName>
 <ProjectFileName Condition="'$(ProjectFileName)'==''">$(_NotKept)</ProjectFileName>
 <ProjectExt Condition="'$(ProjectExt)'==''">$(_NotKept)</ProjectExt>
 <WinMDExpOutputWindowsMetadataFilename Condition="'$(WinMDExpOutputWindowsMetadataFilename)'==''">$(_NotKept)</WinMDExpOutputWindowsMetadataFilename>
 <TargetFileName Condition="'$(TargetFileName)'==''">$(_NotKept)</TargetFileName>
 <TargetFileName Condition="'$(TargetFileName)'==''">$(_NotKept)</TargetFileName>
</PropertyGroup>
<PropertyGroup>
 <_DeploymentPublishableProjectDefault>$(_NotKept)</_DeploymentPublishableProjectDefault>
 <PublishableProject Condition="'$(PublishableProject)'==''">$(_NotKept)</PublishableProject>
 <_DeploymentTargetApplicationManifestFileName>$(_NotKept)</_DeploymentTargetApplicationManifestFileName>
 <_DeploymentTargetApplicationManifestFileName>$(_NotKept)</_DeploymentTargetApplicationManifestFileName>
 <_DeploymentTargetApplicationManifestFileName>$(_NotKept)</_DeploymentTargetApplicationManifestFileName>
 <_DeploymentTargetApplicationManifestFileName>$(_NotKept)</_DeploymentTargetApplicationManifestFileName>
 <TargetDeployManifestFileName Condition="'$(TargetDeployManifestFileName)'==''">$(_NotKept)</TargetDeployManifestFileName>
 <TargetDeployManifestFileName Condition="'$(TargetDeployManifestFileName)'==''">$(_NotKept)</TargetDeployManifestFileName>
 <GenerateClickOnceManifests>$(_NotKept)</GenerateClickOnceManifests>
 <_DeploymentApplicationManifestIdentity>$(_NotKept)</_DeploymentApplicationManifestIdentity>
 <_DeploymentApplicationManifestIdentity>$(_NotKept)</_DeploymentApplicationManifestIdentity>
 <_DeploymentApplicationManifestIdentity>$(_NotKept)</_DeploymentApplicationManifestIdentity>
 <_DeploymentApplicationManifestIdentity>$(_NotKept)</_DeploymentApplicationManifestIdentity>
 <_DeploymentDeployManifestIdentity>$(_NotKept)</_DeploymentDeployManifestIdentity>
 <_DeploymentDeployManifestIdentity>$(_NotKept)</_DeploymentDeployManifestIdentity>
 <_DeploymentFileMappingExtension>$(_NotKept)</_DeploymentFileMappingExtension>
 <_DeploymentFileMappingExtension>$(_NotKept)</_DeploymentFileMappingExtension>
 <_DeploymentBuiltUpdateInterval>$(_NotKept)</_DeploymentBuiltUpdateInterval>
 <_DeploymentBuiltUpdateIntervalUnits>$(_NotKept)</_DeploymentBuiltUpdateIntervalUnits>
 <_DeploymentBuiltUpdateInterval>$(_NotKept)</_DeploymentBuiltUpdateInterval>
 <_DeploymentBuiltUpdateIntervalUnits>$(_NotKept)</_DeploymentBuiltUpdateIntervalUnits>
 <_DeploymentBuiltMinimumRequiredVersion>$(_NotKept)</_DeploymentBuiltMinimumRequiredVersion>
 <_DeploymentLauncherBased>$(_NotKept)</_DeploymentLauncherBased>
 <MaxTargetPath Condition="'$(MaxTargetPath)'==''">$(_NotKept)</MaxTargetPath>
</PropertyGroup>
<PropertyGroup>
 <TargetCulture Condition="'$(TargetCulture)'==''">$(_NotKept)</TargetCulture>
 <FallbackCulture Condition="'$(FallbackCulture)'==''">$(_NotKept)</FallbackCulture>
</PropertyGroup>
<PropertyGroup>
 <TargetDir Condition="'$(OutDir)' != ''">$([MSBuild]::Escape($([System.IO.Path]::GetFullPath(&#96;$([System.IO.Path]::Combine(&#96;$(MSBuildProjectDirectory)&#96;, &#96;$(OutDir)&#96;))&#96;))))</TargetDir>
 <TargetPath Condition="'$(TargetPath)'==''">$(_NotKept)</TargetPath>
 <TargetRefPath Condition="'$(TargetRefPath)'==''">$(_NotKept)</TargetRefPath>
 <TargetRefPath Condition="'$(TargetRefPath)'==''">$(_NotKept)</TargetRefPath>
 <ProjectDir Condition="'$(ProjectDir)'==''">$(_NotKept)</ProjectDir>
 <ProjectPath Condition="'$(ProjectPath)'==''">$(_NotKept)</ProjectPath>
</PropertyGroup>
<PropertyGroup>
 <DevEnvDir Condition="'$(DevEnvDir)'==''">$(_NotKept)</DevEnvDir>
 <SolutionName Condition="'$(SolutionName)'==''">*Undefined*</SolutionName>
 <SolutionFileName Condition="'$(SolutionFileName)'==''">$(_NotKept)</SolutionFileName>
 <SolutionPath Condition="'$(SolutionPath)'==''">$(_NotKept)</SolutionPath>
 <SolutionDir Condition="'$(SolutionDir)'==''">*Undefined*</SolutionDir>
 <SolutionExt Condition="'$(SolutionExt)'==''">$(_NotKept)</SolutionExt>
</PropertyGroup>
<PropertyGroup>
 <GenerateBindingRedirectsOutputType>$(_NotKept)</GenerateBindingRedirectsOutputType>
 <AutoGenerateBindingRedirects Condition="'$(AutoGenerateBindingRedirects)'==''">$(_NotKept)</AutoGenerateBindingRedirects>
</PropertyGroup>
<PropertyGroup Condition="'$(AutoUnifyAssemblyReferences)' == ''">
 <AutoUnifyAssemblyReferences>$(_NotKept)</AutoUnifyAssemblyReferences>
 <AutoUnifyAssemblyReferences>$(_NotKept)</AutoUnifyAssemblyReferences>
</PropertyGroup>
<PropertyGroup>
 <CleanFile Condition="'$(CleanFile)'==''">$(_NotKept)</CleanFile>
 <BuildProjectReferences Condition="'$(BuildProjectReferences)'==''">$(_NotKept)</BuildProjectReferences>
 <BuildProjectReferences Condition="'$(BuildProjectReferences)'==''">$(_NotKept)</BuildProjectReferences>
 <BuildInParallel Condition="'$(BuildInParallel)'==''">$(_NotKept)</BuildInParallel>
 <_ResolveReferenceDependencies Condition="'$(_ResolveReferenceDependencies)'==''">$(_NotKept)</_ResolveReferenceDependencies>
 <_GetChildProjectCopyToOutputDirectoryItems Condition="'$(_GetChildProjectCopyToOutputDirectoryItems)'==''">$(_NotKept)</_GetChildProjectCopyToOutputDirectoryItems>
 <OverwriteReadOnlyFiles Condition="'$(OverwriteReadOnlyFiles)'==''">$(_NotKept)</OverwriteReadOnlyFiles>
 <ComReferenceNoClassMembers Condition="'$(ComReferenceNoClassMembers)'==''">$(_NotKept)</ComReferenceNoClassMembers>
</PropertyGroup>
<PropertyGroup>
 <_GenerateBindingRedirectsIntermediateAppConfig>$(_NotKept)</_GenerateBindingRedirectsIntermediateAppConfig>
</PropertyGroup>
<PropertyGroup Condition="'$(MSBuildCopyMarkerName)' == ''">
 <MSBuildCopyMarkerName>$(_NotKept)</MSBuildCopyMarkerName>
 <MSBuildCopyMarkerName>$(_NotKept)</MSBuildCopyMarkerName>
 <MSBuildCopyMarkerName>$(_NotKept)</MSBuildCopyMarkerName>
</PropertyGroup>
<PropertyGroup Condition="'$(_DebugSymbolsProduced)' == 'true' and '$(OutputType)' == 'winmdobj'">
 <WinMDExpOutputPdb Condition="'$(WinMDExpOutputPdb)'==''">$(_NotKept)</WinMDExpOutputPdb>
 <_WinMDDebugSymbolsOutputPath>$(_NotKept)</_WinMDDebugSymbolsOutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(OutputType)' == 'winmdobj' and '$(DocumentationFile)'!=''">
 <WinMDOutputDocumentationFile Condition="'$(WinMDOutputDocumentationFile)'==''">$(_NotKept)</WinMDOutputDocumentationFile>
 <_WinMDDocFileOutputPath>$(_NotKept)</_WinMDDocFileOutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(WinMDExpOutputWindowsMetadataFilename)' != ''">
 <_IntermediateWindowsMetadataPath>$(_NotKept)</_IntermediateWindowsMetadataPath>
 <_WindowsMetadataOutputPath>$(_NotKept)</_WindowsMetadataOutputPath>
</PropertyGroup>
<PropertyGroup>
 <_SupportedArchitectures>$(_NotKept)</_SupportedArchitectures>
</PropertyGroup>
<PropertyGroup>
 <_DeploymentUrl Condition="'$(_DeploymentUrl)'==''">$(_NotKept)</_DeploymentUrl>
 <_DeploymentUrl Condition="'$(_DeploymentUrl)'==''">$(_NotKept)</_DeploymentUrl>
 <_DeploymentUrl Condition="'$(_DeploymentUrl)'==''">$(_NotKept)</_DeploymentUrl>
 <_DeploymentUrl>$(_NotKept)</_DeploymentUrl>
 <_DeploymentUrl>$(_NotKept)</_DeploymentUrl>
 <_DeploymentUrl>$(_NotKept)</_DeploymentUrl>
 <_DeploymentUrl>$(_NotKept)</_DeploymentUrl>
</PropertyGroup>
<PropertyGroup>
 <_DeploymentApplicationUrl>$(_NotKept)</_DeploymentApplicationUrl>
 <_DeploymentApplicationUrl>$(_NotKept)</_DeploymentApplicationUrl>
 <_DeploymentComponentsUrl>$(_NotKept)</_DeploymentComponentsUrl>
</PropertyGroup>
<PropertyGroup>
 <PublishDir>$(_NotKept)</PublishDir>
 <PublishDir Condition="'$(PublishDir)'==''">$(_NotKept)</PublishDir>
</PropertyGroup>
<PropertyGroup>
 <ClickOncePublishDir>$(_NotKept)</ClickOncePublishDir>
 <ClickOncePublishDir>$(_NotKept)</ClickOncePublishDir>
</PropertyGroup>
<PropertyGroup Condition="'$(ProcessorArchitecture)'==''">
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
</PropertyGroup>
<PropertyGroup>
 <ConsiderPlatformAsProcessorArchitecture Condition="'$(ConsiderPlatformAsProcessorArchitecture)'==''">$(_NotKept)</ConsiderPlatformAsProcessorArchitecture>
</PropertyGroup>
<PropertyGroup Condition="'$(ProcessorArchitecture)' == '' and '$(ConsiderPlatformAsProcessorArchitecture)' == 'true'">
 <ProcessorArchitectureAsPlatform>$(_NotKept)</ProcessorArchitectureAsPlatform>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ProcessorArchitecture>$(_NotKept)</ProcessorArchitecture>
 <ResolveAssemblyWarnOrErrorOnTargetArchitectureMismatch>$(_NotKept)</ResolveAssemblyWarnOrErrorOnTargetArchitectureMismatch>
 <ProcessorArchitecture Condition="'$(ProcessorArchitecture)'==''">$(_NotKept)</ProcessorArchitecture>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableOutOfProcTaskHost)' == '' and '$(MSBuildRuntimeType)' == 'Full'">
 <TargetFrameworkAsMSBuildRuntime>$(_NotKept)</TargetFrameworkAsMSBuildRuntime>
 <TargetFrameworkAsMSBuildRuntime>$(_NotKept)</TargetFrameworkAsMSBuildRuntime>
 <TargetFrameworkAsMSBuildRuntime Condition="'$(TargetFrameworkAsMSBuildRuntime)'==''">$(_NotKept)</TargetFrameworkAsMSBuildRuntime>
 <PlatformTargetAsMSBuildArchitectureExplicitlySet>$(_NotKept)</PlatformTargetAsMSBuildArchitectureExplicitlySet>
 <PlatformTargetAsMSBuildArchitectureExplicitlySet>$(_NotKept)</PlatformTargetAsMSBuildArchitectureExplicitlySet>
 <PlatformTargetAsMSBuildArchitecture>$(_NotKept)</PlatformTargetAsMSBuildArchitecture>
 <PlatformTargetAsMSBuildArchitecture>$(_NotKept)</PlatformTargetAsMSBuildArchitecture>
 <PlatformTargetAsMSBuildArchitecture>$(_NotKept)</PlatformTargetAsMSBuildArchitecture>
 <PlatformTargetAsMSBuildArchitecture Condition="'$(PlatformTargetAsMSBuildArchitecture)'==''">$(_NotKept)</PlatformTargetAsMSBuildArchitecture>
</PropertyGroup>
<PropertyGroup>
 <ProjectFlavor Condition="'$(ProjectFlavor)'==''">$(_NotKept)</ProjectFlavor>
</PropertyGroup>
<PropertyGroup>
 <DelaySign>$(_NotKept)</DelaySign>
 <DelaySign>$(_NotKept)</DelaySign>
</PropertyGroup>
<PropertyGroup>
 <WebReference_EnableProperties Condition="'$(WebReference_EnableProperties)'==''">$(_NotKept)</WebReference_EnableProperties>
 <WebReference_EnableSQLTypes Condition="'$(WebReference_EnableSQLTypes)'==''">$(_NotKept)</WebReference_EnableSQLTypes>
 <WebReference_EnableLegacyEventingModel Condition="'$(WebReference_EnableLegacyEventingModel)'==''">$(_NotKept)</WebReference_EnableLegacyEventingModel>
</PropertyGroup>
<PropertyGroup>
 <AssemblyFoldersSuffix Condition="'$(AssemblyFoldersSuffix)'==''">$(_NotKept)</AssemblyFoldersSuffix>
 <FrameworkRegistryBase Condition="'$(FrameworkRegistryBase)'==''">$(_NotKept)</FrameworkRegistryBase>
 <TargetPlatformRegistryBase Condition="'$(TargetPlatformRegistryBase)'==''">$(_NotKept)</TargetPlatformRegistryBase>
 <AssemblyFoldersConfigFile Condition="'$(AssemblyFoldersConfigFile)'==''">$(_NotKept)</AssemblyFoldersConfigFile>
 <AssemblyFoldersConfigFileSearchPath>$(_NotKept)</AssemblyFoldersConfigFileSearchPath>
 <AllowedReferenceAssemblyFileExtensions Condition="'$(AllowedReferenceAssemblyFileExtensions)'==''">$(_NotKept)</AllowedReferenceAssemblyFileExtensions>
 <AllowedReferenceRelatedFileExtensions Condition="'$(AllowedReferenceRelatedFileExtensions)'==''">$(_NotKept)</AllowedReferenceRelatedFileExtensions>
 <FullReferenceAssemblyNames Condition="'$(FullReferenceAssemblyNames)'==''">$(_NotKept)</FullReferenceAssemblyNames>
</PropertyGroup>
<PropertyGroup Condition="$(AssemblySearchPaths) == ''">
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
</PropertyGroup>
<PropertyGroup>
 <ContinueOnError Condition="'$(ContinueOnError)'==''">$(_NotKept)</ContinueOnError>
</PropertyGroup>
<PropertyGroup>
 <MSBuildWarningsAsMessages>$(_NotKept)</MSBuildWarningsAsMessages>
 <MSBuildWarningsAsErrors Condition="'$(MSBuildWarningsAsErrors)'==''">$(_NotKept)</MSBuildWarningsAsErrors>
 <MSBuildWarningsNotAsErrors Condition="'$(MSBuildWarningsNotAsErrors)'==''">$(_NotKept)</MSBuildWarningsNotAsErrors>
</PropertyGroup>
<PropertyGroup>
 <CommonXamlResourcesDirectory Condition="'$(CommonXamlResourcesDirectory)'==''">$(_NotKept)</CommonXamlResourcesDirectory>
</PropertyGroup>
<PropertyGroup Condition="!Exists('$(CommonXamlResourcesDirectory)')">
 <CommonXamlResourcesDirectory>$(_NotKept)</CommonXamlResourcesDirectory>
</PropertyGroup>
<PropertyGroup>
 <DefineCommonReferenceSchemas Condition="'$(DefineCommonReferenceSchemas)'==''">$(_NotKept)</DefineCommonReferenceSchemas>
</PropertyGroup>
<PropertyGroup>
 <SourceControlInformationFeatureSupported>$(_NotKept)</SourceControlInformationFeatureSupported>
</PropertyGroup>
<PropertyGroup>
 <BuildDependsOn>$(_NotKept)</BuildDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CoreBuildDependsOn>$(_NotKept)</CoreBuildDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_ProjectDefaultTargets>$(_NotKept)</_ProjectDefaultTargets>
 <_ProjectDefaultTargets>$(_NotKept)</_ProjectDefaultTargets>
 <RebuildDependsOn>$(_NotKept)</RebuildDependsOn>
 <RebuildDependsOn>$(_NotKept)</RebuildDependsOn>
</PropertyGroup>
<PropertyGroup>
 <BuildGenerateSourcesAction>$(_NotKept)</BuildGenerateSourcesAction>
</PropertyGroup>
<PropertyGroup>
 <BuildCompileAction>$(_NotKept)</BuildCompileAction>
</PropertyGroup>
<PropertyGroup>
 <BuildLinkAction>$(_NotKept)</BuildLinkAction>
</PropertyGroup>
<PropertyGroup>
 <RunDependsOn>$(_NotKept)</RunDependsOn>
</PropertyGroup>
<PropertyGroup>
 <BuildingProject>$(_NotKept)</BuildingProject>
</PropertyGroup>
<PropertyGroup>
 <PrepareForBuildDependsOn>$(_NotKept)</PrepareForBuildDependsOn>
</PropertyGroup>
<PropertyGroup>
 <Framework40Dir>$(_NotKept)</Framework40Dir>
 <Framework35Dir>$(_NotKept)</Framework35Dir>
 <Framework30Dir>$(_NotKept)</Framework30Dir>
 <Framework20Dir>$(_NotKept)</Framework20Dir>
 <FrameworkDir Condition="'$(FrameworkDir)'==''">$(_NotKept)</FrameworkDir>
 <FrameworkDir Condition="'$(FrameworkDir)'==''">$(_NotKept)</FrameworkDir>
 <TargetedFrameworkDir Condition="'$(TargetedFrameworkDir)'==''">$(_NotKept)</TargetedFrameworkDir>
 <FrameworkSDKDir Condition="'$(FrameworkSDKDir)'==''">$(_NotKept)</FrameworkSDKDir>
 <GetFrameworkPathsDependsOn>$(_NotKept)</GetFrameworkPathsDependsOn>
</PropertyGroup>
<PropertyGroup>
 <PreBuildEventDependsOn>$(_NotKept)</PreBuildEventDependsOn>
</PropertyGroup>
<PropertyGroup>
 <UnmanagedUnregistrationDependsOn>$(_NotKept)</UnmanagedUnregistrationDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ResolveReferencesDependsOn>$(_NotKept)</ResolveReferencesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <UseDefaultPlatformLookupTables Condition="'$(UseDefaultPlatformLookupTables)'==''">$(_NotKept)</UseDefaultPlatformLookupTables>
</PropertyGroup>
<PropertyGroup>
 <PrepareProjectReferencesDependsOn>$(_NotKept)</PrepareProjectReferencesDependsOn>
</PropertyGroup>
<ItemDefinitionGroup>
 <ProjectReference><Targets>$(ProjectReferenceBuildTargets)</Targets><OutputItemType /><ReferenceSourceTarget>ProjectReference</ReferenceSourceTarget></ProjectReference>
</ItemDefinitionGroup>
<PropertyGroup>
 <GetTargetPathWithTargetPlatformMonikerDependsOn>$(_NotKept)</GetTargetPathWithTargetPlatformMonikerDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ResolveAssemblyReferencesDependsOn>$(_NotKept)</ResolveAssemblyReferencesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SDKReferenceRegistryRoot Condition="'$(SDKReferenceRegistryRoot)'==''">$(_NotKept)</SDKReferenceRegistryRoot>
 <SDKReferenceDirectoryRoot Condition="'$(SDKReferenceDirectoryRoot)'==''">$(_NotKept)</SDKReferenceDirectoryRoot>
 <SDKExtensionDirectoryRoot Condition="'$(SDKExtensionDirectoryRoot)'==''">$(_NotKept)</SDKExtensionDirectoryRoot>
 <SupportWindows81SDKs Condition="'$(SupportWindows81SDKs)'==''">$(_NotKept)</SupportWindows81SDKs>
 <TargetPlatformIdentifierWindows81 Condition="'$(TargetPlatformIdentifierWindows81)'==''">$(_NotKept)</TargetPlatformIdentifierWindows81>
 <TargetPlatformVersionWindows81 Condition="'$(TargetPlatformVersionWindows81)'==''">$(_NotKept)</TargetPlatformVersionWindows81>
 <SupportWindowsPhone81SDKs Condition="'$(SupportWindowsPhone81SDKs)'==''">$(_NotKept)</SupportWindowsPhone81SDKs>
 <TargetPlatformIdentifierWindowsPhone81 Condition="'$(TargetPlatformIdentifierWindowsPhone81)'==''">$(_NotKept)</TargetPlatformIdentifierWindowsPhone81>
 <TargetPlatformVersionWindowsPhone81 Condition="'$(TargetPlatformVersionWindowsPhone81)'==''">$(_NotKept)</TargetPlatformVersionWindowsPhone81>
</PropertyGroup>
<PropertyGroup>
 <ResolveSDKReferencesDependsOn>$(_NotKept)</ResolveSDKReferencesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <TargetedSDKConfiguration Condition="'$(TargetedSDKConfiguration)'==''">$(_NotKept)</TargetedSDKConfiguration>
 <TargetedSDKConfiguration Condition="'$(TargetedSDKConfiguration)'==''">$(_NotKept)</TargetedSDKConfiguration>
 <TargetedSDKConfiguration Condition="'$(TargetedSDKConfiguration)'==''">$(_NotKept)</TargetedSDKConfiguration>
 <TargetedSDKArchitecture Condition="'$(TargetedSDKArchitecture)'==''">$(_NotKept)</TargetedSDKArchitecture>
 <TargetedSDKArchitecture Condition="'$(TargetedSDKArchitecture)'==''">$(_NotKept)</TargetedSDKArchitecture>
</PropertyGroup>
<PropertyGroup>
 <ShouldMarkCertainSDKReferencesAsRuntimeOnly Condition="'$(ShouldMarkCertainSDKReferencesAsRuntimeOnly)'==''">$(_NotKept)</ShouldMarkCertainSDKReferencesAsRuntimeOnly>
</PropertyGroup>
<PropertyGroup>
 <FindInvalidProjectReferencesDependsOn>$(_NotKept)</FindInvalidProjectReferencesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ExpandSDKReferencesDependsOn>$(_NotKept)</ExpandSDKReferencesDependsOn>
 <ExpandSDKAllowedReferenceExtensions Condition="'$(ExpandSDKAllowedReferenceExtensions)'==''">$(_NotKept)</ExpandSDKAllowedReferenceExtensions>
</PropertyGroup>
<PropertyGroup>
 <ProjectDesignTimeAssemblyResolutionSearchPaths Condition="'$(ProjectDesignTimeAssemblyResolutionSearchPaths)'==''">$(_NotKept)</ProjectDesignTimeAssemblyResolutionSearchPaths>
</PropertyGroup>
<PropertyGroup>
 <DesignTimeResolveAssemblyReferencesDependsOn>$(_NotKept)</DesignTimeResolveAssemblyReferencesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ComReferenceExecuteAsTool Condition="'$(ComReferenceExecuteAsTool)'==''">$(_NotKept)</ComReferenceExecuteAsTool>
</PropertyGroup>
<PropertyGroup>
 <PrepareResourcesDependsOn>$(_NotKept)</PrepareResourcesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <PrepareResourceNamesDependsOn>$(_NotKept)</PrepareResourceNamesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <AssignTargetPathsDependsOn>$(_NotKept)</AssignTargetPathsDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CreateCustomManifestResourceNamesDependsOn>$(_NotKept)</CreateCustomManifestResourceNamesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ResGenDependsOn>$(_NotKept)</ResGenDependsOn>
 <CoreResGenDependsOn>$(_NotKept)</CoreResGenDependsOn>
 <UseSourcePath Condition="'$(UseSourcePath)'==''">$(_NotKept)</UseSourcePath>
 <ResGenExecuteAsTool Condition="'$(ResGenExecuteAsTool)'==''">$(_NotKept)</ResGenExecuteAsTool>
</PropertyGroup>
<PropertyGroup>
 <CompileLicxFilesDependsOn>$(_NotKept)</CompileLicxFilesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CompileDependsOn>$(_NotKept)</CompileDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkMoniker)' != ''">
 <TargetFrameworkMonikerAssemblyAttributesFileClean Condition="'$(TargetFrameworkMonikerAssemblyAttributesFileClean)'==''">$(_NotKept)</TargetFrameworkMonikerAssemblyAttributesFileClean>
 <TargetFrameworkMonikerAssemblyAttributesPath Condition="'$(TargetFrameworkMonikerAssemblyAttributesPath)'==''">$(_NotKept)</TargetFrameworkMonikerAssemblyAttributesPath>
</PropertyGroup>
<PropertyGroup>
 <GenerateTargetFrameworkAttribute Condition="'$(GenerateTargetFrameworkAttribute)' == '' and '$(TargetFrameworkMoniker)' != '' and '$(TargetingClr2Framework)' != 'true'">true</GenerateTargetFrameworkAttribute>
</PropertyGroup>
<PropertyGroup Condition="'$(AssemblyAttributesPath)' != ''">
 <GenerateAdditionalSources Condition="'$(GenerateAdditionalSources)'==''">$(_NotKept)</GenerateAdditionalSources>
</PropertyGroup>
<PropertyGroup>
 <_SGenDllName>$(_NotKept)</_SGenDllName>
 <_SGenDllCreated>$(_NotKept)</_SGenDllCreated>
 <_SGenGenerateSerializationAssembliesConfig>$(_NotKept)</_SGenGenerateSerializationAssembliesConfig>
 <_SGenGenerateSerializationAssembliesConfig>$(_NotKept)</_SGenGenerateSerializationAssembliesConfig>
 <_SGenGenerateSerializationAssembliesConfig>$(_NotKept)</_SGenGenerateSerializationAssembliesConfig>
 <SGenUseProxyTypes Condition="'$(SGenUseProxyTypes)'==''">$(_NotKept)</SGenUseProxyTypes>
 <SGenUseKeep Condition="'$(SGenUseKeep)'==''">$(_NotKept)</SGenUseKeep>
 <SGenShouldGenerateSerializer Condition="'$(SGenShouldGenerateSerializer)'==''">$(_NotKept)</SGenShouldGenerateSerializer>
</PropertyGroup>
<PropertyGroup>
 <CreateSatelliteAssembliesDependsOn>$(_NotKept)</CreateSatelliteAssembliesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ComputeIntermediateSatelliteAssembliesDependsOn>$(_NotKept)</ComputeIntermediateSatelliteAssembliesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <EmbeddedWin32Manifest>$(_NotKept)</EmbeddedWin32Manifest>
</PropertyGroup>
<PropertyGroup>
 <GenerateManifestsDependsOn>$(_NotKept)</GenerateManifestsDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SkipCopyUnchangedFiles Condition="'$(SkipCopyUnchangedFiles)'==''">$(_NotKept)</SkipCopyUnchangedFiles>
 <UseCommonOutputDirectory Condition="'$(UseCommonOutputDirectory)'==''">$(_NotKept)</UseCommonOutputDirectory>
</PropertyGroup>
<PropertyGroup>
 <PrepareForRunDependsOn>$(_NotKept)</PrepareForRunDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CreateHardLinksForCopyAdditionalFilesIfPossible Condition="'$(CreateHardLinksForCopyAdditionalFilesIfPossible)'==''">$(_NotKept)</CreateHardLinksForCopyAdditionalFilesIfPossible>
 <CreateSymbolicLinksForCopyAdditionalFilesIfPossible Condition="'$(CreateSymbolicLinksForCopyAdditionalFilesIfPossible)'==''">$(_NotKept)</CreateSymbolicLinksForCopyAdditionalFilesIfPossible>
</PropertyGroup>
<PropertyGroup>
 <_TargetsThatPrepareProjectReferences>$(_NotKept)</_TargetsThatPrepareProjectReferences>
 <MSBuildCopyContentTransitively Condition="'$(MSBuildCopyContentTransitively)'==''">$(_NotKept)</MSBuildCopyContentTransitively>
 <_TargetsThatPrepareProjectReferences>$(_NotKept)</_TargetsThatPrepareProjectReferences>
 <GetCopyToOutputDirectoryItemsDependsOn>$(_NotKept)</GetCopyToOutputDirectoryItemsDependsOn>
 <_RecursiveTargetForContentCopying>$(_NotKept)</_RecursiveTargetForContentCopying>
 <_RecursiveTargetForContentCopying>$(_NotKept)</_RecursiveTargetForContentCopying>
</PropertyGroup>
<PropertyGroup Condition="'$(IsGraphBuild)' == 'true' and '$(IsCrossTargetingBuild)' != 'true'">
 <_MainReferenceTargetForBuild>$(_NotKept)</_MainReferenceTargetForBuild>
 <_MainReferenceTargetForBuild Condition="'$(_MainReferenceTargetForBuild)'==''">$(_NotKept)</_MainReferenceTargetForBuild>
 <ProjectReferenceTargetsForBuild>$(_NotKept)</ProjectReferenceTargetsForBuild>
</PropertyGroup>
<PropertyGroup Condition="'$(IsGraphBuild)' == 'true'">
 <ProjectReferenceTargetsForClean>$(_NotKept)</ProjectReferenceTargetsForClean>
 <ProjectReferenceTargetsForRebuild>$(_NotKept)</ProjectReferenceTargetsForRebuild>
</PropertyGroup>
<PropertyGroup>
 <UnmanagedRegistrationDependsOn>$(_NotKept)</UnmanagedRegistrationDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CleanDependsOn>$(_NotKept)</CleanDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CoreCleanDependsOn>$(_NotKept)</CoreCleanDependsOn>
</PropertyGroup>
<PropertyGroup>
 <PostBuildEventDependsOn>$(_NotKept)</PostBuildEventDependsOn>
</PropertyGroup>
<PropertyGroup>
 <DeploymentComputeClickOnceManifestInfoDependsOn>$(_NotKept)</DeploymentComputeClickOnceManifestInfoDependsOn>
</PropertyGroup>
<PropertyGroup>
 <PublishDependsOn>$(_NotKept)</PublishDependsOn>
 <PublishDependsOn>$(_NotKept)</PublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <PublishOnlyDependsOn>$(_NotKept)</PublishOnlyDependsOn>
</PropertyGroup>
<PropertyGroup>
 <PublishBuildDependsOn>$(_NotKept)</PublishBuildDependsOn>
</PropertyGroup>
<PropertyGroup>
 <BuiltProjectOutputGroupDependsOn>$(_NotKept)</BuiltProjectOutputGroupDependsOn>
 <AddAppConfigToBuildOutputs Condition="'$(AddAppConfigToBuildOutputs)'==''">$(_NotKept)</AddAppConfigToBuildOutputs>
</PropertyGroup>
<PropertyGroup>
 <DebugSymbolsProjectOutputGroupDependsOn>$(_NotKept)</DebugSymbolsProjectOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <DocumentationProjectOutputGroupDependsOn>$(_NotKept)</DocumentationProjectOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SatelliteDllsProjectOutputGroupDependsOn>$(_NotKept)</SatelliteDllsProjectOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SourceFilesProjectOutputGroupDependsOn>$(_NotKept)</SourceFilesProjectOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ContentFilesProjectOutputGroupDependsOn>$(_NotKept)</ContentFilesProjectOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SGenFilesOutputGroupDependsOn>$(_NotKept)</SGenFilesOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SDKRedistOutputGroupDependsOn>$(_NotKept)</SDKRedistOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CommonOutputGroupsDependsOn>$(_NotKept)</CommonOutputGroupsDependsOn>
</PropertyGroup>
<PropertyGroup>
 <BuiltProjectOutputGroupDependenciesDependsOn>$(_NotKept)</BuiltProjectOutputGroupDependenciesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <DebugSymbolsProjectOutputGroupDependenciesDependsOn>$(_NotKept)</DebugSymbolsProjectOutputGroupDependenciesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SatelliteDllsProjectOutputGroupDependenciesDependsOn>$(_NotKept)</SatelliteDllsProjectOutputGroupDependenciesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <DocumentationProjectOutputGroupDependenciesDependsOn>$(_NotKept)</DocumentationProjectOutputGroupDependenciesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <SGenFilesOutputGroupDependenciesDependsOn>$(_NotKept)</SGenFilesOutputGroupDependenciesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ReferenceCopyLocalPathsOutputGroupDependsOn>$(_NotKept)</ReferenceCopyLocalPathsOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <DesignerRuntimeImplementationProjectOutputGroupDependsOn>$(_NotKept)</DesignerRuntimeImplementationProjectOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CodeAnalysisTargets Condition="'$(CodeAnalysisTargets)'==''">$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\CodeAnalysis\Microsoft.CodeAnalysis.targets</CodeAnalysisTargets>
</PropertyGroup>
<Import Project="$(CodeAnalysisTargets)" Condition="Exists('$(CodeAnalysisTargets)')" />
<Import Project="$(ReportingServicesTargets)" Condition="Exists('$(ReportingServicesTargets)')" />
<Import Project="$(MSBuildToolsPath)\Microsoft.NETFramework.targets" Condition="('$(TargetFrameworkIdentifier)' == '' or '$(TargetFrameworkIdentifier)' == '.NETFramework') and ('$(TargetRuntime)' == 'Managed')" />
<PropertyGroup>
 <ImportXamlTargets Condition="'$(ImportXamlTargets)'=='' and ('$(TargetFrameworkVersion)' != 'v2.0' and '$(TargetFrameworkVersion)' != 'v3.5') and Exists('$(MSBuildToolsPath)\Microsoft.Xaml.targets')">true</ImportXamlTargets>
</PropertyGroup>
<Import Project="$(MSBuildToolsPath)\Microsoft.Xaml.targets" Condition="('$(ImportXamlTargets)' == 'true')" />
<Import Project="$(MSBuildToolsPath)\Microsoft.WorkflowBuildExtensions.targets" Condition="('$(TargetFrameworkVersion)' != 'v2.0' and '$(TargetFrameworkVersion)' != 'v3.5' and (!$([System.String]::IsNullOrEmpty('$(TargetFrameworkVersion)')) and !$(TargetFrameworkVersion.StartsWith('v4.0')))) and Exists('$(MSBuildToolsPath)\Microsoft.WorkflowBuildExtensions.targets')" />
<Import Project="$(MSBuildToolsPath)\Microsoft.WinFX.targets" Condition="'$(TargetFrameworkIdentifier)' == 'Silverlight' and Exists('$(MSBuildToolsPath)\Microsoft.WinFX.targets')" />
<PropertyGroup>
 <MsTestToolsTargets Condition="'$(MsTestToolsTargets)'==''">$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\TeamTest\Microsoft.TeamTest.targets</MsTestToolsTargets>
</PropertyGroup>
<Import Project="$(MsTestToolsTargets)" Condition="Exists('$(MsTestToolsTargets)')" />
<PropertyGroup>
 <UseMSBuildTestInfrastructure Condition="'$(UseMSBuildTestInfrastructure)' == ''">false</UseMSBuildTestInfrastructure>
</PropertyGroup>
<Import Project="$(MSBuildToolsPath)\Microsoft.Common.Test.targets" Condition="'$(UseMSBuildTestInfrastructure)' == 'true'" />
<PropertyGroup>
 <MsAppxPackageTargets Condition="'$(MsAppxPackageTargets)'==''">$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\AppxPackage\Microsoft.AppXPackage.Targets</MsAppxPackageTargets>
 <EnableAppxPackageTargetsForUwpClassLibraries Condition="'$(EnableAppxPackageTargetsForUwpClassLibraries)' == ''">true</EnableAppxPackageTargetsForUwpClassLibraries>
</PropertyGroup>
<Import Project="$(MsAppxPackageTargets)" Condition="('$(WindowsAppContainer)' == 'true' or ('$(UseUwpTools)' == 'true' and '$(OutputType)' == 'Library' and '$(EnableAppxPackageTargetsForUwpClassLibraries)' != 'false')) and Exists('$(MsAppxPackageTargets)')" />
<Import Project="$(MSBuildToolsPath)\Microsoft.Data.Entity.targets" Condition="'$(TargetFrameworkIdentifier)' == 'Silverlight' and Exists('$(MSBuildToolsPath)\Microsoft.Data.Entity.targets')" />
<PropertyGroup>
 <MSBuildUseVisualStudioDirectoryLayout Condition="'$(MSBuildUseVisualStudioDirectoryLayout)'==''">$([MSBuild]::IsRunningFromVisualStudio())</MSBuildUseVisualStudioDirectoryLayout>
 <NuGetRestoreTargets Condition="'$(NuGetRestoreTargets)'=='' and '$(MSBuildUseVisualStudioDirectoryLayout)'=='true'">$([MSBuild]::GetToolsDirectory32())\..\..\..\Common7\IDE\CommonExtensions\Microsoft\NuGet\NuGet.targets</NuGetRestoreTargets>
 <NuGetRestoreTargets Condition="'$(NuGetRestoreTargets)'==''">$(MSBuildToolsPath)\NuGet.targets</NuGetRestoreTargets>
</PropertyGroup>
<Import Condition="'$(IsRestoreTargetsFileLoaded)' != 'true' and Exists('$(NuGetRestoreTargets)')" Project="$(NuGetRestoreTargets)" />
<Import Project="$(CustomAfterMicrosoftCommonTargets)" Condition="'$(CustomAfterMicrosoftCommonTargets)' != '' and Exists('$(CustomAfterMicrosoftCommonTargets)')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportAfter\*" Condition="'$(ImportByWildcardAfterMicrosoftCommonTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportAfter')" />
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportAfter\*" Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftCommonTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.targets\ImportAfter')" />
=== Microsoft.Common.Test.targets
=== Microsoft.Common.overridetasks
=== Microsoft.Common.targets
<PropertyGroup>
 <CommonTargetsPath>$(MSBuildToolsPath)\Microsoft.Common.CurrentVersion.targets</CommonTargetsPath>
</PropertyGroup>
<Import Project="$(CommonTargetsPath)" />
<PropertyGroup>
 <ImportProjectExtensionTargets Condition="$([MSBuild]::AreFeaturesEnabled('17.10')) And '$(ImportProjectExtensionTargets)' == '' And '$(MSBuildIsRestoring)' == 'true'">false</ImportProjectExtensionTargets>
 <ImportProjectExtensionTargets Condition="'$(ImportProjectExtensionTargets)' == ''">true</ImportProjectExtensionTargets>
</PropertyGroup>
<Import Project="$(MSBuildProjectExtensionsPath)$(MSBuildProjectFile).*.targets" Condition="'$(ImportProjectExtensionTargets)' == 'true' and exists('$(MSBuildProjectExtensionsPath)')" />
<PropertyGroup>
 <ImportDirectoryBuildTargets Condition="'$(ImportDirectoryBuildTargets)' == ''">true</ImportDirectoryBuildTargets>
</PropertyGroup>
<PropertyGroup Condition="'$(ImportDirectoryBuildTargets)' == 'true' and '$(DirectoryBuildTargetsPath)' == ''">
 <_DirectoryBuildTargetsFile Condition="'$(_DirectoryBuildTargetsFile)' == ''">Directory.Build.targets</_DirectoryBuildTargetsFile>
 <_DirectoryBuildTargetsBasePath Condition="'$(_DirectoryBuildTargetsBasePath)' == ''">$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildProjectDirectory), '$(_DirectoryBuildTargetsFile)'))</_DirectoryBuildTargetsBasePath>
 <DirectoryBuildTargetsPath Condition="'$(_DirectoryBuildTargetsBasePath)' != '' and '$(_DirectoryBuildTargetsFile)' != ''">$([System.IO.Path]::Combine('$(_DirectoryBuildTargetsBasePath)', '$(_DirectoryBuildTargetsFile)'))</DirectoryBuildTargetsPath>
</PropertyGroup>
<Import Project="$(CustomBeforeDirectoryBuildTargets)" Condition="'$(CustomBeforeDirectoryBuildTargets)' != ''" />
<Import Project="$(DirectoryBuildTargetsPath)" Condition="'$(ImportDirectoryBuildTargets)' == 'true' and exists('$(DirectoryBuildTargetsPath)')" />
<Import Project="$(CustomAfterDirectoryBuildTargets)" Condition="'$(CustomAfterDirectoryBuildTargets)' != ''" />
=== Microsoft.Common.tasks
=== Microsoft.Managed.After.targets
<PropertyGroup>
 <InnerBuildProperty>$(_NotKept)</InnerBuildProperty>
 <InnerBuildPropertyValues>$(_NotKept)</InnerBuildPropertyValues>
</PropertyGroup>
<PropertyGroup Condition="'$(IsGraphBuild)' == 'true'">
 <AddTransitiveProjectReferencesInStaticGraph Condition="'$(AddTransitiveProjectReferencesInStaticGraph)'==''">$(_NotKept)</AddTransitiveProjectReferencesInStaticGraph>
</PropertyGroup>
<PropertyGroup Condition="'$(IsGraphBuild)' == 'true' and '$(IsCrossTargetingBuild)' != 'true'">
 <_MainReferenceTargetForPublish>$(_NotKept)</_MainReferenceTargetForPublish>
 <_MainReferenceTargetForPublish>$(_NotKept)</_MainReferenceTargetForPublish>
 <ProjectReferenceTargetsForPublish>$(_NotKept)</ProjectReferenceTargetsForPublish>
 <ProjectReferenceTargetsForGetCopyToPublishDirectoryItems>$(_NotKept)</ProjectReferenceTargetsForGetCopyToPublishDirectoryItems>
</PropertyGroup>
=== Microsoft.Managed.Before.targets
<PropertyGroup Condition="'$(TargetFrameworks)' != '' and '$(TargetFramework)' == ''">
 <IsCrossTargetingBuild>true</IsCrossTargetingBuild>
</PropertyGroup>
=== Microsoft.Managed.targets
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.Before.targets" />
<PropertyGroup>
 <_RecursiveTargetForContentCopying>$(_NotKept)</_RecursiveTargetForContentCopying>
 <_RecursiveTargetForContentCopying>$(_NotKept)</_RecursiveTargetForContentCopying>
</PropertyGroup>
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.After.targets" />
=== Microsoft.NET.props
<PropertyGroup>
 <TargetFrameworkSDKToolsDirectory Condition="'$(TargetFrameworkSDKToolsDirectory)'==''">$(_NotKept)</TargetFrameworkSDKToolsDirectory>
</PropertyGroup>
<PropertyGroup Condition="('$(TargetFrameworkIdentifier)' == '.NETFramework' and '$(TargetingClr2Framework)' != 'true' and '$(TargetFrameworkVersion)' != 'v4.0') or '$(TargetFrameworkIdentifier)' == '.NETCoreApp' or '$(TargetFrameworkIdentifier)' == '.NETStandard'">
 <HighEntropyVA Condition="'$(HighEntropyVA)'==''">$(_NotKept)</HighEntropyVA>
</PropertyGroup>
<PropertyGroup>
 <HighEntropyVA Condition="'$(HighEntropyVA)'==''">$(_NotKept)</HighEntropyVA>
</PropertyGroup>
=== Microsoft.NETCoreSdk.BundledCliTools.props
=== Microsoft.NETCoreSdk.BundledMSBuildInformation.props
<PropertyGroup>
 <MinimumMSBuildVersion>$(_NotKept)</MinimumMSBuildVersion>
 <BundledMSBuildVersion>$(_NotKept)</BundledMSBuildVersion>
 <_MSBuildVersionMajorMinor>$([System.Version]::Parse('$(MSBuildVersion)').ToString(2))</_MSBuildVersionMajorMinor>
 <_IsDisjointMSBuildVersion>$([MSBuild]::VersionLessThan('$(_MSBuildVersionMajorMinor)', '18.9'))</_IsDisjointMSBuildVersion>
</PropertyGroup>
=== Microsoft.NETCoreSdk.BundledVersions.props
<PropertyGroup>
 <NetCoreRoot Condition="'$(NetCoreRoot)' == ''">$([MSBuild]::NormalizePath('$(MSBuildThisFileDirectory)../../'))</NetCoreRoot>
 <NetCoreTargetingPackRoot Condition="'$(NetCoreTargetingPackRoot)'==''">$(_NotKept)</NetCoreTargetingPackRoot>
 <PrunePackageDataRoot Condition="'$(PrunePackageDataRoot)'==''">$(_NotKept)</PrunePackageDataRoot>
 <_NetFrameworkHostedCompilersVersion>$(_NotKept)</_NetFrameworkHostedCompilersVersion>
 <NETCoreAppMaximumVersion>10.0</NETCoreAppMaximumVersion>
 <BundledNETCoreAppTargetFrameworkVersion>10.0</BundledNETCoreAppTargetFrameworkVersion>
 <BundledNETCoreAppPackageVersion>$(_NotKept)</BundledNETCoreAppPackageVersion>
 <BundledNETStandardTargetFrameworkVersion>$(_NotKept)</BundledNETStandardTargetFrameworkVersion>
 <BundledNETStandardPackageVersion>$(_NotKept)</BundledNETStandardPackageVersion>
 <BundledNETCorePlatformsPackageVersion>$(_NotKept)</BundledNETCorePlatformsPackageVersion>
 <BundledRuntimeIdentifierGraphFile>$(_NotKept)</BundledRuntimeIdentifierGraphFile>
 <NETCoreSdkVersion>10.0.401</NETCoreSdkVersion>
 <SdkAnalysisLevel>10.0.400</SdkAnalysisLevel>
 <NETCoreSdkRuntimeIdentifier>$(_SdkRuntimeIdentifier)</NETCoreSdkRuntimeIdentifier>
 <NETCoreSdkPortableRuntimeIdentifier>$(_SdkRuntimeIdentifier)</NETCoreSdkPortableRuntimeIdentifier>
 <_NETCoreSdkIsPreview>false</_NETCoreSdkIsPreview>
</PropertyGroup>
<ItemGroup>
 <ImplicitPackageReferenceVersion Include="Microsoft.NETCore.App" TargetFrameworkVersion="1.0" DefaultVersion="1.0.5" LatestVersion="1.0.16" />
 <ImplicitPackageReferenceVersion Include="Microsoft.NETCore.App" TargetFrameworkVersion="1.1" DefaultVersion="1.1.2" LatestVersion="1.1.13" />
 <ImplicitPackageReferenceVersion Include="Microsoft.NETCore.App" TargetFrameworkVersion="2.0" DefaultVersion="2.0.0" LatestVersion="2.0.9" />
 <ImplicitPackageReferenceVersion Include="Microsoft.NETCore.App" TargetFrameworkVersion="2.1" DefaultVersion="2.1.0" LatestVersion="2.1.30" />
 <ImplicitPackageReferenceVersion Include="Microsoft.NETCore.App" TargetFrameworkVersion="2.2" DefaultVersion="2.2.0" LatestVersion="2.2.8" />
 <ImplicitPackageReferenceVersion Include="Microsoft.AspNetCore.App" TargetFrameworkVersion="2.1" DefaultVersion="2.1.1" LatestVersion="2.1.30" />
 <ImplicitPackageReferenceVersion Include="Microsoft.AspNetCore.All" TargetFrameworkVersion="2.1" DefaultVersion="2.1.1" LatestVersion="2.1.30" />
 <ImplicitPackageReferenceVersion Include="Microsoft.AspNetCore.App" TargetFrameworkVersion="2.2" DefaultVersion="2.2.0" LatestVersion="2.2.8" />
 <ImplicitPackageReferenceVersion Include="Microsoft.AspNetCore.All" TargetFrameworkVersion="2.2" DefaultVersion="2.2.0" LatestVersion="2.2.8" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="net10.0" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="10.0.0" LatestRuntimeFrameworkVersion="10.0.12" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="10.0.12" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-musl-loongarch64;android-arm64;android-x64" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="net10.0" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="10.0.12" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-musl-loongarch64" ExcludedRuntimeIdentifiers="android" />
 <KnownCrossgen2Pack Include="Microsoft.NETCore.App.Crossgen2" TargetFramework="net10.0" Crossgen2PackNamePattern="Microsoft.NETCore.App.Crossgen2.**RID**" Crossgen2PackVersion="10.0.12" Crossgen2PortableRuntimeIdentifiers="linux-musl-x64;linux-x64;win-x64;linux-arm;linux-arm64;linux-musl-arm;linux-musl-arm64;osx-arm64;osx-x64;win-arm64;win-x86;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-loongarch64;linux-musl-loongarch64" Crossgen2RuntimeIdentifiers="linux-musl-x64;linux-x64;win-x64;linux-arm;linux-arm64;linux-musl-arm;linux-musl-arm64;osx-arm64;osx-x64;win-arm64;win-x86;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-loongarch64;linux-musl-loongarch64" />
 <KnownILCompilerPack Include="Microsoft.DotNet.ILCompiler" TargetFramework="net10.0" ILCompilerPackNamePattern="runtime.**RID**.Microsoft.DotNet.ILCompiler" ILCompilerRuntimePackNamePattern="Microsoft.NETCore.App.Runtime.NativeAOT.**RID**" ILCompilerPackVersion="10.0.12" ILCompilerPortableRuntimeIdentifiers="linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;win-arm64;win-x64;osx-x64;osx-arm64;freebsd-x64;freebsd-arm64;linux-arm;linux-musl-arm;linux-loongarch64;linux-musl-loongarch64;win-x86;linux-riscv64;linux-musl-riscv64" ILCompilerRuntimeIdentifiers="linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;win-arm64;win-x64;osx-x64;osx-arm64;freebsd-x64;freebsd-arm64;linux-arm;linux-musl-arm;linux-loongarch64;linux-musl-loongarch64;win-x86;linux-riscv64;linux-musl-riscv64" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net10.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="10.0.12" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.NativeAOT.**RID**" RuntimePackRuntimeIdentifiers="ios-arm64;iossimulator-arm64;iossimulator-x64;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-arm64;maccatalyst-x64;linux-bionic-arm64;linux-bionic-x64;osx-arm64;osx-x64;freebsd-arm64;freebsd-x64;linux-x64;linux-arm;linux-arm64;linux-loongarch64;linux-bionic-arm;linux-musl-x64;linux-musl-arm;linux-musl-arm64;linux-musl-loongarch64;win-x64;win-x86;win-arm64;browser-wasm;wasi-wasm;linux-riscv64;linux-musl-riscv64;android-arm64;android-x64" RuntimePackLabels="NativeAOT" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="net10.0" ILLinkPackVersion="10.0.12" />
 <KnownWebAssemblySdkPack Include="Microsoft.NET.Sdk.WebAssembly.Pack" TargetFramework="net10.0" WebAssemblySdkPackVersion="10.0.12" />
 <KnownAspNetCorePack Include="Microsoft.AspNetCore.App.Internal.Assets" TargetFramework="net10.0" AspNetCorePackVersion="10.0.12" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net10.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="10.0.12" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.Mono.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;browser-wasm;ios-arm64;ios-arm;iossimulator-arm64;iossimulator-x64;iossimulator-x86;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-x64;maccatalyst-arm64;android-arm64;android-arm;android-x64;android-x86;freebsd-x64;freebsd-arm64;wasi-wasm;linux-riscv64;linux-musl-riscv64;linux-loongarch64;linux-musl-loongarch64" RuntimePackLabels="Mono" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="net10.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="10.0.0" LatestRuntimeFrameworkVersion="10.0.12" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="10.0.12" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="net10.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="10.0.0" LatestRuntimeFrameworkVersion="10.0.12" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="10.0.12" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="net10.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="10.0.0" LatestRuntimeFrameworkVersion="10.0.12" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="10.0.12" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="net10.0" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="10.0.0" LatestRuntimeFrameworkVersion="10.0.12" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="10.0.12" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64;linux-musl-arm;win-arm64;osx-arm64;linux-s390x;linux-loongarch64;linux-ppc64le;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-loongarch64;linux-musl-loongarch64" RuntimePackExcludedRuntimeIdentifiers="android;linux-bionic" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="net9.0" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="9.0.0" LatestRuntimeFrameworkVersion="9.0.20" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="9.0.20" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-musl-loongarch64" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="net9.0" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="9.0.20" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-musl-loongarch64" ExcludedRuntimeIdentifiers="android" />
 <KnownCrossgen2Pack Include="Microsoft.NETCore.App.Crossgen2" TargetFramework="net9.0" Crossgen2PackNamePattern="Microsoft.NETCore.App.Crossgen2.**RID**" Crossgen2PackVersion="9.0.20" Crossgen2RuntimeIdentifiers="linux-musl-x64;linux-x64;win-x64;linux-arm;linux-arm64;linux-musl-arm;linux-musl-arm64;osx-arm64;osx-x64;win-arm64;win-x86;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-loongarch64;linux-musl-loongarch64" />
 <KnownILCompilerPack Include="Microsoft.DotNet.ILCompiler" TargetFramework="net9.0" ILCompilerPackNamePattern="runtime.**RID**.Microsoft.DotNet.ILCompiler" ILCompilerPackVersion="9.0.20" ILCompilerRuntimeIdentifiers="linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;win-arm64;win-x64;osx-x64;osx-arm64;freebsd-x64;freebsd-arm64;linux-arm;linux-musl-arm;linux-loongarch64;linux-musl-loongarch64;win-x86" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net9.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="9.0.20" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.NativeAOT.**RID**" RuntimePackRuntimeIdentifiers="ios-arm64;iossimulator-arm64;iossimulator-x64;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-arm64;maccatalyst-x64;linux-bionic-arm64;linux-bionic-x64;osx-arm64;osx-x64;freebsd-arm64;freebsd-x64;linux-x64;linux-arm;linux-arm64;linux-loongarch64;linux-bionic-arm;linux-musl-x64;linux-musl-arm;linux-musl-arm64;linux-musl-loongarch64;win-x64;win-x86;win-arm64;browser-wasm;wasi-wasm" RuntimePackLabels="NativeAOT" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="net9.0" ILLinkPackVersion="9.0.20" />
 <KnownWebAssemblySdkPack Include="Microsoft.NET.Sdk.WebAssembly.Pack" TargetFramework="net9.0" WebAssemblySdkPackVersion="10.0.12" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net9.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="9.0.20" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.Mono.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;browser-wasm;ios-arm64;ios-arm;iossimulator-arm64;iossimulator-x64;iossimulator-x86;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-x64;maccatalyst-arm64;android-arm64;android-arm;android-x64;android-x86;freebsd-x64;freebsd-arm64;wasi-wasm;linux-riscv64;linux-musl-riscv64;linux-loongarch64;linux-musl-loongarch64" RuntimePackLabels="Mono" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="net9.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="9.0.0" LatestRuntimeFrameworkVersion="9.0.20" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="9.0.20" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="net9.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="9.0.0" LatestRuntimeFrameworkVersion="9.0.20" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="9.0.20" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="net9.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="9.0.0" LatestRuntimeFrameworkVersion="9.0.20" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="9.0.20" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="net9.0" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="9.0.0" LatestRuntimeFrameworkVersion="9.0.20" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="9.0.20" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64;linux-musl-arm;win-arm64;osx-arm64;linux-s390x;linux-loongarch64;linux-ppc64le;freebsd-x64;freebsd-arm64;linux-riscv64;linux-musl-riscv64;linux-loongarch64;linux-musl-loongarch64" RuntimePackExcludedRuntimeIdentifiers="android;linux-bionic" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="net8.0" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="8.0.0" LatestRuntimeFrameworkVersion="8.0.31" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="8.0.31" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le;freebsd-x64;freebsd-arm64" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="net8.0" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="8.0.31" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le;freebsd-x64;freebsd-arm64" ExcludedRuntimeIdentifiers="android" />
 <KnownCrossgen2Pack Include="Microsoft.NETCore.App.Crossgen2" TargetFramework="net8.0" Crossgen2PackNamePattern="Microsoft.NETCore.App.Crossgen2.**RID**" Crossgen2PackVersion="8.0.31" Crossgen2RuntimeIdentifiers="linux-musl-x64;linux-x64;win-x64;linux-arm;linux-arm64;linux-musl-arm;linux-musl-arm64;osx-arm64;osx-x64;win-arm64;win-x86;freebsd-x64;freebsd-arm64" />
 <KnownILCompilerPack Include="Microsoft.DotNet.ILCompiler" TargetFramework="net8.0" ILCompilerPackNamePattern="runtime.**RID**.Microsoft.DotNet.ILCompiler" ILCompilerPackVersion="8.0.31" ILCompilerRuntimeIdentifiers="linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;win-arm64;win-x64;osx-x64;osx-arm64;freebsd-x64;freebsd-arm64" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net8.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="8.0.31" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.NativeAOT.**RID**" RuntimePackRuntimeIdentifiers="ios-arm64;iossimulator-arm64;iossimulator-x64;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-arm64;maccatalyst-x64;linux-bionic-arm64;linux-bionic-x64;osx-arm64;osx-x64;freebsd-arm64;freebsd-x64" RuntimePackLabels="NativeAOT" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="net8.0" ILLinkPackVersion="8.0.31" />
 <KnownWebAssemblySdkPack Include="Microsoft.NET.Sdk.WebAssembly.Pack" TargetFramework="net8.0" WebAssemblySdkPackVersion="10.0.12" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net8.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="8.0.31" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.Mono.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;browser-wasm;ios-arm64;ios-arm;iossimulator-arm64;iossimulator-x64;iossimulator-x86;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-x64;maccatalyst-arm64;android-arm64;android-arm;android-x64;android-x86;freebsd-x64;freebsd-arm64;wasi-wasm" RuntimePackLabels="Mono" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="net8.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="8.0.0" LatestRuntimeFrameworkVersion="8.0.31" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="8.0.31" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="net8.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="8.0.0" LatestRuntimeFrameworkVersion="8.0.31" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="8.0.31" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="net8.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="8.0.0" LatestRuntimeFrameworkVersion="8.0.31" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="8.0.31" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="net8.0" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="8.0.0" LatestRuntimeFrameworkVersion="8.0.31" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="8.0.31" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64;linux-musl-arm;win-arm64;osx-arm64;linux-s390x;linux-loongarch64;linux-ppc64le;freebsd-x64;freebsd-arm64" RuntimePackExcludedRuntimeIdentifiers="android;linux-bionic" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="net7.0" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="7.0.0" LatestRuntimeFrameworkVersion="7.0.20" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="7.0.20" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="net7.0" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="7.0.20" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;linux-bionic-arm;linux-bionic-arm64;linux-bionic-x64;linux-bionic-x86;linux-ppc64le" ExcludedRuntimeIdentifiers="android" />
 <KnownCrossgen2Pack Include="Microsoft.NETCore.App.Crossgen2" TargetFramework="net7.0" Crossgen2PackNamePattern="Microsoft.NETCore.App.Crossgen2.**RID**" Crossgen2PackVersion="7.0.20" Crossgen2RuntimeIdentifiers="linux-musl-x64;linux-x64;win-x64;linux-arm;linux-arm64;linux-musl-arm;linux-musl-arm64;osx-arm64;osx-x64;win-arm;win-arm64;win-x86" />
 <KnownILCompilerPack Include="Microsoft.DotNet.ILCompiler" TargetFramework="net7.0" ILCompilerPackNamePattern="runtime.**RID**.Microsoft.DotNet.ILCompiler" ILCompilerPackVersion="7.0.20" ILCompilerRuntimeIdentifiers="linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;win-arm64;win-x64" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="net7.0" ILLinkPackVersion="7.0.100-1.23211.1" />
 <KnownWebAssemblySdkPack Include="Microsoft.NET.Sdk.WebAssembly.Pack" TargetFramework="net7.0" WebAssemblySdkPackVersion="10.0.12" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net7.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="7.0.20" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.Mono.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;browser-wasm;ios-arm64;ios-arm;iossimulator-arm64;iossimulator-x64;iossimulator-x86;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-x64;maccatalyst-arm64;android-arm64;android-arm;android-x64;android-x86" RuntimePackLabels="Mono" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="net7.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="7.0.0" LatestRuntimeFrameworkVersion="7.0.20" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="7.0.20" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="net7.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="7.0.0" LatestRuntimeFrameworkVersion="7.0.20" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="7.0.20" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="net7.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="7.0.0" LatestRuntimeFrameworkVersion="7.0.20" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="7.0.20" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="net7.0" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="7.0.0" LatestRuntimeFrameworkVersion="7.0.20" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="7.0.20" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64;linux-musl-arm;win-arm64;osx-arm64;linux-s390x;linux-loongarch64;linux-ppc64le" RuntimePackExcludedRuntimeIdentifiers="android" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="net6.0" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="6.0.0" LatestRuntimeFrameworkVersion="6.0.36" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="6.0.36" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="net6.0" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="6.0.36" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64" ExcludedRuntimeIdentifiers="android" />
 <KnownCrossgen2Pack Include="Microsoft.NETCore.App.Crossgen2" TargetFramework="net6.0" Crossgen2PackNamePattern="Microsoft.NETCore.App.Crossgen2.**RID**" Crossgen2PackVersion="6.0.36" Crossgen2RuntimeIdentifiers="linux-musl-x64;linux-x64;win-x64;linux-arm;linux-arm64;linux-musl-arm;linux-musl-arm64;osx-arm64;osx-x64;win-arm;win-arm64;win-x86" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="net6.0" ILLinkPackVersion="7.0.100-1.23211.1" />
 <KnownWebAssemblySdkPack Include="Microsoft.NET.Sdk.WebAssembly.Pack" TargetFramework="net6.0" WebAssemblySdkPackVersion="10.0.12" />
 <KnownRuntimePack Include="Microsoft.NETCore.App" TargetFramework="net6.0" RuntimeFrameworkName="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="6.0.36" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.Mono.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm;osx-arm64;linux-s390x;linux-loongarch64;browser-wasm;ios-arm64;ios-arm;iossimulator-arm64;iossimulator-x64;iossimulator-x86;tvos-arm64;tvossimulator-arm64;tvossimulator-x64;maccatalyst-x64;maccatalyst-arm64;android-arm64;android-arm;android-x64;android-x86" RuntimePackLabels="Mono" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="net6.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="6.0.0" LatestRuntimeFrameworkVersion="6.0.36" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="6.0.36" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="net6.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="6.0.0" LatestRuntimeFrameworkVersion="6.0.36" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="6.0.36" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="net6.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="6.0.0" LatestRuntimeFrameworkVersion="6.0.36" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="6.0.36" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="net6.0" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="6.0.0" LatestRuntimeFrameworkVersion="6.0.36" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="6.0.36" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64;linux-musl-arm;win-arm64;osx-arm64;linux-s390x;linux-loongarch64" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="net5.0" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="5.0.0" LatestRuntimeFrameworkVersion="5.0.17" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="5.0.0" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm;browser-wasm" IsTrimmable="true" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="net5.0" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="5.0.17" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86;linux-musl-arm" />
 <KnownCrossgen2Pack Include="Microsoft.NETCore.App.Crossgen2" TargetFramework="net5.0" Crossgen2PackNamePattern="Microsoft.NETCore.App.Crossgen2.**RID**" Crossgen2PackVersion="5.0.17" Crossgen2RuntimeIdentifiers="linux-musl-x64;linux-x64;win-x64" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="net5.0" ILLinkPackVersion="7.0.100-1.23211.1" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="net5.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="5.0.0" LatestRuntimeFrameworkVersion="5.0.17" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="5.0.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="net5.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="5.0.0" LatestRuntimeFrameworkVersion="5.0.17" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="5.0.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="net5.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="5.0.0" LatestRuntimeFrameworkVersion="5.0.17" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="5.0.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm64" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="net5.0" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="5.0.0" LatestRuntimeFrameworkVersion="5.0.17" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="5.0.0" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64;linux-musl-arm;win-arm64" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="netcoreapp3.1" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="3.1.0" LatestRuntimeFrameworkVersion="3.1.32" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="3.1.0" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86" IsTrimmable="true" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="netcoreapp3.1" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="3.1.32" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="netcoreapp3.1" ILLinkPackVersion="7.0.100-1.23211.1" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="netcoreapp3.1" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="3.1.0" LatestRuntimeFrameworkVersion="3.1.32" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="3.1.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="netcoreapp3.1" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="3.1.0" LatestRuntimeFrameworkVersion="3.1.32" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="3.1.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="netcoreapp3.1" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="3.1.0" LatestRuntimeFrameworkVersion="3.1.32" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="3.1.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="netcoreapp3.1" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="3.1.0" LatestRuntimeFrameworkVersion="3.1.32" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="3.1.10" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64" />
 <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="netcoreapp3.0" RuntimeFrameworkName="Microsoft.NETCore.App" DefaultRuntimeFrameworkVersion="3.0.0" LatestRuntimeFrameworkVersion="3.0.3" TargetingPackName="Microsoft.NETCore.App.Ref" TargetingPackVersion="3.0.0" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86" IsTrimmable="true" />
 <KnownAppHostPack Include="Microsoft.NETCore.App" TargetFramework="netcoreapp3.0" AppHostPackNamePattern="Microsoft.NETCore.App.Host.**RID**" AppHostPackVersion="3.0.3" AppHostRuntimeIdentifiers="linux-arm;linux-arm64;linux-musl-arm64;linux-musl-x64;linux-x64;osx-x64;tizen.4.0.0-armel;tizen.5.0.0-armel;win-arm;win-arm64;win-x64;win-x86" />
 <KnownILLinkPack Include="Microsoft.NET.ILLink.Tasks" TargetFramework="netcoreapp3.0" ILLinkPackVersion="7.0.100-1.23211.1" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App" TargetFramework="netcoreapp3.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="3.0.0" LatestRuntimeFrameworkVersion="3.0.3" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="3.0.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86" IsWindowsOnly="true" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" TargetFramework="netcoreapp3.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="3.0.0" LatestRuntimeFrameworkVersion="3.0.3" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="3.0.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86" IsWindowsOnly="true" Profile="WPF" />
 <KnownFrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" TargetFramework="netcoreapp3.0" RuntimeFrameworkName="Microsoft.WindowsDesktop.App" DefaultRuntimeFrameworkVersion="3.0.0" LatestRuntimeFrameworkVersion="3.0.3" TargetingPackName="Microsoft.WindowsDesktop.App.Ref" TargetingPackVersion="3.0.0" RuntimePackNamePatterns="Microsoft.WindowsDesktop.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86" IsWindowsOnly="true" Profile="WindowsForms" />
 <KnownFrameworkReference Include="Microsoft.AspNetCore.App" TargetFramework="netcoreapp3.0" RuntimeFrameworkName="Microsoft.AspNetCore.App" DefaultRuntimeFrameworkVersion="3.0.0" LatestRuntimeFrameworkVersion="3.0.3" TargetingPackName="Microsoft.AspNetCore.App.Ref" TargetingPackVersion="3.0.1" RuntimePackNamePatterns="Microsoft.AspNetCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="win-x64;win-x86;win-arm;osx-x64;linux-musl-x64;linux-musl-arm64;linux-x64;linux-arm;linux-arm64" />
 <KnownFrameworkReference Include="NETStandard.Library" TargetFramework="netstandard2.1" TargetingPackName="NETStandard.Library.Ref" TargetingPackVersion="2.1.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.26100.1" WindowsSdkPackageVersion="10.0.26100.57" MinimumNETVersion="10.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.22621.1" WindowsSdkPackageVersion="10.0.22621.57" MinimumNETVersion="10.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.22000.1" WindowsSdkPackageVersion="10.0.22000.57" MinimumNETVersion="10.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.20348.1" WindowsSdkPackageVersion="10.0.20348.57" MinimumNETVersion="10.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.19041.1" WindowsSdkPackageVersion="10.0.19041.57" MinimumNETVersion="10.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.18362.1" WindowsSdkPackageVersion="10.0.18362.57" MinimumNETVersion="10.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.17763.1" WindowsSdkPackageVersion="10.0.17763.57" MinimumNETVersion="10.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.26100.0" WindowsSdkPackageVersion="10.0.26100.57" MinimumNETVersion="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.22621.0" WindowsSdkPackageVersion="10.0.22621.57" MinimumNETVersion="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.22000.0" WindowsSdkPackageVersion="10.0.22000.57" MinimumNETVersion="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.20348.0" WindowsSdkPackageVersion="10.0.20348.57" MinimumNETVersion="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.19041.0" WindowsSdkPackageVersion="10.0.19041.57" MinimumNETVersion="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.18362.0" WindowsSdkPackageVersion="10.0.18362.57" MinimumNETVersion="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.17763.0" WindowsSdkPackageVersion="10.0.17763.57" MinimumNETVersion="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.26100.0" WindowsSdkPackageVersion="10.0.26100.55" MinimumNETVersion="6.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.22621.0" WindowsSdkPackageVersion="10.0.22621.55" MinimumNETVersion="6.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.22000.0" WindowsSdkPackageVersion="10.0.22000.55" MinimumNETVersion="6.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.20348.0" WindowsSdkPackageVersion="10.0.20348.55" MinimumNETVersion="6.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.19041.0" WindowsSdkPackageVersion="10.0.19041.55" MinimumNETVersion="6.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.18362.0" WindowsSdkPackageVersion="10.0.18362.55" MinimumNETVersion="6.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.17763.0" WindowsSdkPackageVersion="10.0.17763.55" MinimumNETVersion="6.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.22000.0" WindowsSdkPackageVersion="10.0.22000.26" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.20348.0" WindowsSdkPackageVersion="10.0.20348.26" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.19041.0" WindowsSdkPackageVersion="10.0.19041.26" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.18362.0" WindowsSdkPackageVersion="10.0.18362.26" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.17763.0" WindowsSdkPackageVersion="10.0.17763.26" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="7.0" />
</ItemGroup>
=== Microsoft.NETFramework.CurrentVersion.props
<PropertyGroup>
 <ImportByWildcardBeforeMicrosoftNetFrameworkProps Condition="'$(ImportByWildcardBeforeMicrosoftNetFrameworkProps)' == ''">true</ImportByWildcardBeforeMicrosoftNetFrameworkProps>
 <ImportByWildcardAfterMicrosoftNetFrameworkProps Condition="'$(ImportByWildcardAfterMicrosoftNetFrameworkProps)' == ''">true</ImportByWildcardAfterMicrosoftNetFrameworkProps>
 <ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkProps Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkProps)' == ''">true</ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkProps>
 <ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkProps Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkProps)' == ''">true</ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkProps>
</PropertyGroup>
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportBefore\*" Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkProps)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportBefore')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportBefore\*" Condition="'$(ImportByWildcardBeforeMicrosoftNetFrameworkProps)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportBefore')" />
<PropertyGroup>
 <UpgradeSubsetToProfile Condition="'$(UpgradeSubsetToProfile)' == ''">true</UpgradeSubsetToProfile>
 <TargetFrameworkProfile Condition="'$(UpgradeSubsetToProfile)' == 'true' and '$(TargetFrameworkSubset)' != '' and '$(TargetFrameworkProfile)' == ''">$(TargetFrameworkSubset)</TargetFrameworkProfile>
 <TargetFrameworkSubset Condition="'$(UpgradeTargetFrameworkSubsetToProfile)' == 'true'" />
</PropertyGroup>
<PropertyGroup Condition="'$(FrameworkPathOverride)' != ''">
 <_FullFrameworkReferenceAssemblyPaths>$(_NotKept)</_FullFrameworkReferenceAssemblyPaths>
 <_TargetFrameworkDirectories>$(_NotKept)</_TargetFrameworkDirectories>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' and '$(TargetFrameworkVersion)' == 'v4.0' and '$(FrameworkPathOverride)' == ''">
 <_FullFrameworkReferenceAssemblyPaths>$(_NotKept)</_FullFrameworkReferenceAssemblyPaths>
 <_TargetFrameworkDirectories>$(_NotKept)</_TargetFrameworkDirectories>
 <FrameworkPathOverride>$(_NotKept)</FrameworkPathOverride>
 <_TargetFrameworkDirectories>$(_NotKept)</_TargetFrameworkDirectories>
 <FrameworkPathOverride>$(_NotKept)</FrameworkPathOverride>
 <TargetFrameworkMonikerDisplayName Condition="'$(TargetFrameworkMonikerDisplayName)'==''">$(_NotKept)</TargetFrameworkMonikerDisplayName>
 <TargetFrameworkMonikerDisplayName Condition="'$(TargetFrameworkMonikerDisplayName)'==''">$(_NotKept)</TargetFrameworkMonikerDisplayName>
</PropertyGroup>
<PropertyGroup>
 <MSBuildFrameworkToolsRoot Condition="'$(MSBuildFrameworkToolsRoot)'==''">$(_NotKept)</MSBuildFrameworkToolsRoot>
 <_DeploymentSignClickOnceManifests>$(_NotKept)</_DeploymentSignClickOnceManifests>
 <AddAdditionalExplicitAssemblyReferences Condition="'$(AddAdditionalExplicitAssemblyReferences)'==''">$(_NotKept)</AddAdditionalExplicitAssemblyReferences>
 <AdditionalExplicitAssemblyReferences>$(_NotKept)</AdditionalExplicitAssemblyReferences>
</PropertyGroup>
<PropertyGroup>
 <TargetingClr2Framework Condition="'$(TargetFrameworkVersion)' == 'v2.0' or '$(TargetFrameworkVersion)' == 'v3.0' or '$(TargetFrameworkVersion)' == 'v3.5'">true</TargetingClr2Framework>
 <MSBuildManagedCompilerPath>$(_NotKept)</MSBuildManagedCompilerPath>
 <TargetFrameworkSDKToolsDirectory>$(_NotKept)</TargetFrameworkSDKToolsDirectory>
 <TargetedRuntimeVersion Condition="'$(TargetedRuntimeVersion)'==''">$(_NotKept)</TargetedRuntimeVersion>
 <TargetedRuntimeVersion Condition="'$(TargetedRuntimeVersion)'==''">$(_NotKept)</TargetedRuntimeVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' and '$(TargetingClr2Framework)' != 'true' and '$(TargetFrameworkVersion)' != 'v4.0' and ('$(OutputType)' == 'exe' or '$(OutputType)' == 'winexe' or '$(OutputType)' == 'appcontainerexe' or '$(OutputType)' == '') and '$(PreferNativeArm64)' != 'true'">
 <Prefer32Bit Condition="'$(Prefer32Bit)' == ''">true</Prefer32Bit>
</PropertyGroup>
<PropertyGroup>
 <Prefer32Bit Condition="'$(Prefer32Bit)' == ''">false</Prefer32Bit>
</PropertyGroup>
<PropertyGroup>
 <SubsystemVersion Condition="'$(SubsystemVersion)'==''">$(_NotKept)</SubsystemVersion>
 <SubsystemVersion Condition="'$(SubsystemVersion)'==''">$(_NotKept)</SubsystemVersion>
</PropertyGroup>
<PropertyGroup>
 <ComReferenceExecuteAsTool>$(_NotKept)</ComReferenceExecuteAsTool>
 <ComReferenceExecuteAsTool>$(_NotKept)</ComReferenceExecuteAsTool>
</PropertyGroup>
<PropertyGroup>
 <ResGenExecuteAsTool>$(_NotKept)</ResGenExecuteAsTool>
 <ResGenExecuteAsTool>$(_NotKept)</ResGenExecuteAsTool>
</PropertyGroup>
<PropertyGroup>
 <ImplicitlyExpandDesignTimeFacades Condition="'$(ImplicitlyExpandDesignTimeFacades)'==''">$(_NotKept)</ImplicitlyExpandDesignTimeFacades>
</PropertyGroup>
<PropertyGroup>
 <AvailablePlatforms>$(_NotKept)</AvailablePlatforms>
</PropertyGroup>
<Import Project="$(MSBuildToolsPath)\Microsoft.NET.props" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportAfter\*" Condition="'$(ImportByWildcardAfterMicrosoftNetFrameworkProps)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportAfter')" />
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportAfter\*" Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkProps)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.props\ImportAfter')" />
=== Microsoft.NETFramework.CurrentVersion.targets
<PropertyGroup>
 <ImportByWildcardBeforeMicrosoftNetFrameworkTargets Condition="'$(ImportByWildcardBeforeMicrosoftNetFrameworkTargets)' == ''">true</ImportByWildcardBeforeMicrosoftNetFrameworkTargets>
 <ImportByWildcardAfterMicrosoftNetFrameworkTargets Condition="'$(ImportByWildcardAfterMicrosoftNetFrameworkTargets)' == ''">true</ImportByWildcardAfterMicrosoftNetFrameworkTargets>
 <ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkTargets Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkTargets)' == ''">true</ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkTargets>
 <ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkTargets Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkTargets)' == ''">true</ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkTargets>
</PropertyGroup>
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportBefore\*" Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftNetFrameworkTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportBefore')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportBefore\*" Condition="'$(ImportByWildcardBeforeMicrosoftNetFrameworkTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportBefore')" />
<PropertyGroup>
 <ResolveReferencesDependsOn>$(_NotKept)</ResolveReferencesDependsOn>
 <ImplicitlyExpandDesignTimeFacadesDependsOn>$(_NotKept)</ImplicitlyExpandDesignTimeFacadesDependsOn>
</PropertyGroup>
<Import Project="$(MSBuildToolsPath)\Microsoft.WinFX.targets" Condition="'$(TargetFrameworkVersion)' != 'v2.0' and '$(TargetCompactFramework)' != 'true' and Exists('$(MSBuildToolsPath)\Microsoft.WinFX.targets')" />
<Import Project="$(MSBuildToolsPath)\Microsoft.Data.Entity.targets" Condition="'$(TargetFrameworkVersion)' != 'v2.0' and '$(TargetFrameworkVersion)' != 'v3.0' and Exists('$(MSBuildToolsPath)\Microsoft.Data.Entity.targets')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportAfter\*" Condition="'$(ImportByWildcardAfterMicrosoftNetFrameworkTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportAfter')" />
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportAfter\*" Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftNetFrameworkTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.NETFramework.targets\ImportAfter')" />
=== Microsoft.NETFramework.props
<PropertyGroup>
 <NetFrameworkPropsPath>$(MSBuildToolsPath)\Microsoft.NETFramework.CurrentVersion.props</NetFrameworkPropsPath>
</PropertyGroup>
<Import Project="$(NetFrameworkPropsPath)" />
=== Microsoft.NETFramework.targets
<PropertyGroup>
 <NetFrameworkTargetsPath>$(MSBuildToolsPath)\Microsoft.NETFramework.CurrentVersion.targets</NetFrameworkTargetsPath>
</PropertyGroup>
<Import Project="$(NetFrameworkTargetsPath)" />
=== Microsoft.TestPlatform.targets
<PropertyGroup>
 <VSTestTaskAssemblyFile>$(_NotKept)</VSTestTaskAssemblyFile>
 <VSTestConsolePath>$(_NotKept)</VSTestConsolePath>
 <VSTestNoBuild Condition="'$(VSTestNoBuild)'==''">$(_NotKept)</VSTestNoBuild>
 <VsTestUseMSBuildOutput Condition="'$(VsTestUseMSBuildOutput)'==''">$(_NotKept)</VsTestUseMSBuildOutput>
</PropertyGroup>
=== Microsoft.VisualBasic.CrossTargeting.targets
<PropertyGroup>
 <VisualBasicDesignTimeTargetsPath Condition="'$(VisualBasicDesignTimeTargetsPath)'==''">$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed\Microsoft.VisualBasic.DesignTime.targets</VisualBasicDesignTimeTargetsPath>
</PropertyGroup>
<Import Project="$(VisualBasicDesignTimeTargetsPath)" Condition="'$(VisualBasicDesignTimeTargetsPath)' != '' and Exists('$(VisualBasicDesignTimeTargetsPath)')" />
<Import Project="Microsoft.Common.CrossTargeting.targets" />
=== Microsoft.VisualBasic.CurrentVersion.targets
<PropertyGroup>
 <ImportByWildcardBeforeMicrosoftVisualBasicTargets Condition="'$(ImportByWildcardBeforeMicrosoftVisualBasicTargets)' == ''">true</ImportByWildcardBeforeMicrosoftVisualBasicTargets>
 <ImportByWildcardAfterMicrosoftVisualBasicTargets Condition="'$(ImportByWildcardAfterMicrosoftVisualBasicTargets)' == ''">true</ImportByWildcardAfterMicrosoftVisualBasicTargets>
 <ImportUserLocationsByWildcardBeforeMicrosoftVisualBasicTargets Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftVisualBasicTargets)' == ''">true</ImportUserLocationsByWildcardBeforeMicrosoftVisualBasicTargets>
 <ImportUserLocationsByWildcardAfterMicrosoftVisualBasicTargets Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftVisualBasicTargets)' == ''">true</ImportUserLocationsByWildcardAfterMicrosoftVisualBasicTargets>
</PropertyGroup>
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportBefore\*" Condition="'$(ImportUserLocationsByWildcardBeforeMicrosoftVisualBasicTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportBefore')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportBefore\*" Condition="'$(ImportByWildcardBeforeMicrosoftVisualBasicTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportBefore')" />
<PropertyGroup>
 <CustomBeforeMicrosoftVisualBasicTargets Condition="'$(CustomBeforeMicrosoftVisualBasicTargets)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.Before.Microsoft.VisualBasic.targets</CustomBeforeMicrosoftVisualBasicTargets>
 <CustomAfterMicrosoftVisualBasicTargets Condition="'$(CustomAfterMicrosoftVisualBasicTargets)'==''">$(MSBuildExtensionsPath)\v$(MSBuildToolsVersion)\Custom.After.Microsoft.VisualBasic.targets</CustomAfterMicrosoftVisualBasicTargets>
</PropertyGroup>
<Import Project="$(CustomBeforeMicrosoftVisualBasicTargets)" Condition="'$(CustomBeforeMicrosoftVisualBasicTargets)' != '' and Exists('$(CustomBeforeMicrosoftVisualBasicTargets)')" />
<PropertyGroup>
 <DefaultLanguageSourceExtension>.vb</DefaultLanguageSourceExtension>
 <Language>VB</Language>
 <TargetRuntime>Managed</TargetRuntime>
 <AlwaysUseNumericalSuffixInItemNames>$(_NotKept)</AlwaysUseNumericalSuffixInItemNames>
 <DefineCommonItemSchemas Condition="'$(DefineCommonItemSchemas)'==''">$(_NotKept)</DefineCommonItemSchemas>
 <DefineCommonReferenceSchemas Condition="'$(DefineCommonReferenceSchemas)'==''">$(_NotKept)</DefineCommonReferenceSchemas>
 <DefineCommonCapabilities Condition="'$(DefineCommonCapabilities)'==''">$(_NotKept)</DefineCommonCapabilities>
 <SynthesizeLinkMetadata Condition="'$(SynthesizeLinkMetadata)'==''">$(_NotKept)</SynthesizeLinkMetadata>
 <DefaultProjectTypeGuid Condition="'$(DefaultProjectTypeGuid)'==''">$(_NotKept)</DefaultProjectTypeGuid>
 <AppDesignerFolder Condition="'$(AppDesignerFolder)' == ''">My Project</AppDesignerFolder>
</PropertyGroup>
<PropertyGroup>
 <CreateManifestResourceNamesDependsOn>$(_NotKept)</CreateManifestResourceNamesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
 <UseHostCompilerIfAvailable Condition="'$(UseHostCompilerIfAvailable)'==''">$(_NotKept)</UseHostCompilerIfAvailable>
</PropertyGroup>
<PropertyGroup>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
 <ExportWinMDFile Condition="'$(ExportWinMDFile)'==''">$(_NotKept)</ExportWinMDFile>
</PropertyGroup>
<PropertyGroup>
 <VisualBasicCoreTargetsPath Condition="'$(VisualBasicCoreTargetsPath)' == '' or ('$(DesignTimeBuild)' == 'true' and $(VisualBasicCoreTargetsPath.Contains('Microsoft.Net.Compilers.1.0.0')))">$(RoslynTargetsPath)\Microsoft.VisualBasic.Core.targets</VisualBasicCoreTargetsPath>
</PropertyGroup>
<Import Project="$(VisualBasicCoreTargetsPath)" />
<PropertyGroup>
 <VisualBasicDesignTimeTargetsPath Condition="'$(VisualBasicDesignTimeTargetsPath)'==''">$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed\Microsoft.VisualBasic.DesignTime.targets</VisualBasicDesignTimeTargetsPath>
</PropertyGroup>
<Import Project="$(VisualBasicDesignTimeTargetsPath)" Condition="'$(VisualBasicDesignTimeTargetsPath)' != '' and Exists('$(VisualBasicDesignTimeTargetsPath)')" />
<Import Project="Microsoft.Common.targets" />
<Import Project="$(MSBuildToolsPath)\Microsoft.ServiceModel.targets" Condition="('$(TargetFrameworkVersion)' != 'v2.0' and '$(TargetFrameworkVersion)' != 'v3.0' and '$(TargetFrameworkVersion)' != 'v3.5') and Exists('$(MSBuildToolsPath)\Microsoft.ServiceModel.targets')" />
<PropertyGroup>
 <Utf8Output Condition="'$(Utf8Output)'==''">$(_NotKept)</Utf8Output>
 <NoCompilerStandardLib Condition="'$(NoCompilerStandardLib)'==''">$(_NotKept)</NoCompilerStandardLib>
 <PreferredUILang Condition="'$(PreferredUILang)'==''">$(_NotKept)</PreferredUILang>
</PropertyGroup>
<Import Project="$(CustomAfterMicrosoftVisualBasicTargets)" Condition="'$(CustomAfterMicrosoftVisualBasicTargets)' != '' and Exists('$(CustomAfterMicrosoftVisualBasicTargets)')" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportAfter\*" Condition="'$(ImportByWildcardAfterMicrosoftVisualBasicTargets)' == 'true' and exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportAfter')" />
<Import Project="$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportAfter\*" Condition="'$(ImportUserLocationsByWildcardAfterMicrosoftVisualBasicTargets)' == 'true' and exists('$(MSBuildUserExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.VisualBasic.targets\ImportAfter')" />
=== Microsoft.VisualBasic.targets
<Choose>
 <When Condition="'$(IsCrossTargetingBuild)' == 'true'">
  <PropertyGroup>
   <VisualBasicTargetsPath>$(MSBuildToolsPath)\Microsoft.VisualBasic.CrossTargeting.targets</VisualBasicTargetsPath>
  </PropertyGroup>
 </When>
 <Otherwise>
  <PropertyGroup>
   <VisualBasicTargetsPath>$(MSBuildToolsPath)\Microsoft.VisualBasic.CurrentVersion.targets</VisualBasicTargetsPath>
  </PropertyGroup>
 </Otherwise>
</Choose>
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.Before.targets" />
<Import Project="$(VisualBasicTargetsPath)" />
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.After.targets" />
=== Microsoft/Microsoft.NET.Build.Extensions/Microsoft.NET.Build.Extensions.ConflictResolution.targets
<PropertyGroup Condition="'$(DisableHandlePackageFileConflicts)' != 'true'">
 <_HandlePackageFileConflictsAfter>$(_NotKept)</_HandlePackageFileConflictsAfter>
 <_HandlePackageFileConflictsBefore>$(_NotKept)</_HandlePackageFileConflictsBefore>
</PropertyGroup>
<Import Project="Microsoft.NET.DefaultPackageConflictOverrides.targets" />
=== Microsoft/Microsoft.NET.Build.Extensions/Microsoft.NET.Build.Extensions.NETFramework.targets
<PropertyGroup>
 <ImplicitlyExpandNETStandardFacades Condition="'$(ImplicitlyExpandNETStandardFacades)'==''">$(_NotKept)</ImplicitlyExpandNETStandardFacades>
</PropertyGroup>
=== Microsoft/Microsoft.NET.Build.Extensions/Microsoft.NET.Build.Extensions.targets
<PropertyGroup>
 <_TargetFrameworkVersionWithoutV>$(TargetFrameworkVersion.TrimStart('vV'))</_TargetFrameworkVersionWithoutV>
 <MicrosoftNETBuildExtensionsTasksAssembly Condition="'$(MicrosoftNETBuildExtensionsTasksAssembly)'==''">$(_NotKept)</MicrosoftNETBuildExtensionsTasksAssembly>
 <MicrosoftNETBuildExtensionsTasksAssembly Condition="'$(MicrosoftNETBuildExtensionsTasksAssembly)'==''">$(_NotKept)</MicrosoftNETBuildExtensionsTasksAssembly>
 <ResolveAssemblyConflicts Condition="'$(ResolveAssemblyConflicts)' == '' AND '$(TargetFrameworkIdentifier)' == '.NETFramework'">true</ResolveAssemblyConflicts>
</PropertyGroup>
<Import Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework'" Project="Microsoft.NET.Build.Extensions.NETFramework.targets" />
<Import Condition="'$(ResolveAssemblyConflicts)' == 'true' AND '$(UsingMicrosoftNETSdk)' != 'true'" Project="Microsoft.NET.Build.Extensions.ConflictResolution.targets" />
=== Microsoft/Microsoft.NET.Build.Extensions/Microsoft.NET.DefaultPackageConflictOverrides.targets
=== NuGet.Build.Tasks.Pack.targets
<PropertyGroup Condition="$(NuGetPackTaskAssemblyFile) == ''">
 <NuGetPackTaskAssemblyFile>$(_NotKept)</NuGetPackTaskAssemblyFile>
 <NuGetPackTaskAssemblyFile Condition="'$(NuGetPackTaskAssemblyFile)'==''">$(_NotKept)</NuGetPackTaskAssemblyFile>
</PropertyGroup>
<PropertyGroup>
 <PackageId Condition="'$(PackageId)' == ''">$(AssemblyName)</PackageId>
 <PackageVersion Condition="'$(PackageVersion)' == ''">$(Version)</PackageVersion>
 <IncludeContentInPack Condition="'$(IncludeContentInPack)'==''">$(_NotKept)</IncludeContentInPack>
 <GenerateNuspecDependsOn>$(_NotKept)</GenerateNuspecDependsOn>
 <PackageDescription Condition="'$(PackageDescription)'==''">$(_NotKept)</PackageDescription>
 <PackageDescription Condition="'$(PackageDescription)'==''">$(_NotKept)</PackageDescription>
 <IsPackable Condition="'$(IsPackable)'=='' AND ('$(IsTestProject)'=='true' OR '$(IsTestingPlatformApplication)'=='true')">false</IsPackable>
 <IsPackable Condition="'$(IsPackable)'==''">true</IsPackable>
 <IncludeBuildOutput Condition="'$(IncludeBuildOutput)'==''">$(_NotKept)</IncludeBuildOutput>
 <BuildOutputTargetFolder Condition="'$(BuildOutputTargetFolder)'==''">$(_NotKept)</BuildOutputTargetFolder>
 <BuildOutputTargetFolder Condition="'$(BuildOutputTargetFolder)'==''">$(_NotKept)</BuildOutputTargetFolder>
 <ContentTargetFolders Condition="'$(ContentTargetFolders)'==''">$(_NotKept)</ContentTargetFolders>
 <PackDependsOn>$(_NotKept)</PackDependsOn>
 <IsInnerBuild>$(_NotKept)</IsInnerBuild>
 <SymbolPackageFormat Condition="'$(SymbolPackageFormat)'==''">$(_NotKept)</SymbolPackageFormat>
 <AddPriFileDependsOn>$(_NotKept)</AddPriFileDependsOn>
 <WarnOnPackingNonPackableProject Condition="'$(WarnOnPackingNonPackableProject)'==''">$(_NotKept)</WarnOnPackingNonPackableProject>
 <ImportNuGetBuildTasksPackTargetsFromSdk Condition="'$(ImportNuGetBuildTasksPackTargetsFromSdk)' == ''">false</ImportNuGetBuildTasksPackTargetsFromSdk>
 <DefaultAllowedOutputExtensionsInPackageBuildOutputFolder Condition="'$(DefaultAllowedOutputExtensionsInPackageBuildOutputFolder)'==''">$(_NotKept)</DefaultAllowedOutputExtensionsInPackageBuildOutputFolder>
 <AllowedOutputExtensionsInPackageBuildOutputFolder>$(_NotKept)</AllowedOutputExtensionsInPackageBuildOutputFolder>
 <AllowedOutputExtensionsInSymbolsPackageBuildOutputFolder>$(_NotKept)</AllowedOutputExtensionsInSymbolsPackageBuildOutputFolder>
 <AllowedOutputExtensionsInSymbolsPackageBuildOutputFolder>$(_NotKept)</AllowedOutputExtensionsInSymbolsPackageBuildOutputFolder>
 <SuppressDependenciesWhenPacking Condition="'$(SuppressDependenciesWhenPacking)'==''">$(_NotKept)</SuppressDependenciesWhenPacking>
</PropertyGroup>
<PropertyGroup Condition="'$(NoBuild)' == 'true' or '$(GeneratePackageOnBuild)' == 'true'">
 <GenerateNuspecDependsOn>$(_NotKept)</GenerateNuspecDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(NoBuild)' != 'true' and '$(GeneratePackageOnBuild)' != 'true'">
 <GenerateNuspecDependsOn>$(_NotKept)</GenerateNuspecDependsOn>
</PropertyGroup>
<PropertyGroup>
 <RestoreOutputPath Condition="'$(RestoreOutputPath)' == ''">$(MSBuildProjectExtensionsPath)</RestoreOutputPath>
 <PackageOutputPath Condition="'$(PackageOutputPath)' == ''">$(BaseOutputPath)$(Configuration)\</PackageOutputPath>
 <NuspecOutputPath Condition="'$(NuspecOutputPath)'==''">$(_NotKept)</NuspecOutputPath>
</PropertyGroup>
=== NuGet.RestoreEx.targets
=== NuGet.props
<PropertyGroup>
 <ImportDirectoryPackagesProps Condition="'$(ImportDirectoryPackagesProps)' == ''">true</ImportDirectoryPackagesProps>
</PropertyGroup>
<PropertyGroup Condition="'$(ImportDirectoryPackagesProps)' == 'true' and '$(DirectoryPackagesPropsPath)' == ''">
 <_DirectoryPackagesPropsFile Condition="'$(_DirectoryPackagesPropsFile)' == ''">Directory.Packages.props</_DirectoryPackagesPropsFile>
 <_DirectoryPackagesPropsBasePath Condition="'$(_DirectoryPackagesPropsBasePath)' == ''">$([MSBuild]::GetDirectoryNameOfFileAbove('$(MSBuildProjectDirectory)', '$(_DirectoryPackagesPropsFile)'))</_DirectoryPackagesPropsBasePath>
 <DirectoryPackagesPropsPath Condition="'$(_DirectoryPackagesPropsBasePath)' != '' and '$(_DirectoryPackagesPropsFile)' != ''">$([MSBuild]::NormalizePath('$(_DirectoryPackagesPropsBasePath)', '$(_DirectoryPackagesPropsFile)'))</DirectoryPackagesPropsPath>
</PropertyGroup>
<Import Project="$(DirectoryPackagesPropsPath)" Condition="'$(ImportDirectoryPackagesProps)' == 'true' and '$(DirectoryPackagesPropsPath)' != '' and Exists('$(DirectoryPackagesPropsPath)')" />
<PropertyGroup Condition="'$(ImportDirectoryPackagesProps)' == 'true' and '$(DirectoryPackagesPropsPath)' != '' and Exists('$(DirectoryPackagesPropsPath)')">
 <CentralPackageVersionsFileImported>true</CentralPackageVersionsFileImported>
</PropertyGroup>
=== NuGet.targets
<PropertyGroup>
 <IsRestoreTargetsFileLoaded>true</IsRestoreTargetsFileLoaded>
 <RestoreTaskAssemblyFile Condition="'$(RestoreTaskAssemblyFile)'==''">$(_NotKept)</RestoreTaskAssemblyFile>
 <HideWarningsAndErrors Condition="'$(HideWarningsAndErrors)'==''">$(_NotKept)</HideWarningsAndErrors>
 <RestoreRecursive Condition="'$(RestoreRecursive)'==''">$(_NotKept)</RestoreRecursive>
 <RestoreUseSkipNonexistentTargets Condition="'$(RestoreUseSkipNonexistentTargets)'==''">$(_NotKept)</RestoreUseSkipNonexistentTargets>
 <ValidateRuntimeIdentifierCompatibility Condition="'$(ValidateRuntimeIdentifierCompatibility)'==''">$(_NotKept)</ValidateRuntimeIdentifierCompatibility>
 <RestoreContinueOnError Condition="'$(RestoreContinueOnError)'==''">$(_NotKept)</RestoreContinueOnError>
 <RestoreBuildInParallel>$(_NotKept)</RestoreBuildInParallel>
 <RestoreBuildInParallel Condition="'$(RestoreBuildInParallel)'==''">$(_NotKept)</RestoreBuildInParallel>
 <_RestoreSolutionFileUsed Condition="'$(_RestoreSolutionFileUsed)'==''">$(_NotKept)</_RestoreSolutionFileUsed>
 <NuGetInteractive Condition="'$(NuGetInteractive)'==''">$(_NotKept)</NuGetInteractive>
 <PackageDownloadSupported>$(_NotKept)</PackageDownloadSupported>
 <GetReferenceNearestTargetFrameworkTaskSupportsTargetPlatformParameter>$(_NotKept)</GetReferenceNearestTargetFrameworkTaskSupportsTargetPlatformParameter>
 <GetReferenceNearestTargetFrameworkTaskSupportsTargetFrameworkPropertyParameter>$(_NotKept)</GetReferenceNearestTargetFrameworkTaskSupportsTargetFrameworkPropertyParameter>
 <_CentralPackageVersionsEnabled Condition="'$(ManagePackageVersionsCentrally)' == 'true' AND '$(CentralPackageVersionsFileImported)' == 'true'">true</_CentralPackageVersionsEnabled>
</PropertyGroup>
<PropertyGroup>
 <NuGetAudit Condition="'$(NuGetAudit)'==''">$(_NotKept)</NuGetAudit>
 <NuGetAuditLevel Condition="'$(NuGetAuditLevel)'==''">$(_NotKept)</NuGetAuditLevel>
 <NuGetAuditMode Condition="'$(NuGetAuditMode)'==''">$(_NotKept)</NuGetAuditMode>
 <NuGetAuditMode Condition="'$(NuGetAuditMode)'==''">$(_NotKept)</NuGetAuditMode>
</PropertyGroup>
<PropertyGroup>
 <RestoreEnablePackagePruning Condition="'$(RestoreEnablePackagePruning)' == '' AND '$(UsingMicrosoftNETSdk)' == 'true' AND '$(TargetFrameworks)' == '' AND '$(NuGetExeSkipSdkAnalysisLevelCheck)' != 'true' AND '$(SdkAnalysisLevel)' != '' AND $([MSBuild]::VersionGreaterThanOrEquals('$(SdkAnalysisLevel)', '10.0.100')) AND ('$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND '$(TargetFrameworkVersion)' != '' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '10.0')))">true</RestoreEnablePackagePruning>
 <RestoreEnablePackagePruning Condition="$(RestoreEnablePackagePruning) == '' AND '$(TargetFrameworks)' == ''">false</RestoreEnablePackagePruning>
 <RestorePackagePruningDefault Condition="'$(UsingMicrosoftNETSdk)' == 'true' AND '$(NuGetExeSkipSdkAnalysisLevelCheck)' != 'true' AND '$(SdkAnalysisLevel)' != '' AND $([MSBuild]::VersionGreaterThanOrEquals('$(SdkAnalysisLevel)', '10.0.100')) AND ('$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND '$(TargetFrameworkVersion)' != '' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '10.0')))">true</RestorePackagePruningDefault>
 <RestorePackagePruningDefault Condition="'$(RestorePackagePruningDefault)' == ''">false</RestorePackagePruningDefault>
</PropertyGroup>
<PropertyGroup>
 <_GenerateRestoreGraphProjectEntryInputProperties>$(_NotKept)</_GenerateRestoreGraphProjectEntryInputProperties>
 <_GenerateRestoreGraphProjectEntryInputProperties>$(_NotKept)</_GenerateRestoreGraphProjectEntryInputProperties>
 <_GenerateRestoreGraphProjectEntryInputProperties>$(_NotKept)</_GenerateRestoreGraphProjectEntryInputProperties>
</PropertyGroup>
<ItemGroup Condition="'$(ManagePackageVersionsCentrally)' == 'true' And '$(RestoreEnableGlobalPackageReference)' != 'false'">
 <PackageReference Include="@(GlobalPackageReference)" Version="" IncludeAssets="Runtime;Build;Native;contentFiles;Analyzers" PrivateAssets="All" />
 <PackageVersion Include="@(GlobalPackageReference)" Version="%(Version)" />
</ItemGroup>
<Import Project="NuGet.RestoreEx.targets" Condition="'$(RestoreUseStaticGraphEvaluation)' == 'true' And Exists('NuGet.RestoreEx.targets')" />
=== Roslyn/Microsoft.CSharp.Core.targets
<Import Project="Microsoft.Managed.Core.targets" />
<PropertyGroup>
 <_MaxSupportedLangVersion Condition="('$(TargetFrameworkIdentifier)' != '.NETCoreApp' OR '$(_TargetFrameworkVersionWithoutV)' &lt; '3.0') AND ('$(TargetFrameworkIdentifier)' != '.NETStandard' OR '$(_TargetFrameworkVersionWithoutV)' &lt; '2.1')">7.3</_MaxSupportedLangVersion>
 <_MaxSupportedLangVersion Condition="(('$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND '$(_TargetFrameworkVersionWithoutV)' &lt; '5.0') OR ('$(TargetFrameworkIdentifier)' == '.NETStandard' AND '$(_TargetFrameworkVersionWithoutV)' == '2.1')) AND '$(_MaxSupportedLangVersion)' == ''">8.0</_MaxSupportedLangVersion>
 <_MaxSupportedLangVersion Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND '$(_MaxSupportedLangVersion)' == ''">$([MSBuild]::Add(9, $([MSBuild]::Subtract($(_TargetFrameworkVersionWithoutV.Split('.')[0]), 5)))).0</_MaxSupportedLangVersion>
 <_MaxAvailableLangVersion>14.0</_MaxAvailableLangVersion>
 <_MaxSupportedLangVersion Condition="'$(_MaxSupportedLangVersion)' != '' AND '$(_MaxSupportedLangVersion)' > '$(_MaxAvailableLangVersion)'">$(_MaxAvailableLangVersion)</_MaxSupportedLangVersion>
 <MaxSupportedLangVersion>$(_NotKept)</MaxSupportedLangVersion>
 <LangVersion Condition="'$(LangVersion)' == '' AND '$(_MaxSupportedLangVersion)' != ''">$(_MaxSupportedLangVersion)</LangVersion>
</PropertyGroup>
<PropertyGroup>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
</PropertyGroup>
=== Roslyn/Microsoft.Managed.Core.CurrentVersions.targets
<PropertyGroup>
 <CompilerApiVersion>$(_NotKept)</CompilerApiVersion>
</PropertyGroup>
=== Roslyn/Microsoft.Managed.Core.targets
<PropertyGroup>
 <_BuildTasksDirectory>$(_NotKept)</_BuildTasksDirectory>
 <_BuildTasksDirectory>$(_NotKept)</_BuildTasksDirectory>
 <_BuildTasksAssemblyName>$(_NotKept)</_BuildTasksAssemblyName>
 <_BuildTasksAssemblyName>$(_NotKept)</_BuildTasksAssemblyName>
</PropertyGroup>
<Import Project="Microsoft.Managed.Core.CurrentVersions.targets" />
<PropertyGroup>
 <DeterministicSourcePaths Condition="'$(DeterministicSourcePaths)'==''">$(_NotKept)</DeterministicSourcePaths>
</PropertyGroup>
<PropertyGroup>
 <SourceRootMappedPathsFeatureSupported>$(_NotKept)</SourceRootMappedPathsFeatureSupported>
</PropertyGroup>
<PropertyGroup>
 <EmitCompilerGeneratedFiles Condition="'$(EmitCompilerGeneratedFiles)'==''">$(_NotKept)</EmitCompilerGeneratedFiles>
 <CompilerGeneratedFilesOutputPath>$(_NotKept)</CompilerGeneratedFilesOutputPath>
 <CompilerGeneratedFilesOutputPath Condition="'$(CompilerGeneratedFilesOutputPath)'==''">$(_NotKept)</CompilerGeneratedFilesOutputPath>
</PropertyGroup>
=== Roslyn/Microsoft.VisualBasic.Core.targets
<Import Project="Microsoft.Managed.Core.targets" />
<PropertyGroup>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
 <CommandLineArgsForDesignTimeEvaluation>$(_NotKept)</CommandLineArgsForDesignTimeEvaluation>
</PropertyGroup>
=== Sdks/FSharp.NET.Sdk/Sdk/Sdk.OnRestore.targets
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
<PropertyGroup>
 <FSharpDesignTimeTargetsPath Condition="'$(FSharpDesignTimeTargetsPath)'==''">$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed\Microsoft.FSharp.DesignTime.targets</FSharpDesignTimeTargetsPath>
</PropertyGroup>
<Import Project="$(FSharpDesignTimeTargetsPath)" Condition="'$(FSharpDesignTimeTargetsPath)' != '' and Exists('$(FSharpDesignTimeTargetsPath)')" />
<Import Project="$(MSBuildToolsPath)\Microsoft.Common.targets" />
=== Sdks/FSharp.NET.Sdk/Sdk/Sdk.props
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
 <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
 <DefaultProjectTypeGuid Condition="'$(DefaultProjectTypeGuid)'==''">$(_NotKept)</DefaultProjectTypeGuid>
</PropertyGroup>
=== Sdks/FSharp.NET.Sdk/Sdk/Sdk.targets
<PropertyGroup>
 <MSBuildAllProjects>$(_NotKept)</MSBuildAllProjects>
</PropertyGroup>
<PropertyGroup Condition="'$(LanguageTargets)' == '' and '$(MSBuildProjectExtension)' == '.fsproj'">
 <LanguageTargets Condition="'$(FSharpLanguageTargets)' == ''">$(MSBuildThisFileDirectory)Sdk.OnRestore.targets</LanguageTargets>
 <LanguageTargets Condition="'$(FSharpLanguageTargets)' != ''">$(FSharpLanguageTargets)</LanguageTargets>
</PropertyGroup>
=== Sdks/Microsoft.Build.Tasks.Git/build/Microsoft.Build.Tasks.Git.props
<PropertyGroup>
 <MicrosoftBuildTasksGitAssemblyFile>$(_NotKept)</MicrosoftBuildTasksGitAssemblyFile>
 <MicrosoftBuildTasksGitAssemblyFile>$(_NotKept)</MicrosoftBuildTasksGitAssemblyFile>
</PropertyGroup>
=== Sdks/Microsoft.Build.Tasks.Git/build/Microsoft.Build.Tasks.Git.targets
<PropertyGroup>
 <GitRepositoryConfigurationScope Condition="'$(GitRepositoryConfigurationScope)'==''">$(_NotKept)</GitRepositoryConfigurationScope>
</PropertyGroup>
=== Sdks/Microsoft.Build.Tasks.Git/buildMultiTargeting/Microsoft.Build.Tasks.Git.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.Build.Tasks.Git/buildMultiTargeting/Microsoft.Build.Tasks.Git.targets
<Import Project="..\build\$(MSBuildThisFileName).targets" />
=== Sdks/Microsoft.Build.Tasks.Git/buildTransitive/Microsoft.Build.Tasks.Git.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.Build.Tasks.Git/buildTransitive/Microsoft.Build.Tasks.Git.targets
<Import Project="..\build\$(MSBuildThisFileName).targets" />
=== Sdks/Microsoft.NET.Sdk.BlazorWebAssembly/Sdk/Sdk.props
<PropertyGroup>
 <UsingMicrosoftNETSdkBlazorWebAssembly>true</UsingMicrosoftNETSdkBlazorWebAssembly>
</PropertyGroup>
<PropertyGroup>
 <_BlazorWebAssemblyPropsFile Condition="'$(_BlazorWebAssemblyPropsFile)' == ''">$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.BlazorWebAssembly.Current.props</_BlazorWebAssemblyPropsFile>
</PropertyGroup>
<Import Project="$(_BlazorWebAssemblyPropsFile)" />
=== Sdks/Microsoft.NET.Sdk.BlazorWebAssembly/Sdk/Sdk.targets
<PropertyGroup>
 <_BlazorWebAssemblyTargetsFile Condition="'$(_BlazorWebAssemblyTargetsFile)' == ''">$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.BlazorWebAssembly.Current.targets</_BlazorWebAssemblyTargetsFile>
</PropertyGroup>
<Import Project="$(_BlazorWebAssemblyTargetsFile)" />
=== Sdks/Microsoft.NET.Sdk.BlazorWebAssembly/targets/Microsoft.NET.Sdk.BlazorWebAssembly.5_0.targets
<PropertyGroup>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
 <SuppressTrimAnalysisWarnings Condition="'$(SuppressTrimAnalysisWarnings)'==''">$(_NotKept)</SuppressTrimAnalysisWarnings>
</PropertyGroup>
<PropertyGroup>
 <BlazorWebAssemblySdkDirectoryRoot Condition="'$(BlazorWebAssemblySdkDirectoryRoot)'==''">$(_NotKept)</BlazorWebAssemblySdkDirectoryRoot>
 <_BlazorWebAssemblySdkTasksTFM>$(_NotKept)</_BlazorWebAssemblySdkTasksTFM>
 <_BlazorWebAssemblySdkTasksTFM>$(_NotKept)</_BlazorWebAssemblySdkTasksTFM>
 <_BlazorWebAssemblySdkTasksAssembly>$(_NotKept)</_BlazorWebAssemblySdkTasksAssembly>
 <_BlazorWebAssemblySdkToolAssembly>$(_NotKept)</_BlazorWebAssemblySdkToolAssembly>
</PropertyGroup>
<PropertyGroup>
 <SelfContained>true</SelfContained>
 <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
 <InvariantGlobalization Condition="'$(InvariantGlobalization)'==''">$(_NotKept)</InvariantGlobalization>
 <EventSourceSupport Condition="'$(EventSourceSupport)'==''">$(_NotKept)</EventSourceSupport>
 <UseSystemResourceKeys Condition="'$(UseSystemResourceKeys)'==''">$(_NotKept)</UseSystemResourceKeys>
 <EnableUnsafeUTF7Encoding Condition="'$(EnableUnsafeUTF7Encoding)'==''">$(_NotKept)</EnableUnsafeUTF7Encoding>
 <HttpActivityPropagationSupport Condition="'$(HttpActivityPropagationSupport)'==''">$(_NotKept)</HttpActivityPropagationSupport>
 <DebuggerSupport Condition="'$(DebuggerSupport)'==''">$(_NotKept)</DebuggerSupport>
 <StaticWebAssetBasePath Condition="'$(StaticWebAssetBasePath)'==''">$(_NotKept)</StaticWebAssetBasePath>
 <BlazorCacheBootResources Condition="'$(BlazorCacheBootResources)'==''">$(_NotKept)</BlazorCacheBootResources>
 <GenerateDependencyFile>$(_NotKept)</GenerateDependencyFile>
 <GenerateRuntimeConfigurationFiles>$(_NotKept)</GenerateRuntimeConfigurationFiles>
 <PreserveCompilationContext>$(_NotKept)</PreserveCompilationContext>
 <PreserveCompilationReferences>$(_NotKept)</PreserveCompilationReferences>
 <IsWebConfigTransformDisabled>$(_NotKept)</IsWebConfigTransformDisabled>
 <ShouldBeValidatedAsExecutableReference>$(_NotKept)</ShouldBeValidatedAsExecutableReference>
 <_BlazorOutputPath>$(_NotKept)</_BlazorOutputPath>
 <_TargetingNET60OrLater Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '6.0'))">true</_TargetingNET60OrLater>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.BlazorWebAssembly.ServiceWorkerAssetsManifest.5_0.targets" Condition="'$(ServiceWorkerAssetsManifest)' != ''" />
<PropertyGroup>
 <PrepareForRunDependsOn>$(_NotKept)</PrepareForRunDependsOn>
 <GetCurrentProjectStaticWebAssetsDependsOn>$(_NotKept)</GetCurrentProjectStaticWebAssetsDependsOn>
 <GetCurrentProjectStaticWebAssetsV2DependsOn>$(_NotKept)</GetCurrentProjectStaticWebAssetsV2DependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.BlazorWebAssembly/targets/Microsoft.NET.Sdk.BlazorWebAssembly.6_0.targets
<PropertyGroup>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
 <SuppressTrimAnalysisWarnings Condition="'$(SuppressTrimAnalysisWarnings)'==''">$(_NotKept)</SuppressTrimAnalysisWarnings>
 <WasmNestedPublishAppDependsOn>$(_NotKept)</WasmNestedPublishAppDependsOn>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk.WebAssembly" Project="Sdk.targets" />
<PropertyGroup>
 <BlazorWebAssemblySdkDirectoryRoot Condition="'$(BlazorWebAssemblySdkDirectoryRoot)'==''">$(_NotKept)</BlazorWebAssemblySdkDirectoryRoot>
 <_BlazorWebAssemblySdkTasksTFM>$(_NotKept)</_BlazorWebAssemblySdkTasksTFM>
 <_BlazorWebAssemblySdkTasksTFM>$(_NotKept)</_BlazorWebAssemblySdkTasksTFM>
 <_BlazorWebAssemblySdkTasksAssembly>$(_NotKept)</_BlazorWebAssemblySdkTasksAssembly>
 <_BlazorWebAssemblySdkToolAssembly>$(_NotKept)</_BlazorWebAssemblySdkToolAssembly>
</PropertyGroup>
<PropertyGroup>
 <_TargetingNETBefore80>$(_NotKept)</_TargetingNETBefore80>
 <_TargetingNET80OrLater>$(_NotKept)</_TargetingNET80OrLater>
 <_TargetingNETBefore100>$(_NotKept)</_TargetingNETBefore100>
 <_TargetingNET100OrLater>$(_NotKept)</_TargetingNET100OrLater>
 <SelfContained>true</SelfContained>
 <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
 <InvariantGlobalization Condition="'$(InvariantGlobalization)'==''">$(_NotKept)</InvariantGlobalization>
 <EventSourceSupport Condition="'$(EventSourceSupport)'==''">$(_NotKept)</EventSourceSupport>
 <UseSystemResourceKeys Condition="'$(UseSystemResourceKeys)'==''">$(_NotKept)</UseSystemResourceKeys>
 <UseSizeOptimizedLinq Condition="'$(UseSizeOptimizedLinq)'==''">$(_NotKept)</UseSizeOptimizedLinq>
 <EnableUnsafeUTF7Encoding Condition="'$(EnableUnsafeUTF7Encoding)'==''">$(_NotKept)</EnableUnsafeUTF7Encoding>
 <Http3Support Condition="'$(Http3Support)'==''">$(_NotKept)</Http3Support>
 <HttpActivityPropagationSupport Condition="'$(HttpActivityPropagationSupport)'==''">$(_NotKept)</HttpActivityPropagationSupport>
 <DebuggerSupport Condition="'$(DebuggerSupport)'==''">$(_NotKept)</DebuggerSupport>
 <BlazorCacheBootResources Condition="'$(BlazorCacheBootResources)'==''">$(_NotKept)</BlazorCacheBootResources>
 <BlazorFingerprintBlazorJs Condition="'$(BlazorFingerprintBlazorJs)'==''">$(_NotKept)</BlazorFingerprintBlazorJs>
 <WasmFingerprintDotnetJs>$(_NotKept)</WasmFingerprintDotnetJs>
 <WasmFingerprintDotnetJs>$(_NotKept)</WasmFingerprintDotnetJs>
 <WasmEnableWebcil Condition="'$(WasmEnableWebcil)'==''">$(_NotKept)</WasmEnableWebcil>
 <GenerateRuntimeConfigurationFiles>$(_NotKept)</GenerateRuntimeConfigurationFiles>
 <ShouldBeValidatedAsExecutableReference>$(_NotKept)</ShouldBeValidatedAsExecutableReference>
 <DisableAutoWasmBuildApp>$(_NotKept)</DisableAutoWasmBuildApp>
 <DisableAutoWasmPublishApp>$(_NotKept)</DisableAutoWasmPublishApp>
</PropertyGroup>
<PropertyGroup>
 <ResolveBuildRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildRelatedStaticWebAssetsDependsOn>
 <GenerateBuildWasmBootJsonDependsOn>$(_NotKept)</GenerateBuildWasmBootJsonDependsOn>
 <ResolvePublishRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishRelatedStaticWebAssetsDependsOn>
 <ResolveCompressedFilesForPublishDependsOn>$(_NotKept)</ResolveCompressedFilesForPublishDependsOn>
 <GeneratePublishWasmBootJsonDependsOn>$(_NotKept)</GeneratePublishWasmBootJsonDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.BlazorWebAssembly/targets/Microsoft.NET.Sdk.BlazorWebAssembly.Current.props
<PropertyGroup>
 <OutputType>exe</OutputType>
 <RuntimeIdentifier>browser-wasm</RuntimeIdentifier>
 <AppendRuntimeIdentifierToOutputPath>false</AppendRuntimeIdentifierToOutputPath>
 <CopyOutputSymbolsToPublishDirectory>$(_NotKept)</CopyOutputSymbolsToPublishDirectory>
 <PublishTrimmed Condition="'$(PublishTrimmed)' == ''">true</PublishTrimmed>
 <TrimMode Condition="'$(TrimMode)'==''">$(_NotKept)</TrimMode>
 <TrimmerRemoveSymbols Condition="'$(TrimmerRemoveSymbols)'==''">$(_NotKept)</TrimmerRemoveSymbols>
 <AccelerateBuildsInVisualStudio>$(_NotKept)</AccelerateBuildsInVisualStudio>
 <StaticWebAssetProjectMode Condition="'$(StaticWebAssetProjectMode)'==''">$(_NotKept)</StaticWebAssetProjectMode>
 <StaticWebAssetsAdditionalPublishProperties>$(_NotKept)</StaticWebAssetsAdditionalPublishProperties>
 <StaticWebAssetsAdditionalEmbeddedPublishProperties>$(_NotKept)</StaticWebAssetsAdditionalEmbeddedPublishProperties>
 <StaticWebAssetStandaloneHosting Condition="'$(StaticWebAssetStandaloneHosting)'==''">$(_NotKept)</StaticWebAssetStandaloneHosting>
 <StaticWebAssetMakeReferencedAssetOriginalItemSpecAbsolute Condition="'$(StaticWebAssetMakeReferencedAssetOriginalItemSpecAbsolute)'==''">$(_NotKept)</StaticWebAssetMakeReferencedAssetOriginalItemSpecAbsolute>
 <StaticWebAssetsGetEmbeddedPublishAssetsTargets>$(_NotKept)</StaticWebAssetsGetEmbeddedPublishAssetsTargets>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk.Razor" Project="Sdk.props" />
<Import Sdk="Microsoft.NET.Sdk.Web.ProjectSystem" Project="Sdk.props" />
<Import Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.props" />
<Import Sdk="Microsoft.NET.Sdk.WebAssembly" Project="Sdk.props" />
=== Sdks/Microsoft.NET.Sdk.BlazorWebAssembly/targets/Microsoft.NET.Sdk.BlazorWebAssembly.Current.targets
<PropertyGroup>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
 <SuppressTrimAnalysisWarnings Condition="'$(SuppressTrimAnalysisWarnings)'==''">$(_NotKept)</SuppressTrimAnalysisWarnings>
 <JsonSerializerIsReflectionEnabledByDefault Condition="'$(JsonSerializerIsReflectionEnabledByDefault)'==''">$(_NotKept)</JsonSerializerIsReflectionEnabledByDefault>
 <EnableConfigurationBindingGenerator Condition="'$(EnableConfigurationBindingGenerator)'==''">$(_NotKept)</EnableConfigurationBindingGenerator>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk.Razor" Project="Sdk.targets" />
<Import Sdk="Microsoft.NET.Sdk.Web.ProjectSystem" Project="Sdk.targets" />
<Import Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.targets" />
<Import Project="$(CustomBeforeBlazorWebAssemblySdkTargets)" Condition="'$(CustomBeforeBlazorWebAssemblySdkTargets)' != '' and Exists('$(CustomBeforeBlazorWebAssemblySdkTargets)')" />
<PropertyGroup>
 <_BlazorTargetingNET60OrLater Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '6.0'))">true</_BlazorTargetingNET60OrLater>
 <_BlazorWebAssemblyVersionedTargetsFile Condition="'$(_BlazorWebAssemblyVersionedTargetsFile)' == '' And '$(_BlazorTargetingNET60OrLater)' == 'true'">$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.BlazorWebAssembly.6_0.targets</_BlazorWebAssemblyVersionedTargetsFile>
 <_BlazorWebAssemblyVersionedTargetsFile Condition="'$(_BlazorWebAssemblyVersionedTargetsFile)' == ''">$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.BlazorWebAssembly.5_0.targets</_BlazorWebAssemblyVersionedTargetsFile>
</PropertyGroup>
<Import Project="$(_BlazorWebAssemblyVersionedTargetsFile)" />
<Import Project="$(CustomAfterBlazorWebAssemblySdkTargets)" Condition="'$(CustomAfterBlazorWebAssemblySdkTargets)' != '' and Exists('$(CustomAfterBlazorWebAssemblySdkTargets)')" />
=== Sdks/Microsoft.NET.Sdk.BlazorWebAssembly/targets/Microsoft.NET.Sdk.BlazorWebAssembly.ServiceWorkerAssetsManifest.5_0.targets
=== Sdks/Microsoft.NET.Sdk.Publish/Sdk/Sdk.props
<PropertyGroup>
 <UsingMicrosoftNETSdkPublish>true</UsingMicrosoftNETSdkPublish>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Publish.props" Condition="Exists('$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Publish.props')" />
=== Sdks/Microsoft.NET.Sdk.Publish/Sdk/Sdk.targets
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Publish.targets" Condition="Exists('$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Publish.targets')" />
=== Sdks/Microsoft.NET.Sdk.Publish/targets/ComputeTargets/Microsoft.NET.Sdk.Publish.ComputeFiles.targets
<PropertyGroup>
 <_DotNetPublishComputeFiles>$(_NotKept)</_DotNetPublishComputeFiles>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/CopyTargets/Microsoft.NET.Sdk.Publish.CopyFiles.targets
<PropertyGroup>
 <_DotNetPublishCopyFiles>$(_NotKept)</_DotNetPublishCopyFiles>
</PropertyGroup>
<PropertyGroup>
 <_CopyAspNetCoreFilesToIntermediateOutputPathDependsOn>$(_NotKept)</_CopyAspNetCoreFilesToIntermediateOutputPathDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_CopyWebJobFilesToIntermediateOutputPathDependsOn>$(_NotKept)</_CopyWebJobFilesToIntermediateOutputPathDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_CopyConsoleFilesToIntermediateOutputPathDependsOn>$(_NotKept)</_CopyConsoleFilesToIntermediateOutputPathDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/CopyTargets/Microsoft.NET.Sdk.Publish.FilterFiles.targets
=== Sdks/Microsoft.NET.Sdk.Publish/targets/DotNetCLIToolTargets/Microsoft.NET.Sdk.DotNetCLITool.targets
<PropertyGroup>
 <_DotNetCLIPrePublishDependsOn>$(_NotKept)</_DotNetCLIPrePublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_AspNetCoreProjectSystemPrePublishDependsOn>$(_NotKept)</_AspNetCoreProjectSystemPrePublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_DotNetCLIPostPublishDependsOn>$(_NotKept)</_DotNetCLIPostPublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_AspNetCoreProjectSystemPostPublishDependsOn>$(_NotKept)</_AspNetCoreProjectSystemPostPublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_OtherNetProjectPostPublishDependsOn>$(_NotKept)</_OtherNetProjectPostPublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_PublishFilesDependsOn>$(_NotKept)</_PublishFilesDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/Microsoft.NET.Sdk.Publish.props
<PropertyGroup>
 <EnableSdkContainerSupport Condition="'$(EnableSdkContainerSupport)'==''">$(_NotKept)</EnableSdkContainerSupport>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/Microsoft.NET.Sdk.Publish.targets
<PropertyGroup>
 <SupportsDeployOnBuild>$(_NotKept)</SupportsDeployOnBuild>
 <DotNetSdkSupportsVSHostObjectRemoting>$(_NotKept)</DotNetSdkSupportsVSHostObjectRemoting>
 <_PublishTaskFramework>$(_NotKept)</_PublishTaskFramework>
 <_PublishTaskFramework Condition="'$(_PublishTaskFramework)'==''">$(_NotKept)</_PublishTaskFramework>
 <_PublishTasksDir Condition="'$(_PublishTasksDir)'==''">$(_NotKept)</_PublishTasksDir>
 <_PublishTaskAssemblyFullPath Condition="'$(_PublishTaskAssemblyFullPath)'==''">$(_NotKept)</_PublishTaskAssemblyFullPath>
 <_CopyTargetsDir Condition="'$(_CopyTargetsDir)' == ''">$(MSBuildThisFileDirectory)CopyTargets\</_CopyTargetsDir>
 <_TransformTargetsDir Condition="'$(_TransformTargetsDir)' == ''">$(MSBuildThisFileDirectory)TransformTargets\</_TransformTargetsDir>
 <_ComputeTargetsDir Condition="'$(_ComputeTargetsDir)'==''">$(MSBuildThisFileDirectory)ComputeTargets\</_ComputeTargetsDir>
 <_PublishTargetsDir Condition="'$(_PublishTargetsDir)'==''">$(MSBuildThisFileDirectory)PublishTargets\</_PublishTargetsDir>
 <_DotNetCLIToolTargetsDir Condition="'$(_DotNetCLIToolTargetsDir)'==''">$(MSBuildThisFileDirectory)DotNetCLIToolTargets\</_DotNetCLIToolTargetsDir>
 <_PublishProfilesDir Condition="'$(_PublishProfilesDir)'==''">$(MSBuildThisFileDirectory)PublishProfiles\</_PublishProfilesDir>
 <PublishIISAssets Condition="'$(PublishIISAssets)'==''">$(_NotKept)</PublishIISAssets>
 <PublishIISAssets Condition="'$(PublishIISAssets)'==''">$(_NotKept)</PublishIISAssets>
</PropertyGroup>
<PropertyGroup Condition="'$(PublishProfileImported)' != 'true'">
 <PublishProfile Condition="'$(PublishProfile)' ==''">Default</PublishProfile>
 <PublishProfileName Condition="'$(PublishProfileName)' == ''">$([System.IO.Path]::GetFileNameWithoutExtension($(PublishProfile)))</PublishProfileName>
</PropertyGroup>
<Import Project="$(_PublishProfilesDir)$(PublishProfileName).pubxml" Condition="Exists('$(_PublishProfilesDir)$(PublishProfileName).pubxml') And '$(PublishProfileImported)' != 'true'" />
<PropertyGroup Condition="'$(PublishProfileImported)' != 'true'">
 <PublishProfileImported Condition="Exists('$(_PublishProfilesDir)$(PublishProfileName).pubxml')">true</PublishProfileImported>
</PropertyGroup>
<PropertyGroup>
 <PublishProtocol Condition="'$(PublishProtocol)' == ''">$(WebPublishMethod)</PublishProtocol>
 <PublishProtocol Condition="'$(PublishProtocol)' == 'Package'">MSDeployPackage</PublishProtocol>
 <PublishProtocol Condition="'$(DockerPublish)' == 'true'">Docker</PublishProtocol>
 <PublishConfiguration Condition="'$(PublishConfiguration)'==''">$(_NotKept)</PublishConfiguration>
 <PublishConfiguration Condition="'$(PublishConfiguration)'==''">$(_NotKept)</PublishConfiguration>
 <_PublishConfigurationPath Condition="'$(_PublishConfigurationPath)'==''">$(_NotKept)</_PublishConfigurationPath>
 <_TargetFrameworkPath Condition="'$(_TargetFrameworkPath)'==''">$(_NotKept)</_TargetFrameworkPath>
 <_RuntimeIdentifierPath Condition="'$(_RuntimeIdentifierPath)'==''">$(_NotKept)</_RuntimeIdentifierPath>
 <BaseIntermediateOutputPath Condition="'$([System.IO.Path]::IsPathRooted($(BaseIntermediateOutputPath)))' == 'False'">$(MSBuildProjectDirectory)\$(BaseIntermediateOutputPath)</BaseIntermediateOutputPath>
 <BaseIntermediateOutputPath Condition="!HasTrailingSlash('$(BaseIntermediateOutputPath)')">$(BaseIntermediateOutputPath)\</BaseIntermediateOutputPath>
 <PublishIntermediateTempPath Condition="'$(PublishIntermediateTempPath)'==''">$(_NotKept)</PublishIntermediateTempPath>
 <PublishIntermediateOutputPath Condition="'$(PublishIntermediateOutputPath)'==''">$(_NotKept)</PublishIntermediateOutputPath>
 <PublishIntermediateOutputPath>$(_NotKept)</PublishIntermediateOutputPath>
 <EFSQLScriptsFolderName>$(_NotKept)</EFSQLScriptsFolderName>
 <TrimMode Condition="'$(TrimMode)'==''">$(_NotKept)</TrimMode>
</PropertyGroup>
<Import Project="$(_ComputeTargetsDir)Microsoft.NET.Sdk.Publish.ComputeFiles.targets" Condition="Exists('$(_ComputeTargetsDir)Microsoft.NET.Sdk.Publish.ComputeFiles.targets')" />
<Import Project="$(_CopyTargetsDir)Microsoft.NET.Sdk.Publish.FilterFiles.targets" Condition="Exists('$(_CopyTargetsDir)Microsoft.NET.Sdk.Publish.FilterFiles.targets')" />
<Import Project="$(_CopyTargetsDir)Microsoft.NET.Sdk.Publish.CopyFiles.targets" Condition="Exists('$(_CopyTargetsDir)Microsoft.NET.Sdk.Publish.CopyFiles.targets')" />
<Import Project="$(_TransformTargetsDir)Microsoft.NET.Sdk.Publish.TransformFiles.targets" Condition="Exists('$(_TransformTargetsDir)Microsoft.NET.Sdk.Publish.TransformFiles.targets')" />
<Import Project="$(_PublishTargetsDir)Microsoft.NET.Sdk.Publish.$(PublishProtocol).targets" Condition="Exists('$(_PublishTargetsDir)Microsoft.NET.Sdk.Publish.$(PublishProtocol).targets')" />
<Import Project="$(_DotNetCLIToolTargetsDir)Microsoft.NET.Sdk.DotNetCLITool.targets" Condition="Exists('$(_DotNetCLIToolTargetsDir)Microsoft.NET.Sdk.DotNetCLITool.targets')" />
<PropertyGroup>
 <DotNetPublishDependsOn>$(_NotKept)</DotNetPublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CorePublishDependsOn>$(_NotKept)</CorePublishDependsOn>
</PropertyGroup>
<ItemDefinitionGroup>
 <ProjectReference><GlobalPropertiesToRemove>%(GlobalPropertiesToRemove);WebPublishProfileFile</GlobalPropertiesToRemove></ProjectReference>
</ItemDefinitionGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.Container.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.Docker.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
<PropertyGroup>
 <DockerPublishDependsOn>$(_NotKept)</DockerPublishDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.FileSystem.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
<PropertyGroup>
 <FileSystemPublishDependsOn>$(_NotKept)</FileSystemPublishDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.Kudu.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
<PropertyGroup>
 <KuduPublishDependsOn>$(_NotKept)</KuduPublishDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.MSDeploy.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
<PropertyGroup>
 <MSDeployPublishDependsOn>$(_NotKept)</MSDeployPublishDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.MSDeployPackage.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
<PropertyGroup>
 <MSDeployPackagePublishDependsOn>$(_NotKept)</MSDeployPackagePublishDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.OneDeploy.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/PublishTargets/Microsoft.NET.Sdk.Publish.ZipDeploy.targets
<PropertyGroup>
 <_DotNetPublishFiles>$(_NotKept)</_DotNetPublishFiles>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Publish/targets/TransformTargets/Microsoft.NET.Sdk.Publish.TransformFiles.targets
<PropertyGroup>
 <_DotNetPublishTransformFiles>$(_NotKept)</_DotNetPublishTransformFiles>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/Sdk/Sdk.props
<PropertyGroup>
 <_RazorSdkImportsMicrosoftNetSdk Condition="'$(UsingMicrosoftNETSdk)' != 'true'">true</_RazorSdkImportsMicrosoftNetSdk>
 <_RazorSdkImportsMicrosoftNetSdkStaticWebAssets Condition="'$(UsingMicrosoftNETSdkStaticWebAssets)' != 'true'">true</_RazorSdkImportsMicrosoftNetSdkStaticWebAssets>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.props" Condition="'$(_RazorSdkImportsMicrosoftNetSdk)' == 'true'" />
<Import Sdk="Microsoft.NET.Sdk.StaticWebAssets" Project="Sdk.props" Condition="'$(_RazorSdkImportsMicrosoftNetSdkStaticWebAssets)' == 'true'" />
<PropertyGroup>
 <RazorSdkCurrentVersionProps Condition="'$(RazorSdkCurrentVersionProps)' == ''">$(MSBuildThisFileDirectory)..\targets\Sdk.Razor.CurrentVersion.props</RazorSdkCurrentVersionProps>
</PropertyGroup>
<Import Project="$(RazorSdkCurrentVersionProps)" />
=== Sdks/Microsoft.NET.Sdk.Razor/Sdk/Sdk.targets
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.targets" Condition="'$(_RazorSdkImportsMicrosoftNetSdk)' == 'true'" />
<Import Sdk="Microsoft.NET.Sdk.StaticWebAssets" Project="Sdk.targets" Condition="'$(_RazorSdkImportsMicrosoftNetSdkStaticWebAssets)' == 'true'" />
<PropertyGroup Condition="'$(RazorSdkCurrentVersionTargets)' == ''">
 <RazorSdkCurrentVersionTargets>$(MSBuildThisFileDirectory)..\targets\Sdk.Razor.CurrentVersion.targets</RazorSdkCurrentVersionTargets>
</PropertyGroup>
<Import Project="$(RazorSdkCurrentVersionTargets)" />
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.BeforeCommon.targets
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' OR ('$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionLessThan($(TargetFrameworkVersion), 6.0)))">
 <PreserveCompilationContext Condition="'$(PreserveCompilationContext)'==''">$(_NotKept)</PreserveCompilationContext>
 <PreserveCompilationReferences Condition="'$(PreserveCompilationReferences)'==''">$(_NotKept)</PreserveCompilationReferences>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.CodeGeneration.targets
<PropertyGroup>
 <_RazorTagHelperInputCache>$(_NotKept)</_RazorTagHelperInputCache>
 <_RazorTagHelperOutputCache>$(_NotKept)</_RazorTagHelperOutputCache>
 <_RazorGenerateInputsHash>$(_NotKept)</_RazorGenerateInputsHash>
 <_RazorGenerateInputsHashFile>$(_NotKept)</_RazorGenerateInputsHashFile>
</PropertyGroup>
<PropertyGroup>
 <RazorCoreGenerateDependsOn>$(_NotKept)</RazorCoreGenerateDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ResolveRazorCompileInputsDependsOn>$(_NotKept)</ResolveRazorCompileInputsDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.Compilation.targets
<PropertyGroup>
 <GetCopyToOutputDirectoryItemsDependsOn>$(_NotKept)</GetCopyToOutputDirectoryItemsDependsOn>
 <BuiltProjectOutputGroupDependsOn>$(_NotKept)</BuiltProjectOutputGroupDependsOn>
 <RazorCompileDependsOn>$(_NotKept)</RazorCompileDependsOn>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.Component.targets
<PropertyGroup>
 <RazorComponentGenerateDependsOn>$(_NotKept)</RazorComponentGenerateDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_RazorGenerateComponentDeclarationDesignTimeDependsOn>$(_NotKept)</_RazorGenerateComponentDeclarationDesignTimeDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_RazorComponentInputHash>$(_NotKept)</_RazorComponentInputHash>
 <_RazorComponentInputCacheFile>$(_NotKept)</_RazorComponentInputCacheFile>
 <_RazorComponentDeclarationOutputCacheFile>$(_NotKept)</_RazorComponentDeclarationOutputCacheFile>
</PropertyGroup>
<PropertyGroup>
 <RazorGenerateComponentDeclarationDependsOn>$(_NotKept)</RazorGenerateComponentDeclarationDependsOn>
</PropertyGroup>
<PropertyGroup>
 <RazorComponentGenerateCoreDependsOn>$(_NotKept)</RazorComponentGenerateCoreDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.Configuration.targets
<PropertyGroup>
 <IsRazorCompilerReferenced Condition="'$(IsRazorCompilerReferenced)'==''">$(_NotKept)</IsRazorCompilerReferenced>
</PropertyGroup>
<PropertyGroup Condition="'$(RazorDefaultConfiguration)'==''">
 <RazorDefaultConfiguration>$(_NotKept)</RazorDefaultConfiguration>
 <RazorDefaultConfiguration Condition="'$(RazorDefaultConfiguration)'==''">$(_NotKept)</RazorDefaultConfiguration>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.DesignTime.targets
<PropertyGroup>
 <UpToDateReloadFileTypes>$(_NotKept)</UpToDateReloadFileTypes>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.GenerateAssemblyInfo.targets
<PropertyGroup>
 <GenerateRazorTargetAssemblyInfo Condition="'$(GenerateRazorTargetAssemblyInfo)'==''">$(_NotKept)</GenerateRazorTargetAssemblyInfo>
 <EnableDefaultRazorTargetAssemblyInfoAttributes Condition="'$(EnableDefaultRazorTargetAssemblyInfoAttributes)'==''">$(_NotKept)</EnableDefaultRazorTargetAssemblyInfoAttributes>
 <RazorTargetAssemblyInfo Condition="'$(RazorTargetAssemblyInfo)'==''">$(_NotKept)</RazorTargetAssemblyInfo>
 <_RazorTargetAssemblyInfoInputsCacheFile>$(_NotKept)</_RazorTargetAssemblyInfoInputsCacheFile>
 <_RazorAssemblyInfo>$(_NotKept)</_RazorAssemblyInfo>
 <_RazorAssemblyInfoInputsCacheFile>$(_NotKept)</_RazorAssemblyInfoInputsCacheFile>
</PropertyGroup>
<PropertyGroup>
 <GenerateRazorTargetAssemblyInfoDependsOn>$(_NotKept)</GenerateRazorTargetAssemblyInfoDependsOn>
 <GenerateRazorTargetAssemblyInfoDependsOn>$(_NotKept)</GenerateRazorTargetAssemblyInfoDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
 <_GenerateRazorAssemblyInfoDependsOn>$(_NotKept)</_GenerateRazorAssemblyInfoDependsOn>
 <_GenerateRazorAssemblyInfoDependsOn>$(_NotKept)</_GenerateRazorAssemblyInfoDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.MvcApplicationPartsDiscovery.targets
<PropertyGroup>
 <GenerateMvcApplicationPartsAssemblyAttributes Condition="'$(GenerateMvcApplicationPartsAssemblyAttributes)'==''">$(_NotKept)</GenerateMvcApplicationPartsAssemblyAttributes>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
 <_MvcApplicationPartAttributeGeneratedFile>$(_NotKept)</_MvcApplicationPartAttributeGeneratedFile>
 <_MvcApplicationPartCacheFile>$(_NotKept)</_MvcApplicationPartCacheFile>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.SourceGenerators.targets
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Microsoft.NET.Sdk.Razor.props
<PropertyGroup>
 <RazorSdkCurrentVersionProps>$(MSBuildThisFileDirectory)Sdk.Razor.CurrentVersion.props</RazorSdkCurrentVersionProps>
 <RazorSdkCurrentVersionTargets>$(MSBuildThisFileDirectory)Sdk.Razor.CurrentVersion.targets</RazorSdkCurrentVersionTargets>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Sdk.Razor.CurrentVersion.props
<PropertyGroup>
 <UsingMicrosoftNETSdkRazor>true</UsingMicrosoftNETSdkRazor>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
 <EnableDefaultRazorGenerateItems Condition="'$(EnableDefaultRazorGenerateItems)'==''">$(_NotKept)</EnableDefaultRazorGenerateItems>
 <EnableDefaultRazorComponentItems Condition="'$(EnableDefaultRazorComponentItems)'==''">$(_NotKept)</EnableDefaultRazorComponentItems>
 <CopyRazorGenerateFilesToPublishDirectory Condition="'$(CopyRazorGenerateFilesToPublishDirectory)'==''">$(_NotKept)</CopyRazorGenerateFilesToPublishDirectory>
 <RazorCompileToolset>$(_NotKept)</RazorCompileToolset>
 <IncludeRazorContentInPack Condition="'$(IncludeRazorContentInPack)'==''">$(_NotKept)</IncludeRazorContentInPack>
 <RazorGenerateOutputFileExtension>$(_NotKept)</RazorGenerateOutputFileExtension>
 <RazorUpToDateReloadFileTypes>$(_NotKept)</RazorUpToDateReloadFileTypes>
 <CustomCollectWatchItems>$(_NotKept)</CustomCollectWatchItems>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Razor/targets/Sdk.Razor.CurrentVersion.targets
<PropertyGroup>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
</PropertyGroup>
<Import Project="$(CustomBeforeRazorSdkTargets)" Condition="'$(CustomBeforeRazorSdkTargets)' != '' and Exists('$(CustomBeforeRazorSdkTargets)')" />
<PropertyGroup>
 <RazorSdkDirectoryRoot Condition="'$(RazorSdkDirectoryRoot)'==''">$(_NotKept)</RazorSdkDirectoryRoot>
 <RazorSdkBuildTasksDirectoryRoot Condition="'$(RazorSdkBuildTasksDirectoryRoot)'==''">$(_NotKept)</RazorSdkBuildTasksDirectoryRoot>
 <_RazorSdkTasksTFM>$(_NotKept)</_RazorSdkTasksTFM>
 <_RazorSdkTasksTFM Condition="'$(_RazorSdkTasksTFM)'==''">$(_NotKept)</_RazorSdkTasksTFM>
 <RazorSdkBuildTasksAssembly>$(_NotKept)</RazorSdkBuildTasksAssembly>
 <_RazorSdkToolAssembly>$(_NotKept)</_RazorSdkToolAssembly>
</PropertyGroup>
<PropertyGroup Condition="'$(DOTNET_HOST_PATH)' == ''">
 <_RazorSdkDotNetHostDirectory>$(_NotKept)</_RazorSdkDotNetHostDirectory>
 <_RazorSdkDotNetHostFileName>$(_NotKept)</_RazorSdkDotNetHostFileName>
 <_RazorSdkDotNetHostFileName>$(_NotKept)</_RazorSdkDotNetHostFileName>
</PropertyGroup>
<Choose>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '10.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <_TargetingNET80OrLater>$(_NotKept)</_TargetingNET80OrLater>
   <_TargetingNET90OrLater>$(_NotKept)</_TargetingNET90OrLater>
   <_TargetingNET100OrLater>$(_NotKept)</_TargetingNET100OrLater>
   <UseRazorSourceGenerator Condition="'$(Language)' == 'C#' AND '$(UseRazorSourceGenerator)' == ''">true</UseRazorSourceGenerator>
   <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">10.0</RazorLangVersion>
   <_RazorUseRoslynTokenizer Condition="'$(_RazorUseRoslynTokenizer)'==''">$(_NotKept)</_RazorUseRoslynTokenizer>
   <Features>$(_NotKept)</Features>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '9.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <_TargetingNET80OrLater>$(_NotKept)</_TargetingNET80OrLater>
   <_TargetingNET90OrLater>$(_NotKept)</_TargetingNET90OrLater>
   <UseRazorSourceGenerator Condition="'$(Language)' == 'C#' AND '$(UseRazorSourceGenerator)' == ''">true</UseRazorSourceGenerator>
   <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">9.0</RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '8.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <_TargetingNET80OrLater>$(_NotKept)</_TargetingNET80OrLater>
   <UseRazorSourceGenerator Condition="'$(Language)' == 'C#' AND '$(UseRazorSourceGenerator)' == ''">true</UseRazorSourceGenerator>
   <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">8.0</RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '7.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <UseRazorSourceGenerator Condition="'$(Language)' == 'C#' AND '$(UseRazorSourceGenerator)' == ''">true</UseRazorSourceGenerator>
   <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">7.0</RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '6.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <UseRazorSourceGenerator Condition="'$(Language)' == 'C#' AND '$(UseRazorSourceGenerator)' == ''">true</UseRazorSourceGenerator>
   <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">6.0</RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '5.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <UseRazorSourceGenerator>false</UseRazorSourceGenerator>
   <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">5.0</RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '3.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <UseRazorSourceGenerator>false</UseRazorSourceGenerator>
   <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">3.0</RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '2.1'))">
  <PropertyGroup>
   <_TargetingNETStandard21OrLater>$(_NotKept)</_TargetingNETStandard21OrLater>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '2.0'))">
  <PropertyGroup>
   <_TargetingNETStandard20OrLater>$(_NotKept)</_TargetingNETStandard20OrLater>
  </PropertyGroup>
 </When>
</Choose>
<PropertyGroup>
 <RazorLangVersion Condition="'$(RazorLangVersion)' == ''">2.1</RazorLangVersion>
 <_Targeting30OrNewerRazorLangVersion Condition="'$(RazorLangVersion)' == 'Latest' OR '$(RazorLangVersion)' == 'Experimental' OR ('$(RazorLangVersion)' != '' AND '$(RazorLangVersion)' >= '3.0')">true</_Targeting30OrNewerRazorLangVersion>
</PropertyGroup>
<PropertyGroup>
 <_IsTargetingRazor2X>$(_NotKept)</_IsTargetingRazor2X>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.Razor.Compilation.targets" Condition="'$(UseRazorSourceGenerator)' != 'true'" />
<PropertyGroup>
 <PrepareForRazorGenerateDependsOn>$(_NotKept)</PrepareForRazorGenerateDependsOn>
 <PrepareForRazorGenerateDependsOn>$(_NotKept)</PrepareForRazorGenerateDependsOn>
 <PrepareForRazorComponentGenerateDependsOn>$(_NotKept)</PrepareForRazorComponentGenerateDependsOn>
 <RazorGenerateDependsOn>$(_NotKept)</RazorGenerateDependsOn>
 <RazorGenerateDependsOn>$(_NotKept)</RazorGenerateDependsOn>
 <RazorComponentGenerateDependsOn>$(_NotKept)</RazorComponentGenerateDependsOn>
 <PrepareForRazorCompileDependsOn>$(_NotKept)</PrepareForRazorCompileDependsOn>
 <ResolveRazorCompileInputsDependsOn>$(_NotKept)</ResolveRazorCompileInputsDependsOn>
 <ResolveScopedCssOutputsDependsOn>$(_NotKept)</ResolveScopedCssOutputsDependsOn>
 <DebugSymbolsProjectOutputGroupDependsOn>$(_NotKept)</DebugSymbolsProjectOutputGroupDependsOn>
 <PrepareForBuildDependsOn>$(_NotKept)</PrepareForBuildDependsOn>
 <GenerateNuspecDependsOn>$(_NotKept)</GenerateNuspecDependsOn>
 <PrepareForRunDependsOn>$(_NotKept)</PrepareForRunDependsOn>
 <_RazorGenerateComponentDesignTimeDependsOn>$(_NotKept)</_RazorGenerateComponentDesignTimeDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(RazorCompileOnBuild)'=='' AND '$(Language)'=='C#'">
 <RazorCompileOnBuild>$(_NotKept)</RazorCompileOnBuild>
</PropertyGroup>
<PropertyGroup Condition="'$(RazorCompileOnPublish)'=='' AND '$(Language)'=='C#'">
 <RazorCompileOnPublish>$(_NotKept)</RazorCompileOnPublish>
 <RazorCompileOnPublish Condition="'$(RazorCompileOnPublish)'==''">$(_NotKept)</RazorCompileOnPublish>
 <RazorCompileOnPublish Condition="'$(RazorCompileOnPublish)'==''">$(_NotKept)</RazorCompileOnPublish>
</PropertyGroup>
<PropertyGroup>
 <RazorGenerateIntermediateOutputPath Condition="'$(RazorGenerateIntermediateOutputPath)'==''">$(_NotKept)</RazorGenerateIntermediateOutputPath>
 <_RazorComponentDeclarationOutputPath Condition="'$(_RazorComponentDeclarationOutputPath)'==''">$(_NotKept)</_RazorComponentDeclarationOutputPath>
 <RazorTargetNameSuffix Condition="'$(RazorTargetNameSuffix)'==''">$(_NotKept)</RazorTargetNameSuffix>
 <RazorTargetNameSuffix Condition="'$(RazorTargetNameSuffix)'==''">$(_NotKept)</RazorTargetNameSuffix>
 <RazorTargetName Condition="'$(RazorTargetName)'==''">$(_NotKept)</RazorTargetName>
 <CopyRazorGenerateFilesToPublishDirectory>$(_NotKept)</CopyRazorGenerateFilesToPublishDirectory>
 <CopyRazorGenerateFilesToPublishDirectory>$(_NotKept)</CopyRazorGenerateFilesToPublishDirectory>
 <CopyRefAssembliesToPublishDirectory>$(_NotKept)</CopyRefAssembliesToPublishDirectory>
 <CopyRefAssembliesToPublishDirectory>$(_NotKept)</CopyRefAssembliesToPublishDirectory>
 <CopyRefAssembliesToPublishDirectory Condition="'$(CopyRefAssembliesToPublishDirectory)'==''">$(_NotKept)</CopyRefAssembliesToPublishDirectory>
 <PreserveCompilationReferences>$(_NotKept)</PreserveCompilationReferences>
 <RazorOutputPath>$(_NotKept)</RazorOutputPath>
 <EmbedRazorGenerateSources>$(_NotKept)</EmbedRazorGenerateSources>
 <EmbedRazorGenerateSources Condition="'$(EmbedRazorGenerateSources)'==''">$(_NotKept)</EmbedRazorGenerateSources>
 <UseRazorBuildServer Condition="'$(UseRazorBuildServer)'==''">$(_NotKept)</UseRazorBuildServer>
 <UseRazorBuildServer Condition="'$(UseRazorBuildServer)'==''">$(_NotKept)</UseRazorBuildServer>
</PropertyGroup>
<PropertyGroup>
 <_RazorDebugSymbolsProduced>$(_NotKept)</_RazorDebugSymbolsProduced>
 <_RazorDebugSymbolsProduced>$(_NotKept)</_RazorDebugSymbolsProduced>
 <_RazorDebugSymbolsProduced>$(_NotKept)</_RazorDebugSymbolsProduced>
 <_RazorDebugSymbolsProduced>$(_NotKept)</_RazorDebugSymbolsProduced>
 <_RazorDebugSymbolsProduced>$(_NotKept)</_RazorDebugSymbolsProduced>
 <_RazorDebugSymbolsProduced>$(_NotKept)</_RazorDebugSymbolsProduced>
 <_RazorDebugSymbolsProduced>$(_NotKept)</_RazorDebugSymbolsProduced>
</PropertyGroup>
<PropertyGroup Condition="'$(_Targeting30OrNewerRazorLangVersion)' == 'true'">
 <ResolvedRazorCompileToolset>$(_NotKept)</ResolvedRazorCompileToolset>
</PropertyGroup>
<PropertyGroup Condition="'$(ResolvedRazorCompileToolset)' == ''">
 <ResolvedRazorCompileToolset>$(_NotKept)</ResolvedRazorCompileToolset>
 <ResolvedRazorCompileToolset>$(_NotKept)</ResolvedRazorCompileToolset>
 <ResolvedRazorCompileToolset>$(_NotKept)</ResolvedRazorCompileToolset>
 <ResolvedRazorCompileToolset>$(_NotKept)</ResolvedRazorCompileToolset>
 <ResolvedRazorCompileToolset>$(_NotKept)</ResolvedRazorCompileToolset>
 <MvcRazorCompileOnPublish Condition="'$(MvcRazorCompileOnPublish)'==''">$(_NotKept)</MvcRazorCompileOnPublish>
</PropertyGroup>
<PropertyGroup>
 <PreserveCompilationReferences>$(_NotKept)</PreserveCompilationReferences>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.Razor.Configuration.targets" Condition="'$(_Targeting30OrNewerRazorLangVersion)' == 'true'" />
<Import Project="Microsoft.NET.Sdk.Razor.CodeGeneration.targets" />
<Import Project="Microsoft.NET.Sdk.Razor.Component.targets" Condition="'$(_Targeting30OrNewerRazorLangVersion)' == 'true' AND '$(UseRazorSourceGenerator)' != 'true'" />
<Import Project="Microsoft.NET.Sdk.Razor.SourceGenerators.targets" Condition="'$(UseRazorSourceGenerator)' == 'true'" />
<Import Project="Microsoft.NET.Sdk.Razor.GenerateAssemblyInfo.targets" />
<Import Project="Microsoft.NET.Sdk.Razor.MvcApplicationPartsDiscovery.targets" Condition="'$(_TargetingNETCoreApp30OrLater)' == 'true'" />
<PropertyGroup Condition="'$(RazorDesignTimeTargets)'==''">
 <RazorDesignTimeTargets>$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Razor\Microsoft.NET.Sdk.Razor.DesignTime.targets</RazorDesignTimeTargets>
 <RazorDesignTimeTargets Condition="!Exists('$(RazorDesignTimeTargets)')">$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.Razor.DesignTime.targets</RazorDesignTimeTargets>
</PropertyGroup>
<Import Project="$(RazorDesignTimeTargets)" />
<PropertyGroup Condition="'$(_RazorUpToDateReloadFileTypesAllowWorkaround)' != 'false'">
 <UpToDateReloadFileTypes Condition="'$(UpToDateReloadFileTypes)'==''">$(_NotKept)</UpToDateReloadFileTypes>
</PropertyGroup>
<Import Project="$(CustomAfterRazorSdkTargets)" Condition="'$(CustomAfterRazorSdkTargets)' != '' and Exists('$(CustomAfterRazorSdkTargets)')" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/Sdk/Sdk.StaticWebAssets.StaticAssets.ProjectSystem.props
<PropertyGroup>
 <_WebProjectSystemGlobsPropsDefined>$(_NotKept)</_WebProjectSystemGlobsPropsDefined>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultWebContentItemExcludes>$(_NotKept)</DefaultWebContentItemExcludes>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/Sdk/Sdk.props
<PropertyGroup>
 <_StaticWebAssetsSdkImportsMicrosoftNetSdk Condition="'$(UsingMicrosoftNETSdk)' != 'true'">true</_StaticWebAssetsSdkImportsMicrosoftNetSdk>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.props" Condition="'$(_StaticWebAssetsSdkImportsMicrosoftNetSdk)' == 'true'" />
<PropertyGroup>
 <StaticWebAssetsSdkCurrentVersionProps Condition="'$(StaticWebAssetsSdkCurrentVersionProps)' == ''">$(MSBuildThisFileDirectory)..\targets\Sdk.StaticWebAssets.CurrentVersion.props</StaticWebAssetsSdkCurrentVersionProps>
</PropertyGroup>
<Import Project="$(StaticWebAssetsSdkCurrentVersionProps)" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/Sdk/Sdk.targets
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.targets" Condition="'$(_StaticWebAssetsSdkImportsMicrosoftNetSdk)' == 'true'" />
<PropertyGroup Condition="'$(StaticWebAssetsSdkCurrentVersionTargets)' == ''">
 <StaticWebAssetsSdkCurrentVersionTargets>$(MSBuildThisFileDirectory)..\targets\Sdk.StaticWebAssets.CurrentVersion.targets</StaticWebAssetsSdkCurrentVersionTargets>
</PropertyGroup>
<Import Project="$(StaticWebAssetsSdkCurrentVersionTargets)" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.5_0.targets
<PropertyGroup>
 <GenerateStaticWebAssetsManifestDependsOn>$(_NotKept)</GenerateStaticWebAssetsManifestDependsOn>
 <GetCurrentProjectStaticWebAssetsDependsOn>$(_NotKept)</GetCurrentProjectStaticWebAssetsDependsOn>
 <PrepareForRunDependsOn>$(_NotKept)</PrepareForRunDependsOn>
 <GetCopyToOutputDirectoryItemsDependsOn>$(_NotKept)</GetCopyToOutputDirectoryItemsDependsOn>
 <ResolveCurrentProjectStaticWebAssetsInputsDependsOn>$(_NotKept)</ResolveCurrentProjectStaticWebAssetsInputsDependsOn>
 <ResolveStaticWebAssetsInputsDependsOn>$(_NotKept)</ResolveStaticWebAssetsInputsDependsOn>
 <ResolveReferencedProjectsStaticWebAssetsDependsOn>$(_NotKept)</ResolveReferencedProjectsStaticWebAssetsDependsOn>
 <GenerateStaticWebAssetsPackTargetsDependsOn>$(_NotKept)</GenerateStaticWebAssetsPackTargetsDependsOn>
 <TargetsForTfmSpecificContentInPackage>$(_NotKept)</TargetsForTfmSpecificContentInPackage>
 <PackDependsOn>$(_NotKept)</PackDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_StaticWebAssetsIntermediateOutputPath>$(_NotKept)</_StaticWebAssetsIntermediateOutputPath>
 <_GeneratedStaticWebAssetsInputsCacheFile>$(_NotKept)</_GeneratedStaticWebAssetsInputsCacheFile>
 <_GeneratedStaticWebAssetsDevelopmentManifest>$(_NotKept)</_GeneratedStaticWebAssetsDevelopmentManifest>
 <_GeneratedStaticWebAssetsPackManifest>$(_NotKept)</_GeneratedStaticWebAssetsPackManifest>
 <_GeneratedStaticWebAssetsCustomPropsCacheFile>$(_NotKept)</_GeneratedStaticWebAssetsCustomPropsCacheFile>
 <_GeneratedStaticWebAssetsPropsFile>$(_NotKept)</_GeneratedStaticWebAssetsPropsFile>
 <_GeneratedBuildPropsFile>$(_NotKept)</_GeneratedBuildPropsFile>
 <_GeneratedBuildMultitargetingPropsFile>$(_NotKept)</_GeneratedBuildMultitargetingPropsFile>
 <_GeneratedBuildTransitivePropsFile>$(_NotKept)</_GeneratedBuildTransitivePropsFile>
 <_StaticWebAssetsPropsFileImportPath>$(_NotKept)</_StaticWebAssetsPropsFileImportPath>
 <_StaticWebAssetsGeneratedBuildPropsFileImportPath>$(_NotKept)</_StaticWebAssetsGeneratedBuildPropsFileImportPath>
 <_StaticWebAssetsGeneratedBuildMultiTargetingPropsFileImportPath>$(_NotKept)</_StaticWebAssetsGeneratedBuildMultiTargetingPropsFileImportPath>
</PropertyGroup>
<PropertyGroup>
 <GetCurrentProjectStaticWebAssetsV2DependsOn>$(_NotKept)</GetCurrentProjectStaticWebAssetsV2DependsOn>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.ScopedCss.5_0.targets" Condition="'$(UsingMicrosoftNETSdkRazor)' == 'true' And '$(ScopedCssEnabled)' == 'true'" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.Compression.targets
<PropertyGroup>
 <EnableDefaultCompressedItems Condition="'$(EnableDefaultCompressedItems)'==''">$(_NotKept)</EnableDefaultCompressedItems>
 <CompressionIncludePatterns>$(_NotKept)</CompressionIncludePatterns>
 <CompressionExcludePatterns>$(_NotKept)</CompressionExcludePatterns>
</PropertyGroup>
<PropertyGroup>
 <EnableDefaultCompressionFormats Condition="'$(EnableDefaultCompressionFormats)'==''">$(_NotKept)</EnableDefaultCompressionFormats>
 <BuildCompressionFormats>$(_NotKept)</BuildCompressionFormats>
 <PublishCompressionFormats>$(_NotKept)</PublishCompressionFormats>
 <DisableBuildCompression Condition="'$(DisableBuildCompression)'==''">$(_NotKept)</DisableBuildCompression>
 <CompressDiscoveredAssetsDuringBuild>$(_NotKept)</CompressDiscoveredAssetsDuringBuild>
 <BrotliCompressionLevel>$(_NotKept)</BrotliCompressionLevel>
 <LinkAlternativeRepresentationsToOriginalResource Condition="'$(LinkAlternativeRepresentationsToOriginalResource)'==''">$(_NotKept)</LinkAlternativeRepresentationsToOriginalResource>
 <LinkAlternativeRepresentationsToOriginalResource Condition="'$(LinkAlternativeRepresentationsToOriginalResource)'==''">$(_NotKept)</LinkAlternativeRepresentationsToOriginalResource>
</PropertyGroup>
<PropertyGroup>
 <ResolveBuildRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildRelatedStaticWebAssetsDependsOn>
 <ResolveBuildCompressedStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildCompressedStaticWebAssetsDependsOn>
 <GenerateBuildCompressedStaticWebAssetsDependsOn>$(_NotKept)</GenerateBuildCompressedStaticWebAssetsDependsOn>
 <ResolvePublishRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishRelatedStaticWebAssetsDependsOn>
 <ResolvePublishCompressedStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishCompressedStaticWebAssetsDependsOn>
 <GeneratePublishCompressedStaticWebAssetsDependsOn>$(_NotKept)</GeneratePublishCompressedStaticWebAssetsDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(DOTNET_HOST_PATH)' == ''">
 <_DotNetHostDirectory>$(_NotKept)</_DotNetHostDirectory>
 <_DotNetHostFileName>$(_NotKept)</_DotNetHostFileName>
 <_DotNetHostFileName>$(_NotKept)</_DotNetHostFileName>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.ContentTypeMappings.props
<PropertyGroup>
 <StaticWebAssetEndpointDefaultMediaCacheControlHeader Condition="'$(StaticWebAssetEndpointDefaultMediaCacheControlHeader)'==''">$(_NotKept)</StaticWebAssetEndpointDefaultMediaCacheControlHeader>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.CrossTargeting.targets
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.Pack.CrossTargeting.targets" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.Design.targets
<PropertyGroup>
 <CollectUpToDateCheckInputDesignTimeDependsOn>$(_NotKept)</CollectUpToDateCheckInputDesignTimeDependsOn>
 <CollectUpToDateCheckOutputDesignTimeDependsOn>$(_NotKept)</CollectUpToDateCheckOutputDesignTimeDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.EmbeddedAssets.targets
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.FingerprintingPatterns.props
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.HtmlAssetPlaceholders.targets
<PropertyGroup>
 <ResolveBuildRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildRelatedStaticWebAssetsDependsOn>
 <ResolveCompressedFilesDependsOn>$(_NotKept)</ResolveCompressedFilesDependsOn>
 <ResolveBuildServiceWorkerStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildServiceWorkerStaticWebAssetsDependsOn>
 <ResolveHtmlAssetPlaceholdersBuildStaticWebAssetsDependsOn>$(_NotKept)</ResolveHtmlAssetPlaceholdersBuildStaticWebAssetsDependsOn>
 <GenerateHtmlAssetPlaceholdersBuildStaticWebAssetsDependsOn>$(_NotKept)</GenerateHtmlAssetPlaceholdersBuildStaticWebAssetsDependsOn>
 <ResolvePublishRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishRelatedStaticWebAssetsDependsOn>
 <ResolvePublishCompressedStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishCompressedStaticWebAssetsDependsOn>
 <ResolvePublishServiceWorkerStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishServiceWorkerStaticWebAssetsDependsOn>
 <ResolveHtmlAssetPlaceholdersPublishStaticWebAssetsDependsOn>$(_NotKept)</ResolveHtmlAssetPlaceholdersPublishStaticWebAssetsDependsOn>
 <GenerateHtmlAssetPlaceholdersPublishStaticWebAssetsDependsOn>$(_NotKept)</GenerateHtmlAssetPlaceholdersPublishStaticWebAssetsDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.JSModules.targets
<PropertyGroup>
 <GenerateJSModuleManifest>$(_NotKept)</GenerateJSModuleManifest>
 <ResolveCoreStaticWebAssetsDependsOn>$(_NotKept)</ResolveCoreStaticWebAssetsDependsOn>
 <ResolveCoreStaticWebAssetsDependsOn>$(_NotKept)</ResolveCoreStaticWebAssetsDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ResolveStaticWebAssetsInputsDependsOn>$(_NotKept)</ResolveStaticWebAssetsInputsDependsOn>
 <ResolveJSModuleManifestBuildStaticWebAssetsDependsOn>$(_NotKept)</ResolveJSModuleManifestBuildStaticWebAssetsDependsOn>
 <GenerateJSModuleManifestBuildStaticWebAssetsDependsOn>$(_NotKept)</GenerateJSModuleManifestBuildStaticWebAssetsDependsOn>
 <ResolvePublishStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishStaticWebAssetsDependsOn>
 <ResolveJSModuleManifestPublishStaticWebAssetsDependsOn>$(_NotKept)</ResolveJSModuleManifestPublishStaticWebAssetsDependsOn>
 <GenerateJSModuleManifestPublishStaticWebAssetsDependsOn>$(_NotKept)</GenerateJSModuleManifestPublishStaticWebAssetsDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.Pack.CrossTargeting.targets
<PropertyGroup>
 <GenerateNuspecDependsOn>$(_NotKept)</GenerateNuspecDependsOn>
 <CrossTargetingIncludeStaticWebAssetsDependsOn>$(_NotKept)</CrossTargetingIncludeStaticWebAssetsDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.Pack.targets
<PropertyGroup>
 <GenerateNuspecDependsOn>$(_NotKept)</GenerateNuspecDependsOn>
 <IncludeStaticWebAssetsPackItemsDependsOn>$(_NotKept)</IncludeStaticWebAssetsPackItemsDependsOn>
 <IncludeStaticWebAssetsPackItemsDependsOn>$(_NotKept)</IncludeStaticWebAssetsPackItemsDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.Publish.targets
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.References.targets
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.ScopedCss.5_0.targets
<PropertyGroup>
 <PrepareForRunDependsOn>$(_NotKept)</PrepareForRunDependsOn>
 <_PrepareForScopedCssDependsOn>$(_NotKept)</_PrepareForScopedCssDependsOn>
 <_PrepareForScopedCssDependsOn>$(_NotKept)</_PrepareForScopedCssDependsOn>
 <ResolveCurrentProjectStaticWebAssetsInputsDependsOn>$(_NotKept)</ResolveCurrentProjectStaticWebAssetsInputsDependsOn>
 <ResolveStaticWebAssetsInputsDependsOn>$(_NotKept)</ResolveStaticWebAssetsInputsDependsOn>
 <ResolveScopedCssOutputsDependsOn>$(_NotKept)</ResolveScopedCssOutputsDependsOn>
 <GetCurrentProjectStaticWebAssetsDependsOn>$(_NotKept)</GetCurrentProjectStaticWebAssetsDependsOn>
 <GenerateStaticWebAssetsPackTargetsDependsOn>$(_NotKept)</GenerateStaticWebAssetsPackTargetsDependsOn>
 <GetCurrentProjectStaticWebAssetsV2DependsOn>$(_NotKept)</GetCurrentProjectStaticWebAssetsV2DependsOn>
 <_ScopedCssExtension>$(_NotKept)</_ScopedCssExtension>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.ScopedCss.targets
<PropertyGroup>
 <ResolveStaticWebAssetsInputsDependsOn>$(_NotKept)</ResolveStaticWebAssetsInputsDependsOn>
 <ResolveScopedCssAssetsDependsOn>$(_NotKept)</ResolveScopedCssAssetsDependsOn>
</PropertyGroup>
<PropertyGroup>
 <GenerateScopedCssFilesDependsOn>$(_NotKept)</GenerateScopedCssFilesDependsOn>
 <GenerateScopedCssFilesDependsOn>$(_NotKept)</GenerateScopedCssFilesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <GenerateComputedBuildStaticWebAssetsDependsOn>$(_NotKept)</GenerateComputedBuildStaticWebAssetsDependsOn>
</PropertyGroup>
<PropertyGroup>
 <_ScopedCssExtension>$(_NotKept)</_ScopedCssExtension>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.ServiceWorker.targets
<PropertyGroup>
 <ResolveBuildRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildRelatedStaticWebAssetsDependsOn>
 <ResolveBuildServiceWorkerStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildServiceWorkerStaticWebAssetsDependsOn>
 <GenerateBuildServiceWorkerStaticWebAssetsDependsOn>$(_NotKept)</GenerateBuildServiceWorkerStaticWebAssetsDependsOn>
 <ResolvePublishRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishRelatedStaticWebAssetsDependsOn>
 <ResolvePublishServiceWorkerStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishServiceWorkerStaticWebAssetsDependsOn>
 <GeneratePublishServiceWorkerStaticWebAssetsDependsOn>$(_NotKept)</GeneratePublishServiceWorkerStaticWebAssetsDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.SingleTargeting.targets
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.5_0.targets" Condition="'$(UseStaticWebAssetsV2)' != 'true'" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.targets" Condition="'$(UseStaticWebAssetsV2)' == 'true'" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.props
<PropertyGroup>
 <StaticWebAssetsSdkCurrentVersionProps>$(MSBuildThisFileDirectory)Sdk.StaticWebAssets.CurrentVersion.props</StaticWebAssetsSdkCurrentVersionProps>
 <StaticWebAssetsSdkCurrentVersionTargets>$(MSBuildThisFileDirectory)Sdk.StaticWebAssets.CurrentVersion.targets</StaticWebAssetsSdkCurrentVersionTargets>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Microsoft.NET.Sdk.StaticWebAssets.targets
<PropertyGroup>
 <PrepareForRunDependsOn>$(_NotKept)</PrepareForRunDependsOn>
 <StaticWebAssetsPrepareForRunDependsOn>$(_NotKept)</StaticWebAssetsPrepareForRunDependsOn>
 <StaticWebAssetsPrepareForRunDependsOn>$(_NotKept)</StaticWebAssetsPrepareForRunDependsOn>
 <GenerateComputedBuildStaticWebAssetsDependsOn>$(_NotKept)</GenerateComputedBuildStaticWebAssetsDependsOn>
 <GenerateStaticWebAssetsManifestDependsOn>$(_NotKept)</GenerateStaticWebAssetsManifestDependsOn>
 <ResolveCoreStaticWebAssetsDependsOn>$(_NotKept)</ResolveCoreStaticWebAssetsDependsOn>
 <ResolveStaticWebAssetsInputsDependsOn>$(_NotKept)</ResolveStaticWebAssetsInputsDependsOn>
 <ResolveBuildRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolveBuildRelatedStaticWebAssetsDependsOn>
 <GetCopyToOutputDirectoryItemsDependsOn>$(_NotKept)</GetCopyToOutputDirectoryItemsDependsOn>
 <CopyStaticWebAssetsToOutputDirectoryDependsOn>$(_NotKept)</CopyStaticWebAssetsToOutputDirectoryDependsOn>
 <StaticWebAssetsPrepareForPublishDependsOn>$(_NotKept)</StaticWebAssetsPrepareForPublishDependsOn>
 <GenerateStaticWebAssetsPublishManifestDependsOn>$(_NotKept)</GenerateStaticWebAssetsPublishManifestDependsOn>
 <ResolveCorePublishStaticWebAssetsDependsOn>$(_NotKept)</ResolveCorePublishStaticWebAssetsDependsOn>
 <ResolvePublishStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishStaticWebAssetsDependsOn>
 <ResolvePublishRelatedStaticWebAssetsDependsOn>$(_NotKept)</ResolvePublishRelatedStaticWebAssetsDependsOn>
 <GenerateComputedPublishStaticWebAssetsDependsOn>$(_NotKept)</GenerateComputedPublishStaticWebAssetsDependsOn>
 <ComputeReferencedStaticWebAssetsPublishManifestDependsOn>$(_NotKept)</ComputeReferencedStaticWebAssetsPublishManifestDependsOn>
 <CopyStaticWebAssetsToPublishDirectoryDependsOn>$(_NotKept)</CopyStaticWebAssetsToPublishDirectoryDependsOn>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.Publish.targets" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.References.targets" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.Design.targets" Condition="'$(DesignTimeBuild)' == 'true' and '$(BuildingInsideVisualStudio)' == 'true'" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.EmbeddedAssets.targets" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.Pack.targets" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.ScopedCss.targets" Condition="'$(UsingMicrosoftNETSdkRazor)' == 'true' And '$(ScopedCssEnabled)' == 'true'" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.JSModules.targets" Condition="'$(JSModulesEnabled)' == 'true'" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.Compression.targets" Condition="'$(CompressionEnabled)' == 'true'" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.ServiceWorker.targets" Condition="'$(ServiceWorkerAssetsManifest)' != ''" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.HtmlAssetPlaceholders.targets" Condition="'$(OverrideHtmlAssetPlaceholders)' == 'true'" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Sdk.StaticWebAssets.CurrentVersion.props
<PropertyGroup>
 <UsingMicrosoftNETSdkStaticWebAssets>true</UsingMicrosoftNETSdkStaticWebAssets>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
 <EnableDefaultScopedCssItems Condition="'$(EnableDefaultScopedCssItems)'==''">$(_NotKept)</EnableDefaultScopedCssItems>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\Sdk\Sdk.StaticWebAssets.StaticAssets.ProjectSystem.props" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.StaticWebAssets.ContentTypeMappings.props" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.StaticWebAssets.FingerprintingPatterns.props" />
=== Sdks/Microsoft.NET.Sdk.StaticWebAssets/targets/Sdk.StaticWebAssets.CurrentVersion.targets
<PropertyGroup>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
</PropertyGroup>
<Import Project="$(CustomBeforeStaticWebAssetsSdkTargets)" Condition="'$(CustomBeforeStaticWebAssetsSdkTargets)' != '' and Exists('$(CustomBeforeStaticWebAssetsSdkTargets)')" />
<PropertyGroup>
 <StaticWebAssetsSdkDirectoryRoot Condition="'$(StaticWebAssetsSdkDirectoryRoot)'==''">$(_NotKept)</StaticWebAssetsSdkDirectoryRoot>
 <StaticWebAssetsSdkBuildTasksDirectoryRoot Condition="'$(StaticWebAssetsSdkBuildTasksDirectoryRoot)'==''">$(_NotKept)</StaticWebAssetsSdkBuildTasksDirectoryRoot>
 <_StaticWebAssetsSdkTasksTFM>$(_NotKept)</_StaticWebAssetsSdkTasksTFM>
 <_StaticWebAssetsSdkTasksTFM Condition="'$(_StaticWebAssetsSdkTasksTFM)'==''">$(_NotKept)</_StaticWebAssetsSdkTasksTFM>
 <StaticWebAssetsSdkBuildTasksAssembly>$(_NotKept)</StaticWebAssetsSdkBuildTasksAssembly>
 <_StaticWebAssetsSdkToolAssembly>$(_NotKept)</_StaticWebAssetsSdkToolAssembly>
</PropertyGroup>
<PropertyGroup Condition="'$(DOTNET_HOST_PATH)' == ''">
 <_StaticWebAssetsSdkDotNetHostDirectory>$(_NotKept)</_StaticWebAssetsSdkDotNetHostDirectory>
 <_StaticWebAssetsSdkDotNetHostFileName>$(_NotKept)</_StaticWebAssetsSdkDotNetHostFileName>
 <_StaticWebAssetsSdkDotNetHostFileName>$(_NotKept)</_StaticWebAssetsSdkDotNetHostFileName>
</PropertyGroup>
<Choose>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '10.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <_TargetingNET80OrLater>$(_NotKept)</_TargetingNET80OrLater>
   <_TargetingNET90OrLater>$(_NotKept)</_TargetingNET90OrLater>
   <_TargetingNET100OrLater>$(_NotKept)</_TargetingNET100OrLater>
   <_RazorLangVersion Condition="'$(RazorLangVersion)' == ''">10.0</_RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '9.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <_TargetingNET80OrLater>$(_NotKept)</_TargetingNET80OrLater>
   <_TargetingNET90OrLater>$(_NotKept)</_TargetingNET90OrLater>
   <_RazorLangVersion Condition="'$(RazorLangVersion)' == ''">9.0</_RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '8.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <_TargetingNET80OrLater>$(_NotKept)</_TargetingNET80OrLater>
   <_RazorLangVersion Condition="'$(RazorLangVersion)' == ''">8.0</_RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '7.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_TargetingNET70OrLater>$(_NotKept)</_TargetingNET70OrLater>
   <_RazorLangVersion Condition="'$(RazorLangVersion)' == ''">7.0</_RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '6.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_TargetingNET60OrLater>true</_TargetingNET60OrLater>
   <_RazorLangVersion Condition="'$(RazorLangVersion)' == ''">6.0</_RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '5.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_TargetingNET50OrLater>true</_TargetingNET50OrLater>
   <_RazorLangVersion Condition="'$(RazorLangVersion)' == ''">5.0</_RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '3.0'))">
  <PropertyGroup>
   <_TargetingNETCoreApp30OrLater>true</_TargetingNETCoreApp30OrLater>
   <_RazorLangVersion Condition="'$(RazorLangVersion)' == ''">3.0</_RazorLangVersion>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '2.1'))">
  <PropertyGroup>
   <_TargetingNETStandard21OrLater>$(_NotKept)</_TargetingNETStandard21OrLater>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard' AND $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '2.0'))">
  <PropertyGroup>
   <_TargetingNETStandard20OrLater>$(_NotKept)</_TargetingNETStandard20OrLater>
  </PropertyGroup>
 </When>
</Choose>
<PropertyGroup>
 <_RazorLangVersion Condition="'$(RazorLangVersion)' != ''">$(RazorLangVersion)</_RazorLangVersion>
 <_RazorLangVersion Condition="'$(_RazorLangVersion)' == ''">2.1</_RazorLangVersion>
 <_Targeting30OrNewerRazorLangVersion Condition="'$(_RazorLangVersion)' == 'Latest' OR '$(_RazorLangVersion)' == 'Experimental' OR ('$(_RazorLangVersion)' != '' AND '$(_RazorLangVersion)' >= '3.0')">true</_Targeting30OrNewerRazorLangVersion>
 <StaticWebAssetsEnabled Condition="'$(StaticWebAssetsEnabled)' == ''">$(_Targeting30OrNewerRazorLangVersion)</StaticWebAssetsEnabled>
 <UseStaticWebAssetsV2>$(_TargetingNET60OrLater)</UseStaticWebAssetsV2>
 <ScopedCssEnabled Condition="'$(ScopedCssEnabled)' == '' and '$(StaticWebAssetsEnabled)' == 'true'">$(_TargetingNET50OrLater)</ScopedCssEnabled>
 <JSModulesEnabled Condition="'$(JSModulesEnabled)' == '' and '$(StaticWebAssetsEnabled)' == 'true'">$(_TargetingNET60OrLater)</JSModulesEnabled>
 <CompressionEnabled Condition="'$(CompressionEnabled)' == '' and '$(StaticWebAssetsEnabled)' == 'true'">$(_TargetingNET60OrLater)</CompressionEnabled>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.SingleTargeting.targets" Condition="'$(StaticWebAssetsEnabled)' == 'true' And '$(IsCrossTargetingBuild)' != 'true'" />
<Import Project="Microsoft.NET.Sdk.StaticWebAssets.CrossTargeting.targets" Condition="'$(IsCrossTargetingBuild)' == 'true'" />
<Import Project="$(CustomAfterStaticWebAssetsSdkTargets)" Condition="'$(CustomAfterStaticWebAssetsSdkTargets)' != '' and Exists('$(CustomAfterStaticWebAssetsSdkTargets)')" />
=== Sdks/Microsoft.NET.Sdk.Web.ProjectSystem/Sdk/Sdk.props
<PropertyGroup>
 <UsingMicrosoftNETSdkWebProjectSystem>$(_NotKept)</UsingMicrosoftNETSdkWebProjectSystem>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Web.ProjectSystem.props" Condition="Exists('$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Web.ProjectSystem.props')" />
=== Sdks/Microsoft.NET.Sdk.Web.ProjectSystem/Sdk/Sdk.targets
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Web.ProjectSystem.targets" Condition="Exists('$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Web.ProjectSystem.targets')" />
=== Sdks/Microsoft.NET.Sdk.Web.ProjectSystem/targets/Microsoft.NET.Sdk.Web.BeforeCommon.targets
<PropertyGroup Condition="'$(PublishAot)' == 'true'">
 <EventSourceSupport Condition="'$(EventSourceSupport)'==''">$(_NotKept)</EventSourceSupport>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.Web.ProjectSystem/targets/Microsoft.NET.Sdk.Web.DefaultItems.props
=== Sdks/Microsoft.NET.Sdk.Web.ProjectSystem/targets/Microsoft.NET.Sdk.Web.ProjectSystem.props
<PropertyGroup>
 <OutputType>Exe</OutputType>
 <DebugSymbols Condition="'$(DebugSymbols)' == ''">true</DebugSymbols>
 <DebugType Condition="'$(DebugType)' == ''">full</DebugType>
 <GenerateDependencyFile Condition="'$(GenerateDependencyFile)'==''">$(_NotKept)</GenerateDependencyFile>
 <ServerGarbageCollection Condition="'$(ServerGarbageCollection)'==''">$(_NotKept)</ServerGarbageCollection>
 <IsPackable Condition="'$(IsPackable)' == ''">false</IsPackable>
 <WarnOnPackingNonPackableProject Condition="'$(WarnOnPackingNonPackableProject)'==''">$(_NotKept)</WarnOnPackingNonPackableProject>
</PropertyGroup>
<Import Project="$(MSBuildExtensionsPath)\Microsoft\VisualStudio\v$(VisualStudioVersion)\TypeScript\Microsoft.TypeScript.Default.props" Condition="Exists('$(MSBuildExtensionsPath)\Microsoft\VisualStudio\v$(VisualStudioVersion)\TypeScript\Microsoft.TypeScript.Default.props')" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.Web.DefaultItems.props" Condition="Exists('$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.Web.DefaultItems.props')" />
=== Sdks/Microsoft.NET.Sdk.Web.ProjectSystem/targets/Microsoft.NET.Sdk.Web.ProjectSystem.targets
<Import Project="$(MSBuildExtensionsPath)\Microsoft\VisualStudio\v$(VisualStudioVersion)\TypeScript\Microsoft.TypeScript.targets" Condition="Exists('$(MSBuildExtensionsPath)\Microsoft\VisualStudio\v$(VisualStudioVersion)\TypeScript\Microsoft.TypeScript.targets') AND '$(EnableTypeScriptNuGetTarget)' != 'true'" />
<Import Project="$(MSBuildExtensionsPath)\Microsoft\VisualStudio\v$(VisualStudioVersion)\TypeScript\Microsoft.TypeScript.DotNetCore.targets" Condition="Exists('$(MSBuildExtensionsPath)\Microsoft\VisualStudio\v$(VisualStudioVersion)\TypeScript\Microsoft.TypeScript.DotNetCore.targets') AND '$(EnableTypeScriptNuGetTarget)' != 'true'" />
<PropertyGroup>
 <RunWorkingDirectory Condition="'$(RunWorkingDirectory)'==''">$(_NotKept)</RunWorkingDirectory>
 <MSBuildWebTargetsPath>$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed.Web\</MSBuildWebTargetsPath>
 <AspNetCoreHostingModel Condition="'$(AspNetCoreHostingModel)' == '' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And '$(_TargetFrameworkVersionWithoutV)' != '' And '$(_TargetFrameworkVersionWithoutV)' >= '3.0'">inprocess</AspNetCoreHostingModel>
 <AspNetCoreModuleName Condition="'$(AspNetCoreModuleName)'==''">$(_NotKept)</AspNetCoreModuleName>
</PropertyGroup>
<PropertyGroup>
 <EnableUnsafeBinaryFormatterSerialization Condition="'$(EnableUnsafeBinaryFormatterSerialization)' == ''">false</EnableUnsafeBinaryFormatterSerialization>
</PropertyGroup>
<PropertyGroup Condition="'$(PublishAot)' == 'true'">
 <GarbageCollectionAdaptationMode Condition="'$(GarbageCollectionAdaptationMode)'==''">$(_NotKept)</GarbageCollectionAdaptationMode>
</PropertyGroup>
<PropertyGroup Condition="'$(PublishTrimmed)' == 'true' Or '$(PublishAot)' == 'true'">
 <SignalRCustomAwaitableSupport Condition="'$(SignalRCustomAwaitableSupport)'==''">$(_NotKept)</SignalRCustomAwaitableSupport>
 <MvcEnhancedModelMetadataSupport Condition="'$(MvcEnhancedModelMetadataSupport)'==''">$(_NotKept)</MvcEnhancedModelMetadataSupport>
 <BlazorDisableThrowNavigationException Condition="'$(BlazorDisableThrowNavigationException)'==''">$(_NotKept)</BlazorDisableThrowNavigationException>
</PropertyGroup>
<Import Project="$(MSBuildWebTargetsPath)Microsoft.Web.Designtime.targets" Condition="Exists('$(MSBuildWebTargetsPath)Microsoft.Web.Designtime.targets')" />
<Choose>
 <When Condition="!Exists('$(MSBuildWebTargetsPath)Microsoft.Web.Designtime.targets')">
  <PropertyGroup>
   <ActualLangName>$(_NotKept)</ActualLangName>
   <ActualLangName Condition="'$(ActualLangName)'==''">$(_NotKept)</ActualLangName>
  </PropertyGroup>
 </When>
</Choose>
=== Sdks/Microsoft.NET.Sdk.Web/Sdk/Sdk.props
<Import Project="..\Targets\Sdk.Server.props" Condition="'$([MSBuild]::GetTargetPlatformIdentifier($(TargetFramework)))' != 'browser'" />
<Import Project="..\Targets\Sdk.Browser.props" Condition="'$([MSBuild]::GetTargetPlatformIdentifier($(TargetFramework)))' == 'browser'" />
=== Sdks/Microsoft.NET.Sdk.Web/Sdk/Sdk.targets
<Import Project="..\Targets\Sdk.Server.targets" Condition="'$([MSBuild]::GetTargetPlatformIdentifier($(TargetFramework)))' != 'browser'" />
<Import Project="..\Targets\Sdk.Browser.targets" Condition="'$([MSBuild]::GetTargetPlatformIdentifier($(TargetFramework)))' == 'browser'" />
=== Sdks/Microsoft.NET.Sdk.Web/Targets/Sdk.Browser.props
<Import Sdk="Microsoft.NET.Sdk.BlazorWebAssembly" Project="Sdk.props" />
=== Sdks/Microsoft.NET.Sdk.Web/Targets/Sdk.Browser.targets
<Import Sdk="Microsoft.NET.Sdk.BlazorWebAssembly" Project="Sdk.targets" />
=== Sdks/Microsoft.NET.Sdk.Web/Targets/Sdk.Server.props
<PropertyGroup>
 <UsingMicrosoftNETSdkWeb>true</UsingMicrosoftNETSdkWeb>
 <EnableRazorSdkContent>$(_NotKept)</EnableRazorSdkContent>
</PropertyGroup>
<PropertyGroup>
 <DebugSymbols Condition="'$(DebugSymbols)' == ''">true</DebugSymbols>
 <StaticWebAssetProjectMode>$(_NotKept)</StaticWebAssetProjectMode>
 <StaticWebAssetBasePath>$(_NotKept)</StaticWebAssetBasePath>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.props" />
<Import Sdk="Microsoft.NET.Sdk.Razor" Project="Sdk.props" />
<Import Sdk="Microsoft.NET.Sdk.Web.ProjectSystem" Project="Sdk.props" />
<Import Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.props" />
<ItemGroup Condition="'$(DisableImplicitFrameworkReferences)' != 'true' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And '$(_TargetFrameworkVersionWithoutV)' >= '3.0'">
 <FrameworkReference Include="Microsoft.AspNetCore.App" IsImplicitlyDefined="true" />
</ItemGroup>
=== Sdks/Microsoft.NET.Sdk.Web/Targets/Sdk.Server.targets
<Import Sdk="Microsoft.NET.Sdk.Web.ProjectSystem" Project="..\targets\Microsoft.NET.Sdk.Web.BeforeCommon.targets" />
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.targets" />
<PropertyGroup>
 <AddRazorSupportForMvc>$(_NotKept)</AddRazorSupportForMvc>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk.Razor" Project="Sdk.targets" />
<Import Sdk="Microsoft.NET.Sdk.Web.ProjectSystem" Project="Sdk.targets" />
<Import Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.targets" />
=== Sdks/Microsoft.NET.Sdk.WebAssembly/Sdk/Sdk.props
<PropertyGroup>
 <UsingMicrosoftNETSdkWebAssembly>true</UsingMicrosoftNETSdkWebAssembly>
 <RuntimeIdentifier Condition="'$(RuntimeIdentifier)' == ''">browser-wasm</RuntimeIdentifier>
 <UseMonoRuntime>true</UseMonoRuntime>
 <SelfContained>true</SelfContained>
 <PublishTrimmed Condition="'$(PublishTrimmed)' == ''">true</PublishTrimmed>
 <AccelerateBuildsInVisualStudio>$(_NotKept)</AccelerateBuildsInVisualStudio>
 <GenerateJSModuleManifest>$(_NotKept)</GenerateJSModuleManifest>
 <_WasmSdkImportsMicrosoftNETSdkPublish Condition="'$(UsingMicrosoftNETSdkPublish)' != 'true'">true</_WasmSdkImportsMicrosoftNETSdkPublish>
 <_WasmSdkImportsMicrosoftNETSdkStaticWebAssets Condition="'$(UsingMicrosoftNETSdkStaticWebAssets)' != 'true'">true</_WasmSdkImportsMicrosoftNETSdkStaticWebAssets>
 <_WasmSdkImportsMicrosoftNetSdk Condition="'$(UsingMicrosoftNETSdk)' != 'true'">true</_WasmSdkImportsMicrosoftNetSdk>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk.StaticWebAssets" Project="Sdk.props" Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(_WasmSdkImportsMicrosoftNETSdkStaticWebAssets)' == 'true'" />
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.props" Condition="'$(RuntimeIdentifier)' == 'wasi-wasm' and '$(_WasmSdkImportsMicrosoftNetSdk)' == 'true'" />
<Import Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.props" Condition="'$(_WasmSdkImportsMicrosoftNETSdkPublish)' == 'true'" />
<Import Project="$(_WebAssemblyPropsFile)" Condition="'$(_WebAssemblyPropsFile)' != ''" />
=== Sdks/Microsoft.NET.Sdk.WebAssembly/Sdk/Sdk.targets
<Import Sdk="Microsoft.NET.Sdk.StaticWebAssets" Project="Sdk.targets" Condition="'$(RuntimeIdentifier)' != 'wasi-wasm' and '$(_WasmSdkImportsMicrosoftNETSdkStaticWebAssets)' == 'true'" />
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.targets" Condition="'$(RuntimeIdentifier)' == 'wasi-wasm' and '$(_WasmSdkImportsMicrosoftNetSdk)' == 'true'" />
<Import Project="TargetFrameworks.props" />
<PropertyGroup>
 <_WasmEnableHotReload>$(_NotKept)</_WasmEnableHotReload>
 <_WasmEnableHotReload Condition="'$(_WasmEnableHotReload)'==''">$(_NotKept)</_WasmEnableHotReload>
 <_WasmEnableHotReload Condition="'$(_WasmEnableHotReload)'==''">$(_NotKept)</_WasmEnableHotReload>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.targets" Condition="'$(_WasmSdkImportsMicrosoftNETSdkPublish)' == 'true'" />
<Import Project="$(_WebAssemblyTargetsFile)" Condition="'$(_WebAssemblyTargetsFile)' != ''" />
=== Sdks/Microsoft.NET.Sdk.WebAssembly/Sdk/TargetFrameworks.props
<PropertyGroup>
 <WasmAgentTargetFrameworkV10>$(_NotKept)</WasmAgentTargetFrameworkV10>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/Sdk/Sdk.props
<PropertyGroup>
 <_MicrosoftWindowsDesktopSdkImported>$(_NotKept)</_MicrosoftWindowsDesktopSdkImported>
</PropertyGroup>
<PropertyGroup>
 <ImportFrameworkWinFXTargets Condition="'$(ImportFrameworkWinFXTargets)' == ''">false</ImportFrameworkWinFXTargets>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.props" />
<PropertyGroup>
 <ImportWindowsDesktopTargets>true</ImportWindowsDesktopTargets>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/Sdk/Sdk.targets
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.targets" />
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.WPF.props
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.WindowsForms.props
<Import Project="System.Windows.Forms.Analyzers.props" />
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.WindowsForms.targets
<PropertyGroup Condition="'$(PublishTrimmed)' == 'true'">
 <_WinFormsBindingSupport Condition="'$(_WinFormsBindingSupport)'==''">$(_NotKept)</_WinFormsBindingSupport>
 <_WinFormsUITypeEditorSupport Condition="'$(_WinFormsUITypeEditorSupport)'==''">$(_NotKept)</_WinFormsUITypeEditorSupport>
 <_ActiveXImplSupport Condition="'$(_ActiveXImplSupport)'==''">$(_NotKept)</_ActiveXImplSupport>
 <_WinFormsDesignTimeFeaturesSupport Condition="'$(_WinFormsDesignTimeFeaturesSupport)'==''">$(_NotKept)</_WinFormsDesignTimeFeaturesSupport>
 <_MdiWindowDialogSupport Condition="'$(_MdiWindowDialogSupport)'==''">$(_NotKept)</_MdiWindowDialogSupport>
 <_WinFormsImageIndexConverterSupport Condition="'$(_WinFormsImageIndexConverterSupport)'==''">$(_NotKept)</_WinFormsImageIndexConverterSupport>
 <_UseComponentModelRegisteredTypes Condition="'$(_UseComponentModelRegisteredTypes)'==''">$(_NotKept)</_UseComponentModelRegisteredTypes>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.props
<ItemGroup Condition="'$(_EnableWindowsDesktopNetCoreFrameworkReferences)' == 'true'">
 <FrameworkReference Include="Microsoft.WindowsDesktop.App" IsImplicitlyDefined="true" Condition="('$(UseWPF)' == 'true') And ('$(UseWindowsForms)' == 'true')" />
 <FrameworkReference Include="Microsoft.WindowsDesktop.App.WPF" IsImplicitlyDefined="true" Condition="('$(UseWPF)' == 'true') And ('$(UseWindowsForms)' != 'true')" />
 <FrameworkReference Include="Microsoft.WindowsDesktop.App.WindowsForms" IsImplicitlyDefined="true" Condition="('$(UseWPF)' != 'true') And ('$(UseWindowsForms)' == 'true')" />
</ItemGroup>
<Import Project="Microsoft.NET.Sdk.WindowsDesktop.WindowsForms.props" />
<Import Project="Microsoft.NET.Sdk.WindowsDesktop.WPF.props" />
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.targets
<PropertyGroup>
 <_MicrosoftNETSdkWindowsDesktop>$(_NotKept)</_MicrosoftNETSdkWindowsDesktop>
 <EnableDefaultPageItems Condition="'$(EnableDefaultPageItems)'==''">$(_NotKept)</EnableDefaultPageItems>
 <EnableDefaultApplicationDefinition Condition="'$(EnableDefaultApplicationDefinition)'==''">$(_NotKept)</EnableDefaultApplicationDefinition>
 <DefaultXamlRuntime Condition="'$(DefaultXamlRuntime)'==''">$(_NotKept)</DefaultXamlRuntime>
</PropertyGroup>
<PropertyGroup>
 <_WindowsDesktopSdkTargetFrameworkVersionFloor>3.0</_WindowsDesktopSdkTargetFrameworkVersionFloor>
 <_UndefinedTargetFrameworkVersion>0.0</_UndefinedTargetFrameworkVersion>
</PropertyGroup>
<PropertyGroup>
 <_TargetFrameworkVersionValue>$([MSBuild]::ValueOrDefault('$(_TargetFrameworkVersionWithoutV)', '$(_UndefinedTargetFrameworkVersion)'))</_TargetFrameworkVersionValue>
</PropertyGroup>
<PropertyGroup>
 <_EnableWindowsDesktopGlobbing>$(_NotKept)</_EnableWindowsDesktopGlobbing>
 <_EnableWindowsDesktopNetCoreFrameworkReferences Condition="('$(DisableImplicitFrameworkReferences)' != 'true') And ('$(TargetFrameworkIdentifier)' == '.NETCoreApp') And ('$(_TargetFrameworkVersionValue)' != '$(_UndefinedTargetFrameworkVersion)') And ('$(_TargetFrameworkVersionValue)' >= '$(_WindowsDesktopSdkTargetFrameworkVersionFloor)')">true</_EnableWindowsDesktopNetCoreFrameworkReferences>
 <_EnableWindowsDesktopNETFrameworkImplicitReference>$(_NotKept)</_EnableWindowsDesktopNETFrameworkImplicitReference>
 <_RemoveUnsupportedTargetFrameworksForWindowsDesktop>$(_NotKept)</_RemoveUnsupportedTargetFrameworksForWindowsDesktop>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.WindowsDesktop.WindowsForms.targets" Condition="'$(UseWindowsForms)' == 'true'" />
<Import Project="Microsoft.WinFX.targets" Condition="'$(ImportFrameworkWinFXTargets)' != 'true'" />
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.WinFX.targets
<PropertyGroup>
 <_PresentationBuildTasksTfm>$(_NotKept)</_PresentationBuildTasksTfm>
 <_PresentationBuildTasksTfm>$(_NotKept)</_PresentationBuildTasksTfm>
 <_PresentationBuildTasksAssembly Condition="'$(_PresentationBuildTasksAssembly)'==''">$(_NotKept)</_PresentationBuildTasksAssembly>
</PropertyGroup>
<PropertyGroup>
 <AlwaysCompileMarkupFilesInSeparateDomain Condition="'$(AlwaysCompileMarkupFilesInSeparateDomain)'==''">$(_NotKept)</AlwaysCompileMarkupFilesInSeparateDomain>
 <AlwaysCompileMarkupFilesInSeparateDomain Condition="'$(AlwaysCompileMarkupFilesInSeparateDomain)'==''">$(_NotKept)</AlwaysCompileMarkupFilesInSeparateDomain>
 <LocalizationDirectivesToLocFile Condition="'$(LocalizationDirectivesToLocFile)'==''">$(_NotKept)</LocalizationDirectivesToLocFile>
</PropertyGroup>
<PropertyGroup>
 <XamlDebuggingInformation Condition="'$(XamlDebuggingInformation)'==''">$(_NotKept)</XamlDebuggingInformation>
 <HostInBrowser Condition="'$(HostInBrowser)'==''">$(_NotKept)</HostInBrowser>
 <Version Condition="'$(Version)'==''">1.0.0.0</Version>
 <DeploymentType Condition="'$(DeploymentType)'==''">$(_NotKept)</DeploymentType>
 <RunAfterInstall Condition="'$(RunAfterInstall)'==''">$(_NotKept)</RunAfterInstall>
 <GeneratedFileExtension>$(_NotKept)</GeneratedFileExtension>
 <OSVersion Condition="'$(OSVersion)'==''">$(_NotKept)</OSVersion>
 <_RequireMCPass2ForSatelliteAssemblyOnly>$(_NotKept)</_RequireMCPass2ForSatelliteAssemblyOnly>
 <_RequireMCPass2ForMainAssembly>$(_NotKept)</_RequireMCPass2ForMainAssembly>
</PropertyGroup>
<PropertyGroup>
 <IsApplication>$(_NotKept)</IsApplication>
 <IsApplication>$(_NotKept)</IsApplication>
 <IsLibrary>$(_NotKept)</IsLibrary>
 <IsLibrary>$(_NotKept)</IsLibrary>
</PropertyGroup>
<PropertyGroup>
 <PrepareResourceNamesDependsOn>$(_NotKept)</PrepareResourceNamesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <PrepareResourcesDependsOn>$(_NotKept)</PrepareResourcesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CoreCompileDependsOn>$(_NotKept)</CoreCompileDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(UICulture)' != ''">
 <PrepareResourcesForSatelliteAssembliesDependsOn>$(_NotKept)</PrepareResourcesForSatelliteAssembliesDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CompileDependsOn>$(_NotKept)</CompileDependsOn>
 <_AfterCompileWinFXInternalDependsOn>$(_NotKept)</_AfterCompileWinFXInternalDependsOn>
</PropertyGroup>
<PropertyGroup>
 <MarkupCompilePass2ForMainAssemblyDependsOn>$(_NotKept)</MarkupCompilePass2ForMainAssemblyDependsOn>
 <_CompileTargetNameForLocalType Condition="'$(_CompileTargetNameForLocalType)'==''">$(_NotKept)</_CompileTargetNameForLocalType>
 <IncludePackageReferencesDuringMarkupCompilation Condition="'$(IncludePackageReferencesDuringMarkupCompilation)'==''">$(_NotKept)</IncludePackageReferencesDuringMarkupCompilation>
 <_ResolveProjectReferencesTargetName>$(_NotKept)</_ResolveProjectReferencesTargetName>
 <_CompileTemporaryAssemblyDependsOn>$(_NotKept)</_CompileTemporaryAssemblyDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(HostInBrowser)' == 'true' and '$(IsApplication)' == 'true'">
 <GenerateManifestsDependsOn>$(_NotKept)</GenerateManifestsDependsOn>
 <GenerateManifests Condition="'$(GenerateManifests)'==''">$(_NotKept)</GenerateManifests>
 <GenerateClickOnceManifests Condition="'$(GenerateClickOnceManifests)'==''">$(_NotKept)</GenerateClickOnceManifests>
 <Install Condition="'$(Install)'==''">$(_NotKept)</Install>
 <TargetZone Condition="'$(TargetZone)'==''">$(_NotKept)</TargetZone>
 <TargetUrl>$(_NotKept)</TargetUrl>
 <StartURL Condition="'$(StartURL)'==''">$(_NotKept)</StartURL>
 <StartArguments Condition="'$(StartArguments)'==''">$(_NotKept)</StartArguments>
 <StartArguments>$(_NotKept)</StartArguments>
</PropertyGroup>
<PropertyGroup>
 <_ResourceNameInMainAssembly>$(_NotKept)</_ResourceNameInMainAssembly>
 <_ResourceNameInMainAssembly>$(_NotKept)</_ResourceNameInMainAssembly>
</PropertyGroup>
<PropertyGroup>
 <PublishBuildDependsOn>$(_NotKept)</PublishBuildDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/System.Windows.Forms.Analyzers.props
=== Sdks/Microsoft.NET.Sdk.Worker/Sdk/Sdk.props
<PropertyGroup>
 <UsingMicrosoftNETSdkWorker>true</UsingMicrosoftNETSdkWorker>
</PropertyGroup>
<PropertyGroup>
 <DebugSymbols Condition="'$(DebugSymbols)' == ''">true</DebugSymbols>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.props" />
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Worker.props" Condition="Exists('$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Worker.props')" />
=== Sdks/Microsoft.NET.Sdk.Worker/Sdk/Sdk.targets
<Import Sdk="Microsoft.NET.Sdk" Project="Sdk.targets" />
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Worker.targets" Condition="Exists('$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.Worker.targets')" />
=== Sdks/Microsoft.NET.Sdk.Worker/targets/Microsoft.NET.Sdk.Worker.props
<PropertyGroup>
 <OutputType>Exe</OutputType>
 <DebugSymbols Condition="'$(DebugSymbols)' == ''">true</DebugSymbols>
 <DebugType Condition="'$(DebugType)' == ''">pdbonly</DebugType>
 <GenerateDependencyFile Condition="'$(GenerateDependencyFile)'==''">$(_NotKept)</GenerateDependencyFile>
 <IsPackable Condition="'$(IsPackable)' == ''">false</IsPackable>
</PropertyGroup>
<Import Sdk="Microsoft.NET.Sdk.Web.ProjectSystem" Project="../targets/Microsoft.NET.Sdk.Web.DefaultItems.props" />
<Import Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.props" />
=== Sdks/Microsoft.NET.Sdk.Worker/targets/Microsoft.NET.Sdk.Worker.targets
<PropertyGroup>
 <EnableDefaultContentItems Condition="'$(EnableDefaultContentItems)'==''">$(_NotKept)</EnableDefaultContentItems>
 <RunWorkingDirectory Condition="'$(RunWorkingDirectory)'==''">$(_NotKept)</RunWorkingDirectory>
 <MSBuildWorkerTargetsPath>$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed.Worker\</MSBuildWorkerTargetsPath>
 <WorkerSdkImportPublishSdk Condition="'$(WorkerSdkImportPublishSdk)' == ''">true</WorkerSdkImportPublishSdk>
</PropertyGroup>
<Import Project="$(MSBuildWorkerTargetsPath)Microsoft.Worker.Designtime.targets" Condition="Exists('$(MSBuildWorkerTargetsPath)Microsoft.Worker.Designtime.targets')" />
<Import Condition="'$(WorkerSdkImportPublishSdk)' == 'true'" Sdk="Microsoft.NET.Sdk.Publish" Project="Sdk.targets" />
=== Sdks/Microsoft.NET.Sdk/Sdk/Sdk.AfterCommon.targets
<Import Project="..\targets\Microsoft.NET.Sdk.targets" />
=== Sdks/Microsoft.NET.Sdk/Sdk/Sdk.BeforeCommon.targets
<Import Project="..\targets\Microsoft.NET.Sdk.BeforeCommon.targets" />
=== Sdks/Microsoft.NET.Sdk/Sdk/Sdk.NuGet.targets
<Import Project="..\targets\Microsoft.NET.Sdk.DefaultItems.props" />
<Import Project="..\targets\Microsoft.NET.Sdk.Common.targets" />
<Import Project="..\targets\Microsoft.PackageDependencyResolution.targets" />
<Import Project="..\targets\Microsoft.NET.Sdk.DefaultItems.Shared.targets" />
<Import Project="..\targets\Microsoft.NET.Sdk.FrameworkReferenceResolution.targets" />
<Import Project="..\targets\Microsoft.NET.Sdk.Shared.targets" />
<Import Project="..\targets\Microsoft.NET.GenerateSupportedRuntime.targets" />
<Import Project="..\targets\Microsoft.NET.ObsoleteReferences.targets" />
=== Sdks/Microsoft.NET.Sdk/Sdk/Sdk.props
<PropertyGroup Condition="'$(_AfterSdkPublishDependsOn)' == ''">
 <_AfterSdkPublishDependsOn>$(_NotKept)</_AfterSdkPublishDependsOn>
 <_AfterSdkPublishDependsOn>$(_NotKept)</_AfterSdkPublishDependsOn>
</PropertyGroup>
<PropertyGroup>
 <UsingMicrosoftNETSdk>true</UsingMicrosoftNETSdk>
 <UsingNETSdkDefaults>true</UsingNETSdkDefaults>
 <CustomAfterDirectoryBuildProps>$(CustomAfterDirectoryBuildProps);$(MSBuildThisFileDirectory)UseArtifactsOutputPath.props</CustomAfterDirectoryBuildProps>
</PropertyGroup>
<PropertyGroup Condition="'$(MSBuildProjectFullPath)' == '$(ProjectToOverrideProjectExtensionsPath)'">
 <MSBuildProjectExtensionsPath>$(ProjectExtensionsPathForSpecifiedProject)</MSBuildProjectExtensionsPath>
</PropertyGroup>
<Import Project="$(AlternateCommonProps)" Condition="'$(AlternateCommonProps)' != ''" />
<Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" Condition="'$(AlternateCommonProps)' == ''" />
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.props" />
=== Sdks/Microsoft.NET.Sdk/Sdk/Sdk.targets
<Import Project="$(BeforeMicrosoftNETSdkTargets)" Condition="'$(BeforeMicrosoftNETSdkTargets)' != ''" />
<PropertyGroup Condition="'$(TargetFrameworks)' != '' and '$(TargetFramework)' == ''">
 <IsCrossTargetingBuild>true</IsCrossTargetingBuild>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.BeforeCommonCrossTargeting.targets" Condition="'$(IsCrossTargetingBuild)' == 'true'" />
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.BeforeCommon.targets" Condition="'$(IsCrossTargetingBuild)' != 'true'" />
<PropertyGroup Condition="'$(LanguageTargets)' == ''">
 <LanguageTargets Condition="'$(MSBuildProjectExtension)' == '.csproj'">$(MSBuildToolsPath)\Microsoft.CSharp.targets</LanguageTargets>
 <LanguageTargets Condition="'$(MSBuildProjectExtension)' == '.vbproj'">$(MSBuildToolsPath)\Microsoft.VisualBasic.targets</LanguageTargets>
 <LanguageTargets Condition="'$(MSBuildProjectExtension)' == '.fsproj'">$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.FSharpTargetsShim.targets</LanguageTargets>
 <LanguageTargets Condition="'$(LanguageTargets)' == ''">$(MSBuildToolsPath)\Microsoft.Common.targets</LanguageTargets>
</PropertyGroup>
<Import Project="$(LanguageTargets)" />
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.CrossTargeting.targets" Condition="'$(IsCrossTargetingBuild)' == 'true'" />
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.Sdk.targets" Condition="'$(IsCrossTargetingBuild)' != 'true'" />
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.ApiCompat.targets" />
<PropertyGroup Condition="'$(NuGetBuildTasksPackTargets)' == '' AND '$(ImportNuGetBuildTasksPackTargetsFromSdk)' != 'false'">
 <NuGetBuildTasksPackTargets>$(MSBuildThisFileDirectory)..\..\..\NuGet.Build.Tasks.Pack.targets</NuGetBuildTasksPackTargets>
 <ImportNuGetBuildTasksPackTargetsFromSdk>true</ImportNuGetBuildTasksPackTargetsFromSdk>
</PropertyGroup>
<Import Project="$(NuGetBuildTasksPackTargets)" Condition="Exists('$(NuGetBuildTasksPackTargets)') AND '$(ImportNuGetBuildTasksPackTargetsFromSdk)' == 'true'" />
<PropertyGroup>
 <_IsNotSetContainersTargetsDir>false</_IsNotSetContainersTargetsDir>
 <_IsNotSetContainersTargetsDir Condition="'$(_ContainersTargetsDir)'==''">true</_IsNotSetContainersTargetsDir>
 <_ContainersTargetsDir Condition="$(_IsNotSetContainersTargetsDir)">$(MSBuildThisFileDirectory)..\..\..\Containers\build\</_ContainersTargetsDir>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\..\..\Containers\build\Microsoft.NET.Build.Containers.props" Condition="Exists('$(MSBuildThisFileDirectory)..\..\..\Containers\build\Microsoft.NET.Build.Containers.props')" />
<Import Project="$(_ContainersTargetsDir)Microsoft.NET.Build.Containers.targets" Condition="$(_IsNotSetContainersTargetsDir) AND Exists('$(_ContainersTargetsDir)Microsoft.NET.Build.Containers.targets')" />
=== Sdks/Microsoft.NET.Sdk/Sdk/UseArtifactsOutputPath.props
<Import Project="$(MSBuildThisFileDirectory)..\targets\Microsoft.NET.DefaultArtifactsPath.props" Condition="'$(UseArtifactsOutput)' == 'true' Or '$(ArtifactsPath)' != ''" />
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true'">
 <UseArtifactsIntermediateOutput Condition="'$(UseArtifactsIntermediateOutput)' == ''">true</UseArtifactsIntermediateOutput>
 <ArtifactsProjectName Condition="'$(ArtifactsProjectName)' == ''">$(MSBuildProjectName)</ArtifactsProjectName>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true' And '$(BaseIntermediateOutputPath)' == '' And '$(UseArtifactsIntermediateOutput)' == 'true'">
 <BaseIntermediateOutputPath Condition="'$(IncludeProjectNameInArtifactsPaths)' == 'true'">$(ArtifactsPath)\obj\$(ArtifactsProjectName)\</BaseIntermediateOutputPath>
 <BaseIntermediateOutputPath Condition="'$(BaseIntermediateOutputPath)' == ''">$(ArtifactsPath)\obj\</BaseIntermediateOutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true'">
 <_ArtifactsPathSetEarly>$(_NotKept)</_ArtifactsPathSetEarly>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/analyzers/build/Microsoft.CodeAnalysis.NetAnalyzers.props
<Import Project="DisableNETAnalyzersForNuGetPackage.props" Condition="Exists('DisableNETAnalyzersForNuGetPackage.props')" />
<PropertyGroup Condition="!Exists('DisableNETAnalyzersForNuGetPackage.props')">
 <_NETAnalyzersSDKAssemblyVersion>$(_NotKept)</_NETAnalyzersSDKAssemblyVersion>
</PropertyGroup>
<PropertyGroup>
 <CodeAnalysisRuleIds>$(_NotKept)</CodeAnalysisRuleIds>
 <EffectiveCodeAnalysisTreatWarningsAsErrors Condition="'$(EffectiveCodeAnalysisTreatWarningsAsErrors)'==''">$(_NotKept)</EffectiveCodeAnalysisTreatWarningsAsErrors>
 <WarningsNotAsErrors>$(_NotKept)</WarningsNotAsErrors>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/analyzers/build/Microsoft.CodeAnalysis.NetAnalyzers.targets
<PropertyGroup>
 <_SupportedPlatformList>$(_NotKept)</_SupportedPlatformList>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/codestyle/cs/build/Microsoft.CodeAnalysis.CSharp.CodeStyle.targets
=== Sdks/Microsoft.NET.Sdk/codestyle/vb/build/Microsoft.CodeAnalysis.VisualBasic.CodeStyle.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.ApiCompat.Common.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.ApiCompat.ValidatePackage.targets
<PropertyGroup>
 <_ApiCompatValidatePackageSemaphoreFile>$(_NotKept)</_ApiCompatValidatePackageSemaphoreFile>
 <RunPackageValidationDependsOn>$(_NotKept)</RunPackageValidationDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.ApiCompat.targets
<PropertyGroup Condition="'$(UseApiCompatPackage)' != 'true'">
 <DotNetApiCompatTaskAssembly>$(_NotKept)</DotNetApiCompatTaskAssembly>
 <DotNetApiCompatTaskAssembly>$(_NotKept)</DotNetApiCompatTaskAssembly>
</PropertyGroup>
<ItemGroup Condition="'$(EnablePackageValidation)' == 'true' and '$(IsPackable)' == 'true' and '$(DisablePackageBaselineValidation)' != 'true' and '$(PackageValidationBaselinePath)' == '' and '$(PackageValidationBaselineVersion)' != ''">
 <PackageDownload Include="$([MSBuild]::ValueOrDefault('$(PackageValidationBaselineName)', '$(PackageId)'))" Version="[$(PackageValidationBaselineVersion)]" />
</ItemGroup>
<ImportGroup Condition="'$(UseApiCompatPackage)' != 'true'">
 <Import Project="Microsoft.NET.ApiCompat.Common.targets" />
 <Import Project="Microsoft.NET.ApiCompat.ValidatePackage.targets" />
</ImportGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.AspireWorkloadDeprecation.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.ClickOnce.targets
<PropertyGroup>
 <PublishDirName>$(_NotKept)</PublishDirName>
 <PublishDir>$(_NotKept)</PublishDir>
 <GenerateManifests>$(_NotKept)</GenerateManifests>
 <_DeploymentSignClickOnceManifests>$(_NotKept)</_DeploymentSignClickOnceManifests>
 <PublishProtocolProviderTargets>$(_NotKept)</PublishProtocolProviderTargets>
</PropertyGroup>
<PropertyGroup>
 <PublishDepsFilePath>$(_NotKept)</PublishDepsFilePath>
 <DeploymentComputeClickOnceManifestInfoDependsOn>$(_NotKept)</DeploymentComputeClickOnceManifestInfoDependsOn>
</PropertyGroup>
<PropertyGroup>
 <ClickOncePublishDependsOn>$(_NotKept)</ClickOncePublishDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.ComposeStore.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.ConflictResolution.targets
<Import Project="Microsoft.NET.DefaultPackageConflictOverrides.targets" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.CrossGen.targets
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and '$(_TargetFrameworkVersionWithoutV)' >= '3.0'">
 <PublishReadyToRunUseCrossgen2 Condition="'$(_TargetFrameworkVersionWithoutV)' >= '6.0'">true</PublishReadyToRunUseCrossgen2>
 <PublishReadyToRunComposite Condition="'$(PublishReadyToRunComposite)'==''">$(_NotKept)</PublishReadyToRunComposite>
 <PublishReadyToRunComposite Condition="'$(PublishReadyToRunComposite)'==''">$(_NotKept)</PublishReadyToRunComposite>
 <PublishReadyToRunComposite Condition="'$(PublishReadyToRunComposite)'==''">$(_NotKept)</PublishReadyToRunComposite>
 <PublishReadyToRunComposite>$(_NotKept)</PublishReadyToRunComposite>
 <PublishReadyToRunUseRuntimePackOptimizationData Condition="'$(PublishReadyToRunUseRuntimePackOptimizationData)'==''">$(_NotKept)</PublishReadyToRunUseRuntimePackOptimizationData>
 <PublishReadyToRunPerfmapFormatVersion Condition="'$(PublishReadyToRunPerfmapFormatVersion)'==''">$(_NotKept)</PublishReadyToRunPerfmapFormatVersion>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.DefaultArtifactsPath.props
<PropertyGroup>
 <_DefaultArtifactsPathPropsImported>true</_DefaultArtifactsPathPropsImported>
</PropertyGroup>
<PropertyGroup Condition="'$(ArtifactsPath)' != '' And '$(UsingMicrosoftArtifactsSdk)' != 'true'">
 <UseArtifactsOutput Condition="'$(UseArtifactsOutput)' == ''">true</UseArtifactsOutput>
 <IncludeProjectNameInArtifactsPaths Condition="'$(IncludeProjectNameInArtifactsPaths)' == ''">true</IncludeProjectNameInArtifactsPaths>
 <_ArtifactsPathLocationType>$(_NotKept)</_ArtifactsPathLocationType>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true' And '$(ArtifactsPath)' == '' And '$(_DirectoryBuildPropsBasePath)' != ''">
 <ArtifactsPath>$(_DirectoryBuildPropsBasePath)\artifacts</ArtifactsPath>
 <IncludeProjectNameInArtifactsPaths Condition="'$(IncludeProjectNameInArtifactsPaths)' == ''">true</IncludeProjectNameInArtifactsPaths>
 <_ArtifactsPathLocationType>$(_NotKept)</_ArtifactsPathLocationType>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true' And '$(ArtifactsPath)' == ''">
 <ArtifactsPath>$(MSBuildProjectDirectory)\artifacts</ArtifactsPath>
 <_ArtifactsPathLocationType>$(_NotKept)</_ArtifactsPathLocationType>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.DefaultAssemblyInfo.targets
<PropertyGroup Condition="'$(Version)' == ''">
 <VersionPrefix Condition="'$(VersionPrefix)' == ''">1.0.0</VersionPrefix>
 <Version Condition="'$(VersionSuffix)' != ''">$(VersionPrefix)-$(VersionSuffix)</Version>
 <Version Condition="'$(Version)' == ''">$(VersionPrefix)</Version>
</PropertyGroup>
<PropertyGroup>
 <Authors Condition="'$(Authors)'==''">$(_NotKept)</Authors>
 <Company Condition="'$(Company)'==''">$(_NotKept)</Company>
 <AssemblyTitle Condition="'$(AssemblyTitle)'==''">$(_NotKept)</AssemblyTitle>
 <Product Condition="'$(Product)'==''">$(_NotKept)</Product>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.DefaultOutputPaths.targets
<PropertyGroup Condition="'$(UsingNETSdkDefaults)' == 'true'">
 <AppendTargetFrameworkToOutputPath Condition="'$(AppendTargetFrameworkToOutputPath)' == ''">true</AppendTargetFrameworkToOutputPath>
 <AppendPlatformToOutputPath Condition="'$(AppendPlatformToOutputPath)' == '' and '$(PlatformName)' == 'AnyCPU'">false</AppendPlatformToOutputPath>
 <AppendPlatformToOutputPath Condition="'$(AppendPlatformToOutputPath)' == '' and '$(PlatformName)' != 'AnyCPU'">true</AppendPlatformToOutputPath>
 <_PlatformToAppendToOutputPath Condition="'$(AppendPlatformToOutputPath)' == 'true'">$(PlatformName)\</_PlatformToAppendToOutputPath>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.DefaultArtifactsPath.props" Condition="'$(_DefaultArtifactsPathPropsImported)' != 'true'" />
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true'">
 <ArtifactsProjectName Condition="'$(ArtifactsProjectName)' == ''">$(MSBuildProjectName)</ArtifactsProjectName>
 <ArtifactsBinOutputName Condition="'$(ArtifactsBinOutputName)' == ''">bin</ArtifactsBinOutputName>
 <ArtifactsPublishOutputName Condition="'$(ArtifactsPublishOutputName)'==''">$(_NotKept)</ArtifactsPublishOutputName>
 <ArtifactsPackageOutputName Condition="'$(ArtifactsPackageOutputName)' == ''">package</ArtifactsPackageOutputName>
 <TrackFileWritesShareableOutsideOfProjectDirectory>$(_NotKept)</TrackFileWritesShareableOutsideOfProjectDirectory>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true' And '$(ArtifactsPivots)' == ''">
 <ArtifactsPivots>$(Configuration.ToLowerInvariant())</ArtifactsPivots>
 <ArtifactsPivots Condition="'$(TargetFrameworks)' != '' And '$(TargetFramework)' != ''">$(ArtifactsPivots)_$(TargetFramework.ToLowerInvariant())</ArtifactsPivots>
 <ArtifactsPivots Condition="'$(RuntimeIdentifier)' != '' And !('$(RuntimeIdentifier)' == 'browser-wasm' And '$(AppendRuntimeIdentifierToOutputPath)' == 'false')">$(ArtifactsPivots)_$(RuntimeIdentifier.ToLowerInvariant())</ArtifactsPivots>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true' And '$(IncludeProjectNameInArtifactsPaths)' == 'true'">
 <BaseOutputPath Condition="'$(BaseOutputPath)' == ''">$(ArtifactsPath)\$(ArtifactsBinOutputName)\$(ArtifactsProjectName)\</BaseOutputPath>
 <BaseIntermediateOutputPath Condition="'$(BaseIntermediateOutputPath)' == '' And '$(UseArtifactsIntermediateOutput)' == 'true'">$(ArtifactsPath)\obj\$(ArtifactsProjectName)\</BaseIntermediateOutputPath>
 <PublishDir Condition="'$(PublishDir)'==''">$(_NotKept)</PublishDir>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true' And '$(IncludeProjectNameInArtifactsPaths)' != 'true'">
 <BaseOutputPath Condition="'$(BaseOutputPath)' == ''">$(ArtifactsPath)\$(ArtifactsBinOutputName)\</BaseOutputPath>
 <BaseIntermediateOutputPath Condition="'$(BaseIntermediateOutputPath)' == '' And '$(UseArtifactsIntermediateOutput)' == 'true'">$(ArtifactsPath)\obj\</BaseIntermediateOutputPath>
 <PublishDir Condition="'$(PublishDir)'==''">$(_NotKept)</PublishDir>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true'">
 <OutputPath Condition="'$(OutputPath)' == ''">$(BaseOutputPath)$(ArtifactsPivots)\</OutputPath>
 <IntermediateOutputPath Condition="$(IntermediateOutputPath) == '' And '$(UseArtifactsIntermediateOutput)' == 'true'">$(BaseIntermediateOutputPath)$(ArtifactsPivots)\</IntermediateOutputPath>
 <PackageOutputPath Condition="'$(PackageOutputPath)' == ''">$(ArtifactsPath)\$(ArtifactsPackageOutputName)\$(Configuration.ToLowerInvariant())\</PackageOutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' != 'true'">
 <BaseOutputPath Condition="'$(BaseOutputPath)' == ''">bin\</BaseOutputPath>
 <BaseOutputPath Condition="!HasTrailingSlash('$(BaseOutputPath)')">$(BaseOutputPath)\</BaseOutputPath>
 <OutputPath Condition="'$(OutputPath)' == ''">$(BaseOutputPath)$(_PlatformToAppendToOutputPath)$(Configuration)\</OutputPath>
 <OutputPath Condition="!HasTrailingSlash('$(OutputPath)')">$(OutputPath)\</OutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsIntermediateOutput)' != 'true'">
 <BaseIntermediateOutputPath Condition="'$(BaseIntermediateOutputPath)' == ''">obj\</BaseIntermediateOutputPath>
 <BaseIntermediateOutputPath Condition="!HasTrailingSlash('$(BaseIntermediateOutputPath)')">$(BaseIntermediateOutputPath)\</BaseIntermediateOutputPath>
 <IntermediateOutputPath Condition="$(IntermediateOutputPath) == ''">$(BaseIntermediateOutputPath)$(_PlatformToAppendToOutputPath)$(Configuration)\</IntermediateOutputPath>
 <IntermediateOutputPath Condition="!HasTrailingSlash('$(IntermediateOutputPath)')">$(IntermediateOutputPath)\</IntermediateOutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(PackageOutputPath)' == ''">
 <PackageOutputPath Condition="'$(UseArtifactsOutput)' != 'true'">$(OutputPath)</PackageOutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' != 'true'">
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' == 'true'">
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' != 'true' and '$(AppendTargetFrameworkToOutputPath)' == 'true' and '$(TargetFramework)' != '' and '$(_UnsupportedTargetFrameworkError)' != 'true'">
 <OutputPath>$(OutputPath)$(TargetFramework.ToLowerInvariant())\</OutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' != 'true' and '$(AppendTargetFrameworkToOutputPath)' == 'true' and '$(TargetFramework)' != '' and '$(_UnsupportedTargetFrameworkError)' != 'true'">
 <IntermediateOutputPath>$(IntermediateOutputPath)$(TargetFramework.ToLowerInvariant())\</IntermediateOutputPath>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.DefaultPackageConflictOverrides.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.DesignerSupport.targets
<PropertyGroup Condition="'$(DesignerRuntimeImplementationProjectOutputGroupDependsOn)' == ''">
 <DesignerRuntimeImplementationProjectOutputGroupDependsOn>$(_NotKept)</DesignerRuntimeImplementationProjectOutputGroupDependsOn>
</PropertyGroup>
<PropertyGroup>
 <DesignerRuntimeImplementationProjectOutputGroupDependsOn>$(_NotKept)</DesignerRuntimeImplementationProjectOutputGroupDependsOn>
 <_DesignerDepsFileName>$(_NotKept)</_DesignerDepsFileName>
 <_DesignerRuntimeConfigFileName>$(_NotKept)</_DesignerRuntimeConfigFileName>
 <_DesignerDepsFilePath>$(_NotKept)</_DesignerDepsFilePath>
 <_DesignerRuntimeConfigFilePath>$(_NotKept)</_DesignerRuntimeConfigFilePath>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.DisableStandardFrameworkResolution.targets
<PropertyGroup>
 <TargetFrameworkMonikerDisplayName>$(_NotKept)</TargetFrameworkMonikerDisplayName>
 <TargetFrameworkMonikerDisplayName>$(_NotKept)</TargetFrameworkMonikerDisplayName>
 <TargetFrameworkMonikerDisplayName>$(_NotKept)</TargetFrameworkMonikerDisplayName>
 <_TargetFrameworkDirectories>$(_NotKept)</_TargetFrameworkDirectories>
 <FrameworkPathOverride>$(_NotKept)</FrameworkPathOverride>
 <TargetFrameworkDirectory>$(_NotKept)</TargetFrameworkDirectory>
 <NoStdLib>$(_NotKept)</NoStdLib>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.EolTargetFrameworks.targets
<PropertyGroup>
 <CheckEolTargetFramework Condition="'$(CheckEolTargetFramework)'==''">$(_NotKept)</CheckEolTargetFramework>
 <CheckEolWorkloads Condition="'$(CheckEolWorkloads)'==''">$(_NotKept)</CheckEolWorkloads>
</PropertyGroup>
<PropertyGroup>
 <_MinimumNonEolSupportedNetCoreTargetFramework>$(_NotKept)</_MinimumNonEolSupportedNetCoreTargetFramework>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.GenerateAssemblyInfo.targets
<PropertyGroup>
 <GeneratedAssemblyInfoFile Condition="'$(GeneratedAssemblyInfoFile)'==''">$(_NotKept)</GeneratedAssemblyInfoFile>
 <GenerateAssemblyInfo Condition="'$(GenerateAssemblyInfo)' == ''">true</GenerateAssemblyInfo>
</PropertyGroup>
<PropertyGroup Condition="'$(GenerateAssemblyInfo)' == 'true'">
 <GenerateAssemblyCompanyAttribute Condition="'$(GenerateAssemblyCompanyAttribute)'==''">$(_NotKept)</GenerateAssemblyCompanyAttribute>
 <GenerateAssemblyConfigurationAttribute Condition="'$(GenerateAssemblyConfigurationAttribute)'==''">$(_NotKept)</GenerateAssemblyConfigurationAttribute>
 <GenerateAssemblyCopyrightAttribute Condition="'$(GenerateAssemblyCopyrightAttribute)'==''">$(_NotKept)</GenerateAssemblyCopyrightAttribute>
 <GenerateAssemblyDescriptionAttribute Condition="'$(GenerateAssemblyDescriptionAttribute)'==''">$(_NotKept)</GenerateAssemblyDescriptionAttribute>
 <GenerateAssemblyFileVersionAttribute Condition="'$(GenerateAssemblyFileVersionAttribute)'==''">$(_NotKept)</GenerateAssemblyFileVersionAttribute>
 <GenerateAssemblyInformationalVersionAttribute Condition="'$(GenerateAssemblyInformationalVersionAttribute)'==''">$(_NotKept)</GenerateAssemblyInformationalVersionAttribute>
 <GenerateAssemblyTrademarkAttribute Condition="'$(GenerateAssemblyTrademarkAttribute)'==''">$(_NotKept)</GenerateAssemblyTrademarkAttribute>
 <GenerateAssemblyProductAttribute Condition="'$(GenerateAssemblyProductAttribute)'==''">$(_NotKept)</GenerateAssemblyProductAttribute>
 <GenerateAssemblyTitleAttribute Condition="'$(GenerateAssemblyTitleAttribute)'==''">$(_NotKept)</GenerateAssemblyTitleAttribute>
 <GenerateAssemblyVersionAttribute Condition="'$(GenerateAssemblyVersionAttribute)'==''">$(_NotKept)</GenerateAssemblyVersionAttribute>
 <GenerateRepositoryUrlAttribute Condition="'$(GenerateRepositoryUrlAttribute)'==''">$(_NotKept)</GenerateRepositoryUrlAttribute>
 <GenerateNeutralResourcesLanguageAttribute Condition="'$(GenerateNeutralResourcesLanguageAttribute)'==''">$(_NotKept)</GenerateNeutralResourcesLanguageAttribute>
 <GenerateAssemblyMetadataAttributes Condition="'$(GenerateAssemblyMetadataAttributes)'==''">$(_NotKept)</GenerateAssemblyMetadataAttributes>
 <IncludeSourceRevisionInInformationalVersion Condition="'$(IncludeSourceRevisionInInformationalVersion)'==''">$(_NotKept)</IncludeSourceRevisionInInformationalVersion>
 <GenerateInternalsVisibleToAttributes Condition="'$(GenerateInternalsVisibleToAttributes)'==''">$(_NotKept)</GenerateInternalsVisibleToAttributes>
 <GenerateRequiresPreviewFeaturesAttribute Condition="'$(GenerateRequiresPreviewFeaturesAttribute)'==''">$(_NotKept)</GenerateRequiresPreviewFeaturesAttribute>
 <GenerateTargetPlatformAttribute Condition="'$(GenerateTargetPlatformAttribute)'==''">$(_NotKept)</GenerateTargetPlatformAttribute>
 <GenerateSupportedOSPlatformAttribute Condition="'$(GenerateSupportedOSPlatformAttribute)'==''">$(_NotKept)</GenerateSupportedOSPlatformAttribute>
 <GenerateDisableRuntimeMarshallingAttribute Condition="'$(GenerateDisableRuntimeMarshallingAttribute)'==''">$(_NotKept)</GenerateDisableRuntimeMarshallingAttribute>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.GenerateGlobalUsings.targets
<PropertyGroup>
 <GeneratedGlobalUsingsFile Condition="'$(GeneratedGlobalUsingsFile)'==''">$(_NotKept)</GeneratedGlobalUsingsFile>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.GenerateSupportedRuntime.targets
<PropertyGroup>
 <_GenerateSupportedRuntimeIntermediateAppConfig>$(_NotKept)</_GenerateSupportedRuntimeIntermediateAppConfig>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.NuGetOfflineCache.targets
<PropertyGroup>
 <_NugetFallbackFolder>$(MSBuildThisFileDirectory)..\..\..\..\NuGetFallbackFolder</_NugetFallbackFolder>
 <_IsNETCore1x Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and '$(_TargetFrameworkVersionWithoutV)' &lt; '2.0'">true</_IsNETCore1x>
 <_WorkloadLibraryPacksFolder Condition="'$(_WorkloadLibraryPacksFolder)' == ''">$([MSBuild]::EnsureTrailingSlash('$(NetCoreRoot)'))library-packs</_WorkloadLibraryPacksFolder>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableImplicitNuGetFallbackFolder)' != 'true' and Exists($(_NugetFallbackFolder))">
 <RestoreAdditionalProjectSources Condition="'$(_IsNETCore1x)' == 'true' and '$(DisableImplicit1xNuGetFallbackFolder)' != 'true'">$(RestoreAdditionalProjectSources);$(_NugetFallbackFolder)</RestoreAdditionalProjectSources>
 <RestoreAdditionalProjectFallbackFoldersExcludes Condition="'$(_IsNETCore1x)' == 'true'">$(RestoreAdditionalProjectFallbackFoldersExcludes);$(_NugetFallbackFolder)</RestoreAdditionalProjectFallbackFoldersExcludes>
 <RestoreAdditionalProjectFallbackFolders Condition="'$(_IsNETCore1x)' != 'true'">$(RestoreAdditionalProjectFallbackFolders);$(_NugetFallbackFolder)</RestoreAdditionalProjectFallbackFolders>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableImplicitLibraryPacksFolder)' != 'true'">
 <RestoreAdditionalProjectSources Condition="Exists('$(_WorkloadLibraryPacksFolder)')">$(RestoreAdditionalProjectSources);$(_WorkloadLibraryPacksFolder)</RestoreAdditionalProjectSources>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.ObsoleteReferences.targets
<PropertyGroup Condition="'$(NETCoreSdkBundledCliToolsProps)' == ''">
 <NETCoreSdkBundledCliToolsProps>$(MSBuildThisFileDirectory)..\..\..\Microsoft.NETCoreSdk.BundledCliTools.props</NETCoreSdkBundledCliToolsProps>
</PropertyGroup>
<Import Project="$(NETCoreSdkBundledCliToolsProps)" Condition="Exists('$(NETCoreSdkBundledCliToolsProps)')" />
<ItemGroup>
 <DotNetCliToolReference Remove="@(BundledDotNetCliToolReference)" />
</ItemGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.PackProjectTool.props
<PropertyGroup>
 <TargetsForTfmSpecificContentInPackage>$(_NotKept)</TargetsForTfmSpecificContentInPackage>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.PackProjectTool.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.PackStubs.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.PackTool.props
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.PackTool.targets
<PropertyGroup>
 <IncludeBuildOutput>$(_NotKept)</IncludeBuildOutput>
 <EnablePackageValidation>false</EnablePackageValidation>
 <_ToolRidsAreOnlyShims>$(_NotKept)</_ToolRidsAreOnlyShims>
 <_ToolRidsAreOnlyShims>$(_NotKept)</_ToolRidsAreOnlyShims>
 <_UserSpecifiedToolPackageRids Condition="'$(ToolPackageRuntimeIdentifiers)' != ''">$(ToolPackageRuntimeIdentifiers)</_UserSpecifiedToolPackageRids>
 <_UserSpecifiedToolPackageRids Condition="'$(_UserSpecifiedToolPackageRids)' == ''">$(RuntimeIdentifiers)</_UserSpecifiedToolPackageRids>
 <CreateRidSpecificToolPackages Condition="'$(CreateRidSpecificToolPackages)'==''">$(_NotKept)</CreateRidSpecificToolPackages>
 <CreateRidSpecificToolPackages Condition="'$(CreateRidSpecificToolPackages)'==''">$(_NotKept)</CreateRidSpecificToolPackages>
 <RuntimeIdentifiers Condition="'$(PackAsToolShimRuntimeIdentifiers)' != ''">$(_UserSpecifiedToolPackageRids);$(PackAsToolShimRuntimeIdentifiers)</RuntimeIdentifiers>
 <_IsRidSpecific>false</_IsRidSpecific>
 <_IsRidSpecific Condition="'$(RuntimeIdentifier)' != '' and '$(RuntimeIdentifier)' != 'any'">true</_IsRidSpecific>
 <_InnerToolsPublishAot>$(_NotKept)</_InnerToolsPublishAot>
 <_InnerToolsPublishAot>$(_NotKept)</_InnerToolsPublishAot>
 <_IsImplicitRestore>false</_IsImplicitRestore>
 <_IsImplicitRestore Condition="'$(MSBuildIsRestoring)' == 'true'">true</_IsImplicitRestore>
 <_IsPacking Condition="'$(_IsPacking)' == ''">false</_IsPacking>
 <PublishSelfContained Condition="!$(_IsRidSpecific) and !$(_IsImplicitRestore) and $(_IsPacking)">false</PublishSelfContained>
 <SelfContained Condition="!$(_IsRidSpecific) and !$(_IsImplicitRestore) and $(_IsPacking)">false</SelfContained>
 <PublishTrimmed Condition="!$(_IsRidSpecific) and !$(_IsImplicitRestore) and $(_IsPacking)">false</PublishTrimmed>
 <PublishReadyToRun Condition="!$(_IsRidSpecific) and !$(_IsImplicitRestore) and $(_IsPacking)">false</PublishReadyToRun>
 <PublishSingleFile Condition="!$(_IsRidSpecific) and !$(_IsImplicitRestore) and $(_IsPacking)">false</PublishSingleFile>
 <PublishAot Condition="!$(_IsRidSpecific) and !$(_IsImplicitRestore) and $(_IsPacking)">false</PublishAot>
 <_ToolPackageShouldIncludeImplementation Condition="'$(_ToolPackageShouldIncludeImplementation)'==''">$(_NotKept)</_ToolPackageShouldIncludeImplementation>
 <_ToolPackageShouldIncludeImplementation Condition="'$(_ToolPackageShouldIncludeImplementation)'==''">$(_NotKept)</_ToolPackageShouldIncludeImplementation>
 <_PackToolPublishDependency>$(_NotKept)</_PackToolPublishDependency>
 <_PackToolPublishDependency>$(_NotKept)</_PackToolPublishDependency>
 <_PackToolPublishDependency>$(_NotKept)</_PackToolPublishDependency>
 <GenerateNuspecDependsOn>$(_NotKept)</GenerateNuspecDependsOn>
 <TargetsForTfmSpecificContentInPackage>$(_NotKept)</TargetsForTfmSpecificContentInPackage>
</PropertyGroup>
<PropertyGroup>
 <_ToolsSettingsFilePath>$(_NotKept)</_ToolsSettingsFilePath>
 <SuppressDependenciesWhenPacking>$(_NotKept)</SuppressDependenciesWhenPacking>
</PropertyGroup>
<PropertyGroup>
 <ToolCommandName Condition="'$(ToolCommandName)'==''">$(_NotKept)</ToolCommandName>
 <ToolRuntimeIdentifier Condition="'$(ToolRuntimeIdentifier)'==''">$(_NotKept)</ToolRuntimeIdentifier>
 <_GenerateToolsSettingsFileCacheFile Condition="'$(_GenerateToolsSettingsFileCacheFile)'==''">$(_NotKept)</_GenerateToolsSettingsFileCacheFile>
 <_GenerateToolsSettingsFileCacheFile>$(_NotKept)</_GenerateToolsSettingsFileCacheFile>
</PropertyGroup>
<PropertyGroup>
 <_ShimInputCacheFile Condition="'$(_ShimInputCacheFile)'==''">$(_NotKept)</_ShimInputCacheFile>
 <_ShimInputCacheFile>$(_NotKept)</_ShimInputCacheFile>
 <_ShimCreatedSentinelFile Condition="'$(_ShimCreatedSentinelFile)'==''">$(_NotKept)</_ShimCreatedSentinelFile>
 <_ShimCreatedSentinelFile>$(_NotKept)</_ShimCreatedSentinelFile>
 <PackagedShimOutputRootDirectory Condition="'$(PackagedShimOutputRootDirectory)'==''">$(_NotKept)</PackagedShimOutputRootDirectory>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.PreserveCompilationContext.targets
<PropertyGroup>
 <RefAssembliesFolderName Condition="'$(RefAssembliesFolderName)'==''">$(_NotKept)</RefAssembliesFolderName>
 <PreserveCompilationReferences Condition="'$(PreserveCompilationReferences)'==''">$(_NotKept)</PreserveCompilationReferences>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Publish.targets
<PropertyGroup>
 <DefaultCopyToPublishDirectoryMetadata Condition="'$(DefaultCopyToPublishDirectoryMetadata)'==''">$(_NotKept)</DefaultCopyToPublishDirectoryMetadata>
 <_GetChildProjectCopyToPublishDirectoryItems Condition="'$(_GetChildProjectCopyToPublishDirectoryItems)'==''">$(_NotKept)</_GetChildProjectCopyToPublishDirectoryItems>
 <IsPublishable Condition="'$(IsPublishable)' == ''">true</IsPublishable>
</PropertyGroup>
<PropertyGroup>
 <PublishTrimmed Condition="'$(PublishTrimmed)' == '' And '$(PublishAot)' == 'true'">true</PublishTrimmed>
 <IsTrimmable Condition="'$(IsTrimmable)' == '' and '$(IsAotCompatible)' == 'true'">true</IsTrimmable>
 <_FirstTargetFrameworkToSupportTrimming>net6.0</_FirstTargetFrameworkToSupportTrimming>
 <_FirstTargetFrameworkToSupportAot>net7.0</_FirstTargetFrameworkToSupportAot>
 <_FirstTargetFrameworkToSupportSingleFile>net6.0</_FirstTargetFrameworkToSupportSingleFile>
 <_FirstTargetFrameworkVersionToSupportTrimAnalyzer>$([MSBuild]::GetTargetFrameworkVersion('$(_FirstTargetFrameworkToSupportTrimming)'))</_FirstTargetFrameworkVersionToSupportTrimAnalyzer>
 <_FirstTargetFrameworkVersionToSupportAotAnalyzer>$([MSBuild]::GetTargetFrameworkVersion('$(_FirstTargetFrameworkToSupportAot)'))</_FirstTargetFrameworkVersionToSupportAotAnalyzer>
 <_FirstTargetFrameworkVersionToSupportSingleFileAnalyzer>$([MSBuild]::GetTargetFrameworkVersion('$(_FirstTargetFrameworkToSupportSingleFile)'))</_FirstTargetFrameworkVersionToSupportSingleFileAnalyzer>
</PropertyGroup>
<Import Project="Microsoft.NET.ClickOnce.targets" Condition="'$(PublishProtocol)' == 'ClickOnce'" />
<PropertyGroup>
 <_BeforePublishNoBuildTargets>$(_NotKept)</_BeforePublishNoBuildTargets>
 <_CorePublishTargets>$(_NotKept)</_CorePublishTargets>
 <_PublishNoBuildAlternativeDependsOn>$(_NotKept)</_PublishNoBuildAlternativeDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CopyBuildOutputToPublishDirectory Condition="'$(CopyBuildOutputToPublishDirectory)'==''">$(_NotKept)</CopyBuildOutputToPublishDirectory>
 <CopyOutputSymbolsToPublishDirectory Condition="'$(CopyOutputSymbolsToPublishDirectory)'==''">$(_NotKept)</CopyOutputSymbolsToPublishDirectory>
 <IncludeSymbolsInSingleFile Condition="'$(IncludeSymbolsInSingleFile)'==''">$(_NotKept)</IncludeSymbolsInSingleFile>
</PropertyGroup>
<PropertyGroup Condition="'$(SelfContained)' == 'true'">
 <_ComputeManagedRuntimePackAssembliesIfSelfContained>$(_NotKept)</_ComputeManagedRuntimePackAssembliesIfSelfContained>
</PropertyGroup>
<PropertyGroup>
 <PublishItemsOutputGroupDependsOn>$(_NotKept)</PublishItemsOutputGroupDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.RuntimeIdentifierInference.targets
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' and '$(HasRuntimeOutput)' == 'true' and $([MSBuild]::IsOSPlatform(&#96;Windows&#96;)) and '$(RuntimeIdentifier)' == ''">
 <_UsingDefaultRuntimeIdentifier>true</_UsingDefaultRuntimeIdentifier>
 <RuntimeIdentifier Condition="'$(PlatformTarget)' == 'x64'">win7-x64</RuntimeIdentifier>
 <RuntimeIdentifier Condition="'$(PlatformTarget)' == 'x86' or '$(PlatformTarget)' == ''">win7-x86</RuntimeIdentifier>
 <RuntimeIdentifier Condition="'$(PlatformTarget)' == 'x64' and '$(UseRidGraph)' != 'true'">win-x64</RuntimeIdentifier>
 <RuntimeIdentifier Condition="('$(PlatformTarget)' == 'x86' or '$(PlatformTarget)' == '') and '$(UseRidGraph)' != 'true'">win-x86</RuntimeIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(SelfContained)' == '' and '$(PublishSelfContained)' == '' and '$(_TargetFrameworkVersionWithoutV)' != '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '8.0')) and ( '$(PublishTrimmed)' == 'true' or '$(PublishSingleFile)' == 'true' or '$(PublishAot)' == 'true' )">
 <PublishSelfContained>true</PublishSelfContained>
</PropertyGroup>
<PropertyGroup Condition="'$(PackAsTool)' == 'true' And '$(_IsPacking)' == 'true'">
 <_IsPublishing>true</_IsPublishing>
</PropertyGroup>
<PropertyGroup Condition="'$(_IsPublishing)' == 'true' and ('$(PublishSelfContained)' == 'true' or '$(PublishSelfContained)' == 'false')">
 <SelfContained>$(PublishSelfContained)</SelfContained>
</PropertyGroup>
<PropertyGroup Condition="'$(UseCurrentRuntimeIdentifier)' == ''">
 <UseCurrentRuntimeIdentifier Condition="'$(RuntimeIdentifier)' == '' and '$(_IsExecutable)' == 'true' and '$(IsRidAgnostic)' != 'true' and ('$(PackAsTool)' != 'true' or '$(_IsPacking)' != 'true') and ( '$(SelfContained)' == 'true' or ('$(_IsPublishing)' == 'true' and ( '$(PublishReadyToRun)' == 'true' or '$(PublishSingleFile)' == 'true' or '$(PublishAot)' == 'true' ) ) )">true</UseCurrentRuntimeIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(UseCurrentRuntimeIdentifier)' == 'true'">
 <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(UseDefaultPublishRuntimeIdentifier)' == '' And '$(PublishRuntimeIdentifier)' == '' And '$(RuntimeIdentifier)' == '' And '$(_IsExecutable)' == 'true' And ( '$(PublishSelfContained)' == 'true' or '$(PublishReadyToRun)' == 'true' or '$(PublishTrimmed)' == 'true' or '$(PublishSingleFile)' == 'true' or '$(PublishAot)' == 'true' ) And !('$(PackAsTool)' == 'true' And '$(_IsPacking)' == 'true')">
 <UseDefaultPublishRuntimeIdentifier>true</UseDefaultPublishRuntimeIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(UseDefaultPublishRuntimeIdentifier)' == 'true'">
 <PublishRuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</PublishRuntimeIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(PublishRuntimeIdentifier)' != '' And '$(RuntimeIdentifiers)' != '$(PublishRuntimeIdentifier)' And !$(RuntimeIdentifiers.StartsWith('$(PublishRuntimeIdentifier);')) And !$(RuntimeIdentifiers.EndsWith(';$(PublishRuntimeIdentifier)')) And !$(RuntimeIdentifiers.Contains(';$(PublishRuntimeIdentifier);'))">
 <RuntimeIdentifiers>$(RuntimeIdentifiers);$(PublishRuntimeIdentifier)</RuntimeIdentifiers>
</PropertyGroup>
<PropertyGroup Condition="'$(_IsPublishing)' == 'true' and '$(PublishRuntimeIdentifier)' != ''">
 <RuntimeIdentifier>$(PublishRuntimeIdentifier)</RuntimeIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(PlatformTarget)' == ''">
 <_UsingDefaultPlatformTarget>$(_NotKept)</_UsingDefaultPlatformTarget>
</PropertyGroup>
<Choose>
 <When Condition="$(RuntimeIdentifier.EndsWith('-x86')) or $(RuntimeIdentifier.Contains('-x86-'))">
  <PropertyGroup>
   <PlatformTarget>x86</PlatformTarget>
  </PropertyGroup>
 </When>
 <When Condition="$(RuntimeIdentifier.EndsWith('-x64')) or $(RuntimeIdentifier.Contains('-x64-'))">
  <PropertyGroup>
   <PlatformTarget>x64</PlatformTarget>
  </PropertyGroup>
 </When>
 <When Condition="$(RuntimeIdentifier.EndsWith('-arm')) or $(RuntimeIdentifier.Contains('-arm-'))">
  <PropertyGroup>
   <PlatformTarget>arm</PlatformTarget>
  </PropertyGroup>
 </When>
 <When Condition="$(RuntimeIdentifier.EndsWith('-arm64')) or $(RuntimeIdentifier.Contains('-arm64-'))">
  <PropertyGroup>
   <PlatformTarget>arm64</PlatformTarget>
  </PropertyGroup>
 </When>
 <Otherwise>
  <PropertyGroup>
   <PlatformTarget>AnyCPU</PlatformTarget>
  </PropertyGroup>
 </Otherwise>
</Choose>
<PropertyGroup>
 <_SelfContainedWasSpecified>$(_NotKept)</_SelfContainedWasSpecified>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and '$(HasRuntimeOutput)' == 'true'">
 <SelfContained Condition="'$(SelfContained)' == '' and '$(RuntimeIdentifier)' != '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and '$(_TargetFrameworkVersionWithoutV)' != '' and $([MSBuild]::VersionLessThan($(_TargetFrameworkVersionWithoutV), '8.0'))">true</SelfContained>
 <SelfContained Condition="'$(SelfContained)' == ''">false</SelfContained>
 <_RuntimeIdentifierUsesAppHost Condition="$(RuntimeIdentifier.StartsWith('ios')) or $(RuntimeIdentifier.StartsWith('tvos')) or $(RuntimeIdentifier.StartsWith('maccatalyst')) or $(RuntimeIdentifier.StartsWith('android')) or $(RuntimeIdentifier.StartsWith('browser')) or $(RuntimeIdentifier.StartsWith('wasi')) or $(RuntimeIdentifier) == 'any'">false</_RuntimeIdentifierUsesAppHost>
 <_RuntimeIdentifierUsesAppHost Condition="'$(_IsPublishing)' == 'true' and '$(PublishAot)' == 'true'">false</_RuntimeIdentifierUsesAppHost>
 <_RuntimeIdentifierUsesAppHost Condition="'$(_RuntimeIdentifierUsesAppHost)' == ''">true</_RuntimeIdentifierUsesAppHost>
 <UseAppHost Condition="'$(UseAppHost)' == '' and '$(_RuntimeIdentifierUsesAppHost)' == 'true' and ('$(SelfContained)' == 'true' or ('$(RuntimeIdentifier)' != '' and '$(_TargetFrameworkVersionWithoutV)' >= '2.1') or '$(_TargetFrameworkVersionWithoutV)' >= '3.0')">true</UseAppHost>
 <UseAppHost Condition="'$(UseAppHost)' == ''">false</UseAppHost>
</PropertyGroup>
<PropertyGroup Condition="'$(DefaultAppHostRuntimeIdentifier)' == '' and '$(RuntimeIdentifier)' == '' and (('$(UseAppHost)' == 'true' and '$(ProjectDepsFilePath)' == '') or ('$(EnableComHosting)' == 'true' and '$(_IsExecutable)' != 'true') or '$(UseIJWHost)' == 'true')">
 <DefaultAppHostRuntimeIdentifier>$(NETCoreSdkRuntimeIdentifier)</DefaultAppHostRuntimeIdentifier>
 <DefaultAppHostRuntimeIdentifier Condition="$(DefaultAppHostRuntimeIdentifier.StartsWith('win')) and '$(PlatformTarget)' == 'x64'">win-x64</DefaultAppHostRuntimeIdentifier>
 <DefaultAppHostRuntimeIdentifier Condition="$(DefaultAppHostRuntimeIdentifier.StartsWith('win')) and '$(PlatformTarget)' == 'x86'">win-x86</DefaultAppHostRuntimeIdentifier>
 <DefaultAppHostRuntimeIdentifier Condition="$(DefaultAppHostRuntimeIdentifier.StartsWith('win')) and '$(PlatformTarget)' == 'ARM'">win-arm</DefaultAppHostRuntimeIdentifier>
 <DefaultAppHostRuntimeIdentifier Condition="$(DefaultAppHostRuntimeIdentifier.StartsWith('win')) and '$(PlatformTarget)' == 'ARM64'">win-arm64</DefaultAppHostRuntimeIdentifier>
 <DefaultAppHostRuntimeIdentifier Condition="$(DefaultAppHostRuntimeIdentifier.EndsWith('arm64')) and $(DefaultAppHostRuntimeIdentifier.StartsWith('osx')) and $([MSBuild]::VersionLessThan('$(_TargetFrameworkVersionWithoutV)', '6.0'))">$(DefaultAppHostRuntimeIdentifier.Replace("arm64", "x64"))</DefaultAppHostRuntimeIdentifier>
 <DefaultAppHostRuntimeIdentifier Condition="$(DefaultAppHostRuntimeIdentifier.EndsWith('arm64')) and $(DefaultAppHostRuntimeIdentifier.StartsWith('win')) and $([MSBuild]::VersionLessThan('$(_TargetFrameworkVersionWithoutV)', '5.0'))">$(DefaultAppHostRuntimeIdentifier.Replace("arm64", "x64"))</DefaultAppHostRuntimeIdentifier>
</PropertyGroup>
<PropertyGroup>
 <SuppressNETCoreSdkPreviewMessage Condition="'$(SuppressNETCoreSdkPreviewMessage)'==''">$(_NotKept)</SuppressNETCoreSdkPreviewMessage>
</PropertyGroup>
<PropertyGroup Condition="'$(UsingNETSdkDefaults)' == 'true'">
 <AppendRuntimeIdentifierToOutputPath Condition="'$(AppendRuntimeIdentifierToOutputPath)' == ''">true</AppendRuntimeIdentifierToOutputPath>
</PropertyGroup>
<PropertyGroup Condition="'$(AppendRuntimeIdentifierToOutputPath)' == 'true' and '$(RuntimeIdentifier)' != '' and '$(_UsingDefaultRuntimeIdentifier)' != 'true'">
 <IntermediateOutputPath Condition="'$(UseArtifactsIntermediateOutput)' != 'true'">$(IntermediateOutputPath)$(RuntimeIdentifier)\</IntermediateOutputPath>
 <OutputPath Condition="'$(UseArtifactsOutput)' != 'true'">$(OutputPath)$(RuntimeIdentifier)\</OutputPath>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.Analyzers.targets
<PropertyGroup>
 <_NoneAnalysisLevel>4.0</_NoneAnalysisLevel>
 <_LatestAnalysisLevel>10.0</_LatestAnalysisLevel>
 <_PreviewAnalysisLevel>11.0</_PreviewAnalysisLevel>
 <AnalysisLevel Condition="'$(AnalysisLevel)' == '' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And $([MSBuild]::VersionEquals($(_TargetFrameworkVersionWithoutV), '$(_LatestAnalysisLevel)'))">latest</AnalysisLevel>
 <AnalysisLevel Condition="'$(AnalysisLevel)' == '' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '5.0'))">$(_TargetFrameworkVersionWithoutV)</AnalysisLevel>
 <AnalysisLevelPrefix Condition="$(AnalysisLevel.Contains('-'))">$([System.Text.RegularExpressions.Regex]::Replace($(AnalysisLevel), '-(.)*', ''))</AnalysisLevelPrefix>
 <AnalysisLevelSuffix>$(_NotKept)</AnalysisLevelSuffix>
 <EffectiveAnalysisLevel Condition="'$(AnalysisLevel)' == 'none' or '$(AnalysisLevelPrefix)' == 'none'">$(_NoneAnalysisLevel)</EffectiveAnalysisLevel>
 <EffectiveAnalysisLevel Condition="'$(AnalysisLevel)' == 'latest' or '$(AnalysisLevelPrefix)' == 'latest'">$(_LatestAnalysisLevel)</EffectiveAnalysisLevel>
 <EffectiveAnalysisLevel Condition="'$(AnalysisLevel)' == 'preview' or '$(AnalysisLevelPrefix)' == 'preview'">$(_PreviewAnalysisLevel)</EffectiveAnalysisLevel>
 <EffectiveAnalysisLevel Condition="'$(EffectiveAnalysisLevel)' == '' And '$(AnalysisLevelPrefix)' != ''">$(AnalysisLevelPrefix)</EffectiveAnalysisLevel>
 <EffectiveAnalysisLevel Condition="'$(EffectiveAnalysisLevel)' == '' And '$(AnalysisLevel)' != ''">$(AnalysisLevel)</EffectiveAnalysisLevel>
 <WarningLevel Condition="'$(Language)' == 'C#' And '$(WarningLevel)' == '' And '$(AnalysisLevel)' == 'preview'">9999</WarningLevel>
 <WarningLevel Condition="'$(Language)' == 'C#' And '$(WarningLevel)' == '' And '$(TargetFrameworkIdentifier)' == '.NETFramework'">4</WarningLevel>
 <WarningLevel Condition="'$(Language)' == 'C#' And '$(WarningLevel)' == '' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp'">$(_TargetFrameworkVersionWithoutV.Split('.')[0])</WarningLevel>
</PropertyGroup>
<PropertyGroup Condition="'$(EffectiveAnalysisLevel)' != '' And $([MSBuild]::VersionGreaterThanOrEquals($(EffectiveAnalysisLevel), '5.0'))">
 <EnableNETAnalyzers Condition="'$(EnableNETAnalyzers)' == ''">true</EnableNETAnalyzers>
 <EnableSingleFileAnalyzer Condition="'$(EnableSingleFileAnalyzer)' == '' And ( ('$(PublishSingleFile)' == 'true' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '$(_FirstTargetFrameworkVersionToSupportSingleFileAnalyzer)'))) Or ('$(PublishAot)' == 'true' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '$(_FirstTargetFrameworkVersionToSupportAotAnalyzer)'))) Or '$(IsAotCompatible)' == 'true' )">true</EnableSingleFileAnalyzer>
 <EnableTrimAnalyzer Condition="'$(EnableTrimAnalyzer)' == '' And ( ('$(PublishTrimmed)' == 'true' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '$(_FirstTargetFrameworkVersionToSupportTrimAnalyzer)'))) Or ('$(PublishAot)' == 'true' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '$(_FirstTargetFrameworkVersionToSupportAotAnalyzer)'))) Or '$(IsTrimmable)' == 'true' )">true</EnableTrimAnalyzer>
 <EnableAotAnalyzer Condition="'$(EnableAotAnalyzer)' == '' And ( ('$(PublishAot)' == 'true' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' And $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '$(_FirstTargetFrameworkVersionToSupportAotAnalyzer)'))) Or '$(IsAotCompatible)' == 'true' )">true</EnableAotAnalyzer>
 <EnforceCodeStyleInBuild Condition="'$(EnforceCodeStyleInBuild)' == ''">false</EnforceCodeStyleInBuild>
</PropertyGroup>
<PropertyGroup Condition="'$(EffectiveAnalysisLevel)' == '' Or ('$(EffectiveAnalysisLevel)' != '' And $([MSBuild]::VersionLessThanOrEquals($(EffectiveAnalysisLevel), '4.0')))">
 <EnableNETAnalyzers Condition="'$(EnableNETAnalyzers)' == ''">false</EnableNETAnalyzers>
 <EnforceCodeStyleInBuild Condition="'$(EnforceCodeStyleInBuild)' == ''">false</EnforceCodeStyleInBuild>
 <EnableTrimAnalyzer Condition="'$(EnableTrimAnalyzer)' == ''">false</EnableTrimAnalyzer>
 <EnableAotAnalyzer Condition="'$(EnableAotAnalyzer)' == ''">false</EnableAotAnalyzer>
 <EnableSingleFileAnalyzer Condition="'$(EnableSingleFileAnalyzer)' == ''">false</EnableSingleFileAnalyzer>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\analyzers\build\Microsoft.CodeAnalysis.NetAnalyzers.props" Condition="'$(Language)' == 'C#' Or '$(Language)' == 'VB'" />
<Import Project="$(MSBuildThisFileDirectory)..\analyzers\build\Microsoft.CodeAnalysis.NetAnalyzers.targets" Condition="$(EnableNETAnalyzers)" />
<Import Project="$(MSBuildThisFileDirectory)..\codestyle\cs\build\Microsoft.CodeAnalysis.CSharp.CodeStyle.targets" Condition="'$(Language)' == 'C#'" />
<Import Project="$(MSBuildThisFileDirectory)..\codestyle\vb\build\Microsoft.CodeAnalysis.VisualBasic.CodeStyle.targets" Condition="'$(Language)' == 'VB'" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.BeforeCommon.targets
<ImportGroup Condition="'$(UsingNETSdkDefaults)' != 'true'">
 <Import Project="Microsoft.NET.Sdk.DefaultItems.props" />
 <Import Project="Microsoft.NET.SupportedTargetFrameworks.props" />
 <Import Project="Microsoft.NET.SupportedPlatforms.props" />
 <Import Project="Microsoft.NET.WindowsSdkSupportedTargetPlatforms.props" />
</ImportGroup>
<PropertyGroup>
 <_IsExecutable Condition="'$(OutputType)' == 'Exe' or '$(OutputType)'=='WinExe'">true</_IsExecutable>
</PropertyGroup>
<PropertyGroup Condition="'$(HasRuntimeOutput)' == ''">
 <HasRuntimeOutput>$(_IsExecutable)</HasRuntimeOutput>
 <_UsingDefaultForHasRuntimeOutput>true</_UsingDefaultForHasRuntimeOutput>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.DefaultAssemblyInfo.targets" Condition="'$(UsingNETSdkDefaults)' == 'true'" />
<PropertyGroup>
 <Configuration Condition="'$(Configuration)'==''">Debug</Configuration>
 <Platform Condition="'$(Platform)'==''">AnyCPU</Platform>
 <PlatformName Condition="'$(PlatformName)' == ''">$(Platform)</PlatformName>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.ImportPublishProfile.targets" Condition="'$(PublishProfileImported)' != 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.TargetFrameworkInference.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.DefaultOutputPaths.targets" Condition="'$(UsingNETSdkDefaults)' == 'true'" />
<PropertyGroup>
 <ImportFrameworkWinFXTargets Condition="'$(ImportFrameworkWinFXTargets)' == '' and '$(UseWPF)' != 'true' and '$(TargetFrameworkIdentifier)' == '.NETFramework'">true</ImportFrameworkWinFXTargets>
 <ImportFrameworkWinFXTargets Condition="'$(ImportFrameworkWinFXTargets)' == ''">false</ImportFrameworkWinFXTargets>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.NET.Sdk.Razor\targets\Microsoft.NET.Sdk.Razor.BeforeCommon.targets" Condition="'$(UsingMicrosoftNETSdkRazor)' == 'true'" />
<Import Project="Microsoft.NET.Sdk.ImportWorkloads.targets" Condition="'$(MSBuildEnableWorkloadResolver)' == 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.RuntimeIdentifierInference.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.EolTargetFrameworks.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.AspireWorkloadDeprecation.targets" />
<PropertyGroup Condition="'$(_IsNETCoreOrNETStandard)' == ''">
 <_IsNETCoreOrNETStandard Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp'">true</_IsNETCoreOrNETStandard>
 <_IsNETCoreOrNETStandard Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard'">true</_IsNETCoreOrNETStandard>
</PropertyGroup>
<PropertyGroup>
 <DesignTimeAutoUnify Condition="'$(DesignTimeAutoUnify)'==''">$(_NotKept)</DesignTimeAutoUnify>
 <AutoUnifyAssemblyReferences Condition="'$(AutoUnifyAssemblyReferences)'==''">$(_NotKept)</AutoUnifyAssemblyReferences>
 <AutoUnifyAssemblyReferences Condition="'$(AutoUnifyAssemblyReferences)'==''">$(_NotKept)</AutoUnifyAssemblyReferences>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' and '$(HasRuntimeOutput)' == 'true'">
 <AutoGenerateBindingRedirects Condition="'$(AutoGenerateBindingRedirects)'==''">$(_NotKept)</AutoGenerateBindingRedirects>
</PropertyGroup>
<PropertyGroup Condition="'$(_IsNETCoreOrNETStandard)' == 'true'">
 <GenerateDependencyFile Condition="'$(GenerateDependencyFile)'==''">$(_NotKept)</GenerateDependencyFile>
 <IncludeFileVersionsInDependencyFile Condition="'$(IncludeFileVersionsInDependencyFile)'==''">$(_NotKept)</IncludeFileVersionsInDependencyFile>
 <TargetExt Condition="'$(TargetExt)' == ''">.dll</TargetExt>
 <EnableFrameworkPathOverride Condition="'$(EnableFrameworkPathOverride)'==''">$(_NotKept)</EnableFrameworkPathOverride>
</PropertyGroup>
<PropertyGroup>
 <GenerateDependencyFile Condition="'$(GenerateDependencyFile)'==''">$(_NotKept)</GenerateDependencyFile>
</PropertyGroup>
<PropertyGroup Condition="'$(UseArtifactsOutput)' != 'true'">
 <PublishDirName Condition="'$(PublishDirName)'==''">$(_NotKept)</PublishDirName>
 <PublishDir Condition="'$(PublishDir)'==''">$(_NotKept)</PublishDir>
 <PublishDir Condition="'$(PublishDir)'==''">$(_NotKept)</PublishDir>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.NuGetOfflineCache.targets" />
<PropertyGroup>
 <AddAdditionalExplicitAssemblyReferences>$(_NotKept)</AddAdditionalExplicitAssemblyReferences>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableImplicitAssetTargetFallback)' != 'true' and '$(_IsNETCoreOrNETStandard)' == 'true' and '$(_TargetFrameworkVersionWithoutV)' >= '2.0'">
 <AssetTargetFallback>$(AssetTargetFallback);net461;net462;net47;net471;net472;net48;net481</AssetTargetFallback>
</PropertyGroup>
<PropertyGroup Condition="'$(GenerateDocumentationFile)' == ''">
 <GenerateDocumentationFile Condition="'$(DocumentationFile)' == ''">false</GenerateDocumentationFile>
 <GenerateDocumentationFile Condition="'$(DocumentationFile)' != ''">true</GenerateDocumentationFile>
</PropertyGroup>
<PropertyGroup Condition="'$(GenerateDocumentationFile)' == 'true' and '$(DocumentationFile)' == ''">
 <DocumentationFile Condition="'$(MSBuildProjectExtension)' == '.vbproj'">$(AssemblyName).xml</DocumentationFile>
 <DocumentationFile Condition="'$(MSBuildProjectExtension)' != '.vbproj'">$(IntermediateOutputPath)$(AssemblyName).xml</DocumentationFile>
</PropertyGroup>
<PropertyGroup Condition="'$(GenerateDocumentationFile)' != 'true'">
 <DocumentationFile />
</PropertyGroup>
<PropertyGroup>
 <PublishDocumentationFiles Condition="'$(PublishDocumentationFiles)'==''">$(_NotKept)</PublishDocumentationFiles>
 <PublishDocumentationFile Condition="'$(PublishDocumentationFile)'==''">$(_NotKept)</PublishDocumentationFile>
 <PublishReferencesDocumentationFiles Condition="'$(PublishReferencesDocumentationFiles)'==''">$(_NotKept)</PublishReferencesDocumentationFiles>
</PropertyGroup>
<PropertyGroup>
 <IsNetCoreAppTargetingLatestTFM Condition="'$(IsNetCoreAppTargetingLatestTFM)' == '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and '$(_TargetFrameworkVersionWithoutV)' == '$(NETCoreAppMaximumVersion)'">true</IsNetCoreAppTargetingLatestTFM>
</PropertyGroup>
<Choose>
 <When Condition="'$(BuildWithNetFrameworkHostedCompiler)' == 'true'">
  <PropertyGroup>
   <RoslynCompilerType>FrameworkPackage</RoslynCompilerType>
  </PropertyGroup>
 </When>
 <When Condition="'$(MSBuildRuntimeType)' == 'Core' or '$(DOTNET_HOST_PATH)' != '' or '$(DOTNET_EXPERIMENTAL_HOST_PATH)' != ''">
  <PropertyGroup>
   <RoslynCompilerType>Core</RoslynCompilerType>
  </PropertyGroup>
 </When>
 <When Condition="'$(MSBuildRuntimeType)' == 'Full' and '$(BuildWithNetFrameworkHostedCompiler)' == '' and '$(_IsDisjointMSBuildVersion)' == 'true' and ('$(MSBuildProjectExtension)' == '.csproj' or '$(MSBuildProjectExtension)' == '.vbproj')">
  <PropertyGroup>
   <RoslynCompilerType>FrameworkPackage</RoslynCompilerType>
  </PropertyGroup>
 </When>
 <Otherwise>
  <PropertyGroup>
   <RoslynCompilerType>Framework</RoslynCompilerType>
  </PropertyGroup>
 </Otherwise>
</Choose>
<PropertyGroup Condition="'$(RoslynCompilerType)' == 'Core' or '$(RoslynCompilerType)' == 'Framework'">
 <RoslynAssembliesPath Condition="'$(RoslynAssembliesPath)'==''">$(_NotKept)</RoslynAssembliesPath>
 <RoslynCoreAssembliesPath>$(_NotKept)</RoslynCoreAssembliesPath>
</PropertyGroup>
<PropertyGroup Condition="'$(RoslynCompilerType)' == 'Core'">
 <RoslynTargetsPath Condition="'$(MSBuildRuntimeType)' == 'Core'">$(MSBuildThisFileDirectory)..\..\..\Roslyn</RoslynTargetsPath>
 <RoslynTasksAssembly>$(_NotKept)</RoslynTasksAssembly>
 <RoslynAssembliesPath Condition="'$(RoslynAssembliesPath)'==''">$(_NotKept)</RoslynAssembliesPath>
 <RoslynTargetsPath Condition="'$(MSBuildRuntimeType)' != 'Core'">$(MSBuildThisFileDirectory)..\..\..\Roslyn\binfx</RoslynTargetsPath>
 <RoslynTasksAssembly>$(_NotKept)</RoslynTasksAssembly>
 <CSharpCoreTargetsPath>$(MSBuildThisFileDirectory)..\..\..\Roslyn\Microsoft.CSharp.Core.targets</CSharpCoreTargetsPath>
 <VisualBasicCoreTargetsPath>$(MSBuildThisFileDirectory)..\..\..\Roslyn\Microsoft.VisualBasic.Core.targets</VisualBasicCoreTargetsPath>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.BeforeCommonCrossTargeting.targets
<PropertyGroup>
 <Configuration Condition="'$(Configuration)'==''">Debug</Configuration>
 <Platform Condition="'$(Platform)'==''">AnyCPU</Platform>
 <PlatformName Condition="'$(PlatformName)' == ''">$(Platform)</PlatformName>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.DefaultAssemblyInfo.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.DefaultOutputPaths.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.Workloads.CrossTargeting.targets" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.CSharp.props
<PropertyGroup>
 <NoWarn Condition="'$(NoWarn)' == ''">1701;1702</NoWarn>
 <WarningsAsErrors>$(WarningsAsErrors);NU1605</WarningsAsErrors>
</PropertyGroup>
<PropertyGroup>
 <DefineConstants Condition="'$(DefineConstants)' != ''">$(DefineConstants);</DefineConstants>
 <DefineConstants>$(DefineConstants)TRACE</DefineConstants>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.CSharp.targets
<PropertyGroup>
 <AppDesignerFolder Condition="'$(AppDesignerFolder)' == ''">Properties</AppDesignerFolder>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableImplicitConfigurationDefines)' != 'true'">
 <ImplicitConfigurationDefine>$(Configuration.ToUpperInvariant())</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace('-', '_'))</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace('.', '_'))</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace(' ', '_'))</ImplicitConfigurationDefine>
 <DefineConstants>$(DefineConstants);$(ImplicitConfigurationDefine)</DefineConstants>
</PropertyGroup>
<PropertyGroup>
 <WarningsAsErrors Condition="'$(_BinaryFormatterObsoleteAsError)' == 'true'">$(WarningsAsErrors);SYSLIB0011</WarningsAsErrors>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.Common.targets
<PropertyGroup>
 <MicrosoftNETBuildTasksDirectoryRoot>$(_NotKept)</MicrosoftNETBuildTasksDirectoryRoot>
 <MicrosoftNETBuildTasksTFM>$(_NotKept)</MicrosoftNETBuildTasksTFM>
 <MicrosoftNETBuildTasksTFM Condition="'$(MicrosoftNETBuildTasksTFM)'==''">$(_NotKept)</MicrosoftNETBuildTasksTFM>
 <MicrosoftNETBuildTasksDirectory>$(_NotKept)</MicrosoftNETBuildTasksDirectory>
 <MicrosoftNETBuildTasksAssembly>$(_NotKept)</MicrosoftNETBuildTasksAssembly>
 <DefaultImplicitPackages>$(_NotKept)</DefaultImplicitPackages>
</PropertyGroup>
<PropertyGroup>
 <_IsExecutable Condition="'$(OutputType)' == 'Exe' or '$(OutputType)'=='WinExe'">true</_IsExecutable>
 <HasRuntimeOutput Condition="'$(_UsingDefaultForHasRuntimeOutput)' == 'true'">$(_IsExecutable)</HasRuntimeOutput>
</PropertyGroup>
<PropertyGroup Condition="'$(DotnetCliToolTargetFramework)' == ''">
 <DotnetCliToolTargetFramework>$(_NotKept)</DotnetCliToolTargetFramework>
</PropertyGroup>
<PropertyGroup Condition="'$(EnablePreviewFeatures)' == 'true' And '$(IsNetCoreAppTargetingLatestTFM)' == 'true'">
 <LangVersion>Preview</LangVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(RoslynCompilerType)' == 'FrameworkPackage' and '$(OS)' == 'Windows_NT' and '$(MSBuildRuntimeType)' == 'Full'">
 <RoslynTargetsPath>$(NuGetPackageRoot)\microsoft.net.sdk.compilers.toolset\$(NETCoreSdkVersion)</RoslynTargetsPath>
 <RoslynTasksAssembly>$(_NotKept)</RoslynTasksAssembly>
 <_NeedToDownloadMicrosoftNetSdkCompilersToolsetPackage>true</_NeedToDownloadMicrosoftNetSdkCompilersToolsetPackage>
 <_MicrosoftNetSdkCompilersToolsetPackageRootEmpty>$(_NotKept)</_MicrosoftNetSdkCompilersToolsetPackageRootEmpty>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.CrossTargeting.targets
<Import Project="Microsoft.NET.Sdk.Common.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.SourceLink.targets" Condition="'$(SuppressImplicitGitSourceLink)' != 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.PackTool.targets" Condition="'$(PackAsTool)' == 'true'" />
<PropertyGroup Condition="'$(DefaultProjectTypeGuid)' == ''">
 <DefaultProjectTypeGuid>$(_NotKept)</DefaultProjectTypeGuid>
 <DefaultProjectTypeGuid>$(_NotKept)</DefaultProjectTypeGuid>
</PropertyGroup>
<PropertyGroup Condition="'$(RuntimeIdentifierGraphPath)' == ''">
 <RuntimeIdentifierGraphPath>$(_NotKept)</RuntimeIdentifierGraphPath>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.DefaultItems.Shared.targets
<PropertyGroup Condition="'$(TargetLatestRuntimePatch)' == ''">
 <TargetLatestRuntimePatch Condition="'$(SelfContained)' == 'true'">true</TargetLatestRuntimePatch>
 <TargetLatestRuntimePatch Condition="'$(SelfContained)' != 'true'">false</TargetLatestRuntimePatch>
 <_TargetLatestRuntimePatchIsDefault>true</_TargetLatestRuntimePatchIsDefault>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' And '$(DisableImplicitFrameworkReferences)' != 'true'">
 <VerifyMatchingImplicitPackageVersion Condition="'$(VerifyMatchingImplicitPackageVersion)'==''">$(_NotKept)</VerifyMatchingImplicitPackageVersion>
</PropertyGroup>
<ItemGroup>
 <PackageReference Update="Microsoft.AspNetCore.App"><PrivateAssets Condition="'%(PackageReference.Version)' == ''">all</PrivateAssets><Publish Condition="'%(PackageReference.Version)' == ''">true</Publish></PackageReference>
 <PackageReference Update="Microsoft.AspNetCore.All"><PrivateAssets Condition="'%(PackageReference.Version)' == ''">all</PrivateAssets><Publish Condition="'%(PackageReference.Version)' == ''">true</Publish></PackageReference>
 <PackageReference Update="Microsoft.NETCore.App" Version="$(RuntimeFrameworkVersion)" Condition="'$(RuntimeFrameworkVersion)' != ''" AllowExplicitVersion="true" />
 <PackageReference Update="@(PackageReference)" Condition="'$(DisableImplicitFrameworkReferences)' == 'true'" AllowExplicitVersion="true" />
</ItemGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.DefaultItems.props
<PropertyGroup Condition="'$(NETCoreSdkBundledVersionsProps)' == ''">
 <NETCoreSdkBundledVersionsProps>$(MSBuildThisFileDirectory)..\..\..\Microsoft.NETCoreSdk.BundledVersions.props</NETCoreSdkBundledVersionsProps>
</PropertyGroup>
<Import Project="$(NETCoreSdkBundledVersionsProps)" Condition="Exists('$(NETCoreSdkBundledVersionsProps)')" />
<PropertyGroup Condition="'$(NETCoreSdkBundledMSBuildInformationProps)' == ''">
 <NETCoreSdkBundledMSBuildInformationProps>$(MSBuildThisFileDirectory)..\..\..\Microsoft.NETCoreSdk.BundledMSBuildInformation.props</NETCoreSdkBundledMSBuildInformationProps>
</PropertyGroup>
<Import Project="$(NETCoreSdkBundledMSBuildInformationProps)" Condition="Exists('$(NETCoreSdkBundledMSBuildInformationProps)')" />
<PropertyGroup>
 <EnableWebSdkImplicitPackageVersions>$(_NotKept)</EnableWebSdkImplicitPackageVersions>
</PropertyGroup>
<PropertyGroup>
 <__WindowsAppSdkDefaultImageIncludes>$(_NotKept)</__WindowsAppSdkDefaultImageIncludes>
</PropertyGroup>
<ItemGroup Condition="'$(DisableImplicitFrameworkReferences)' != 'true' and '$(TargetFrameworkIdentifier)' == '.NETStandard' And '$(_TargetFrameworkVersionWithoutV)' &lt; '2.1'">
 <PackageReference Include="NETStandard.Library" Version="$(NETStandardImplicitPackageVersion)" IsImplicitlyDefined="true" />
 <PackageReference Update="NETStandard.Library" Condition="('$(_TargetFrameworkVersionWithoutV)' != '') And ('$(_TargetFrameworkVersionWithoutV)' >= '2.0')" PrivateAssets="All" Publish="true" />
</ItemGroup>
<ItemGroup Condition="'$(DisableImplicitFrameworkReferences)' != 'true' and '$(TargetFrameworkIdentifier)' == '.NETStandard' And '$(_TargetFrameworkVersionWithoutV)' >= '2.1'">
 <FrameworkReference Include="NETStandard.Library" IsImplicitlyDefined="true" Pack="false" PrivateAssets="All" />
</ItemGroup>
<ItemGroup Condition="'$(DisableImplicitFrameworkReferences)' != 'true' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp'">
 <PackageReference Include="Microsoft.NETCore.App" IsImplicitlyDefined="true" Condition="('$(_TargetFrameworkVersionWithoutV)' != '') And ('$(_TargetFrameworkVersionWithoutV)' &lt; '3.0')" />
 <PackageReference Update="Microsoft.NETCore.App" Condition="('$(_TargetFrameworkVersionWithoutV)' != '') And ('$(_TargetFrameworkVersionWithoutV)' >= '2.0') And ('$(PackageType)' != 'DotnetCliTool')" PrivateAssets="All" Publish="true" />
 <FrameworkReference Include="Microsoft.NETCore.App" IsImplicitlyDefined="true" Pack="false" PrivateAssets="All" Condition="('$(_TargetFrameworkVersionWithoutV)' != '') And ('$(_TargetFrameworkVersionWithoutV)' >= '3.0')" />
 <FrameworkReference Update="Microsoft.NETCore.App" RuntimePackLabels="Mono" Condition="'$(UseMonoRuntime)' == 'true' And ('$(_TargetFrameworkVersionWithoutV)' != '') And ('$(_TargetFrameworkVersionWithoutV)' >= '6.0')" />
 <FrameworkReference Update="Microsoft.NETCore.App" RuntimePackLabels="NativeAOT" Condition="'$(_IsPublishing)' == 'true' and '$(PublishAotUsingRuntimePack)' == 'true' And ('$(_TargetFrameworkVersionWithoutV)' != '') And ('$(_TargetFrameworkVersionWithoutV)' >= '8.0')" />
</ItemGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.DefaultItems.targets
<PropertyGroup Condition="'$(UsingNETSdkDefaults)' == 'true'">
 <EnableDefaultItems Condition="'$(EnableDefaultItems)' == '' And '$(DisableDefaultItemsInProjectFolder)' == 'true' And ('$([System.IO.Directory]::GetFiles($(MSBuildProjectDirectory), &quot;*.sln&quot;).Length)' != '0' Or '$([System.IO.Directory]::GetFiles($(MSBuildProjectDirectory), &quot;*.slnx&quot;).Length)' != '0' Or '$([System.IO.Directory]::GetFiles($(MSBuildProjectDirectory), &quot;*.csproj&quot;).Length)' != '0')">false</EnableDefaultItems>
 <EnableDefaultItems Condition="'$(EnableDefaultItems)' == ''">true</EnableDefaultItems>
 <EnableDefaultCompileItems Condition="'$(EnableDefaultCompileItems)' == ''">true</EnableDefaultCompileItems>
 <EnableDefaultEmbeddedResourceItems Condition="'$(EnableDefaultEmbeddedResourceItems)'==''">$(_NotKept)</EnableDefaultEmbeddedResourceItems>
 <EnableDefaultNoneItems Condition="'$(EnableDefaultNoneItems)'==''">$(_NotKept)</EnableDefaultNoneItems>
</PropertyGroup>
<PropertyGroup>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultItemExcludes>$(_NotKept)</DefaultItemExcludes>
 <DefaultExcludesInProjectFolder>$(_NotKept)</DefaultExcludesInProjectFolder>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard' And '$(_TargetFrameworkVersionWithoutV)' &lt; '2.1'">
 <NETStandardImplicitPackageVersion Condition="'$(NETStandardImplicitPackageVersion)' =='' And '$(_TargetFrameworkVersionWithoutV)' &lt; '2.0'">1.6.1</NETStandardImplicitPackageVersion>
 <NETStandardImplicitPackageVersion Condition="'$(NETStandardImplicitPackageVersion)' ==''">2.0.3</NETStandardImplicitPackageVersion>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.DefaultItems.Shared.targets" />
<PropertyGroup Condition="'$(PublishRelease)' == '' and '$(_TargetFrameworkVersionWithoutV)' >= '8.0'">
 <PublishRelease>$(_NotKept)</PublishRelease>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.FSharp.props
<PropertyGroup Condition="'$(UseBundledFSharpTargets)' == ''">
 <UseBundledFSharpTargets Condition="'$(_FscTaskAssemblyPath_net)' != '' or '$(_FscTaskAssemblyPath_netcoreapp1_0)' != '' or '$(_FscToolFullPath_net)' != '' or '$(_FscToolFullPath_netcoreapp1_0)' != ''">false</UseBundledFSharpTargets>
 <UseBundledFSharpTargets Condition="'$(UseBundledFSharpTargets)' == ''">true</UseBundledFSharpTargets>
</PropertyGroup>
<PropertyGroup>
 <FSharpPropsShim Condition="'$(FSharpPropsShim)' == '' and Exists('$(MSBuildToolsPath)\FSharp\Microsoft.FSharp.NetSdk.props')">$(MSBuildToolsPath)\FSharp\Microsoft.FSharp.NetSdk.props</FSharpPropsShim>
 <FSharpPropsShim Condition="'$(FSharpPropsShim)' == '' and Exists('$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\FSharp\Microsoft.FSharp.NetSdk.props')">$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\FSharp\Microsoft.FSharp.NetSdk.props</FSharpPropsShim>
</PropertyGroup>
<Import Condition="'$(UseBundledFSharpTargets)' == 'true' and Exists('$(FSharpPropsShim)')" Project="$(FSharpPropsShim)" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.FSharp.targets
<PropertyGroup Condition="'$(IsCrossTargetingBuild)' != 'true'">
 <FSharpOverridesTargetsShim Condition="'$(FSharpOverridesTargetsShim)' == '' and Exists('$(MSBuildToolsPath)\FSharp\Microsoft.FSharp.Overrides.NetSdk.targets')">$(MSBuildToolsPath)\FSharp\Microsoft.FSharp.Overrides.NetSdk.targets</FSharpOverridesTargetsShim>
 <FSharpOverridesTargetsShim Condition="'$(FSharpOverridesTargetsShim)' == '' and Exists('$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\FSharp\Microsoft.FSharp.Overrides.NetSdk.targets')">$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\FSharp\Microsoft.FSharp.Overrides.NetSdk.targets</FSharpOverridesTargetsShim>
</PropertyGroup>
<Import Condition="'$(UseBundledFSharpTargets)' == 'true' and '$(IsCrossTargetingBuild)' != 'true' and Exists('$(FSharpOverridesTargetsShim)')" Project="$(FSharpOverridesTargetsShim)" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.FSharpTargetsShim.targets
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.Before.targets" />
<PropertyGroup Condition="'$(UseBundledFSharpTargets)' == 'true'">
 <AppDesignerFolder Condition="'$(AppDesignerFolder)' == ''">Properties</AppDesignerFolder>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableImplicitConfigurationDefines)' != 'true' and '$(UseBundledFSharpTargets)' == 'true'">
 <ImplicitConfigurationDefine>$(Configuration.ToUpperInvariant())</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace('-', '_'))</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace('.', '_'))</ImplicitConfigurationDefine>
 <DefineConstants>$(DefineConstants);$(ImplicitConfigurationDefine)</DefineConstants>
</PropertyGroup>
<PropertyGroup>
 <FSharpDesignTimeTargetsPath Condition="'$(FSharpDesignTimeTargetsPath)' == ''">$(MSBuildExtensionsPath)\Microsoft\VisualStudio\Managed\Microsoft.FSharp.DesignTime.targets</FSharpDesignTimeTargetsPath>
</PropertyGroup>
<Import Project="$(FSharpDesignTimeTargetsPath)" Condition="'$(UseBundledFSharpTargets)' == 'true' and '$(FSharpDesignTimeTargetsPath)' != '' and Exists('$(FSharpDesignTimeTargetsPath)')" />
<Import Project="$(MSBuildToolsPath)\Microsoft.Common.CrossTargeting.targets" Condition="'$(UseBundledFSharpTargets)' == 'true' and '$(IsCrossTargetingBuild)' == 'true'" />
<PropertyGroup Condition="'$(IsCrossTargetingBuild)' != 'true'">
 <FSharpTargetsShim Condition="'$(FSharpTargetsShim)' == '' and Exists('$(MSBuildToolsPath)\FSharp\Microsoft.FSharp.NetSdk.targets')">$(MSBuildToolsPath)\FSharp\Microsoft.FSharp.NetSdk.targets</FSharpTargetsShim>
 <FSharpTargetsShim Condition="'$(FSharpTargetsShim)' == '' and Exists('$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\FSharp\Microsoft.FSharp.NetSdk.targets')">$(MSBuildExtensionsPath32)\Microsoft\VisualStudio\v$(VisualStudioVersion)\FSharp\Microsoft.FSharp.NetSdk.targets</FSharpTargetsShim>
</PropertyGroup>
<Import Condition="'$(UseBundledFSharpTargets)' == 'true' and '$(IsCrossTargetingBuild)' != 'true' and Exists('$(FSharpTargetsShim)')" Project="$(FSharpTargetsShim)" />
<Import Project="$(MSBuildToolsPath)\Microsoft.Managed.After.targets" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.FrameworkReferenceResolution.targets
<PropertyGroup>
 <ResolveAssemblyReferencesDependsOn>$(_NotKept)</ResolveAssemblyReferencesDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(PublishTrimmed)' == 'true' Or '$(PublishAot)' == 'true'">
 <EnableRequestDelegateGenerator Condition="'$(EnableRequestDelegateGenerator)'==''">$(_NotKept)</EnableRequestDelegateGenerator>
 <EnableConfigurationBindingGenerator Condition="'$(EnableConfigurationBindingGenerator)'==''">$(_NotKept)</EnableConfigurationBindingGenerator>
</PropertyGroup>
<PropertyGroup>
 <InterceptorsPreviewNamespaces>$(_NotKept)</InterceptorsPreviewNamespaces>
 <InterceptorsPreviewNamespaces>$(_NotKept)</InterceptorsPreviewNamespaces>
 <InterceptorsPreviewNamespaces>$(_NotKept)</InterceptorsPreviewNamespaces>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.GetRequiredWorkloads.CrossTargeting.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.ImportPublishProfile.targets
<PropertyGroup>
 <PublishProfileImported>true</PublishProfileImported>
 <_PublishProfileDesignerFolder Condition="'$(AppDesignerFolder)' != ''">$(AppDesignerFolder)</_PublishProfileDesignerFolder>
 <_PublishProfileDesignerFolder Condition="'$(_PublishProfileDesignerFolder)' == ''">Properties</_PublishProfileDesignerFolder>
 <_PublishProfileRootFolder Condition="'$(_PublishProfileRootFolder)' == ''">$(MSBuildProjectDirectory)\$(_PublishProfileDesignerFolder)\PublishProfiles\</_PublishProfileRootFolder>
 <PublishProfileName Condition="'$(PublishProfileName)' == '' and '$(PublishProfile)' != ''">$([System.IO.Path]::GetFileNameWithoutExtension($(PublishProfile)))</PublishProfileName>
 <PublishProfileFullPath Condition="'$(PublishProfileFullPath)' == '' and '$(PublishProfileName)' != ''">$(_PublishProfileRootFolder)$(PublishProfileName).pubxml</PublishProfileFullPath>
 <WebPublishProfileFile Condition="'$(WebPublishProfileFile)' == '' and Exists('$(PublishProfileFullPath)')">$(PublishProfileFullPath)</WebPublishProfileFile>
 <PublishProfileImported Condition="('$(ProjectToOverrideProjectExtensionsPath)' != '' and '$(ProjectToOverrideProjectExtensionsPath)' != '$(MSBuildProjectFullPath)') or '$(WebPublishProfileFile)' == '' or !Exists('$(WebPublishProfileFile)')">false</PublishProfileImported>
</PropertyGroup>
<Import Project="$(WebPublishProfileFile)" Condition="'$(PublishProfileImported)' == 'true'" />
<Import Project="$(WebPublishProfileFile).user" Condition="'$(PublishProfileImported)' == 'true' and Exists('$(WebPublishProfileFile).user')" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.ImportWorkloads.props
<Import Project="AutoImport.props" Sdk="Microsoft.NET.SDK.WorkloadAutoImportPropsLocator" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.ImportWorkloads.targets
<Import Project="WorkloadManifest.targets" Sdk="Microsoft.NET.SDK.WorkloadManifestTargetsLocator" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.Shared.targets
<PropertyGroup Condition="'$(UsingNETSdkDefaults)' != 'true'">
 <SkipImportNuGetProps>$(_NotKept)</SkipImportNuGetProps>
 <SkipImportNuGetBuildTargets>$(_NotKept)</SkipImportNuGetBuildTargets>
</PropertyGroup>
<PropertyGroup Condition="'$(MSBuildRuntimeType)' == 'Core' Or '$(TargetFrameworkIdentifier)' != '.NETFramework'">
 <GenerateResourceMSBuildArchitecture Condition="'$(GenerateResourceMSBuildArchitecture)'==''">$(_NotKept)</GenerateResourceMSBuildArchitecture>
 <GenerateResourceMSBuildRuntime Condition="'$(GenerateResourceMSBuildRuntime)'==''">$(_NotKept)</GenerateResourceMSBuildRuntime>
</PropertyGroup>
<PropertyGroup>
 <_NativeLibraryPrefix Condition="'$(_NativeLibraryPrefix)'==''">$(_NotKept)</_NativeLibraryPrefix>
 <_NativeLibraryExtension Condition="'$(_NativeLibraryExtension)'==''">$(_NotKept)</_NativeLibraryExtension>
 <_NativeLibraryExtension Condition="'$(_NativeLibraryExtension)'==''">$(_NotKept)</_NativeLibraryExtension>
 <_NativeLibraryExtension Condition="'$(_NativeLibraryExtension)'==''">$(_NotKept)</_NativeLibraryExtension>
 <_NativeExecutableExtension Condition="'$(_NativeExecutableExtension)'==''">$(_NotKept)</_NativeExecutableExtension>
 <_ComHostLibraryExtension Condition="'$(_ComHostLibraryExtension)'==''">$(_NotKept)</_ComHostLibraryExtension>
 <_IjwHostLibraryExtension Condition="'$(_IjwHostLibraryExtension)'==''">$(_NotKept)</_IjwHostLibraryExtension>
 <_DotNetHostExecutableName>$(_NotKept)</_DotNetHostExecutableName>
 <_DotNetAppHostExecutableNameWithoutExtension>$(_NotKept)</_DotNetAppHostExecutableNameWithoutExtension>
 <_DotNetAppHostExecutableName>$(_NotKept)</_DotNetAppHostExecutableName>
 <_DotNetSingleFileHostExecutableNameWithoutExtension>$(_NotKept)</_DotNetSingleFileHostExecutableNameWithoutExtension>
 <_DotNetComHostLibraryNameWithoutExtension>$(_NotKept)</_DotNetComHostLibraryNameWithoutExtension>
 <_DotNetComHostLibraryName>$(_NotKept)</_DotNetComHostLibraryName>
 <_DotNetIjwHostLibraryNameWithoutExtension>$(_NotKept)</_DotNetIjwHostLibraryNameWithoutExtension>
 <_DotNetIjwHostLibraryName>$(_NotKept)</_DotNetIjwHostLibraryName>
 <_DotNetHostPolicyLibraryName>$(_NotKept)</_DotNetHostPolicyLibraryName>
 <_DotNetHostFxrLibraryName>$(_NotKept)</_DotNetHostFxrLibraryName>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.SourceLink.props
<PropertyGroup>
 <SuppressImplicitGitSourceLink Condition="'$(PkgMicrosoft_SourceLink_Common)' != ''">true</SuppressImplicitGitSourceLink>
 <_SourceLinkPropsImported>true</_SourceLinkPropsImported>
</PropertyGroup>
<ImportGroup Condition="'$(SuppressImplicitGitSourceLink)' != 'true'">
 <Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.Build.Tasks.Git\build\Microsoft.Build.Tasks.Git.props" />
 <Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.Common\build\Microsoft.SourceLink.Common.props" />
 <Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.GitHub\build\Microsoft.SourceLink.GitHub.props" />
 <Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.GitLab\build\Microsoft.SourceLink.GitLab.props" />
 <Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.AzureRepos.Git\build\Microsoft.SourceLink.AzureRepos.Git.props" />
 <Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.Bitbucket.Git\build\Microsoft.SourceLink.Bitbucket.Git.props" />
</ImportGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.SourceLink.targets
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.SourceLink.props" Condition="'$(_SourceLinkPropsImported)' != 'true'" />
<PropertyGroup>
 <_SourceLinkSdkSubDir>build</_SourceLinkSdkSubDir>
 <_SourceLinkSdkSubDir Condition="'$(IsCrossTargetingBuild)' == 'true'">buildMultiTargeting</_SourceLinkSdkSubDir>
 <EmbedUntrackedSources Condition="'$(EmbedUntrackedSources)'==''">$(_NotKept)</EmbedUntrackedSources>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.Build.Tasks.Git\build\Microsoft.Build.Tasks.Git.targets" />
<Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.Common\$(_SourceLinkSdkSubDir)\Microsoft.SourceLink.Common.targets" />
<Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.GitHub\build\Microsoft.SourceLink.GitHub.targets" />
<Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.GitLab\build\Microsoft.SourceLink.GitLab.targets" />
<Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.AzureRepos.Git\build\Microsoft.SourceLink.AzureRepos.Git.targets" />
<Import Project="$(MSBuildThisFileDirectory)..\..\Microsoft.SourceLink.Bitbucket.Git\build\Microsoft.SourceLink.Bitbucket.Git.targets" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.VisualBasic.props
<PropertyGroup>
 <WarningLevel Condition="'$(WarningLevel)' == ''">1</WarningLevel>
 <NoWarn Condition="'$(NoWarn)' == ''">41999,42016,42017,42018,42019,42020,42021,42022,42032,42036</NoWarn>
 <OptionExplicit Condition="'$(OptionExplicit)'==''">$(_NotKept)</OptionExplicit>
 <OptionCompare Condition="'$(OptionCompare)'==''">$(_NotKept)</OptionCompare>
 <OptionStrict Condition="'$(OptionStrict)'==''">$(_NotKept)</OptionStrict>
 <OptionInfer Condition="'$(OptionInfer)'==''">$(_NotKept)</OptionInfer>
 <WarningsAsErrors>$(WarningsAsErrors);NU1605</WarningsAsErrors>
</PropertyGroup>
<PropertyGroup Condition="'$(Configuration)' == 'Debug'">
 <DefineDebug Condition="'$(DefineDebug)'==''">$(_NotKept)</DefineDebug>
 <DefineTrace Condition="'$(DefineTrace)'==''">$(_NotKept)</DefineTrace>
</PropertyGroup>
<PropertyGroup Condition="'$(Configuration)' == 'Release'">
 <DefineTrace Condition="'$(DefineTrace)'==''">$(_NotKept)</DefineTrace>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.VisualBasic.targets
<PropertyGroup>
 <DisableImplicitNamespaceImports Condition="'$(DisableImplicitNamespaceImports)'==''">$(_NotKept)</DisableImplicitNamespaceImports>
</PropertyGroup>
<PropertyGroup Condition="'$(DisableImplicitConfigurationDefines)' != 'true' and '$(Configuration)' != ''">
 <ImplicitConfigurationDefine>$(Configuration.ToUpperInvariant())</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace('-', '_'))</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace('.', '_'))</ImplicitConfigurationDefine>
 <ImplicitConfigurationDefine>$(ImplicitConfigurationDefine.Replace(' ', '_'))</ImplicitConfigurationDefine>
</PropertyGroup>
<PropertyGroup>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
</PropertyGroup>
<PropertyGroup Condition="'$(UseReferencedVBRuntime)' == '' and '$(VBRuntime)' == '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and '$(_TargetFrameworkVersionWithoutV)' >= '3.0'">
 <UseReferencedVBRuntime>$(_NotKept)</UseReferencedVBRuntime>
</PropertyGroup>
<PropertyGroup Condition="'$(VBRuntime)' == '' and '$(UseReferencedVBRuntime)' != 'true' and '$(TargetFrameworkIdentifier)' != '.NETFramework'">
 <VBRuntime>$(_NotKept)</VBRuntime>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' != '.NETFramework'">
 <DisableSdkPath Condition="'$(DisableSdkPath)'==''">$(_NotKept)</DisableSdkPath>
 <FinalDefineConstants>$(_NotKept)</FinalDefineConstants>
</PropertyGroup>
<PropertyGroup>
 <WarningsAsErrors Condition="'$(_BinaryFormatterObsoleteAsError)' == 'true'">$(WarningsAsErrors);SYSLIB0011</WarningsAsErrors>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.Workloads.CrossTargeting.targets
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.props
<PropertyGroup>
 <DisableHandlePackageFileConflicts>$(_NotKept)</DisableHandlePackageFileConflicts>
</PropertyGroup>
<PropertyGroup>
 <Configurations Condition="'$(Configurations)' == ''">Debug;Release</Configurations>
 <Platforms Condition="'$(Platforms)' == ''">AnyCPU</Platforms>
 <Configuration Condition="'$(Configuration)' == ''">Debug</Configuration>
 <Platform Condition="'$(Platform)' == ''">AnyCPU</Platform>
</PropertyGroup>
<PropertyGroup Condition="'$(PackRelease)' == ''">
 <PackRelease>$(_NotKept)</PackRelease>
</PropertyGroup>
<PropertyGroup>
 <OutputType Condition="'$(OutputType)' == ''">Library</OutputType>
 <FileAlignment Condition="'$(FileAlignment)'==''">$(_NotKept)</FileAlignment>
 <ErrorReport Condition="'$(ErrorReport)'==''">$(_NotKept)</ErrorReport>
 <AssemblyName Condition="'$(AssemblyName)' == ''">$(MSBuildProjectName)</AssemblyName>
 <RootNamespace Condition="'$(RootNamespace)' == ''">$(MSBuildProjectName.Replace(" ", "_"))</RootNamespace>
 <Deterministic Condition="'$(Deterministic)' == ''">true</Deterministic>
</PropertyGroup>
<PropertyGroup Condition="'$(Configuration)' == 'Debug'">
 <DebugSymbols Condition="'$(DebugSymbols)' == ''">true</DebugSymbols>
 <Optimize Condition="'$(Optimize)' == ''">false</Optimize>
</PropertyGroup>
<PropertyGroup Condition="'$(Configuration)' == 'Release'">
 <Optimize Condition="'$(Optimize)' == ''">true</Optimize>
</PropertyGroup>
<PropertyGroup>
 <_PlatformWithoutConfigurationInference>$(Platform)</_PlatformWithoutConfigurationInference>
</PropertyGroup>
<PropertyGroup Condition="'$(_PlatformWithoutConfigurationInference)' == 'x64'">
 <PlatformTarget Condition="'$(PlatformTarget)' == ''">x64</PlatformTarget>
</PropertyGroup>
<PropertyGroup Condition="'$(_PlatformWithoutConfigurationInference)' == 'x86'">
 <PlatformTarget Condition="'$(PlatformTarget)' == ''">x86</PlatformTarget>
</PropertyGroup>
<PropertyGroup Condition="'$(_PlatformWithoutConfigurationInference)' == 'ARM'">
 <PlatformTarget Condition="'$(PlatformTarget)' == ''">ARM</PlatformTarget>
</PropertyGroup>
<PropertyGroup Condition="'$(_PlatformWithoutConfigurationInference)' == 'arm64'">
 <PlatformTarget Condition="'$(PlatformTarget)' == ''">arm64</PlatformTarget>
</PropertyGroup>
<PropertyGroup Condition="'$(AssemblySearchPaths)' == ''">
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
 <AssemblySearchPaths>$(_NotKept)</AssemblySearchPaths>
</PropertyGroup>
<PropertyGroup>
 <DebugType Condition="'$(DebugSymbols)' == 'false'">None</DebugType>
 <DebugType Condition="'$(DebugType)' == ''">portable</DebugType>
 <ResolveNuGetPackages>$(_NotKept)</ResolveNuGetPackages>
 <SkipImportNuGetProps>$(_NotKept)</SkipImportNuGetProps>
 <SkipImportNuGetBuildTargets>$(_NotKept)</SkipImportNuGetBuildTargets>
 <RestoreProjectStyle>PackageReference</RestoreProjectStyle>
 <DesignTimeAssemblySearchPaths Condition="'$(DesignTimeAssemblySearchPaths)'==''">$(_NotKept)</DesignTimeAssemblySearchPaths>
 <AllowUnsafeBlocks Condition="'$(AllowUnsafeBlocks)'==''">false</AllowUnsafeBlocks>
 <TreatWarningsAsErrors Condition="'$(TreatWarningsAsErrors)'==''">false</TreatWarningsAsErrors>
 <Prefer32Bit Condition="'$(Prefer32Bit)'==''">false</Prefer32Bit>
 <PreferNativeArm64 Condition="'$(PreferNativeArm64)'==''">false</PreferNativeArm64>
 <SignAssembly Condition="'$(SignAssembly)'==''">false</SignAssembly>
 <DelaySign Condition="'$(DelaySign)'==''">$(_NotKept)</DelaySign>
 <GeneratePackageOnBuild Condition="'$(GeneratePackageOnBuild)'==''">false</GeneratePackageOnBuild>
 <PackageRequireLicenseAcceptance Condition="'$(PackageRequireLicenseAcceptance)'==''">$(_NotKept)</PackageRequireLicenseAcceptance>
 <DebugSymbols Condition="'$(DebugSymbols)'==''">false</DebugSymbols>
 <CheckForOverflowUnderflow Condition="'$(CheckForOverflowUnderflow)'==''">false</CheckForOverflowUnderflow>
 <AutomaticallyUseReferenceAssemblyPackages Condition="'$(AutomaticallyUseReferenceAssemblyPackages)'==''">true</AutomaticallyUseReferenceAssemblyPackages>
 <MicrosoftNETFrameworkReferenceAssembliesLatestPackageVersion>1.0.3</MicrosoftNETFrameworkReferenceAssembliesLatestPackageVersion>
 <CopyConflictingTransitiveContent>$(_NotKept)</CopyConflictingTransitiveContent>
 <MSBuildCopyContentTransitively Condition="'$(MSBuildCopyContentTransitively)'==''">$(_NotKept)</MSBuildCopyContentTransitively>
 <ResolveAssemblyReferenceOutputUnresolvedAssemblyConflicts Condition="'$(ResolveAssemblyReferenceOutputUnresolvedAssemblyConflicts)'==''">$(_NotKept)</ResolveAssemblyReferenceOutputUnresolvedAssemblyConflicts>
 <_ImplicitFileBasedProgramUserSecretsId>$(_NotKept)</_ImplicitFileBasedProgramUserSecretsId>
 <UserSecretsId Condition="'$(UserSecretsId)'==''">$(_NotKept)</UserSecretsId>
</PropertyGroup>
<PropertyGroup>
 <ToolDepsJsonGeneratorProject>$(_NotKept)</ToolDepsJsonGeneratorProject>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.DefaultItems.props" />
<PropertyGroup Condition="'$(MSBuildEnableWorkloadResolver)' == ''">
 <__DisableWorkloadResolverSentinelPath Condition="'$(MSBuildRuntimeType)' == 'Core'">$(MSBuildBinPath)\DisableWorkloadResolver.sentinel</__DisableWorkloadResolverSentinelPath>
 <__DisableWorkloadResolverSentinelPath Condition="'$(MSBuildRuntimeType)' != 'Core'">$(MSBuildToolsPath32)\SdkResolvers\Microsoft.DotNet.MSBuildSdkResolver\DisableWorkloadResolver.sentinel</__DisableWorkloadResolverSentinelPath>
 <MSBuildEnableWorkloadResolver Condition="!Exists('$(__DisableWorkloadResolverSentinelPath)')">true</MSBuildEnableWorkloadResolver>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.ImportWorkloads.props" Condition="'$(MSBuildEnableWorkloadResolver)' == 'true'" />
<Import Project="Microsoft.NET.SupportedTargetFrameworks.props" />
<Import Project="Microsoft.NET.SupportedPlatforms.props" />
<Import Project="Microsoft.NET.WindowsSdkSupportedTargetPlatforms.props" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.SourceLink.props" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.CSharp.props" Condition="'$(MSBuildProjectExtension)' == '.csproj'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.VisualBasic.props" Condition="'$(MSBuildProjectExtension)' == '.vbproj'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.FSharp.props" Condition="'$(MSBuildProjectExtension)' == '.fsproj'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.PackTool.props" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.PackProjectTool.props" />
<Import Project="$(MSBuildThisFileDirectory)../../Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.props" Condition="Exists('$(MSBuildThisFileDirectory)../../Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.props')" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Windows.props" />
<Import Project="$(AfterMicrosoftNetSdkProps)" Condition="$(AfterMicrosoftNetSdkProps) != ''" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Sdk.targets
<Import Project="Microsoft.NET.Sdk.Common.targets" />
<PropertyGroup>
 <EnableDynamicLoading Condition="'$(EnableDynamicLoading)' == '' and '$(EnableComHosting)' == 'true'">true</EnableDynamicLoading>
</PropertyGroup>
<ImportGroup>
 <Import Project="$(MSBuildThisFileDirectory)Microsoft.PackageDependencyResolution.targets" Condition="Exists('$(MSBuildThisFileDirectory)Microsoft.PackageDependencyResolution.targets') and ('$(Language)' != 'C++' or '$(_EnablePackageReferencesInVCProjects)' == 'true')" />
 <Import Project="$(MSBuildThisFileDirectory)Microsoft.PackageDependencyResolutionStubs.targets" Condition="Exists('$(MSBuildThisFileDirectory)Microsoft.PackageDependencyResolutionStubs.targets') and ('$(Language)' == 'C++' and '$(_EnablePackageReferencesInVCProjects)' != 'true')" />
</ImportGroup>
<Import Project="Microsoft.NET.Sdk.DefaultItems.targets" />
<Import Project="Microsoft.NET.Sdk.FrameworkReferenceResolution.targets" />
<PropertyGroup>
 <DisableStandardFrameworkResolution Condition="'$(DisableStandardFrameworkResolution)' == ''">$(_IsNETCoreOrNETStandard)</DisableStandardFrameworkResolution>
</PropertyGroup>
<PropertyGroup>
 <GenerateRuntimeConfigurationFiles Condition="'$(GenerateRuntimeConfigurationFiles)'==''">$(_NotKept)</GenerateRuntimeConfigurationFiles>
 <AlwaysIncludeCoreFrameworkInRuntimeConfig>$(_NotKept)</AlwaysIncludeCoreFrameworkInRuntimeConfig>
 <AlwaysIncludeCoreFrameworkInRuntimeConfig Condition="'$(AlwaysIncludeCoreFrameworkInRuntimeConfig)'==''">$(_NotKept)</AlwaysIncludeCoreFrameworkInRuntimeConfig>
 <UserRuntimeConfig Condition="'$(UserRuntimeConfig)'==''">$(_NotKept)</UserRuntimeConfig>
 <GenerateSatelliteAssembliesForCore Condition="'$(GenerateSatelliteAssembliesForCore)'==''">$(_NotKept)</GenerateSatelliteAssembliesForCore>
 <ComputeNETCoreBuildOutputFiles Condition="'$(ComputeNETCoreBuildOutputFiles)'==''">$(_NotKept)</ComputeNETCoreBuildOutputFiles>
 <_GenerateRuntimeConfigurationPropertyInputsCache Condition="'$(_GenerateRuntimeConfigurationPropertyInputsCache)'==''">$(_NotKept)</_GenerateRuntimeConfigurationPropertyInputsCache>
 <_GenerateRuntimeConfigurationPropertyInputsCache>$(_NotKept)</_GenerateRuntimeConfigurationPropertyInputsCache>
 <_GeneratePublishDependencyFilePropertyInputsCache Condition="'$(_GeneratePublishDependencyFilePropertyInputsCache)'==''">$(_NotKept)</_GeneratePublishDependencyFilePropertyInputsCache>
 <_GeneratePublishDependencyFilePropertyInputsCache>$(_NotKept)</_GeneratePublishDependencyFilePropertyInputsCache>
 <_GenerateSingleFileBundlePropertyInputsCache Condition="'$(_GenerateSingleFileBundlePropertyInputsCache)'==''">$(_NotKept)</_GenerateSingleFileBundlePropertyInputsCache>
 <_GenerateSingleFileBundlePropertyInputsCache>$(_NotKept)</_GenerateSingleFileBundlePropertyInputsCache>
</PropertyGroup>
<PropertyGroup>
 <_UseRidGraphWasSpecified>$(_NotKept)</_UseRidGraphWasSpecified>
</PropertyGroup>
<PropertyGroup Condition="'$(UseRidGraph)' == ''">
 <UseRidGraph Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '8.0'))">false</UseRidGraph>
 <UseRidGraph Condition="'$(UseRidGraph)' == ''">true</UseRidGraph>
</PropertyGroup>
<PropertyGroup Condition="'$(RuntimeIdentifierGraphPath)' == ''">
 <RuntimeIdentifierGraphPath>$(_NotKept)</RuntimeIdentifierGraphPath>
 <RuntimeIdentifierGraphPath>$(_NotKept)</RuntimeIdentifierGraphPath>
</PropertyGroup>
<PropertyGroup Condition="'$(GenerateRuntimeConfigDevFile)' == ''">
 <GenerateRuntimeConfigDevFile>$(_NotKept)</GenerateRuntimeConfigDevFile>
 <GenerateRuntimeConfigDevFile>$(_NotKept)</GenerateRuntimeConfigDevFile>
</PropertyGroup>
<PropertyGroup>
 <ProjectDepsFileName Condition="'$(ProjectDepsFileName)' == ''">$(AssemblyName).deps.json</ProjectDepsFileName>
 <ProjectDepsFilePath Condition="'$(ProjectDepsFilePath)' == ''">$(TargetDir)$(ProjectDepsFileName)</ProjectDepsFilePath>
 <ProjectRuntimeConfigFileName Condition="'$(ProjectRuntimeConfigFileName)'==''">$(_NotKept)</ProjectRuntimeConfigFileName>
 <ProjectRuntimeConfigFilePath Condition="'$(ProjectRuntimeConfigFilePath)'==''">$(_NotKept)</ProjectRuntimeConfigFilePath>
 <ProjectRuntimeConfigDevFilePath Condition="'$(ProjectRuntimeConfigDevFilePath)'==''">$(_NotKept)</ProjectRuntimeConfigDevFilePath>
 <IncludeMainProjectInDepsFile Condition="'$(IncludeMainProjectInDepsFile)'==''">$(_NotKept)</IncludeMainProjectInDepsFile>
 <TrimDepsJsonLibrariesWithoutAssets Condition="'$(TrimDepsJsonLibrariesWithoutAssets)'==''">$(_NotKept)</TrimDepsJsonLibrariesWithoutAssets>
</PropertyGroup>
<Import Project="Microsoft.NET.Sdk.Shared.targets" />
<PropertyGroup>
 <_DefaultUserProfileRuntimeStorePath>$(_NotKept)</_DefaultUserProfileRuntimeStorePath>
 <_DefaultUserProfileRuntimeStorePath>$(_NotKept)</_DefaultUserProfileRuntimeStorePath>
 <_DefaultUserProfileRuntimeStorePath>$(_NotKept)</_DefaultUserProfileRuntimeStorePath>
 <UserProfileRuntimeStorePath Condition="'$(UserProfileRuntimeStorePath)'==''">$(_NotKept)</UserProfileRuntimeStorePath>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '6.0'))">
 <PredefinedCulturesOnly Condition="'$(PredefinedCulturesOnly)'==''">$(_NotKept)</PredefinedCulturesOnly>
</PropertyGroup>
<PropertyGroup Condition="'$(GenerateResourceWarnOnBinaryFormatterUse)' == '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '8.0'))">
 <GenerateResourceWarnOnBinaryFormatterUse>$(_NotKept)</GenerateResourceWarnOnBinaryFormatterUse>
</PropertyGroup>
<PropertyGroup Condition="'$(RespectAlreadyAssignedItemCulture)' == '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '9.0'))">
 <RespectAlreadyAssignedItemCulture>$(_NotKept)</RespectAlreadyAssignedItemCulture>
</PropertyGroup>
<PropertyGroup Condition="'$(IsRidAgnostic)' == ''">
 <IsRidAgnostic Condition="('$(_IsExecutable)' == 'true' And ('$(IsTestProject)' != 'true' Or '$(IsTestingPlatformApplication)' == 'true')) Or '$(RuntimeIdentifier)' != '' Or '$(RuntimeIdentifiers)' != ''">false</IsRidAgnostic>
 <IsRidAgnostic Condition="'$(IsRidAgnostic)' == ''">true</IsRidAgnostic>
</PropertyGroup>
<PropertyGroup>
 <GenerateResourceUsePreserializedResources Condition="'$(GenerateResourceUsePreserializedResources)'==''">$(_NotKept)</GenerateResourceUsePreserializedResources>
</PropertyGroup>
<PropertyGroup>
 <EmbeddedResourceUseDependentUponConvention Condition="'$(EmbeddedResourceUseDependentUponConvention)'==''">$(_NotKept)</EmbeddedResourceUseDependentUponConvention>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '2.1'))">
 <AvailablePlatforms>$(_NotKept)</AvailablePlatforms>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '3.1'))">
 <AvailablePlatforms>$(_NotKept)</AvailablePlatforms>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '4.8.1'))">
 <AvailablePlatforms>$(_NotKept)</AvailablePlatforms>
</PropertyGroup>
<PropertyGroup>
 <MetadataUpdaterSupport Condition="'$(MetadataUpdaterSupport)'==''">$(_NotKept)</MetadataUpdaterSupport>
</PropertyGroup>
<PropertyGroup>
 <IncludeProjectsNotInAssetsFileInDepsFile Condition="'$(IncludeProjectsNotInAssetsFileInDepsFile)'==''">$(_NotKept)</IncludeProjectsNotInAssetsFileInDepsFile>
</PropertyGroup>
<PropertyGroup Condition="'$(EnableUnsafeBinaryFormatterSerialization)' != 'true' AND '$(TargetFrameworkIdentifier)' == '.NETCoreApp' AND $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '7.0'))">
 <_ProjectTypeRequiresBinaryFormatter Condition="'$(UseWindowsForms)' == 'true' AND $([MSBuild]::VersionLessThanOrEquals($(TargetFrameworkVersion), '8.0'))">true</_ProjectTypeRequiresBinaryFormatter>
 <_ProjectTypeRequiresBinaryFormatter Condition="'$(UseWPF)' == 'true' AND $([MSBuild]::VersionLessThanOrEquals($(TargetFrameworkVersion), '8.0'))">true</_ProjectTypeRequiresBinaryFormatter>
 <_BinaryFormatterObsoleteAsError>true</_BinaryFormatterObsoleteAsError>
 <EnableUnsafeBinaryFormatterSerialization Condition="$([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '8.0')) AND '$(_ProjectTypeRequiresBinaryFormatter)' != 'true'">false</EnableUnsafeBinaryFormatterSerialization>
</PropertyGroup>
<PropertyGroup>
 <CoreBuildDependsOn>$(_NotKept)</CoreBuildDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CoreCleanDependsOn>$(_NotKept)</CoreCleanDependsOn>
</PropertyGroup>
<PropertyGroup>
 <RebuildDependsOn>$(_NotKept)</RebuildDependsOn>
</PropertyGroup>
<ItemGroup Condition="'$(_NeedToDownloadMicrosoftNetSdkCompilersToolsetPackage)' == 'true'">
 <PackageDownload Include="Microsoft.Net.Sdk.Compilers.Toolset" Version="[$(NETCoreSdkVersion)]" />
</ItemGroup>
<PropertyGroup>
 <CompileDependsOn>$(_NotKept)</CompileDependsOn>
</PropertyGroup>
<PropertyGroup>
 <CreateSatelliteAssembliesDependsOn>$(_NotKept)</CreateSatelliteAssembliesDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm'">
 <ShouldBeValidatedAsExecutableReference>$(_NotKept)</ShouldBeValidatedAsExecutableReference>
</PropertyGroup>
<PropertyGroup>
 <_UseAttributeForTargetFrameworkInfoPropertyNames>$(_NotKept)</_UseAttributeForTargetFrameworkInfoPropertyNames>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.SourceLink.targets" Condition="'$(SuppressImplicitGitSourceLink)' != 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.DisableStandardFrameworkResolution.targets" Condition="'$(DisableStandardFrameworkResolution)' == 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.DesignerSupport.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.GenerateAssemblyInfo.targets" Condition="'$(UsingNETSdkDefaults)' == 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.GenerateGlobalUsings.targets" Condition="'$(Language)' == 'C#'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.GenerateSupportedRuntime.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.ComposeStore.targets" Condition="'$(UsingNETSdkDefaults)' == 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.CrossGen.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.ObsoleteReferences.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Publish.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.PackStubs.targets" Condition="('$(Language)' == 'C++' and '$(_EnablePackageReferencesInVCProjects)' != 'true')" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.PackTool.targets" Condition="'$(PackAsTool)' == 'true'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.PackProjectTool.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.PreserveCompilationContext.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.ConflictResolution.targets" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.CSharp.targets" Condition="'$(Language)' == 'C#'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.VisualBasic.targets" Condition="'$(Language)' == 'VB'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.FSharp.targets" Condition="'$(Language)' == 'F#'" />
<Import Project="$(ILCompilerTargetsPath)" Condition="'$(ILCompilerTargetsPath)' != '' and '$(PublishAot)' == 'true'" />
<Import Project="$(ILLinkTargetsPath)" Condition="'$(ILLinkTargetsPath)' != '' and '$(Language)' != 'C++'" />
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Sdk.Analyzers.targets" Condition="'$(Language)' == 'C#' or '$(Language)' == 'VB'" />
<PropertyGroup>
 <RunWorkingDirectory Condition="'$(RunWorkingDirectory)'==''">$(_NotKept)</RunWorkingDirectory>
</PropertyGroup>
<Choose>
 <When Condition="'$(StartAction)' == 'Program'">
  <PropertyGroup>
   <RunCommand Condition="'$(RunCommand)'==''">$(_NotKept)</RunCommand>
   <RunArguments Condition="'$(RunArguments)'==''">$(_NotKept)</RunArguments>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and '$(_IsExecutable)' == 'true'">
  <PropertyGroup Condition="'$(UseAppHost)' != 'true'">
   <RunCommand Condition="'$(RunCommand)'==''">$(_NotKept)</RunCommand>
   <_NetCoreRunArguments>$(_NotKept)</_NetCoreRunArguments>
   <RunArguments Condition="'$(RunArguments)'==''">$(_NotKept)</RunArguments>
   <RunArguments Condition="'$(RunArguments)'==''">$(_NotKept)</RunArguments>
  </PropertyGroup>
  <PropertyGroup Condition="'$(UseAppHost)' == 'true'">
   <RunCommand Condition="'$(RunCommand)'==''">$(_NotKept)</RunCommand>
   <RunArguments Condition="'$(RunArguments)'==''">$(_NotKept)</RunArguments>
  </PropertyGroup>
 </When>
 <When Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework' and '$(_IsExecutable)' == 'true'">
  <PropertyGroup Condition="$([MSBuild]::IsOSPlatform(&#96;Windows&#96;))">
   <RunCommand Condition="'$(RunCommand)'==''">$(_NotKept)</RunCommand>
   <RunArguments Condition="'$(RunArguments)'==''">$(_NotKept)</RunArguments>
  </PropertyGroup>
  <PropertyGroup Condition="$([MSBuild]::IsOSUnixLike())">
   <RunCommand Condition="'$(RunCommand)'==''">$(_NotKept)</RunCommand>
   <RunArguments Condition="'$(RunArguments)'==''">$(_NotKept)</RunArguments>
  </PropertyGroup>
 </When>
</Choose>
<PropertyGroup>
 <RunWorkingDirectory>$(_NotKept)</RunWorkingDirectory>
</PropertyGroup>
<PropertyGroup Condition="'$(ImportWindowsDesktopTargets)' == '' and ('$(UseWpf)' == 'true' Or '$(UseWindowsForms)' == 'true')">
 <ImportWindowsDesktopTargets Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '3.0')) and '$(TargetPlatformIdentifier)' == 'Windows'">true</ImportWindowsDesktopTargets>
 <ImportWindowsDesktopTargets Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework'">true</ImportWindowsDesktopTargets>
</PropertyGroup>
<PropertyGroup Condition="'$(ImportWindowsDesktopTargets)' == 'true'">
 <AfterMicrosoftNETSdkTargets>$(AfterMicrosoftNETSdkTargets);$(MSBuildThisFileDirectory)../../Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.NET.Sdk.WindowsDesktop.targets</AfterMicrosoftNETSdkTargets>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)Microsoft.NET.Windows.targets" Condition="'$(TargetPlatformIdentifier)' == 'Windows'" />
<PropertyGroup Condition="'$(TargetPlatformMoniker)' == '' and '$(TargetPlatformIdentifier)' != ''">
 <TargetPlatformVersion Condition="'$(TargetPlatformVersion)' == ''">0.0</TargetPlatformVersion>
 <TargetPlatformMoniker>$(TargetPlatformIdentifier),Version=$(TargetPlatformVersion)</TargetPlatformMoniker>
 <TargetPlatformDisplayName>$(_NotKept)</TargetPlatformDisplayName>
</PropertyGroup>
<PropertyGroup>
 <EffectiveTargetPlatformVersion Condition="'$(EffectiveTargetPlatformVersion)' == ''">$(TargetPlatformVersion)</EffectiveTargetPlatformVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(SupportedOSPlatformVersion)' == ''">
 <SupportedOSPlatformVersion>$(EffectiveTargetPlatformVersion)</SupportedOSPlatformVersion>
</PropertyGroup>
<Import Project="$(AfterMicrosoftNETSdkTargets)" Condition="'$(AfterMicrosoftNETSdkTargets)' != ''" />
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.SupportedPlatforms.props
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.SupportedTargetFrameworks.props
<PropertyGroup>
 <UnsupportedTargetFrameworkVersion>$(_NotKept)</UnsupportedTargetFrameworkVersion>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.TargetFrameworkInference.targets
<Import Project="$(BeforeTargetFrameworkInferenceTargets)" Condition="$(BeforeTargetFrameworkInferenceTargets) != ''" />
<PropertyGroup Condition="'$(TargetFramework)' != '' and ('$(TargetFrameworkIdentifier)' == '' or '$(TargetFrameworkVersion)' == '')">
 <TargetFrameworkIdentifier>$([MSBuild]::GetTargetFrameworkIdentifier('$(TargetFramework)'))</TargetFrameworkIdentifier>
 <TargetFrameworkVersion>v$([MSBuild]::GetTargetFrameworkVersion('$(TargetFramework)', 2))</TargetFrameworkVersion>
</PropertyGroup>
<PropertyGroup>
 <_TargetFrameworkVersionWithoutV>$(TargetFrameworkVersion.TrimStart('vV'))</_TargetFrameworkVersionWithoutV>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFramework)' != '' and ('$(TargetPlatformIdentifier)' == '' or '$(TargetPlatformVersion)' == '')">
 <TargetPlatformIdentifier Condition="'$(TargetPlatformIdentifier)' == ''">$([MSBuild]::GetTargetPlatformIdentifier('$(TargetFramework)'))</TargetPlatformIdentifier>
 <TargetPlatformVersion Condition="'$(TargetPlatformIdentifier)' == 'Windows'">$([MSBuild]::GetTargetPlatformVersion('$(TargetFramework)', 4))</TargetPlatformVersion>
 <_TargetPlatformVersionUsesCsWinRT3>false</_TargetPlatformVersionUsesCsWinRT3>
 <_TargetPlatformVersionUsesCsWinRT3 Condition="'$(TargetPlatformIdentifier)' == 'Windows' and '$(TargetPlatformVersion)' != '' and $([System.Version]::Parse('$(TargetPlatformVersion)').Revision) == 1">true</_TargetPlatformVersionUsesCsWinRT3>
 <EffectiveTargetPlatformVersion Condition="'$(_TargetPlatformVersionUsesCsWinRT3)' == 'true'">$([System.Version]::Parse('$(TargetPlatformVersion)').Major).$([System.Version]::Parse('$(TargetPlatformVersion)').Minor).$([System.Version]::Parse('$(TargetPlatformVersion)').Build).0</EffectiveTargetPlatformVersion>
 <TargetPlatformVersion Condition="'$(TargetPlatformVersion)' == '' or ('$(TargetPlatformIdentifier)' == 'Windows' and !$([MSBuild]::VersionGreaterThanOrEquals($(TargetPlatformVersion), 10.0)))">$([MSBuild]::GetTargetPlatformVersion('$(TargetFramework)', 2))</TargetPlatformVersion>
 <TargetPlatformVersion Condition="$([MSBuild]::VersionEquals($(TargetPlatformVersion), 0.0))" />
 <EffectiveTargetPlatformVersion Condition="'$(EffectiveTargetPlatformVersion)' == ''">$(TargetPlatformVersion)</EffectiveTargetPlatformVersion>
 <TargetPlatformIdentifier Condition="'$(TargetPlatformIdentifier)' == 'Windows'">Windows</TargetPlatformIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '' or '$(TargetFrameworkIdentifier)' == 'Unsupported' or '$(TargetFrameworkVersion)' == ''">
 <_UnsupportedTargetFrameworkError>true</_UnsupportedTargetFrameworkError>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkVersion)' == ''">
 <TargetFrameworkVersion>v0.0</TargetFrameworkVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == ''">
 <TargetFrameworkIdentifier>_</TargetFrameworkIdentifier>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), 5.0)) and ('$(Language)' != 'C++' or '$(_EnablePackageReferencesInVCProjects)' == 'true')">
 <_EnableDefaultWindowsPlatform>false</_EnableDefaultWindowsPlatform>
 <UseOSWinMdReferences>$(_NotKept)</UseOSWinMdReferences>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETStandard' And '$(NETStandardMaximumVersion)' == ''">
 <NETStandardMaximumVersion>$(_NotKept)</NETStandardMaximumVersion>
</PropertyGroup>
<Import Project="$(AfterTargetFrameworkInferenceTargets)" Condition="$(AfterTargetFrameworkInferenceTargets) != ''" />
<PropertyGroup>
 <ProduceReferenceAssembly Condition="'$(ProduceReferenceAssembly)' == '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), 5.0)) and ('$(ProduceOnlyReferenceAssembly)' != 'true') and '$(MSBuildProjectExtension)' != '.fsproj'">true</ProduceReferenceAssembly>
 <ProduceReferenceAssembly Condition="'$(ProduceReferenceAssembly)' == '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), 7.0)) and ('$(ProduceOnlyReferenceAssembly)' != 'true') and '$(MSBuildProjectExtension)' == '.fsproj'">true</ProduceReferenceAssembly>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Windows.props
<ItemGroup Condition="'$(IncludeWindowsSDKRefFrameworkReferences)' == 'true'">
 <FrameworkReference Include="Microsoft.Windows.SDK.NET.Ref.Windows" IsImplicitlyDefined="true" Pack="false" PrivateAssets="All" Condition="'$(_TargetPlatformVersionUsesCsWinRT3)' != 'true'" />
 <FrameworkReference Include="Microsoft.Windows.SDK.NET.Ref.CsWinRT3.Windows" IsImplicitlyDefined="true" Pack="false" PrivateAssets="All" Condition="'$(_TargetPlatformVersionUsesCsWinRT3)' == 'true'" />
</ItemGroup>
<PropertyGroup>
 <MicrosoftNETWindowsWorkloadInstalled>$(_NotKept)</MicrosoftNETWindowsWorkloadInstalled>
 <_TargetFrameworkVersionValue>0.0</_TargetFrameworkVersionValue>
 <_WindowsDesktopSdkTargetFrameworkVersionFloor>3.0</_WindowsDesktopSdkTargetFrameworkVersionFloor>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.Windows.targets
<PropertyGroup Condition="'$(DisableImplicitFrameworkReferences)' != 'true' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(_TargetFrameworkVersionWithoutV), '5.0')) and '$(TargetPlatformIdentifier)' == 'Windows' and '$(TargetPlatformVersion)' != '' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetPlatformVersion), '10.0')) and '$(Language)' != 'C++' and '$(IncludeWindowsSDKRefFrameworkReferences)' == ''">
 <IncludeWindowsSDKRefFrameworkReferences>true</IncludeWindowsSDKRefFrameworkReferences>
</PropertyGroup>
<PropertyGroup Condition="'$(UseWindowsSDKPreview)' == 'true'">
 <TargetPlatformVersionSupported>$(_NotKept)</TargetPlatformVersionSupported>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetPlatformIdentifier)' == 'windows' and '$(TargetPlatformVersion)' != '' and '$(EffectiveTargetPlatformVersion)' == ''">
 <_TargetPlatformVersionUsesCsWinRT3 Condition="$([System.Version]::Parse('$(TargetPlatformVersion)').Revision) == 1">true</_TargetPlatformVersionUsesCsWinRT3>
 <EffectiveTargetPlatformVersion Condition="'$(_TargetPlatformVersionUsesCsWinRT3)' == 'true'">$([System.Version]::Parse('$(TargetPlatformVersion)').Major).$([System.Version]::Parse('$(TargetPlatformVersion)').Minor).$([System.Version]::Parse('$(TargetPlatformVersion)').Build).0</EffectiveTargetPlatformVersion>
 <EffectiveTargetPlatformVersion Condition="'$(_TargetPlatformVersionUsesCsWinRT3)' != 'true'">$(TargetPlatformVersion)</EffectiveTargetPlatformVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetPlatformIdentifier)' == 'windows' and '$(TargetPlatformVersion)' == ''">
 <TargetPlatformVersion>7.0</TargetPlatformVersion>
 <EffectiveTargetPlatformVersion>$(TargetPlatformVersion)</EffectiveTargetPlatformVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetPlatformIdentifier)' == 'Windows'">
 <SupportedOSPlatformVersion Condition="'$(SupportedOSPlatformVersion)' == ''">$(TargetPlatformMinVersion)</SupportedOSPlatformVersion>
 <TargetPlatformMinVersion Condition="'$(TargetPlatformMinVersion)' == ''">$(SupportedOSPlatformVersion)</TargetPlatformMinVersion>
 <SupportedOSPlatformVersion Condition="'$(SupportedOSPlatformVersion)' == ''">$(EffectiveTargetPlatformVersion)</SupportedOSPlatformVersion>
 <TargetPlatformMinVersion Condition="'$(TargetPlatformMinVersion)' == ''">$(EffectiveTargetPlatformVersion)</TargetPlatformMinVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(IncludeWindowsSDKRefFrameworkReferences)' == 'true'">
 <CsWinRTAotOptimizerEnabled Condition="'$(CsWinRTAotOptimizerEnabled)'==''">$(_NotKept)</CsWinRTAotOptimizerEnabled>
 <CsWinRTAotExportsEnabled Condition="'$(CsWinRTAotExportsEnabled)'==''">$(_NotKept)</CsWinRTAotExportsEnabled>
 <CsWinRTCcwLookupTableGeneratorEnabled Condition="'$(CsWinRTCcwLookupTableGeneratorEnabled)'==''">$(_NotKept)</CsWinRTCcwLookupTableGeneratorEnabled>
 <CsWinRTAotWarningLevel Condition="'$(CsWinRTAotWarningLevel)'==''">$(_NotKept)</CsWinRTAotWarningLevel>
</PropertyGroup>
<ItemGroup Condition="'$(IncludeWindowsSDKRefFrameworkReferences)' == 'true' And '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals($(TargetFrameworkVersion), '8.0')) and '$(TargetPlatformIdentifier)' == 'Windows' and '$(UseUwp)' == 'true'">
 <FrameworkReference Condition="'$(_TargetPlatformVersionUsesCsWinRT3)' != 'true'" Include="Microsoft.Windows.SDK.NET.Ref.Xaml" />
 <FrameworkReference Condition="'$(_TargetPlatformVersionUsesCsWinRT3)' == 'true'" Include="Microsoft.Windows.SDK.NET.Ref.CsWinRT3.Xaml" />
</ItemGroup>
<ItemGroup Condition="'$(IncludeWindowsSDKRefFrameworkReferences)' == 'true' and '$(WindowsSdkPackageVersion)' != '' and '$(UseUwp)' != 'true' and $([System.Version]::Parse('$(WindowsSdkPackageVersion.Split('-')[0])').Build) &lt;= 26100 and $([System.Version]::Parse('$(WindowsSdkPackageVersion.Split('-')[0])').Revision) &lt;= 34">
 <FrameworkReference Include="Microsoft.Windows.SDK.NET.Ref" IsImplicitlyDefined="true" Pack="false" PrivateAssets="All" />
</ItemGroup>
<PropertyGroup>
 <CsWinRTUseWindowsUIXamlProjections Condition="'$(CsWinRTUseWindowsUIXamlProjections)'==''">$(_NotKept)</CsWinRTUseWindowsUIXamlProjections>
 <CsWinRTUseWindowsUIXamlProjections Condition="'$(CsWinRTUseWindowsUIXamlProjections)'==''">$(_NotKept)</CsWinRTUseWindowsUIXamlProjections>
</PropertyGroup>
<PropertyGroup>
 <CsWinRTGenerateInteropAssembly Condition="'$(CsWinRTGenerateInteropAssembly)'==''">$(_NotKept)</CsWinRTGenerateInteropAssembly>
 <CsWinRTGenerateInteropAssembly Condition="'$(CsWinRTGenerateInteropAssembly)'==''">$(_NotKept)</CsWinRTGenerateInteropAssembly>
 <CsWinRTGeneratorInteropAssemblyDirectory Condition="'$(CsWinRTGeneratorInteropAssemblyDirectory)'==''">$(_NotKept)</CsWinRTGeneratorInteropAssemblyDirectory>
 <CsWinRTGeneratorValidateWinRTRuntimeAssemblyVersion Condition="'$(CsWinRTGeneratorValidateWinRTRuntimeAssemblyVersion)'==''">$(_NotKept)</CsWinRTGeneratorValidateWinRTRuntimeAssemblyVersion>
 <CsWinRTGeneratorValidateWinRTRuntimeDllVersion2References Condition="'$(CsWinRTGeneratorValidateWinRTRuntimeDllVersion2References)'==''">$(_NotKept)</CsWinRTGeneratorValidateWinRTRuntimeDllVersion2References>
 <CsWinRTGeneratorEnableIncrementalGeneration Condition="'$(CsWinRTGeneratorEnableIncrementalGeneration)'==''">$(_NotKept)</CsWinRTGeneratorEnableIncrementalGeneration>
 <CsWinRTGeneratorTreatWarningsAsErrors Condition="'$(CsWinRTGeneratorTreatWarningsAsErrors)'==''">$(_NotKept)</CsWinRTGeneratorTreatWarningsAsErrors>
 <CsWinRTGeneratorMaxDegreesOfParallelism Condition="'$(CsWinRTGeneratorMaxDegreesOfParallelism)'==''">$(_NotKept)</CsWinRTGeneratorMaxDegreesOfParallelism>
 <CsWinRTGeneratorStandardOutputImportance Condition="'$(CsWinRTGeneratorStandardOutputImportance)'==''">$(_NotKept)</CsWinRTGeneratorStandardOutputImportance>
 <CsWinRTGeneratorStandardErrorImportance Condition="'$(CsWinRTGeneratorStandardErrorImportance)'==''">$(_NotKept)</CsWinRTGeneratorStandardErrorImportance>
 <CsWinRTGeneratorLogStandardErrorAsError Condition="'$(CsWinRTGeneratorLogStandardErrorAsError)'==''">$(_NotKept)</CsWinRTGeneratorLogStandardErrorAsError>
 <_CsWinRTGeneratorInteropAssemblyName>$(_NotKept)</_CsWinRTGeneratorInteropAssemblyName>
 <_CsWinRTGeneratorInteropAssemblyFileName>$(_NotKept)</_CsWinRTGeneratorInteropAssemblyFileName>
 <_CsWinRTGeneratorInteropAssemblyPath>$(_NotKept)</_CsWinRTGeneratorInteropAssemblyPath>
 <_RunCsWinRTGeneratorPropertyInputsCachePath Condition="'$(_RunCsWinRTGeneratorPropertyInputsCachePath)'==''">$(_NotKept)</_RunCsWinRTGeneratorPropertyInputsCachePath>
 <_RunCsWinRTGeneratorPropertyInputsCachePath>$(_NotKept)</_RunCsWinRTGeneratorPropertyInputsCachePath>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.WindowsSdkSupportedTargetPlatforms.props
<ItemGroup Condition="'@(WindowsSdkSupportedTargetPlatformVersion)' == ''">
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.19041.0" WindowsSdkPackageVersion="10.0.19041.16" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.18362.0" WindowsSdkPackageVersion="10.0.18362.16" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="10.0.17763.0" WindowsSdkPackageVersion="10.0.17763.16" MinimumNETVersion="5.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="8.0" />
 <WindowsSdkSupportedTargetPlatformVersion Include="7.0" />
</ItemGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.PackageDependencyResolution.targets
<PropertyGroup>
 <ProjectAssetsFile Condition="'$(ProjectAssetsFile)'==''">$(_NotKept)</ProjectAssetsFile>
 <ProjectAssetsFile>$(_NotKept)</ProjectAssetsFile>
 <ProjectAssetsCacheFile Condition="'$(ProjectAssetsCacheFile)'==''">$(_NotKept)</ProjectAssetsCacheFile>
 <ProjectAssetsCacheFile>$(_NotKept)</ProjectAssetsCacheFile>
 <CopyLocalLockFileAssemblies Condition="'$(CopyLocalLockFileAssemblies)' == '' and '$(TargetFrameworkIdentifier)' == '.NETStandard'">false</CopyLocalLockFileAssemblies>
 <CopyLocalLockFileAssemblies Condition="'$(CopyLocalLockFileAssemblies)' == '' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and ('$(_TargetFrameworkVersionWithoutV)' &lt; '3.0' or ('$(HasRuntimeOutput)' != 'true' and '$(EnableDynamicLoading)' != 'true'))">false</CopyLocalLockFileAssemblies>
 <CopyLocalLockFileAssemblies Condition="'$(CopyLocalLockFileAssemblies)' == ''">true</CopyLocalLockFileAssemblies>
 <ContentPreprocessorOutputDirectory Condition="'$(ContentPreprocessorOutputDirectory)'==''">$(_NotKept)</ContentPreprocessorOutputDirectory>
 <UseTargetPlatformAsNuGetTargetMoniker Condition="'$(UseTargetPlatformAsNuGetTargetMoniker)'==''">$(_NotKept)</UseTargetPlatformAsNuGetTargetMoniker>
 <NuGetTargetMoniker Condition="'$(NuGetTargetMoniker)'==''">$(_NotKept)</NuGetTargetMoniker>
 <NuGetTargetMoniker Condition="'$(NuGetTargetMoniker)'==''">$(_NotKept)</NuGetTargetMoniker>
 <EmitAssetsLogMessages Condition="'$(EmitAssetsLogMessages)'==''">$(_NotKept)</EmitAssetsLogMessages>
 <EmitLegacyAssetsFileItems Condition="'$(EmitLegacyAssetsFileItems)'==''">$(_NotKept)</EmitLegacyAssetsFileItems>
 <SupportsRoslynComponentVersioning>$(_NotKept)</SupportsRoslynComponentVersioning>
</PropertyGroup>
<PropertyGroup Condition="'$(_NugetTargetMonikerAndRID)' == ''">
 <_NugetTargetMonikerAndRID>$(_NotKept)</_NugetTargetMonikerAndRID>
 <_NugetTargetMonikerAndRID>$(_NotKept)</_NugetTargetMonikerAndRID>
</PropertyGroup>
<PropertyGroup>
 <ResolveAssemblyReferencesDependsOn>$(_NotKept)</ResolveAssemblyReferencesDependsOn>
 <PrepareResourcesDependsOn>$(_NotKept)</PrepareResourcesDependsOn>
</PropertyGroup>
<PropertyGroup Condition="'$(MarkPackageReferencesAsExternallyResolved)' == ''">
 <MarkPackageReferencesAsExternallyResolved>$(_NotKept)</MarkPackageReferencesAsExternallyResolved>
</PropertyGroup>
<PropertyGroup>
 <ResolvePackageDependenciesForBuildDependsOn>$(_NotKept)</ResolvePackageDependenciesForBuildDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.NET.Sdk/targets/Microsoft.PackageDependencyResolutionStubs.targets
<PropertyGroup>
 <ResolveAssemblyReferencesDependsOn>$(_NotKept)</ResolveAssemblyReferencesDependsOn>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.AzureRepos.Git/build/Microsoft.SourceLink.AzureRepos.Git.props
=== Sdks/Microsoft.SourceLink.AzureRepos.Git/build/Microsoft.SourceLink.AzureRepos.Git.targets
<PropertyGroup>
 <_SourceLinkAzureReposGitAssemblyFile>$(_NotKept)</_SourceLinkAzureReposGitAssemblyFile>
 <_SourceLinkAzureReposGitAssemblyFile>$(_NotKept)</_SourceLinkAzureReposGitAssemblyFile>
</PropertyGroup>
<PropertyGroup>
 <SourceLinkUrlInitializerTargets>$(_NotKept)</SourceLinkUrlInitializerTargets>
 <SourceControlManagerUrlTranslationTargets>$(_NotKept)</SourceControlManagerUrlTranslationTargets>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.AzureRepos.Git/buildMultiTargeting/Microsoft.SourceLink.AzureRepos.Git.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.SourceLink.AzureRepos.Git/buildMultiTargeting/Microsoft.SourceLink.AzureRepos.Git.targets
<Import Project="..\build\$(MSBuildThisFileName).targets" />
=== Sdks/Microsoft.SourceLink.Bitbucket.Git/build/Microsoft.SourceLink.Bitbucket.Git.props
=== Sdks/Microsoft.SourceLink.Bitbucket.Git/build/Microsoft.SourceLink.Bitbucket.Git.targets
<PropertyGroup>
 <_SourceLinkBitbucketAssemblyFile>$(_NotKept)</_SourceLinkBitbucketAssemblyFile>
 <_SourceLinkBitbucketAssemblyFile>$(_NotKept)</_SourceLinkBitbucketAssemblyFile>
</PropertyGroup>
<PropertyGroup>
 <SourceLinkUrlInitializerTargets>$(_NotKept)</SourceLinkUrlInitializerTargets>
 <SourceControlManagerUrlTranslationTargets>$(_NotKept)</SourceControlManagerUrlTranslationTargets>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.Bitbucket.Git/buildMultiTargeting/Microsoft.SourceLink.Bitbucket.Git.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.SourceLink.Bitbucket.Git/buildMultiTargeting/Microsoft.SourceLink.Bitbucket.Git.targets
<Import Project="..\build\$(MSBuildThisFileName).targets" />
=== Sdks/Microsoft.SourceLink.Common/build/InitializeSourceControlInformation.targets
=== Sdks/Microsoft.SourceLink.Common/build/Microsoft.SourceLink.Common.props
<PropertyGroup>
 <_MicrosoftSourceLinkCommonAssemblyFile>$(_NotKept)</_MicrosoftSourceLinkCommonAssemblyFile>
 <_MicrosoftSourceLinkCommonAssemblyFile>$(_NotKept)</_MicrosoftSourceLinkCommonAssemblyFile>
</PropertyGroup>
<PropertyGroup>
 <EnableSourceControlManagerQueries Condition="'$(EnableSourceControlManagerQueries)'==''">$(_NotKept)</EnableSourceControlManagerQueries>
 <EnableSourceLink Condition="'$(EnableSourceLink)'==''">$(_NotKept)</EnableSourceLink>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.Common/build/Microsoft.SourceLink.Common.targets
<Import Project="InitializeSourceControlInformation.targets" />
<PropertyGroup Condition="'$(Language)' == 'C++'">
 <_GenerateSourceLinkFileBeforeTargets>$(_NotKept)</_GenerateSourceLinkFileBeforeTargets>
 <_GenerateSourceLinkFileDependsOnTargets>$(_NotKept)</_GenerateSourceLinkFileDependsOnTargets>
</PropertyGroup>
<PropertyGroup Condition="'$(Language)' != 'C++'">
 <_GenerateSourceLinkFileBeforeTargets>$(_NotKept)</_GenerateSourceLinkFileBeforeTargets>
 <_GenerateSourceLinkFileDependsOnTargets>$(_NotKept)</_GenerateSourceLinkFileDependsOnTargets>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.Common/buildMultiTargeting/Microsoft.SourceLink.Common.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.SourceLink.Common/buildMultiTargeting/Microsoft.SourceLink.Common.targets
<Import Project="..\build\InitializeSourceControlInformation.targets" />
<PropertyGroup>
 <SourceControlInformationFeatureSupported>$(_NotKept)</SourceControlInformationFeatureSupported>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.Common/buildTransitive/Microsoft.SourceLink.Common.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.SourceLink.Common/buildTransitive/Microsoft.SourceLink.Common.targets
<Import Project="..\build\$(MSBuildThisFileName).targets" />
=== Sdks/Microsoft.SourceLink.GitHub/build/Microsoft.SourceLink.GitHub.props
=== Sdks/Microsoft.SourceLink.GitHub/build/Microsoft.SourceLink.GitHub.targets
<PropertyGroup>
 <_SourceLinkGitHubAssemblyFile>$(_NotKept)</_SourceLinkGitHubAssemblyFile>
 <_SourceLinkGitHubAssemblyFile>$(_NotKept)</_SourceLinkGitHubAssemblyFile>
</PropertyGroup>
<PropertyGroup>
 <SourceLinkUrlInitializerTargets>$(_NotKept)</SourceLinkUrlInitializerTargets>
 <SourceControlManagerUrlTranslationTargets>$(_NotKept)</SourceControlManagerUrlTranslationTargets>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.GitHub/buildMultiTargeting/Microsoft.SourceLink.GitHub.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.SourceLink.GitHub/buildMultiTargeting/Microsoft.SourceLink.GitHub.targets
<Import Project="..\build\$(MSBuildThisFileName).targets" />
=== Sdks/Microsoft.SourceLink.GitLab/build/Microsoft.SourceLink.GitLab.props
=== Sdks/Microsoft.SourceLink.GitLab/build/Microsoft.SourceLink.GitLab.targets
<PropertyGroup>
 <_SourceLinkGitLabAssemblyFile>$(_NotKept)</_SourceLinkGitLabAssemblyFile>
 <_SourceLinkGitLabAssemblyFile>$(_NotKept)</_SourceLinkGitLabAssemblyFile>
</PropertyGroup>
<PropertyGroup>
 <SourceLinkUrlInitializerTargets>$(_NotKept)</SourceLinkUrlInitializerTargets>
 <SourceControlManagerUrlTranslationTargets>$(_NotKept)</SourceControlManagerUrlTranslationTargets>
</PropertyGroup>
=== Sdks/Microsoft.SourceLink.GitLab/buildMultiTargeting/Microsoft.SourceLink.GitLab.props
<Import Project="..\build\$(MSBuildThisFileName).props" />
=== Sdks/Microsoft.SourceLink.GitLab/buildMultiTargeting/Microsoft.SourceLink.GitLab.targets
<Import Project="..\build\$(MSBuildThisFileName).targets" />
=== sdk-manifests/10.0.100/microsoft.net.sdk.android/36.1.2/WorkloadManifest.targets
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'android'">
 <Import Project="Sdk.targets" Sdk="Microsoft.Android.Sdk.net10" Condition="$([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0'))" />
 <Import Project="Sdk.targets" Sdk="Microsoft.Android.Sdk.net9" Condition="$([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0'))" />
 <Import Project="Eol.targets" Sdk="Microsoft.Android.Sdk.net10" Condition="$([MSBuild]::VersionLessThanOrEquals($(TargetFrameworkVersion), '8.0'))" />
</ImportGroup>
<ItemGroup Condition="'$(TargetPlatformIdentifier)' == 'android' and $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0'))">
 <KnownFrameworkReference Update="Microsoft.Android" LatestRuntimeFrameworkVersion="35.0.105" TargetingPackVersion="35.0.105" />
</ItemGroup>
=== sdk-manifests/10.0.100/microsoft.net.sdk.ios/26.0.11017/WorkloadManifest.targets
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'iOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Sdk.net10.0_26.0" />
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Windows.Sdk.Aliased.net10.0_26.0" Condition="$([MSBuild]::IsOSPlatform('windows'))" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'iOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '18.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Sdk.net9.0_18.0" />
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Windows.Sdk.Aliased.net9.0_18.0" Condition="$([MSBuild]::IsOSPlatform('windows'))" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'iOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Sdk.net9.0_26.0" />
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Windows.Sdk.Aliased.net9.0_26.0" Condition="$([MSBuild]::IsOSPlatform('windows'))" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'iOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Sdk.net10.0_26.0" />
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Windows.Sdk.Aliased.net10.0_26.0" Condition="$([MSBuild]::IsOSPlatform('windows'))" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'iOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Sdk.net9.0_26.0" />
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Windows.Sdk.Aliased.net9.0_26.0" Condition="$([MSBuild]::IsOSPlatform('windows'))" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'iOS' And '$(UsingAppleNETSdk)' != 'true'">
 <Import Project="Sdk-eol.props" Sdk="Microsoft.iOS.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionLessThan($(TargetFrameworkVersion), '9.0'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.iOS.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionGreaterThan($(TargetFrameworkVersion), '10.0'))" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.sdk.maccatalyst/26.0.11017/WorkloadManifest.targets
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'MacCatalyst' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.MacCatalyst.Sdk.net10.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'MacCatalyst' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '18.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.MacCatalyst.Sdk.net9.0_18.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'MacCatalyst' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.MacCatalyst.Sdk.net9.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'MacCatalyst' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.MacCatalyst.Sdk.net10.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'MacCatalyst' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.MacCatalyst.Sdk.net9.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'MacCatalyst' And '$(UsingAppleNETSdk)' != 'true'">
 <Import Project="Sdk-eol.props" Sdk="Microsoft.MacCatalyst.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionLessThan($(TargetFrameworkVersion), '9.0'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.MacCatalyst.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionGreaterThan($(TargetFrameworkVersion), '10.0'))" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.sdk.macos/26.0.11017/WorkloadManifest.targets
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'macOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.macOS.Sdk.net10.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'macOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '15.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.macOS.Sdk.net9.0_15.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'macOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.macOS.Sdk.net9.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'macOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.macOS.Sdk.net10.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'macOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.macOS.Sdk.net9.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'macOS' And '$(UsingAppleNETSdk)' != 'true'">
 <Import Project="Sdk-eol.props" Sdk="Microsoft.macOS.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionLessThan($(TargetFrameworkVersion), '9.0'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.macOS.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionGreaterThan($(TargetFrameworkVersion), '10.0'))" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.sdk.maui/10.0.0/WorkloadManifest.targets
<Import Condition="('$(UseMaui)' == 'true' or '$(UseMauiCore)' == 'true' or '$(UseMauiEssentials)' == 'true' or '$(UseMauiAssets)' == 'true') and ($([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0'))) and ('$(SkipMauiWorkloadManifest)' != 'true')" Project="Sdk.targets" Sdk="Microsoft.Maui.Sdk.net10" />
<Import Condition="('$(UseMaui)' == 'true' or '$(UseMauiCore)' == 'true' or '$(UseMauiEssentials)' == 'true' or '$(UseMauiAssets)' == 'true') and ($([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0'))) and ('$(SkipMauiWorkloadManifest)' != 'true')" Project="Sdk.targets" Sdk="Microsoft.Maui.Sdk.net9" />
<ItemGroup Condition="$([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) and ('$(SkipMauiWorkloadManifest)' != 'true')">
 <KnownFrameworkReference Update="Microsoft.Maui.Core" DefaultRuntimeFrameworkVersion="$(MauiVersion)" LatestRuntimeFrameworkVersion="$(MauiVersion)" TargetingPackVersion="$(MauiVersion)" />
 <KnownFrameworkReference Update="Microsoft.Maui.Controls" DefaultRuntimeFrameworkVersion="$(MauiVersion)" LatestRuntimeFrameworkVersion="$(MauiVersion)" TargetingPackVersion="$(MauiVersion)" />
 <KnownFrameworkReference Update="Microsoft.Maui.Essentials" DefaultRuntimeFrameworkVersion="$(MauiVersion)" LatestRuntimeFrameworkVersion="$(MauiVersion)" TargetingPackVersion="$(MauiVersion)" />
</ItemGroup>
=== sdk-manifests/10.0.100/microsoft.net.sdk.tvos/26.0.11017/WorkloadManifest.targets
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'tvOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.tvOS.Sdk.net10.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'tvOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '18.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.tvOS.Sdk.net9.0_18.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'tvOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0')) And '$(TargetPlatformVersion)' == '26.0'">
 <Import Project="Sdk.props" Sdk="Microsoft.tvOS.Sdk.net9.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'tvOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '10.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.tvOS.Sdk.net10.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'tvOS' And '$(UsingAppleNETSdk)' != 'true' And $([MSBuild]::VersionEquals($(TargetFrameworkVersion), '9.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.tvOS.Sdk.net9.0_26.0" />
</ImportGroup>
<ImportGroup Condition="'$(TargetPlatformIdentifier)' == 'tvOS' And '$(UsingAppleNETSdk)' != 'true'">
 <Import Project="Sdk-eol.props" Sdk="Microsoft.tvOS.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionLessThan($(TargetFrameworkVersion), '9.0'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.tvOS.Sdk.net10.0_26.0" Condition="$([MSBuild]::VersionGreaterThan($(TargetFrameworkVersion), '10.0'))" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.emscripten.current/10.0.112/WorkloadManifest.targets
<PropertyGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm'">
 <BrowserWorkloadDisabled Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and !$([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '6.0'))">true</BrowserWorkloadDisabled>
</PropertyGroup>
<PropertyGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(BrowserWorkloadDisabled)' == 'true'">
 <_NativeBuildNeeded>$(_NotKept)</_NativeBuildNeeded>
 <WorkloadDisabledWithReason>$(_NotKept)</WorkloadDisabledWithReason>
</PropertyGroup>
<PropertyGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(BrowserWorkloadDisabled)' != 'true'">
 <UsingBrowserRuntimeWorkload Condition="'$(RunAOTCompilation)' == 'true' or !('$(UsingMicrosoftNETSdkBlazorWebAssembly)' == 'true' or '$(UsingMicrosoftNETSdkWebAssembly)' == 'true')">true</UsingBrowserRuntimeWorkload>
 <UsingBrowserRuntimeWorkload Condition="'$(UsingBrowserRuntimeWorkload)' == ''">$(WasmNativeWorkload)</UsingBrowserRuntimeWorkload>
</PropertyGroup>
<PropertyGroup Condition="'$(UsingBrowserRuntimeWorkload)' == 'true' or '$(UsingEmscriptenWorkload)' == 'true'">
 <CurrentEmsdkTarget Condition="'$(TreatPreviousAsCurrent)' == 'true'">9.0</CurrentEmsdkTarget>
 <CurrentEmsdkTarget Condition="'$(TreatPreviousAsCurrent)' != 'true'">10.0</CurrentEmsdkTarget>
</PropertyGroup>
<PropertyGroup Condition="'$(BrowserWorkloadDisabled)' == 'true'">
 <UsingBrowserRuntimeWorkload>false</UsingBrowserRuntimeWorkload>
 <WasmNativeWorkload>false</WasmNativeWorkload>
</PropertyGroup>
<ImportGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and ('$(UsingBrowserRuntimeWorkload)' == 'true' or '$(UsingEmscriptenWorkload)' == 'true') and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '$(CurrentEmsdkTarget)'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Python.net10" Condition="!$([MSBuild]::IsOsPlatform('Linux'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Node.net10" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Sdk.net10" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net10" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.emscripten.net6/10.0.112/WorkloadManifest.targets
<ImportGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '6.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Python.net6" Condition="!$([MSBuild]::IsOsPlatform('Linux'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Node.net6" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Sdk.net6" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.emscripten.net7/10.0.112/WorkloadManifest.targets
<ImportGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '7.0'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Python.net7" Condition="!$([MSBuild]::IsOsPlatform('Linux'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Node.net7" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Sdk.net7" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net7" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net7" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.emscripten.net8/10.0.112/WorkloadManifest.targets
<ImportGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '8.0')) and $([MSBuild]::VersionLessThan('$(TargetFrameworkVersion)', '$(CurrentEmsdkTarget)'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Python.net8" Condition="!$([MSBuild]::IsOsPlatform('Linux'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Node.net8" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Sdk.net8" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net8" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net8" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.emscripten.net9/10.0.112/WorkloadManifest.targets
<ImportGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '9.0')) and $([MSBuild]::VersionLessThan('$(TargetFrameworkVersion)', '$(CurrentEmsdkTarget)'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Python.net9" Condition="!$([MSBuild]::IsOsPlatform('Linux'))" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Node.net9" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Sdk.net9" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.Emscripten.Cache.net9" />
</ImportGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.current/10.0.112/WasmFeatures.props
<PropertyGroup>
 <InvariantTimezone Condition="'$(InvariantTimezone)' == ''">false</InvariantTimezone>
 <InvariantGlobalization Condition="'$(InvariantGlobalization)'==''">$(_NotKept)</InvariantGlobalization>
 <EventSourceSupport Condition="'$(EventSourceSupport)'==''">$(_NotKept)</EventSourceSupport>
 <MetricsSupport Condition="'$(MetricsSupport)'==''">$(_NotKept)</MetricsSupport>
 <UseSizeOptimizedLinq Condition="'$(UseSizeOptimizedLinq)'==''">$(_NotKept)</UseSizeOptimizedLinq>
 <UseSystemResourceKeys Condition="'$(UseSystemResourceKeys)'==''">$(_NotKept)</UseSystemResourceKeys>
 <EnableUnsafeUTF7Encoding Condition="'$(EnableUnsafeUTF7Encoding)'==''">$(_NotKept)</EnableUnsafeUTF7Encoding>
 <Http3Support Condition="'$(Http3Support)'==''">$(_NotKept)</Http3Support>
 <HttpActivityPropagationSupport Condition="'$(HttpActivityPropagationSupport)'==''">$(_NotKept)</HttpActivityPropagationSupport>
 <DebuggerSupport Condition="'$(DebuggerSupport)'==''">$(_NotKept)</DebuggerSupport>
 <WasmEnableStreamingResponse Condition="'$(WasmEnableStreamingResponse)'==''">$(_NotKept)</WasmEnableStreamingResponse>
</PropertyGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.current/10.0.112/WorkloadManifest.Wasi.targets
<PropertyGroup>
 <WasiNativeWorkloadAvailable Condition="'$(TargetsCurrent)' == 'true'">$(WasiNativeWorkload10)</WasiNativeWorkloadAvailable>
 <WasiNativeWorkloadAvailable Condition="'$(TargetsNet9)' == 'true'">$(WasiNativeWorkload9)</WasiNativeWorkloadAvailable>
 <WasiNativeWorkloadAvailable Condition="'$(WasiNativeWorkloadAvailable)' == '' or '$(WasiNativeWorkload)' == 'false'">false</WasiNativeWorkloadAvailable>
 <WasiNativeWorkload>$(WasiNativeWorkloadAvailable)</WasiNativeWorkload>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp'">
 <UsingWasiRuntimeWorkload Condition="'$(UsingWasiRuntimeWorkload)' == ''">$(WasiNativeWorkloadAvailable)</UsingWasiRuntimeWorkload>
</PropertyGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.current/10.0.112/WorkloadManifest.targets
<PropertyGroup>
 <_RuntimePackInWorkloadVersionCurrent>10.0.12</_RuntimePackInWorkloadVersionCurrent>
 <_RuntimePackInWorkloadVersion9>9.0.20</_RuntimePackInWorkloadVersion9>
 <_RuntimePackInWorkloadVersion8>8.0.31</_RuntimePackInWorkloadVersion8>
 <_RuntimePackInWorkloadVersion7>7.0.20</_RuntimePackInWorkloadVersion7>
 <_RuntimePackInWorkloadVersion6>6.0.36</_RuntimePackInWorkloadVersion6>
 <TargetsCurrent Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '10.0'))">true</TargetsCurrent>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetsCurrent)' != 'true'">
 <TargetsNet9 Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '9.0'))">true</TargetsNet9>
 <TargetsNet8 Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '8.0'))">true</TargetsNet8>
 <TargetsNet7 Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '7.0'))">true</TargetsNet7>
 <TargetsNet6 Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp' and $([MSBuild]::VersionEquals('$(TargetFrameworkVersion)', '6.0'))">true</TargetsNet6>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)WorkloadManifest.Wasi.targets" Condition="'$(RuntimeIdentifier)' == 'wasi-wasm'" />
<PropertyGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp'">
 <_BrowserWorkloadNotSupportedForTFM Condition="$([MSBuild]::VersionLessThan($(TargetFrameworkVersion), '6.0'))">true</_BrowserWorkloadNotSupportedForTFM>
 <_BrowserWorkloadDisabled>$(_NotKept)</_BrowserWorkloadDisabled>
 <_UsingBlazorOrWasmSdk Condition="'$(UsingMicrosoftNETSdkBlazorWebAssembly)' == 'true' or '$(UsingMicrosoftNETSdkWebAssembly)' == 'true'">true</_UsingBlazorOrWasmSdk>
</PropertyGroup>
<PropertyGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm'">
 <SelfContained>true</SelfContained>
 <WasmNativeWorkloadAvailable Condition="'$(TargetsCurrent)' == 'true'">$(WasmNativeWorkload10)</WasmNativeWorkloadAvailable>
 <WasmNativeWorkloadAvailable Condition="'$(TargetsNet9)' == 'true'">$(WasmNativeWorkload9)</WasmNativeWorkloadAvailable>
 <WasmNativeWorkloadAvailable Condition="'$(TargetsNet8)' == 'true'">$(WasmNativeWorkload8)</WasmNativeWorkloadAvailable>
 <WasmNativeWorkloadAvailable Condition="'$(TargetsNet7)' == 'true'">$(WasmNativeWorkload7)</WasmNativeWorkloadAvailable>
 <WasmNativeWorkloadAvailable Condition="'$(TargetsNet6)' == 'true'">$(WasmNativeWorkload)</WasmNativeWorkloadAvailable>
 <WasmNativeWorkloadAvailable Condition="'$(WasmNativeWorkloadAvailable)' == '' or '$(WasmNativeWorkload)' == 'false'">false</WasmNativeWorkloadAvailable>
 <WasmNativeWorkload>$(WasmNativeWorkloadAvailable)</WasmNativeWorkload>
</PropertyGroup>
<Import Project="$(MSBuildThisFileDirectory)WasmFeatures.props" Condition="'$(RuntimeIdentifier)' == 'browser-wasm' or '$(RuntimeIdentifier)' == 'wasi-wasm'" />
<PropertyGroup Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(TargetFrameworkIdentifier)' == '.NETCoreApp'">
 <_WasmNativeWorkloadNeeded Condition="'$(WasmEnableSIMD)' == 'false' or '$(WasmEnableExceptionHandling)' == 'false' or '$(InvariantTimezone)' == 'true' or '$(WasmNativeStrip)' == 'false' or '$(WasmNativeDebugSymbols)' == 'true' or '$(WasmSingleFileBundle)' == 'false' or '$(EnableDiagnostics)' == 'true' or '$(WasmProfilers)' != '' or '$(RunAOTCompilation)' == 'true' or '$(WasmBuildNative)' == 'true' or '$(WasmGenerateAppBundle)' == 'true' or '$(_UsingBlazorOrWasmSdk)' != 'true' or '$(EmccInitialHeapSize)' != '' or '$(EmccMaximumHeapSize)' != ''">true</_WasmNativeWorkloadNeeded>
 <UsingBrowserRuntimeWorkload Condition="'$(_BrowserWorkloadNotSupportedForTFM)' == 'true'">false</UsingBrowserRuntimeWorkload>
 <UsingBrowserRuntimeWorkload Condition="'$(UsingBrowserRuntimeWorkload)' == '' and '$(_WasmNativeWorkloadNeeded)' == 'true'">true</UsingBrowserRuntimeWorkload>
 <UsingBrowserRuntimeWorkload Condition="'$(UsingBrowserRuntimeWorkload)' == ''">$(WasmNativeWorkloadAvailable)</UsingBrowserRuntimeWorkload>
</PropertyGroup>
<PropertyGroup Condition="'$(PublishAot)' != 'true' and '$(NativeLib)' != ''">
 <_IsAndroidLibraryMode Condition="'$(RuntimeIdentifier)' == 'android-arm64' or '$(RuntimeIdentifier)' == 'android-arm' or '$(RuntimeIdentifier)' == 'android-x64' or '$(RuntimeIdentifier)' == 'android-x86'">true</_IsAndroidLibraryMode>
 <_IsAppleMobileLibraryMode Condition="'$(RuntimeIdentifier)' == 'ios-arm64' or '$(RuntimeIdentifier)' == 'iossimulator-arm64' or '$(RuntimeIdentifier)' == 'iossimulator-x64' or '$(RuntimeIdentifier)' == 'maccatalyst-arm64' or '$(RuntimeIdentifier)' == 'maccatalyst-x64' or '$(RuntimeIdentifier)' == 'tvos-arm64'">true</_IsAppleMobileLibraryMode>
 <_IsiOSLibraryMode Condition="'$(RuntimeIdentifier)' == 'ios-arm64' or '$(RuntimeIdentifier)' == 'iossimulator-arm64' or '$(RuntimeIdentifier)' == 'iossimulator-x64'">true</_IsiOSLibraryMode>
 <_IsMacCatalystLibraryMode Condition="'$(RuntimeIdentifier)' == 'maccatalyst-arm64' or '$(RuntimeIdentifier)' == 'maccatalyst-x64'">true</_IsMacCatalystLibraryMode>
 <_IstvOSLibraryMode Condition="'$(RuntimeIdentifier)' == 'tvos-arm64'">true</_IstvOSLibraryMode>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetPlatformIdentifier)' == 'android' or '$(_IsAndroidLibraryMode)' == 'true' or '$(TargetPlatformIdentifier)' == 'macOS' or '$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(TargetPlatformIdentifier)' == 'ios' or '$(TargetPlatformIdentifier)' == 'tvos' or '$(_IsAppleMobileLibraryMode)' == 'true'">
 <UsingMobileWorkload>true</UsingMobileWorkload>
</PropertyGroup>
<PropertyGroup Condition="$([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '8.0')) and ('$(UsingMobileWorkload)' == 'true' or '$(RuntimeIdentifier)' == 'browser-wasm' or '$(RuntimeIdentifier)' == 'wasi-wasm')">
 <_MonoWorkloadTargetsMobile>true</_MonoWorkloadTargetsMobile>
</PropertyGroup>
<PropertyGroup Condition="'$(_UsingBlazorOrWasmSdk)' == 'true' and '$(UsingBrowserRuntimeWorkload)' == 'true'">
 <WasmGenerateAppBundle>false</WasmGenerateAppBundle>
 <UsingBlazorAOTWorkloadManifest>$(_NotKept)</UsingBlazorAOTWorkloadManifest>
</PropertyGroup>
<ItemGroup>
 <KnownWebAssemblySdkPack Update="@(KnownWebAssemblySdkPack)"><WebAssemblySdkPackVersion>$(_RuntimePackInWorkloadVersionCurrent)</WebAssemblySdkPackVersion></KnownWebAssemblySdkPack>
</ItemGroup>
<PropertyGroup Condition="'$(TargetPlatformIdentifier)' == 'browser' and $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '8.0'))">
 <TargetPlatformSupported>$(_NotKept)</TargetPlatformSupported>
 <TargetPlatformVersion Condition="'$(TargetPlatformVersion)' == ''">1.0</TargetPlatformVersion>
</PropertyGroup>
<PropertyGroup Condition="'$(TargetPlatformIdentifier)' == 'wasi' and $([MSBuild]::VersionGreaterThanOrEquals('$(TargetFrameworkVersion)', '8.0'))">
 <TargetPlatformSupported>$(_NotKept)</TargetPlatformSupported>
 <TargetPlatformVersion Condition="'$(TargetPlatformVersion)' == ''">1.0</TargetPlatformVersion>
</PropertyGroup>
<Import Condition="'$(_MonoWorkloadTargetsMobile)' == 'true'" Project="$(MSBuildThisFileDirectory)WorkloadTelemetry.targets" />
<Import Condition="'$(TargetsCurrent)' == 'true' and '$(RunAOTCompilation)' == 'true' and ('$(UsingBrowserRuntimeWorkload)' == 'true' or '$(UsingMobileWorkload)' == 'true' or '$(UsingWasiRuntimeWorkload)' == 'true')" Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoAOTCompiler.Task.net10" />
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and ('$(TargetPlatformIdentifier)' == 'android' or '$(_IsAndroidLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and ('$(_IsAndroidLibraryMode)' == 'true' or '$(_IsAppleMobileLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.LibraryBuilder.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.LibraryBuilder.Sdk.net10" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and '$(RunAOTCompilation)' == 'true' and ('$(TargetPlatformIdentifier)' == 'android' or '$(_IsAndroidLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.android-x86" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.android-x64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.android-arm" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.android-arm64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and '$(TargetPlatformIdentifier)' == 'macOS'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and ('$(TargetPlatformIdentifier)' == 'ios' or '$(_IsiOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and $([MSBuild]::IsOSPlatform('osx')) and ('$(TargetPlatformIdentifier)' == 'ios' or '$(_IsiOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.ios-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.iossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.iossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and ('$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(_IsMacCatalystLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and $([MSBuild]::IsOSPlatform('osx')) and ('$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(_IsMacCatalystLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.maccatalyst-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.maccatalyst-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and ('$(TargetPlatformIdentifier)' == 'tvos' or '$(_IstvOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and $([MSBuild]::IsOSPlatform('osx')) and ('$(TargetPlatformIdentifier)' == 'tvos' or '$(_IstvOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.tvos-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.tvossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.tvossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and '$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net10" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.browser-wasm" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsCurrent)' == 'true' and '$(RuntimeIdentifier)' == 'wasi-wasm' and '$(UsingWasiRuntimeWorkload)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.WebAssembly.Wasi.Sdk.net10" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.WebAssembly.Wasi.Sdk.net10" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net10.wasi-wasm" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net10" />
</ImportGroup>
<PropertyGroup Condition="'$(TargetsCurrent)' == 'true' and '$(_MonoWorkloadTargetsMobile)' == 'true'">
 <_MonoWorkloadRuntimePackPackageVersion>$(_RuntimePackInWorkloadVersionCurrent)</_MonoWorkloadRuntimePackPackageVersion>
</PropertyGroup>
<ItemGroup Condition="'$(TargetsCurrent)' == 'true' and '$(_MonoWorkloadTargetsMobile)' == 'true'">
 <KnownRuntimePack Update="@(KnownRuntimePack)"><RuntimePackRuntimeIdentifiers Condition="'%(KnownRuntimePack.TargetFramework)' == 'net10.0' and '$(RuntimeIdentifier)' == 'wasi-wasm'">%(RuntimePackRuntimeIdentifiers);wasi-wasm</RuntimePackRuntimeIdentifiers><LatestRuntimeFrameworkVersion Condition="'%(KnownRuntimePack.TargetFramework)' == 'net10.0' and '%(KnownRuntimePack.RuntimePackLabels)' == 'Mono'">$(_MonoWorkloadRuntimePackPackageVersion)</LatestRuntimeFrameworkVersion><RuntimePackNamePatterns Condition="'%(KnownRuntimePack.TargetFramework)' == 'net10.0' and '$(RuntimeIdentifier)' == 'browser-wasm' and '$(WasmEnableThreads)' == 'true'">Microsoft.NETCore.App.Runtime.Mono.multithread.**RID**</RuntimePackNamePatterns></KnownRuntimePack>
 <KnownFrameworkReference Update="Microsoft.NETCore.App"><TargetingPackVersion Condition="'%(KnownFrameworkReference.TargetFramework)' == 'net10.0'">$(_MonoWorkloadRuntimePackPackageVersion)</TargetingPackVersion></KnownFrameworkReference>
</ItemGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.current/10.0.112/WorkloadTelemetry.targets
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.net6/10.0.112/WorkloadManifest.targets
<Import Condition="'$(TargetsNet6)' == 'true' and '$(RunAOTCompilation)' == 'true' and ('$(UsingBrowserRuntimeWorkload)' == 'true' or '$(UsingMobileWorkload)' == 'true')" Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoAOTCompiler.Task.net6" />
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'android'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'android' and '$(RunAOTCompilation)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.android-x86" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.android-x64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.android-arm" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.android-arm64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'macOS'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'ios'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'ios' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.ios-arm" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.ios-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.iossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.iossimulator-x64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.iossimulator-x86" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'maccatalyst'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'maccatalyst' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.maccatalyst-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.maccatalyst-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'tvos'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(TargetPlatformIdentifier)' == 'tvos' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.tvos-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.tvossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.tvossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet6)' == 'true' and '$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net6" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net6.browser-wasm" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net6" />
</ImportGroup>
<PropertyGroup Condition="'$(TargetsNet6)' == 'true' and ('$(TargetPlatformIdentifier)' == 'android' or '$(TargetPlatformIdentifier)' == 'macOS' or '$(TargetPlatformIdentifier)' == 'ios' or '$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(TargetPlatformIdentifier)' == 'tvos' or '$(RuntimeIdentifier)' == 'browser-wasm')">
 <_MonoWorkloadTargetsMobile>true</_MonoWorkloadTargetsMobile>
 <_MonoWorkloadRuntimePackPackageVersion>$(_RuntimePackInWorkloadVersion6)</_MonoWorkloadRuntimePackPackageVersion>
</PropertyGroup>
<ItemGroup Condition="'$(TargetsNet6)' == 'true' and '$(_MonoWorkloadTargetsMobile)' == 'true'">
 <KnownRuntimePack Update="@(KnownRuntimePack)"><LatestRuntimeFrameworkVersion Condition="'%(KnownRuntimePack.TargetFramework)' == 'net6.0' and '%(KnownRuntimePack.RuntimePackLabels)' == 'Mono'">$(_MonoWorkloadRuntimePackPackageVersion)</LatestRuntimeFrameworkVersion></KnownRuntimePack>
</ItemGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.net7/10.0.112/WorkloadManifest.targets
<Import Condition="'$(TargetsNet7)' == 'true' and '$(RunAOTCompilation)' == 'true' and ('$(UsingBrowserRuntimeWorkload)' == 'true' or '$(UsingMobileWorkload)' == 'true')" Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoAOTCompiler.Task.net7" />
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'android'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'android' and '$(RunAOTCompilation)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.android-x86" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.android-x64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.android-arm" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.android-arm64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'macOS'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'ios'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'ios' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.ios-arm" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.ios-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.iossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.iossimulator-x64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.iossimulator-x86" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'maccatalyst'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'maccatalyst' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.maccatalyst-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.maccatalyst-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'tvos'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(TargetPlatformIdentifier)' == 'tvos' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.tvos-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.tvossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.tvossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet7)' == 'true' and '$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net7" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net7" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net7.browser-wasm" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net7" />
</ImportGroup>
<PropertyGroup Condition="'$(TargetsNet7)' == 'true' and ('$(TargetPlatformIdentifier)' == 'android' or '$(TargetPlatformIdentifier)' == 'macOS' or '$(TargetPlatformIdentifier)' == 'ios' or '$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(TargetPlatformIdentifier)' == 'tvos' or '$(RuntimeIdentifier)' == 'browser-wasm')">
 <_MonoWorkloadTargetsMobile>true</_MonoWorkloadTargetsMobile>
 <_MonoWorkloadRuntimePackPackageVersion>$(_RuntimePackInWorkloadVersion7)</_MonoWorkloadRuntimePackPackageVersion>
</PropertyGroup>
<ItemGroup Condition="'$(TargetsNet7)' == 'true' and '$(_MonoWorkloadTargetsMobile)' == 'true'">
 <KnownRuntimePack Update="@(KnownRuntimePack)"><LatestRuntimeFrameworkVersion Condition="'%(KnownRuntimePack.TargetFramework)' == 'net7.0' and '%(KnownRuntimePack.RuntimePackLabels)' == 'Mono'">$(_MonoWorkloadRuntimePackPackageVersion)</LatestRuntimeFrameworkVersion><RuntimePackNamePatterns Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(WasmEnablethreads)' == 'true'">Microsoft.NETCore.App.Runtime.Mono.multithread.**RID**</RuntimePackNamePatterns></KnownRuntimePack>
</ItemGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.net8/10.0.112/WorkloadManifest.targets
<Import Condition="'$(TargetsNet8)' == 'true' and '$(RunAOTCompilation)' == 'true' and ('$(UsingBrowserRuntimeWorkload)' == 'true' or '$(UsingMobileWorkload)' == 'true')" Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoAOTCompiler.Task.net8" />
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'android'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'android' and '$(RunAOTCompilation)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.android-x86" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.android-x64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.android-arm" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.android-arm64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'macOS'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'ios'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'ios' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.ios-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.iossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.iossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'maccatalyst'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'maccatalyst' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.maccatalyst-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.maccatalyst-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'tvos'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(TargetPlatformIdentifier)' == 'tvos' and $([MSBuild]::IsOSPlatform('osx'))">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.tvos-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.tvossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.tvossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet8)' == 'true' and '$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net8" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net8" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net8.browser-wasm" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net8" />
</ImportGroup>
<PropertyGroup Condition="'$(TargetsNet8)' == 'true' and ('$(TargetPlatformIdentifier)' == 'android' or '$(TargetPlatformIdentifier)' == 'macOS' or '$(TargetPlatformIdentifier)' == 'ios' or '$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(TargetPlatformIdentifier)' == 'tvos' or '$(RuntimeIdentifier)' == 'browser-wasm' or '$(RuntimeIdentifier)' == 'wasi-wasm')">
 <_MonoWorkloadTargetsMobile>true</_MonoWorkloadTargetsMobile>
 <_MonoWorkloadRuntimePackPackageVersion>$(_RuntimePackInWorkloadVersion8)</_MonoWorkloadRuntimePackPackageVersion>
</PropertyGroup>
<ItemGroup Condition="'$(TargetsNet8)' == 'true' and '$(_MonoWorkloadTargetsMobile)' == 'true'">
 <KnownRuntimePack Update="@(KnownRuntimePack)"><RuntimePackRuntimeIdentifiers Condition="'$(RuntimeIdentifier)' == 'wasi-wasm'">%(RuntimePackRuntimeIdentifiers);wasi-wasm</RuntimePackRuntimeIdentifiers><LatestRuntimeFrameworkVersion Condition="'%(KnownRuntimePack.TargetFramework)' == 'net8.0' and '%(KnownRuntimePack.RuntimePackLabels)' == 'Mono'">$(_MonoWorkloadRuntimePackPackageVersion)</LatestRuntimeFrameworkVersion><RuntimePackNamePatterns Condition="'$(RuntimeIdentifier)' == 'browser-wasm' and '$(WasmEnablethreads)' == 'true'">Microsoft.NETCore.App.Runtime.Mono.multithread.**RID**</RuntimePackNamePatterns></KnownRuntimePack>
</ItemGroup>
=== sdk-manifests/10.0.100/microsoft.net.workload.mono.toolchain.net9/10.0.112/WorkloadManifest.targets
<Import Condition="'$(TargetsNet9)' == 'true' and '$(RunAOTCompilation)' == 'true' and ('$(UsingBrowserRuntimeWorkload)' == 'true' or '$(UsingMobileWorkload)' == 'true' or '$(UsingWasiRuntimeWorkload)' == 'true')" Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoAOTCompiler.Task.net9" />
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and ('$(TargetPlatformIdentifier)' == 'android' or '$(_IsAndroidLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and ('$(_IsAndroidLibraryMode)' == 'true' or '$(_IsAppleMobileLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.LibraryBuilder.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.LibraryBuilder.Sdk.net9" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and '$(RunAOTCompilation)' == 'true' and ('$(TargetPlatformIdentifier)' == 'android' or '$(_IsAndroidLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.android-x86" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.android-x64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.android-arm" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.android-arm64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and '$(TargetPlatformIdentifier)' == 'macOS'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and ('$(TargetPlatformIdentifier)' == 'ios' or '$(_IsiOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and $([MSBuild]::IsOSPlatform('osx')) and ('$(TargetPlatformIdentifier)' == 'ios' or '$(_IsiOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.ios-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.iossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.iossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and ('$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(_IsMacCatalystLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and $([MSBuild]::IsOSPlatform('osx')) and ('$(TargetPlatformIdentifier)' == 'maccatalyst' or '$(_IsMacCatalystLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.maccatalyst-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.maccatalyst-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and ('$(TargetPlatformIdentifier)' == 'tvos' or '$(_IstvOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and $([MSBuild]::IsOSPlatform('osx')) and ('$(TargetPlatformIdentifier)' == 'tvos' or '$(_IstvOSLibraryMode)' == 'true')">
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.tvos-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.tvossimulator-arm64" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.tvossimulator-x64" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and '$(RuntimeIdentifier)' == 'browser-wasm' and '$(UsingBrowserRuntimeWorkload)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.WebAssembly.Sdk.net9" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.browser-wasm" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
</ImportGroup>
<ImportGroup Condition="'$(TargetsNet9)' == 'true' and '$(RuntimeIdentifier)' == 'wasi-wasm' and '$(UsingWasiRuntimeWorkload)' == 'true'">
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
 <Import Project="Sdk.props" Sdk="Microsoft.NET.Runtime.WebAssembly.Wasi.Sdk.net9" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.WebAssembly.Wasi.Sdk.net9" />
 <Import Project="Sdk.props" Sdk="Microsoft.NETCore.App.Runtime.AOT.Cross.net9.wasi-wasm" />
 <Import Project="Sdk.targets" Sdk="Microsoft.NET.Runtime.MonoTargets.Sdk.net9" />
</ImportGroup>
<PropertyGroup Condition="'$(TargetsNet9)' == 'true' and '$(_MonoWorkloadTargetsMobile)' == 'true'">
 <_MonoWorkloadRuntimePackPackageVersion>$(_RuntimePackInWorkloadVersion9)</_MonoWorkloadRuntimePackPackageVersion>
</PropertyGroup>
<ItemGroup Condition="'$(TargetsNet9)' == 'true' and '$(_MonoWorkloadTargetsMobile)' == 'true'">
 <KnownRuntimePack Update="@(KnownRuntimePack)"><RuntimePackRuntimeIdentifiers Condition="'%(KnownRuntimePack.TargetFramework)' == 'net9.0' and '$(RuntimeIdentifier)' == 'wasi-wasm'">%(RuntimePackRuntimeIdentifiers);wasi-wasm</RuntimePackRuntimeIdentifiers><LatestRuntimeFrameworkVersion Condition="'%(KnownRuntimePack.TargetFramework)' == 'net9.0' and '%(KnownRuntimePack.RuntimePackLabels)' == 'Mono'">$(_MonoWorkloadRuntimePackPackageVersion)</LatestRuntimeFrameworkVersion><RuntimePackNamePatterns Condition="'%(KnownRuntimePack.TargetFramework)' == 'net9.0' and '$(RuntimeIdentifier)' == 'browser-wasm' and '$(WasmEnableThreads)' == 'true'">Microsoft.NETCore.App.Runtime.Mono.multithread.**RID**</RuntimePackNamePatterns></KnownRuntimePack>
 <KnownFrameworkReference Update="Microsoft.NETCore.App"><TargetingPackVersion Condition="'%(KnownFrameworkReference.TargetFramework)' == 'net9.0'">$(_MonoWorkloadRuntimePackPackageVersion)</TargetingPackVersion></KnownFrameworkReference>
</ItemGroup>
`;
