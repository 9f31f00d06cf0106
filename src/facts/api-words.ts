/** `HttpClient::PostAsync`: the type's namespace is left to the JSON. */
export function shortApi(api: string): string {
  const member = /^[\w.`]+\.([\w`/]+::.+)$/.exec(api)?.[1] ?? plainApi(api);
  return member.replace(/^(.+)::\.ctor$/, 'new $1');
}

/** `task Exec`, `$([MSBuild]::GetRegistryValue)`, `certutil`: as the file itself writes it. */
export function plainApi(api: string): string {
  const [, language, name = ''] = /^(MSBuild|powershell|batch|shell):([^:].*)$/.exec(api) ?? [];
  if (name === '>') return 'redirection >';
  if (language !== 'MSBuild') return language ? name : api;
  if (name.startsWith('[')) return `$(${name})`;
  return name.startsWith('$') ? name : `task ${name}`;
}
