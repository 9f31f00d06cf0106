/**
 * Takes secrets out of a text before it becomes part of a message: a server can repeat what it was
 * sent.
 */
export class Redactor {
  readonly #secrets = new Set<string>();

  /** Every form in which a login goes over the wire. */
  add(username: string, password: string): void {
    const pair = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
    for (const form of [password, encodeURIComponent(password), pair]) {
      // Shorter ones would only blot out words.
      if (form.length >= 4) this.#secrets.add(form);
    }
  }

  clean(text: string): string {
    let clean = text;
    // The longest first: one may be a part of another.
    for (const secret of [...this.#secrets].sort((a, b) => b.length - a.length)) {
      clean = clean.replaceAll(secret, '***');
    }
    return clean;
  }
}
