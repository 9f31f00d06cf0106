import { builtInDecision, isHolding } from '../../facts/assessment.js';
import { isAdvisory } from '../../facts/known-summary.js';
import type { InspectReport } from '../../facts/report.js';
import { escaped, prose } from './escape.js';
import { renderFinding } from './findings.js';
import type { ToldFlows } from './flows.js';
import { shortAnswer } from './answer.js';
import { msbuild, scripts } from './inspect-build.js';
import { assemblies, behaviours, natives, platformInvokes, resources } from './inspect-code.js';
import { contents } from './inspect-contents.js';
import { disguises, notEvaluated, opaque } from './inspect-doubts.js';
import { provenance } from './inspect-provenance.js';
import { endpoints, paths, variables } from './inspect-strings.js';
import { isLicenceFile } from './licence.js';
import { rest } from './rows.js';
import { accountLines } from './scan-policy.js';
import {
  bytes,
  cut,
  fit,
  indent,
  plural,
  type Screen,
  type Style,
  styleFor,
  wrap,
} from './style.js';
import { timeline } from './timeline.js';
import { releaseLines } from '../../facts/release-text.js';
import { verdictOf } from '../../facts/scan-summary.js';

const shownFindings = 20;
const descriptionLines = 2;
const shownTitles = 3;

