import { page } from '../documentation.js';
import type { NativeGroup } from './native.js';

const apple = (title: string, path: string) =>
  page(`Apple developer docs: ${title}`, `https://developer.apple.com/documentation/${path}`);

const capture = { screen: 'CGDisplayCreateImage* CGWindowListCreateImage CGDisplayStreamCreate*' };
const events = { input: 'CGEventTapCreate* CGEventPost CGEventSourceKeyState' };
const sqlite = { database: 'sqlite3_open* sqlite3_prepare* sqlite3_exec' };

/** POSIX, Linux and Darwin entry points by library. */
export const unix: readonly NativeGroup[] = [
  {
    documentation: [
      page('Linux man-pages docs', 'https://man7.org/linux/man-pages/dir_section_2.html'),
      page('POSIX.1-2024 docs', 'https://pubs.opengroup.org/onlinepubs/9799919799/'),
      apple('Kernel', 'kernel'),
    ],
    modules: {
      libc: {
        process: 'fork vfork exec* fexecve posix_spawn* system popen',
        'process-inspect':
          'ptrace kill process_vm_readv getpgid task_for_pid mach_vm_read* proc_listpids proc_pidpath reboot',
        'runtime-patch':
          'mprotect memfd_create process_vm_writev pthread_jit_write_protect_np mach_vm_write mach_vm_protect vm_protect',
        'native-interop': 'dlopen dlsym dlmopen mmap syscall',
        privilege:
          'setuid seteuid setreuid setresuid setgid setegid setgroups chroot unshare setns mount capset init_module finit_module',
        'file-read': 'open open64 openat read fopen opendir readdir',
        'file-write': 'creat write rename chmod fchmod symlink link',
        'file-delete': 'unlink unlinkat rmdir remove',
        environment: 'getenv secure_getenv setenv putenv',
        'environment-all': '_NSGetEnviron',
        identity: 'getlogin getlogin_r getpwuid getpwuid_r gethostname uname',
        'credential-store': 'getspnam getspent',
        network: 'connect send sendto recv recvfrom socket sendmsg recvmsg sendmmsg recvmmsg',
        'network-listen': 'bind listen accept accept4',
        dns: 'getaddrinfo gethostbyname gethostbyname2 res_query res_nquery res_search',
        random: 'getrandom getentropy arc4random*',
        delay: 'sleep usleep nanosleep',
      },
      libdl: { 'native-interop': 'dlopen dlsym' },
      libpthread: { 'runtime-patch': 'pthread_jit_write_protect_np' },
    },
  },
  {
    documentation: [
      page('libsecret docs', 'https://gnome.pages.gitlab.gnome.org/libsecret/'),
      page(
        'Linux man-pages docs: keyrings',
        'https://man7.org/linux/man-pages/man7/keyrings.7.html',
      ),
      page('Linux-PAM docs', 'https://github.com/linux-pam/linux-pam'),
      page('NSS docs', 'https://firefox-source-docs.mozilla.org/security/nss/index.html'),
    ],
    modules: {
      'libsecret-1': { 'credential-store': 'secret_*' },
      'libgnome-keyring': { 'credential-store': 'gnome_keyring_*' },
      libkeyutils: { 'credential-store': 'keyctl* request_key' },
      libpam: { 'identity-store': 'pam_start pam_authenticate' },
      libnss3: { 'credential-store': 'PK11SDR_Decrypt NSS_Init*' },
      libsqlite3: sqlite,
    },
  },
  {
    documentation: [
      apple('Keychain services', 'security/keychain-services'),
      apple('Authorization services', 'security/authorization-services'),
      apple('Quartz event services', 'coregraphics/quartz-event-services'),
      apple('Quartz window services', 'coregraphics/quartz-window-services'),
      apple('IOKit', 'iokit'),
      apple('Audio queue services', 'audiotoolbox/audio-queue-services'),
    ],
    modules: {
      security: {
        'credential-store': 'SecKeychain* SecItemCopyMatching SecItemExport',
        certificate:
          'SecPKCS12Import SecItemImport SecKeyCopyExternalRepresentation SecIdentityCopyPrivateKey SecTrustSettingsSet*',
        privilege: 'AuthorizationExecuteWithPrivileges',
      },
      coregraphics: { ...capture, ...events },
      applicationservices: { ...capture, ...events },
      iokit: { identity: 'IORegistryEntryCreateCFProperty', input: 'IOHIDManagerOpen' },
      audiotoolbox: { recording: 'AudioQueueNewInput*' },
      systemconfiguration: { identity: 'SCDynamicStoreCopyComputerName' },
      libobjc: { 'native-interop': 'objc_msgSend*' },
    },
  },
  {
    documentation: [
      page('X.Org docs: Xlib, XTEST, RECORD', 'https://www.x.org/releases/current/doc/'),
      page('ALSA docs: PCM', 'https://www.alsa-project.org/alsa-doc/alsa-lib/pcm.html'),
      page('PulseAudio docs', 'https://www.freedesktop.org/software/pulseaudio/doxygen/'),
    ],
    modules: {
      libx11: { input: 'XQueryKeymap XGrabKey XGrabKeyboard', screen: 'XGetImage' },
      libxtst: { input: 'XRecordEnableContext* XTestFake*' },
      libxext: { screen: 'XShmGetImage' },
      libxcb: { screen: 'xcb_get_image' },
      libxfixes: { clipboard: 'XFixesSelectSelectionInput' },
      libasound: { recording: 'snd_pcm_readi snd_pcm_readn' },
      libpulse: { recording: 'pa_stream_connect_record' },
      'libpulse-simple': { recording: 'pa_simple_read' },
    },
  },
  {
    documentation: [
      page('libcurl docs', 'https://curl.se/libcurl/c/'),
      page('OpenSSL docs', 'https://docs.openssl.org/master/man3/'),
      page(
        '.NET runtime docs: JIT interface',
        'https://github.com/dotnet/runtime/tree/main/docs/design/coreclr/jit',
      ),
    ],
    modules: {
      libcurl: { network: 'curl_easy_perform curl_multi_perform' },
      libssl: { network: 'SSL_connect SSL_read* SSL_write*' },
      libcrypto: {
        crypto: 'EVP_Encrypt* EVP_Decrypt* EVP_Cipher*',
        certificate: 'PEM_read_bio_PrivateKey PKCS12_parse',
        hash: 'EVP_Digest*',
        random: 'RAND_bytes',
      },
      libclrjit: { 'runtime-patch': 'getJit' },
      libcoreclr: {
        'assembly-load': 'coreclr_initialize coreclr_create_delegate coreclr_execute_assembly',
      },
      libhostfxr: { 'assembly-load': 'hostfxr_initialize_* hostfxr_get_runtime_delegate' },
    },
  },
];
