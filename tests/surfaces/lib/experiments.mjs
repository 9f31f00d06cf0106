import path from 'node:path';

const phases = {
  restore: ['restore'],
  evaluation: ['evaluation'],
  open: ['evaluation', 'project-open'],
  build: ['evaluation', 'build', 'compile'],
  again: ['evaluation', 'build'],
  load: ['load', 'first-use'],
};

/** Surfaces of which a design-time build of MSBuild shows nothing: the IDE itself loads these. */
const byTheIde = ['analyzer', 'source-generator', 'suppressor', 'code-fix', 'module-initializer'];
const ofBuildFiles = ['msbuild-target', 'inline-task', 'task', 'property-function', 'sdk'];

const program = `System.Console.WriteLine(Surface.Quiet.One() + Native.surface_one());
static class Native { [System.Runtime.InteropServices.DllImport("surface")] internal static extern int surface_one(); }
`;

const designTime = [
  'msbuild',
  '-nologo',
  '-t:CollectPackageReferences;ResolveAssemblyReferences;PrepareResourceNames;Compile;CoreCompile',
  '-p:DesignTimeBuild=true',
  '-p:SkipCompilerExecution=true',
  '-p:ProvideCommandLineArgs=true',
];

/** Reasons why a package's entry point does not run where another of the same name would. */
const transitively = 'build files of `build` do not flow to projects downstream';
const shadowed = 'NuGet takes the file of the same name in buildTransitive';

/** Restore, load, open, build and the rest, of a project that is as most are. */
function ordinary(shop) {
  const packages = (
    'AddedAnalyzer Analyzer BareSource CodeFix Console Evaluation Hook Hosts InlineTask ItemSource ' +
    'Library Middle Names Native NoAnalyzer OddAnalyzer SetHook Several Source Targets Task Weaver'
  )
    .split(' ')
    .map((name) => `Surface.${name}`);
  const properties =
    '<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Configuration>Debug</Configuration>';
  const folder = shop.project('ordinary', {
    packages,
    properties,
    files: { 'Program.cs': program },
  });
  const notHere = {
    'target DirectOnly': transitively,
    'target ShadowedByTransitive': shadowed,
    'target OuterBuild': 'the project is for one framework',
    'weaver ModuleWeaver': 'Fody is not here',
    'target UseInline': 'its task tells',
    'target UseTask': 'its task tells',
    'startup hook in the runtime configuration': 'the hook that it names tells',
  };
  const build =
    (run, ...args) =>
    () =>
      shop.run(folder, 'dotnet', [...args, '-nologo', '-v:q']);
  const step = (name, kind, run, more = {}) => ({
    name,
    phases: phases[kind],
    run: name,
    go: run,
    notHere,
    ...more,
  });
  const dll = path.join('bin', 'Debug', 'net10.0', 'ordinary.dll');
  const hosts = Object.fromEntries(
    [
      'PreApplicationStartMethod Surface.Application',
      'WebJobsStartup Surface.Jobs',
      'OwinStartup Surface.Owin',
    ].map((name) => [name, 'the host that looks for the attribute is not here']),
  );
  const loaded = {
    surfaces: [
      'module-initializer',
      'static-constructor',
      'content-source',
      'startup-hook',
      'native-load',
      'host-startup',
      'pre-application-start',
    ],
    notHere: { ...notHere, ...hosts },
  };
  const uses = ['static constructors of Surface.Library', 'native initializers of libsurface.so'];
  const hook = path.join(
    shop.environment.NUGET_PACKAGES,
    'surface.hook',
    '1.0.0',
    'tools',
    'hook',
    'Surface.Hook.dll',
  );
  return {
    name: 'an ordinary project',
    packages: [...packages, 'Surface.Direct', 'Surface.Transitive'],
    steps: [
      step('restore', 'restore', build('restore', 'restore')),
      step('restore again', 'restore', build('restore', 'msbuild', '-t:Restore')),
      step('evaluation', 'evaluation', () =>
        shop.run(folder, 'dotnet', ['msbuild', '-nologo', '-getProperty:TargetFramework']),
      ),
      step('design-time build', 'open', () => shop.run(folder, 'dotnet', designTime), {
        surfaces: ofBuildFiles,
      }),
      step('build', 'build', build('build', 'build', '--no-restore')),
      step('publish', 'again', build('publish', 'publish', '--no-restore', '-c', 'Debug'), {
        surfaces: ofBuildFiles,
      }),
      step(
        'pack',
        'again',
        build('pack', 'pack', '--no-restore', '-c', 'Debug', '-o', '../packed'),
        { surfaces: ofBuildFiles },
      ),
      step('test', 'again', build('test', 'test', '--no-build', '--no-restore'), {
        surfaces: ofBuildFiles,
      }),
      step(
        'restore with build',
        'again',
        () => shop.run(folder, 'dotnet', ['msbuild', '-nologo', '-v:q', '-t:Restore;Build']),
        {
          surfaces: ofBuildFiles,
        },
      ),
      step('run', 'load', () => shop.run(folder, 'dotnet', [dll]), {
        ...loaded,
        run: 'load',
        asks: uses,
      }),
      step(
        'run with a startup hook',
        'load',
        () => shop.run(folder, 'dotnet', [dll], { DOTNET_STARTUP_HOOKS: hook }),
        {
          ...loaded,
          run: 'load',
          asks: [...uses, 'startup hook of Surface.Hook'],
        },
      ),
      step(
        'format, as an IDE does',
        'open',
        () =>
          shop.run(folder, 'dotnet', [
            'format',
            'analyzers',
            '--no-restore',
            '--severity',
            'info',
            '--diagnostics',
            'SURF010',
          ]),
        {
          surfaces: byTheIde,
        },
      ),
      step('clean', 'again', build('clean', 'clean'), { surfaces: ofBuildFiles }),
    ],
  };
}

