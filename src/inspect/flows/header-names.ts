import type { FlowPath, Site } from '../../behaviour/data-flow/index.js';

/** Members that put a header into a request or a collection, its name first. */
const namesFirst =
  /^(?:(?:Try)?Add\w*|Set|set_Item|SetRequestHeader|SetHeader|With(?:Request)?Header\w*|AppendHeader|Append)$/;

/** The name of the header that what is followed has become; undefined where it is not known. */
export function headerName({ states }: FlowPath): string | undefined {
  for (const { hop } of states.toReversed()) {
    if (hop.kind !== 'through') continue;
    const name = named(hop.site);
    if (name !== undefined) return name;
  }
  return undefined;
}

function named({ callee, args }: Site): string | undefined {
  const { name, type } = callee;
  if (collections.test(type)) {
    const from = args[0]?.site?.callee.name;
    return from?.startsWith('get_') === true ? from.slice(4) : undefined;
  }
  if (!requests.test(type)) return undefined;
  const [, first] = args;
  if (namesFirst.test(name) && args.length > 2) {
    if (typeof first?.constant === 'string') return first.constant;
    // HttpRequestHeader: the enumeration's own numbers.
    if (typeof first?.constant === 'number') return byNumber.get(first.constant);
    return undefined;
  }
  return name.startsWith('set_') && name !== 'set_Item' ? name.slice(4) : undefined;
}

const collections = /^System\.Net\.Http\.Headers\.HttpHeaderValueCollection/;
const requests = /Header|^System\.Net\.(?:HttpWebRequest|WebSockets\.ClientWebSocketOptions)$/;

/** .NET API docs: HttpRequestHeader. */
const byNumber: ReadonlyMap<number, string> = new Map([
  [5, 'Trailer'],
  [7, 'Upgrade'],
  [8, 'Via'],
  [9, 'Warning'],
  [20, 'Accept'],
  [21, 'Accept-Charset'],
  [22, 'Accept-Encoding'],
  [23, 'Accept-Language'],
  [24, 'Authorization'],
  [25, 'Cookie'],
  [26, 'Expect'],
  [27, 'From'],
  [29, 'If-Match'],
  [31, 'If-None-Match'],
  [32, 'If-Range'],
  [36, 'Referer'],
  [39, 'User-Agent'],
]);

/**
 * Headers that say what a client is, wants or has (RFC 9110, W3C Trace Context): no service looks for a
 * credential there.
 */
const side =
  /^(?:user-?agent|referr?er|accept[\w-]*|if-?(?:none-?)?match|if-?range|from|via|traceparent|tracestate|baggage|x-(?:request|correlation|trace)-id|request-id|correlation-(?:id|context)|expect|pragma|cache-?control|warning|upgrade|te|trailer|etag|x-forwarded-\w+|forwarded|dnt|x-powered-by|x-client-(?:version|info|data))$/i;

export function isSideHeader(name: string | undefined): boolean {
  return name !== undefined && side.test(name);
}
