import type { FlowFact } from '../../facts/fact.js';

/**
 * Material: opens an account or a wallet by itself, and no honest program sends it. Harvest: what
 * nobody handed to the library. Credentials are sent by honest clients all day, to their service.
 * Passing: what goes through a library anyway.
 */
export type Worth = 'material' | 'harvest' | 'credential' | 'passing';

export function worthOf({ source }: FlowFact): Worth {
  switch (source.kind) {
    case 'parameter':
    case 'property':
    case 'file':
      // Nobody hands a connection over to have its password sent on.
      if (source.area === 'connection-string') return 'harvest';
      if (source.area === 'content') return 'passing';
      return /^(?:mnemonic|certificate|certificate-path)$/.test(source.area) ||
        (source.area === 'private-key' && /private|priv_?key|wif|pem/i.test(source.text))
        ? 'material'
        : 'credential';
    case 'identity':
      return source.area === 'password-hash' ? 'material' : 'credential';
    case 'environment':
      return 'credential';
    case 'configuration-all':
      return source.area === 'all' ? 'harvest' : 'credential';
    case 'credential-file':
      return isOwnService(source.area) ? 'credential' : 'harvest';
    case 'request':
      return source.area === '' ? 'passing' : 'harvest';
    case 'response':
    case 'embedded':
      return 'passing';
    default:
      return 'harvest';
  }
}

/** Places whose own tools and SDKs read them, and send what is there to their own service. */
export function isOwnService(area: string): boolean {
  return ownService.test(area);
}

const ownService =
  /^(?:aws|azure|gcp|cloud|forge|package-manager|container|kubernetes|iac|ai|database|other)/;

/** All there is of a kind, whatever is in it. */
export function isWhole({ source }: FlowFact): boolean {
  return (
    source.kind === 'environment-all' ||
    (source.kind === 'configuration-all' && source.area === 'all')
  );
}

/** Nobody asked for it, and no service of its own is known to want it. */
export function isUnasked({ source }: FlowFact): boolean {
  switch (source.kind) {
    case 'foreign-member':
    case 'screen':
    case 'clipboard':
    case 'process-memory':
    case 'repository':
      return true;
    case 'request':
      return source.area !== '';
    case 'credential-file':
      return !ownService.test(source.area);
    default:
      return false;
  }
}

/** Handed over to be kept: it opens an account for long, unlike the key of a public API. */
export function isGuarded({ source }: FlowFact): boolean {
  if (source.kind !== 'parameter' && source.kind !== 'property' && source.kind !== 'file')
    return false;
  if (source.area === 'token') return /refresh|personal|session/i.test(source.text);
  return source.area !== 'api-key' || /secret/i.test(source.text);
}

/**
 * A program reads its own settings and the key of its own certificate, and they go wherever it works. A
 * NuGet.Config names the feeds, and goes to them.
 */
export function isOwnSetting({ source }: FlowFact): boolean {
  return source.kind === 'credential-file' && ownSettings.has(source.area);
}

const ownSettings = new Set(['dotnet', 'key-file', 'nuget']);
