import { dotnetApi } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** What a process is told before it starts, and what comes of it. */
export const processModels: ModelArea = [
  {
    documentation: dotnetApi(
      'System.Diagnostics.Process',
      'System.Diagnostics.ProcessStartInfo.ArgumentList',
    ),
    types: {
      'System.Diagnostics.Process': {
        'wraps 0': 'get_StartInfo get_StandardInput',
        takes: 'set_StartInfo',
        // A process that runs says nothing of what it was told.
        nothing: '*',
      },
      'System.Diagnostics.ProcessStartInfo': {
        'wraps 0': 'get_ArgumentList get_Environment get_EnvironmentVariables',
        takes: 'set_* .ctor',
      },
    },
  },
];
