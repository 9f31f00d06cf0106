/**
 * Folders of which others see what is put there: a share of another machine (MS-DTYP 2.2.57, "UNC"; the
 * WebDAV redirector names hosts as `\\host@SSL@port\DavWWWRoot`), or the pages of a web site.
 */
export type OpenPlace =
  { readonly kind: 'share'; readonly host: string } | { readonly kind: 'web-site' };

/** `\\host\share`, `//host/share`, `\\?\UNC\host\share`, `file://host/share`. */
const share = /^(?:file:)?[\\/]{2}(?:[?.][\\/]UNC[\\/])?([^\\/?]+)[\\/]/i;

/** The folders of which web servers show what is in them, by the pages of each server. */
const served =
  /(?:^|[\\/])(?:wwwroot|htdocs|public_html|var[\\/]+www[\\/]+html|usr[\\/]+share[\\/]+nginx[\\/]+html|srv[\\/]+(?:www|http))(?:[\\/]|$)/i;

/** What IIS never gives: the hidden segments and the endings of its request filtering. */
const hidden =
  /[\\/](?:bin|app_(?:code|data|globalresources|localresources|webreferences|browsers))(?:[\\/]|$)|\.(?:config|cs|vb|csproj|vbproj|resx|resources|licx|mdf|ldf|mdb)$/i;

const longest = 1_024;

/** The open place that a path lies in; the path may have holes. */
export function openPlaceOf(path: string): OpenPlace | undefined {
  if (path.length > longest) return undefined;
  const host = share.exec(path)?.[1];
  if (host !== undefined) {
    const name = host.replace(/@.*$/s, '');
    return name === '.' || name === '' ? undefined : { kind: 'share', host: name };
  }
  return served.test(path) && !hidden.test(path) ? { kind: 'web-site' } : undefined;
}
