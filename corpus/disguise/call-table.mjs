// The calls that are rewritten, with the signatures that the reference documentation gives them. `assembly` is
// where a type is looked for by name when it is not in the core library.
const HTTP = { type: 'System.Net.Http.HttpClient', assembly: 'System.Net.Http', instance: true };
const WEB = { type: 'System.Net.WebClient', assembly: 'System.Net.WebClient', instance: true };
const FILE = { type: 'System.IO.File' };
const ENVIRONMENT = { type: 'System.Environment' };
const PROCESS = { type: 'System.Diagnostics.Process', assembly: 'System.Diagnostics.Process' };

const RESPONSE = 'System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage>';
const CONTENT = 'System.Net.Http.HttpContent';
const TASK_TEXT = 'System.Threading.Tasks.Task<string>';
const TASK_BYTES = 'System.Threading.Tasks.Task<byte[]>';
const NAMES = 'System.Collections.Generic.IEnumerable<string>';

const call = (owner, name, parameters, returns) => ({ ...owner, name, parameters, returns });

const CALLS = [
  call(FILE, 'ReadAllBytes', ['string'], 'byte[]'),
  call(FILE, 'ReadAllText', ['string'], 'string'),
  call(FILE, 'ReadLines', ['string'], NAMES),
  call(FILE, 'Exists', ['string'], 'bool'),
  call(FILE, 'Delete', ['string'], 'void'),
  call(FILE, 'WriteAllBytes', ['string', 'byte[]'], 'void'),
  call(FILE, 'WriteAllText', ['string', 'string'], 'void'),
  call({ type: 'System.IO.Directory' }, 'Exists', ['string'], 'bool'),
  call({ type: 'System.IO.Directory' }, 'EnumerateFiles', ['string', 'string'], NAMES),
  call({ type: 'System.IO.Path' }, 'Combine', ['string', 'string'], 'string'),
  call({ type: 'System.IO.Path' }, 'Combine', ['string', 'string', 'string'], 'string'),
  call(ENVIRONMENT, 'GetEnvironmentVariable', ['string'], 'string'),
  call(ENVIRONMENT, 'GetEnvironmentVariables', [], 'System.Collections.IDictionary'),
  call(ENVIRONMENT, 'GetFolderPath', ['System.Environment.SpecialFolder'], 'string'),
  call({ type: 'System.Convert' }, 'ToBase64String', ['byte[]'], 'string'),
  call({ type: 'System.Convert' }, 'FromBase64String', ['string'], 'byte[]'),
  call({ type: 'System.Reflection.Assembly' }, 'Load', ['byte[]'], 'System.Reflection.Assembly'),
  call({ type: 'System.Reflection.Assembly' }, 'Load', ['string'], 'System.Reflection.Assembly'),
  call(PROCESS, 'Start', ['System.Diagnostics.ProcessStartInfo'], 'System.Diagnostics.Process'),
  call(PROCESS, 'Start', ['string'], 'System.Diagnostics.Process'),
  call(PROCESS, 'Start', ['string', 'string'], 'System.Diagnostics.Process'),
  call(HTTP, 'PostAsync', ['string', CONTENT], RESPONSE),
  call(HTTP, 'PostAsync', ['System.Uri', CONTENT], RESPONSE),
  call(HTTP, 'PutAsync', ['string', CONTENT], RESPONSE),
  call(HTTP, 'PutAsync', ['System.Uri', CONTENT], RESPONSE),
  call(HTTP, 'GetStringAsync', ['string'], TASK_TEXT),
  call(HTTP, 'GetStringAsync', ['System.Uri'], TASK_TEXT),
  call(HTTP, 'GetByteArrayAsync', ['string'], TASK_BYTES),
  call(HTTP, 'GetByteArrayAsync', ['System.Uri'], TASK_BYTES),
  call(WEB, 'DownloadString', ['string'], 'string'),
  call(WEB, 'DownloadData', ['string'], 'byte[]'),
  call(WEB, 'DownloadFile', ['string', 'string'], 'void'),
  call(WEB, 'UploadString', ['string', 'string'], 'string'),
  call(WEB, 'UploadData', ['string', 'byte[]'], 'byte[]'),
];

/** The signatures that a call by this text may mean. */
export function staticCalls(owner, name, count) {
  const short = owner.replace(/^global::/, '');
  return CALLS.filter(
    (one) =>
      !one.instance &&
      (one.type === short || one.type.endsWith(`.${short}`)) &&
      matches(one, name, count),
  );
}

export function instanceCalls(name, count) {
  return CALLS.filter((one) => one.instance && matches(one, name, count));
}

function matches(one, name, count) {
  return one.name === name && one.parameters.length === count;
}
