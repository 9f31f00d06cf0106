import type { CatalogueArea } from './area.js';

/** When something runs. Durations (`Stopwatch`, `TickCount`) are left out: they name no date. */
export const clock: CatalogueArea = [
  {
    documentation: '.NET API docs: System.DateTime, DateTimeOffset, TimeProvider; Noda Time docs',
    types: {
      'System.DateTime': { time: 'get_Now get_UtcNow get_Today' },
      'System.DateTimeOffset': { time: 'get_Now get_UtcNow' },
      'System.TimeProvider': { time: 'GetUtcNow GetLocalNow' },
      'Microsoft.VisualBasic.DateAndTime': {
        time: 'get_Now get_Today get_TimeOfDay get_DateString',
      },
      'NodaTime.SystemClock': { time: 'GetCurrentInstant' },
      'NodaTime.IClock': { time: 'GetCurrentInstant' },
      'Microsoft.Extensions.Internal.ISystemClock': { time: 'get_UtcNow' },
    },
  },
  {
    documentation: '.NET API docs: System.Threading (waiting and timers)',
    types: {
      'System.Threading.Thread': { delay: 'Sleep' },
      'System.Threading.Tasks.Task': { delay: 'Delay' },
      'System.Threading.Timer': { delay: '.ctor Change' },
      'System.Threading.PeriodicTimer': { delay: '.ctor WaitForNextTickAsync' },
      'System.Timers.Timer': { delay: '.ctor Start' },
      'System.Windows.Forms.Timer': { delay: '.ctor Start' },
      'System.Windows.Threading.DispatcherTimer': { delay: '.ctor Start' },
    },
  },
];
