import { append } from '../../core/append.js';
import { MalformedInput } from '../../core/errors.js';
import { textProblem } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { XmlDocument, XmlElement } from '../xml/model.js';
import { readXml } from '../xml/read-xml.js';
import { splitList } from './expressions.js';
import { importOf, itemsOf, projectSdks, propertiesOf, sdkOf } from './items.js';
import type {
  Import,
  Item,
  LocatedExpression,
  MsBuildFile,
  Property,
  SdkReference,
  Target,
  UsingTask,
} from './model.js';
import { attributeOf, inside, noteExpressions, type Reader, type Visit } from './reader.js';
import { targetOf } from './targets.js';
import { usingTaskOf } from './using-tasks.js';

/** Whether a document is an MSBuild project: with the 2003 namespace or, as since 15.0, without. */
export function isMsBuild({ root }: XmlDocument): boolean {
  return root.local === 'Project';
}

/**
 * Reads an MSBuild project (`.props`, `.targets`, `.proj`, `.csproj`, `.tasks`) without
 * evaluating it: nothing is imported, no condition decided ("MSBuild project file schema").
 * @throws MalformedInput when it is not well-formed XML or its root is not `Project`
 * @throws LimitReached from the XML reader
 */
export function readMsBuild(input: Uint8Array | XmlDocument): MsBuildFile {
  const document = input instanceof Uint8Array ? readXml(input) : input;
  if (!isMsBuild(document)) {
    const { line, name } = document.root;
    throw new MalformedInput('bad-structure', `the root element is ${name}, not Project`, { line });
  }
  const reader: Reader = { source: document.source, expressions: [], problems: [] };
  const lists = emptyLists();
  walk(reader, { element: document.root, conditions: [] }, lists);
  reader.expressions.sort(byPlace);
  return {
    ...lists,
    sdks: [...projectSdks(reader, { element: document.root, conditions: [] }), ...lists.sdks],
    initialTargets: splitList(attributeOf(document.root, 'InitialTargets')),
    defaultTargets: splitList(attributeOf(document.root, 'DefaultTargets')),
    expressions: reader.expressions,
    problems: reader.problems,
  };
}

interface Lists {
  readonly sdks: SdkReference[];
  readonly imports: Import[];
  readonly properties: Property[];
  readonly items: Item[];
  readonly targets: Target[];
  readonly usingTasks: UsingTask[];
}

function emptyLists(): Lists {
  return { sdks: [], imports: [], properties: [], items: [], targets: [], usingTasks: [] };
}

function byPlace(a: LocatedExpression, b: LocatedExpression): number {
  return a.span.offset - b.span.offset || a.depth - b.depth;
}

/** Depth first with a stack of its own: how deep `Choose` nests is up to the file. */
function walk(reader: Reader, root: Visit, lists: Lists): void {
  const stack: Visit[] = [root];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    noteExpressions(reader, visit);
    const inner = visit.leaf === true ? leaves(visit) : collect(reader, visit, lists);
    for (let at = inner.length - 1; at >= 0; at--) stack.push(inner[at] as Visit);
  }
}

/** Notes what an element is, and gives what is to be visited below it. */
function collect(reader: Reader, visit: Visit, lists: Lists): Visit[] {
  switch (visit.element.local) {
    case 'Project':
    case 'ImportGroup':
    case 'Choose':
    case 'When':
    case 'Otherwise':
      return visit.element.children.map((child) => contained(visit, child));
    case 'PropertyGroup':
      append(lists.properties, propertiesOf(reader, visit));
      break;
    case 'ItemGroup':
    case 'ItemDefinitionGroup':
      append(lists.items, itemsOf(reader, visit));
      break;
    case 'Target':
      lists.targets.push(targetOf(reader, visit));
      return visit.element.children.map((child) => inTarget(visit, child));
    case 'Import':
      lists.imports.push(importOf(reader, visit));
      break;
    case 'UsingTask':
      lists.usingTasks.push(usingTaskOf(reader, visit));
      break;
    case 'Sdk':
      lists.sdks.push(sdkOf(reader, visit));
      break;
    case 'ProjectExtensions':
      break;
    default:
      noteUnknown(reader, visit);
  }
  return leaves(visit);
}

/** `Otherwise` applies where no `When` beside it does. */
function contained(visit: Visit, element: XmlElement): Visit {
  const entered = inside(visit, element);
  if (element.local !== 'Otherwise') return entered;
  const others = visit.element.children.filter(({ local }) => local === 'When');
  const not = others.map((when) => `!(${attributeOf(when, 'Condition') ?? 'true'})`);
  return { ...entered, conditions: [...entered.conditions, ...not] };
}

/** In a target only the groups mean what they do outside; the rest are tasks, read with it. */
function inTarget(visit: Visit, element: XmlElement): Visit {
  const target = attributeOf(visit.element, 'Name') ?? '';
  const group = element.local === 'PropertyGroup' || element.local === 'ItemGroup';
  return { ...inside(visit, element), target, leaf: !group };
}

function leaves(visit: Visit): Visit[] {
  return visit.element.children.map((element) => ({ ...visit, element, leaf: true }));
}

function noteUnknown(reader: Reader, { element }: Visit): void {
  const message = `MSBuild has no element ${excerpt(element.name)} here`;
  const { offset, name } = element;
  reader.problems.push(textProblem('syntax', message, reader.source, offset, offset + name.length));
}
