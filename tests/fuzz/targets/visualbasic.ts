import { Buffer } from 'node:buffer';
import { decodeSource } from '../../../src/core/source.js';
import { readVisualBasic } from '../../../src/formats/visualbasic/visualbasic.js';
import type { FuzzTarget } from '../target.js';

const source = `Imports System.IO, P = System.Diagnostics.Process
Module M
  Declare Auto Function VA Lib "kernel32.dll" Alias "VirtualAlloc" (a As IntPtr) As IntPtr
  <DllImport("user32.dll", EntryPoint:="MessageBoxW")> Function MB(a As Integer) As Integer
  Sub Main() ' comment
    Dim wc = New Net.WebClient() : wc.Get("http://" & "a.example.com/""a""", $"b{1}")
    P.Start _
      ("x" , 1)
    Dim [class] = "a"c
  End Sub
End Module
`;

export const target: FuzzTarget = {
  name: 'visualbasic',
  seeds: () => [Buffer.from(source), Buffer.from(source.replaceAll('"', '\u201c'))],
  exercise(bytes) {
    readVisualBasic(decodeSource(bytes));
  },
  dictionary: [
    '"',
    '""',
    ' _\n',
    "'",
    'REM ',
    '[',
    '#1/1/2000#',
    'Declare ',
    'Lib "',
    '<DllImport("',
  ],
};
