import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';

const inside = 'ASSAY_SURFACES_ISOLATED';

/** Whether this process can reach nothing but itself. */
function isIsolated() {
  const outward = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each && !each.internal);
  return process.env[inside] === '1' && outward.length === 0;
}

/**
 * Starts the script again in a network namespace of its own, where only loopback is up, and ends with
 * its status. Returns only inside. Where the system refuses namespaces nothing is run.
 */
export function isolate(script) {
  if (isIsolated()) return;
  if (process.env[inside] === '1') fail('the network namespace has a way out');
  const loopback = 'ip link set lo up 2>/dev/null || ifconfig lo up';
  const command = `${loopback}; exec "$0" "$@"`;
  const probe = spawnSync('unshare', ['-rn', 'sh', '-c', loopback], { stdio: 'ignore' });
  if (probe.status !== 0) fail('unshare -rn is refused here, or loopback cannot be brought up');
  const args = ['-rn', 'sh', '-c', command, process.execPath, script, ...process.argv.slice(2)];
  const { status } = spawnSync('unshare', args, {
    stdio: 'inherit',
    env: { ...process.env, [inside]: '1' },
  });
  process.exit(status ?? 1);
}

function fail(reason) {
  process.stderr.write(`NOT RUN: ${reason}. Nothing was tried against the SDK.\n`);
  process.exit(process.env.ASSAY_REQUIRE_TOOLS ? 1 : 0);
}
