// Members of the framework, as `Type::Member`, by what they make of a text.

/** What makes another text of one. */
export const changes =
  /^Microsoft\.VisualBasic\.Strings::|^System\.(?:String::(?:Substring|Replace|Remove|Insert|PadLeft|PadRight|To(?:Low|Upp)er\w*|Trim\w*|\.ctor|Create)|Text\.\w*Encoding::Get(?:String|Bytes)|Convert::From\w+|Uri::Unescape\w*|Net\.WebUtility::\w+)$/;
export const fromOutside =
  /^(?:Microsoft\.Extensions\.(?:Configuration|Options)\.|System\.Configuration\.|System\.Environment::GetEnvironmentVariable|System\.Console::Read|System\.IO\.File::Read|System\.Web\.)/;
const joins =
  /^(?:System\.(?:String::Concat|IO\.Path::(?:Combine|Join)|IO\.DirectoryInfo::CreateSubdirectory)|Microsoft\.VisualBasic\.CompilerServices\.Operators::ConcatenateObject)/;
export const keeps =
  /^System\.(?:String::(?:Trim\w*|ToLower\w*|ToUpper\w*|ToString|Clone|Intern|Substring|Replace)|IO\.(?:FileInfo::\.ctor|DirectoryInfo::\.ctor|FileSystemInfo::(?:get_FullName|ToString)|Path::(?:GetFullPath|GetDirectoryName)|Directory::CreateDirectory)|Convert::(?:ChangeType|ToString)|Object::ToString|Uri::(?:ToString|get_\w+|GetLeftPart|GetComponents)|UriBuilder::(?:ToString|get_\w+)|Text\.StringBuilder::ToString|Runtime\.CompilerServices\.DefaultInterpolatedStringHandler::ToString\w*|Net\.IPAddress::(?:Parse|ToString|MapToIPv[46])|Net\.(?:WebRequest::Create\w*|Dns::(?:Get|Resolve|Begin|End)\w*|IPHostEntry::get_\w+)|Net\.IPEndPoint::Parse|Linq\.Expressions\.Expression::(?:Constant|Convert))$|^Microsoft\.VisualBasic\.CompilerServices\.Conversions::ToString$/;
/** What gives the part of an address behind its host. */
export const behindHost =
  /^System\.Uri(?:Builder)?::get_(?:PathAndQuery|AbsolutePath|LocalPath|Path|Query|Fragment|Segments)$/;
/** What gives the address that a builder holds. */
export const builtAddress = /^System\.(?:UriBuilder::(?:ToString|get_Uri)|Object::ToString)$/;
export const addresses =
  /^System\.(?:Uri|Net\.Http\.HttpRequestMessage|Net\.IPEndPoint|Net\.DnsEndPoint|Net\.IPAddress|String|UriBuilder)::\.ctor$/;
export const decodes =
  /^(?:System\.Text\.\w*Encoding::GetString|System\.Convert::FromBase64String|System\.Text\.\w*Encoding::GetBytes|System\.String::(?:\.ctor|CreateStringFromEncoding))$/;

/** What stands between the texts that a member joins; undefined of others. */
export function between(member: string): string | undefined {
  if (!joins.test(member)) return undefined;
  return member.startsWith('System.IO.') ? '/' : '';
}

/** Folders that are asked for by number and matter by name (.NET API docs: Environment.SpecialFolder). */
const folders: Readonly<Record<number, string>> = {
  7: '/start menu/programs/startup',
  24: '/start menu/programs/startup',
};

/**
 * The folder of the pages of a web site (ASP.NET Core: Static files; .NET Framework: System.Web), and what
 * lies in it.
 */
const pages =
  /^(?:Microsoft\.AspNetCore\.Hosting\.I(?:WebHost|Hosting)Environment::get_WebRootPath|System\.Web\.(?:HttpServerUtility(?:Base|Wrapper)?::MapPath|HttpRequest(?:Base|Wrapper)?::(?:MapPath|get_PhysicalApplicationPath)|Hosting\.HostingEnvironment::(?:MapPath|get_ApplicationPhysicalPath)|HttpRuntime::get_AppDomainAppPath))$/;

/** @param args the values of the call, `this` included */
export function folderNamed(
  member: string,
  args: readonly { readonly constant: unknown }[],
): string | undefined {
  if (pages.test(member)) {
    const inside = args.map(({ constant }) => constant).findLast((each) => isText(each)) ?? '';
    return `/wwwroot/${inside.replace(/^[~/\\]+/, '')}`;
  }
  const number = args[0]?.constant;
  if (member !== 'System.Environment::GetFolderPath' || typeof number !== 'number')
    return undefined;
  return folders[number];
}

const isText = (constant: unknown): constant is string => typeof constant === 'string';
