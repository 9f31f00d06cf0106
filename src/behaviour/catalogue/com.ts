import { microsoft } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Components of Windows that code makes and calls by name; the flow of data names them so. */
export const com: CatalogueArea = [
  {
    documentation: [
      microsoft(
        'MSXML docs: IXMLHTTPRequest',
        'previous-versions/windows/desktop/ms759148(v=vs.85)',
      ),
      microsoft('WinHTTP docs: WinHttpRequest', 'windows/win32/winhttp/winhttprequest'),
      microsoft(
        'Windows Script docs: WshShell object',
        'previous-versions/windows/it-pro/windows-server-2003/cc784547(v=ws.10)',
      ),
      microsoft('Windows docs: Shell object', 'windows/win32/shell/shell'),
      microsoft(
        'Windows docs: Task Scheduler scripting objects',
        'windows/win32/taskschd/task-scheduler-reference',
      ),
      microsoft(
        'Windows docs: Win32_Process.Create',
        'windows/win32/cimwin32prov/create-method-in-class-win32-process',
      ),
      microsoft(
        'VBA docs: FileSystemObject object',
        'office/vba/language/reference/user-interface-help/filesystemobject-object',
      ),
    ],
    provider: 'windows',
    types: {
      'COM.XmlHttp': { network: 'open send response*' },
      'COM.WinHttp': { network: 'open send response*' },
      'COM.InternetExplorer': { network: 'navigate*' },
      'COM.AdoStream': { 'file-write': 'savetofile', 'file-read': 'loadfromfile' },
      'COM.FileSystem': {
        'file-write': 'createtextfile opentextfile write* copyfile movefile',
        'file-delete': 'delete*',
        'file-read': 'read*',
      },
      'COM.WshShell': {
        process: 'run exec',
        registry: 'regwrite regread regdelete',
        environment: 'environment expandenvironmentstrings',
        'file-write': 'createshortcut save',
      },
      'COM.Shell': { process: 'shellexecute open explore' },
      'COM.Mmc': { process: 'executeshellcommand' },
      'COM.Wmi': { wmi: '*' },
      'COM.TaskService': { 'scheduled-task': '*' },
      'COM.ScriptControl': { 'dynamic-code': 'addcode executestatement eval run' },
      'COM.Office': {
        process: 'ddeinitiate',
        'dynamic-code': 'run executeexcel4macro registerxll',
      },
    },
  },
];
