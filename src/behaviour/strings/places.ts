import { microsoft, page, type Documentation } from '../documentation.js';

/**
 * Places on disk and in the registry that matter, as path patterns: separators are `/`, case does
 * not count, `*` within a name stands for anything, and a pattern matches wherever its names
 * follow each other. A `$` at the end: nothing may follow. Known home variables need not be
 * written: what counts is below them. A pattern of one name also matches that name alone, as code
 * has it before it joins a path. Patterns stand between `;`. Which places are worth stealing from
 * is taken from public incident reports (2021-2026), where they are from the vendors' pages.
 */
export interface PlaceGroup {
  readonly area: string;
  readonly documentation: readonly Documentation[];
  readonly patterns: string;
}

/** What starts by itself later. */
export const startupPlaces: readonly PlaceGroup[] = [
  {
    area: 'windows',
    documentation: [
      microsoft(
        'Windows API docs: Run and RunOnce registry keys',
        'windows/win32/setupapi/run-and-runonce-registry-keys',
      ),
      page(
        'Sysinternals docs: Autoruns',
        'https://learn.microsoft.com/sysinternals/downloads/autoruns',
      ),
      page(
        'MITRE ATT&CK docs: Boot or logon autostart execution',
        'https://attack.mitre.org/techniques/T1547/',
      ),
    ],
    patterns:
      'currentversion/run; currentversion/runonce; currentversion/runonceex; currentversion/runservices; policies/explorer/run; start menu/programs/startup; programs/startup; currentversion/winlogon; image file execution options; silentprocessexit; appinit_dlls; appcertdlls; currentversion/windows/load; control/session manager/bootexecute; inprocserver32; shellserviceobjectdelayload; active setup/installed components; ms-settings/shell/open/command; mscfile/shell/open/command; windows/system32/tasks; userinitmprlogonscript',
  },
  {
    area: 'linux',
    documentation: [
      page(
        'systemd docs: unit files',
        'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html',
      ),
      page('Linux man-pages docs: crontab', 'https://man7.org/linux/man-pages/man5/crontab.5.html'),
      page(
        'freedesktop.org docs: Autostart',
        'https://specifications.freedesktop.org/autostart-spec/latest/',
      ),
    ],
    patterns:
      'cron.d; etc/crontab; etc/anacrontab; cron.daily; cron.hourly; cron.weekly; cron.monthly; spool/cron; etc/systemd/system; etc/systemd/user; lib/systemd/system; systemd/user; etc/rc.local; etc/init.d; etc/profile.d; etc/bash.bashrc; etc/environment; etc/ld.so.preload; etc/ld.so.conf.d; etc/udev/rules.d; .config/autostart; etc/xdg/autostart',
  },
  {
    area: 'macos',
    documentation: [
      page(
        'Apple developer docs: Launch daemons and agents',
        'https://developer.apple.com/library/archive/documentation/MacOSX/Conceptual/BPSystemStartup/Chapters/CreatingLaunchdJobs.html',
      ),
    ],
    patterns:
      'launchagents; launchdaemons; library/startupitems; loginhook; com.apple.loginitems.plist',
  },
  {
    area: 'shell',
    documentation: [
      page(
        'Bash docs: Startup files',
        'https://www.gnu.org/software/bash/manual/html_node/Bash-Startup-Files.html',
      ),
      page('Zsh docs: Startup files', 'https://zsh.sourceforge.io/Doc/Release/Files.html'),
      microsoft(
        'PowerShell docs: about_Profiles',
        'powershell/module/microsoft.powershell.core/about/about_profiles',
      ),
    ],
    patterns:
      '.bashrc; .bash_profile; .bash_login; .bash_logout; .zshrc; .zshenv; .zprofile; .zlogin; */.profile$; .xprofile; .xinitrc; .xsessionrc; config.fish; microsoft.powershell_profile.ps1; windowspowershell/profile.ps1; powershell/profile.ps1; .ssh/authorized_keys; authorized_keys; sitecustomize.py; usercustomize.py',
  },
  {
    area: 'developer',
    documentation: [
      page('Git docs: githooks', 'https://git-scm.com/docs/githooks'),
      page(
        'GitHub docs: Workflow syntax',
        'https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax',
      ),
      microsoft('MSBuild docs: Customize your build', 'visualstudio/msbuild/customize-your-build'),
      microsoft(
        'MSBuild docs: Customize all .NET builds',
        'visualstudio/msbuild/customize-your-local-build',
      ),
      microsoft(
        'NuGet docs: Credential plugins',
        'nuget/reference/extensibility/nuget-cross-platform-plugins',
      ),
    ],
    patterns:
      '.git/hooks; pre-commit; prepare-commit-msg; commit-msg; post-commit; pre-push; pre-rebase; post-checkout; post-merge; post-rewrite; post-receive; core.hookspath; .github/workflows; .gitlab-ci.yml; azure-pipelines.yml; .circleci/config.yml; .husky; nuget/plugins; importafter; importbefore; directory.build.props; directory.build.targets; directory.build.rsp; directory.solution.targets; $(msbuilduserextensionspath); dotnet-tools.json',
  },
  {
    area: 'loader',
    documentation: [
      page(
        '.NET runtime docs: Host startup hook',
        'https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md',
      ),
      microsoft(
        '.NET docs: Debugging and profiling settings',
        'dotnet/core/runtime-config/debugging-profiling',
      ),
      microsoft(
        'ASP.NET Core docs: Hosting startup assemblies',
        'aspnet/core/fundamentals/host/platform-specific-configuration',
      ),
      page('Linux man-pages docs: ld.so', 'https://man7.org/linux/man-pages/man8/ld.so.8.html'),
    ],
    patterns:
      'dotnet_startup_hooks; dotnet_additional_deps; dotnet_shared_store; aspnetcore_hostingstartupassemblies; cor_profiler; cor_profiler_path; coreclr_profiler; coreclr_profiler_path; cor_enable_profiling; coreclr_enable_profiling; ld_preload; ld_audit; dyld_insert_libraries; node_options; bash_env; prompt_command',
  },
];

