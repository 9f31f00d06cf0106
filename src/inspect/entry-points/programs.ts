import type { EntryPointFact } from '../../facts/entry-point.js';
import type { ToolCandidate } from './candidate.js';
import { entryPoint, fileName } from './draft.js';
import { hasType, type PackageView } from './package-view.js';

/** Commands of .NET tools, and other programs in the package; `paths` are those of tools. */
export function programPoints(view: PackageView): {
  readonly points: readonly EntryPointFact[];
  readonly paths: ReadonlySet<string>;
} {
  const tools = view.of('tool').map((tool) => toolPoints(tool, view));
  const paths = new Set(tools.flatMap((tool) => tool.paths));
  const points = [...tools.flatMap((tool) => tool.points), ...otherPrograms(view, paths)];
  return { points, paths };
}

function toolPoints(tool: ToolCandidate, view: PackageView) {
  const folder = tool.file.path.slice(0, tool.file.path.lastIndexOf('/') + 1);
  const paths: string[] = [];
  const commands = tool.commands.map(({ name, entryPoint: entry, line }) => {
    const module = view.moduleAt.get(`${folder}${entry.replaceAll('\\', '/')}`.toLowerCase());
    if (module) paths.push(module.file.path);
    const main = module?.main;
    // NuGet runs programs called so in the search path for credentials (NuGet 6.12).
    const plugin = /^nuget-plugin-/i.test(name);
    return entryPoint(
      {
        surface: 'tool',
        in: plugin ? ['tool', 'restore'] : ['tool'],
        byItself: false,
        name: `tool ${name}`,
        when: plugin
          ? 'when NuGet needs credentials, once it is installed'
          : `by dotnet ${name.replace(/^dotnet-/i, '')}, or dnx`,
        roots: main ? [main.token] : [],
        location: module ? { path: module.file.path, ...main } : { path: tool.file.path, line },
        excerpt: entry,
      },
      tool.file,
    );
  });
  const others = tool.runtimePackages.map(({ runtimeIdentifier, id }) =>
    entryPoint(
      {
        surface: 'tool',
        in: ['tool'],
        byItself: false,
        name: `tool of package ${id}`,
        when: 'in place of this one, for its runtime',
        location: { path: tool.file.path },
      },
      { ...tool.file, runtimeIdentifier },
    ),
  );
  return { points: [...commands, ...others], paths };
}

/** Programs that nothing declares: a script, a target or a person may start them. */
function otherPrograms(view: PackageView, tools: ReadonlySet<string>): EntryPointFact[] {
  const program = (path: string) => ({
    surface: 'tool' as const,
    in: ['tool' as const],
    byItself: false,
    name: `program ${fileName(path)}`,
    when: 'when something starts it',
  });
  const managed = view.modules.flatMap(({ file, main }) => {
    if (main === undefined || tools.has(file.path) || file.role === 'ref') return [];
    const location = { path: file.path, ...main };
    return [entryPoint({ ...program(file.path), roots: [main.token], location }, file)];
  });
  const native = view.of('native').flatMap(({ file, isProgram }) => {
    if (!isProgram || file.embedded) return [];
    return [entryPoint({ ...program(file.path), location: { path: file.path } }, file)];
  });
  return [...managed, ...native];
}

/** MCP servers, templates, and settings by which opening a folder runs something. */
export function packagedPoints(view: PackageView): EntryPointFact[] {
  return [...servers(view), ...templates(view), ...opened(view)];
}

function servers(view: PackageView): EntryPointFact[] {
  const draft = (name: string, path: string) =>
    entryPoint({
      surface: 'mcp-server',
      in: ['tool'],
      byItself: false,
      name: `MCP server ${name}`,
      when: 'when an AI client that lists it starts it',
      location: { path },
    });
  const described = view.of('server').map(({ name, file }) => draft(name, file.path));
  if (described.length > 0 || !hasType(view, 'McpServer')) return described;
  return [draft(view.manifest.id, view.manifest.path)];
}

function templates(view: PackageView): EntryPointFact[] {
  return view.of('template').flatMap(({ name, file, scripts }) => [
    entryPoint({
      surface: 'template',
      in: ['tool'],
      byItself: false,
      name: `template ${name}`,
      when: `by dotnet new ${name}`,
      location: { path: file.path },
    }),
    ...scripts.map(({ text, line }) =>
      entryPoint({
        surface: 'template',
        in: ['tool'],
        byItself: false,
        name: `post-action of template ${name}`,
        when: `after dotnet new ${name}, which asks before it runs it`,
        location: { path: file.path, line },
        excerpt: text,
      }),
    ),
  ]);
}

function opened(view: PackageView): EntryPointFact[] {
  return view.of('opened').map(({ file, runs }) =>
    entryPoint({
      surface: 'template',
      in: ['project-open'],
      byItself: true,
      name: file.path,
      when: 'when the folder that it is copied to is opened',
      location: { path: file.path },
      excerpt: runs,
    }),
  );
}
