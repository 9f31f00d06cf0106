import { dotnetApi } from '../../documentation.js';
import { storeReference } from '../memory.js';
import { ReferenceValue } from '../value.js';
import type { OutsideArea, OutsideFunction } from './outside.js';

/** One thread alone evaluates: every lock is free. */
const enter: OutsideFunction = ({ args: [, taken] }) => {
  if (taken instanceof ReferenceValue) storeReference(taken, 1);
  return null;
};

export const threading: OutsideArea = {
  documentation: dotnetApi('System.Threading.Monitor', 'System.GC'),
  types: {
    'System.Threading.Monitor': { Enter: enter, Exit: () => null },
    'System.GC': { KeepAlive: () => null, SuppressFinalize: () => null },
  },
};
