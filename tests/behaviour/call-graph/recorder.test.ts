import { expect, it } from 'vitest';
import {
  buildCallGraph,
  codeRecorder,
  readModuleCode,
  sizeOfCode,
} from '../../../src/behaviour/call-graph/index.js';
import { Bug } from '../../../src/core/errors.js';
import { methodBody } from '../../../src/formats/cil/methods.js';
import { scanInstructions } from '../../../src/formats/cil/body/scan.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { sampleAssembly } from '../../kit/cil-assembler/sample.js';
import { membersOf } from '../../kit/call-graph.js';
import { fixture } from '../../kit/fixtures.js';

const program = fixture('call-graph/values/Program.dll');

it('records the same from a walk that sees every instruction', () => {
  for (const bytes of [program, sampleAssembly()]) {
    const module = readModule(bytes);
    const recorder = codeRecorder(module, 'a.dll');
    for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
      const body = methodBody(module, row);
      if (body === undefined) continue;
      recorder.begin(row);
      scanInstructions(bytes, body.codeOffset, body.codeSize, (ilOffset, opcode, operand) =>
        recorder.instruction(ilOffset, opcode, operand),
      );
    }
    expect(recorder.finish()).toEqual(readModuleCode(readModule(bytes), 'a.dll'));
  }
});

it('keeps nothing of the bytes', () => {
  const bytes = Uint8Array.from(program);
  const code = readModuleCode(readModule(bytes), 'a.dll');
  bytes.fill(0xff);
  const graph = buildCallGraph([code]);
  const whole = buildCallGraph([readModuleCode(readModule(program), 'a.dll')]);
  const all = (of: typeof graph): string[] => membersOf(of, of.reach(of.callerRoots()));
  expect(all(graph)).toEqual(all(whole));
  expect(sizeOfCode(code)).toBeLessThan(program.length);
});

it('forgets calls that leave the assemblies read together, unless they hand over a type', () => {
  const module = readModule(program);
  const whole = readModuleCode(module, 'a.dll');
  const alone = readModuleCode(module, 'a.dll', () => false);
  expect(alone.edges.edge.length).toBeLessThan(whole.edges.edge.length / 1.3);
  const reached = [whole, alone].map((code) => {
    const graph = buildCallGraph([code]);
    return membersOf(graph, graph.reach(Array.from({ length: 5 }, (_, node) => node)));
  });
  expect(reached[1]).toEqual(reached[0]);
});

it('refuses bodies out of order', () => {
  const recorder = codeRecorder(readModule(program), 'a.dll');
  recorder.begin(2);
  expect(() => recorder.begin(2)).toThrow(Bug);
});

it('takes no harm from operands that name nothing', () => {
  const recorder = codeRecorder(readModule(program), 'a.dll');
  recorder.begin(1);
  for (let table = 0; table < 0x100; table++) {
    for (const row of [0, 1, 0xfffffe, 0xffffff]) {
      for (const opcode of [0x28, 0x6f, 0x73, 0x7e, 0x8c, 0xd0, 0xfe06, 0xfe15, 0xfe16, 0xfeff]) {
        recorder.instruction(0, opcode, ((table << 24) | row) >>> 0);
      }
    }
  }
  const graph = buildCallGraph([recorder.finish()]);
  expect(graph.reach([0]).has(0)).toBe(true);
});
