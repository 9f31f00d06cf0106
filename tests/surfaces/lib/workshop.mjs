import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of one run, all below `home`, and the commands that run in them. */
export class Workshop {
  constructor(home, feed) {
    this.home = home;
    this.feed = feed;
    this.environment = {
      ...process.env,
      HOME: path.join(home, 'home'),
      DOTNET_CLI_HOME: path.join(home, 'home'),
      NUGET_PACKAGES: path.join(home, 'packages'),
      DOTNET_NOLOGO: '1',
      DOTNET_CLI_TELEMETRY_OPTOUT: '1',
      DOTNET_GENERATE_ASPNET_CERTIFICATE: 'false',
      DOTNET_CLI_USE_MSBUILD_SERVER: '0',
      MSBUILDDISABLENODEREUSE: '1',
      UseSharedCompilation: 'false',
      NuGetAudit: 'false',
      // Lets a property function leave a line: otherwise evaluation could not be observed.
      MSBUILDENABLEALLPROPERTYFUNCTIONS: '1',
    };
    mkdirSync(this.environment.HOME, { recursive: true });
  }

  /** A project with the packages, and a NuGet.Config that knows this feed alone. */
  project(
    name,
    { sdk = 'Microsoft.NET.Sdk', packages = [], properties = '', items = '', files = {} },
  ) {
    const folder = path.join(this.home, name);
    mkdirSync(folder, { recursive: true });
    const references = packages.map((id) => `<PackageReference Include="${id}" Version="1.0.0" />`);
    const text = `<Project Sdk="${sdk}"><PropertyGroup>${properties}</PropertyGroup><ItemGroup>${references.join('')}${items}</ItemGroup></Project>\n`;
    const written = { [`${name}.csproj`]: text, 'nuget.config': this.config(), ...files };
    for (const [file, content] of Object.entries(written)) {
      writeFileSync(path.join(folder, file), content);
    }
    return folder;
  }

  config() {
    return `<configuration><packageSources><clear /><add key="surfaces" value="${this.feed}" /></packageSources></configuration>\n`;
  }

  /** Runs a command; what its code left in the marker file, each line once. */
  run(folder, command, args, environment = {}) {
    const marker = path.join(this.home, 'marker.txt');
    rmSync(marker, { force: true });
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 300_000,
      env: { ...this.environment, ...environment, ASSAY_MARKER: marker },
    });
    return { status, output: `${stdout}${stderr}`, lines: linesOf(marker) };
  }

  /** Runs a server until it has answered; what was left in the marker file. */
  async serve(folder, dll, port, environment, requests) {
    const marker = path.join(this.home, 'marker.txt');
    rmSync(marker, { force: true });
    const server = spawn('dotnet', [dll, '--urls', `http://127.0.0.1:${port}`], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...this.environment, ...environment, ASSAY_MARKER: marker },
    });
    const answers = [];
    for (const request of requests) answers.push(await ask(`http://127.0.0.1:${port}${request}`));
    server.kill('SIGKILL');
    return { status: 0, output: answers.join('\n'), lines: linesOf(marker) };
  }
}

function linesOf(file) {
  if (!existsSync(file)) return [];
  return [...new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))].sort();
}

/** The body of an answer; the server is given time to start. */
async function ask(url) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      const answer = await fetch(url);
      return `${answer.status} ${await answer.text()}`;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return 'no answer';
}
