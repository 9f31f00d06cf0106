import type { Reached } from './entry-point.js';

/** The API that is called, or what the string names. */
export function reachedText(target: Reached): string {
  switch (target.kind) {
    case 'api-call':
      return target.api;
    case 'path':
      return target.text;
    case 'endpoint':
      return target.url;
    case 'environment-variable':
      return target.name;
    case 'embedded-key':
      return `${target.service} ${target.host}`.trim();
  }
}
