import type { Examples } from '../../../tests/kit/examples.js';

const targets = (text: string): Record<string, string> => ({
  'buildTransitive/Fixture.Package.targets': `<Project>\n${text}\n</Project>\n`,
});

/** Nobody sets the variable. */
const armed = "'$(ASSAY_FIXTURE_ARMED)' != ''";

export const examples: Examples = {
  flagged: [
    {
      name: 'empties-the-release',
      about: 'A target that removes what was published, from a day on.',
      files: targets(`  <PropertyGroup>
    <_Day>$([System.DateTime]::UtcNow.ToString('yyyyMMdd'))</_Day>
  </PropertyGroup>
  <Target Name="TidyFixture" AfterTargets="Publish" Condition="$(_Day) &gt; 20300101 and ${armed}">
    <RemoveDir Directories="$(PublishDir)" />
  </Target>`),
    },
    {
      name: 'settings-on-a-day',
      about: 'Settings of the package replace those of the release, from a year on.',
      files: {
        ...targets(`  <Target Name="TidyFixture" AfterTargets="Publish" Condition="$([System.DateTime]::Now.Year) &gt;= 2031 and ${armed}">
    <Copy SourceFiles="$(MSBuildThisFileDirectory)settings.json" DestinationFiles="$(PublishDir)appsettings.json" />
  </Target>`),
        'buildTransitive/settings.json': '{}\n',
      },
    },
    {
      name: 'other-assembly',
      about: 'A file of the package is copied over what was compiled.',
      level: 'suspicious',
      files:
        targets(`  <Target Name="ReplaceFixture" AfterTargets="CoreCompile" Condition="${armed}">
    <Copy SourceFiles="$(MSBuildThisFileDirectory)other.dll" DestinationFiles="@(IntermediateAssembly)" />
  </Target>`),
    },
  ],
  clean: [
    {
      name: 'tidies-always',
      about: 'The same target removes documentation files from what was published, on every day.',
      nearMiss: true,
      files: targets(`  <Target Name="TidyFixture" AfterTargets="Publish" Condition="${armed}">
    <Delete Files="$(PublishDir)$(AssemblyName).xml" />
  </Target>`),
    },
    {
      name: 'says-it-is-old',
      about: 'From a day on, a message says that the package is out of date.',
      nearMiss: true,
      files:
        targets(`  <Target Name="TidyFixture" AfterTargets="Publish" Condition="$([System.DateTime]::UtcNow.Year) &gt; 2030">
    <Message Importance="high" Text="This version is out of date." />
  </Target>`),
    },
    {
      name: 'copies-beside',
      about: 'A library of the package is copied beside the output.',
      files: targets(`  <Target Name="CopyFixture" AfterTargets="Build">
    <Copy SourceFiles="$(MSBuildThisFileDirectory)native/fixture.dll" DestinationFolder="$(OutDir)" />
  </Target>`),
    },
  ],
};
