import { Buffer } from 'node:buffer';
import { isInputError } from '../../../src/core/errors.js';
import type { JsonValue } from '../../../src/formats/json/model.js';
import { itemsOf, membersOf, positionOf } from '../../../src/formats/json/query.js';
import { readJson } from '../../../src/formats/json/read-json.js';
import type { FuzzTarget } from '../target.js';

const assets = `{ "version": 3, "targets": { "net8.0": { "A/1.0.0": { "type": "package",
  "compile": { "lib/net8.0/a.dll": {} } } } }, "é\\u00e9": [ -1.5e3, true, null, "\\"" ] }`;
const relaxed = '// a\n{ "sdk": { "version": "8.0.100", /* b */ }, }';

export const target: FuzzTarget = {
  name: 'json',
  seeds: () => [
    Buffer.from(assets),
    Buffer.from(`\ufeff${assets}`, 'utf16le'),
    Buffer.from(relaxed),
  ],
  exercise(bytes) {
    for (const relaxedToo of [false, true]) {
      try {
        const document = readJson(bytes, { relaxed: relaxedToo });
        const open: JsonValue[] = [document.root];
        for (let value = open.pop(); value !== undefined; value = open.pop()) {
          positionOf(document, value.end);
          open.push(...itemsOf(value), ...membersOf(value).map((member) => member.value));
        }
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  },
  dictionary: ['"a":', '[[[[', '{"', '\\u', '/*', '*/', '//', '1e999', 'null', ',]', '\ufeff'],
};
