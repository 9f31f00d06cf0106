/** The sources of one project, with what a disguise adds to it and to a second assembly beside it. */
export function programOf(files, isForeign) {
  const own = new Map(files);
  const second = new Map();
  return {
    isForeign,
    texts: () => [...own.values()],
    each: (change) => {
      for (const [name, text] of own) own.set(name, change(text));
    },
    /** Code for the second assembly is added at the end, so no later rewriter touches what others call by name. */
    add: (name, text, { second: apart = false }) => (apart ? second : own).set(name, text),
    files: own,
    second,
  };
}
