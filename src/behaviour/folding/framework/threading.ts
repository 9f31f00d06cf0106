import { dotnetApi } from '../../documentation.js';
import { loadReference, storeReference } from '../memory.js';
import { FloatValue, ReferenceValue } from '../value.js';
import type { OutsideArea, OutsideFunction } from './outside.js';

/** One thread alone evaluates: every lock is free. */
const enter: OutsideFunction = ({ args: [, taken] }) => {
  if (taken instanceof ReferenceValue) storeReference(taken, 1);
  return null;
};

/** `Interlocked.CompareExchange(ref place, value, comparand)`, as handlers are added to an event. */
const compareExchange: OutsideFunction = ({ args: [place, value, comparand] }) => {
  if (!(place instanceof ReferenceValue) || comparand === undefined) return undefined;
  const before = loadReference(place);
  if (before === undefined || before instanceof FloatValue) return undefined;
  if (before === comparand) storeReference(place, value);
  return before;
};

/** Of one handler alone: what several give is what the last one gives. */
const combine: OutsideFunction = ({ args: [first, second] }) =>
  first === null ? second : second === null ? first : undefined;

export const threading: OutsideArea = {
  documentation: dotnetApi(
    'System.Threading.Monitor',
    'System.Threading.Interlocked',
    'System.Delegate',
    'System.GC',
  ),
  types: {
    'System.Threading.Monitor': { Enter: enter, Exit: () => null },
    'System.Threading.Interlocked': { CompareExchange: compareExchange },
    'System.Delegate': { Combine: combine },
    'System.GC': { KeepAlive: () => null, SuppressFinalize: () => null },
  },
};
