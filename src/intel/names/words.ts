/**
 * Words that say nothing of what a package does and much of how it wants to be seen: nobody needs an "official" package
 * beside the one that is meant.
 */
export const claims: ReadonlySet<string> = new Set(
  `official officially oficial officiel officielle offiziell ufficiale original genuine real true authentic verified trusted legit secure secured safe protected
fix fixed fixes hotfix bugfix patch patched update updated updates updater upgrade upgraded latest newest new newer
pro premium plus ultimate ultra improved improvement better advanced professional enterprise deluxe
cracked crack unlocked nulled complete unified
unofficial fork forked clone copy mirror reloaded reborn revived remastered redux again
stable release final nightly lts`
    .trim()
    .split(/\s+/),
);

/** Words that honest packages hardly put beside the name of another one, for they say nothing. */
export const blanks: ReadonlySet<string> = new Set(
  `lite light mini micro nano tiny simple easy fast faster super hyper turbo max mega my the our 
extended extension plugin plugins addon addons main basic
dev developer beta alpha preview rc prod production one go up now hub pack all full set suite
 provider installer setup manager internal external private global local online live
extra extras community open opensource oss legacy classic old backup temp tmp alt alternative replacement
compat compatible support org com inc corp team java `
    .trim()
    .split(/\s+/),
);

/** Words of the platform that honest packages carry as well, and that name no thing of their own. */
export const fillers: ReadonlySet<string> = new Set(
  `net dotnet netcore netfx csharp cs dot nuget nupkg package packages pkg lib libs library libraries dll sdk
api apis app wrapper helper helpers util utils utility utilities toolkit kit
v2 v3 v4 v5 v6 v7 v8 v9 v10 ex ext ng core client
fsharp vb node nodejs js javascript ts typescript py python py3 python3 java jvm kotlin go golang rust rs ruby rb php npm pip pypi
perl swift deno bun`
    .trim()
    .split(/\s+/),
);

/** Fillers that say how a package is made: beside names that not everybody knows, they are too usual. */
export const makes: ReadonlySet<string> = new Set(
  'standard netstandard portable async free bundle modern next sharp'.split(' '),
);

/** Languages and their runtimes, as they stand in names: what is for them is not for .NET. */
export const languages: ReadonlySet<string> = new Set(
  `node nodejs js javascript ts typescript py python py3 python3 java jvm kotlin go golang rust rs ruby rb php npm pip pypi perl swift
deno bun`
    .trim()
    .split(/\s+/),
);

/** Those that are often a part of their own, of packages that belong together. */
export const ownParts: ReadonlySet<string> = new Set([
  ...languages,
  ...'core client fsharp vb'.split(' '),
]);

/** Claims to be the one of the maker. */
export const officialWords: ReadonlySet<string> = new Set(
  `official officially oficial officiel officielle offiziell ufficiale original genuine authentic verified`.split(
    ' ',
  ),
);

export const isEmptyWord = (word: string): boolean =>
  claims.has(word) ||
  blanks.has(word) ||
  fillers.has(word) ||
  makes.has(word) ||
  /^v?\p{N}{1,4}$/u.test(word);

/** Those that seem to vouch for whatever stands behind their name. */
export const greatMakers: ReadonlySet<string> = new Set(
  `microsoft system azure aspnetcore dotnetfoundation apache google amazon aws apple oracle ibm intel nvidia meta facebook github gitlab jetbrains redhat hashicorp
stackoverflow netflix cloudflare adobe vmware atlassian elastic docker`
    .trim()
    .split(/\s+/),
);
