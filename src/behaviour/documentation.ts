/** A page, or the start of a set of pages, by which entries of the catalogue were made. */
export interface Documentation {
  readonly title: string;
  readonly url: string;
}

export function page(title: string, url: string): Documentation {
  return { title, url };
}

/** The reference of .NET, one page for each namespace or type. */
export function dotnetApi(...names: readonly string[]): Documentation[] {
  return names.map((name) => {
    const path = name.toLowerCase().replaceAll('/', '.');
    return page(`.NET API docs: ${name}`, `https://learn.microsoft.com/dotnet/api/${path}`);
  });
}

/** A page of learn.microsoft.com besides that reference. */
export function microsoft(title: string, path: string): Documentation {
  return page(title, `https://learn.microsoft.com/${path}`);
}

/** What a project on GitHub says of itself in its repository. */
export function repository(title: string, ownerAndName: string): Documentation {
  return page(`${title} docs`, `https://github.com/${ownerAndName}`);
}
