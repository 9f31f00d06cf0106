import { compare, isTrue, type Comparison } from '../arithmetic.js';
import { abandon } from '../budget.js';
import { coerce } from '../conversion.js';
import type { Frame } from '../frame.js';
import { FloatValue } from '../value.js';
import type { Handler, HandlerTable } from './handler.js';

function goTo(frame: Frame, target: number): void {
  if (target < 0) abandon();
  frame.at = target;
}

/** Where the way is not known all are followed, or none. */
function decide(frame: Frame, target: number, isTaken: boolean | undefined): void {
  if (isTaken === undefined) {
    if (!frame.split?.(frame, [target])) abandon();
  } else if (isTaken) goTo(frame, target);
}

const onValue =
  (wanted: boolean): Handler =>
  (frame, { operand }) => {
    const truth = isTrue(frame.stack.pop());
    decide(frame, operand, truth === undefined ? undefined : truth === wanted);
  };

const onPair =
  (kind: Comparison, wanted: boolean): Handler =>
  (frame, { operand }) => {
    const b = frame.stack.pop();
    const a = frame.stack.pop();
    const answer = compare(kind, a, b);
    decide(frame, operand, answer === undefined ? undefined : answer === wanted);
  };

/** `bge` is not `clt`, save for floats that cannot be compared (ECMA-335 III.3.8 to .13). */
const notLess =
  (plain: Comparison, float: Comparison): Handler =>
  (frame, step, machine) => {
    const isFloat = frame.stack.at(-1) instanceof FloatValue;
    onPair(isFloat ? float : plain, false)(frame, step, machine);
  };

const chooses: Handler = (frame, { targets }) => {
  const value = frame.stack.pop();
  if (typeof value === 'number') {
    const target = value < 0 ? undefined : targets[value];
    if (target !== undefined) goTo(frame, target);
  } else if (!frame.split?.(frame, targets)) abandon();
};

/** III.3.46: the `finally` handlers of the regions that are left, from the inside. */
const leaves: Handler = (frame, { operand }) => {
  const here = frame.at - 1;
  frame.stack.length = 0;
  const handlers = frame.code.regions.filter(
    ({ kind, start, end }) =>
      kind === 'finally' && here >= start && here < end && !(operand >= start && operand < end),
  );
  frame.leaving.push(operand, ...handlers.map(({ handler }) => handler).toReversed());
  goTo(frame, frame.leaving.pop() ?? -1);
};

const returns: Handler = (frame, step, machine) => {
  frame.result = coerce(frame.returns.store, frame.stack.pop());
  machine.sees(frame, step, frame.result);
  frame.isDone = true;
};

/** ECMA-335 III.3.5 to .17, .46, .57, .66; what throws ends the evaluation. */
export const controlHandlers: HandlerTable = {
  'br br.s': (frame, { operand }) => goTo(frame, operand),
  'brtrue brtrue.s': onValue(true),
  'brfalse brfalse.s': onValue(false),
  'beq beq.s': onPair('eq', true),
  'bne.un bne.un.s': onPair('eq', false),
  'bgt bgt.s': onPair('gt', true),
  'bgt.un bgt.un.s': onPair('gt.un', true),
  'blt blt.s': onPair('lt', true),
  'blt.un blt.un.s': onPair('lt.un', true),
  'bge bge.s': notLess('lt', 'lt.un'),
  'bge.un bge.un.s': notLess('lt.un', 'lt'),
  'ble ble.s': notLess('gt', 'gt.un'),
  'ble.un ble.un.s': notLess('gt.un', 'gt'),
  switch: chooses,
  'leave leave.s': leaves,
  endfinally: (frame) => goTo(frame, frame.leaving.pop() ?? -1),
  ret: returns,
};
