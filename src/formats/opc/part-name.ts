/**
 * The name NuGet gives a part: `%XX` decoded as UTF-8, whatever is no valid sequence kept
 * (`ZipArchiveExtensions.UnescapePath`, that is `Uri.UnescapeDataString`).
 */
export function decodePartName(name: string): string {
  if (!name.includes('%')) return name;
  return name.replace(/(?:%[\da-f]{2})+/gi, decodeRun);
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return decodePieces(run);
  }
}

/** One sequence after the other, so that a bad byte does not spare its neighbours. */
function decodePieces(run: string): string {
  let decoded = '';
  for (let at = 0; at < run.length;) {
    const lead = Number.parseInt(run.slice(at + 1, at + 3), 16);
    const piece = run.slice(at, at + 3 * sequenceLength(lead));
    const text = decodeOne(piece);
    decoded += text ?? run.slice(at, at + 3);
    at += text === undefined ? 3 : piece.length;
  }
  return decoded;
}

/** Bytes that a UTF-8 sequence with this first byte takes (RFC 3629, 4). */
function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

function decodeOne(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece);
  } catch {
    return undefined;
  }
}
