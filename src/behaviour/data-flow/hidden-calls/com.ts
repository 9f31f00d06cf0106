/**
 * Objects of COM that code makes by name and calls by name: what stands in their place as a type is
 * `COM.` and a word for the component, and members are in lower case, since no client of COM by name
 * counts case. Documentation: Windows Script, MSXML, WinHTTP, ADO, Shell, Task Scheduler, MMC, WMI
 * and Office object models; "Moniker" of each.
 */
const components: readonly (readonly [RegExp, string])[] = [
  [/^(?:msxml\d?\.(?:server)?xmlhttp|microsoft\.xmlhttp)(?:\.\d.{0,4})?$/, 'COM.XmlHttp'],
  [/^winhttp\.winhttprequest(?:\.\d.{0,4})?$/, 'COM.WinHttp'],
  [/^internetexplorer\.application(?:\.\d)?$/, 'COM.InternetExplorer'],
  [/^adodb\.stream(?:\.\d.{0,4})?$/, 'COM.AdoStream'],
  [/^scripting\.filesystemobject$/, 'COM.FileSystem'],
  [/^wscript\.shell(?:\.\d)?$/, 'COM.WshShell'],
  [/^shell\.application(?:\.\d)?$/, 'COM.Shell'],
  [/^mmc20\.application(?:\.\d)?$/, 'COM.Mmc'],
  [/^schedule\.service(?:\.\d)?$/, 'COM.TaskService'],
  [/^(?:wbemscripting\.swbemlocator(?:\.\d)?$|winmgmts:)/, 'COM.Wmi'],
  [/^(?:ms)?scriptcontrol(?:\.scriptcontrol)?(?:\.\d)?$/, 'COM.ScriptControl'],
  [/^(?:excel|word|powerpoint|access|outlook|visio)\.application(?:\.\d\d?)?$/, 'COM.Office'],
  [/^script(?:let)?:/, 'COM.Scriptlet'],
];

/** Class identifiers by which the same are made. */
const identifiers: Readonly<Record<string, string>> = {
  '72c24dd5-d70a-438b-8a42-98424b88afb8': 'COM.WshShell',
  'f935dc22-1cf0-11d0-adb9-00c04fd58a0b': 'COM.WshShell',
  '13709620-c279-11ce-a49e-444553540000': 'COM.Shell',
  '9ba05972-f6a8-11cf-a442-00a0c90a8f39': 'COM.Shell',
  'c08afd90-f2a1-11d1-8455-00a0c91f3880': 'COM.Shell',
  '49b2791a-b1ae-4c90-9b8e-e860ba07f889': 'COM.Mmc',
  '0f87369f-a4e5-4cfc-bd3e-73e6154572dd': 'COM.TaskService',
  '0d43fe01-f093-11cf-8940-00a0c9054228': 'COM.FileSystem',
  'f6d90f16-9c73-11d3-b32e-00c04f990bb4': 'COM.XmlHttp',
  '88d96a0a-f192-11d4-a65f-0040963251e5': 'COM.XmlHttp',
  '2087c2f4-2cef-4953-a8ab-66779b670495': 'COM.WinHttp',
  '00000566-0000-0010-8000-00aa006d2ea4': 'COM.AdoStream',
  '00024500-0000-0000-c000-000000000046': 'COM.Office',
};

export const isComponent = (type: string): boolean => type.startsWith('COM.');

/** The component that a ProgID, a moniker or a class identifier names; empty for others. */
export function componentOf(name: string): string {
  const text = name.trim().toLowerCase();
  const identifier = /^(?:new:|clsid:)?\{?([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})\}?$/.exec(
    text,
  )?.[1];
  if (identifier !== undefined) return identifiers[identifier] ?? '';
  return components.find(([names]) => names.test(text))?.[1] ?? '';
}

/** As no client of COM by name counts case, or tells properties from methods. */
export function componentMember(name: string): string {
  const plain = name.startsWith('get_') ? name.slice(4) : name;
  return plain === '.ctor' ? plain : plain.toLowerCase();
}

/** Members that make an object of COM by name. */
export const activating =
  /^(?:Microsoft\.VisualBasic\.Interaction::(?:CreateObject|GetObject)|System\.Runtime\.InteropServices\.Marshal::(?:BindToMoniker|GetActiveObject))$/;
/** Members that give its type. */
export const namingTypes = /^System\.Type::GetTypeFrom(?:ProgID|CLSID)$/;
