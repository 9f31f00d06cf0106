import type { ConditionFact } from '../../facts/harm.js';
import type { Site } from '../data-flow/index.js';

type Callee = Site['callee'];

/** What a condition asks for that has nothing to do with what the caller wants. */
export type Asked = ConditionFact['asks'];

const members = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((name) => name !== ''));

/** Members of the reference assemblies, and of the clocks that packages bring, that give a time. */
const clocks = members(`
System.DateTime::get_Now System.DateTime::get_UtcNow System.DateTime::get_Today
System.DateTimeOffset::get_Now System.DateTimeOffset::get_UtcNow
System.TimeProvider::GetUtcNow System.TimeProvider::GetLocalNow System.TimeProvider::GetTimestamp
Microsoft.VisualBasic.DateAndTime::get_Now Microsoft.VisualBasic.DateAndTime::get_Today
Microsoft.VisualBasic.DateAndTime::get_TimeOfDay Microsoft.VisualBasic.DateAndTime::get_Timer
Microsoft.VisualBasic.DateAndTime::get_DateString Microsoft.VisualBasic.DateAndTime::get_TimeString
Microsoft.VisualBasic.Devices.Clock::get_LocalTime Microsoft.VisualBasic.Devices.Clock::get_GmtTime
Microsoft.VisualBasic.Devices.Clock::get_TickCount
System.Environment::get_TickCount System.Environment::get_TickCount64
System.Diagnostics.Stopwatch::get_Elapsed System.Diagnostics.Stopwatch::GetTimestamp
System.Diagnostics.Stopwatch::get_ElapsedMilliseconds System.Diagnostics.Stopwatch::get_ElapsedTicks
System.Diagnostics.Stopwatch::GetElapsedTime System.Diagnostics.Process::get_StartTime
System.Net.Http.Headers.HttpResponseHeaders::get_Date System.Net.HttpWebResponse::get_LastModified
Microsoft.Extensions.Internal.ISystemClock::get_UtcNow
Microsoft.AspNetCore.Authentication.ISystemClock::get_UtcNow
NodaTime.SystemClock::GetCurrentInstant NodaTime.IClock::GetCurrentInstant`);
/** When a file was made or changed; the clock of whoever counts days from an installation. */
const fileTimes =
  /^System\.IO\.(?:File|Directory)(?:Info|SystemInfo)?::(?:get_|Get)(?:Creation|LastWrite|LastAccess)Time(?:Utc)?$|^Microsoft\.VisualBasic\.FileSystem::FileDateTime$|^NodaTime\.ZonedClock::GetCurrent\w+$/;

const dice =
  /^System\.(?:Random::(?:Next\w*|Sample|GetItems)|Security\.Cryptography\.RandomNumberGenerator::Get(?:Int32|Items)|Guid::NewGuid)$|^Microsoft\.VisualBasic\.VBMath::Rnd$/;

const hosts = members(`
System.Environment::get_MachineName System.Environment::get_UserName
System.Environment::get_UserDomainName System.Net.Dns::GetHostName
System.Net.NetworkInformation.IPGlobalProperties::get_HostName
System.Net.NetworkInformation.IPGlobalProperties::get_DomainName
System.Net.NetworkInformation.NetworkInterface::GetPhysicalAddress
System.Security.Principal.WindowsIdentity::GetCurrent
System.DirectoryServices.ActiveDirectory.Domain::GetComputerDomain
System.DirectoryServices.ActiveDirectory.Domain::GetCurrentDomain
System.Windows.Forms.SystemInformation::get_ComputerName
System.Windows.Forms.SystemInformation::get_UserName
System.Windows.Forms.SystemInformation::get_UserDomainName
Microsoft.VisualBasic.Devices.ServerComputer::get_Name
Microsoft.VisualBasic.ApplicationServices.User::get_Name`);
/** Variables in which systems and hosts say whose machine it is. */
const hostVariables = members(`COMPUTERNAME USERNAME USERDOMAIN USERDNSDOMAIN LOGONSERVER HOSTNAME
HOST USER LOGNAME WEBSITE_SITE_NAME WEBSITE_HOSTNAME POD_NAME KUBERNETES_NAMESPACE`);

const locales = members(`
System.Globalization.CultureInfo::get_InstalledUICulture
System.Globalization.RegionInfo::get_CurrentRegion
System.Globalization.RegionInfo::get_TwoLetterISORegionName System.TimeZoneInfo::get_Local
System.TimeZone::get_CurrentTimeZone
System.Windows.Forms.InputLanguage::get_InstalledInputLanguages
System.Windows.Forms.InputLanguage::get_CurrentInputLanguage`);
/** What every formatting asks for: a place only where it is compared with the name of one. */
export const cultures = members(`
System.Globalization.CultureInfo::get_CurrentCulture
System.Globalization.CultureInfo::get_CurrentUICulture`);

const production =
  /^Microsoft\.(?:Extensions\.Hosting\.Host(?:ing)?Environment(?:Env)?|AspNetCore\.Hosting\.HostingEnvironment)Extensions::Is(?:Production|Development|Staging|Environment)$/;
const debuggers = members(`System.Diagnostics.Debugger::get_IsAttached
System.Diagnostics.Debugger::IsLogging`);
const exists =
  /^System\.IO\.(?:(?:File|Directory|Path)::Exists|(?:File|Directory)(?:System)?Info::get_Exists)$/;
const answers =
  /^System\.Net\.(?:Http\.HttpClient::(?:Get|Send)\w*|Http\.Json\.HttpClientJsonExtensions::Get\w*|WebClient::Download(?:String|Data)\w*|(?:Http)?WebRequest::(?:Begin|End)?GetResponse\w*)$/;
const natives =
  /^(?:IsDebuggerPresent|CheckRemoteDebuggerPresent|NtQueryInformationProcess|ptrace)$/;

const known = new WeakMap<Callee, Asked | 'nothing'>();

/** What a call asks for by itself; a clock and dice say more beside what they are compared with. */
export function askedBy({ callee, args }: Site): Asked | undefined {
  let asked = known.get(callee);
  if (asked === undefined) {
    asked = askedOf(callee);
    known.set(callee, asked);
  }
  if (asked === 'environment' && hostVariables.has(String(args[0]?.constant))) return 'host';
  return asked === 'nothing' ? undefined : asked;
}

function askedOf({ type, name }: Callee): Asked | 'nothing' {
  const member = `${type}::${name}`;
  if (clocks.has(member) || fileTimes.test(member)) return 'clock';
  if (dice.test(member)) return 'random';
  if (hosts.has(member)) return 'host';
  if (locales.has(member) || cultures.has(member)) return 'locale';
  if (debuggers.has(member) || natives.test(name)) return 'debugger';
  if (member === 'System.Environment::GetEnvironmentVariable') return 'environment';
  if (exists.test(member)) return 'file';
  if (answers.test(member)) return 'remote';
  return production.test(member) ? 'production' : 'nothing';
}

/** Members that give an account of something that nobody can turn back. */
export const digests =
  /::(?:ComputeHash(?:Async)?|HashData(?:Async)?|TryHashData|GetHashAndReset)$/;
