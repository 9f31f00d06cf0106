import { describe, expect, it } from 'vitest';
import { readMethodBody } from '../../../../src/formats/cil/body/body.js';
import { renderBody, type TokenResolver } from '../../../../src/formats/cil/body/render.js';
import { bodyAlone } from '../../../kit/cil-assembler/bodies.js';
import type { MethodSpec } from '../../../kit/cil-assembler/model.js';
import { sampleSpec } from '../../../kit/cil-assembler/sample.js';

const resolver: TokenResolver = {
  token: (token) => (token >>> 24 === 0x11 ? '(int32 V_0)' : '[lib]Some.Type'),
  userString: () => 'a "quoted" \\ line\n\u001b[2J\u202e',
};

function render(bytes: Uint8Array): string {
  return `\n${renderBody(bytes, readMethodBody(bytes, 0), resolver).join('\n')}\n`;
}

function rendered(spec: Partial<MethodSpec>): string {
  return render(bodyAlone({ name: 'm', ...spec }));
}

describe('renderBody', () => {
  it('draws locals, labels, switches and nested blocks', () => {
    const guarded = sampleSpec.types[0]?.methods?.find(({ name }) => name === 'Guarded');
    expect(rendered(guarded ?? {})).toMatchInlineSnapshot(`
      "
      // Code size 67 (0x43)
      .maxstack 3
      .locals init (int32 V_0)
      IL_0000: newobj     [lib]Some.Type
      IL_0005: stloc.1
      .try
      {
        .try
        {
          IL_0006: ldarg.0
          IL_0007: switch     (IL_0016, IL_0021)
          IL_0014: br.s       IL_0027
          IL_0016: ldloc.1
          IL_0017: ldstr      "a \\"quoted\\" \\\\ line\\n\\u{1b}[2J\\u{202e}"
          IL_001c: callvirt   [lib]Some.Type
          IL_0021: ldc.i4     100000
          IL_0026: stloc.0
          IL_0027: leave.s    IL_0041
        }  // end .try
        catch [lib]Some.Type
        {
          IL_0029: pop
          IL_002a: leave.s    IL_0041
        }  // end handler
      }  // end .try
      finally
      {
        IL_002c: ldc.r8     1.5
        IL_0035: pop
        IL_0036: ldc.i8     -1
        IL_003f: pop
        IL_0040: endfinally
      }  // end handler
      IL_0041: ldloc.0
      IL_0042: ret
      "
    `);
  });

  it('draws filters and faults', () => {
    const text = rendered({
      body: [
        ['label', 'try'],
        ['leave.s', 'end'],
        ['label', 'filter'],
        ['pop'],
        ['ldc.i4.1'],
        ['endfilter'],
        ['label', 'handler'],
        ['pop'],
        ['leave.s', 'end'],
        ['label', 'fault'],
        ['endfinally'],
        ['label', 'end'],
        ['ret'],
      ],
      regions: [
        { kind: 'filter', try: ['try', 'filter'], filter: 'filter', handler: ['handler', 'fault'] },
        { kind: 'fault', try: ['try', 'fault'], handler: ['fault', 'end'] },
      ],
    });
    expect(text).toMatchInlineSnapshot(`
      "
      // Code size 11 (0xb)
      .maxstack 8
      .try
      {
        .try
        {
          IL_0000: leave.s    IL_000a
        }  // end .try
        filter
        {
          IL_0002: pop
          IL_0003: ldc.i4.1
          IL_0004: endfilter
        }  // end filter
        {
          IL_0006: pop
          IL_0007: leave.s    IL_000a
        }  // end handler
      }  // end .try
      fault
      {
        IL_0009: endfinally
      }  // end handler
      IL_000a: ret
      "
    `);
  });

  it('lists regions that cross others', () => {
    const text = rendered({
      body: [
        ['label', 'a'],
        ['nop'],
        ['label', 'b'],
        ['nop'],
        ['label', 'c'],
        ['nop'],
        ['label', 'd'],
        ['ret'],
      ],
      regions: [
        { kind: 'finally', try: ['a', 'b'], handler: ['b', 'd'] },
        { kind: 'finally', try: ['a', 'c'], handler: ['c', 'd'] },
      ],
    });
    expect(text).toMatchInlineSnapshot(`
      "
      // Code size 4 (0x4)
      .maxstack 8
      .try
      {
        IL_0000: nop
      }  // end .try
      finally
      {
        IL_0001: nop
        IL_0002: nop
      }  // end handler
      IL_0003: ret
      .try IL_0000 to IL_0002 finally handler IL_0002 to IL_0003
      "
    `);
  });

  it('prints numbers so that they can be told apart', () => {
    const text = rendered({
      body: [
        ['ldc.r8', -0],
        ['ldc.r8', Number.NaN],
        ['ldc.r4', 0.1],
        ['ldc.i8', -(2n ** 63n)],
        ['ldc.i4.s', -1],
      ],
    });
    expect(text).toMatchInlineSnapshot(`
      "
      // Code size 34 (0x22)
      .maxstack 8
      IL_0000: ldc.r8     -0
      IL_0009: ldc.r8     NaN
      IL_0012: ldc.r4     0.10000000149011612
      IL_0017: ldc.i8     -9223372036854775808
      IL_0020: ldc.i4.s   -1
      "
    `);
  });

  it('lets no string move the cursor', () => {
    const text = rendered({ body: [['ldstr', 1], ['ret']] });
    expect(text).toContain(String.raw`ldstr      "a \"quoted\" \\ line\n\u{1b}[2J\u{202e}"`);
  });

  it('says what is damaged', () => {
    expect(render(Uint8Array.of(0x12, 0x2b, 0x70, 0x24, 0x00))).toMatchInlineSnapshot(`
      "
      // Code size 4 (0x4)
      .maxstack 8
      IL_0000: br.s       IL_0072
      // the branch before this goes to IL offset 114, outside the code
      // opcode 0x24 does not exist
      // 2 bytes from IL_0002 on are unread
      "
    `);
  });
});
