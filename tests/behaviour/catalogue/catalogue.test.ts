import { describe, expect, it } from 'vitest';
import {
  classifyMember,
  classifyScriptMember,
  classifySourceMember,
} from '../../../src/behaviour/catalogue/classify-member.js';
import { catalogue } from '../../../src/behaviour/catalogue/index.js';
import { unix } from '../../../src/behaviour/catalogue/native-unix.js';
import { windows } from '../../../src/behaviour/catalogue/native-windows.js';
import { classifyNative } from '../../../src/behaviour/catalogue/native.js';
import { capabilities } from '../../../src/facts/capability.js';

describe('the catalogue', () => {
  const groups = catalogue.flat();
  const names = groups.flatMap((group) => [
    ...Object.keys(group.types ?? {}),
    ...Object.keys(group.namespaces ?? {}),
  ]);

  it('names each type and namespace once, without arity', () => {
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.filter((name) => !/^[\w.]+(?:\/\w+)*$/.test(name))).toEqual([]);
  });

  it('says for every group where it is documented', () => {
    for (const { documentation } of [...groups, ...windows, ...unix]) {
      expect(documentation.length).toBeGreaterThan(0);
      for (const { title, url } of documentation) {
        expect(title).toMatch(/docs/);
        expect(new URL(url).pathname).toMatch(/^\//);
      }
    }
  });

  it('writes member lists that hold no empty or doubled word', () => {
    for (const group of groups) {
      for (const [type, entry] of Object.entries(group.types ?? {})) {
        if (typeof entry === 'string') continue;
        const words = Object.values(entry).flatMap((list) => list.split(' '));
        expect(
          words.filter((word) => !/^[.\w]*\w\*?$|^\*$|^[.\w]+\([\w.]+\)$/.test(word)),
          type,
        ).toEqual([]);
        expect(new Set(words).size, type).toBe(words.length);
      }
    }
  });

  it('covers every capability', () => {
    const used = new Set<string>(groups.flatMap((g) => Object.values(g.namespaces ?? {})));
    for (const entry of groups.flatMap((g) => Object.values(g.types ?? {}))) {
      for (const c of typeof entry === 'string' ? [entry] : Object.keys(entry)) used.add(c);
    }
    used.delete('nothing');
    expect([...used].sort()).toEqual(Object.keys(capabilities).sort());
  });
});

