/**
 * Milliseconds of processor time that work takes in this process: unlike the clock on the wall it
 * hardly depends on what else the machine is doing.
 */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
