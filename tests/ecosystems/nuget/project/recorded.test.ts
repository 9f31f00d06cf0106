import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { differences, ofSpec } from '../../../../bench/evaluation/comparable.mjs';
import {
  evaluateInSession,
  ProjectSession,
} from '../../../../src/ecosystems/nuget/project/evaluate-project.js';
import { diskTree, treeBelow } from '../../../kit/file-trees.js';

/**
 * What the client's own `GenerateRestoreGraphFile` says of the projects in tests/fixtures/projects, recorded by
 * `node bench/evaluation.mjs --record`.
 */
const fixtures = fileURLToPath(new URL('../../../fixtures/projects', import.meta.url));
const expected = JSON.parse(readFileSync(`${fixtures}/expected.json`, 'utf8')) as Record<
  string,
  unknown
>;
const configured = {
  sources: ['https://feed.example.com/v3/index.json'],
  packagesFolder: '/packages',
};
const sessions = new Map<string, ProjectSession>();

function sessionOf(name: string): ProjectSession {
  const known = sessions.get(name);
  if (known !== undefined) return known;
  const tree = treeBelow(diskTree, `${fixtures}/${name}`, `/${name}`);
  const session = new ProjectSession(tree, { root: `/${name}` });
  sessions.set(name, session);
  return session;
}

describe('a restore is asked for what the client says', () => {
  test('every project of the fixtures is recorded', () => {
    const projects = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:cs|fs|vb)proj$/.test(file),
    );
    expect(projects.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  test.each(Object.keys(expected))('%s', (key) => {
    const name = key.slice(0, key.indexOf('/'));
    const { spec } = evaluateInSession(`/${key}`, sessionOf(name));
    const ours: unknown = JSON.parse(JSON.stringify(ofSpec(spec, `/${name}`, configured)));
    expect(differences(expected[key], ours)).toEqual([]);
    expect(spec.unevaluated).toEqual([]);
  });
});