describe('classifyMember', () => {
  it.each([
    ['System.IO.File', 'ReadAllBytes', 'file-read'],
    ['System.IO.File', 'WriteAllTextAsync', 'file-write'],
    ['System.IO.File', 'Delete', 'file-delete'],
    ['System.Net.Http.HttpClient', 'PostAsync', 'network'],
    ['System.Net.HttpListener', 'Start', 'network-listen'],
    ['System.Net.Dns', 'GetHostEntry', 'dns'],
    ['System.Net.Dns', 'GetHostName', 'identity'],
    ['System.Environment', 'GetEnvironmentVariables', 'environment-all'],
    ['System.Environment', 'GetEnvironmentVariable', 'environment'],
    ['System.Security.Cryptography.X509Certificates.X509Certificate2', '.ctor', 'certificate'],
    ['System.Security.Cryptography.RSA', 'ImportFromPem', 'certificate'],
    ['System.Security.Cryptography.ProtectedData', 'Unprotect', 'data-protection'],
    ['System.Security.Cryptography.SHA256', 'HashData', 'hash'],
    ['Sentry.SentrySdk', 'CaptureMessage', 'telemetry'],
    ['Telegram.Bot.TelegramBotClientExtensions', 'SendMessage', 'telemetry'],
    ['Discord.Webhook.DiscordWebhookClient', 'SendMessageAsync', 'telemetry'],
    ['Google.Apis.Sheets.v4.SheetsService', '.ctor', 'cloud-sdk'],
    ['Supabase.Client', 'From', 'cloud-sdk'],
    ['Microsoft.AspNetCore.Identity.UserManager`1', 'get_Users', 'identity-store'],
    ['HarmonyLib.Harmony', 'PatchAll', 'runtime-patch'],
    ['System.Reflection.Emit.DynamicMethod', '.ctor', 'dynamic-code'],
    ['System.Linq.Expressions.Expression`1', 'Compile', 'dynamic-code'],
    ['System.DateTime', 'get_UtcNow', 'time'],
    ['System.Drawing.Graphics', 'CopyFromScreen', 'screen'],
    ['System.Diagnostics.Process', 'Kill', 'process-inspect'],
    ['System.BitConverter', 'ToString', 'encoding'],
    ['System.Environment', 'SetEnvironmentVariable', 'environment'],
    ['System.IO.File', 'SetUnixFileMode', 'file-write'],
    ['System.Net.NetworkInformation.Ping', 'SendPingAsync', 'network'],
    ['System.Net.Quic.QuicConnection', 'ConnectAsync', 'network'],
    ['System.IO.Pipes.NamedPipeClientStream', 'Connect', 'network'],
    ['System.Net.Mail.SmtpClient', 'Send', 'mail'],
    ['MailKit.MailTransport', 'SendAsync', 'mail'],
    ['DnsClient.LookupClient', 'QueryAsync', 'dns'],
    ['Renci.SshNet.SftpClient', 'UploadFile', 'network'],
    ['Refit.RestService', 'For', 'network'],
    ['RabbitMQ.Client.IChannel', 'BasicPublishAsync', 'network'],
    ['Confluent.Kafka.IProducer`2', 'ProduceAsync', 'network'],
    ['MQTTnet.IMqttClient', 'PublishAsync', 'network'],
    ['Azure.Messaging.ServiceBus.ServiceBusSender', 'SendMessageAsync', 'network'],
    ['Amazon.SQS.AmazonSQSClient', 'SendMessageAsync', 'cloud-sdk'],
    ['Grpc.Core.CallInvoker', 'AsyncUnaryCall', 'network'],
    ['Titanium.Web.Proxy.ProxyServer', 'Start', 'network-listen'],
    ['Svix.SvixClient', '.ctor', 'cloud-sdk'],
    ['HuggingFace.HuggingFaceClient', '.ctor', 'cloud-sdk'],
    ['Microsoft.Extensions.Configuration.IConfiguration', 'get_Item', 'configuration'],
    ['System.Configuration.ConfigurationManager', 'get_ConnectionStrings', 'configuration'],
    ['Microsoft.AspNetCore.Http.HttpRequest', 'get_Form', 'request-data'],
    ['System.Web.HttpRequest', 'get_Params', 'request-data'],
    ['Microsoft.AspNetCore.Identity.IQueryableUserStore`1', 'get_Users', 'identity-store'],
    [
      'System.DirectoryServices.AccountManagement.UserPrincipal',
      'FindByIdentity',
      'identity-store',
    ],
    ['System.Security.Principal.WindowsIdentity', 'RunImpersonated', 'privilege'],
    ['System.Security.Principal.WindowsIdentity', 'GetCurrent', 'identity'],
    ['System.Diagnostics.Debugger', 'get_IsAttached', 'analysis-check'],
    ['System.Reflection.Metadata.MetadataUpdater', 'ApplyUpdate', 'runtime-patch'],
    ['MonoMod.RuntimeDetour.Hook', '.ctor', 'runtime-patch'],
    ['System.AppDomain', 'add_AssemblyResolve', 'assembly-load'],
    ['Mono.Cecil.AssemblyDefinition', 'Write', 'dynamic-code'],
    ['System.Management.ManagementObjectSearcher', 'Get', 'wmi'],
    ['System.Management.Automation.PowerShell', 'AddScript', 'dynamic-code'],
    ['NAudio.Wave.WaveInEvent', 'StartRecording', 'recording'],
    [
      'Microsoft.Identity.Client.Extensions.Msal.MsalCacheHelper',
      'CreateAsync',
      'credential-store',
    ],
  ])('tells %s::%s', (type, member, capability) => {
    expect(classifyMember(type, member)).toBe(capability);
  });

  it.each([
    ['System.IO.File', 'Exists'],
    ['System.IO.Path', 'Combine'],
    ['System.Net.Http.HttpClient', 'set_Timeout'],
    ['System.Net.Http.HttpRequestException', '.ctor'],
    ['System.Environment', 'get_NewLine'],
    ['System.DateTime', 'AddDays'],
    ['System.Reflection.Assembly', 'GetExecutingAssembly'],
    ['System.Reflection.Assembly', 'GetManifestResourceStream'],
    ['System.Diagnostics.Process', 'GetCurrentProcess'],
    ['System.Diagnostics.Stopwatch', 'StartNew'],
    ['System.Threading.Tasks.Task', 'Run'],
    ['System.BitConverter', 'GetBytes'],
    ['Octokit.NotFoundException', '.ctor'],
    ['Sentry.SentrySdk', 'get_IsEnabled'],
    ['Microsoft.Win32.RegistryKey', 'Dispose'],
    ['Microsoft.Win32.SafeHandles.SafeFileHandle', 'Dispose'],
    ['Contoso.Google.Apis.Client', 'Send'],
    ['GoogleApis.Client', 'Send'],
    ['System.Management.Automation.PSObject', 'get_Properties'],
    ['System.Management.Automation.Cmdlet', 'WriteObject'],
    ['System.Diagnostics.Debugger', 'Log'],
    ['Microsoft.AspNetCore.Http.HttpRequest', 'get_Path'],
    ['System.IO.File', 'GetLastWriteTime'],
    ['Polly.ResiliencePipeline', 'ExecuteAsync'],
    ['constructor', 'toString'],
    ['__proto__', '__proto__'],
    ['', ''],
  ])('says nothing of %s::%s', (type, member) => {
    expect(classifyMember(type, member)).toBeUndefined();
  });

  it('tells overloads by their first parameter, and assumes the telling one without it', () => {
    expect(classifyMember('System.IO.StreamReader', '.ctor', 'System.String')).toBe('file-read');
    expect(classifyMember('System.IO.StreamReader', '.ctor', 'System.IO.Stream')).toBeUndefined();
    expect(classifyMember('System.IO.StreamReader', '.ctor')).toBe('file-read');
  });

  it('is quick about names of any length', () => {
    const start = performance.now();
    classifyMember('Google.'.repeat(100_000), 'M');
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('names as scripts and source write them', () => {
  it.each([
    ['system.io.file', 'readalltext', 'file-read'],
    ['IO.File', 'WriteAllBytes', 'file-write'],
    ['Net.WebClient', 'DownloadString', 'network'],
    ['Convert', 'FromBase64String', 'encoding'],
    ['System.DateTime', 'Now', 'time'],
    ['Net.WebClient', 'new', 'network'],
  ])('tells [%s]::%s', (type, member, capability) => {
    expect(classifyScriptMember(type, member)).toBe(capability);
  });

  it('says nothing of [Math]::Max and [string]::Join', () => {
    expect(classifyScriptMember('Math', 'Max')).toBeUndefined();
    expect(classifyScriptMember('string', 'Join')).toBeUndefined();
  });

  it('looks for source names in the namespaces used', () => {
    expect(classifySourceMember('File', 'ReadAllText', ['System', 'System.IO'])).toBe('file-read');
    expect(classifySourceMember('DateTime', 'Now', ['System'])).toBe('time');
    expect(classifySourceMember('File', 'ReadAllText', ['Contoso'])).toBeUndefined();
  });
});

describe('classifyNative', () => {
  it('names each module once, and no function of a module twice', () => {
    const named = [...windows, ...unix].flatMap(({ modules }) => Object.entries(modules));
    const names = named.map(([module]) => module);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const [module, table] of named) {
      const words = Object.values(table).flatMap((list) => list.split(' '));
      expect(new Set(words).size, module).toBe(words.length);
    }
  });

  it.each([
    ['kernel32.dll', 'CreateProcessW', 'process'],
    ['KERNEL32', 'VirtualProtectEx', 'runtime-patch'],
    ['C:\\Windows\\System32\\kernel32.dll', 'WriteProcessMemory', 'runtime-patch'],
    ['api-ms-win-core-memory-l1-1-0.dll', 'VirtualProtect', 'runtime-patch'],
    ['advapi32', 'CredEnumerateW', 'credential-store'],
    ['crypt32.dll', 'CryptUnprotectData', 'data-protection'],
    ['user32.dll', 'SetWindowsHookExA', 'input'],
    ['urlmon.dll', 'URLDownloadToFileW', 'network'],
    ['clrjit.dll', 'getJit', 'runtime-patch'],
    ['libc.so.6', 'ptrace', 'process-inspect'],
    ['libSystem.dylib', 'dlopen', 'native-interop'],
    ['ntdll.dll', 'NtQueueApcThread', 'runtime-patch'],
    ['advapi32.dll', 'AdjustTokenPrivileges', 'privilege'],
    ['advapi32.dll', 'LsaRetrievePrivateData', 'credential-store'],
    ['ncrypt.dll', 'NCryptUnprotectSecret', 'data-protection'],
    ['kernel32.dll', 'IsDebuggerPresent', 'analysis-check'],
    ['gdi32.dll', 'BitBlt', 'screen'],
    ['winmm.dll', 'waveInOpen', 'recording'],
    ['wtsapi32.dll', 'WTSQueryUserToken', 'privilege'],
    ['nss3.dll', 'PK11SDR_Decrypt', 'credential-store'],
    ['libsecret-1.so.0', 'secret_password_lookup_sync', 'credential-store'],
    ['libc', 'process_vm_readv', 'process-inspect'],
    ['libc', 'setuid', 'privilege'],
    ['X11', 'XQueryKeymap', 'input'],
    ['e_sqlite3', 'sqlite3_open_v2', 'database'],
    ['CoreGraphics.framework/CoreGraphics', 'CGEventTapCreate', 'input'],
    [
      '/System/Library/Frameworks/Security.framework/Security',
      'SecItemCopyMatching',
      'credential-store',
    ],
  ])('tells %s!%s', (module, entryPoint, capability) => {
    expect(classifyNative(module, entryPoint)).toBe(capability);
  });

  it.each([
    ['kernel32.dll', 'GetTickCount'],
    ['kernel32.dll', 'SetConsoleMode'],
    ['kernel32.dll', 'CloseHandle'],
    ['user32.dll', 'GetSystemMetrics'],
    ['libc', 'getpid'],
    ['e_sqlite3', 'sqlite3_errmsg'],
    ['user32.dll', 'MessageBoxW'],
    ['mykernel32.dll', 'CreateProcess'],
    ['', 'A'],
  ])('says nothing of %s!%s', (module, entryPoint) => {
    expect(classifyNative(module, entryPoint)).toBeUndefined();
  });
});
