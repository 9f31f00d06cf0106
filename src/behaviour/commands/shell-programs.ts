import { microsoft, page, repository } from '../documentation.js';
import {
  call,
  decode,
  download,
  environmentAll,
  evaluate,
  load,
  lookUp,
  network,
  persist,
  piped,
  start,
  unpack,
  when,
  write,
  type CommandGroup,
} from './command.js';
import { curlSends, encodedCommand } from './options.js';
import { startupFile } from './redirection.js';

const posix = page(
  'POSIX.1-2024 docs: Utilities',
  'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/contents.html',
);
const linux = page('Linux man-pages docs', 'https://man7.org/linux/man-pages/dir_section_1.html');
const gtfobins = page('GTFOBins docs', 'https://gtfobins.github.io');
const mac = page('macOS man pages docs', 'https://keith.github.io/xcode-man-pages/');

/** Programs of Linux and macOS. */
export const shellPrograms: readonly CommandGroup[] = [
  {
    documentation: [page('curl docs', 'https://curl.se/docs/manpage.html'), linux, gtfobins],
    commands: {
      curl: [when(curlSends, network), download],
      wget: [
        when(/--post-(?:data|file)|--body-(?:data|file)|--method=(?:post|put)/, network),
        download,
      ],
      'fetch aria2c axel lwp-download': download,
      'nc ncat netcat socat telnet ssh scp sftp rsync ftp tftp lftp ping nmap tcpdump': network,
      'dig nslookup host': lookUp,
      'mail mailx sendmail mutt swaks': { act: 'network', capability: 'mail' },
    },
  },
  {
    documentation: [posix, gtfobins],
    commands: {
      'sh bash zsh dash ksh ash fish': [
        piped(evaluate),
        when(/(?:^|\s)-\w*c\w*(?:\s|$)/, evaluate),
        start,
      ],
      'python python2 python3 perl ruby node php osascript deno bun lua': [
        piped(evaluate),
        when(/(?:^|\s)-[cer](?:\s|$)/, evaluate),
        when(/(?:^|\s)-m\s+(?:http\.server|simplehttpserver)/, call('network-listen')),
        start,
      ],
      'eval source .': evaluate,
      'pwsh powershell': [when(encodedCommand, evaluate), start],
      'exec nohup setsid disown xargs sudo doas su open xdg-open timeout busybox mono wine parallel':
        start,
      'docker podman': start,
      'insmod modprobe ldconfig kextload': load,
      'chroot unshare nsenter setcap mount': call('privilege'),
      'gcc cc clang g++ tcc': call('dynamic-code'),
    },
  },
  {
    documentation: [
      posix,
      page('OpenSSL docs', 'https://docs.openssl.org/master/man1/'),
      page('GnuPG docs', 'https://www.gnupg.org/documentation/manuals/gnupg/'),
    ],
    commands: {
      'base64 base32': [when(/(?:^|\s)(?:-d|-di|--decode)(?:\s|$)/, decode), decode],
      xxd: [when(/-r/, decode), decode],
      'uudecode basenc': decode,
      openssl: [
        when(/(?:^|\s)base64\s/, decode),
        when(/(?:^|\s)(?:enc|aes\S*)\s/, call('crypto')),
        when(/s_client/, network),
        when(/(?:^|\s)(?:pkcs12|rsa|pkey)\s/, call('certificate')),
        call('crypto'),
      ],
      gpg: [when(/export-secret/, call('credential-store')), call('crypto')],
      age: call('crypto'),
      'gunzip gzip unzip zip tar bunzip2 xz unxz zstd 7z': unpack,
    },
  },
  {
    documentation: [
      linux,
      page('systemd docs', 'https://www.freedesktop.org/software/systemd/man/latest/'),
      mac,
    ],
    commands: {
      crontab: [when(/(?:^|\s)-l(?:\s|$)/, call('scheduled-task')), persist('scheduled-task')],
      'at batch': persist('scheduled-task'),
      systemctl: [when(/enable|link/, persist('service')), call('service')],
      'systemd-run loginctl': [when(/enable-linger|--on-/, persist('service')), start],
      'service update-rc.d chkconfig rc-update': persist('service'),
      launchctl: [when(/load|bootstrap|enable|submit/, persist('service')), call('service')],
      'tee cp mv install ln dd': [when(startupFile, persist('file-write')), write],
      chmod: [when(/\+x|[0-7]?[1357][0-7]{2}/, write)],
      'chattr xattr mkfifo touch': write,
      'rm shred unlink truncate wipe': call('file-delete'),
      'cat head tail grep find less strings locate': call('file-read'),
    },
  },
  {
    documentation: [
      posix,
      page('libsecret docs: secret-tool', 'https://man.archlinux.org/man/secret-tool.1'),
      mac,
      linux,
    ],
    commands: {
      env: [when(/^$/, environmentAll), start],
      printenv: environmentAll,
      set: [when(/^$/, environmentAll)],
      export: [when(/^(?:-p)?$/, environmentAll)],
      'security secret-tool pass kwallet-query keyctl ssh-add': call('credential-store'),
      'kill pkill killall pgrep ps gdb strace ltrace lsof': call('process-inspect'),
      'whoami id hostname uname ifconfig ip who last lsb_release sw_vers system_profiler dmidecode':
        call('identity'),
      'systemd-detect-virt virt-what': call('analysis-check'),
      getent: [when(/shadow/, call('credential-store')), call('identity')],
      'useradd usermod adduser passwd chpasswd dscl': call('identity-store'),
      'pbpaste pbcopy xclip xsel wl-paste wl-copy': call('clipboard'),
      'screencapture scrot import grim maim gnome-screenshot': call('screen'),
      'arecord parecord rec': call('recording'),
      'xinput xdotool logkeys': call('input'),
      'sqlite3 psql mysql mongo mongosh redis-cli': call('database'),
      'iptables ufw nft': call('network-listen'),
      sleep: call('delay'),
      date: call('time'),
    },
  },
  {
    documentation: [
      page('Git docs', 'https://git-scm.com/docs'),
      page('GitHub CLI docs', 'https://cli.github.com/manual/'),
      page('kubectl docs', 'https://kubernetes.io/docs/reference/kubectl/'),
      page('AWS CLI docs', 'https://docs.aws.amazon.com/cli/latest/reference/'),
      microsoft('Azure CLI docs', 'cli/azure/reference-index'),
      repository('npm', 'npm/cli'),
    ],
    commands: {
      git: [
        when(/config.*hookspath/, persist('file-write')),
        when(/credential(?:-\w+)?\s+(?:fill|get)/, call('credential-store')),
        when(/clone|push|fetch|pull|ls-remote/, network),
      ],
      gh: [when(/auth\s+(?:token|status)/, call('credential-store')), call('cloud-sdk')],
      az: [when(/get-access-token|keyvault\s+secret/, call('credential-store')), call('cloud-sdk')],
      gcloud: [
        when(
          /print-(?:access|identity)-token|secrets\s+versions\s+access/,
          call('credential-store'),
        ),
        call('cloud-sdk'),
      ],
      aws: [
        when(
          /configure\s+(?:get|export-credentials)|get-session-token|secretsmanager|get-parameter/,
          call('credential-store'),
        ),
        call('cloud-sdk'),
      ],
      vault: [
        when(/(?:^|\s)(?:read|kv\s+get|print\s+token)/, call('credential-store')),
        call('cloud-sdk'),
      ],
      kubectl: [
        when(/(?:^|\s)(?:get|describe)\s+secrets?/, call('credential-store')),
        when(/(?:^|\s)exec\s/, start),
        call('cloud-sdk'),
      ],
      'npm pnpm yarn pip pip3 uv gem cargo brew apt apt-get dnf yum apk': [
        when(/(?:^|\s)(?:publish|upload)(?:\s|$)/, network),
        // Where packages come from, from then on.
        when(
          /(?:^|\s)config\s.{0,80}(?:registry|index-url)|(?:^|\s)sources?\s.{0,80}(?:-a|--add)\s/,
          network,
        ),
        when(/(?:^|\s)token(?:\s|$)|_auth/, call('credential-store')),
        when(/(?:^|\s)(?:install|i|ci|add|exec|dlx)(?:\s|$)/, download),
      ],
      twine: network,
      go: [
        when(/(?:^|\s)env\s+-w\s.{0,80}goproxy=/, network),
        when(/(?:^|\s)(?:get|install)\s/, download),
      ],
      composer: [
        when(/(?:^|\s)config\s.{0,80}repositor/, network),
        when(/(?:^|\s)(?:install|update|require)(?:\s|$)/, download),
      ],
      dotnet: [
        when(/(?:^|\s)nuget\s+(?:push|add)/, network),
        when(/(?:^|\s)(?:tool|new|workload)\s+(?:install|update|restore)/, download),
        when(/(?:^|\s)(?:exec|run|tool|fsi|dnx)\s|\.dll/, start),
      ],
      'npx uvx bunx pipx': download,
      dnx: download,
    },
  },
];
