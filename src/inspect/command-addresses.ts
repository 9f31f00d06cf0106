/** Programs that send what they are given to the host that they are told. */
const senders =
  /(?:^|[\\/\s"'&|;(])(?:curl|wget|nc|ncat|netcat|telnet|ssh|scp|sftp|ftp|tftp|rsync|socat|openssl|nslookup|dig|host|ping|logger|mail|mailx|sendmail|http|https|xh|aria2c|bitsadmin|certutil|powershell|pwsh|Invoke-\w+|iwr|irm)(?:\.exe)?(?:$|[\s"'])/i;

const url = /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s"'|<>]+/gi;
const bare =
  /(?<![\w.@/-])(?:[\w.-]{1,60}@)?((?:\d{1,3}\.){3}\d{1,3}|(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,24})(?=[\s:/"']|$)/gi;

/**
 * The addresses in the texts of a command: those with a scheme; without one, hosts that are told to a
 * program that sends.
 */
export function addressesIn(texts: readonly string[]): string[] {
  const urls = texts.flatMap((text) => text.match(url) ?? []);
  if (urls.length > 0 || !texts.some((text) => senders.test(text))) return urls;
  return texts
    .filter((text) => !text.includes('\n'))
    .flatMap((text) => [...text.slice(0, longest).matchAll(bare)].map(([, host = '']) => host))
    .filter((host) => !files.test(host));
}

const longest = 2_000;
const files =
  /\.(?:exe|dll|txt|json|xml|sh|ps1|bat|cmd|log|conf|cfg|ini|pem|key|crt|pfx|zip|gz|tar|py|js|cs|md|html?|config|props|targets)$/i;
