// docs/real-packages.md from what was read.
import { verdictOrder } from '../../dist/facts/assessment.js';

const slowestShown = 10;

/** The page as Markdown; the same input gives the same text. */
export function renderPackages({ packages, results, explained, tool }) {
  const ids = new Set(packages.map(({ id }) => id.toLowerCase()));
  return `# Real packages

<!-- Written by bench/real-packages.mjs. -->

${results.length} packages of ${ids.size} ids from the NuGet Gallery, listed with their versions in
[bench/packages/packages.json](../bench/packages/packages.json), each read whole as \`assay inspect\` reads it and compared
with the folder into which the client had extracted it. Assay ${tool.version}.

\`\`\`sh
node bench/packages/restore.mjs && npm run build && node bench/real-packages.mjs
\`\`\`

The command fails when anything is unread, and when anything above a note is not explained below.

${table(['what', 'how many'], figures(results))}

## The packages

A package has one or more of these tags in the list.

${table(['tag', 'packages'], tags(packages))}

## Verdicts

${table(['verdict', 'packages'], verdicts(results))}

## Above a note

${aboveNote(results, explained)}

## Unread

${unread(results)}

## Findings by rule

${table(['rule', 'level', 'findings', 'packages'], byRule(results))}

## Opaque files

Shown by name and digest with each package. They say no more to a static reader than their imports, sections and strings,
and do not make a package incomplete.

${table(['why', 'files'], opaque(results))}

## The slowest

Seconds on the machine that wrote this page, while others were read beside: reading, comparing with the extracted folder, report.

${table(['package', 'MB of .nupkg', 'seconds'], slowest(results))}
`;
}

function figures(results) {
  const sum = (of) => results.reduce((total, result) => total + of(result), 0);
  const megabytes = sum(({ bytes }) => bytes ?? 0) / 1e6;
  return [
    ['packages read', results.filter(({ verdict }) => verdict !== undefined).length],
    ['megabytes of .nupkg', megabytes.toFixed(0)],
    ['files in them', sum(({ files }) => files)],
    ['unread', sum(({ gaps }) => gaps.length)],
    ['opaque files', sum(({ opaque: reasons }) => reasons.length)],
  ];
}

function tags(packages) {
  return counted(packages.flatMap((entry) => entry.tags ?? []));
}

function verdicts(results) {
  return verdictOrder.map((verdict) => [
    verdict,
    results.filter((result) => result.verdict === verdict).length,
  ]);
}

function aboveNote(results, explained) {
  const rows = results.flatMap(({ id, version, findings }) =>
    findings
      .filter(({ level }) => level !== 'note')
      .map((finding) => [
        `${id} ${version}`,
        `${finding.rule} (${finding.level})`,
        withoutHosts(finding.message),
        explanation(explained, id, version, finding.rule),
      ]),
  );
  if (rows.length === 0) return 'Nothing.';
  return table(['package', 'finding', 'what it says', 'explanation'], rows);
}

function explanation(explained, id, version, rule) {
  const entry = explained.find(
    (e) => e.package === id && e.rule === rule && e.versions.includes(version),
  );
  return entry?.explanation ?? 'not explained';
}

/** The page quotes packages, and names no host for them. */
function withoutHosts(text) {
  return text.replaceAll(/(https?:\/\/)[^\s/]+/g, '$1…');
}

function unread(results) {
  const rows = results.flatMap(({ id, version, gaps }) =>
    gaps.map(({ path, code, reason }) => [`${id} ${version}`, path, `${code}: ${reason}`]),
  );
  return rows.length === 0 ? 'Nothing.' : table(['package', 'file', 'why'], rows);
}

function byRule(results) {
  const rows = new Map();
  for (const { id, version, findings } of results) {
    for (const { rule, level } of findings) {
      const row = rows.get(`${rule} ${level}`) ?? { rule, level, findings: 0, packages: new Set() };
      row.findings += 1;
      row.packages.add(`${id} ${version}`);
      rows.set(`${rule} ${level}`, row);
    }
  }
  return [...rows.values()]
    .map((row) => [row.rule, row.level, row.findings, row.packages.size])
    .sort((a, b) => b[2] - a[2] || a[0].localeCompare(b[0]));
}

function opaque(results) {
  return counted(results.flatMap((result) => result.opaque));
}

function slowest(results) {
  return results
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, slowestShown)
    .map(({ id, version, bytes = 0, seconds }) => [
      `${id} ${version}`,
      (bytes / 1e6).toFixed(1),
      seconds.toFixed(1),
    ]);
}

/** How often each word occurs, most often first. */
function counted(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
}

/** A Markdown table with columns as wide as their longest cell, as Prettier sets it. */
export function table(header, rows) {
  const cells = [header, ...rows].map((row) => row.map((cell) => escape(String(cell))));
  const widths = header.map((_, i) => Math.max(3, ...cells.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const [first, ...rest] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join(
    '\n',
  );
}

function escape(cell) {
  return cell.replaceAll(/[\\`*_<>|]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
