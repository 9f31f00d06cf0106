import type { LoadedModule } from '../../behaviour/data-flow/index.js';
import { nameText } from '../../formats/cil/names.js';
import { cell } from '../../formats/cil/tables/rows.js';

/** What members that send belong to, by the names that a call by name has to give. */
const names =
  /System\.Net|HttpClient|WebClient|WebRequest|WebSocket|TcpClient|UdpClient|SmtpClient|Socket|Sentry|Telemetry|AppCenter|Bugsnag|Raygun|Rollbar|Telegram|Discord|Octokit|Supabase|MailKit|FluentFTP/i;

/**
 * Whether assemblies name something that sends without a call of it in their code: a type that they
 * refer to, or a string (ECMA-335 II.22.38, II.24.2.4). Without, no call by name leads to the network;
 * names that code works out are calls of the facts already.
 */
export function nameSinks(modules: readonly LoadedModule[]): boolean {
  return modules.some((loaded) => refersTo(loaded) || names.test(stringsOf(loaded)));
}

function refersTo({ module }: LoadedModule): boolean {
  const { TypeRef } = module.tables;
  for (let row = 1; row <= TypeRef.rows; row++) {
    const namespace = nameText(module, cell(TypeRef.columns.Namespace, row));
    if (names.test(namespace) || names.test(nameText(module, cell(TypeRef.columns.Name, row))))
      return true;
  }
  return false;
}

/** The strings of the code, without the zeros of UTF-16. */
function stringsOf({ module: { userStrings } }: LoadedModule): string {
  const { bytes, start, end } = userStrings;
  return Buffer.from(bytes.subarray(start, end)).toString('latin1').replaceAll('\0', '');
}
