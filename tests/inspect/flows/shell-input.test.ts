import { describe, expect, it } from 'vitest';
import { readsProgram } from '../../../src/inspect/flows/runs/shell-input.js';

describe('whether a shell runs what is written to its input', () => {
  it.each([
    '',
    '-s',
    '-l -i',
    '-',
    '-NoProfile -ExecutionPolicy Bypass -Command -',
    '-c "cat | sh"',
    '-c \'eval "$(cat)"\'',
    '-lc "python3"',
    '-c "source /dev/stdin"',
    '/c powershell -NoProfile -',
    '-c "\uFDD2"',
    '\uFDD1',
  ])('%j does', (line) => {
    expect(readsProgram(line)).toBe(true);
  });

  it.each([
    '-c "xclip -selection clipboard -i"',
    '-c "\uFDD0 --input"',
    '/c clip',
    'format.py --width 80',
    '-NoProfile -Command "Set-Clipboard"',
    '-File write.ps1',
    '-e "print"',
  ])('%j does not', (line) => {
    expect(readsProgram(line)).toBe(false);
  });
});
