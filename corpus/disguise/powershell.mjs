import { edited, isInside, nodesOf } from './syntax.mjs';

// A backtick before one of these is an escape (about_Special_Characters); before any other letter it is nothing.
const ESCAPES = /[abefnrtuv0]/i;

/** Single-quoted strings are put together by the format operator, their parts out of order. */
export function formatStrings(text, random) {
  const edits = nodesOf(text, 'powershell')
    .filter(isFormattable)
    .map((node) => {
      const value = node.text.slice(1, -1);
      const cut = 1 + random.below(value.length - 1);
      const by = `('{1}{0}' -f '${value.slice(cut)}','${value.slice(0, cut)}')`;
      return { start: node.startIndex, end: node.endIndex, by };
    });
  return edited(text, edits);
}

function isFormattable(node) {
  if (node.type !== 'verbatim_string_characters' || isInside(node, ['param_block', 'hash_entry']))
    return false;
  return /^'[^'{}]{4,}'$/.test(node.text);
}

/** Backticks between the letters of command names. */
export function tickCommands(text, random) {
  const names = nodesOf(text, 'powershell').filter(({ type }) => type === 'command_name');
  const edits = names
    .filter(({ text: name }) => /^[A-Za-z]+-[A-Za-z]+$/.test(name))
    .map((node) => {
      const by = [...node.text]
        .map((letter, at) =>
          at > 0 && letter !== '-' && !ESCAPES.test(letter) && random.chance(0.5)
            ? `\`${letter}`
            : letter,
        )
        .join('');
      return { start: node.startIndex, end: node.endIndex, by };
    });
  return edited(text, edits);
}

/** All but the parameters comes from base64 and is dot-sourced, so that it runs in the same scope. */
export function encodeBody(text) {
  const block = nodesOf(text, 'powershell').find(({ type }) => type === 'param_block');
  const body = text.slice(block?.endIndex ?? 0);
  const data = Buffer.from(body, 'utf16le').toString('base64');
  const head = block ? `${text.slice(0, block.endIndex)}\n` : '';
  return `${head}. ([scriptblock]::Create([Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('${data}'))))\n`;
}
