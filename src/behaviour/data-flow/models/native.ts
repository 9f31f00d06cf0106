import { microsoft, page } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** In place of a type's name: functions of native libraries, whatever class declares them. */
export const nativeFunctions = 'native';

/** What copies memory, within a process, to another one, or to a file. */
export const nativeModels: ModelArea = [
  {
    documentation: [
      microsoft(
        'Windows API docs: WriteProcessMemory',
        'windows/win32/api/memoryapi/nf-memoryapi-writeprocessmemory',
      ),
      page('Linux man-pages docs: memcpy', 'https://man7.org/linux/man-pages/man3/memcpy.3.html'),
    ],
    text: 'copied in memory',
    types: {
      [nativeFunctions]: {
        'copies 1 0':
          'memcpy memmove RtlMoveMemory RtlCopyMemory CopyMemory MoveMemory write fwrite WriteFile',
        'copies 2 1': 'WriteProcessMemory NtWriteVirtualMemory ZwWriteVirtualMemory',
      },
    },
  },
];
