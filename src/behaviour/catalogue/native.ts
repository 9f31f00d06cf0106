import type { Capability } from '../../facts/capability.js';
import type { MemberTable } from './area.js';
import { indexMembers, lookUpMember, type MemberIndex } from './member-index.js';

/** Win32 entry points by module, from the "Windows API docs" (learn.microsoft.com/windows/win32). */
const windows: { readonly [module: string]: MemberTable } = {
  kernel32: {
    process: 'CreateProcess* WinExec CreateProcessWithToken*',
    'process-inspect':
      'OpenProcess TerminateProcess ReadProcessMemory Process32First Process32Next CreateToolhelp32Snapshot K32EnumProcesses MiniDumpWriteDump CheckRemoteDebuggerPresent IsDebuggerPresent',
    'runtime-patch':
      'VirtualAlloc* VirtualProtect* WriteProcessMemory CreateRemoteThread* QueueUserAPC SetThreadContext FlushInstructionCache',
    'native-interop': 'LoadLibrary* GetProcAddress',
    'file-read': 'CreateFile ReadFile* FindFirstFile* OpenFile',
    'file-write': 'WriteFile* CopyFile* MoveFile* ReplaceFile',
    'file-delete': 'DeleteFile RemoveDirectory',
    environment: 'GetEnvironmentVariable ExpandEnvironmentStrings',
    'environment-all': 'GetEnvironmentStrings',
    identity: 'GetComputerName* GetVolumeInformation',
    delay: 'Sleep SleepEx',
    'network-listen': 'CreateNamedPipe',
  },
  ntdll: {
    'runtime-patch':
      'NtAllocateVirtualMemory NtProtectVirtualMemory NtWriteVirtualMemory NtMapViewOfSection NtUnmapViewOfSection NtCreateThreadEx RtlCreateUserThread ZwUnmapViewOfSection ZwProtectVirtualMemory',
    'process-inspect':
      'NtQueryInformationProcess NtReadVirtualMemory NtQuerySystemInformation NtSuspendProcess RtlSetProcessIsCritical',
    compression: 'RtlDecompressBuffer',
  },
  advapi32: {
    'credential-store':
      'CredEnumerate CredRead* CredUnprotect LsaRetrievePrivateData LsaOpenPolicy',
    registry:
      'RegOpenKey* RegQueryValue* RegSetValue* RegCreateKey* RegDelete* RegEnum* RegGetValue RegLoadKey RegSaveKey',
    service:
      'OpenSCManager CreateService StartService* OpenService ControlService ChangeServiceConfig* DeleteService',
    process: 'CreateProcessAsUser CreateProcessWithLogon* CreateProcessWithToken*',
    identity: 'GetUserName LogonUser* OpenProcessToken DuplicateToken* ImpersonateLoggedOnUser',
    crypto: 'CryptEncrypt CryptDecrypt CryptImportKey CryptDeriveKey',
    random: 'SystemFunction036',
  },
  secur32: {
    identity: 'GetUserNameEx',
    'credential-store': 'LsaEnumerateLogonSessions LsaCallAuthenticationPackage',
  },
  credui: { 'credential-store': 'CredUIPromptFor* CredUnPackAuthenticationBuffer' },
  vaultcli: { 'credential-store': 'Vault*' },
  crypt32: {
    'data-protection': 'CryptUnprotectData CryptUnprotectMemory',
    crypto: 'CryptProtectData CryptProtectMemory',
    certificate:
      'CertOpenStore CertOpenSystemStore PFXImportCertStore PFXExportCertStore* CertEnumCertificatesInStore CryptAcquireCertificatePrivateKey',
    encoding: 'CryptBinaryToString CryptStringToBinary',
  },
  ncrypt: {
    certificate: 'NCryptOpenKey NCryptExportKey NCryptImportKey',
    crypto: 'NCryptEncrypt NCryptDecrypt NCryptUnprotectSecret',
  },
  bcrypt: {
    crypto: 'BCryptEncrypt BCryptDecrypt',
    certificate: 'BCryptImportKeyPair',
    random: 'BCryptGenRandom',
  },
  user32: {
    input:
      'SetWindowsHook* GetAsyncKeyState GetKeyState GetKeyboardState RegisterRawInputDevices GetRawInputData SendInput keybd_event mouse_event BlockInput',
    clipboard:
      'OpenClipboard GetClipboardData SetClipboardData AddClipboardFormatListener SetClipboardViewer',
    screen: 'PrintWindow GetDesktopWindow GetWindowDC',
    'process-inspect': 'GetForegroundWindow GetWindowText',
  },
  gdi32: { screen: 'BitBlt StretchBlt' },
  shell32: { process: 'ShellExecute*' },
  ws2_32: {
    network: 'connect send sendto recv recvfrom socket WSAConnect* WSASend* WSARecv* WSASocket',
    'network-listen': 'bind listen accept WSAAccept',
    dns: 'getaddrinfo GetAddrInfo* gethostbyname',
  },
  wininet: {
    network:
      'InternetOpen* InternetConnect InternetReadFile* HttpOpenRequest HttpSendRequest* FtpPutFile FtpGetFile',
    'credential-store': 'InternetGetCookie*',
  },
  winhttp: {
    network:
      'WinHttpOpen* WinHttpConnect WinHttpSendRequest WinHttpReadData WinHttpWriteData WinHttpWebSocket*',
  },
  urlmon: { network: 'URLDownload* URLOpen*' },
  dnsapi: { dns: 'DnsQuery*' },
  httpapi: { 'network-listen': 'HttpCreateHttpHandle HttpAddUrl* HttpReceiveHttpRequest' },
  iphlpapi: { network: 'IcmpSendEcho*', identity: 'GetAdaptersInfo GetAdaptersAddresses' },
  netapi32: {
    'identity-store': 'NetUserEnum NetLocalGroupGetMembers',
    identity: 'NetGetJoinInformation',
  },
  wlanapi: { 'credential-store': 'WlanGetProfile*' },
  dbghelp: { 'process-inspect': 'MiniDumpWriteDump' },
  psapi: { 'process-inspect': 'EnumProcess*' },
  clrjit: { 'runtime-patch': 'getJit' },
  mscorjit: { 'runtime-patch': 'getJit' },
  mscoree: { 'assembly-load': 'CLRCreateInstance CorBindToRuntime*' },
  amsi: { 'runtime-patch': 'AmsiScanBuffer AmsiScanString' },
};

