import { classifyPropertyFunction } from '../../behaviour/commands/msbuild-tasks.js';
import { excerpt } from '../../core/text.js';
import type { LocatedExpression, MsBuildFile } from '../../formats/msbuild/model.js';
import type { Gather, PackageFile } from '../gather.js';
import { classifyLiteral, classifyVariable } from '../literals.js';
import { locate } from '../text.js';
import { reportConstruct } from './construct.js';

/** Adds the property functions that reach beyond strings and numbers, and registry reads. */
export function reportExpressions(read: MsBuildFile, file: PackageFile, gather: Gather): void {
  for (const expression of read.expressions) {
    if (expression.kind === 'static') reportFunction(expression, file, gather);
    else if (expression.kind === 'registry') reportRegistry(expression, file, gather);
    else if (expression.kind === 'property')
      reportVariable(expression.name, expression, file, gather);
  }
}

function reportFunction(expression: LocatedExpression, file: PackageFile, gather: Gather): void {
  const member = expression.members[0]?.name ?? '';
  const [argument = ''] = expression.members[0]?.arguments ?? [];
  if (/^getenvironmentvariable$/i.test(member)) reportVariable(argument, expression, file, gather);
  const capability = classifyPropertyFunction(expression.name, member);
  if (capability === undefined) return;
  const { target } = expression.place;
  const where = target === undefined ? {} : { target };
  const text = expression.text;
  reportConstruct(
    { construct: 'property-function', ...where, text },
    expression.span,
    file,
    gather,
  );
  gather.add({
    kind: 'api-call',
    capability,
    api: `MSBuild:[${expression.name}]::${member}`,
    count: 1,
    location: locate(file.path, expression.span, target),
    excerpt: excerpt(text),
  });
}

/** Every environment variable is a property as well ("MSBuild: use environment variables"). */
function reportVariable(
  name: string,
  { span, place }: LocatedExpression,
  file: PackageFile,
  gather: Gather,
): void {
  classifyVariable(name)?.report(gather, locate(file.path, span, place.target));
}

function reportRegistry(expression: LocatedExpression, file: PackageFile, gather: Gather): void {
  const { target } = expression.place;
  const where = target === undefined ? {} : { target };
  const construct = { construct: 'registry', ...where, text: expression.text } as const;
  reportConstruct(construct, expression.span, file, gather);
  const location = locate(file.path, expression.span, target);
  const text = excerpt(expression.text);
  const api = 'MSBuild:$(Registry:)';
  classifyLiteral(expression.name)?.report(gather, location);
  gather.add({ kind: 'api-call', capability: 'registry', api, count: 1, location, excerpt: text });
}
