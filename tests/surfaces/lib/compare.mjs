/** Lines that say more of where code began; no entry point of their own. */
const isDetail = (line) => line.startsWith('+');

const asked = new Set(['publish', 'pack', 'test', 'clean', 'run', 'rebuild']);

/** `(publish only)`: the runs that alone come to a target. */
function onlyIn({ when }) {
  return /\(([a-z, ]+) only\)/.exec(when)?.[1].split(', ');
}

const phasesOf = (entry) => [entry.phase, ...entry.alsoIn];

/**
 * Whether a step has to come to an entry point. Publish and pack build first; clean and test come to
 * some of what a build does, which may be seen there and need not.
 */
function isExpected(entry, step) {
  if (!phasesOf(entry).some((phase) => step.phases.includes(phase))) return false;
  if (step.surfaces && !step.surfaces.includes(entry.surface)) return false;
  if (!entry.byItself) return step.asks?.includes(entry.name) ?? false;
  const only = onlyIn(entry);
  if (only) return only.includes(step.run);
  if (entry.phase !== 'build' || !asked.has(step.run)) return true;
  return step.run === 'publish' || step.run === 'pack';
}

function isAllowed(entry, step) {
  if (isExpected(entry, step)) return true;
  if (entry.phase === 'first-use') return true;
  if (!entry.byItself) return step.asks?.includes(entry.name) ?? false;
  return phasesOf(entry).some((phase) => step.phases.includes(phase));
}

/** Differences between the lines that a step left and the entry points that are listed. */
export function differences(entries, step, lines) {
  const told = lines.filter((line) => !isDetail(line));
  const observed = new Set(told);
  const found = [];
  for (const name of new Set(entries.map((entry) => entry.name))) {
    const same = entries.filter((entry) => entry.name === name);
    const excused = step.notHere?.[name];
    if (observed.has(name)) {
      if (excused) found.push(`${name}: ran, though it was thought not to (${excused})`);
      else if (!same.some((entry) => isAllowed(entry, step))) {
        found.push(
          `${name}: ran, listed only for ${same.map((e) => phasesOf(e).join('+')).join(' or ')}`,
        );
      }
    } else if (!excused && same.some((entry) => isExpected(entry, step))) {
      found.push(`${name}: listed, and did not run`);
    }
  }
  const names = new Set(entries.map((entry) => entry.name));
  for (const line of told) if (!names.has(line)) found.push(`${line}: ran, and is not listed`);
  return found;
}
