import { Open, type Machine, type Surroundings } from '../evaluate/machine.js';

function notKnown(what: string): never {
  throw new Open(`asks for ${what}, which only the consumer's machine knows`);
}

/** Nothing of where a package will be used is known: whatever asks for it stays open. */
const anyMachine: Machine = {
  get platform(): never {
    return notKnown('the platform');
  },
  get architecture(): never {
    return notKnown('the architecture');
  },
  get environment(): never {
    return notKnown('the environment');
  },
  tree: {
    kindOf: () => notKnown('a file'),
    list: () => notKnown('a folder'),
    read: () => notKnown('a file'),
  },
};

/** Paths are put together alike everywhere, but for the way the slash leans. */
const pathMachine: Machine = Object.defineProperties(Object.create(anyMachine) as Machine, {
  platform: { value: 'linux' },
});

const folders = { thisFolder: '', projectFolder: '' };
export const anySurroundings: Surroundings = { machine: anyMachine, ...folders };
export const pathSurroundings: Surroundings = { machine: pathMachine, ...folders };
