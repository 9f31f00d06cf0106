import type { CatalogueArea } from './area.js';

/** What a program asks of the machine and of its user. */
export const machine: CatalogueArea = [
  {
    documentation:
      '.NET API docs: System.Environment; Microsoft.Extensions.Configuration.EnvironmentVariables',
    types: {
      'System.Environment': {
        environment: 'GetEnvironmentVariable ExpandEnvironmentVariables',
        'environment-all': 'GetEnvironmentVariables',
        identity: 'get_UserName get_MachineName get_UserDomainName',
      },
      'Microsoft.VisualBasic.Interaction': {
        environment: 'Environ',
        registry: 'GetSetting GetAllSettings SaveSetting DeleteSetting',
        process: 'Shell',
        'process-inspect': 'AppActivate',
        reflection: 'CallByName',
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
    documentation: '.NET API docs: Microsoft.Win32.Registry',
    types: {
      'Microsoft.Win32.Registry': 'registry',
      'Microsoft.Win32.RegistryKey': { registry: '*', nothing: 'Close Flush get_Name get_Handle' },
      'Microsoft.VisualBasic.MyServices.RegistryProxy': 'registry',
    },
  },
  {
    documentation: '.NET API docs: System.Security.Principal.WindowsIdentity, NetworkInformation',
    types: {
      'System.Security.Principal.WindowsIdentity': 'identity',
      'System.Security.Principal.WindowsPrincipal': { identity: 'IsInRole' },
      'System.Net.NetworkInformation.NetworkInterface': {
        identity: 'GetAllNetworkInterfaces GetPhysicalAddress',
      },
      'System.Net.NetworkInformation.IPGlobalProperties': {
        identity: 'get_HostName get_DomainName',
      },
      'Windows.System.UserProfile.UserInformation': 'identity',
      'Microsoft.VisualBasic.Devices.ServerComputer': { identity: 'get_Name' },
      'Microsoft.VisualBasic.ApplicationServices.User': { identity: 'get_Name IsInRole' },
      'DeviceId.DeviceIdBuilder': 'identity',
    },
  },
  {
    documentation:
      'ASP.NET Core docs: Identity; .NET API docs: System.Web.Security, System.DirectoryServices',
    types: {
      'Microsoft.AspNetCore.Identity.UserManager': {
        'identity-store':
          'get_Users Find* Get* CheckPassword* Create* Update* Delete* Add* Remove*',
      },
      'Microsoft.AspNetCore.Identity.RoleManager': {
        'identity-store': 'get_Roles Find* Get* Create* Update* Delete*',
      },
      'Microsoft.AspNet.Identity.UserManager': {
        'identity-store': 'get_Users Find* Get* CheckPassword* Create* Update* Delete* Add*',
      },
      'Microsoft.AspNet.Identity.RoleManager': {
        'identity-store': 'get_Roles Find* Get* Create* Delete*',
      },
      'System.Web.Security.Membership': {
        'identity-store': 'FindUsers* GetAllUsers GetUser* ValidateUser CreateUser DeleteUser',
      },
      'System.Web.Security.Roles': {
        'identity-store': 'GetAllRoles GetRolesForUser GetUsersInRole',
      },
    },
    namespaces: {
      'System.DirectoryServices': 'identity-store',
      'Novell.Directory.Ldap': 'identity-store',
    },
  },
  {
    documentation: '.NET API docs: System.Management; Microsoft.Management.Infrastructure',
    namespaces: {
      'System.Management': 'wmi',
      'System.Management.Instrumentation': 'wmi',
      'Microsoft.Management.Infrastructure': 'wmi',
    },
  },
  {
    documentation: '.NET API docs: System.ServiceProcess; Task Scheduler Managed Wrapper docs',
    types: {
      'System.ServiceProcess.ServiceController': { service: '*', nothing: 'Refresh' },
      'System.ServiceProcess.ServiceInstaller': 'service',
      'System.ServiceProcess.ServiceProcessInstaller': 'service',
      'System.ServiceProcess.ServiceBase': { service: 'Run' },
      'System.Configuration.Install.ManagedInstallerClass': { service: 'InstallHelper' },
    },
    namespaces: {
      'Microsoft.Win32.TaskScheduler': 'scheduled-task',
      TaskScheduler: 'scheduled-task',
    },
  },
];
