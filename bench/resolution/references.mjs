import { project } from './project-file.mjs';

export const references = {
  chain: {
    'a/a.csproj': project({
      frameworks: 'net8.0',
      packages: ['Serilog 3.1.1', 'Newtonsoft.Json 13.0.1'],
      projects: ['../b/b.csproj'],
    }),
    'b/b.csproj': project({
      frameworks: 'net6.0;net8.0',
      packages: [
        'Dapper 2.1.35 PrivateAssets=all',
        'StyleCop.Analyzers 1.1.118 PrivateAssets=all',
        'Newtonsoft.Json 13.0.3',
        'Polly 8.4.1 ExcludeAssets=runtime',
      ],
      projects: ['../c/c.csproj PrivateAssets=all', '../d/d.csproj'],
    }),
    'c/c.csproj': project({ frameworks: 'netstandard2.0', packages: ['CsvHelper 30.0.1'] }),
    'd/d.csproj': project({
      frameworks: 'netstandard2.0',
      packages: ['CsvHelper 33.0.1 IncludeAssets=compile', 'Microsoft.Extensions.Http 8.0.0'],
      projects: ['../e/e.csproj'],
    }),
    'e/e.csproj': project({
      frameworks: 'netstandard2.0;net48',
      packages: ['AutoMapper 10.1.1', 'Serilog 2.12.0'],
      properties: { PackageId: 'Company.E', Version: '3.2.1' },
    }),
  },
  diamond: {
    'a/a.csproj': project({
      frameworks: 'net8.0',
      projects: ['../b/b.csproj', '../c/c.csproj'],
    }),
    'b/b.csproj': project({
      frameworks: 'net8.0',
      packages: ['Moq 4.18.4 PrivateAssets=all', 'Serilog 2.10.0'],
      projects: ['../d/d.csproj'],
    }),
    'c/c.csproj': project({
      frameworks: 'net8.0',
      packages: ['Castle.Core 5.0.0', 'Serilog.Sinks.File 5.0.0'],
      projects: ['../d/d.csproj'],
    }),
    'd/d.csproj': project({ frameworks: 'net8.0', packages: ['Moq 4.20.70', 'Polly 7.2.4'] }),
  },
  'project-as-package': {
    'app/app.csproj': project({
      frameworks: 'net8.0',
      packages: ['Serilog.Sinks.Console 5.0.1', 'Serilog.Sinks.File 5.0.0'],
      projects: ['../serilog/Serilog.csproj'],
    }),
    'serilog/Serilog.csproj': project({
      frameworks: 'netstandard2.0',
      packages: ['Newtonsoft.Json 13.0.3'],
    }),
  },
  'project-deep': {
    'app/app.csproj': project({
      frameworks: 'net8.0',
      packages: ['Serilog.Sinks.Console 5.0.1'],
      projects: ['../mid/mid.csproj'],
    }),
    'mid/mid.csproj': project({
      frameworks: 'net8.0',
      packages: ['Serilog 3.1.1'],
      projects: ['../json/Newtonsoft.Json.csproj'],
    }),
    'json/Newtonsoft.Json.csproj': project({
      frameworks: 'net8.0',
      packages: ['Serilog.Formatting.Compact 2.0.0'],
    }),
  },
  incompatible: {
    'app/app.csproj': project({
      frameworks: 'netstandard2.0;net48',
      packages: ['Newtonsoft.Json 13.0.3'],
      projects: ['../lib/lib.csproj'],
    }),
    'lib/lib.csproj': project({ frameworks: 'net8.0', packages: ['Dapper 2.1.35'] }),
  },
  'desktop-project': {
    'app/app.csproj': project({
      frameworks: 'net8.0',
      packages: ['Newtonsoft.Json 13.0.3'],
      projects: ['../lib/lib.csproj'],
    }),
    'lib/lib.csproj': project({ frameworks: 'net461;net48', packages: ['Dapper 2.1.35'] }),
  },
  'pruned-reference': {
    'app/app.csproj': project({
      frameworks: 'net10.0',
      packages: ['Newtonsoft.Json 13.0.3'],
      projects: ['../lib/lib.csproj'],
      properties: { RestoreEnablePackagePruning: 'false' },
    }),
    'lib/lib.csproj': project({
      frameworks: 'net10.0;netstandard2.0',
      packages: ['System.Text.Json 8.0.5', 'System.Net.Http 4.3.4', 'Azure.Core 1.41.0'],
    }),
  },
  'pruned-reference-8': {
    'app/app.csproj': project({
      frameworks: 'net8.0',
      packages: ['Newtonsoft.Json 13.0.3'],
      projects: ['../lib/lib.csproj'],
      properties: { RestoreEnablePackagePruning: 'false' },
    }),
    'lib/lib.csproj': project({
      frameworks: 'net8.0',
      packages: ['System.Text.Json 8.0.5', 'System.Net.Http 4.3.4'],
      properties: { RestoreEnablePackagePruning: 'true' },
    }),
  },
  'pruned-many': {
    'a/a.csproj': project({ frameworks: 'net9.0;net10.0', packages: ['System.Text.Json 8.0.5'] }),
    'b/b.csproj': project({ frameworks: 'net472;net10.0', packages: ['System.Text.Json 8.0.5'] }),
    'c/c.csproj': project({
      frameworks: 'net8.0;net9.0',
      packages: ['System.Text.Json 8.0.5'],
      properties: { RestoreEnablePackagePruning: 'true' },
    }),
    'd/d.csproj': project({
      frameworks: 'net10.0',
      packages: ['System.Text.Json [8.0.5,9.0.0)', 'System.Net.Http 4.*', 'System.IO *'],
    }),
  },
};
