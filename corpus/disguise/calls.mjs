import { edited, isInside, nodesOf } from './syntax.mjs';
import { instanceCalls, staticCalls } from './call-table.mjs';
import { helperMethod } from './call-styles.mjs';

/**
 * Calls of the framework go through helpers, which make them in one style: by reflection, a delegate, a registered
 * interface, an expression tree, a generic method, a state machine; or plainly, in another assembly of the package.
 */
export function redirectCalls(style) {
  return (program, random) => {
    const home = { space: random.name('N'), type: random.name('C') };
    const helpers = new Map();
    const own = ownNames(program);
    program.each((text) => {
      const edits = nodesOf(text).flatMap((node) =>
        redirected(node, own, (calls) => {
          const key = `${calls[0].type}.${calls[0].name}`;
          if (!helpers.has(key)) helpers.set(key, { name: random.name('M'), calls: new Map() });
          for (const call of calls) helpers.get(key).calls.set(call.parameters.join(), call);
          return `global::${home.space}.${home.type}.${helpers.get(key).name}`;
        }),
      );
      return edited(text, edits);
    });
    if (helpers.size === 0) return;
    const second = style === 'helper' || random.chance(0.4);
    program.add(`${home.type}.cs`, render(home, helpers, style, random), { second });
  };
}

/** What the program itself declares is never taken for the framework's. */
function ownNames(program) {
  const names = new Set();
  for (const node of program.texts().flatMap((text) => nodesOf(text))) {
    if (/^(method|class|struct|record|interface|enum|property|local_function)_/.test(node.type)) {
      names.add(node.childForFieldName('name')?.text);
    }
  }
  return names;
}

function redirected(node, own, helperFor) {
  if (node.type !== 'invocation_expression' || isInside(node, ['interpolation', 'attribute']))
    return [];
  const [target, list] = node.children;
  const args = list.children.filter(({ type }) => type === 'argument');
  if (target.type !== 'member_access_expression' || args.some(isNamedOrTyped)) return [];
  const [owner, name] = [target.childForFieldName('expression'), target.childForFieldName('name')];
  if (own.has(owner.text) || own.has(name.text) || owner.text === 'base') return [];
  const fixed = staticCalls(owner.text, name.text, args.length);
  if (fixed.length > 0)
    return [{ start: target.startIndex, end: target.endIndex, by: helperFor(fixed) }];
  const calls = /^[A-Za-z_]\w*$|^new /.test(owner.text)
    ? instanceCalls(name.text, args.length)
    : [];
  if (calls.length === 0) return [];
  const open = list.startIndex + 1;
  return [{ start: target.startIndex, end: open, by: `${helperFor(calls)}(${owner.text}, ` }];
}

/** Named, by reference, or without a type of its own. */
function isNamedOrTyped(argument) {
  if (argument.childForFieldName('name') || /^(ref|out|in)\b/.test(argument.text)) return true;
  return [
    'null_literal',
    'lambda_expression',
    'default_expression',
    'collection_expression',
  ].includes(argument.children[0].type);
}

function render({ space, type }, helpers, style, random) {
  const methods = [...helpers.values()].flatMap(({ name, calls }) =>
    [...calls.values()].map((call) => helperMethod(call, style, name, random.name('H'))),
  );
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
