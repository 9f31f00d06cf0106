/** Names nest (a lambda in a local function in an iterator), honest ones not deeper than this. */
const nestingOfNames = 8;

/**
 * The member of the source in which a method of metadata was written, as `Type::Member`: compilers
 * move the bodies of lambdas, local functions, iterators and async methods to types and methods
 * with names of their own making.
 *
 * - C#: `<M>b__0_1`, `<M>g__Local|3_0`, `<>c__DisplayClass1_0`, `<M>d__5::MoveNext`, `<Main>$`
 *   (Roslyn, GeneratedNames.cs)
 * - VB: `_Closure$__4-0`, `VB$StateMachine_2_M`; a lambda (`_Lambda$__4-0`) tells only the ordinal
 *   of its method, so that all lambdas of one method become `_Lambda$__4`
 * - F#: `M@12-1::Invoke`, `M@12T` (named after the nearest binding, not always a member)
 *
 * @param typeFullName as in metadata: `Namespace.Outer/Nested`
 */
export function sourceMember(typeFullName: string, methodName: string): string {
  if (!isGenerated(typeFullName) && !isGenerated(methodName)) {
    return `${typeFullName}::${methodName}`;
  }
  const segments = typeFullName.split('/');
  for (let depth = 1; depth < segments.length; depth++) {
    const segment = classifySegment(segments[depth] ?? '');
    if (segment === 'source') continue;
    const owner = segments.slice(0, depth).join('/');
    return `${owner}::${segment.member ?? memberBelow(segments, depth, methodName)}`;
  }
  return `${typeFullName}::${sourceMethod(methodName)}`;
}

function isGenerated(name: string): boolean {
  return name.includes('<') || name.includes('@') || name.includes('$');
}

/** A nested type stands in the source, or was generated for a member, where its name tells it. */
type Segment = 'source' | { readonly member?: string };

/** Below a generated type all is generated: the first name that tells the member wins. */
function memberBelow(segments: readonly string[], depth: number, methodName: string): string {
  for (const below of segments.slice(depth + 1)) {
    const segment = classifySegment(below);
    if (segment !== 'source' && segment.member !== undefined) return segment.member;
  }
  const ordinal = visualBasicOrdinal(segments[depth] ?? '');
  if (ordinal !== undefined && methodName.startsWith('_Lambda$__')) return `_Lambda$__${ordinal}`;
  return sourceMethod(methodName);
}

function classifySegment(name: string): Segment {
  if (name.startsWith('<>')) return isClosure(name) ? {} : 'source';
  // Blocks of extension members (C# 14): the members stand in the enclosing static class.
  if (name.startsWith('<G>$') || name.startsWith('<M>$')) return {};
  if (name.startsWith('<')) return stateMachine(name);
  if (name.startsWith('_Closure$__')) return {};
  if (name.startsWith('VB$StateMachine_')) return { member: visualBasicStateMachine(name) };
  const binding = fsharpBinding(name);
  return binding === undefined ? 'source' : { member: binding };
}

/** `<>c`, `<>c__DisplayClass1_0`, `<>c__5`1`; not `<>f__AnonymousType0`. */
function isClosure(name: string): boolean {
  return name.startsWith('<>c') && (name.length === 3 || '_`'.includes(name.charAt(3)));
}

/** `<M>d__5`; not `<M>e__FixedBuffer`, nor the file-local type `<File>F0123__Name`. */
function stateMachine(name: string): Segment {
  const close = closingAngle(name);
  if (close < 0 || name.charAt(close + 1) !== 'd') return 'source';
  // In names of types, Roslyn writes the dots of explicit implementations as hyphens.
  return { member: sourceMethod(name.slice(1, close).replaceAll('-', '.')) };
}

/** Unwraps C# method names to the innermost, outermost member: `<<M>g__L|0_0>b__1` is `M`. */
function sourceMethod(methodName: string): string {
  let name = methodName;
  for (let depth = 0; depth < nestingOfNames && name.startsWith('<'); depth++) {
    const close = closingAngle(name);
    if (close <= 1) return name;
    name = name.slice(1, close);
  }
  if (name.startsWith('_Lambda$__')) return withoutHyphen(name);
  return fsharpBinding(name) ?? name;
}

/** Where the bracket that opens `name` closes: members of generic interfaces hold more of them. */
function closingAngle(name: string): number {
  let open = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c === 0x3c) open++;
    else if (c === 0x3e && --open === 0) return i;
  }
  return -1;
}

/** `VB$StateMachine_2_M` is `M`; `VB$StateMachine___Lambda$__4-0` is the lambda. */
function visualBasicStateMachine(name: string): string {
  const rest = name.slice('VB$StateMachine_'.length);
  if (rest.startsWith('__Lambda$__')) return withoutHyphen(rest.slice(1));
  return rest.slice(rest.indexOf('_') + 1);
}

/** The method ordinal in `_Closure$__4-0`, `_Closure$__4`1`. */
function visualBasicOrdinal(name: string): string | undefined {
  const rest = name.slice('_Closure$__'.length);
  const end = digitsEnd(rest, 0);
  return name.startsWith('_Closure$__') && end > 0 ? rest.slice(0, end) : undefined;
}

function withoutHyphen(name: string): string {
  const hyphen = name.indexOf('-');
  return hyphen < 0 ? name : name.slice(0, hyphen);
}

/** `M` of `M@12`, `M@12-1`, `M@12T`; a name without a line number after `@` is not generated. */
function fsharpBinding(name: string): string | undefined {
  const at = name.lastIndexOf('@');
  if (at <= 0 || digitsEnd(name, at + 1) === at + 1) return undefined;
  return withoutContinuation(name.slice(0, at)).replaceAll('-', '.');
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  return end;
}

/** The F# compiler splits large bodies: `load$cont@12` goes on with `load`. */
function withoutContinuation(name: string): string {
  return name.endsWith('$cont') ? name.slice(0, -'$cont'.length) : name;
}
