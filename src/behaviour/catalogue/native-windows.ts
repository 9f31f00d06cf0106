import { microsoft, page } from '../documentation.js';
import type { NativeGroup } from './native.js';

const win32 = (title: string, path: string) =>
  microsoft(`Windows API docs: ${title}`, `windows/win32/${path}`);

const sqlite = { database: 'sqlite3_open* sqlite3_prepare* sqlite3_exec' } as const;
const networkSecurity = { 'credential-store': 'PK11SDR_Decrypt NSS_Init*' } as const;

/** Win32 entry points by module; `A` and `W` variants are one function. */
export const windows: readonly NativeGroup[] = [
  {
    documentation: [
      win32('Processes and threads', 'procthread/process-and-thread-functions'),
      win32('Memory management', 'memory/memory-management-functions'),
      win32('Debugging', 'debug/debugging-functions'),
      win32('Tool help', 'toolhelp/tool-help-functions'),
    ],
    modules: {
      kernel32: {
        process: 'CreateProcess* WinExec CreateProcessWithToken*',
        'process-inspect':
          'OpenProcess TerminateProcess ReadProcessMemory Process32First Process32Next Module32First Thread32First CreateToolhelp32Snapshot Toolhelp32ReadProcessMemory K32EnumProcesses MiniDumpWriteDump OpenThread SuspendThread DebugActiveProcess QueryFullProcessImageName',
        'analysis-check': 'IsDebuggerPresent CheckRemoteDebuggerPresent',
        'runtime-patch':
          'VirtualAlloc* VirtualProtect* WriteProcessMemory CreateRemoteThread* QueueUserAPC* SetThreadContext FlushInstructionCache',
        'native-interop': 'LoadLibrary* GetProcAddress LoadPackagedLibrary CreateThread',
        'file-read': 'CreateFile CreateFile2 ReadFile* FindFirstFile* OpenFile',
        'file-write':
          'WriteFile* CopyFile* MoveFile* ReplaceFile CreateSymbolicLink CreateHardLink',
        'file-delete': 'DeleteFile RemoveDirectory',
        environment: 'GetEnvironmentVariable SetEnvironmentVariable ExpandEnvironmentStrings',
        'environment-all': 'GetEnvironmentStrings',
        identity: 'GetComputerName* GetVolumeInformation',
        delay: 'Sleep SleepEx',
        network: 'CallNamedPipe',
        'network-listen': 'CreateNamedPipe',
      },
      ntdll: {
        process: 'NtCreateUserProcess RtlCreateUserProcess',
        'runtime-patch':
          'NtAllocateVirtualMemory NtProtectVirtualMemory NtWriteVirtualMemory NtMapViewOfSection NtUnmapViewOfSection NtCreateThreadEx NtQueueApcThread* NtSetContextThread RtlCreateUserThread ZwUnmapViewOfSection ZwProtectVirtualMemory',
        'process-inspect':
          'NtOpenProcess NtQueryInformationProcess NtReadVirtualMemory NtQuerySystemInformation NtSuspendProcess RtlSetProcessIsCritical NtRaiseHardError',
        'analysis-check': 'NtSetInformationThread',
        'native-interop': 'LdrLoadDll LdrGetProcedureAddress*',
        privilege: 'RtlAdjustPrivilege NtAdjustPrivilegesToken',
        registry: 'NtOpenKey* NtQueryValueKey NtSetValueKey',
        compression: 'RtlDecompressBuffer*',
      },
      dbghelp: { 'process-inspect': 'MiniDumpWriteDump' },
      dbgcore: { 'process-inspect': 'MiniDumpWriteDump' },
      psapi: { 'process-inspect': 'EnumProcess* GetModuleFileNameEx' },
      wtsapi32: {
        privilege: 'WTSQueryUserToken',
        'process-inspect': 'WTSEnumerateProcesses* WTSTerminateProcess',
        identity: 'WTSQuerySessionInformation',
      },
      userenv: { identity: 'GetUserProfileDirectory', environment: 'CreateEnvironmentBlock' },
    },
  },
  {
    documentation: [
      win32('Credentials management', 'secauthn/credentials-management'),
      win32('Authorization', 'secauthz/authorization-functions'),
      win32('LSA policy', 'secmgmt/lsa-policy'),
      win32('Registry', 'sysinfo/registry-functions'),
      win32('Services', 'services/service-functions'),
    ],
    modules: {
      advapi32: {
        'credential-store':
          'CredEnumerate CredRead* CredUnprotect CredBackupCredentials LsaRetrievePrivateData LsaOpenPolicy LsaOpenSecret LsaQuerySecret',
        privilege:
          'AdjustTokenPrivileges LookupPrivilegeValue ImpersonateLoggedOnUser ImpersonateNamedPipeClient ImpersonateSelf SetThreadToken DuplicateToken* LogonUser*',
        registry:
          'RegOpenKey* RegQueryValue* RegSetValue* RegSetKeyValue RegCreateKey* RegDelete* RegEnum* RegGetValue RegLoadKey RegSaveKey* RegRestoreKey RegConnectRegistry',
        service:
          'OpenSCManager CreateService StartService* OpenService ControlService* ChangeServiceConfig* DeleteService EnumServicesStatus*',
        process: 'CreateProcessAsUser CreateProcessWithLogon* CreateProcessWithToken*',
        'process-inspect': 'InitiateSystemShutdown* InitiateShutdown',
        identity: 'GetUserName OpenProcessToken GetTokenInformation LookupAccountSid',
        crypto: 'CryptEncrypt CryptDecrypt CryptImportKey CryptDeriveKey CryptGenKey',
        certificate: 'CryptExportKey',
        hash: 'CryptCreateHash CryptHashData CryptSignHash',
        'file-write': 'EncryptFile',
        'file-delete': 'ClearEventLog',
        random: 'SystemFunction036 CryptGenRandom',
      },
      secur32: {
        identity: 'GetUserNameEx',
        privilege: 'LsaLogonUser',
        'credential-store': 'LsaEnumerateLogonSessions LsaCallAuthenticationPackage',
      },
      credui: { 'credential-store': 'CredUIPromptFor* CredUnPackAuthenticationBuffer' },
      vaultcli: { 'credential-store': 'Vault*' },
      wevtapi: { 'file-delete': 'EvtClearLog' },
      nss3: networkSecurity,
    },
  },
  {
    documentation: [
      win32('Cryptography', 'seccrypto/cryptography-functions'),
      win32('DPAPI', 'seccng/cng-dpapi'),
      win32('CNG', 'seccng/cng-cryptographic-primitive-functions'),
    ],
    modules: {
      crypt32: {
        'data-protection': 'CryptUnprotectData CryptUnprotectMemory',
        crypto: 'CryptProtectData CryptProtectMemory',
        certificate:
          'CertOpenStore CertOpenSystemStore PFXImportCertStore PFXExportCertStore* CertEnumCertificatesInStore CertAddCertificateContextToStore CryptAcquireCertificatePrivateKey',
        encoding: 'CryptBinaryToString CryptStringToBinary',
      },
      ncrypt: {
        'data-protection': 'NCryptUnprotectSecret',
        certificate: 'NCryptOpenKey NCryptExportKey NCryptImportKey',
        crypto: 'NCryptEncrypt NCryptDecrypt NCryptProtectSecret',
      },
      bcrypt: {
        crypto: 'BCryptEncrypt BCryptDecrypt BCryptGenerateSymmetricKey',
        certificate: 'BCryptImportKeyPair',
        hash: 'BCryptCreateHash BCryptHash BCryptHashData',
        random: 'BCryptGenRandom',
      },
    },
  },
  {
    documentation: [
      win32('Hooks', 'winmsg/hook-functions'),
      win32('Keyboard input', 'inputdev/keyboard-input-functions'),
      win32('Clipboard', 'dataxchg/clipboard-functions'),
      win32('Bitmaps', 'gdi/bitmap-functions'),
      win32('Waveform audio', 'multimedia/waveform-functions'),
      win32('Video capture', 'multimedia/video-capture-functions'),
    ],
    modules: {
      user32: {
        input:
          'SetWindowsHook* SetWinEventHook GetAsyncKeyState GetKeyState GetKeyboardState RegisterRawInputDevices GetRawInputData GetRawInputBuffer SendInput keybd_event mouse_event BlockInput',
        clipboard:
          'OpenClipboard GetClipboardData SetClipboardData AddClipboardFormatListener SetClipboardViewer',
        screen: 'PrintWindow GetDesktopWindow GetWindowDC',
        'process-inspect':
          'GetForegroundWindow GetWindowText CreateDesktop* OpenDesktop ExitWindowsEx',
      },
      gdi32: { screen: 'BitBlt StretchBlt' },
      avicap32: { recording: 'capCreateCaptureWindow capGetDriverDescription' },
      winmm: { recording: 'waveInOpen waveInStart' },
      dsound: { recording: 'DirectSoundCaptureCreate*' },
      mf: { recording: 'MFCreateDeviceSource' },
    },
  },
  {
    documentation: [
      win32('Windows Sockets 2', 'winsock/winsock-functions'),
      win32('WinINet', 'wininet/wininet-functions'),
      win32('WinHTTP', 'winhttp/winhttp-functions'),
      win32('DNS', 'dns/dns-functions'),
      win32('HTTP Server', 'http/http-server-api-version-2-0-functions'),
      win32('IP Helper', 'iphlp/ip-helper-functions'),
      win32('Windows networking', 'wnet/windows-networking-functions'),
    ],
    modules: {
      ws2_32: {
        network: 'connect send sendto recv recvfrom socket WSAConnect* WSASend* WSARecv* WSASocket',
        'network-listen': 'bind listen accept WSAAccept',
        dns: 'getaddrinfo GetAddrInfo* gethostbyname',
      },
      wininet: {
        network:
          'InternetOpen* InternetConnect InternetReadFile* InternetWriteFile HttpOpenRequest HttpSendRequest* FtpPutFile FtpGetFile',
        'credential-store': 'InternetGetCookie*',
      },
      winhttp: {
        network:
          'WinHttpOpen* WinHttpConnect WinHttpSendRequest WinHttpReadData WinHttpWriteData WinHttpWebSocket*',
      },
      urlmon: { network: 'URLDownload* URLOpen*' },
      websocket: { network: 'WebSocketCreateClientHandle WebSocketSend' },
      msquic: { network: 'MsQuicOpenVersion' },
      mpr: { network: 'WNetAddConnection* WNetUseConnection WNetOpenEnum' },
      dnsapi: { dns: 'DnsQuery*' },
      httpapi: { 'network-listen': 'HttpCreateHttpHandle HttpAddUrl* HttpReceiveHttpRequest' },
      iphlpapi: {
        network: 'IcmpSendEcho* Icmp6SendEcho*',
        identity: 'GetAdaptersInfo GetAdaptersAddresses',
        'process-inspect': 'GetExtendedTcpTable GetExtendedUdpTable',
      },
      rasapi32: { 'credential-store': 'RasGetCredentials RasGetEntryDialParams' },
      wlanapi: { 'credential-store': 'WlanGetProfile*' },
    },
  },
  {
    documentation: [
      win32('Network management', 'netmgmt/network-management-functions'),
      win32('LDAP', 'api/winldap/'),
      win32('ADSI', 'adsi/adsi-functions'),
    ],
    modules: {
      netapi32: directory(),
      samcli: directory(),
      wldap32: { 'identity-store': 'ldap_bind* ldap_search*' },
      activeds: { 'identity-store': 'ADsOpenObject ADsGetObject' },
    },
  },
  {
    documentation: [
      win32('Shell', 'shell/shell-functions'),
      win32('Installer', 'msi/installer-functions'),
      win32('AMSI', 'amsi/antimalware-scan-interface-functions'),
      win32('Cabinet and compression', 'cmpapi/using-the-compression-api'),
    ],
    modules: {
      shell32: {
        process: 'ShellExecute*',
        'file-write': 'SHFileOperation',
        identity: 'IsUserAnAdmin',
      },
      shlwapi: { registry: 'SHGetValue SHSetValue SHRegGetValue' },
      msi: { process: 'MsiInstallProduct' },
      cabinet: { compression: 'Compress Decompress FDICopy' },
      // Scanners call these; who changes them gets their addresses by name.
      amsi: { 'native-interop': 'AmsiScanBuffer AmsiScanString AmsiInitialize' },
      winsqlite3: sqlite,
      sqlite3: sqlite,
      e_sqlite3: sqlite,
    },
  },
  {
    documentation: [
      microsoft('.NET docs: Write a custom .NET host', 'dotnet/core/tutorials/netcore-hosting'),
      microsoft('.NET Framework docs: Hosting', 'dotnet/framework/unmanaged-api/hosting/'),
      page(
        '.NET runtime docs: JIT interface',
        'https://github.com/dotnet/runtime/tree/main/docs/design/coreclr/jit',
      ),
    ],
    modules: {
      clrjit: { 'runtime-patch': 'getJit' },
      mscorjit: { 'runtime-patch': 'getJit' },
      mscoree: { 'assembly-load': 'CLRCreateInstance CorBindToRuntime*' },
      coreclr: {
        'assembly-load': 'coreclr_initialize coreclr_create_delegate coreclr_execute_assembly',
      },
      hostfxr: {
        'assembly-load': 'hostfxr_initialize_* hostfxr_get_runtime_delegate hostfxr_main*',
      },
    },
  },
];

function directory() {
  return {
    'identity-store': 'NetUser* NetLocalGroup* NetGroup*',
    identity: 'NetGetJoinInformation NetWkstaGetInfo',
    'scheduled-task': 'NetScheduleJobAdd',
    network: 'NetServerEnum NetShareEnum',
  } as const;
}
