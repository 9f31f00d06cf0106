import { dotnetApi, page } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** When something runs. Durations (`Stopwatch`, `TickCount`) are left out: they name no date. */
export const clock: CatalogueArea = [
  {
    documentation: dotnetApi('System.DateTime', 'System.DateTimeOffset', 'System.TimeProvider'),
    provider: 'dotnet',
    types: {
      'System.DateTime': { time: 'get_Now get_UtcNow get_Today' },
      'System.DateTimeOffset': { time: 'get_Now get_UtcNow' },
      'System.TimeProvider': { time: 'GetUtcNow GetLocalNow', delay: 'CreateTimer' },
      'Microsoft.VisualBasic.DateAndTime': {
        time: 'get_Now get_Today get_TimeOfDay get_DateString',
      },
      'Microsoft.Extensions.Internal.ISystemClock': { time: 'get_UtcNow' },
    },
  },
  {
    documentation: [
      page('Noda Time docs', 'https://nodatime.org'),
      ...dotnetApi('System.Threading.Tasks.TimeProviderTaskExtensions'),
    ],
    provider: 'package',
    types: {
      'NodaTime.SystemClock': { time: 'GetCurrentInstant' },
      'NodaTime.IClock': { time: 'GetCurrentInstant' },
      'System.Threading.Tasks.TimeProviderTaskExtensions': { delay: 'Delay' },
    },
  },
  {
    documentation: dotnetApi('System.Threading', 'System.Timers'),
    provider: 'dotnet',
    types: {
      'System.Threading.Thread': { delay: 'Sleep' },
      'System.Threading.Tasks.Task': { delay: 'Delay' },
      'System.Threading.Timer': { delay: '.ctor Change' },
      'System.Threading.ITimer': { delay: 'Change' },
      'System.Threading.PeriodicTimer': { delay: '.ctor WaitForNextTickAsync' },
      'System.Timers.Timer': { delay: '.ctor Start' },
    },
  },
  {
    documentation: dotnetApi('System.Windows.Forms.Timer', 'System.Windows.Threading'),
    provider: 'desktop',
    types: {
      'System.Windows.Forms.Timer': { delay: '.ctor Start' },
      'System.Windows.Threading.DispatcherTimer': { delay: '.ctor Start' },
    },
  },
];
