import { dotnetApi, microsoft, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

const users =
  'get_Users Find* Get* CheckPassword* Create* Update* Delete* Add* Remove* ResetPassword* ChangePassword*';
const roles = 'get_Roles Find* Get* Create* Update* Delete*';

/** Who the user is, who the users of an application are, and what they send. */
export const people: CatalogueArea = [
  {
    documentation: dotnetApi(
      'System.Security.Principal',
      'System.Net.NetworkInformation.NetworkInterface',
    ),
    provider: 'dotnet',
    types: {
      'System.Security.Principal.WindowsIdentity': {
        identity: '*',
        privilege: 'RunImpersonated* Impersonate',
      },
      'System.Security.Principal.WindowsPrincipal': { identity: 'IsInRole' },
      'System.Security.Principal.NTAccount': { identity: 'Translate' },
      'System.Security.Principal.SecurityIdentifier': { identity: 'Translate' },
      'System.Net.NetworkInformation.NetworkInterface': {
        identity: 'GetAllNetworkInterfaces GetPhysicalAddress',
      },
      'System.Net.NetworkInformation.IPGlobalProperties': {
        identity: 'get_HostName get_DomainName',
        'process-inspect': 'GetActiveTcp* GetActiveUdp*',
      },
    },
  },
  {
    documentation: dotnetApi(
      'System.Windows.Forms.SystemInformation',
      'Microsoft.VisualBasic.ApplicationServices.User',
    ),
    provider: 'desktop',
    types: {
      'System.Windows.Forms.SystemInformation': {
        identity: 'get_ComputerName get_UserName get_UserDomainName',
      },
      'Microsoft.VisualBasic.Devices.ServerComputer': { identity: 'get_Name' },
      'Microsoft.VisualBasic.ApplicationServices.User': { identity: 'get_Name IsInRole' },
    },
  },
  {
    documentation: [
      microsoft('Windows API docs: UserInformation', 'uwp/api/windows.system.userprofile'),
    ],
    provider: 'windows',
    types: { 'Windows.System.UserProfile.UserInformation': 'identity' },
  },
  {
    documentation: [repository('DeviceId', 'MatthewKing/DeviceId')],
    provider: 'package',
    types: { 'DeviceId.DeviceIdBuilder': 'identity' },
  },
  {
    documentation: [
      ...dotnetApi('Microsoft.AspNetCore.Identity'),
      microsoft('ASP.NET Core docs: Identity', 'aspnet/core/security/authentication/identity'),
    ],
    provider: 'dotnet',
    types: {
      'Microsoft.AspNetCore.Identity.UserManager': { 'identity-store': users },
      'Microsoft.AspNetCore.Identity.RoleManager': { 'identity-store': roles },
      'Microsoft.AspNetCore.Identity.IPasswordHasher': {
        hash: 'HashPassword VerifyHashedPassword',
      },
      'Microsoft.AspNetCore.Identity.PasswordHasher': { hash: 'HashPassword VerifyHashedPassword' },
      'Microsoft.AspNetCore.Identity.SignInManager': {
        'identity-store': 'PasswordSignInAsync CheckPasswordSignInAsync SignIn* RefreshSignInAsync',
      },
      'Microsoft.AspNetCore.Identity.IUserStore': {
        'identity-store': 'Find* Get* Create* Update* Delete*',
      },
      'Microsoft.AspNetCore.Identity.IQueryableUserStore': { 'identity-store': 'get_Users' },
      'Microsoft.AspNetCore.Identity.IQueryableRoleStore': { 'identity-store': 'get_Roles' },
      'Microsoft.AspNetCore.Identity.IUserPasswordStore': {
        'identity-store': 'GetPasswordHashAsync SetPasswordHashAsync',
      },
      'Microsoft.AspNetCore.Identity.IUserRoleStore': {
        'identity-store': 'GetRolesAsync GetUsersInRoleAsync AddToRoleAsync',
      },
      'Microsoft.AspNetCore.Identity.IRoleStore': {
        'identity-store': 'Find* Get* Create* Update* Delete*',
      },
    },
  },
  {
    documentation: dotnetApi('System.Web.Security'),
    provider: 'framework',
    types: {
      'System.Web.Security.Membership': {
        'identity-store': 'FindUsers* GetAllUsers GetUser* ValidateUser CreateUser DeleteUser',
      },
      'System.Web.Security.Roles': {
        'identity-store': 'GetAllRoles GetRolesForUser GetUsersInRole AddUser*',
      },
    },
  },
  {
    documentation: [
      ...dotnetApi('System.DirectoryServices', 'Microsoft.AspNet.Identity'),
      repository('Novell.Directory.Ldap', 'dsbenghe/Novell.Directory.Ldap.NETStandard'),
    ],
    provider: 'package',
    types: {
      'Microsoft.AspNet.Identity.UserManager': { 'identity-store': users },
      'Microsoft.AspNet.Identity.RoleManager': { 'identity-store': roles },
    },
    namespaces: {
      'System.DirectoryServices': 'identity-store',
      'Novell.Directory.Ldap': 'identity-store',
    },
  },
  {
    documentation: [
      ...dotnetApi('Microsoft.AspNetCore.Http.HttpRequest', 'Microsoft.AspNetCore.Http.ISession'),
      microsoft('ASP.NET Core docs: Use HttpContext', 'aspnet/core/fundamentals/use-http-context'),
    ],
    provider: 'dotnet',
    types: {
      'Microsoft.AspNetCore.Http.HttpRequest': {
        'request-data':
          'ReadFormAsync get_Form get_Body get_BodyReader get_Cookies get_Headers get_Query get_QueryString',
      },
      'Microsoft.AspNetCore.Http.IFormCollection': { 'request-data': 'get_Item TryGetValue' },
      'Microsoft.AspNetCore.Http.IFormFile': { 'request-data': 'OpenReadStream CopyTo*' },
      'Microsoft.AspNetCore.Http.IRequestCookieCollection': {
        'request-data': 'get_Item TryGetValue',
      },
      'Microsoft.AspNetCore.Http.HttpRequestJsonExtensions': { 'request-data': 'ReadFromJson*' },
      'Microsoft.AspNetCore.Http.ISession': { 'request-data': 'TryGetValue' },
      'Microsoft.AspNetCore.Http.SessionExtensions': { 'request-data': 'Get*' },
    },
  },
  {
    documentation: dotnetApi('System.Web.HttpRequest', 'System.Web.HttpRequestBase'),
    provider: 'framework',
    types: {
      'System.Web.HttpRequest': {
        'request-data':
          'BinaryRead get_Form get_Params get_Cookies get_Headers get_InputStream get_Item get_QueryString',
      },
      'System.Web.HttpRequestBase': {
        'request-data':
          'BinaryRead get_Form get_Params get_Cookies get_Headers get_InputStream get_Item get_QueryString',
      },
    },
  },
];
