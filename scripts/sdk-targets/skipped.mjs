// Targets of the SDK that MSBuild comes to and skips: its logs do not name them.

/** The entries of an MSBuild list. */
export const list = (text) =>
  text
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** The properties that a text refers to. */
export const references = (text) => [...text.matchAll(/\$\((\w+)\)/g)].map((match) => match[1]);

/** By target, those that it depends on, and those that hook it. */
export function linksIn(text) {
  const values = new Map();
  for (const [, name, value] of text.matchAll(/<(\w+)(?:\s[^>]*)?>([^<]*)<\/\1>/g)) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const [depends, hooks] = [new Map(), new Map()];
  const link = (links, from, to) => links.set(from, (links.get(from) ?? new Set()).add(to));
  const defined = new Set();
  for (const [, attributes] of text.matchAll(/<Target\s((?:[^>"]|"[^"]*")*)>/g)) {
    const of = (attribute) =>
      namesIn(new RegExp(`\\b${attribute}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1] ?? '', values);
    const [name] = of('Name');
    if (name === undefined) continue;
    defined.add(name);
    for (const hooked of [...of('BeforeTargets'), ...of('AfterTargets')]) link(hooks, hooked, name);
    for (const called of of('DependsOnTargets')) link(depends, name, called);
  }
  return { depends, hooks, defined };
}

/** The names of a list, properties replaced by every text that they are given anywhere. */
function namesIn(written, values, seen = new Set()) {
  return list(written).flatMap((entry) => {
    const property = /^\$\((\w+)\)$/.exec(entry)?.[1];
    if (property === undefined) return /^[\w.]+$/.test(entry) ? [entry] : [];
    if (seen.has(property)) return [];
    seen.add(property);
    return (values.get(property) ?? []).flatMap((value) => namesIn(value, values, seen));
  });
}

/**
 * Targets that MSBuild comes to and whose condition is false: what hooks them runs all the same, what
 * they depend on does not.
 */
export function withSkipped(logged, { depends, hooks, defined }) {
  const line = [...logged].flatMap((target) => [...(depends.get(target) ?? [])]);
  const all = new Set(logged);
  for (const target of logged) line.push(...(hooks.get(target) ?? []));
  for (let at = 0; at < line.length; at++) {
    const target = line[at];
    if (all.has(target) || !defined.has(target)) continue;
    all.add(target);
    line.push(...(hooks.get(target) ?? []));
  }
  return all;
}
