import type { Sink } from './dialects.js';

/**
 * Programs whose users are logged in with a service, and which leave there what they are given: "GitHub CLI
 * manual", "GitLab CLI", "AWS CLI: s3", "Azure CLI: az storage blob", "gcloud storage", "rclone"; and programs
 * that carry files to another machine or a mailbox ("scp", "rsync", "sftp", "lftp", "mailx", "sendmail").
 */
export const uploaders: readonly Sink[] = [
  {
    pattern:
      /(?<![\w./$-])(gh)(?:\.exe)?\s+(?=api\s|gist\s+(?:create|edit)|release\s+(?:create|upload)|(?:issue|pr)\s+(?:create|comment|edit)|repo\s+(?:create|edit))/g,
    kind: 'network',
    host: 'https://api.github.com/',
  },
  {
    pattern:
      /(?<![\w./$-])(glab)(?:\.exe)?\s+(?=api\s|snippet\s+create|release\s+(?:create|upload)|(?:issue|mr)\s+(?:create|note|update)|repo\s+create)/g,
    kind: 'network',
    host: 'https://gitlab.com/',
  },
  {
    pattern:
      /(?<![\w./$-])(aws)(?:\.exe)?\s+(?=[^\n|;&]{0,80}(?:\bs3\s+(?:cp|mv|sync)|\bput-object|\bput-item|\bsend-message|\bpublish|\bput-log-events|\binvoke)\s)/g,
    kind: 'network',
  },
  {
    pattern:
      /(?<![\w./$-])(az)(?:\.cmd)?\s+(?=storage\s+(?:blob|file|fs|message|entity)\s+(?:upload\S*|put|insert|file)|rest\s)/g,
    kind: 'network',
  },
  {
    pattern: /(?<![\w./$-])(gcloud|gsutil)\s+(?=(?:storage\s+)?(?:cp|mv|rsync)\s|pubsub\s)/g,
    kind: 'network',
  },
  {
    pattern:
      /(?<![\w./$-])(rclone|s3cmd|mc|b2|doctl|croc|wormhole|ffsend|magic-wormhole)\s+(?=copy|copyto|move|moveto|sync|rcat|put|cp|pipe|upload|send)/g,
    kind: 'network',
  },
  { pattern: /(?<![\w./$-])(scp|rsync|sftp|lftp|ncftpput|pastebinit)\s/g, kind: 'network' },
  { pattern: /(?<![\w./$-])(mailx?|mutt|sendmail|msmtp|swaks)\s/g, kind: 'mail' },
];

/** Buckets, machines and mailboxes as these programs write them, as addresses. */
const written: readonly (readonly [pattern: RegExp, address: string])[] = [
  [/^s3:\/\/([a-z0-9][a-z0-9.-]{2,62})(?:\/|$)/i, 'https://$1.s3.amazonaws.com/'],
  [/^gs:\/\/([a-z0-9][\w.-]{2,62})(?:\/|$)/i, 'https://storage.googleapis.com/$1/'],
  [/^(?:[\w.-]{1,60}@)?((?:[\w-]{1,63}\.){1,8}[a-z0-9]{2,24}):(?!\/\/)/i, 'tcp://$1/'],
  [/^[\w.+-]{1,60}@((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})$/i, 'smtp://$1/'],
];

export function addressesAmong(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const bare = word.slice(0, 300);
    const found = written.find(([pattern]) => pattern.test(bare));
    if (found === undefined) return [];
    const [pattern, address] = found;
    return [address.replace('$1', pattern.exec(bare)?.[1] ?? '')];
  });
}
