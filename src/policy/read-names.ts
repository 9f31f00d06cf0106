import { parseRange } from '../ecosystems/nuget/version-range.js';
import type { YamlNode } from './yaml/node.js';
import type { Shape } from './yaml/shape.js';

export function packageNames(node: YamlNode, shape: Shape): readonly string[] | undefined {
  const names = shape.names(node, 'the list of packages');
  const wrong = names?.find((name) => !/^(?:[\p{L}\p{M}\p{N}\p{Pc}.-]+\*?|\*)$/u.test(name));
  if (wrong === undefined) return names;
  return shape.wrong(node, `${JSON.stringify(wrong)} is no id, and no beginning with * behind it`);
}

export function sourceNames(node: YamlNode, shape: Shape): readonly string[] | undefined {
  const names = shape.names(node, 'the list of sources');
  const wrong = names?.find(
    (name) => name.indexOf('*') >= 0 && name.indexOf('*') < name.length - 1,
  );
  if (wrong === undefined) return names;
  return shape.wrong(node, `${JSON.stringify(wrong)}: * stands only at the end`);
}

/** A range as it is written, where NuGet takes it. */
export function versionRange(node: YamlNode, shape: Shape): string | undefined {
  const text = shape.text(node, 'versions');
  if (text === undefined || parseRange(text)) return text;
  return shape.wrong(node, 'versions has to be a range such as "[1.0,2.0)"');
}
