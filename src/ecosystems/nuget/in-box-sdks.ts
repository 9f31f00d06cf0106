/**
 * Project SDKs that come with the .NET SDK and are no packages where no version is named, written by
 * scripts/list-in-box-sdks.mjs from SDK 10.0.401.
 */
const names = `
    FSharp.NET.Sdk
    Microsoft.Docker.Sdk
    Microsoft.NET.SDK.WorkloadAutoImportPropsLocator
    Microsoft.NET.SDK.WorkloadManifestTargetsLocator
    Microsoft.NET.Sdk
    Microsoft.NET.Sdk.BlazorWebAssembly
    Microsoft.NET.Sdk.Publish
    Microsoft.NET.Sdk.Razor
    Microsoft.NET.Sdk.StaticWebAssets
    Microsoft.NET.Sdk.Web
    Microsoft.NET.Sdk.Web.ProjectSystem
    Microsoft.NET.Sdk.WebAssembly
    Microsoft.NET.Sdk.WindowsDesktop
    Microsoft.NET.Sdk.Worker
`;

/** In lower case: MSBuild compares names of SDKs by folder, and folders differ in that. */
export const inBoxSdks: ReadonlySet<string> = new Set(names.toLowerCase().trim().split(/\s+/));
