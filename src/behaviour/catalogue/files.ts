import { dotnetApi, microsoft, repository } from '../documentation.js';
import type { CatalogueArea, MemberTable } from './area.js';

/**
 * Files and folders. `Exists`, attributes and times are left out: they tell nothing of the
 * contents, and nearly every library asks for them.
 */
export const files: CatalogueArea = [
  {
    documentation: dotnetApi('System.IO', 'System.IO.MemoryMappedFiles'),
    provider: 'dotnet',
    types: {
      'System.IO.File': {
        'file-read': 'Open OpenRead OpenText OpenHandle Read*',
        // With a Unix mode, a file becomes a program.
        'file-write':
          'Append* Create CreateText CreateSymbolicLink Copy Move OpenWrite Replace Write* Encrypt Decrypt SetUnixFileMode',
        'file-delete': 'Delete',
      },
      'System.IO.FileInfo': {
        'file-read': 'Open OpenRead OpenText',
        'file-write': 'AppendText Create CreateText CopyTo MoveTo OpenWrite Replace Encrypt',
        'file-delete': 'Delete',
      },
      'System.IO.FileSystemInfo': {
        'file-delete': 'Delete',
        'file-write': 'CreateAsSymbolicLink set_UnixFileMode',
      },
      'System.IO.FileStream': {
        'file-read': '.ctor Read* BeginRead',
        'file-write': 'Write* BeginWrite SetLength',
      },
      'System.IO.StreamReader': { 'file-read': '.ctor(System.String)' },
      'System.IO.StreamWriter': { 'file-write': '.ctor(System.String)' },
      'System.IO.RandomAccess': { 'file-read': 'Read*', 'file-write': 'Write* SetLength' },
      'System.IO.Path': { 'file-write': 'GetTempFileName' },
      'System.IO.FileSystemWatcher': { 'file-read': '.ctor(System.String) WaitForChanged' },
      'System.IO.MemoryMappedFiles.MemoryMappedFile': {
        'file-read': 'CreateFromFile OpenExisting',
      },
      'System.IO.FileSystemAclExtensions': {
        'file-write': 'Create CreateDirectory SetAccessControl',
      },
    },
  },
  {
    documentation: dotnetApi('System.IO.Directory', 'System.IO.Enumeration'),
    provider: 'dotnet',
    types: {
      'System.IO.Directory': {
        'file-read': 'Enumerate* GetFiles GetDirectories GetFileSystemEntries GetLogicalDrives',
        'file-write': 'Create* Move',
        'file-delete': 'Delete',
      },
      'System.IO.DirectoryInfo': {
        'file-read': 'Enumerate* GetFiles GetDirectories GetFileSystemInfos',
        'file-write': 'Create CreateSubdirectory MoveTo',
        'file-delete': 'Delete',
      },
      'System.IO.DriveInfo': { 'file-read': 'GetDrives' },
      'System.IO.Enumeration.FileSystemEnumerable': 'file-read',
      'System.IO.Enumeration.FileSystemEnumerator': 'file-read',
      'Microsoft.Extensions.FileProviders.PhysicalFileProvider': {
        'file-read': '.ctor GetFileInfo GetDirectoryContents',
      },
      'Microsoft.Extensions.FileSystemGlobbing.MatcherExtensions': {
        'file-read': 'GetResultsInFullPath',
      },
      'Microsoft.AspNetCore.Http.SendFileResponseExtensions': { 'file-read': 'SendFileAsync' },
    },
  },
  {
    documentation: dotnetApi('System.IO.IsolatedStorage', 'Microsoft.VisualBasic.FileIO'),
    provider: 'dotnet',
    types: {
      'System.IO.IsolatedStorage.IsolatedStorageFile': {
        'file-read': 'OpenFile GetFileNames GetUserStore* GetMachineStore* GetStore',
        'file-write': 'CreateFile CreateDirectory CopyFile MoveFile',
        'file-delete': 'DeleteFile DeleteDirectory Remove',
      },
      'System.IO.IsolatedStorage.IsolatedStorageFileStream': { 'file-read': '.ctor' },
      'Microsoft.VisualBasic.FileSystem': {
        'file-read': 'Dir FileOpen FileGet* Input* LineInput',
        'file-write': 'FileCopy FilePut* Print* Write* MkDir Rename',
        'file-delete': 'Kill RmDir',
      },
      'Microsoft.VisualBasic.FileIO.FileSystem': visualBasicFiles(),
    },
  },
  {
    documentation: dotnetApi('Microsoft.VisualBasic.MyServices'),
    provider: 'desktop',
    types: {
      'Microsoft.VisualBasic.MyServices.FileSystemProxy': visualBasicFiles(),
    },
  },
  {
    documentation: dotnetApi('System.Xml', 'System.Xml.Linq', 'System.Data.DataSet'),
    provider: 'dotnet',
    types: {
      'System.Xml.XmlDocument': fileNamedByString('Load', 'Save'),
      'System.Xml.Linq.XDocument': fileNamedByString('Load', 'Save'),
      'System.Xml.Linq.XElement': fileNamedByString('Load', 'Save'),
      'System.Xml.XmlReader': { 'file-read': 'Create(System.String)' },
      'System.Xml.XmlWriter': { 'file-write': 'Create(System.String)' },
      'System.Xml.XmlTextReader': { 'file-read': '.ctor(System.String)' },
      'System.Xml.XmlTextWriter': { 'file-write': '.ctor(System.String)' },
      'System.Xml.XPath.XPathDocument': { 'file-read': '.ctor(System.String)' },
      'System.Data.DataSet': fileNamedByString('ReadXml', 'WriteXml'),
      'System.Data.DataTable': fileNamedByString('ReadXml', 'WriteXml'),
      'System.Xml.Schema.XmlSchemaSet': { 'file-read': 'Add(System.String)' },
    },
  },
  {
    documentation: dotnetApi('System.Drawing', 'System.IO.Packaging'),
    provider: 'desktop',
    types: {
      'System.Drawing.Image': { 'file-read': 'FromFile', 'file-write': 'Save(System.String)' },
      'System.Drawing.Bitmap': { 'file-read': '.ctor(System.String)' },
      'System.IO.Packaging.Package': { 'file-read': 'Open(System.String)' },
    },
  },
  {
    documentation: [microsoft('Windows API docs: Windows.Storage', 'uwp/api/windows.storage')],
    provider: 'windows',
    types: {
      'Windows.Storage.FileIO': { 'file-read': 'Read*', 'file-write': 'Write* Append*' },
      'Windows.Storage.PathIO': { 'file-read': 'Read*', 'file-write': 'Write* Append*' },
      'Windows.Storage.StorageFile': {
        'file-read': 'GetFileFromPathAsync Open*',
        'file-write': 'CopyAsync MoveAsync',
        'file-delete': 'DeleteAsync',
      },
      'Windows.Storage.StorageFolder': {
        'file-read': 'GetFolderFromPathAsync GetFile* GetFolder* GetItem*',
        'file-write': 'Create*',
        'file-delete': 'DeleteAsync',
      },
    },
  },
  {
    documentation: [repository('System.IO.Abstractions', 'TestableIO/System.IO.Abstractions')],
    provider: 'package',
    types: {
      'System.IO.Abstractions.IFile': {
        'file-read': 'Open OpenRead OpenText Read*',
        'file-write': 'Append* Create* Copy Move OpenWrite Replace Write*',
        'file-delete': 'Delete',
      },
      'System.IO.Abstractions.IDirectory': {
        'file-read': 'Enumerate* GetFiles GetDirectories',
        'file-write': 'Create* Move',
        'file-delete': 'Delete',
      },
    },
  },
];

function fileNamedByString(read: string, write: string): MemberTable {
  return { 'file-read': `${read}(System.String)`, 'file-write': `${write}(System.String)` };
}

function visualBasicFiles(): MemberTable {
  return {
    'file-read': 'FindInFiles GetDirectories GetFiles Open* Read*',
    'file-write': 'Copy* CreateDirectory Move* Rename* Write* OpenTextFileWriter',
    'file-delete': 'Delete*',
  };
}
