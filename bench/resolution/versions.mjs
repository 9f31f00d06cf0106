import { central, one, pinning, project } from './project-file.mjs';

export const versions = {
  floating: one({
    frameworks: 'net8.0',
    packages: [
      'Newtonsoft.Json 12.*',
      'Serilog 2.*',
      'Dapper 2.0.*',
      'Polly 7.2.*',
      'NodaTime 3.*-*',
      'AutoMapper *',
      'Humanizer.Core 2.14.*',
      'MediatR 12.0.0-*',
    ],
  }),
  'floating-prerelease': one({
    frameworks: 'net9.0',
    packages: [
      'System.CommandLine 2.0.0-beta*',
      'Microsoft.Extensions.AI 9.*-preview*',
      'Swashbuckle.AspNetCore.Swagger *-*',
    ],
  }),
  ranges: one({
    frameworks: 'net8.0',
    packages: [
      'Newtonsoft.Json [12.0.1,13.0.0)',
      'Serilog (2.10.0,)',
      'Dapper (,2.0.0)',
      'Polly [7.2.3]',
      'AutoMapper (11.0.0,12.0.0]',
      'NLog [5.0.0,5.1.0]',
      'Humanizer.Core [2.0.5,]',
    ],
  }),
  'missing-version': one({
    frameworks: 'net8.0',
    packages: [
      'Newtonsoft.Json 12.0.0',
      'Dapper 1.50.3',
      'NLog 4.5.12',
      'Serilog 2.9.2',
      'Npgsql 3.3.0',
      'Autofac 4.9.5',
    ],
  }),
  'no-version': one({ frameworks: 'net8.0', packages: ['Newtonsoft.Json', 'CsvHelper'] }),
  missing: one({
    frameworks: 'net8.0;netstandard2.0',
    packages: [
      'Newtonsoft.Json 13.0.3',
      'Newtonsoft.Json.Nonexistent.Assay.Oracle 1.0.0',
      'Serilog 999.0.0',
      'Dapper [1.50.0-zzz,1.50.0)',
      'System.CommandLine [2.0.0-beta1,2.0.0-beta2)',
    ],
  }),
  downgrade: one({
    frameworks: 'net8.0',
    packages: [
      'Microsoft.Extensions.Logging 8.0.0',
      'Microsoft.Extensions.Logging.Abstractions 6.0.0',
      'Microsoft.EntityFrameworkCore 8.0.4',
      'Microsoft.Extensions.DependencyInjection 7.0.0',
    ],
    properties: { WarningsAsErrors: '', WarningsNotAsErrors: 'NU1605' },
  }),
  conflict: one({
    frameworks: 'net8.0',
    packages: [
      'Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0',
      'Microsoft.CodeAnalysis.Common 4.9.2',
      'Microsoft.CodeAnalysis.CSharp 4.9.2',
    ],
  }),
  'conflict-cousins': one({
    frameworks: 'net8.0',
    packages: [
      'Microsoft.EntityFrameworkCore.Design 7.0.0',
      'Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0',
      'Microsoft.CodeAnalysis.VisualBasic.Workspaces 4.9.2',
    ],
  }),
  cpm: {
    ...central([
      'Serilog.AspNetCore 8.0.1',
      'Newtonsoft.Json 13.0.3',
      'Polly 8.4.1',
      'System.Text.Json 8.0.4',
    ]),
    'lib/lib.csproj': project({ frameworks: 'netstandard2.0', packages: ['Newtonsoft.Json'] }),
    'app/app.csproj': project({
      frameworks: 'net8.0',
      packages: ['Serilog.AspNetCore', 'Polly VersionOverride=8.3.1'],
      projects: ['../lib/lib.csproj'],
    }),
  },
  'cpm-pinning': {
    ...central(
      [
        'Serilog.AspNetCore 8.0.1',
        'Serilog 4.0.0',
        'Newtonsoft.Json 13.0.3',
        'Microsoft.AspNetCore.Mvc.NewtonsoftJson 8.0.4',
        'System.Text.Json 8.0.4',
        'Microsoft.Extensions.DependencyInjection 8.0.1',
        'Microsoft.Extensions.Logging.Abstractions 8.0.2',
        'Azure.Identity 1.12.0',
        'Azure.Core 1.41.0',
        'Moq 4.20.70',
        'Castle.Core 5.1.1',
      ],
      pinning,
    ),
    'lib/lib.csproj': project({
      frameworks: 'netstandard2.0;net8.0',
      packages: ['Azure.Identity', 'Moq PrivateAssets=all'],
    }),
    'app/app.csproj': project({
      frameworks: 'net8.0;net10.0',
      packages: ['Serilog.AspNetCore', 'Microsoft.AspNetCore.Mvc.NewtonsoftJson'],
      projects: ['../lib/lib.csproj'],
    }),
  },
  'cpm-pinning-lower': {
    ...central(
      [
        'Microsoft.Extensions.Logging 8.0.0',
        'Microsoft.Extensions.Options 6.0.0',
        'Microsoft.Extensions.Logging.Abstractions 7.0.0',
      ],
      pinning,
    ),
    'app/app.csproj': project({ frameworks: 'net8.0', packages: ['Microsoft.Extensions.Logging'] }),
  },
  'cpm-global': {
    'Directory.Packages.props': `<Project>
  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
  <ItemGroup>
    <GlobalPackageReference Include="Nerdbank.GitVersioning" Version="3.6.139" />
    <PackageVersion Include="Newtonsoft.Json" Version="13.0.3" />
  </ItemGroup>
</Project>
`,
    'app/app.csproj': project({
      frameworks: 'net8.0',
      packages: ['Newtonsoft.Json', 'Serilog'],
    }),
  },
};
