/** A word of a command line, or what stands between commands. */
export interface Token {
  /** Lower case; `;` for every end of a command. */
  readonly text: string;
  /** The name of the program that the word would be, without folder and `.exe`. */
  readonly program: string;
  /** `|`, `;`, `(` or `)`. */
  readonly isBreak: boolean;
}

/** Beyond this a command line is a document. */
const mostTokens = 2_000;

const breaks: ReadonlySet<string> = new Set(['|', ';', '(', ')']);

/**
 * The words of a command line of any shell, whatever quotes stand around them: what is quoted is
 * often a command line of its own.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let word = '';
  const add = (each: string): void => {
    if (each !== '' && tokens.length < mostTokens) tokens.push(tokenOf(each));
  };
  const end = (): void => {
    add(word);
    word = '';
  };
  for (let i = 0; i < text.length && tokens.length < mostTokens; i++) {
    const char = text.charAt(i);
    const next = text.charAt(i + 1);
    if (/[\s"'`,{}]/.test(char)) {
      end();
      if (char === '\n') add(';');
    } else if (char === '=' && next === '>') {
      end();
      i++;
    } else if ((char === '$' || char === '<' || char === '@') && next === '(') {
      end();
    } else if (char === '(' || char === ')') {
      end();
      add(char);
    } else if (char === '!' && word === '' && /\w/.test(next)) {
      // An alias of git that is a command of the shell.
      add(';');
    } else if (isSeparator(text, i, word)) {
      end();
      add(char === '|' && next !== '|' && text.charAt(i - 1) !== '|' ? '|' : ';');
    } else word += char;
  }
  end();
  return tokens;
}

/** `&` stands in addresses, too, and in `2>&1`. */
function isSeparator(text: string, at: number, word: string): boolean {
  const char = text.charAt(at);
  if (char === ';' || char === '|') return true;
  if (char !== '&') return false;
  if (word.endsWith('>') || word.includes('://')) return false;
  return text.charAt(at + 1) === '&' || text.charAt(at - 1) === '&' || word === '';
}

function tokenOf(written: string): Token {
  const isBreak = breaks.has(written);
  const text = written.toLowerCase();
  return { text, program: isBreak ? '' : programOf(text), isBreak };
}

function programOf(text: string): string {
  if (text.includes('://')) return '';
  const file = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
  return /.\.(?:exe|com|cmd|bat)$/.test(file) ? file.slice(0, -4) : file;
}
