import { ancestors, edited, isInside, modifiersOf, nodesOf } from './syntax.mjs';

// Where the language wants a constant, or where a colon would start a format.
const CONSTANT = ['attribute', 'constant_pattern', 'enum_member_declaration', 'interpolation'];
const ESCAPES = { n: '\n', t: '\t', r: '\r', 0: '\0', a: '\x07', b: '\b', f: '\f', v: '\v' };

/** Every string literal becomes the call of a decoder that stands in a class of its own. */
export function encodeStrings(program, random) {
  const codecs = random.some(Object.keys(CODECS), 2 + random.below(2));
  const names = Object.fromEntries(codecs.map((codec) => [codec, random.name('D')]));
  const home = { space: random.name('N'), type: random.name('C') };
  const constants = movableConstants(program);
  program.each((text) => {
    const edits = nodesOf(text).flatMap((node) => [
      ...freed(node, constants),
      ...replaced(
        node,
        constants,
        () => {
          const codec = random.pick(codecs);
          return { codec, call: `global::${home.space}.${home.type}.${names[codec]}` };
        },
        random,
      ),
    ]);
    return edited(text, edits);
  });
  program.add(`${home.type}.cs`, decoders(home, names), { second: random.chance(0.4) });
}

function replaced(node, constants, choose, random) {
  const value = valueOf(node);
  if (value === undefined || value === '' || mustStay(node, constants)) return [];
  const { codec, call } = choose();
  const by = `${call}(${CODECS[codec].encode(value, random)})`;
  return [{ start: node.startIndex, end: node.endIndex, by }];
}

/** A constant that is moved to run time is no constant any more. */
function freed(node, constants) {
  if (node.type !== 'field_declaration' || !constants.has(constantName(node))) return [];
  const modifier = node.children.find((child) => child?.text === 'const');
  return [{ start: modifier.startIndex, end: modifier.endIndex, by: 'static readonly' }];
}

function movableConstants(program) {
  const nodes = program.texts().flatMap((text) => nodesOf(text));
  const names = new Set(nodes.map(constantName).filter(Boolean));
  for (const node of nodes) {
    if (node.type === 'identifier' && names.has(node.text) && isConstantUse(node))
      names.delete(node.text);
  }
  return names;
}

function isConstantUse(node) {
  if (isInside(node, ['attribute', 'constant_pattern', 'parameter'])) return true;
  const declaration = ancestors(node).find(isConstant);
  return declaration !== undefined && constantName(declaration) !== node.text;
}

/** The name of a private or internal string constant with a literal for its value. */
function constantName(node) {
  if (node.type !== 'field_declaration' || !isConstant(node)) return undefined;
  if (modifiersOf(node).some((word) => word === 'public' || word === 'protected')) return undefined;
  const declarators = node.descendantsOfType('variable_declarator');
  const literal = declarators[0]?.children.at(-1);
  return declarators.length === 1 && valueOf(literal) !== undefined
    ? declarators[0].children[0].text
    : undefined;
}

function isConstant(node) {
  const kinds = ['field_declaration', 'local_declaration_statement'];
  return kinds.includes(node.type) && node.children.some((child) => child?.text === 'const');
}

function mustStay(node, constants) {
  if (isInside(node, CONSTANT) || node.parent?.type === 'parameter') return true;
  const declaration = ancestors(node).find(isConstant);
  return declaration !== undefined && !constants.has(constantName(declaration));
}

function valueOf(node) {
  if (node?.type === 'verbatim_string_literal') {
    return node.text.endsWith('"') ? node.text.slice(2, -1).replaceAll('""', '"') : undefined;
  }
  if (node?.type !== 'string_literal' || !node.text.endsWith('"')) return undefined;
  return node.children.map(pieceOf).join('');
}

function pieceOf(node) {
  if (node.type === 'string_literal_content') return node.text;
  if (node.type !== 'escape_sequence') return '';
  const [, kind, ...rest] = node.text;
  if (kind === 'u' || kind === 'x' || kind === 'U')
    return String.fromCodePoint(parseInt(rest.join(''), 16));
  return ESCAPES[kind] ?? kind;
}

const units = (value) => [...Array(value.length).keys()].map((at) => value.charCodeAt(at));
const textOf = (value) =>
  `"${units(value)
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')}"`;

const CODECS = {
  xor: {
    encode: (value, random) => {
      const key = 1 + random.below(0x7f);
      return `new ushort[] { ${units(value)
        .map((unit) => unit ^ key)
        .join(', ')} }, ${key}`;
    },
    decoder: (name) => `public static string ${name}(ushort[] data, int key)
        {
            var plain = new char[data.Length];
            for (var at = 0; at < data.Length; at++) plain[at] = (char)(data[at] ^ key);
            return new string(plain);
        }`,
  },
  base64: {
    encode: (value) => `"${Buffer.from(value, 'utf16le').toString('base64')}"`,
    decoder: (name) => `public static string ${name}(string text)
        {
            return System.Text.Encoding.Unicode.GetString(System.Convert.FromBase64String(text));
        }`,
  },
  reversed: {
    encode: (value) =>
      textOf(
        units(value)
          .reverse()
          .map((unit) => String.fromCharCode(unit))
          .join(''),
      ),
    decoder: (name) => `public static string ${name}(string text)
        {
            var plain = text.ToCharArray();
            System.Array.Reverse(plain);
            return new string(plain);
        }`,
  },
  shifted: {
    encode: (value, random) => {
      const step = 1 + random.below(9);
      return `"${Buffer.from(
        units(value).flatMap((unit, at) => {
          const moved = (unit + step * (at % 5)) & 0xffff;
          return [moved & 0xff, moved >> 8];
        }),
      ).toString('hex')}", ${step}`;
    },
    decoder: (name) => `public static string ${name}(string hex, int step)
        {
            var plain = new System.Text.StringBuilder();
            for (var at = 0; at < hex.Length; at += 4)
            {
                var unit = System.Convert.ToInt32(hex.Substring(at + 2, 2) + hex.Substring(at, 2), 16);
                plain.Append((char)(unit - step * (at / 4 % 5)));
            }

            return plain.ToString();
        }`,
  },
  bytes: {
    encode: (value) => `new byte[] { ${[...Buffer.from(value, 'utf16le')].join(', ')} }`,
    decoder: (name) => `public static string ${name}(byte[] data)
        {
            return System.Text.Encoding.Unicode.GetString(data, 0, data.Length);
        }`,
  },
};

function decoders({ space, type }, names) {
  const methods = Object.entries(names).map(([codec, name]) => CODECS[codec].decoder(name));
  return `#nullable disable
namespace ${space}
{
    public static class ${type}
    {
        ${methods.join('\n\n        ')}
    }
}
`;
}
