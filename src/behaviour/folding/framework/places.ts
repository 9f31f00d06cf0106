import { canonicalIpv6, parseIpv4 } from '../../strings/ip-address.js';
import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import { BoxedValue, type Value } from '../value.js';
import { AddressToken, UriToken } from '../token.js';
import { bytesOf, newBytes, type OutsideArea, type OutsideFunction } from './outside.js';

/** The first byte of the address is the lowest of the number. */
function numberBytes(value: bigint): Uint8Array {
  return Uint8Array.from([0n, 8n, 16n, 24n], (places) => Number((value >> places) & 0xffn));
}

const makeAddress: OutsideFunction = ({ args }) => {
  const [given] = args;
  if (typeof given === 'bigint') return new AddressToken(numberBytes(given));
  const bytes = bytesOf(given);
  const isAddress = bytes?.length === 4 || bytes?.length === 16;
  return isAddress && args.length === 1 ? new AddressToken(bytes) : undefined;
};

const parseAddress: OutsideFunction = ({ args: [text] }) => {
  if (typeof text !== 'string') return undefined;
  const plain = parseIpv4(text);
  if (plain === undefined) return undefined;
  return new AddressToken(Uint8Array.from([24, 16, 8, 0], (places) => (plain >>> places) & 0xff));
};

export function addressText({ bytes }: AddressToken): string | undefined {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((bytes[2 * at] as number) << 8) | (bytes[2 * at + 1] as number)).toString(16),
  );
  return canonicalIpv6(groups.join(':'));
}

/** `new Uri(text)`, `new Uri(base, relative)` (RFC 3986, 5.2). */
const makeUri: OutsideFunction = ({ args }) => {
  const [first, second] = args;
  if (typeof first === 'string') {
    return second === undefined || typeof second === 'number' ? new UriToken(first) : undefined;
  }
  const relative = second instanceof UriToken ? second.text : second;
  if (!(first instanceof UriToken) || typeof relative !== 'string') return undefined;
  return URL.canParse(relative, first.text)
    ? new UriToken(new URL(relative, first.text).href)
    : abandon();
};

/** A part of an absolute one. */
const part =
  (read: (url: URL) => Value): OutsideFunction =>
  ({ args: [uri] }) => {
    if (!(uri instanceof UriToken) || !URL.canParse(uri.text)) return undefined;
    return read(new URL(uri.text));
  };

const unboxed = (value: Value): Value => (value instanceof BoxedValue ? value.value : value);

const escape: OutsideFunction = ({ args: [text] }) => {
  if (typeof text !== 'string' || /[\ud800-\udfff]/.test(text)) return undefined;
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
};

const unescape: OutsideFunction = ({ args: [text] }) => {
  if (typeof text !== 'string') return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Addresses and URIs; nothing is asked of a network. */
export const places: OutsideArea = {
  documentation: dotnetApi('System.Net.IPAddress', 'System.Uri', 'System.Net.WebUtility'),
  types: {
    'System.Net.IPAddress': {
      '.ctor': makeAddress,
      Parse: parseAddress,
      ToString: ({ args: [address] }) => {
        const own = unboxed(address);
        return own instanceof AddressToken ? addressText(own) : undefined;
      },
      GetAddressBytes: ({ args: [address], machine }) =>
        address instanceof AddressToken ? newBytes(machine, address.bytes) : undefined,
    },
    'System.Uri': {
      '.ctor': makeUri,
      ToString: ({ args: [uri] }) => (uri instanceof UriToken ? uri.text : undefined),
      get_OriginalString: ({ args: [uri] }) => (uri instanceof UriToken ? uri.text : undefined),
      get_AbsoluteUri: part((url) => url.href),
      get_Host: part((url) => url.hostname),
      get_Scheme: part((url) => url.protocol.slice(0, -1)),
      get_AbsolutePath: part((url) => url.pathname),
      get_PathAndQuery: part((url) => url.pathname + url.search),
      get_Query: part((url) => url.search),
      EscapeDataString: escape,
      UnescapeDataString: unescape,
    },
    'System.Net.WebUtility': { UrlDecode: unescape },
  },
};
