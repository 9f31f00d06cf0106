import { edited, isBoundToStack, nodesOf } from './syntax.mjs';

const OWNERS = ['method_declaration', 'constructor_declaration'];

/** Bodies begin with conditions that never hold and loops that do nothing, which no literal says. */
export function addOpaque(program, random) {
  const home = { space: random.name('N'), type: random.name('C') };
  const [odd, spin] = [random.name('O'), random.name('L')];
  const call = `global::${home.space}.${home.type}`;
  program.each((text) => {
    const bodies = nodesOf(text).filter(
      (node) =>
        node.type === 'block' && OWNERS.includes(node.parent?.type) && !isBoundToStack(node.parent),
    );
    const edits = bodies
      .filter(() => random.chance(0.8))
      .map((node) => {
        const number = random.below(1000);
        const guard = `if (${call}.${odd}(${number}) != 0) throw new System.InvalidOperationException();`;
        const loop = `while (${call}.${spin}(${number}) > ${number + 9}) { ${call}.${odd}(${number}); }`;
        const start = node.startIndex + 1;
        return { start, end: start, by: ` ${random.chance(0.5) ? guard : loop}` };
      });
    return edited(text, edits);
  });
  program.add(`${home.type}.cs`, helpers(home, odd, spin), {});
}

function helpers({ space, type }, odd, spin) {
  return `#nullable disable
namespace ${space}
{
    internal static class ${type}
    {
        // The product of two neighbours is even.
        internal static int ${odd}(int number)
        {
            return number * (number + 1) % 2;
        }

        internal static int ${spin}(int number)
        {
            var sum = 0;
            for (var at = 0; at < 8; at++) sum += at % 2;
            return number + sum;
        }
    }
}
`;
}