/** The account of one package for a person at a terminal. */
export function renderInspect(raw: InspectReport, screen: Screen): string {
  const style = styleFor(screen);
  const report = escaped(raw);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [style.heading(title), ...indent(lines, 2)] : [];
  const blocks = [
    identity(report, prose(raw.package.description), style, screen),
    because(report, screen),
    decided(report, screen),
    indent(shortAnswer(report, style, screen), 2),
    section('Provenance', provenance(report, screen)),
    section('Releases', release(report, screen)),
    section('When it runs, and what it reaches', timeline(report, screen)),
    ...findings(report, screen),
    section('Can (APIs called, by capability)', behaviours(report, screen)),
    section('Endpoints in strings', endpoints(report, screen)),
    section('Sensitive places in strings', paths(report, screen)),
    section('Variables that hold secrets, named in strings', variables(report, screen)),
    section('MSBuild files', msbuild(report, screen)),
    section('Scripts and source', scripts(report, screen)),
    section('Native functions called (P/Invoke)', platformInvokes(report, screen)),
    section('Native files', natives(report, screen)),
    section('Contents', contents(report, screen)),
    section('Assemblies', assemblies(report, screen)),
    section('Embedded resources', resources(report, screen)),
    section('Disguises and archive oddities', disguises(report, screen)),
    section('Opaque: hashed and listed, but cannot say more', opaque(report, screen)),
    section('Not read', notEvaluated(report, screen)),
    [`Assessment: ${assessment(report, style)}`],
  ];
  const filled = blocks.filter((block) => block.length > 0);
  return `${filled.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** Where somebody asked. */
function release({ context }: InspectReport, screen: Screen): string[] {
  return (context?.release ? releaseLines(context.release) : []).flatMap((line) => {
    const [first = '', ...more] = wrap(line, screen.width - 4);
    return [first, ...indent(more, 2)];
  });
}

function identity(
  report: InspectReport,
  description: string,
  style: Style,
  screen: Screen,
): string[] {
  const p = report.package;
  const verdict = verdictOf(report);
  const name = p.id ? `${p.id} ${p.version}` : 'A package without a readable name';
  const facts = [
    p.authors && `by ${p.authors}`,
    license(p.license),
    signed(report),
    bytes(p.size),
    p.packageTypes.join(', '),
  ];
  const by = beside(report);
  const isRoom = name.length + verdict.length + by.length + 4 <= screen.width;
  return [
    `${style.bold(cut(name, screen, 12))}  ${style.verdict[verdict](verdict)}${isRoom && by ? `, ${by}` : ''}`,
    ...(isRoom || !by ? [] : indent(wrap(by, screen.width - 2), 2)),
    // Indented, so that no text of the package ever stands where our own lines begin.
    ...indent(
      [
        cut(facts.filter(Boolean).join(' · '), screen, 2),
        ...summary(description, screen.width - 2).map(style.dim),
        style.dim(`sha256 ${p.sha256}`),
      ],
      2,
    ),
  ];
}

function signed({ package: p, signature }: InspectReport): string {
  if (signature.state === 'broken') return 'tampered';
  return p.signed ? 'signed' : 'not signed';
}

function license(value: string): string {
  return isLicenceFile(value) ? `license in ${value}` : value;
}

function summary(description: string, width: number): string[] {
  const lines = wrap(description, width);
  if (lines.length <= descriptionLines) return lines;
  const kept = lines.slice(0, descriptionLines);
  return [...kept.slice(0, -1), fit(`${kept.at(-1)} …`, width)];
}

function findings(report: InspectReport, screen: Screen): string[][] {
  const all = [...report.findings, ...(report.context?.findings ?? [])];
  const told: ToldFlows = new Map();
  const blocks = all.slice(0, shownFindings).map((finding) => renderFinding(finding, screen, told));
  return [...blocks, rest(all.length - blocks.length, screen)];
}

/** In the titles of what was found, why the verdict is none that lets pass: the evidence stands far below. */
function because(report: InspectReport, screen: Screen): string[] {
  const style = styleFor(screen);
  const all = [...report.findings, ...(report.context?.findings ?? [])];
  const holding = all.filter((finding) => isHolding(finding) && !isAdvisory(finding));
  const titles = new Map(holding.map(({ title, level }) => [title, level]));
  const shown = [...titles].slice(0, shownTitles).flatMap(([title, level]) => {
    const [first = '', ...more] = wrap(`${level}: ${title}`, screen.width - 4);
    return [style.verdict[level === 'note' ? 'clear' : level](first), ...indent(more, 2)];
  });
  const hidden = titles.size - Math.min(shownTitles, titles.size);
  return indent([...shown, ...rest(hidden, screen), ...unread(report, screen)], 2);
}

/** Of what would be clear if all of it had been read. */
function unread(report: InspectReport, screen: Screen): string[] {
  if (verdictOf(report) !== 'incomplete') return [];
  const count = report.assessment.notEvaluated.length;
  const text = `incomplete: ${plural(count, 'thing')} could not be read, and may hide anything; below: Not read`;
  const [first = '', ...more] = wrap(text, screen.width - 4);
  return [styleFor(screen).verdict.incomplete(first), ...indent(more, 2)];
}

function assessment(report: InspectReport, style: Style): string {
  const verdict = verdictOf(report);
  const files = new Set(report.opaque.map((each) => each.path)).size;
  const note = files > 0 ? `, ${plural(files, 'opaque file')}` : '';
  return `${style.verdict[verdict](verdict)}${note}`;
}

const done = { allow: 'allowed', hold: 'held', block: 'blocked' } as const;
const namedRules = 2;

/** Beside the verdict, where somebody else decides: the exit code goes by that. */
function beside({ decision, policy, ...report }: InspectReport): string {
  if (decision === undefined) return '';
  if (policy === undefined)
    return decision === builtInDecision(verdictOf(report)) ? '' : 'held by --hold-vulnerable';
  const rules = policy.reasons.filter((one) => one.decision === decision).map(({ rule }) => rule);
  const kept = [...new Set(rules)].slice(0, namedRules);
  const more = new Set(rules).size - kept.length;
  const by = kept.length === 0 ? 'the policy' : kept.join(' and ');
  return `${done[decision]} by ${by}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Why a policy holds or blocks it, on which facts, what would change that, and who answers for what. */
function decided({ policy }: InspectReport, screen: Screen): string[] {
  return policy ? indent(accountLines(policy, new Set(), screen), 2) : [];
}
