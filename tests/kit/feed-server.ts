import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Certificate } from './certificate.js';
import { buildPackage, type PackageText } from './package-builder.js';

/** A package on the server. */
export interface ServedPackage {
  readonly id: string;
  readonly version: string;
  readonly bytes: Uint8Array;
  readonly listed?: boolean;
  /** What else its entry in the registration says: when it was published, deprecation, dependencies. */
  readonly entry?: Readonly<Record<string, unknown>>;
  /** Its leaf in the catalog; none without. */
  readonly leaf?: Readonly<Record<string, unknown>>;
}

/** What the search says of an id. */
export interface ServedName {
  readonly id: string;
  readonly downloads?: number;
  readonly owners?: string | readonly string[];
  readonly verified?: boolean;
}

/** What goes wrong where; fields together where they make sense together. */
export interface Fault {
  /** How many requests it is for; all by default. */
  readonly times?: number;
  /** Milliseconds before anything is answered. */
  readonly delay?: number;
  /** Never answers. */
  readonly hang?: boolean;
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
  /** Sends so many bytes of the body, then cuts the connection. */
  readonly truncate?: number;
  /** Sends the body so many bytes at a time, each after so many milliseconds. */
  readonly drip?: { readonly bytes: number; readonly every: number };
  /** Sends this over and over until nobody listens. */
  readonly endless?: Uint8Array;
  /** Bytes of the whole answer, header and all. */
  readonly raw?: string | Uint8Array;
}

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
}

export interface FeedServerOptions {
  /** Basic authentication; requests without it are answered with `refusal`. */
  readonly login?: { readonly username: string; readonly password: string };
  /** 401 by default. */
  readonly refusal?: number;
  /** `WWW-Authenticate`; undefined leaves it out, `Basic realm="feed"` by default. */
  readonly challenge?: string | null;
  /** Registration pages: in the index, or so many versions in a document of their own. */
  readonly pageSize?: number;
  /** Speaks TLS with it. */
  readonly certificate?: Certificate;
  /** No registration at all. */
  readonly bare?: boolean;
  /** Last word on the resources of the service index. */
  readonly resources?: (honest: readonly Resource[]) => readonly Resource[];
}

/** A page of `VulnerabilityInfo`, whose address has its name and number of change in it. */
export interface ServedVulnerabilities {
  readonly name: string;
  readonly updated: string;
  readonly content: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly '@id': string;
  readonly '@type': string;
}

/**
 * A v3 feed on the loopback that does as it is told, and writes down what it was asked. Serves real
 * clients as well. Close it.
 */
