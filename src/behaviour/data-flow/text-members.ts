// Members of the framework, as `Type::Member`, by what they make of a text.

/** What makes another text of one. */
export const changes =
  /^System\.(?:String::(?:Substring|Replace|Remove|Insert|PadLeft|PadRight|To(?:Low|Upp)er\w*|Trim\w*|\.ctor|Create)|Text\.\w*Encoding::Get(?:String|Bytes)|Convert::From\w+|Uri::Unescape\w*|Net\.WebUtility::\w+)$/;
export const fromOutside =
  /^(?:Microsoft\.Extensions\.(?:Configuration|Options)\.|System\.Configuration\.|System\.Environment::GetEnvironmentVariable|System\.Console::Read|System\.IO\.File::Read|System\.Web\.)/;
export const joins = /^System\.(?:String::Concat|IO\.Path::(?:Combine|Join)|UriBuilder::\.ctor)/;
export const keeps =
  /^System\.(?:String::(?:Trim\w*|ToLower\w*|ToUpper\w*|ToString|Clone|Intern|Substring|Replace)|Object::ToString|Uri::(?:ToString|get_\w+)|UriBuilder::(?:ToString|get_\w+)|Text\.StringBuilder::ToString|Runtime\.CompilerServices\.DefaultInterpolatedStringHandler::ToString\w*|Net\.IPAddress::(?:Parse|ToString)|Net\.WebRequest::Create\w*|Net\.IPEndPoint::Parse|Linq\.Expressions\.Expression::(?:Constant|Convert))$/;
export const addresses =
  /^System\.(?:Uri|Net\.Http\.HttpRequestMessage|Net\.IPEndPoint|Net\.DnsEndPoint|Net\.IPAddress|String)::\.ctor$/;
export const decodes =
  /^(?:System\.Text\.\w*Encoding::GetString|System\.Convert::FromBase64String|System\.Text\.\w*Encoding::GetBytes|System\.String::(?:\.ctor|CreateStringFromEncoding))$/;
