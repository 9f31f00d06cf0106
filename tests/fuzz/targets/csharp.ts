import { Buffer } from 'node:buffer';
import { decodeSource } from '../../../src/core/source.js';
import { readCSharp } from '../../../src/formats/csharp/csharp.js';
import { grammars } from '../../kit/grammars.js';
import type { FuzzTarget } from '../target.js';

const source = `using P = System.Diagnostics.Process;
[assembly: Foo("x")]
namespace A.B {
  public class C : Task {
    [DllImport("kernel32.dll", EntryPoint="VirtualAlloc")] static extern IntPtr VA(IntPtr a);
    string url = "http://a.example.com/\\u0041" + ("b" + 'c');
    static C() { P.Start(@"c:\\x""y", $"a{url}b" + """raw"""); new Net.WebClient().Get<int>(url); }
    public string Prop { get => Env.Get("X"); set { url = value; } }
    int this[int i] => a?.B()?.C;
  }
}
`;

export const target: FuzzTarget = {
  name: 'csharp',
  seeds: () => [Buffer.from(source), Buffer.from('var x = 1; return F(x, "a" + "b");')],
  async exercise(bytes) {
    const text = decodeSource(bytes);
    const grammar = await grammars.load('c-sharp');
    readCSharp(text, grammar);
    readCSharp(text, grammar, 'members');
    readCSharp(text, grammar, 'statements');
  },
  dictionary: [
    '"""',
    '@"',
    '$"',
    '$@"',
    '/*',
    '*/',
    '#if X\n',
    '#endif\n',
    '{{',
    '=>',
    '?.',
    'new(',
  ],
};
