import type { Texts } from '../texts.js';
import type { Site } from '../value.js';
import type { ValueGraph } from '../value-graph.js';
import { hidingMethods } from './candidates.js';
import { revealCreatedDelegate, revealDynamicInvoke, revealOutsideDelegate } from './delegates.js';
import { revealCallByName, revealDynamic, revealLateBinding } from './dynamic.js';
import { isEmit, revealEmitted } from './emitted.js';
import { revealCompiled, revealExpression } from './expressions.js';
import { memberOf, Names } from './names.js';
import { revealPointer } from './pointers.js';
import { revealReflection } from './reflection.js';
import { HiddenSites } from './sites.js';

type Reveal = (sites: HiddenSites, site: Site) => void;

/** By the member behind which a call hides. */
const reveals: Readonly<Record<string, Reveal>> = {
  'System.Reflection.MethodBase::Invoke': revealReflection,
  'System.Reflection.MethodInfo::Invoke': revealReflection,
  'System.Reflection.ConstructorInfo::Invoke': revealReflection,
  'System.Reflection.PropertyInfo::GetValue': revealReflection,
  'System.Reflection.PropertyInfo::SetValue': revealReflection,
  'System.Reflection.FieldInfo::GetValue': revealReflection,
  'System.Reflection.FieldInfo::SetValue': revealReflection,
  'System.Reflection.Assembly::CreateInstance': revealReflection,
  'System.Activator::CreateInstance': revealReflection,
  'System.Type::InvokeMember': revealReflection,
  'System.Reflection.MethodInfo::CreateDelegate': revealCreatedDelegate,
  'System.Delegate::CreateDelegate': revealCreatedDelegate,
  'System.Delegate::DynamicInvoke': revealDynamicInvoke,
  'System.Linq.Expressions.Expression::Call': revealExpression,
  'System.Linq.Expressions.Expression::New': revealExpression,
  'System.Linq.Expressions.Expression::Property': revealExpression,
  'System.Linq.Expressions.LambdaExpression::Compile': revealCompiled,
  'System.Linq.Expressions.Expression`1::Compile': revealCompiled,
  'Microsoft.VisualBasic.CompilerServices.NewLateBinding::LateCall': revealLateBinding,
  'Microsoft.VisualBasic.CompilerServices.NewLateBinding::LateGet': revealLateBinding,
  'Microsoft.VisualBasic.CompilerServices.NewLateBinding::LateSet': revealLateBinding,
  'Microsoft.VisualBasic.CompilerServices.NewLateBinding::LateSetComplex': revealLateBinding,
  'Microsoft.VisualBasic.CompilerServices.LateBinding::LateCall': revealLateBinding,
  'Microsoft.VisualBasic.CompilerServices.LateBinding::LateGet': revealLateBinding,
  'Microsoft.VisualBasic.CompilerServices.LateBinding::LateSet': revealLateBinding,
  'Microsoft.VisualBasic.Interaction::CallByName': revealCallByName,
};

/**
 * Finds the calls that code makes by name or through something that it makes while it runs, as far
 * as the names can be worked out, and adds them to the graph. Nothing is invented: what is not found
 * stays the call that it is. They are looked for once.
 * @throws LimitReached `flowInstructions`, `flowSteps`, and what reading bodies throws.
 * @returns the calls that were found
 */
export function revealHiddenCalls(graph: ValueGraph, texts: Texts): readonly Site[] {
  if (graph.revealed !== undefined) return graph.revealed;
  const sites = new HiddenSites(graph, new Names(graph, texts));
  graph.revealed = sites.made;
  for (const node of hidingMethods(graph.program)) {
    const method = graph.method(node);
    const inCode = [...method.sites];
    for (const site of inCode) {
      graph.program.budget.step();
      revealSite(sites, site);
    }
    revealEmitted(sites, inCode.filter(isEmit));
    for (const delegate of method.delegates) revealOutsideDelegate(sites, delegate);
  }
  return sites.made;
}

function revealSite(sites: HiddenSites, site: Site): void {
  if (site.isHidden) return;
  if (site.pointer !== undefined) revealPointer(sites, site);
  else {
    const member = memberOf(site);
    if (Object.hasOwn(reveals, member)) reveals[member]?.(sites, site);
    else revealDynamic(sites, site);
  }
}
