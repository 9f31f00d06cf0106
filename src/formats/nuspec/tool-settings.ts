import { MalformedInput } from '../../core/errors.js';
import { excerpt } from '../../core/text.js';
import type { XmlElement } from '../xml/model.js';
import { childrenNamed } from '../xml/query.js';
import { readXml } from '../xml/read-xml.js';
import { attributeOf } from './metadata.js';
import type { NuspecProblem } from './model.js';

interface ToolCommand {
  /** What the user types. */
  readonly name: string;
  /** Relative to the file that says it. */
  readonly entryPoint: string;
  /** `dotnet` for an assembly, `executable` for a native program. */
  readonly runner: string;
  readonly line: number;
}

/** `DotnetToolSettings.xml`: what `dotnet tool install` makes a command of. */
export interface ToolSettings {
  readonly version: string | undefined;
  readonly commands: readonly ToolCommand[];
  /** Packages that hold the tool for one runtime: they are fetched and run in place of this one. */
  readonly runtimePackages: readonly {
    readonly runtimeIdentifier: string;
    readonly id: string;
    readonly line: number;
  }[];
  readonly problems: readonly NuspecProblem[];
}

/**
 * @throws MalformedInput `bad-structure` when it is not XML or no `DotNetCliTool`.
 * @throws LimitReached as `readXml`.
 */
export function readToolSettings(bytes: Uint8Array): ToolSettings {
  const { root, problems } = readXml(bytes);
  if (root.local !== 'DotNetCliTool') {
    const message = `${excerpt(root.local)} is not DotNetCliTool`;
    throw new MalformedInput('bad-structure', message, { line: root.line });
  }
  return {
    version: attributeOf(root, 'Version'),
    commands: listed(root, 'Commands', 'Command').map(toCommand),
    runtimePackages: listed(root, 'RuntimeIdentifierPackages', 'RuntimeIdentifierPackage').map(
      (element) => ({
        runtimeIdentifier: attributeOf(element, 'RuntimeIdentifier') ?? '',
        id: attributeOf(element, 'Id') ?? '',
        line: element.line,
      }),
    ),
    problems,
  };
}

function listed(root: XmlElement, list: string, item: string): XmlElement[] {
  return childrenNamed(root, list).flatMap((element) => childrenNamed(element, item));
}

function toCommand(element: XmlElement): ToolCommand {
  return {
    name: attributeOf(element, 'Name') ?? '',
    entryPoint: attributeOf(element, 'EntryPoint') ?? '',
    runner: attributeOf(element, 'Runner') ?? '',
    line: element.line,
  };
}
