import { ancestors, edited, isBoundToStack, isInside, modifiersOf, nodesOf } from './syntax.mjs';

const MEMBERS = [
  'method_declaration',
  'constructor_declaration',
  'local_function_statement',
  'property_declaration',
];
const QUOTING = new Set(['nameof', 'typeof', 'sizeof']);

/** Arguments do not go to a call directly but through a field, a collection, a closure, an event or an interface. */
export function carryValues(program, random) {
  const kinds = random.some(Object.keys(CARRIERS), 3);
  const home = { space: random.name('N'), type: random.name('C') };
  const names = Object.fromEntries(kinds.map((kind) => [kind, random.name('V')]));
  program.each((text) => {
    const nodes = nodesOf(text);
    const variables = declared(nodes);
    const edits = nodes
      .filter((node) => isCarried(node, variables) && random.chance(0.6))
      .map((node) => {
        const by = `${elementName(node)}global::${home.space}.${home.type}.${names[random.pick(kinds)]}(${node.text})`;
        return { start: node.startIndex, end: node.endIndex, by };
      });
    return edited(text, edits);
  });
  program.add(`${home.type}.cs`, carriers(home, names), { second: random.chance(0.4) });
}

/** Locals, parameters and fields; constants are left alone, since they convert as no variable does. */
function declared(nodes) {
  const names = new Set();
  for (const node of nodes) {
    if (node.type === 'parameter' && !isBoundToStack(node))
      names.add(node.childForFieldName('name')?.text);
    if (node.type === 'variable_declarator' && !isConstant(node.parent.parent))
      names.add(node.children[0].text);
  }
  for (const node of nodes) {
    if (node.type === 'variable_declarator' && isConstant(node.parent.parent))
      names.delete(node.children[0].text);
    if (node.type === 'method_declaration' || node.type === 'implicit_parameter')
      names.delete(node.childForFieldName('name')?.text ?? node.text);
  }
  return names;
}

function isConstant(node) {
  return modifiersOf(node).includes('const') || isBoundToStack(node);
}

function isCarried(node, variables) {
  if (
    node.type !== 'identifier' ||
    node.parent?.type !== 'argument' ||
    node.parent.childCount !== 1
  )
    return false;
  if (
    !variables.has(node.text) ||
    isInside(node, ['interpolation', 'attribute', 'element_access_expression'])
  )
    return false;
  if (ancestors(node).some((each) => isTakenApart(each, node))) return false;
  const call = node.parent.parent.parent;
  if (QUOTING.has(call.children[0]?.text)) return false;
  const member = ancestors(node).find(({ type }) => MEMBERS.includes(type));
  return member !== undefined && !isBoundToStack(member);
}

/** An element of a tuple has the name of its variable, unless two have (C# 7.1, inferred tuple names). */
function elementName({ text, parent }) {
  const tuple = parent.parent;
  if (tuple.type !== 'tuple_expression') return '';
  return tuple.children.filter((each) => each?.text === text).length === 1 ? `${text}: ` : '';
}

/** On the left of an assignment variables get what is in a tuple. */
function isTakenApart(assignment, { endIndex }) {
  if (assignment.type !== 'assignment_expression') return false;
  const left = assignment.childForFieldName('left');
  return left?.type === 'tuple_expression' && endIndex <= left.endIndex;
}

const CARRIERS = {
  field: (name) => `private sealed class Box${name}<T> { public T Value; }

        public static T ${name}<T>(T value)
        {
            var box = new Box${name}<T>();
            box.Value = value;
            return box.Value;
        }`,
  collection: (name) => `public static T ${name}<T>(T value)
        {
            var kept = new System.Collections.Generic.Dictionary<string, object>();
            kept["v"] = value;
            return (T)kept["v"];
        }`,
  closure: (name) => `public static T ${name}<T>(T value)
        {
            System.Func<T> later = () => value;
            return later();
        }`,
  event: (name) => `private sealed class Source${name}<T>
        {
            public event System.Action<T> Raised;

            public void Raise(T value)
            {
                Raised(value);
            }
        }

        public static T ${name}<T>(T value)
        {
            var kept = default(T);
            var source = new Source${name}<T>();
            source.Raised += one => kept = one;
            source.Raise(value);
            return kept;
        }`,
  queue: (name) => `public static T ${name}<T>(T value)
        {
            var queue = new System.Collections.Generic.Queue<T>();
            queue.Enqueue(value);
            foreach (var one in queue) return one;
            return default(T);
        }`,
  dispatch: (name) => `private interface IHolder${name}<T> { T Take(); }

        private sealed class Holder${name}<T> : IHolder${name}<T>
        {
            private readonly T value;

            public Holder${name}(T value)
            {
                this.value = value;
            }

            public T Take()
            {
                return value;
            }
        }

        public static T ${name}<T>(T value)
        {
            IHolder${name}<T> holder = new Holder${name}<T>(value);
            return holder.Take();
        }`,
};

function carriers({ space, type }, names) {
  const methods = Object.entries(names).map(([kind, name]) => CARRIERS[kind](name));
  return `#nullable disable
namespace ${space}
{
    public static class ${type}
    {
        ${methods.join('\n\n        ')}
    }
}
`;
}
