/**
 * Options that decide what a program does, as found in arguments in lower case and joined by blanks.
 */

/** Any beginning of PowerShell's `-EncodedCommand` will do, and `-ec`; dashes come in four shapes. */
export const encodedCommand = /(?:^|\s)[-/\u2013\u2014\u2015](?:e|ec|en|enc\w*)[\s:]/;

/** `-F name=@file` sends a form; `-f` alone says to be quiet of failures. */
export const curlSends =
  /(?:^|\s)(?:(?:-d|-t|--json|--data[\w-]*|--upload-file|--form[\w-]*)(?:[\s=]|$)|-d@|-f\s+["']?[\w.-]{1,64}=)/;
