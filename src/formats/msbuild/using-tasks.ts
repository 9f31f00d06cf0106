import { sliceSource, sourceOf, spanOf, type SourceText } from '../../core/source.js';
import type { XmlElement } from '../xml/model.js';
import type { InlineParameter, InlineTask, UsingTask } from './model.js';
import {
  attributeOf,
  conditionsOf,
  optional,
  spanOfElement,
  type Reader,
  type Visit,
} from './reader.js';

export function usingTaskOf(reader: Reader, visit: Visit): UsingTask {
  const { element } = visit;
  const body = element.children.find(({ local }) => local === 'Task');
  return {
    taskName: attributeOf(element, 'TaskName') ?? '',
    ...optional(element, {
      assemblyFile: 'AssemblyFile',
      assemblyName: 'AssemblyName',
      taskFactory: 'TaskFactory',
    }),
    parameters: parametersOf(element),
    ...(body === undefined ? {} : { inline: inlineTaskOf(reader, body) }),
    conditions: conditionsOf(visit),
    span: spanOfElement(reader, element),
  };
}

function parametersOf(element: XmlElement): InlineParameter[] {
  return element.children
    .filter(({ local }) => local === 'ParameterGroup')
    .flatMap(({ children }) => children)
    .map((parameter) => ({
      name: parameter.local,
      type: attributeOf(parameter, 'ParameterType') ?? 'System.String',
      output: /^true$/i.test(attributeOf(parameter, 'Output') ?? ''),
    }));
}

function inlineTaskOf(reader: Reader, task: XmlElement): InlineTask {
  const code = task.children.find(({ local }) => local === 'Code') ?? task;
  const { text, exact } = codeOf(reader, code);
  const known = new Set(['Code', 'Reference', 'Using']);
  return {
    language: attributeOf(code, 'Language')?.toLowerCase() ?? 'cs',
    type: typeOf(attributeOf(code, 'Type'), attributeOf(code, 'Source')),
    code: text,
    exact,
    ...optional(code, { sourceFile: 'Source' }),
    references: valuesOf(task, 'Reference', 'Include'),
    usings: valuesOf(task, 'Using', 'Namespace'),
    other: task.children.filter(({ local }) => !known.has(local)).map(({ local }) => local),
  };
}

/** A source file holds a class unless it says otherwise. */
function typeOf(type: string | undefined, source: string | undefined): InlineTask['type'] {
  if (/^class$/i.test(type ?? '') || (type === undefined && source !== undefined)) return 'Class';
  return /^method$/i.test(type ?? '') ? 'Method' : 'Fragment';
}

function valuesOf(task: XmlElement, local: string, attribute: string): string[] {
  return task.children
    .filter((child) => child.local === local)
    .map((child) => attributeOf(child, attribute) ?? '');
}

const sectionStart = '<![CDATA[';

/**
 * The code where it stands in the file. XML turns CRLF into LF and resolves references, so the
 * raw text is taken where it says the same, and the resolved text with a rough place otherwise.
 */
function codeOf(reader: Reader, code: XmlElement): { text: SourceText; exact: boolean } {
  const { source } = reader;
  if (code.textOffset === undefined) return { text: sourceOf(''), exact: true };
  const [start, end] = rawRange(source.text, code.textOffset);
  const raw = source.text.slice(start, end).replace(/\r\n?/g, '\n');
  if (raw.trim() === code.text.trim())
    return { text: sliceSource(source, start, end), exact: true };
  const { offset, line, column } = spanOf(source, start, start);
  return { text: sourceOf(code.text, { offset, line, column }, source.encoding), exact: false };
}

function rawRange(text: string, textOffset: number): [number, number] {
  const blank = /\s*/y;
  blank.lastIndex = textOffset;
  const first = textOffset + (blank.exec(text)?.[0].length ?? 0);
  const opens = text.startsWith(sectionStart, first);
  const inSection = opens || text.startsWith(sectionStart, textOffset - sectionStart.length);
  const start = opens ? first + sectionStart.length : textOffset;
  const end = text.indexOf(inSection ? ']]>' : '<', start);
  return [start, end < 0 ? text.length : end];
}
