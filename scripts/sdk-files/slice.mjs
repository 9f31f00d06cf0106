const containers = new Set(['ImportGroup', 'Choose', 'When', 'Otherwise']);
const itemGroups = new Set(['ItemGroup', 'ItemDefinitionGroup']);

/** What is kept of project files: properties and items by name, and all that decides over them. */
export class Slice {
  #properties;
  #items;

  constructor(files, { itemTypes, propertyNames }) {
    this.#properties = new Set(propertyNames.map((name) => name.toLowerCase()));
    this.#items = new Set(itemTypes.map((name) => name.toLowerCase()));
    // What is kept refers to more, until nothing new is found.
    for (let before = -1; before !== this.#size();) {
      before = this.#size();
      for (const { root } of files) this.#visit(root);
    }
  }

  #size() {
    return this.#properties.size + this.#items.size;
  }

  #note(text) {
    for (const [, name] of text.matchAll(/\$\(\s*([A-Za-z_][\w-]*)/g))
      this.#properties.add(name.toLowerCase());
    for (const [, name] of text.matchAll(/@\(\s*([A-Za-z_][\w-]*)/g))
      this.#items.add(name.toLowerCase());
  }

  #noteElement(element) {
    this.#note(element.text);
    for (const { value } of element.attributes) this.#note(value);
    for (const child of element.children) this.#noteElement(child);
  }

  /** Whether anything below is kept. */
  #visit(element) {
    let any = false;
    for (const child of element.children) {
      const kept = this.#visitChild(child);
      if (kept) for (const { value } of child.attributes) this.#note(value);
      any ||= kept;
    }
    return any;
  }

  #visitChild(child) {
    if (containers.has(child.local)) return this.#visit(child);
    if (child.local === 'Import') return true;
    const inner = child.children.filter((element) => this.#keeps(child, element));
    for (const element of inner) this.#noteElement(element);
    return inner.length > 0;
  }

  #keeps(group, { local }) {
    if (group.local === 'PropertyGroup') return this.#properties.has(local.toLowerCase());
    return itemGroups.has(group.local) && this.#items.has(local.toLowerCase());
  }

  render(element) {
    return this.#lines(element, '').join('');
  }

  #lines(element, indent) {
    return element.children.flatMap((child) => this.#childLines(child, indent));
  }

  #childLines(child, indent) {
    if (child.local === 'Import') return [`${indent}${start(child)} />\n`];
    const inner = containers.has(child.local)
      ? this.#lines(child, `${indent} `)
      : this.#groupLines(child, `${indent} `);
    if (inner.length === 0) return [];
    return [`${indent}${start(child)}>\n`, ...inner, `${indent}</${child.local}>\n`];
  }

  #groupLines(group, indent) {
    return group.children.flatMap((element) => {
      if (this.#keeps(group, element)) return [`${indent}${whole(element)}\n`];
      return group.local === 'PropertyGroup' ? [`${indent}${notKept(element)}\n`] : [];
    });
  }
}

/** A default leaves alone what is set already. */
function notKept(element) {
  const { local } = element;
  const condition = element.attributes.find(({ name }) => name === 'Condition')?.value ?? '';
  const isDefault = new RegExp(`'\\$\\(${local}\\)'\\s*==\\s*''`).test(condition);
  const guard = isDefault ? ` Condition="'$(${local})'==''"` : '';
  return `<${local}${guard}>$(_NotKept)</${local}>`;
}

function whole(element) {
  const inner =
    element.children.map(whole).join('') || escape(element.text.trim().replace(/\s*\n\s*/g, ' '));
  return inner === '' ? `${start(element)} />` : `${start(element)}>${inner}</${element.local}>`;
}

function start(element) {
  const attributes = element.attributes
    .filter(({ name }) => !/^(?:xmlns.*|Label|ToolsVersion)$/.test(name))
    .map(
      ({ name, value }) =>
        ` ${name}="${escape(value.replace(/\s+/g, ' ').trim()).replaceAll('"', '&quot;')}"`,
    );
  return `<${element.local}${attributes.join('')}`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
