import { Environment } from '@marcbachmann/cel-js';
import { limits } from '../../core/limits.js';
import { typeOf, type FactType } from '../fact-model.js';
import { factGroups } from '../facts/index.js';

/** The facts as the type checker of the CEL library knows them: no name beside them is one. */
export function factEnvironment(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: true,
    limits: {
      maxAstNodes: limits.conditionNodes,
      maxDepth: limits.conditionDepth,
      maxListElements: limits.conditionNodes,
      maxMapEntries: 0,
      maxCallArguments: 4,
    },
  });
  for (const [name, group] of Object.entries(factGroups))
    environment.registerVariable(name, celType(environment, `facts_${name}`, typeOf(group)));
  return environment;
}

/** Registers records on the way, under the path that leads to them. */
function celType(environment: Environment, path: string, type: FactType): string {
  if (typeof type === 'string') return type;
  if ('list' in type) return `list<${celType(environment, `${path}_item`, type.list)}>`;
  const schema = Object.entries(type.fields).map(([name, field]): [string, string] => [
    name,
    celType(environment, `${path}_${name}`, field.type),
  ]);
  environment.registerType({ name: path, schema: Object.fromEntries(schema) });
  return path;
}
