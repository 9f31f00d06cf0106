import type { FlowSinkKind } from '../../facts/flow.js';
import type { Lexis } from './tokens.js';
import { uploaders } from './uploaders.js';

export type DialectName =
  'csharp' | 'visualbasic' | 'javascript' | 'python' | 'powershell' | 'shell';

/** What of a language is a source, a sink or an assignment; all patterns are global. */
export interface Dialect {
  readonly lexis: Lexis;
  /** Names as they stand in code; the first group is the bare one. */
  readonly name: RegExp;
  /** The name that is assigned to; the match ends where the value starts. */
  readonly assignment: RegExp;
  /** The variable of a loop; the match ends where the collection starts. */
  readonly loop: RegExp;
  /** A method that puts something into its object; the match ends behind the bracket. */
  readonly adds?: RegExp;
  /** A file by the variable that names it, and where what is put into it stands. */
  readonly stores?: Stores;
  /** A function with its name and parameters. */
  readonly definition?: RegExp;
  readonly returns?: RegExp;
  /** A command reaches to the end of its line, a call to its bracket. */
  readonly lines: boolean;
  /** Names of programs are written as they are, and not inside of texts. */
  readonly commands?: true;
  readonly all: RegExp;
  readonly variable: RegExp;
  readonly reads: RegExp;
  readonly sinks: readonly Sink[];
  /** What is written into it is sent. */
  readonly channels?: RegExp;
  readonly channelWrites?: RegExp;
}

export interface Stores {
  readonly pattern: RegExp;
  /** In the same command, before the name, or in the brackets of a call. */
  readonly given: 'command' | 'before' | 'call';
}

export interface Sink {
  readonly pattern: RegExp;
  readonly kind: FlowSinkKind;
  /** The service behind a program that is told no address. */
  readonly host?: string;
}