/** What coding agents and editors obey when a folder is opened. */
export const agentPlaces: readonly PlaceGroup[] = [
  {
    area: 'agent',
    documentation: [
      page('Claude Code docs: Settings', 'https://docs.claude.com/en/docs/claude-code/settings'),
      page('Cursor docs: Rules', 'https://docs.cursor.com/context/rules'),
      page(
        'Gemini CLI docs: Configuration',
        'https://github.com/google-gemini/gemini-cli/blob/main/docs/get-started/configuration.md',
      ),
      page(
        'GitHub docs: Copilot instructions',
        'https://docs.github.com/copilot/how-tos/configure-custom-instructions',
      ),
      page('AGENTS.md docs', 'https://agents.md'),
    ],
    patterns:
      '.claude/settings.json; .claude/settings.local.json; .claude/commands; .claude/hooks; .claude/skills; .claude/agents; .claude$; claude.md; agents.md; gemini.md; .gemini/settings.json; .gemini$; .cursor/rules; .cursorrules; .cursor/hooks.json; .cursor$; .windsurfrules; .windsurf/rules; .clinerules; .github/copilot-instructions.md; copilot-instructions.md; .github/instructions; .mcp.json; .codex/config.toml; .continue/rules; .roo/rules; .kiro/steering; .amazonq/rules; .junie/guidelines.md; .aider.conf.yml; .goosehints',
  },
  {
    area: 'editor',
    documentation: [
      page('Visual Studio Code docs: Tasks', 'https://code.visualstudio.com/docs/debugtest/tasks'),
      page('Dev Containers docs', 'https://containers.dev/implementors/json_reference/'),
    ],
    patterns:
      '.vscode/tasks.json; .vscode/settings.json; .vscode/launch.json; .vscode/extensions.json; .devcontainer; devcontainer.json; .idea/workspace.xml; .zed/settings.json; .zed/tasks.json',
  },
];

export const systemPlaces: readonly PlaceGroup[] = [
  {
    area: 'linux',
    documentation: [
      page(
        'Linux man-pages docs: proc, shadow',
        'https://man7.org/linux/man-pages/man5/proc.5.html',
      ),
      page('sudo docs: sudoers', 'https://www.sudo.ws/docs/man/sudoers.man/'),
      page('GitHub Actions runner docs', 'https://github.com/actions/runner'),
    ],
    patterns:
      'etc/shadow; etc/sudoers; etc/sudoers.d; etc/gshadow; etc/passwd$; proc/*/mem; proc/*/environ; proc/*/maps; proc/kcore; etc/hosts$; proc/sysrq-trigger; dev/mem; runner.worker',
  },
  {
    area: 'windows',
    documentation: [
      microsoft(
        'Windows docs: Protecting the SAM and LSA secrets',
        'windows-server/security/credentials-protection-and-management/configuring-additional-lsa-protection',
      ),
      microsoft(
        'Windows docs: Defender exclusions',
        'defender-endpoint/configure-exclusions-microsoft-defender-antivirus',
      ),
      microsoft(
        'Windows docs: UAC registry settings',
        'windows/security/application-security/application-control/user-account-control/settings-and-configuration',
      ),
    ],
    patterns:
      'system32/config/sam; system32/config/security; system32/drivers/etc/hosts; drivers/etc/hosts; currentcontrolset/control/lsa; windows defender/exclusions; microsoft/windows defender; policies/system/enablelua; enablelua; consentpromptbehavioradmin; ntds.dit; microsoft/amsi; amsienable; scriptblocklogging; powershell/executionpolicy; shellids/microsoft.powershell',
  },
];

/** What people did and wrote. */
export const userPlaces: readonly PlaceGroup[] = [
  {
    area: 'history',
    documentation: [
      page(
        'Bash docs: History',
        'https://www.gnu.org/software/bash/manual/html_node/Bash-History-Facilities.html',
      ),
      microsoft(
        'PowerShell docs: about_PSReadLine',
        'powershell/module/psreadline/about/about_psreadline',
      ),
    ],
    patterns:
      '.bash_history; .zsh_history; fish_history; consolehost_history.txt; psreadline; .python_history; .node_repl_history; .mysql_history; .psql_history; .sqlite_history; .rediscli_history; .dbshell',
  },
  {
    area: 'browser',
    documentation: [
      page(
        'Chromium docs: User data directory',
        'https://chromium.googlesource.com/chromium/src/+/main/docs/user_data_dir.md',
      ),
    ],
    patterns: 'places.sqlite; user data/default/history; default/history; default/bookmarks',
  },
];

/** Settings of applications: connection strings and keys stand in them often, and often not. */
export const configurationPlaces: readonly PlaceGroup[] = [
  {
    area: 'dotnet',
    documentation: [
      microsoft('ASP.NET Core docs: Configuration', 'aspnet/core/fundamentals/configuration/'),
      microsoft(
        'Azure Functions docs: Local settings file',
        'azure/azure-functions/functions-develop-local#local-settings-file',
      ),
    ],
    patterns:
      'appsettings.*; web.config$; launchsettings.json; local.settings.json; connectionstrings.config; serviceconfiguration.*',
  },
];
