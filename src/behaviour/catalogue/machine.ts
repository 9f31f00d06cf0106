import { dotnetApi, microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** What a program asks of the machine and of its settings. */
export const machine: CatalogueArea = [
  {
    documentation: dotnetApi(
      'System.Environment',
      'Microsoft.Extensions.Configuration.EnvironmentVariablesExtensions',
      'Microsoft.VisualBasic.Interaction',
    ),
    provider: 'dotnet',
    types: {
      'System.Environment': {
        environment: 'GetEnvironmentVariable ExpandEnvironmentVariables SetEnvironmentVariable',
        'environment-all': 'GetEnvironmentVariables',
        'process-exit': 'Exit FailFast',
        identity: 'get_UserName get_MachineName get_UserDomainName',
      },
      'Microsoft.VisualBasic.Interaction': {
        environment: 'Environ',
        registry: 'GetSetting GetAllSettings SaveSetting DeleteSetting',
        process: 'Shell',
        'process-inspect': 'AppActivate',
        reflection: 'CallByName',
        'native-interop': 'CreateObject GetObject',
      },
      'Microsoft.Extensions.Configuration.EnvironmentVariablesExtensions': {
        environment: 'AddEnvironmentVariables',
      },
      'System.Diagnostics.ProcessStartInfo': {
        'environment-all': 'get_EnvironmentVariables get_Environment',
        process: '.ctor',
      },
    },
  },
  {
    documentation: [
      microsoft(
        'F# core library docs',
        'dotnet/fsharp/language-reference/fsharp-core-library-reference',
      ),
    ],
    provider: 'package',
    types: { 'Microsoft.FSharp.Core.Operators': { 'process-exit': 'Exit' } },
  },
  {
    documentation: dotnetApi('Microsoft.VisualBasic.CompilerServices.ProjectData'),
    provider: 'dotnet',
    types: { 'Microsoft.VisualBasic.CompilerServices.ProjectData': { 'process-exit': 'EndApp' } },
  },
  {
    documentation: dotnetApi('System.AppContext'),
    provider: 'dotnet',
    types: {
      'System.AppContext': { 'shared-data': 'SetData GetData' },
    },
  },
  {
    documentation: [
      ...dotnetApi('Microsoft.Extensions.Configuration.ConfigurationExtensions'),
      microsoft('.NET docs: Configuration', 'dotnet/core/extensions/configuration'),
    ],
    provider: 'dotnet',
    types: {
      'Microsoft.Extensions.Configuration.IConfiguration': {
        configuration: 'get_Item GetSection GetChildren',
      },
      'Microsoft.Extensions.Configuration.ConfigurationExtensions': {
        configuration: 'AsEnumerable GetConnectionString GetRequiredSection',
      },
      'Microsoft.Extensions.Configuration.ConfigurationBinder': { configuration: 'Bind Get*' },
      'Microsoft.Extensions.Configuration.ConfigurationRootExtensions': {
        configuration: 'GetDebugView',
      },
    },
  },
  {
    documentation: dotnetApi('System.Configuration.ConfigurationManager'),
    provider: 'desktop',
    types: {
      'System.Configuration.ConfigurationManager': {
        configuration: 'get_AppSettings get_ConnectionStrings GetSection Open*',
      },
    },
  },
  {
    documentation: dotnetApi('System.Web.Configuration.WebConfigurationManager'),
    provider: 'framework',
    types: {
      'System.Web.Configuration.WebConfigurationManager': {
        configuration: 'get_AppSettings get_ConnectionStrings GetSection Open*',
      },
    },
  },
  {
    documentation: dotnetApi('Microsoft.Win32.Registry', 'Microsoft.Win32.RegistryKey'),
    provider: 'dotnet',
    types: {
      'Microsoft.Win32.Registry': 'registry',
      'Microsoft.Win32.RegistryKey': { registry: '*', nothing: 'Close Flush get_Name get_Handle' },
    },
  },
  {
    documentation: dotnetApi('Microsoft.VisualBasic.MyServices.RegistryProxy'),
    provider: 'desktop',
    types: { 'Microsoft.VisualBasic.MyServices.RegistryProxy': 'registry' },
  },
  {
    documentation: dotnetApi('System.Diagnostics.Debugger'),
    provider: 'dotnet',
    types: {
      'System.Diagnostics.Debugger': { 'analysis-check': 'get_IsAttached IsLogging' },
    },
  },
  {
    documentation: [
      ...dotnetApi('System.Management'),
      microsoft('Windows API docs: MI .NET', 'dotnet/api/microsoft.management.infrastructure'),
    ],
    provider: 'package',
    namespaces: { 'System.Management': 'wmi', 'Microsoft.Management.Infrastructure': 'wmi' },
  },
  {
    documentation: dotnetApi('System.ServiceProcess', 'System.Configuration.Install'),
    provider: 'framework',
    types: {
      'System.ServiceProcess.ServiceController': { service: '*', nothing: 'Refresh' },
      'System.ServiceProcess.ServiceInstaller': 'service',
      'System.ServiceProcess.ServiceProcessInstaller': 'service',
      'System.ServiceProcess.ServiceBase': { service: 'Run' },
      'System.Configuration.Install.ManagedInstallerClass': { service: 'InstallHelper' },
    },
  },
  {
    documentation: [
      repository('Task Scheduler Managed Wrapper', 'dahall/TaskScheduler'),
      microsoft(
        'Windows API docs: Task Scheduler',
        'windows/win32/taskschd/task-scheduler-start-page',
      ),
      page('Topshelf docs', 'https://topshelf.readthedocs.io'),
    ],
    provider: 'package',
    types: { 'Topshelf.HostFactory': { service: 'Run New' } },
    namespaces: {
      'Microsoft.Win32.TaskScheduler': 'scheduled-task',
      TaskScheduler: 'scheduled-task',
    },
  },
  {
    documentation: [
      microsoft(
        'Windows Script Host docs',
        'previous-versions/windows/internet-explorer/ie-developer/windows-scripting/98591fh7(v=vs.84)',
      ),
    ],
    provider: 'package',
    types: {
      'IWshRuntimeLibrary.IWshShell': { process: 'Run Exec' },
      'IWshRuntimeLibrary.IWshShell3': { process: 'Run Exec', registry: 'Reg*' },
      'IWshRuntimeLibrary.IWshShortcut': { 'file-write': 'Save' },
    },
  },
];
