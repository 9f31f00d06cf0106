import { Buffer } from 'node:buffer';
import { spanOf } from '../../../src/core/source.js';
import type { XmlElement } from '../../../src/formats/xml/model.js';
import { readXml } from '../../../src/formats/xml/read-xml.js';
import type { FuzzTarget } from '../target.js';

const document = `<?xml version="1.0" encoding="utf-8"?>
<!-- a comment -->
<Project xmlns="urn:a" xmlns:b="urn:b" InitialTargets="x">
  <b:Task b:Name="é" Code='&lt;x&gt;'><![CDATA[ class A { } ]]></b:Task>
  <Empty/>text &#65; more
</Project>`;

export const target: FuzzTarget = {
  name: 'xml',
  seeds: () => [
    Buffer.from(document),
    Buffer.from(`\ufeff${document.replace('utf-8', 'utf-16')}`, 'utf16le'),
    Buffer.from('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'),
  ],
  exercise(bytes) {
    const { root, source } = readXml(bytes);
    const open: XmlElement[] = [root];
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      spanOf(source, element.offset, element.textOffset ?? element.offset);
      for (const { valueOffset, value } of element.attributes) {
        spanOf(source, valueOffset, valueOffset + value.length);
      }
      open.push(...element.children);
    }
  },
  dictionary: [
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE ',
    '<?xml ',
    '&#x',
    'xmlns:',
    '\ufeff',
  ],
};
