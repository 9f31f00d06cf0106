import { groupBy } from '../../core/group.js';

/**
 * Several paths as one: `lib/{net462, net8.0}/A.dll`, where that says exactly the same; else the
 * first, and how many others there are.
 */
export function joinedPaths(paths: readonly string[]): string {
  const [first = '', ...others] = [...new Set(paths)];
  if (others.length === 0) return first;
  const split = [first, ...others].map((path) => path.split('/'));
  const byLength = groupBy(split, (parts) => parts.length);
  const columns = (split[0] ?? []).map((_, i) => [...new Set(split.map((parts) => parts[i]))]);
  const combinations = columns.reduce((product, values) => product * values.length, 1);
  if (byLength.size > 1 || combinations !== split.length)
    return `${first} and ${others.length} more`;
  return columns
    .map((values) => (values.length > 1 ? `{${values.join(', ')}}` : values[0]))
    .join('/');
}
