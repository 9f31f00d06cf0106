import { edited, isInside, modifiersOf, nodesOf } from './syntax.mjs';

const OPEN = ['public', 'protected', 'override', 'extern', 'abstract', 'virtual'];
// Names that the language, the runtime or the SDK looks for.
const FIXED = new Set(
  'value field args var dynamic nameof await when record nint nuint Main Program StartupHook Initialize'.split(
    ' ',
  ),
);
const TYPES = [
  'class_declaration',
  'struct_declaration',
  'interface_declaration',
  'enum_declaration',
];
const LOCALS = ['parameter', 'declaration_expression', 'declaration_pattern', 'foreach_statement'];

/** Everything that is not public gets a name without meaning; every use of a name changes with it. */
export function renameAll(program, random) {
  const nodes = program.texts().flatMap((text) => nodesOf(text));
  const kept = keptNames(nodes);
  const wanted = new Set(nodes.flatMap(declaredNames));
  const names = new Map();
  for (const name of wanted) {
    if (!kept.has(name) && !FIXED.has(name) && !program.isForeign(name))
      names.set(name, random.name('_'));
  }
  program.each((text) => {
    const uses = nodesOf(text).filter(
      ({ type, text: name }) =>
        (type === 'identifier' || type === 'implicit_parameter') && names.has(name),
    );
    const change = (node) => ({
      start: node.startIndex,
      end: node.endIndex,
      by: names.get(node.text),
    });
    return edited(text, uses.map(change));
  });
}

function declaredNames(node) {
  const name = node.childForFieldName?.('name')?.text;
  if (node.type === 'variable_declarator')
    return isOpen(node.parent.parent) ? [] : [node.children[0].text];
  if (node.type === 'implicit_parameter') return [node.text];
  if (TYPES.includes(node.type) || node.type === 'method_declaration') {
    return isOpen(node) || isInside(node, ['interface_declaration']) ? [] : [name];
  }
  if (node.type === 'local_function_statement') return [name];
  return LOCALS.includes(node.type) && name ? [name] : [];
}

function isOpen(node) {
  return (
    modifiersOf(node).some((word) => OPEN.includes(word)) ||
    node.children.some((child) => child?.type === 'explicit_interface_specifier')
  );
}

/** Names that something outside the sources may look for: public ones, serialized ones, quoted ones. */
function keptNames(nodes) {
  const kept = new Set();
  for (const node of nodes) for (const name of keptBy(node)) kept.add(name);
  return kept;
}

function keptBy(node) {
  const name = node.childForFieldName?.('name')?.text;
  switch (node.type) {
    case 'string_literal_content':
      return [node.text];
    case 'property_declaration':
    case 'event_declaration':
    case 'enum_member_declaration':
    case 'record_declaration':
      return [name];
    case 'method_declaration':
    case 'class_declaration':
    case 'struct_declaration':
    case 'interface_declaration':
    case 'enum_declaration':
      return isOpen(node) ||
        isInside(node, ['interface_declaration']) ||
        name?.endsWith('Attribute')
        ? [name]
        : [];
    case 'variable_declarator':
      return isOpen(node.parent.parent) ? [node.children[0].text] : [];
    case 'parameter':
      return isInside(node, ['record_declaration', 'delegate_declaration']) ? [name] : [];
    default:
      return keptUse(node);
  }
}

function keptUse(node) {
  if (node.type !== 'identifier') return [];
  const places = [
    'anonymous_object_creation_expression',
    'attribute',
    'using_directive',
    'qualified_name',
    'tuple_type',
  ];
  if (
    isInside(node, places) ||
    node.parent?.type === 'namespace_declaration' ||
    node.parent?.type === 'file_scoped_namespace_declaration'
  )
    return [node.text];
  const call = node.parent?.parent?.parent;
  return call?.type === 'invocation_expression' && call.children[0].text === 'nameof'
    ? [node.text]
    : [];
}