/** POSIX and Darwin entry points by library, from the "Linux man-pages" and "Apple Developer docs". */
const unix: { readonly [module: string]: MemberTable } = {
  libc: {
    process: 'fork vfork exec* posix_spawn* system popen',
    'process-inspect': 'ptrace kill process_vm_readv getpgid',
    'runtime-patch': 'mprotect memfd_create process_vm_writev pthread_jit_write_protect_np',
    'native-interop': 'dlopen dlsym dlmopen mmap',
    'file-read': 'open open64 openat read fopen opendir readdir',
    'file-write': 'creat write rename chmod fchmod symlink link',
    'file-delete': 'unlink unlinkat rmdir remove',
    environment: 'getenv secure_getenv',
    identity: 'getlogin getlogin_r getpwuid getpwuid_r gethostname uname',
    network: 'connect send sendto recv recvfrom socket sendmsg recvmsg',
    'network-listen': 'bind listen accept accept4',
    dns: 'getaddrinfo gethostbyname res_query',
    random: 'getrandom getentropy',
    delay: 'sleep usleep nanosleep',
  },
  libdl: { 'native-interop': 'dlopen dlsym' },
  libpthread: { 'runtime-patch': 'pthread_jit_write_protect_np' },
  'libsecret-1': { 'credential-store': 'secret_*' },
  security: {
    'credential-store': 'SecKeychain* SecItemCopyMatching',
    certificate: 'SecPKCS12Import SecItemImport',
  },
  coregraphics: {
    screen: 'CGDisplayCreateImage* CGWindowListCreateImage',
    input: 'CGEventTapCreate',
  },
  libcurl: { network: 'curl_easy_perform curl_multi_perform' },
  libx11: { input: 'XQueryKeymap XGrabKey', screen: 'XGetImage' },
  libclrjit: { 'runtime-patch': 'getJit' },
};

/** Modules that forward to another, under the name that code knows. */
const alias: { readonly [module: string]: string } = {
  kernelbase: 'kernel32',
  wsock32: 'ws2_32',
  sspicli: 'secur32',
  'libc.so': 'libc',
  libsystem: 'libc',
  'libsystem.b': 'libc',
  c: 'libc',
  dl: 'libdl',
  curl: 'libcurl',
};

const same = (name: string): string => name;
const modules: ReadonlyMap<string, MemberIndex> = new Map(
  [...Object.entries(windows), ...Object.entries(unix)].map(([module, table]) => [
    module,
    indexMembers(table, same),
  ]),
);
const windowsModules = Object.keys(windows).flatMap((module) => modules.get(module) ?? []);

/**
 * What calling a native function shows. Module names are taken in every spelling a loader takes
 * (path, `.dll`, `.so.6`, `lib`, API sets); the `A` and `W` variants of Win32 are one function.
 */
export function classifyNative(module: string, entryPoint: string): Capability | undefined {
  const name = moduleName(module);
  if (isApiSet(name)) return firstKnown(windowsModules, entryPoint);
  const index = modules.get(alias[name] ?? name);
  return index && lookUpEntryPoint(index, entryPoint);
}

function firstKnown(candidates: readonly MemberIndex[], entryPoint: string) {
  for (const index of candidates) {
    const capability = lookUpEntryPoint(index, entryPoint);
    if (capability) return capability;
  }
  return undefined;
}

function lookUpEntryPoint(index: MemberIndex, entryPoint: string): Capability | undefined {
  const capability = lookUpMember(index, entryPoint);
  if (capability) return capability;
  const last = entryPoint.at(-1);
  if (last !== 'A' && last !== 'W') return undefined;
  return lookUpMember(index, entryPoint.slice(0, -1)) ?? undefined;
}

/** `C:\Windows\System32\KERNEL32.dll`, `kernel32`, `libc.so.6`, `Security.framework/Security`. */
function moduleName(module: string): string {
  const path = module.toLowerCase();
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (const extension of ['.dll', '.dylib', '.so', '.drv']) {
    const at = file.indexOf(extension);
    if (at > 0) return file.slice(0, at);
  }
  return file;
}

function isApiSet(name: string): boolean {
  return name.startsWith('api-ms-win-') || name.startsWith('ext-ms-win-');
}
