// Which behaviour a finding speaks of. A finding that names its chain itself is taken at its word;
// for the others the table says it, by what the page of the rule in docs/rules describes. Rules that
// are not here describe a means (hidden text, a disguised file) and stand for no behaviour.
const BEHAVIOURS = {
  'accepts-magic-value': ['sabotage'],
  'automatic-start': ['steal', 'run'],
  'baked-in-telemetry-receives-secrets': ['steal'],
  'build-sends-data': ['steal'],
  'decrypts-and-loads': ['run'],
  'delayed-damage': ['sabotage'],
  'downloads-and-runs': ['run'],
  'embedded-program': ['run'],
  'falsifies-other-code': ['sabotage'],
  'grants-rights-from-outside': ['sabotage'],
  'hidden-build-step': ['run'],
  'init-script-download-and-run': ['run'],
  'inline-task-download-and-run': ['run'],
  'runs-what-it-fetches': ['run'],
  'swaps-recipient': ['sabotage'],
  'tampered-content': ['sabotage'],
};

/** Whether the verdict malicious of a row speaks of this behaviour. */
export function speaksOf(row, chain) {
  if (row.verdict !== 'malicious') return false;
  const behaviours = row.findings
    .filter(({ level }) => level === 'malicious')
    .flatMap((finding) => (finding.chain ? [finding.chain] : (BEHAVIOURS[finding.rule] ?? [])));
  // A rule that may mean either is given the case's own behaviour, and every one of its own where there is none.
  if (behaviours.includes(row.chain)) return row.chain === chain;
  return behaviours.includes(chain);
}
