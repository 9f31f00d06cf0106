import { append } from '../../../core/append.js';
import type { FoldingWork } from '../../../core/folded-lines.js';
import { limits } from '../../../core/limits.js';
import {
  childOfKind,
  childrenOf,
  isNamed,
  kindOf,
  namedChildrenOf,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../../grammar/syntax.js';
import { plainWord, stringValue, unescapeText, unwrap } from '../values.js';
import { instanceCall, memberOf, staticCall, staticMember } from './calls.js';
import {
  added,
  bitwise,
  castTo,
  compared,
  elementOf,
  formatted,
  multiplied,
  rangeOf,
  subtracted,
} from './operators.js';
import { blockOf, commandName, integer, typeText, variableName } from './names.js';
import { isList, joinedBy, listOf, sizeOf, textOfValue, type Folded } from './value.js';

/** Values of variables that are the same in every session of Windows PowerShell, in lower case. */
const sessionValues: ReadonlyMap<string, string> = new Map([
  ['$env:comspec', 'C:\\WINDOWS\\system32\\cmd.exe'],
  ['$pshome', 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0'],
  ['$shellid', 'Microsoft.PowerShell'],
  ['$verbosepreference', 'SilentlyContinue'],
]);

/** What a text's expressions come to, as far as the text alone says: nothing is run. */
export class Evaluator {
  readonly #syntax: Syntax;
  readonly #variables: ReadonlyMap<string, Folded>;
  readonly #work: FoldingWork;
  #steps = 0;
  #depth = 0;
  /** Units of all that came about. */
  #produced = 0;
  /** What `$_` stands for in a block that is gone through. */
  #current: Folded | undefined;

  constructor(syntax: Syntax, variables: ReadonlyMap<string, Folded>, work: FoldingWork) {
    this.#work = work;
    this.#syntax = syntax;
    this.#variables = variables;
  }

  /** Undefined where only running it would tell, or it would take too long. */
  valueOf(node: SyntaxNode): Folded | undefined {
    if (++this.#steps > limits.foldSteps || this.#depth >= limits.expressionDepth) return undefined;
    if (this.#produced > limits.foldedWork || this.#work.isSpent) return undefined;
    this.#depth++;
    const value = this.#evaluate(unwrap(this.#syntax, node));
    this.#depth--;
    this.#produced += sizeOf(value);
    this.#work.note(sizeOf(value));
    return value;
  }

  #evaluate(node: SyntaxNode): Folded | undefined {
    const syntax = this.#syntax;
    const kind = kindOf(syntax, node);
    switch (kind) {
      case 'string_literal':
        return this.#string(node);
      case 'variable':
        return this.#variable(node);
      case 'expression_with_unary_operator':
        return this.#unary(node);
      case 'cast_expression':
        return this.#cast(node);
      case 'element_access':
        return this.#element(node);
      case 'member_access':
        return this.#member(node);
      case 'invokation_expression':
        return this.#invocation(node);
      case 'sub_expression':
      case 'array_expression':
      case 'parenthesized_expression':
      case 'script_block_body':
      case 'script_block':
      case 'statement_list':
        return this.#only(node, kind === 'array_expression');
      case 'pipeline_chain':
        return this.#pipeline(node);
      case 'command':
        return this.#command(node);
      default:
        return kind.endsWith('integer_literal')
          ? integer(textOf(syntax, node))
          : this.#binary(node, kind);
    }
  }

  #string(node: SyntaxNode): string | undefined {
    const syntax = this.#syntax;
    const value = stringValue(syntax, node);
    if (value.kind === 'literal') return value.text;
    const inner = node + 1;
    if (kindOf(syntax, inner).includes('here_string')) return undefined;
    let at = (syntax.start[inner] ?? 0) + 1;
    let text = '';
    for (const child of childrenOf(syntax, inner)) {
      const kind = kindOf(syntax, child);
      if (kind !== 'variable' && kind !== 'sub_expression') continue;
      const folded = this.valueOf(child);
      const written = folded === undefined ? undefined : textOfValue(folded);
      if (written === undefined) return undefined;
      text += unescapeText(syntax.source.text.slice(at, syntax.start[child])) + written;
      at = syntax.end[child] ?? at;
    }
    return text + unescapeText(syntax.source.text.slice(at, (syntax.end[inner] ?? at) - 1));
  }

  #variable(node: SyntaxNode): Folded | undefined {
    const name = variableName(textOf(this.#syntax, node));
    if (name === '$_' || name === '$psitem') return this.#current;
    if (name === '$true' || name === '$false') return name === '$true';
    return this.#variables.get(name);
  }

  #unary(node: SyntaxNode): Folded | undefined {
    const syntax = this.#syntax;
    const [first] = childrenOf(syntax, node);
    if (first === undefined) return undefined;
    const last = namedChildrenOf(syntax, node).at(-1);
    if (last === undefined) return undefined;
    if (first === last) return this.valueOf(last);
    const operator = textOf(syntax, first).toLowerCase();
    const value = this.valueOf(last);
    if (value === undefined) return undefined;
    if (operator === '-') return typeof value === 'number' ? -value : undefined;
    if (operator === '+') return value;
    if (operator === ',') return [value];
    if (operator === '-join') return joinedBy(listOf(value), '');
    if (/^-[ci]?split$/.test(operator)) return textOfValue(value)?.trim().split(/\s+/);
    return undefined;
  }

  #cast(node: SyntaxNode): Folded | undefined {
    const type = childOfKind(this.#syntax, node, 'type_literal');
    const operand = namedChildrenOf(this.#syntax, node).at(-1);
    const value = operand === undefined ? undefined : this.valueOf(operand);
    if (type === undefined || value === undefined) return undefined;
    return castTo(typeText(this.#syntax, type), value);
  }

  #element(node: SyntaxNode): Folded | undefined {
    const [target, index] = namedChildrenOf(this.#syntax, node);
    if (target === undefined || index === undefined) return undefined;
    const value =
      this.valueOf(target) ??
      sessionValues.get(variableName(textOf(this.#syntax, unwrap(this.#syntax, target))));
    const at = value === undefined ? undefined : this.valueOf(index);
    return value === undefined || at === undefined ? undefined : elementOf(value, at);
  }

  #member(node: SyntaxNode): Folded | undefined {
    const syntax = this.#syntax;
    const target = node + 1;
    const name = this.#memberName(node);
    if (name === undefined) return undefined;
    if (kindOf(syntax, target) === 'type_literal')
      return staticMember(typeText(syntax, target), name);
    const value = this.valueOf(target);
    return value === undefined ? undefined : memberOf(value, name);
  }

  #memberName(node: SyntaxNode): string | undefined {
    const member = childOfKind(this.#syntax, node, 'member_name');
    if (member === undefined) return undefined;
    const text = textOf(this.#syntax, member);
    if (/^[\w`'"]+$/.test(text)) return plainWord(text);
    const value = this.valueOf(member + 1);
    return typeof value === 'string' ? value : undefined;
  }

  #invocation(node: SyntaxNode): Folded | undefined {
    const syntax = this.#syntax;
    const target = node + 1;
    const name = this.#memberName(node);
    const given = this.#arguments(childOfKind(syntax, node, 'argument_list'));
    if (name === undefined || given === undefined) return undefined;
    if (kindOf(syntax, target) === 'type_literal')
      return staticCall(typeText(syntax, target), name, given);
    const value = this.valueOf(target) ?? sessionValues.get(variableName(textOf(syntax, target)));
    return value === undefined ? undefined : instanceCall(value, name, given);
  }

  #arguments(list: SyntaxNode | undefined): Folded[] | undefined {
    if (list === undefined) return [];
    const inner = childOfKind(this.#syntax, list, 'argument_expression_list');
    return inner === undefined ? [] : this.#all(namedChildrenOf(this.#syntax, inner));
  }

  #all(nodes: readonly SyntaxNode[]): Folded[] | undefined {
    const values: Folded[] = [];
    for (const node of nodes) {
      const value = this.valueOf(node);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }

  /** The one statement of a block. */
  #only(node: SyntaxNode, asList: boolean): Folded | undefined {
    const inner = namedChildrenOf(this.#syntax, node).filter(
      (child) => kindOf(this.#syntax, child) !== 'empty_statement',
    );
    const [first] = inner;
    if (first === undefined || inner.length > 1)
      return asList && first === undefined ? [] : undefined;
    const value = this.valueOf(first);
    return value === undefined || !asList ? value : listOf(value);
  }

  /** `65,66 | % { [char]$_ }` */
  #pipeline(node: SyntaxNode): Folded | undefined {
    const [first, ...stages] = namedChildrenOf(this.#syntax, node);
    let value = first === undefined ? undefined : this.valueOf(first);
    for (const stage of stages) {
      if (value === undefined) return undefined;
      value = this.#stage(stage, value);
    }
    return value;
  }

  #stage(node: SyntaxNode, input: Folded): Folded | undefined {
    const syntax = this.#syntax;
    if (kindOf(syntax, node) !== 'command') return undefined;
    const name = commandName(syntax, node);
    if (name === 'out-string' || name === 'write-output') return input;
    const block = name === 'foreach-object' ? blockOf(syntax, node) : undefined;
    if (block === undefined) return undefined;
    const before = this.#current;
    const results: Folded[] = [];
    for (const entry of listOf(input)) {
      this.#current = entry;
      const value = this.valueOf(block);
      if (value === undefined) {
        this.#current = before;
        return undefined;
      }
      append(results, isList(value) ? value : [value]);
    }
    this.#current = before;
    return results;
  }

  /** `Write-Output 'x'`, `Join-Path 'a' 'b'` */
  #command(node: SyntaxNode): Folded | undefined {
    const syntax = this.#syntax;
    const name = commandName(syntax, node);
    const elements = childOfKind(syntax, node, 'command_elements');
    if (elements === undefined || !/^(?:write-output|join-path)$/.test(name)) return undefined;
    const values = this.#all(
      namedChildrenOf(syntax, elements).filter(
        (child) => kindOf(syntax, child) !== 'command_argument_sep',
      ),
    );
    const texts = values?.map(textOfValue);
    if (texts === undefined || texts.includes(undefined)) return undefined;
    return name === 'join-path' ? texts.join('\\') : texts.length === 1 ? texts[0] : undefined;
  }

  /** Operators that stand between operands; `+` over and over nests to the left without end. */
  #binary(node: SyntaxNode, kind: string): Folded | undefined {
    const syntax = this.#syntax;
    const base = kind.replace('argument_expression', 'expression');
    const children = childrenOf(syntax, node);
    if (base === 'array_literal_expression')
      return this.#all(children.filter((child) => isNamed(syntax, child)));
    if (base === 'additive_expression') return this.#sum(node);
    const [left, operator, right] = children;
    if (
      left === undefined ||
      operator === undefined ||
      right === undefined ||
      children.length !== 3
    )
      return undefined;
    const [a, b] = [this.valueOf(left), this.valueOf(right)];
    if (a === undefined || b === undefined) return undefined;
    const sign = textOf(syntax, operator);
    if (base === 'multiplicative_expression') return multiplied(sign, a, b);
    if (base === 'format_expression') return formatted(a, b);
    if (base === 'comparison_expression') return compared(sign, a, b);
    if (base === 'bitwise_expression' || base === 'logical_expression') return bitwise(sign, a, b);
    return base === 'range_expression' ? rangeOf(a, b) : undefined;
  }

  #sum(node: SyntaxNode): Folded | undefined {
    const syntax = this.#syntax;
    const operands: { readonly sign: string; readonly node: SyntaxNode }[] = [];
    let at = node;
    for (;;) {
      const children = childrenOf(syntax, at);
      const [left, operator, right] = children;
      if (
        children.length !== 3 ||
        left === undefined ||
        operator === undefined ||
        right === undefined
      )
        break;
      operands.push({ sign: textOf(syntax, operator), node: right });
      at = left;
      if (!kindOf(syntax, at).startsWith('additive')) break;
    }
    let value = this.valueOf(at);
    const texts: string[] = [];
    for (const { sign, node: operand } of operands.toReversed()) {
      const other = this.valueOf(operand);
      if (value === undefined || other === undefined) return undefined;
      if (typeof value === 'string' && typeof other === 'string' && sign === '+') {
        texts.push(value);
        value = other;
        continue;
      }
      if (texts.length > 0 && typeof value === 'string') value = texts.splice(0).join('') + value;
      value = sign === '+' ? added(value, other) : subtracted(value, other);
    }
    if (texts.length === 0 || typeof value !== 'string') return value;
    const whole = texts.join('') + value;
    return whole.length > limits.foldedCharacters ? undefined : whole;
  }
}
