import { classifyGateName, type Gate } from '../../behaviour/strings/gates.js';
import { classifySecretName } from '../../behaviour/strings/secrets.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';

const unknown = 0;
const plain = 1;
const telling = 2;

/**
 * What names of a module say by their words, worked out once for each index of #Strings: compilers
 * write the same parameter name thousands of times.
 */
export interface NameMarks {
  gate(index: number): Gate | undefined;
  /**
   * Whether a parameter of this name may hold a secret; its type decides. That of a setter is called
   * `value`: there the property's name tells (ECMA-335 II.22.28).
   */
  maybeSecret(index: number): boolean;
}

export function nameMarks(module: Module): NameMarks {
  const size = module.strings.end - module.strings.start;
  const gateStates = new Uint8Array(size);
  const secretStates = new Uint8Array(size);
  const gates = new Map<number, Gate>();
  return {
    gate(index) {
      const state = gateStates[index] ?? plain;
      if (state === plain) return undefined;
      if (state === unknown) {
        const gate = classifyGateName(nameText(module, index));
        gateStates[index] = gate ? telling : plain;
        if (gate) gates.set(index, gate);
      }
      return gates.get(index);
    },
    maybeSecret(index) {
      if (secretStates[index] === unknown) {
        const name = nameText(module, index);
        const tells = name === 'value' || classifySecretName(name) !== undefined;
        secretStates[index] = tells ? telling : plain;
      }
      return secretStates[index] === telling;
    },
  };
}
