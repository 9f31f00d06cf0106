import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceMember } from '../../src/behaviour/source-member.js';

describe('sourceMember', () => {
  it.each([
    // Roslyn, C#
    ['N.T', '<M>b__0', 'N.T::M'],
    ['N.T/<>c', '<M>b__3_1', 'N.T::M'],
    ['N.T/<>c__5`1', '<Get>b__5_0', 'N.T::Get'],
    ['N.T/<>c__DisplayClass1_0', '<M>b__2', 'N.T::M'],
    ['N.T/<>c__DisplayClass1_0', '<M>g__Local|2', 'N.T::M'],
    ['N.T', '<M>g__Local|3_0', 'N.T::M'],
    ['N.T/<M>d__5', 'MoveNext', 'N.T::M'],
    ['N.T/<M>d__5`1', '<>m__Finally1', 'N.T::M'],
    ['N.T/<<M>g__Impl|126_0>d`4', 'MoveNext', 'N.T::M'],
    ['N.T/<>c__DisplayClass4_0/<<M>b__0>d', 'MoveNext', 'N.T::M'],
    ['N.T/<>c/<<M>b__3_1>d', 'MoveNext', 'N.T::M'],
    ['N.T/<>c__DisplayClass9_0', '<.ctor>b__0', 'N.T::.ctor'],
    ['N.T/<>c', '<.cctor>b__12_0', 'N.T::.cctor'],
    ['N.T/<System-IDisposable-Dispose>d__2', 'MoveNext', 'N.T::System.IDisposable.Dispose'],
    ['N.T/<A-I<System-Int32>-Get>d__2', 'MoveNext', 'N.T::A.I<System.Int32>.Get'],
    ['N.T', '<A.I<System.Int32>.Get>b__2_0', 'N.T::A.I<System.Int32>.Get'],
    ['Program', '<Main>$', 'Program::Main'],
    ['Program/<<Main>$>d__0', 'MoveNext', 'Program::Main'],
    ['Program', '<<Main>$>g__Helper|0_1', 'Program::Main'],
    ['N.Ext/<G>$3F30F31B33543D5F', 'ThrowIf', 'N.Ext::ThrowIf'],
    // VB
    ['N.T/_Closure$__', '_Lambda$__4-0', 'N.T::_Lambda$__4'],
    ['N.T/_Closure$__4-0', '_Lambda$__1', 'N.T::_Lambda$__4'],
    ['N.T', '_Lambda$__4-1', 'N.T::_Lambda$__4'],
    ['N.T/VB$StateMachine_2_Load_All', 'MoveNext', 'N.T::Load_All'],
    ['N.T/_Closure$__/VB$StateMachine___Lambda$__7-0', 'MoveNext', 'N.T::_Lambda$__7'],
    // F#
    ['N.Mod', 'run@322', 'N.Mod::run'],
    ['N.Mod', 'get_mhandle@249-5', 'N.Mod::get_mhandle'],
    ['N.Mod/load@12', 'Invoke', 'N.Mod::load'],
    ['N.Mod/load@12-1', 'Invoke', 'N.Mod::load'],
    ['N.Mod/split3@44-1T', 'Invoke', 'N.Mod::split3'],
    ['N.Mod/clo@5', 'Invoke', 'N.Mod::clo'],
    ['N.Mod/-cctor@115-35', '.ctor', 'N.Mod::.cctor'],
    ['<StartupCode$Lib>.$File/send@9', 'Invoke', '<StartupCode$Lib>.$File::send'],
  ])('gives %s::%s to %s', (type, method, expected) => {
    expect(sourceMember(type, method)).toBe(expected);
  });

  it.each([
    ['N.T', '.ctor'],
    ['N.T/Nested', 'MoveNext'],
    ['<Module>', '.cctor'],
    ['<PrivateImplementationDetails>', 'ComputeStringHash'],
    ['<>f__AnonymousType0`2', 'get_A'],
    ['VB$AnonymousType_0`2', 'Equals'],
    ['N.T/<>f__AnonymousDelegate0', 'Invoke'],
    ['N.<File>F0123456789ABCDEF__Helper', 'Run'],
    ['N.T/<Buffer>e__FixedBuffer', 'Equals'],
    ['N.T', 'op_Implicit'],
    ['N.Record', 'value@'],
    ['N.T', '<>n__0'],
    ['N.T', '<unclosed'],
  ])('keeps %s::%s', (type, method) => {
    expect(sourceMember(type, method)).toBe(`${type}::${method}`);
  });

  it('answers any pair of names, in time, with a member of an enclosing type', () => {
    const name = fc.string({ unit: fc.constantFrom('<', '>', '$', '@', '/', '-', '_', 'b', '0') });
    fc.assert(
      fc.property(name, name, (type, method) => {
        const [owner] = sourceMember(type, method).split('::');
        expect(type.startsWith(owner ?? '')).toBe(true);
      }),
    );
    const start = performance.now();
    sourceMember('<'.repeat(65_535), '<'.repeat(65_535));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
