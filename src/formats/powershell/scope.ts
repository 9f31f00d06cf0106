import {
  enclosing,
  pipelinePlaces,
  type PipelinePlace,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';
import { builtinAliases } from './aliases.js';

/** What the text above the current place has set up; names in lower case. */
export interface Scope {
  readonly syntax: Syntax;
  /** By node, the function around it, or -1. */
  readonly function: Int32Array;
  readonly places: ReadonlyMap<SyntaxNode, PipelinePlace>;
  /** Aliases in force, those of the script (`Set-Alias`) included. */
  readonly aliases: Map<string, string>;
  /** The .NET type of objects that variables hold, where an assignment shows it. */
  readonly variableTypes: Map<string, string>;
}

export function makeScope(syntax: Syntax): Scope {
  return {
    syntax,
    function: enclosing(syntax, 'function_statement', 'class_method_definition'),
    places: pipelinePlaces(syntax, 'pipeline_chain'),
    aliases: new Map(builtinAliases),
    variableTypes: new Map(),
  };
}