function consoleProject(shop, name, packages, more = '') {
  const properties = `<OutputType>Exe</OutputType>${more || '<TargetFramework>net10.0</TargetFramework>'}`;
  return shop.project(name, {
    packages,
    properties,
    files: { 'Program.cs': 'System.Console.Write("");\n' },
  });
}

/** One project with one package, built. */
function built(shop, name, packages, notHere = {}, more = '') {
  const folder = consoleProject(shop, name, packages, more);
  return {
    name,
    packages,
    steps: [
      {
        name: 'restore',
        phases: phases.restore,
        run: 'restore',
        go: () => shop.run(folder, 'dotnet', ['restore', '-v:q']),
      },
      {
        name: 'build',
        phases: phases.build,
        run: 'build',
        notHere,
        go: () => shop.run(folder, 'dotnet', ['build', '--no-restore', '-nologo', '-v:q']),
      },
    ],
  };
}

function sdk(shop) {
  const folder = shop.project('sdk', {
    sdk: 'Surface.Sdk/1.0.0',
    properties: '<TargetFramework>net10.0</TargetFramework>',
    files: { 'A.cs': 'class A;\n' },
  });
  const notHere = {
    'Sdk/Sdk.props': 'its own property function tells',
    'Sdk/Sdk.targets': 'its own targets tell',
  };
  const step = (name, kind, args) => ({
    name,
    phases: phases[kind],
    run: name,
    notHere,
    go: () => shop.run(folder, 'dotnet', args),
  });
  return {
    name: 'a project of an SDK from a package',
    packages: ['Surface.Sdk'],
    steps: [
      step('restore', 'restore', ['restore', '-v:q']),
      step('evaluation', 'evaluation', ['msbuild', '-nologo', '-getProperty:TargetFramework']),
      step('design-time build', 'open', designTime),
      step('build', 'build', ['build', '--no-restore', '-nologo', '-v:q']),
    ],
  };
}

function web(shop) {
  const folder = shop.project('web', {
    sdk: 'Microsoft.NET.Sdk.Web',
    packages: ['Surface.Hosting'],
    properties: '<TargetFramework>net10.0</TargetFramework>',
    files: {
      'Program.cs':
        'var b = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args); Microsoft.Extensions.DependencyInjection.MvcServiceCollectionExtensions.AddControllers(b.Services); var app = b.Build(); Microsoft.AspNetCore.Builder.ControllerEndpointRouteBuilderExtensions.MapControllers(app); app.Run();\n',
    },
  });
  const dll = path.join('bin', 'Debug', 'net10.0', 'web.dll');
  const serve = (name, environment, requests, more) => ({
    name,
    phases: ['load', 'call'],
    run: 'load',
    go: () => shop.serve(folder, dll, 5179, environment, requests),
    ...more,
  });
  const noRequest = { 'controllers of Surface.Hosting.dll': 'no request came for it' };
  return {
    name: 'a web application',
    packages: ['Surface.Hosting'],
    steps: [
      {
        name: 'build',
        phases: phases.build,
        run: 'build',
        go: () => shop.run(folder, 'dotnet', ['build', '-nologo', '-v:q']),
      },
      serve('start', {}, ['/'], { notHere: noRequest }),
      serve('start, named', { ASPNETCORE_HOSTINGSTARTUPASSEMBLIES: 'Surface.Hosting' }, ['/'], {
        notHere: noRequest,
        asks: ['HostingStartup Surface.QuietStartup'],
      }),
      serve('requests', {}, ['/surface', '/named'], {}),
    ],
  };
}

