import { edited, isBoundToStack, isInside, modifiersOf, nodesOf } from './syntax.mjs';

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
  if (body?.type !== 'block' || isBoundToStack(node) || isInside(node, ['struct_declaration']))
    return false;
  if (
    modifiersOf(node).includes('async') ||
    /\b(yield|out|in|dynamic|throw null)\b|\[ModuleInitializer\]/.test(node.text)
  )
    return false;
  return !/^(ValueTask|IEnumerable|IAsyncEnumerable|void\*)/.test(typeOf(node));
}

function typeOf(node) {
  return (node.childForFieldName('returns') ?? node.childForFieldName('type')).text;
}

// Nothing is awaited that is not done already: no thread changes, no caller returns early.
function moved(node, name) {
  const body = node.childForFieldName('body');
  const type = typeOf(node);
  const task = 'System.Threading.Tasks.Task';
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