const cStyle = { lineComment: /\/\//y, blockComment: ['/*', '*/'], escape: '\\' } as const;

const dotnetReads =
  /\b(?:ReadAllText|ReadAllBytes|ReadAllLines|ReadLines|OpenText|OpenRead|FileStream|StreamReader|XmlDocument|Load)(?:Async)?\s*\(/g;
const dotnetSinks: readonly Sink[] = [
  {
    pattern:
      /\.\s*((?:Post|Put|Patch|Send|Get|GetString|GetByteArray|GetStream)(?:AsJson)?Async|Upload(?:String|Data|Values|File)\w*|Download(?:String|Data)\w*|PostAsJsonAsync)\s*\(/g,
    kind: 'network',
  },
  { pattern: /\b(?:WebRequest|HttpWebRequest)\s*\.\s*(Create(?:Http)?)\s*\(/g, kind: 'network' },
  { pattern: /\bDns\s*\.\s*(GetHost\w+)\s*\(/g, kind: 'dns' },
];

const csharp: Dialect = {
  lexis: { ...cStyle, plain: '"\'', expanding: '', expands: /\$@?$/ },
  name: /(?<![\w.])@?([A-Za-z_]\w*)/g,
  assignment:
    /(?<![\w.])([A-Za-z_]\w*)(?:\s*\[[^\][\n]{0,60}\]|\s*\.\s*\w{1,60}){0,4}\s*(?:\+|\?\?)?=(?![=>])\s*/g,
  loop: /\bforeach\s*\(\s*[\w<>,.\s[\]()?]{1,100}?\b(\w{1,60})\s+in\s+/g,
  adds: /(?<![\w.])([A-Za-z_]\w*)\s*\.\s*(?:Append\w*|Add\w*|Write\w*|Insert|CopyTo\w*|Enqueue|Push)\s*\(/g,
  stores: {
    pattern: /\bWriteAll(?:Text|Bytes|Lines)(?:Async)?\s*\(\s*(\w{1,60})\s*,/g,
    given: 'call',
  },
  definition:
    /(?<![\w.])(?!(?:if|for|foreach|while|switch|using|lock|catch|return|new|nameof|await)\b)([A-Za-z_]\w*)\s*\(([^(){};]{0,400})\)\s*(?:\{|=>)/g,
  returns: /(?:\breturn\b|=>)\s*/g,
  lines: false,
  all: /\bEnvironment\s*\.\s*GetEnvironmentVariables\s*\(/g,
  variable: /\bGetEnvironmentVariable\s*\(/g,
  reads: dotnetReads,
  sinks: dotnetSinks,
  channels: /\b(?:GetRequestStream|GetStream|OpenWrite)\w*\s*\(/g,
  channelWrites: /(?<![\w.])([A-Za-z_]\w*)\s*\.\s*(?:Write\w*)\s*\(/g,
};

const visualbasic: Dialect = {
  ...csharp,
  lexis: { lineComment: /'/y, plain: '"', expanding: '', expands: /\$$/, escape: '' },
  loop: /\bFor\s+Each\s+(\w{1,60})(?:\s+As\s+[\w.()]{1,100})?\s+In\s+/gi,
  assignment:
    /(?<![\w.])([A-Za-z_]\w*)(?:\s+As\s+[\w.()]{1,100})?(?:\s*\([^()\n]{0,60}\)|\s*\.\s*\w{1,60}){0,4}\s*[+&]?=(?![=>])\s*/g,
  definition: /\b(?:Sub|Function)\s+([A-Za-z_]\w*)\s*\(([^()]{0,400})\)/gi,
  returns: /\bReturn\b\s*/gi,
  lines: true,
};

const javascript: Dialect = {
  lexis: { ...cStyle, plain: '\'"', expanding: '`' },
  name: /(?<![\w$.])([A-Za-z_$][\w$]*)/g,
  assignment:
    /(?<![\w$.])([A-Za-z_$][\w$]*)(?:\s*\[[^\][\n]{0,60}\]|\s*\.\s*[\w$]{1,60}){0,4}\s*(?:\+|\?\?|\|\|)?=(?![=>])\s*/g,
  loop: /\bfor\s*(?:await\s*)?\(\s*(?:const|let|var)?\s*([\w$]{1,60})\s+(?:of|in)\s*/g,
  adds: /(?<![\w$.])([A-Za-z_$][\w$]*)\s*\.\s*(?:push|append|set|write|add|concat|unshift|assign)\s*\(/g,
  stores: { pattern: /\b(?:write|append)File(?:Sync)?\s*\(\s*([\w$]{1,60})\s*,/g, given: 'call' },
  definition:
    /\bfunction\s*\*?\s*([A-Za-z_$][\w$]*)\s*\(([^()]{0,400})\)\s*\{|(?<![\w$.])([A-Za-z_$][\w$]*)\s*=\s*(?:async\s*)?\(([^()]{0,400})\)\s*=>/g,
  returns: /(?:\breturn\b|=>)\s*/g,
  lines: false,
  all: /\bprocess\s*\.\s*env\b(?!\s*[.[\w])/g,
  variable: /\bprocess\s*\.\s*env\s*(?:\.\s*[A-Za-z_]\w*|\[)/g,
  reads: /\b(?:readFileSync|readFile|createReadStream|readJsonSync|readJson)\s*\(/g,
  sinks: [
    {
      pattern:
        /(?<![\w$])(fetch|axios(?:\s*\.\s*(?:post|put|get|request))?|got(?:\s*\.\s*\w+)?)\s*\(/g,
      kind: 'network',
    },
    { pattern: /\.\s*(sendBeacon|post|put)\s*\(/g, kind: 'network' },
    { pattern: /\bdns\b[\w.]{0,40}\.\s*(resolve\w*|lookup)\s*\(/g, kind: 'dns' },
  ],
  channels:
    /\.\s*(?:request|connect|createConnection)\s*\(|\bnew\s+(?:WebSocket|XMLHttpRequest)\b/g,
  channelWrites: /(?<![\w$.])([A-Za-z_$][\w$]*)\s*\.\s*(?:end|write|send)\s*\(/g,
};

const python: Dialect = {
  lexis: { lineComment: /#/y, plain: '\'"', expanding: '', expands: /[fF][rR]?$/, escape: '\\' },
  name: /(?<![\w.])([A-Za-z_]\w*)/g,
  assignment: /(?<![\w.])([A-Za-z_]\w*)(?:\[[^\][\n]{0,60}\]|\.\w{1,60}){0,4}\s*\+?=(?!=)\s*/g,
  loop: /\bfor\s+(\w{1,60})\s+in\s+/g,
  adds: /(?<![\w.])([A-Za-z_]\w*)\s*\.\s*(?:append|update|add|write|extend|insert)\s*\(/g,
  definition: /\bdef\s+([A-Za-z_]\w*)\s*\(([^()]{0,400})\)/g,
  returns: /\breturn\b\s*/g,
  lines: true,
  all: /\bos\s*\.\s*environ\b(?!\s*[.[])|\bdict\s*\(\s*os\s*\.\s*environ\b|\bos\s*\.\s*environ\s*\.\s*(?:copy|items)\b/g,
  variable: /\bos\s*\.\s*(?:environ\s*(?:\[|\.\s*get\s*\()|getenv\s*\()/g,
  reads: /\bopen\s*\(|\bread_text\s*\(/g,
  sinks: [
    { pattern: /\brequests\s*\.\s*(post|put|get|request)\s*\(/g, kind: 'network' },
    { pattern: /\b(urlopen|Request)\s*\(/g, kind: 'network' },
  ],
  channels: /\bsocket\s*\.\s*socket\s*\(|\bHTTPS?Connection\s*\(/g,
  channelWrites: /(?<![\w.])([A-Za-z_]\w*)\s*\.\s*(?:send\w*|request)\s*\(/g,
};

const powershell: Dialect = {
  commands: true,
  lexis: {
    lineComment: /(?<![\w`])#/y,
    blockComment: ['<#', '#>'],
    plain: "'",
    expanding: '"',
    escape: '`',
  },
  name: /\$\{?(?:(?:script|global|local|private):)?([A-Za-z_]\w*)\}?|(?<![\w$-])([A-Za-z]+-[A-Za-z]\w*)/g,
  assignment:
    /\$\{?(?:(?:script|global|local|private):)?([A-Za-z_]\w*)\}?(?:\.\w{1,60}|\[[^\][\n]{0,60}\]){0,4}\s*\+?=(?!=)\s*/g,
  loop: /\bforeach\s*\(\s*\$([A-Za-z_]\w*)\s+in\s+/gi,
  adds: /\$\{?([A-Za-z_]\w*)\}?\s*\.\s*(?:Append\w*|Add\w*|Write\w*|Insert)\s*\(/gi,
  stores: {
    pattern:
      /(?<![\w-])(?:set-content|add-content|out-file|tee-object)\s+(?:-\w+\s+)?["']?\$\{?(\w{1,60})|>\s*["']?\$\{?(?!null\b)(\w{1,60})|\bWriteAll(?:Text|Bytes|Lines)\s*\(\s*\$\{?(\w{1,60})/gi,
    given: 'command',
  },
  definition: /\bfunction\s+([\w-]{1,60})\s*(?:\(([^()]{0,400})\)\s*)?\{/gi,
  returns: /\breturn\b\s*/gi,
  lines: true,
  all: /(?:\b(?:gci|dir|ls|get-childitem|get-item|gi)\s+["']?env:|\[(?:System\.)?Environment\]::GetEnvironmentVariables\s*\()/gi,
  variable: /\$\{?env:[A-Za-z_]\w*|GetEnvironmentVariable\s*\(/gi,
  reads:
    /(?:\b(?:get-content|gc|cat|type)\s|\b(?:ReadAllText|ReadAllBytes|ReadAllLines|ReadLines)\s*\()/gi,
  sinks: [
    {
      pattern:
        /(?<![\w-])(invoke-webrequest|invoke-restmethod|iwr|irm|curl|curl\.exe|wget|send-mailmessage|start-bitstransfer)\s/gi,
      kind: 'network',
    },
    {
      pattern:
        /\.\s*(Upload(?:String|Data|Values|File)\w*|PostAsync|PutAsync|DownloadString|SendAsync)\s*\(/gi,
      kind: 'network',
    },
    { pattern: /(?<![\w-])(resolve-dnsname|nslookup)\s/gi, kind: 'dns' },
    ...uploaders,
  ],
};

const shell: Dialect = {
  commands: true,
  lexis: { lineComment: /(?<![^\s;])#/y, plain: "'", expanding: '"`', escape: '' },
  name: /\$\{?([A-Za-z_]\w*)/g,
  assignment: /(?<![\w$.{-])([A-Za-z_]\w*)\+?=(?!=)/g,
  loop: /\bfor\s+(\w{1,60})\s+in\s+/g,
  stores: {
    pattern:
      /(?<![<>&])>>?\|?\s{0,4}["']?\$\{?([A-Za-z_]\w{0,60})|\btee\s+(?:-a\s+)?["']?\$\{?([A-Za-z_]\w{0,60})/g,
    given: 'before',
  },
  lines: true,
  all: /\$\{\{\s*toJSON\(\s*secrets\s*\)\s*\}\}|(?<![\w./-])(?:env|printenv|export\s+-p|set)\s*(?=[|>)\n;&]|$)/gi,
  variable: /\$\{?[A-Za-z_]\w*/g,
  reads:
    /(?<![\w-])(?:cat|head|tail|base64|tar|xxd|openssl|gzip)\s|(?:--data\w{0,10}|-d|-F|-T|--upload-file)[ \t]{0,8}=?[ \t]{0,8}\S{0,60}@|<\s*(?=[~$/.])/g,
  sinks: [
    {
      pattern: /(?<![\w-])(curl|wget|nc|ncat|netcat|http|telnet|socat)(?:\.exe)?\s/g,
      kind: 'network',
    },
    { pattern: /(\/dev\/(?:tcp|udp))\//g, kind: 'network' },
    { pattern: /(?<![\w-])(nslookup|dig|host)\s/g, kind: 'dns' },
    ...uploaders,
  ],
};

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  csharp,
  visualbasic,
  javascript,
  python,
  powershell,
  shell,
};
