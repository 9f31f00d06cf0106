import { describe, expect, it } from 'vitest';
import { isUnreadableName, protectorOfType } from '../../src/behaviour/strings/protectors.js';

describe('marks of protectors', () => {
  it('are types that they leave behind', () => {
    expect(protectorOfType('ConfusedByAttribute')).toBe('ConfuserEx');
    expect(protectorOfType('ConfusedAttribute')).toBeUndefined();
    expect(protectorOfType('__proto__')).toBeUndefined();
  });

  it('are names that nobody can read, and not those of other scripts or compilers', () => {
    for (const name of ['\u200b\u200c', '\ue001', '\u0001', 'a\u202eb', '\u2003', '.;']) {
      expect(isUnreadableName(name), JSON.stringify(name)).toBe(true);
    }
    for (const name of ['', 'Äpfel', '設定', '<>c__DisplayClass1_0', '_Closure$__', 'A`1', 'a']) {
      expect(isUnreadableName(name), name).toBe(false);
    }
  });
});
