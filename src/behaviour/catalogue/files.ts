import type { CatalogueArea } from './area.js';

/**
 * Files and folders. `Exists`, attributes and times are left out: they tell nothing of the
 * contents, and nearly every library asks for them.
 */
export const files: CatalogueArea = [
  {
    documentation: '.NET API docs: System.IO.File, FileInfo, FileStream',
    types: {
      'System.IO.File': {
        'file-read': 'Open OpenRead OpenText OpenHandle Read*',
        'file-write':
          'Append* Create CreateText CreateSymbolicLink Copy Move OpenWrite Replace Write* Encrypt',
        'file-delete': 'Delete',
      },
      'System.IO.FileInfo': {
        'file-read': 'Open OpenRead OpenText',
        'file-write': 'AppendText Create CreateText CopyTo MoveTo OpenWrite Replace Encrypt',
        'file-delete': 'Delete',
      },
      'System.IO.FileSystemInfo': { 'file-delete': 'Delete', 'file-write': 'CreateAsSymbolicLink' },
      'System.IO.FileStream': {
        'file-read': '.ctor Read* BeginRead',
        'file-write': 'Write* BeginWrite SetLength',
      },
      'System.IO.StreamReader': { 'file-read': '.ctor(System.String)' },
      'System.IO.StreamWriter': { 'file-write': '.ctor(System.String)' },
      'System.IO.RandomAccess': { 'file-read': 'Read*', 'file-write': 'Write* SetLength' },
      'System.IO.Path': { 'file-write': 'GetTempFileName' },
      'System.IO.MemoryMappedFiles.MemoryMappedFile': {
        'file-read': 'CreateFromFile OpenExisting',
      },
      'System.IO.FileSystemAclExtensions': {
        'file-write': 'Create CreateDirectory SetAccessControl',
      },
    },
  },
  {
    documentation: '.NET API docs: System.IO.Directory, DirectoryInfo, Enumeration',
    types: {
      'System.IO.Directory': {
        'file-read': 'Enumerate* GetFiles GetDirectories GetFileSystemEntries',
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
    },
  },
  {
    documentation: '.NET API docs: System.IO.IsolatedStorage, Microsoft.VisualBasic.FileIO',
    types: {
      'System.IO.IsolatedStorage.IsolatedStorageFile': {
        'file-read': 'OpenFile GetFileNames GetUserStore* GetMachineStore* GetStore',
        'file-write': 'CreateFile CreateDirectory CopyFile MoveFile',
        'file-delete': 'DeleteFile DeleteDirectory Remove',
      },
      'System.IO.IsolatedStorage.IsolatedStorageFileStream': { 'file-read': '.ctor' },
      'Microsoft.VisualBasic.FileIO.FileSystem': fileSystem(),
      'Microsoft.VisualBasic.MyServices.FileSystemProxy': fileSystem(),
      'Microsoft.VisualBasic.FileSystem': {
        'file-read': 'Dir FileOpen FileGet* Input* LineInput',
        'file-write': 'FileCopy FilePut* Print* Write* MkDir Rename',
        'file-delete': 'Kill RmDir',
      },
    },
  },
  {
    documentation: '.NET API docs: members that open a file named by a string',
    types: {
      'System.Xml.XmlDocument': {
        'file-read': 'Load(System.String)',
        'file-write': 'Save(System.String)',
      },
      'System.Xml.Linq.XDocument': {
        'file-read': 'Load(System.String)',
        'file-write': 'Save(System.String)',
      },
      'System.Xml.Linq.XElement': {
        'file-read': 'Load(System.String)',
        'file-write': 'Save(System.String)',
      },
      'System.Xml.XmlReader': { 'file-read': 'Create(System.String)' },
      'System.Xml.XmlWriter': { 'file-write': 'Create(System.String)' },
      'System.Xml.XmlTextReader': { 'file-read': '.ctor(System.String)' },
      'System.Xml.XmlTextWriter': { 'file-write': '.ctor(System.String)' },
      'System.Xml.XPath.XPathDocument': { 'file-read': '.ctor(System.String)' },
      'System.Drawing.Image': { 'file-read': 'FromFile', 'file-write': 'Save(System.String)' },
      'System.Drawing.Bitmap': { 'file-read': '.ctor(System.String)' },
      'System.Data.DataSet': {
        'file-read': 'ReadXml(System.String)',
        'file-write': 'WriteXml(System.String)',
      },
    },
  },
  {
    documentation: 'Windows API docs: Windows.Storage; System.IO.Abstractions',
    types: {
      'Windows.Storage.FileIO': { 'file-read': 'Read*', 'file-write': 'Write* Append*' },
      'Windows.Storage.StorageFile': {
        'file-read': 'GetFileFromPathAsync Open*',
        'file-write': 'CopyAsync MoveAsync',
        'file-delete': 'DeleteAsync',
      },
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

function fileSystem() {
  return {
    'file-read': 'FindInFiles GetDirectories GetFiles Open* Read*',
    'file-write': 'Copy* CreateDirectory Move* Rename* Write* OpenTextFileWriter',
    'file-delete': 'Delete*',
  };
}