/** The test host of the SDK itself, which projects otherwise get from a package. */
const testHost = [
  'testhost',
  'Microsoft.TestPlatform.CommunicationUtilities',
  'Microsoft.TestPlatform.CoreUtilities',
  'Microsoft.TestPlatform.CrossPlatEngine',
  'Microsoft.TestPlatform.PlatformAbstractions',
  'Microsoft.TestPlatform.Utilities',
  'Microsoft.VisualStudio.TestPlatform.Common',
  'Microsoft.VisualStudio.TestPlatform.ObjectModel',
].map((name) => `$(MSBuildBinPath)/${name}.dll`);

function tests(shop) {
  const folder = shop.project('tests', {
    packages: ['Surface.TestAdapter'],
    properties:
      '<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject>',
    items: `<Reference Include="${testHost.join(';')}" />`,
    files: { 'Program.cs': 'System.Console.Write("");\n' },
  });
  const dll = path.join('bin', 'Debug', 'net10.0', 'tests.dll');
  const step = (name, phase, args, more = {}) => ({
    name,
    phases: [phase],
    run: 'build',
    go: () => shop.run(folder, 'dotnet', args),
    ...more,
  });
  return {
    name: 'a test project',
    packages: ['Surface.TestAdapter'],
    steps: [
      step('build', 'build', ['build', '-nologo', '-v:q'], { surfaces: [] }),
      step('test', 'build', ['vstest', dll]),
      step('list of tests, as an IDE asks for it', 'project-open', ['vstest', dll, '--ListTests']),
    ],
  };
}

function tools(shop) {
  const folder = shop.project('tools', {});
  const source = ['--source', shop.feed];
  const installed = path.join(shop.home, 'installed');
  const step = (name, asks, command, args) => ({
    name,
    phases: ['tool'],
    run: 'tool',
    asks,
    notHere: {},
    go: () => shop.run(folder, command, args),
  });
  return {
    name: 'tools and servers',
    packages: ['Surface.Tool', 'Surface.Server'],
    steps: [
      step('tool install', [], 'dotnet', [
        'tool',
        'install',
        'Surface.Tool',
        '--tool-path',
        installed,
        ...source,
      ]),
      step('run the tool', ['tool surface-tool'], path.join(installed, 'surface-tool'), []),
      step('dnx', ['tool surface-tool'], 'dotnet', ['dnx', 'Surface.Tool', '--yes', ...source]),
      step(
        'dnx of an MCP server',
        ['tool surface-server', 'MCP server invalid.example/surface'],
        'dotnet',
        ['dnx', 'Surface.Server', '--yes', ...source],
      ),
    ],
  };
}

function templates(shop) {
  const folder = shop.project('templates', {});
  const file = path.join(shop.feed, 'Surface.Template.1.0.0.nupkg');
  const step = (name, asks, args, notHere = {}) => ({
    name,
    phases: ['tool'],
    run: 'tool',
    asks,
    notHere,
    go: () => shop.run(folder, 'dotnet', ['new', ...args]),
  });
  const quiet = { 'template surface': 'no code of its own' };
  return {
    name: 'templates',
    packages: ['Surface.Template'],
    steps: [
      step('new install', [], ['install', file]),
      step('new', [], ['surface', '-o', 'first', '--allow-scripts', 'no']),
      step(
        'new, scripts allowed',
        ['post-action of template surface'],
        ['surface', '-o', 'second', '--allow-scripts', 'yes'],
        quiet,
      ),
    ],
  };
}

export function experiments(shop) {
  return [
    ordinary(shop),
    built(shop, 'hooks in .props', ['Surface.Early']),
    built(shop, 'default targets in .props', ['Surface.Default']),
    built(shop, 'direct references', ['Surface.Direct', 'Surface.Transitive'], {
      'target ShadowedByTransitive': shadowed,
    }),
    built(
      shop,
      'several frameworks',
      ['Surface.Several'],
      {},
      '<TargetFrameworks>net10.0</TargetFrameworks>',
    ),
    sdk(shop),
    web(shop),
    tests(shop),
    tools(shop),
    templates(shop),
  ];
}

/** Rows of which nothing can be run here, and why. */
export const notRunHere = {
  'init-script': 'needs the package console of Visual Studio',
  'install-script': 'needs the package console of Visual Studio',
  'content-transform': 'needs Visual Studio and a project with packages.config',
  'pre-application-start': 'needs ASP.NET on .NET Framework',
  'host-startup': 'needs Azure Functions or OWIN',
  weaver: 'needs Fody',
};
