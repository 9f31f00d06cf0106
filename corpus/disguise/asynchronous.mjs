import { ancestors, edited, isBoundToStack, modifiersOf, nodesOf } from './syntax.mjs';

/** Bodies of private and internal methods move into asynchronous local functions, thus into state machines. */
export function makeAsynchronous(program, random) {
  program.each((text) => {
    const methods = nodesOf(text).filter(
      (node) => node.type === 'method_declaration' && canMove(node),
    );
    const edits = methods
      .filter(() => random.chance(0.8))
      .map((node) => moved(node, random.name('A')));
    return edited(text, edits);
  });
}

function canMove(node) {
  const body = node.childForFieldName('body');
  if (body?.type !== 'block' || isBoundToStack(node) || hasStructThis(node) || isUnsafe(node))
    return false;
  if (
    modifiersOf(node).includes('async') ||
    /\b(yield|out|in|dynamic|throw null)\b|\[ModuleInitializer\]/.test(node.text)
  )
    return false;
  return !/^(ValueTask|IEnumerable|IAsyncEnumerable|void\*)/.test(typeOf(node));
}

/** No local function may capture the `this` of a struct, nor of a record struct (CS1673). */
function hasStructThis(node) {
  const type = ancestors(node).find((each) =>
    /^(struct|record|class)_declaration$/.test(each.type),
  );
  const isStruct = type?.children.some((child) => child?.type === 'struct');
  return isStruct === true && !modifiersOf(node).includes('static');
}

/** Nothing is awaited where pointers are (CS4004). */
function isUnsafe(node) {
  return ancestors(node).some((each) => modifiersOf(each).includes('unsafe'));
}

function typeOf(node) {
  return (node.childForFieldName('returns') ?? node.childForFieldName('type')).text;
}

// Nothing is awaited that is not done already: no thread changes, no caller returns early.
function moved(node, name) {
  const body = node.childForFieldName('body');
  const type = typeOf(node);
  // Sources may have a member that is called System (CS0120).
  const task = 'global::System.Threading.Tasks.Task';
  const inner = body.text.slice(1, -1);
  const result =
    type === 'void'
      ? `${name}().GetAwaiter().GetResult();`
      : `return ${name}().GetAwaiter().GetResult();`;
  const by = `{
    async ${type === 'void' ? task : `${task}<${type}>`} ${name}()
    {
        await ${task}.CompletedTask;
${inner}
    }

    ${result}
}`;
  return { start: body.startIndex, end: body.endIndex, by };
}
