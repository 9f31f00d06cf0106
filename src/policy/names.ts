/** Names of packages: whole ones, and beginnings (`Bank.*`). NuGet compares them without regard to case. */
export class PackageNames {
  private readonly whole: ReadonlySet<string>;
  private readonly beginnings: readonly string[];

  constructor(texts: readonly string[]) {
    const lower = texts.map((text) => text.toLowerCase());
    this.whole = new Set(lower.filter((text) => !text.endsWith('*')));
    this.beginnings = lower.filter((text) => text.endsWith('*')).map((text) => text.slice(0, -1));
  }

  /** `Bank.*` is also `Bank`: what one means by it. */
  has(id: string): boolean {
    const lower = id.toLowerCase();
    return (
      this.whole.has(lower) ||
      this.beginnings.some(
        (start) => lower.startsWith(start) || (start.endsWith('.') && `${lower}.` === start),
      )
    );
  }
}

/**
 * Feeds and folders: whole addresses, and beginnings that end with `*`. Schemes and hosts are in lower
 * case before they are compared; a `/` at the end says nothing.
 */
export class SourceNames {
  private readonly whole: ReadonlySet<string>;
  private readonly beginnings: readonly string[];

  constructor(texts: readonly string[]) {
    this.whole = new Set(texts.filter((text) => !text.endsWith('*')).map(normal));
    this.beginnings = texts
      .filter((text) => text.endsWith('*'))
      .map((text) => lowerHost(text.slice(0, -1)));
  }

  has(feed: string): boolean {
    if (feed === '') return false;
    const name = lowerHost(feed);
    return this.whole.has(normal(feed)) || this.beginnings.some((start) => name.startsWith(start));
  }
}

const normal = (address: string): string => lowerHost(address).replace(/\/$/, '');

/** `HTTPS://Host/Path`: only the path knows cases (RFC 3986 6.2.2.1). */
const lowerHost = (address: string): string =>
  address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, (start) => start.toLowerCase());
