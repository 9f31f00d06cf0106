/** Nothing of the real user's: not its home, and nothing that makes the first run write more. */
export function clientEnvironment(environment) {
  return {
    PATH: process.env.PATH,
    DOTNET_NOLOGO: '1',
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_CLI_UI_LANGUAGE: 'en',
    DOTNET_GENERATE_ASPNET_CERTIFICATE: 'false',
    DOTNET_ADD_GLOBAL_TOOLS_TO_PATH: 'false',
    DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE: 'true',
    ...environment,
  };
}
