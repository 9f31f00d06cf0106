import { readSearchPage, type SearchPage } from '../../ecosystems/nuget/protocol/search.js';
import type { Documents } from './documents.js';

/** What is asked of a feed's search; without words it gives what most people use first. */
export interface SearchQuery {
  readonly words: string;
  readonly skip: number;
  readonly take: number;
  /** Called with the size of the answer, before it is read. */
  readonly onBytes?: (bytes: number) => void;
}

/** `{@id}?q={QUERY}&skip={SKIP}&take={TAKE}&prerelease={PRERELEASE}&semVerLevel={SEMVERLEVEL}` (NuGet server API, Search). */
export async function searchPage(
  bases: readonly URL[],
  { words, skip, take, onBytes }: SearchQuery,
  documents: Documents,
): Promise<SearchPage | undefined> {
  const urls = bases.map((base) => {
    const url = new URL(base);
    const asked = { q: words, skip, take, prerelease: true, semVerLevel: '2.0.0' };
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, String(value));
    return url;
  });
  return documents.once(urls, (bytes) => {
    onBytes?.(bytes.length);
    return readSearchPage(bytes);
  });
}
