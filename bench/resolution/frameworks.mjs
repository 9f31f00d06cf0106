import { one, project, web } from './project-file.mjs';

export const frameworks = {
  fsharp: {
    'app/app.fsproj': project({
      frameworks: 'net8.0',
      packages: [
        'Expecto.FsCheck 11.1.1',
        'FSharp.SystemTextJson 0.16.6',
        'FSharp.Control.AsyncSeq 2.0.22',
        'FSharp.Control.Reactive 4.4.2',
      ],
    }),
  },
  visualbasic: {
    'app/app.vbproj': project({
      frameworks: 'net48',
      packages: [
        'Autofac 6.0.0',
        'NLog 4.7.13',
        'Hangfire.Core 1.8.25',
        'Microsoft.EntityFrameworkCore 3.1.0',
        'Dapper 2.0.0',
      ],
    }),
  },
  netstandard: one({
    frameworks: 'netstandard2.0;netstandard2.1',
    packages: [
      'System.Text.Json 8.0.3',
      'Microsoft.Extensions.Http 8.0.0',
      'Refit 7.1.2',
      'System.IO.Pipelines 7.0.0',
      'Newtonsoft.Json 13.0.3',
    ],
  }),
  'netstandard-1': one({
    frameworks: 'netstandard1.3;netstandard1.6',
    packages: ['Newtonsoft.Json 9.0.1', 'System.Net.Http 4.3.0', 'Serilog 2.4.0'],
  }),
  net472: one({
    frameworks: 'net472',
    packages: [
      'Microsoft.AspNet.SignalR.Client 2.4.2',
      'NLog.Extensions.Logging 5.3.4',
      'Grpc.Core 2.46.5',
      'Autofac.Extensions.DependencyInjection 7.0.2',
      'Azure.Identity 1.12.0',
      'System.Net.Http 4.3.4',
      'Microsoft.Extensions.Logging 8.0.0',
    ],
  }),
  fallback: one({
    frameworks: 'net8.0',
    packages: [
      'Microsoft.AspNet.WebApi.Client 5.2.3',
      'EnterpriseLibrary.Common 6.0.1304',
      'WindowsAzure.Storage 8.7.0',
      'Microsoft.AspNet.WebApi.Core 5.2.3',
      'CommonServiceLocator 1.3.0',
      'Prism.Core 6.3.0',
    ],
  }),
  'fallback-own': one({
    frameworks: 'netcoreapp2.1;netstandard2.0',
    packages: ['Rx-Main 2.2.5', 'Microsoft.Bcl.Async 1.0.168', 'Microsoft.Net.Http 2.2.29'],
    properties: {
      AssetTargetFallback: '$(AssetTargetFallback);portable-net45+win8+wp8+wpa81;net45',
      CheckEolTargetFramework: 'false',
    },
  }),
  'package-fallback': one({
    frameworks: 'netcoreapp2.0',
    packages: ['Rx-Main 2.2.5', 'Newtonsoft.Json 8.0.3'],
    properties: {
      DisableImplicitAssetTargetFallback: 'true',
      PackageTargetFallback: 'portable-net45+win8+wp8+wpa81;dotnet',
    },
  }),
  many: one({
    frameworks: 'net6.0;net8.0;net9.0;net10.0',
    packages: [
      'Microsoft.Extensions.Hosting 8.0.0',
      'System.Text.Json 9.0.0',
      'Microsoft.Extensions.Caching.StackExchangeRedis 8.0.0',
      'System.Drawing.Common 4.7.0',
    ],
  }),
  windows: one({
    frameworks: 'net8.0-windows;net8.0-windows10.0.19041.0',
    packages: [
      'CommunityToolkit.Mvvm 8.4.2',
      'Avalonia 11.0.4',
      'SkiaSharp 2.88.9',
      'System.Drawing.Common 8.0.0',
      'Microsoft.Extensions.Hosting 8.0.0',
      'Microsoft.EntityFrameworkCore.Sqlite 8.0.6',
    ],
    properties: { EnableWindowsTargeting: 'true', UseWPF: 'true' },
  }),
  'rid-http': one({
    frameworks: 'netcoreapp3.1;net6.0',
    packages: [
      'System.Net.Http 4.3.0',
      'NETStandard.Library 1.6.1',
      'System.Data.SqlClient 4.8.6',
      'Libuv 1.10.0',
    ],
    properties: {
      RuntimeIdentifiers: 'linux-x64;win-x64;osx-x64',
      CheckEolTargetFramework: 'false',
    },
  }),
  'rid-sqlite': one({
    frameworks: 'net8.0;net10.0',
    packages: [
      'SQLitePCLRaw.bundle_green 2.1.8',
      'Microsoft.EntityFrameworkCore.Sqlite 8.0.6',
      'System.Net.Http 4.3.4',
      'System.Security.Cryptography.X509Certificates 4.3.0',
      'System.IO.Ports 8.0.0',
    ],
    properties: { RuntimeIdentifiers: 'linux-x64;win-arm64;linux-musl-x64' },
  }),
  'rid-desktop': one({
    frameworks: 'net461;net48',
    packages: [
      'System.Net.Http 4.3.0',
      'System.Security.Cryptography.Algorithms 4.3.0',
      'System.Console 4.3.0',
      'Microsoft.AspNetCore.Server.Kestrel 1.1.2',
    ],
    properties: { RuntimeIdentifiers: 'win7-x64;win-x86' },
  }),
  'rid-old': one({
    frameworks: 'netcoreapp2.1',
    packages: [
      'Microsoft.AspNetCore.All 2.1.0',
      'System.Runtime.InteropServices.RuntimeInformation 4.0.0',
    ],
    properties: { RuntimeIdentifier: 'ubuntu.16.04-x64', CheckEolTargetFramework: 'false' },
  }),
  'old-core': one({
    frameworks: 'netcoreapp1.1;netcoreapp2.0',
    packages: ['Microsoft.AspNetCore.Mvc 1.1.3', 'xunit 2.2.0'],
    properties: { CheckEolTargetFramework: 'false' },
  }),
  pruned: one({
    frameworks: 'net10.0',
    packages: [
      'System.Text.Json 8.0.4',
      'System.Net.Http 4.3.4',
      'Microsoft.Extensions.Logging 8.0.0',
      'Azure.Core 1.41.0',
      'System.Data.SqlClient 4.8.6',
      'NETStandard.Library 2.0.3',
    ],
  }),
  'pruned-off': one({
    frameworks: 'net10.0',
    packages: [
      'System.Text.Json 8.0.4',
      'System.Net.Http 4.3.4',
      'Azure.Core 1.41.0',
      'System.Data.SqlClient 4.8.6',
    ],
    properties: { RestoreEnablePackagePruning: 'false' },
  }),
  'pruned-on': one({
    frameworks: 'net8.0;netstandard2.0',
    packages: [
      'Azure.Core 1.41.0',
      'System.Data.SqlClient 4.8.6',
      'Microsoft.Data.SqlClient 5.2.1',
    ],
    properties: { RestoreEnablePackagePruning: 'true' },
  }),
  'pruned-rid': one({
    frameworks: 'net10.0',
    sdk: web,
    packages: [
      'System.Net.Http 4.3.0',
      'NETStandard.Library 1.6.1',
      'System.Data.SqlClient 4.8.6',
      'Microsoft.Data.SqlClient 5.2.1',
    ],
    properties: { RuntimeIdentifiers: 'linux-x64;win-x64' },
  }),
};
