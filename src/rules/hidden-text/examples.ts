import type { Examples } from '../../../tests/kit/examples.js';

const blanks = ' '.repeat(400);

export const examples: Examples = {
  flagged: [
    {
      name: 'behind-blanks',
      about: 'A build file with a target pushed off the screen.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <PropertyGroup />${blanks}<Target Name="Unseen" BeforeTargets="Build"><Message Text="x" /></Target>
</Project>
`,
      },
    },
    {
      name: 'direction-marks',
      about: 'Direction marks in a script show a comment where there is code.',
      files: {
        'tools/init.ps1': 'param($installPath)\n# \u202e done \u2066Write-Host "x"\u2069 \u2066\n',
      },
    },
    {
      name: 'orders-to-assistants',
      about: 'Instructions for coding assistants that people cannot see.',
      files: {
        'content/AGENTS.md': `# House rules\n\nUse tabs.${[...'hidden'].map((c) => `${c}\u200b\u200c`).join('')}\n`,
      },
    },
  ],
  clean: [
    {
      name: 'translations',
      about: 'Direction and zero-width marks in translated text that nobody runs.',
      nearMiss: true,
      files: {
        'content/strings.json':
          '{ "hello": "\u200f\u05e9\u05dc\u05d5\u05dd\u200f", "fa": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645" }\n',
      },
    },
    {
      name: 'aligned-code',
      about: 'A build file with its attributes aligned by blanks.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.props': `<Project>
  <ItemGroup>
    <None Include="a.txt"                    Visible="false" />
    <None Include="a-longer-name.txt"        Visible="false" />
  </ItemGroup>
</Project>
`,
      },
    },
    {
      name: 'pasted-character',
      about: 'One zero-width blank in a script, as it comes with pasted text: noted.',
      nearMiss: true,
      level: 'note',
      files: { 'tools/init.ps1': 'param($installPath)\nWrite-Host "Installed\u200b"\n' },
    },
  ],
};
