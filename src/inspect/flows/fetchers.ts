import type { Site } from '../../behaviour/data-flow/index.js';
import type { Fact } from '../../facts/fact.js';

/**
 * Members that open what a text names, a file or an address: with an address, whoever is there sees all
 * of it. .NET API docs: System.Xml, System.Xml.Linq, System.Data.DataSet, System.Media, System.Windows.
 */
const fetchers = new RegExp(
  `^(?:System\\.Xml\\.(?:Linq\\.X(?:Document|Element)::Load|Xml(?:Data)?Document::Load|XmlReader::Create|XmlTextReader::\\.ctor|XmlValidatingReader::\\.ctor|XPath\\.XPathDocument::\\.ctor|Xsl\\.Xsl(?:Compiled)?Transform::Load|Schema\\.XmlSchemaSet::Add|Xml(?:Url)?Resolver::GetEntity\\w*|XmlSecureResolver::GetEntity\\w*)|System\\.Data\\.Data(?:Set|Table)::ReadXml(?:Schema)?|System\\.Reflection\\.Assembly::(?:Unsafe)?LoadFrom|System\\.Media\\.SoundPlayer::(?:\\.ctor|set_SoundLocation)|System\\.Windows\\.Forms\\.(?:PictureBox::(?:Load|LoadAsync|set_ImageLocation)|WebBrowser::set_Url|Help::ShowHelp)|System\\.Windows\\.Media\\.Imaging\\.(?:BitmapImage::(?:\\.ctor|set_UriSource)|BitmapFrame::Create|BitmapDecoder::Create)|System\\.Windows\\.Media\\.MediaPlayer::Open|System\\.Windows\\.Controls\\.(?:MediaElement|Frame)::set_Source|System\\.Windows\\.Xps\\.\\w+::\\.ctor|System\\.Xaml\\.XamlServices::Load|Microsoft\\.Web\\.WebView2\\.Core\\.CoreWebView2::Navigate\\w*|Microsoft\\.Web\\.WebView2\\.\\w+\\.WebView2::set_Source|Windows\\.System\\.Launcher::LaunchUri\\w*|Xamarin\\.Essentials\\.(?:Browser|Launcher)::OpenAsync|Microsoft\\.Maui\\.ApplicationModel\\.(?:I?Browser|I?Launcher)(?:Extensions)?::OpenAsync|UnityEngine\\.Application::OpenURL|HtmlAgilityPack\\.HtmlWeb::Load\\w*|AngleSharp\\.BrowsingContextExtensions::OpenAsync|System\\.ServiceModel\\.Syndication\\.\\w+::Load)$`,
);

/** @param site a call of a fetcher: what it opens by name, and not out of a stream */
export function fetchesByName({ callee, args }: Site, index: number): boolean {
  // With a type of node, the text is the document itself (`XmlTextReader`).
  if (args[index] === undefined || callee.parameters.includes('System.Xml.XmlNodeType'))
    return false;
  const type = callee.parameters[index - (callee.hasThis ? 1 : 0)];
  return type === 'System.String' || type === 'System.Uri';
}

/** Whether a fact is a call that may open an address. */
export function mayFetch(fact: Fact): boolean {
  return fact.kind === 'api-call' && fetchers.test(fact.api);
}

/** Whether a member may be one, whatever it is given. */
export function isFetcher({ type, name }: Site['callee']): boolean {
  return fetchers.test(`${type}::${name}`);
}
