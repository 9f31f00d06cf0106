import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** How long an answer of the resolver is used again, in milliseconds. */
const remembered = 30_000;

type Told = (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void;

interface Known {
  readonly asked: number;
  /** Undefined until there is an answer. */
  addresses?: readonly LookupAddress[];
  readonly waiting: Told[];
}

/**
 * Asks for the addresses of a name once, not for each connection: the resolver of Node.js has few
 * threads, and where one of many questions is lost a download waits for seconds.
 */
export function rememberingLookup(now: () => number = Date.now): LookupFunction {
  const known = new Map<string, Known>();
  const ask = (host: string, family: number, hints: number, told: Told): void => {
    const key = `${host} ${family} ${hints}`;
    const before = known.get(key);
    if (before && now() - before.asked < remembered) {
      if (before.addresses) told(null, before.addresses);
      else before.waiting.push(told);
      return;
    }
    const entry: Known = { asked: now(), waiting: [told] };
    known.set(key, entry);
    lookup(host, { family, hints, all: true }, (error, addresses) => {
      if (error) known.delete(key);
      else entry.addresses = addresses;
      for (const each of entry.waiting.splice(0)) each(error, addresses);
    });
  };
  return (host, options, callback) => {
    ask(host, familyOf(options.family), options.hints ?? 0, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || first === undefined) callback(error, '', 0);
      else if (options.all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}

function familyOf(family: number | 'IPv4' | 'IPv6' | undefined): number {
  if (family === 'IPv4') return 4;
  return family === 'IPv6' ? 6 : (family ?? 0);
}
