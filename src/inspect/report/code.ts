import type { AssemblyFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { AssemblySummary, MsBuildSummary, ScriptSummary } from '../../facts/report.js';
import { capabilityCounts } from './behaviours.js';
import { groupBy } from '../../core/group.js';
import { excerpt } from '../../core/text.js';
import { by } from './order.js';

export function assemblies(facts: FactSet): AssemblySummary[] {
  const calls = groupBy(facts.of('api-call'), (fact) => fact.location.path);
  const invokes = groupBy(facts.of('platform-invoke'), (fact) => fact.location.path);
  const resources = groupBy(facts.of('resource'), (fact) => fact.location.path);
  const summary = (fact: AssemblyFact): AssemblySummary => ({
    path: fact.location.path,
    name: fact.name,
    version: fact.version,
    publicKeyToken: fact.publicKeyToken,
    targetFramework: fact.targetFramework,
    references: fact.references,
    types: fact.types,
    methods: fact.methods,
    marks: fact.marks,
    claims: fact.claims,
    capabilities: capabilityCounts(calls.get(fact.location.path) ?? []),
    platformInvokes: (invokes.get(fact.location.path) ?? [])
      .map(({ module, entryPoint }) => ({ module, entryPoint }))
      .sort(by((p) => `${p.module}\0${p.entryPoint}`)),
    resources: (resources.get(fact.location.path) ?? [])
      .map(({ name, size, contentKind }) => ({ name, size, contentKind }))
      .sort(by((r) => r.name)),
  });
  return facts
    .of('assembly')
    .map(summary)
    .sort(by((a) => a.path));
}

export function msbuildFiles(facts: FactSet): MsBuildSummary[] {
  const groups = groupBy(facts.of('msbuild'), (fact) => fact.location.path);
  return [...groups]
    .map(([path, constructs]) => ({
      path,
      constructs: constructs.map((fact) => ({
        construct: fact.construct,
        line: fact.location.line ?? 0,
        ...(fact.target ? { target: fact.target } : {}),
        ...(fact.hook ? { hook: fact.hook } : {}),
        text: fact.text,
      })),
    }))
    .sort(by((file) => file.path));
}

export function scripts(facts: FactSet): ScriptSummary[] {
  const key = (f: { location: { path: string }; language: string; surface: string }): string =>
    `${f.location.path}\0${f.language}\0${f.surface}`;
  // The tasks of a build file are told with it.
  const texts = facts.of('script').filter(({ language }) => language !== 'msbuild');
  return [...groupBy(texts, key)]
    .map(([, acts]) => {
      const first = acts[0] as (typeof acts)[number];
      // A script that several programs start is told once.
      const once = new Map(acts.map((f) => [`${f.act} ${f.location.offset} ${f.text}`, f]));
      return {
        path: first.location.path,
        language: first.language,
        surface: first.surface,
        acts: [...once.values()].map((f) => ({
          act: f.act,
          line: f.location.line ?? 0,
          text: f.excerpt ?? excerpt(f.text),
        })),
      };
    })
    .sort(by((file) => `${file.path}\0${file.language}`));
}
