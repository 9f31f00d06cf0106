const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** The tags of a well-formed document, with where their attributes stand and which element they are in. */
export function tagsOf(text) {
  const tags = [];
  const open = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => text.startsWith(start, at));
    if (skipped) {
      at = text.indexOf(skipped[1], at) + skipped[1].length;
      continue;
    }
    const tag = tagAt(text, at);
    at = tag.end;
    if (tag.closes) open.pop();
    else tags.push({ ...tag, parent: open.at(-1), depth: open.length });
    if (!tag.closes && !tag.empty) open.push(tag.name);
  }
  return tags;
}

function tagAt(text, start) {
  const attributes = [];
  let quote;
  let from = 0;
  let end = start + 1;
  for (; quote || text[end] !== '>'; end++) {
    if (quote === text[end]) {
      const name = /([\w.:-]+)\s*=\s*$/.exec(text.slice(start, from - 1))?.[1];
      attributes.push({ name, start: from, end, value: text.slice(from, end) });
      quote = undefined;
    } else if (!quote && (text[end] === '"' || text[end] === "'")) {
      quote = text[end];
      from = end + 1;
    }
  }
  return {
    name: /^<\/?([\w.:-]+)/.exec(text.slice(start, end))[1],
    start,
    end: end + 1,
    closes: text[start + 1] === '/',
    empty: text[end - 1] === '/',
    attributes,
  };
}
