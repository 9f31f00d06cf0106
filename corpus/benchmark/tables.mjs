import { CHAINS, VERDICTS, confusion, percentile, rank, score } from './measure.mjs';
import { speaksOf } from './chains.mjs';
import { rulesOf } from './engine.mjs';

const SCORES = ['', 'labelled', 'called', 'right', 'precision', 'recall', 'F1'];

/** A Markdown table; Prettier sets its columns afterwards. */
export function table(heading, lines) {
  const row = (cells) => `| ${cells.map(String).join(' | ')} |`;
  return [row(heading), row(heading.map(() => '---')), ...lines.map(row)].join('\n');
}

export function percent(share, digits = 0) {
  return share === undefined || Number.isNaN(share) ? '-' : `${(100 * share).toFixed(digits)} %`;
}

function scoreLine(name, { labelled, called, right, precision, recall, f1 }) {
  return [
    name,
    labelled,
    called,
    right,
    percent(precision),
    percent(recall),
    f1?.toFixed(2) ?? '-',
  ];
}

export function confusionTable(rows) {
  return table(['label \\ verdict', ...VERDICTS], confusion(rows));
}

/** One line a verdict, and one for what a build is protected by: anything that is not clear. */
export function verdictScores(rows) {
  const held = (verdict) => verdict !== 'benign' && verdict !== 'failed';
  const lines = ['malicious', 'suspicious', 'benign'].map((name) =>
    scoreLine(
      name,
      score(
        rows,
        (row) => row.expected === name,
        (row) => row.verdict === name,
      ),
    ),
  );
  const any = score(
    rows,
    (row) => held(row.expected),
    (row) => held(row.verdict),
  );
  return table(SCORES, [...lines, scoreLine('held at all', any)]);
}

/** What the project holds itself to. */
export function barTable(rows) {
  const of = (label, verdict) =>
    rows.filter((row) => row.expected === label && row.verdict === verdict).length;
  const all = (label) => rows.filter(({ expected }) => expected === label).length;
  const suspicious = of('benign', 'suspicious') / all('benign');
  return table(
    ['bar', 'wanted', 'now'],
    [
      [
        'malicious packages called so',
        'at least 98 %',
        percent(of('malicious', 'malicious') / all('malicious'), 1),
      ],
      ['honest packages called malicious', 'none', of('benign', 'malicious')],
      ['honest packages called suspicious', 'at most 5 %', percent(suspicious, 1)],
    ],
  );
}

export function chainScores(rows) {
  const lines = CHAINS.map((chain) => {
    const labelled = (row) => row.chain === chain && row.expected === 'malicious';
    const of = score(rows, labelled, (row) => speaksOf(row, chain));
    const held = rows.filter((row) => labelled(row) && rank(row.verdict) > 0).length;
    return [...scoreLine(chain, of), `${held} of ${of.labelled}`];
  });
  return table([...SCORES, 'held at all'], lines);
}

/** The first score of each block beside what the same cases score now. */
export function firstScores(rows, blocks) {
  const heading = ['cases', 'of', 'rules', 'malicious found', 'malicious held', 'benign passed'];
  const lines = blocks.flatMap((block, at) => {
    const names = new Set(block.rows.map((row) => row.case));
    const now = rows.filter(({ name }) => names.has(name));
    const title = `block ${at + 1} (${block.rows.length})`;
    return [
      [
        title,
        `first, ${block.date}`,
        `\`${block.tool.rulesDigest.slice(0, 12)}…\``,
        ...rates(block.rows),
      ],
      [title, 'current', '', ...rates(now)],
    ];
  });
  return table(heading, lines);
}

function rates(rows) {
  const share = (label, test) => {
    const labelled = rows.filter(({ expected }) => expected === label);
    const right = labelled.filter(({ verdict }) => test(verdict)).length;
    return `${right} of ${labelled.length} (${percent(right / labelled.length)})`;
  };
  return [
    share('malicious', (verdict) => verdict === 'malicious'),
    share('malicious', (verdict) => rank(verdict) > 0),
    share('benign', (verdict) => verdict === 'benign'),
  ];
}

/** Every case that is not called what it is. */
export function caseTable(rows) {
  const heading = ['case', 'chain', 'scope', 'label', 'verdict', 'rules'];
  const lines = rows.map((row) => [
    row.name,
    row.chain || '-',
    row.scope,
    row.expected,
    row.verdict,
    rulesOf(row).join(', ') || '-',
  ]);
  return rows.length === 0 ? 'None.' : table(heading, lines);
}

/** A case beside the same case with one link cut: the verdict must be lower. */
export function cutTable(rows) {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const pairs = rows.filter(({ name }) => name.endsWith('-defused'));
  const lines = pairs.map((cut) => {
    const whole = byName.get(cut.twin);
    const falls = rank(cut.verdict) < rank(whole.verdict);
    return [
      whole.name,
      whole.verdict,
      cut.name,
      cut.verdict,
      cut.expected,
      falls ? 'falls' : '**no**',
    ];
  });
  const falling = lines.filter((line) => line.at(-1) === 'falls').length;
  return `${falling} of ${lines.length} fall.\n\n${table(
    ['case', 'verdict', 'with one link cut', 'verdict', 'label', ''],
    lines,
  )}`;
}

/** Processor time of each package, in a process that has read one before. */
export function timeTable(rows) {
  const times = rows.map(({ seconds }) => seconds);
  const slowest = rows.reduce((worst, row) => (row.seconds > worst.seconds ? row : worst));
  const ms = (value) => `${Math.round(1000 * value)} ms`;
  return table(
    ['packages', 'median processor time', 'p95', 'slowest'],
    [
      [
        rows.length,
        ms(percentile(times, 0.5)),
        ms(percentile(times, 0.95)),
        `${ms(slowest.seconds)} (${slowest.name})`,
      ],
    ],
  );
}

export function realTable(rows) {
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  const flagged = rows.filter(({ verdict }) => verdict !== 'benign');
  const figures = VERDICTS.map((v) => [v, count(v), percent(count(v) / rows.length, 1)]);
  const list = flagged.map((row) => [
    row.name,
    row.verdict,
    row.rules.join(', ') || [...new Set(row.reasons)].slice(0, 3).join('; '),
  ]);
  return [
    table(['verdict', 'packages', 'share'], figures),
    flagged.length === 0 ? '' : table(['package', 'verdict', 'why'], list),
  ].join('\n\n');
}
