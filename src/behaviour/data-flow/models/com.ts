import { microsoft } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** Components of Windows that code calls by name: `hidden-calls/com.ts`. */
export const comModels: ModelArea = [
  {
    documentation: [
      microsoft(
        'MSXML docs: IXMLHTTPRequest',
        'previous-versions/windows/desktop/ms759148(v=vs.85)',
      ),
      microsoft('WinHTTP docs: WinHttpRequest', 'windows/win32/winhttp/winhttprequest'),
      microsoft(
        'ADO docs: Stream object',
        'office/client-developer/access/desktop-database-reference/stream-object-ado',
      ),
    ],
    types: {
      'COM.XmlHttp COM.WinHttp': {
        gives: 'responsebody responsetext responsestream responsexml',
        takes: 'open send setrequestheader set_*',
        nothing: 'status readystate statustext waitforresponse',
      },
      'COM.AdoStream': {
        takes: 'write writetext loadfromfile',
        gives: 'read readtext',
        nothing: 'open close set_* savetofile flush',
      },
    },
  },
  {
    documentation: [
      microsoft(
        'VBA docs: FileSystemObject object',
        'office/vba/language/reference/user-interface-help/filesystemobject-object',
      ),
    ],
    types: {
      'COM.FileSystem': {
        takes: 'write writeline',
        gives: 'buildpath getspecialfolder gettempname readall readline getabsolutepathname',
        'wraps 0': 'createtextfile opentextfile',
        nothing: 'fileexists folderexists copyfile movefile deletefile close',
      },
    },
  },
];
