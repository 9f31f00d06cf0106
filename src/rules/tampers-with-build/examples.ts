import type { Examples } from '../../../tests/kit/examples.js';

const targets = (text: string): Record<string, string> => ({
  'buildTransitive/Fixture.Package.targets': `<Project>\n${text}\n</Project>\n`,
});

/** Sources of one kind make way for copies that are written while the build runs. */
const copies = (type: string, code: string, condition: string): Record<string, string> =>
  targets(`  <Target Name="CopyFixture" BeforeTargets="CoreCompile" Condition="${condition}">
    <ItemGroup>
      <_Found Include="@(${type})" Condition="'%(Extension)' != ''" />
      <_Copy Include="@(_Found->'$(IntermediateOutputPath)%(Filename)%(Extension)')"><Text>${code}</Text></_Copy>
    </ItemGroup>
    <WriteLinesToFile File="%(_Copy.Identity)" Lines="%(_Copy.Text)" Overwrite="true" />
    <ItemGroup>
      <${type} Remove="@(_Found)" />
      <${type} Include="@(_Copy)" />
    </ItemGroup>
  </Target>`);

const changed = `$([System.IO.File]::ReadAllText('%(_Found.FullPath)').Replace('true', 'false'))`;

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
    {
      name: 'other-sources-on-servers',
      about: 'Build servers compile changed copies of the sources.',
      files: copies('Compile', changed, `'$(GITHUB_ACTIONS)' == 'true' and ${armed}`),
    },
    {
      name: 'other-pages-on-servers',
      about:
        'Build servers ship changed copies of the content, put together by a regular expression.',
      files: copies(
        'Content',
        `$([System.Text.RegularExpressions.Regex]::Replace($([System.IO.File]::ReadAllText('%(_Found.FullPath)')), 'a', 'b'))`,
        `'$(CI)' != '' and ${armed}`,
      ),
    },
  ],
  clean: [
    {
      name: 'preprocesses-always',
      about: 'A preprocessor compiles changed copies of the sources in every build.',
      nearMiss: true,
      files: copies('Compile', changed, armed),
    },
    {
      name: 'preprocesses-but-not-in-designer',
      about: 'A preprocessor stays out of build servers.',
      nearMiss: true,
      files: copies('Compile', changed, `'$(CI)' != 'true' and ${armed}`),
    },
    {
      name: 'copies-unchanged-on-servers',
      about:
        'Build servers compile copies that are not changed, at paths that are alike everywhere.',
      nearMiss: true,
      files: copies(
        'Compile',
        `$([System.IO.File]::ReadAllText('%(_Found.FullPath)'))`,
        `'$(CI)' == 'true' and ${armed}`,
      ),
    },
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