export class FeedServer {
  /** What its search knows; without any, it has no search. */
  names: readonly ServedName[] = [];
  /** Results of one page at most, and how far a search may be paged: further is answered with 400. */
  searchLimits = { take: 1000, skip: 3000 };
  readonly requests: SeenRequest[] = [];
  /** Of the last change to every page of every registration; pages do not say it by default. */
  commit: string | undefined;
  /** Sockets opened, over all time. */
  connections = 0;
  /** Told as `VulnerabilityInfo`, where there are any. */
  vulnerabilities: readonly ServedVulnerabilities[] = [];
  readonly #options: FeedServerOptions;
  readonly #packages = new Map<string, ServedPackage[]>();
  readonly #faults: { path: string | RegExp; fault: Fault; left: number }[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(options: FeedServerOptions) {
    this.#options = options;
    const answer: RequestListener = (request, response) =>
      void this.#answer(request.url ?? '/', request.headers, response);
    const { certificate } = options;
    this.#server = certificate ? createTlsServer(certificate, answer) : createServer(answer);
    this.#server.on('connection', (socket) => {
      this.connections++;
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => {});
    });
  }

  static async start(options: FeedServerOptions = {}): Promise<FeedServer> {
    const server = new FeedServer(options);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    const scheme = this.#options.certificate ? 'https' : 'http';
    return `${scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Of the service index. */
  get url(): string {
    return `${this.origin}/v3/index.json`;
  }

  /** Paths that were asked for, in order. */
  get paths(): string[] {
    return this.requests.map(({ path }) => path);
  }

  /** Sockets that are open now. */
  get open(): number {
    return this.#sockets.size;
  }

  add(
    text: Partial<PackageText> & Pick<ServedPackage, 'listed' | 'entry' | 'leaf'>,
  ): ServedPackage {
    const { id = 'Fixture.Package', version = '1.0.0', listed = true, entry, leaf, ...rest } = text;
    const bytes = buildPackage({ files: { 'lib/net8.0/_._': '' }, ...rest, id, version });
    const more = { ...(entry && { entry }), ...(leaf && { leaf }) };
    return this.addBytes({ id, version, bytes, listed, ...more });
  }

  addBytes(served: ServedPackage): ServedPackage {
    const key = served.id.toLowerCase();
    const others = (this.#packages.get(key) ?? []).filter(
      ({ version }) => version.toLowerCase() !== served.version.toLowerCase(),
    );
    this.#packages.set(key, [...others, served]);
    return served;
  }

  /** The latest fault for a path goes first. A text is the whole path. */
  fault(path: string | RegExp, fault: Fault): void {
    this.#faults.unshift({ path, fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  /** As a proxy that wants credentials. */
  refuseTunnels(): void {
    this.#server.on('connect', (_, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
    });
  }

  heal(): void {
    this.#faults.length = 0;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(
    path: string,
    headers: IncomingHttpHeaders,
    response: ServerResponse,
  ): Promise<void> {
    response.on('close', () => this.requests.push({ path, headers, status: response.statusCode }));
    const fault = this.#faultFor(path);
    if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (fault?.hang) return;
    if (fault?.cut) return void response.socket?.destroy();
    if (fault?.raw !== undefined) return void response.socket?.end(fault.raw);
    const honest = this.#refusalOf(headers) ?? this.#content(path, headers);
    const spoilt = fault === undefined ? honest : spoil(honest, fault);
    response.writeHead(spoilt.status, spoilt.headers);
    await sendBody(response, spoilt.body, fault);
  }

  #faultFor(path: string): Fault | undefined {
    const found = this.#faults.find(
      ({ path: at, left }) => left > 0 && (typeof at === 'string' ? at === path : at.test(path)),
    );
    if (found) found.left--;
    return found?.fault;
  }

  #refusalOf(headers: IncomingHttpHeaders): Content | undefined {
    const { login, refusal = 401, challenge = 'Basic realm="feed"' } = this.#options;
    if (login === undefined) return undefined;
    const expected = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    if (headers.authorization === `Basic ${expected}`) return undefined;
    const header = challenge === null ? {} : { 'www-authenticate': challenge };
    return { status: refusal, headers: header, body: '' };
  }

  #content(path: string, headers: IncomingHttpHeaders): Content {
    const search = new URL(path, this.origin);
    if (search.pathname === '/query' && this.names.length > 0) return this.#search(search);
    const found = this.#find(path);
    if (found === undefined) return { status: 404, headers: {}, body: '' };
    const bytes = Buffer.from(found.body);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    if (headers['if-none-match'] === etag) return { status: 304, headers: { etag }, body: '' };
    const body = found.gzip ? gzipSync(bytes) : bytes;
    const encoding = found.gzip ? { 'content-encoding': 'gzip' } : {};
    return {
      status: 200,
      headers: { 'content-type': found.type, etag, ...encoding, 'content-length': body.length },
      body,
    };
  }

  #find(path: string): { type: string; body: string | Uint8Array; gzip?: boolean } | undefined {
    const [, area, ...rest] = decodeURIComponent(path.split('?')[0] ?? '').split('/');
    const json = (value: unknown, gzip = false) => ({
      type: 'application/json',
      body: JSON.stringify(value),
      gzip,
    });
    if (area === 'v3') return rest.join('/') === 'index.json' ? json(this.#index()) : undefined;
    if (area === 'flat') {
      const [id = '', version = '', file] = rest;
      const served = this.#packages.get(id);
      if (served && version === 'index.json' && file === undefined)
        return json({ versions: served.map((one) => one.version.toLowerCase()) });
      const one = served?.find((own) => own.version.toLowerCase() === version);
      const named = file === `${id}.${version}.nupkg`;
      return one && named ? { type: 'application/octet-stream', body: one.bytes } : undefined;
    }
    if (area === 'vulnerabilities' && this.vulnerabilities.length > 0)
      return this.#vulnerabilities(rest.join('/'), json);
    if (area === 'registration' && !this.#options.bare) {
      const value = this.#registration(rest);
      return value === undefined ? undefined : json(value, true);
    }
    if (area === 'catalog') {
      const [id = '', file = ''] = rest;
      const one = this.#packages
        .get(id)
        ?.find(({ version }) => `${version.toLowerCase()}.json` === file);
      return one?.leaf && json({ id: one.id, version: one.version, ...one.leaf });
    }
    return undefined;
  }

  #index(): unknown {
    const { bare, resources = (honest) => honest } = this.#options;
    const honest = [
      { '@id': `${this.origin}/flat/`, '@type': 'PackageBaseAddress/3.0.0' },
      ...(bare
        ? []
        : [{ '@id': `${this.origin}/registration/`, '@type': 'RegistrationsBaseUrl/3.6.0' }]),
      ...(this.vulnerabilities.length > 0
        ? [
            {
              '@id': `${this.origin}/vulnerabilities/index.json`,
              '@type': 'VulnerabilityInfo/6.7.0',
            },
          ]
        : []),
      ...(this.names.length > 0
        ? [{ '@id': `${this.origin}/query`, '@type': 'SearchQueryService/3.5.0' }]
        : []),
    ];
    return { version: '3.0.0', resources: resources(honest) };
  }

  #vulnerabilities<T>(file: string, json: (value: unknown, gzip?: boolean) => T): T | undefined {
    if (file === 'index.json')
      return json(
        this.vulnerabilities.map(({ name, updated }) => ({
          '@name': name,
          '@id': `${this.origin}/vulnerabilities/${name}.json`,
          '@updated': updated,
          comment: 'A fixture.',
        })),
      );
    const page = this.vulnerabilities.find(({ name }) => `${name}.json` === file);
    return page && json(page.content, true);
  }

  /** The most downloaded first; `owner:` before a word looks for an owner. */
  #search({ searchParams }: URL): Content {
    const skip = Number(searchParams.get('skip'));
    if (skip > this.searchLimits.skip) return { status: 400, headers: {}, body: 'too far' };
    const [, of, word = ''] = /^(owner:)?(.*)$/.exec(searchParams.get('q') ?? '') ?? [];
    const hits = this.names
      .filter(({ id, owners = [] }) =>
        of ? [owners].flat().includes(word) : id.toLowerCase().includes(word.toLowerCase()),
      )
      .toSorted((a, b) => (b.downloads ?? 0) - (a.downloads ?? 0));
    const take = Math.min(Number(searchParams.get('take')), this.searchLimits.take);
    const data = hits.slice(skip, skip + take).map(({ downloads, ...rest }) => ({
      ...rest,
      ...(downloads !== undefined && { totalDownloads: downloads }),
    }));
    const body = JSON.stringify({ totalHits: hits.length, data });
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }

  #registration([id = '', file = '']: string[]): unknown {
    const served = this.#packages.get(id);
    if (served === undefined) return undefined;
    const size = this.#options.pageSize ?? served.length;
    const inlined = this.#options.pageSize === undefined;
    const pages = Array.from({ length: Math.ceil(served.length / size) }, (_, number) => {
      const own = served.slice(number * size, (number + 1) * size);
      const items = own.map(({ version, listed = true, entry, leaf }) => {
        const at = { '@id': `${this.origin}/catalog/${id}/${version.toLowerCase()}.json` };
        return { catalogEntry: { ...(leaf && at), id, version, listed, ...entry } };
      });
      const bounds = { lower: own[0]?.version, upper: own.at(-1)?.version, count: own.length };
      const commit = this.commit === undefined ? {} : { commitTimeStamp: this.commit };
      const at = `${this.origin}/registration/${id}/page${number}.json`;
      return { '@id': at, ...commit, ...bounds, items };
    });
    if (file === 'index.json')
      return {
        count: pages.length,
        items: pages.map(({ items, ...page }) => (inlined ? { ...page, items } : page)),
      };
    return pages[Number(/^page(\d+)\.json$/.exec(file)?.[1] ?? Number.NaN)];
  }
}

interface Content {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[]>>;
  readonly body: string | Uint8Array;
}

/** Header fields of the answer that fit, but for those that the fault names. */
function spoil(honest: Content, fault: Fault): Content {
  const status = fault.status ?? honest.status;
  const body = fault.body ?? (status === honest.status ? honest.body : '');
  const { 'content-length': _, 'content-encoding': encoding, ...rest } = honest.headers;
  const packed = encoding !== undefined && body === honest.body;
  const length =
    fault.endless || status === 304 ? {} : { 'content-length': Buffer.from(body).length };
  const headers = { ...rest, ...(packed && { 'content-encoding': encoding }), ...length };
  return { status, headers: { ...headers, ...fault.headers }, body };
}

async function sendBody(
  response: ServerResponse,
  body: string | Uint8Array,
  fault: Fault | undefined,
): Promise<void> {
  const bytes = Buffer.from(body);
  if (fault?.endless) return endless(response, fault.endless);
  if (fault?.truncate !== undefined) {
    response.write(bytes.subarray(0, fault.truncate), () => response.socket?.destroy());
    return;
  }
  if (fault?.drip === undefined) return void response.end(bytes);
  for (let at = 0; at < bytes.length && !response.destroyed; at += fault.drip.bytes) {
    response.write(bytes.subarray(at, at + fault.drip.bytes));
    await new Promise((resolve) => setTimeout(resolve, fault.drip?.every));
  }
  response.end();
}

async function endless(response: ServerResponse, piece: Uint8Array): Promise<void> {
  const closed = new Promise((resolve) => response.once('close', resolve));
  while (!response.destroyed) {
    if (response.write(piece)) await new Promise(setImmediate);
    else await Promise.race([new Promise((resolve) => response.once('drain', resolve)), closed]);
  }
}
