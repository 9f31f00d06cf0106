import { edited } from './syntax.mjs';
import { tagsOf } from './xml-tags.mjs';

// Parameters of tasks that say what is run, fetched or written.
const TELLING = new Set(
  'Command SourceUrl DestinationFolder DestinationFileName DestinationFiles File Files Directories SourceFiles Text'.split(
    ' ',
  ),
);

/** Parameters of tasks are put together from properties that are set right before the task. */
export function splitParameters(files, random) {
  return rewriteParameters(files, random, (part) => part);
}

/** The same, with each part that is plain text decoded by a property function. */
export function encodeParameters(files, random) {
  return rewriteParameters(files, random, (part) => {
    if (/[$@%;&'()*?]/.test(part) || part.trim() === '') return part;
    const data = Buffer.from(part, 'utf8').toString('base64');
    return `$([MSBuild]::ConvertFromBase64('${data}'))`;
  });
}

function rewriteParameters(files, random, written) {
  return new Map(
    [...files].map(([name, text]) => {
      const edits = tagsOf(text)
        .filter((tag) => tag.parent === 'Target')
        .flatMap((tag) => {
          const told = tag.attributes.filter(
            ({ name, value }) => TELLING.has(name) && isDivisible(value),
          );
          const groups = told.map(({ value }) =>
            divided(value, random).map((part) => [random.name('_P'), written(part)]),
          );
          if (told.length === 0) return [];
          const properties = groups
            .flat()
            .map(([property, part]) => `<${property}>${part}</${property}>`)
            .join('');
          return [
            {
              start: tag.start,
              end: tag.start,
              by: `<PropertyGroup>${properties}</PropertyGroup>\n    `,
            },
            ...told.map(({ start, end }, at) => ({
              start,
              end,
              by: groups[at].map(([property]) => `$(${property})`).join(''),
            })),
          ];
        });
      return [name, edited(text, edits)];
    }),
  );
}

/** Items and their metadata are batched by the task itself, which a property would not do. */
function isDivisible(value) {
  return value.length > 3 && !/[@%]\(/.test(value);
}

/** Two or three parts, cut outside of references and entities and not beside blanks. */
function divided(value, random) {
  const cuts = [];
  for (let at = 2; at < value.length - 1; at++) {
    const before = value.slice(0, at);
    const nested = before.split('(').length !== before.split(')').length;
    const entity = before.lastIndexOf('&') > before.lastIndexOf(';');
    if (!nested && !entity && !/[\s$%]/.test(value[at - 1]) && !/[\s(]/.test(value[at]))
      cuts.push(at);
  }
  const chosen = random.some(cuts, 1 + random.below(2));
  return [0, ...chosen].map((from, at) => value.slice(from, chosen[at]));
}

/** A file keeps its name, which the SDK looks for, and only imports another that has its content. */
export function moveToImport(files, random) {
  const moved = [...files].flatMap(([name, text]) => {
    const other = `${random.name('m')}.xml`;
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const stub = `<Project>\n  <Import Project="$(MSBuildThisFileDirectory)${other}" />\n</Project>\n`;
    return /MSBuildThisFile(Name|FullPath|Extension|\))/.test(text)
      ? [[name, text]]
      : [
          [name, stub],
          [folder + other, text],
        ];
  });
  return new Map(moved);
}
