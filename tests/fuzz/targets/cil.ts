import { readMethodBody } from '../../../src/formats/cil/body/body.js';
import { readInstructions } from '../../../src/formats/cil/body/instructions.js';
import { renderBody } from '../../../src/formats/cil/body/render.js';
import { scanTokens } from '../../../src/formats/cil/body/scan.js';
import { sampleBodies } from '../../kit/cil-assembler/bodies.js';
import type { FuzzTarget } from '../target.js';

const resolver = {
  token: (token: number) => `#${token.toString(16)}`,
  userString: (token: number) => `"${token}"\n`,
};

/** A method body at the start of the input. */
export const target: FuzzTarget = {
  name: 'cil',
  seeds: () => sampleBodies(),
  exercise(bytes) {
    const body = readMethodBody(bytes, 0);
    scanTokens(bytes, body.codeOffset, body.codeSize, () => undefined);
    readInstructions(bytes, body);
    renderBody(bytes, body, resolver);
  },
};
