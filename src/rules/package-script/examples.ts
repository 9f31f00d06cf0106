import type { Examples } from '../../../tests/kit/examples.js';

export const examples: Examples = {
  flagged: [
    {
      name: 'init',
      about: 'An init script that prints a line.',
      files: { 'tools/init.ps1': 'param($installPath)\nWrite-Host "Hello"\n' },
    },
    {
      name: 'install-for-framework',
      about: 'An install script in the folder of one framework.',
      files: { 'tools/net45/install.ps1': 'param($installPath)\nWrite-Host "Hello"\n' },
    },
  ],
  clean: [
    {
      name: 'script-nobody-runs',
      about: 'A script by another name, which has to be called.',
      nearMiss: true,
      files: { 'tools/helper.ps1': 'Write-Host "Hello"\n' },
    },
    {
      name: 'other-folder',
      about: 'A script by the right name in a folder where nobody looks.',
      nearMiss: true,
      files: { 'content/init.ps1': 'Write-Host "Hello"\n' },
    },
    {
      name: 'readme-only',
      about: 'A package without scripts.',
      files: { 'readme.md': '# Fixture\n' },
    },
  ],
};
