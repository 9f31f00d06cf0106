import { overEdge, type FlowPath } from '../../behaviour/data-flow/index.js';

/**
 * A field is followed as one place for all objects of its class, so each may mix what has nothing to do
 * with each other. What was written to send something away leads a short way or through few classes; what
 * a parser, a serializer or an interpreter in the package mixes leads a long way through many.
 */
const farThroughClasses = 3;
const farThroughPlaces = 80;
/** However few classes. */
const mostPlaces = 128;

/** Whether a way is so long that it is less sure. */
export function isFar({ states }: FlowPath): boolean {
  if (states.length <= farThroughPlaces) return false;
  if (states.length > mostPlaces) return true;
  const classes = new Set<string>();
  for (const { hop } of states) {
    const to = overEdge(hop)?.to;
    const { field = '' } = to?.kind === 'field' ? to : {};
    // What compilers make for closures and state machines belongs to one call.
    if (field !== '' && !madeByCompiler.test(field))
      classes.add(field.slice(0, Math.max(0, field.lastIndexOf('::'))));
  }
  return classes.size >= farThroughClasses;
}

const madeByCompiler = /(?:[<$]|@\d)[^:]*::/;
