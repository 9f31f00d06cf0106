const commandShell = /(?:^|[\s"'\\/])cmd(?:\.exe)?(?=["'\s,]|$)/i;
const starter = /^(?:start|call|start-process|saps|runas|forfiles|conhost)(?:\.exe)?$/i;
/** `/r` is `/c` under an older name ("Windows commands: cmd"). */
const carriedOut = /(?:^|[\s"',])\/[ckr]/i;

/**
 * The text that cmd.exe would read as its own: what follows `/c` and `/k`, directly or through a
 * program that starts it.
 *
 * @param text all that follows the name
 */
export function hostedBatch(name: string, text: string): string | undefined {
  const shell = commandShell.exec(name) ?? (starter.test(name) ? commandShell.exec(text) : null);
  if (shell === null) return undefined;
  const options = commandShell.test(name) ? text : text.slice(shell.index + shell[0].length);
  const found = carriedOut.exec(options);
  if (found === null) return undefined;
  return withoutOuterQuotes(options.slice(found.index + found[0].length));
}

/** cmd takes the first quote and the last one off and leaves those between them. */
function withoutOuterQuotes(text: string): string {
  const inner = text.replace(/^["']?[\s,]*/, '').trimEnd();
  const quote = inner[0];
  if (quote !== '"' && quote !== "'") return inner;
  const last = inner.lastIndexOf(quote);
  return last === 0 ? inner.slice(1) : inner.slice(1, last) + inner.slice(last + 1);
}
