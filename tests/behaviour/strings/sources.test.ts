import { describe, expect, it } from 'vitest';
import type { Documentation } from '../../../src/behaviour/documentation.js';
import { classifyString } from '../../../src/behaviour/strings/classify.js';
import { credentialPlaces } from '../../../src/behaviour/strings/credential-places.js';
import { variableGroups } from '../../../src/behaviour/strings/environment-variables.js';
import { metadataServices } from '../../../src/behaviour/strings/metadata-services.js';
import {
  agentPlaces,
  configurationPlaces,
  startupPlaces,
  systemPlaces,
  userPlaces,
} from '../../../src/behaviour/strings/places.js';
import { sinkServices } from '../../../src/behaviour/strings/sink-services.js';

const places = [
  ...credentialPlaces,
  ...startupPlaces,
  ...agentPlaces,
  ...systemPlaces,
  ...userPlaces,
  ...configurationPlaces,
];
const repeated = (names: readonly string[]): string[] =>
  names.filter((name, i) => names.indexOf(name) !== i);

describe('what texts can name', () => {
  it('says for every group where it is documented', () => {
    const groups: readonly { documentation: readonly Documentation[] }[] = [
      ...places,
      ...variableGroups,
      ...metadataServices,
      ...Object.values(sinkServices).map(({ documentation }) => ({
        documentation: [documentation],
      })),
    ];
    for (const { documentation } of groups) {
      expect(documentation.length).toBeGreaterThan(0);
      for (const { title, url } of documentation) {
        expect(title).toMatch(/docs/);
        expect(new URL(url).protocol).toMatch(/^https?:$/);
      }
    }
  });

  it('names nothing twice', () => {
    expect(repeated(places.flatMap(({ patterns }) => patterns.split('; ')))).toEqual([]);
    const variables = variableGroups.flatMap(({ names, prefixes }) =>
      `${names} ${prefixes ?? ''}`.trim().split(' '),
    );
    expect(repeated(variables)).toEqual([]);
    expect(variables.filter((name) => name !== name.toUpperCase())).toEqual([]);
    const hosts = Object.values(sinkServices).flatMap(({ hosts: listed }) => listed.split(' '));
    expect(repeated(hosts)).toEqual([]);
  });

  it('finds every place by its own pattern, and single names alone', () => {
    const patterns = places.flatMap((group) => group.patterns.split('; '));
    const texts = patterns.flatMap((pattern) => {
      const text = pattern.replace(/\$$/, '').replace(/\*/g, 'x');
      return /^[a-z0-9][\w. -]*\$?$/.test(pattern) ? [text, `~/${text}`] : [`~/${text}`];
    });
    const lost = texts.filter((text) => !classifyString(text).some(({ kind }) => kind === 'path'));
    expect(lost).toEqual([]);
  });

  it('finds every variable, host, path and header by itself', () => {
    const kinds = (text: string): string[] =>
      classifyString(text).map((sighting) =>
        sighting.kind === 'endpoint' ? sighting.form : sighting.kind,
      );
    const variables = variableGroups.flatMap(({ names }) => names.split(' '));
    expect(variables.filter((name) => !kinds(name).includes('environment-variable'))).toEqual([]);
    const services = metadataServices.flatMap(({ hosts, paths, headers, headerTexts }) => [
      ...(hosts?.split(' ') ?? []).map(
        (host) => `http://${host.includes(':') ? `[${host}]` : host}/`,
      ),
      ...(paths?.split(' ') ?? []),
      ...(headers?.split(' ') ?? []),
      ...(headerTexts ?? []),
    ]);
    expect(services.filter((text) => !kinds(text).includes('metadata-service'))).toEqual([]);
    const hosts = Object.values(sinkServices).flatMap(({ hosts: listed }) => listed.split(' '));
    const unknown = hosts.filter(
      (host) => !classifyString(`https://x.${host}/`).some((sighting) => 'service' in sighting),
    );
    expect(unknown).toEqual([]);
  });
});
