import type { StartupCandidate, TypeKind } from '../entry-points/candidate.js';

/** What a type of a framework makes of the types that derive from it, implement it or bear it. */
export interface FrameworkType {
  readonly as: TypeKind;
  /**
   * `attribute`: it stands on the types that the framework creates; `base`: they derive from it or
   * implement it.
   */
  readonly by: 'attribute' | 'base';
}

/**
 * By full name. Roslyn creates every type that bears its attributes, whatever the type is (Roslyn
 * `AnalyzerFileReference`); MSBuild takes a type by the name in `UsingTask` (`TaskRegistry`); VSTest
 * looks for implementations of its interfaces in files named for it (`TestPluginDiscoverer`).
 */
const types: Readonly<Record<TypeKind, { readonly [by in FrameworkType['by']]?: string }>> = {
  analyzer: { attribute: 'Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerAttribute' },
  suppressor: { base: 'Microsoft.CodeAnalysis.Diagnostics.DiagnosticSuppressor' },
  'source-generator': { attribute: 'Microsoft.CodeAnalysis.GeneratorAttribute' },
  'code-fix': {
    attribute: `
      Microsoft.CodeAnalysis.CodeFixes.ExportCodeFixProviderAttribute
      Microsoft.CodeAnalysis.CodeRefactorings.ExportCodeRefactoringProviderAttribute
      Microsoft.CodeAnalysis.Completion.ExportCompletionProviderAttribute
    `,
  },
  task: { base: 'Microsoft.Build.Framework.ITask' },
  'task-factory': {
    base: 'Microsoft.Build.Framework.ITaskFactory Microsoft.Build.Framework.ITaskFactory2',
  },
  weaver: { base: 'Fody.BaseModuleWeaver' },
  'test-discoverer': {
    base: 'Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter.ITestDiscoverer',
  },
  'test-executor': {
    base: `
      Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter.ITestExecutor
      Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter.ITestExecutor2
    `,
  },
  'test-logger': {
    base: `
      Microsoft.VisualStudio.TestPlatform.ObjectModel.Client.ITestLogger
      Microsoft.VisualStudio.TestPlatform.ObjectModel.Client.ITestLoggerWithParameters
    `,
  },
  'data-collector': {
    base: `
      Microsoft.VisualStudio.TestPlatform.ObjectModel.DataCollection.DataCollector
      Microsoft.VisualStudio.TestPlatform.ObjectModel.InProcDataCollector.InProcDataCollection
    `,
  },
  'test-runtime': {
    base: 'Microsoft.VisualStudio.TestPlatform.ObjectModel.Host.ITestRuntimeProvider',
  },
  controller: {
    attribute: `
      Microsoft.AspNetCore.Mvc.ApiControllerAttribute
      Microsoft.AspNetCore.Mvc.ControllerAttribute
    `,
    base: `
      Microsoft.AspNetCore.Mvc.ControllerBase
      Microsoft.AspNetCore.Mvc.Controller
      System.Web.Mvc.ControllerBase
      System.Web.Mvc.Controller
      System.Web.Http.ApiController
    `,
  },
  'test-extension': {},
  'startup-hook': {},
};

export const frameworkTypes: ReadonlyMap<string, FrameworkType> = new Map(
  Object.entries(types).flatMap(([as, names]) =>
    Object.entries(names).flatMap(([by, list]) =>
      words(list).map((name) => [name, { as, by } as FrameworkType] as const),
    ),
  ),
);

/** Attributes of an assembly that name a type for a host to start. */
export const startupAttributes: ReadonlyMap<string, StartupCandidate['surface']> = new Map([
  ['Microsoft.AspNetCore.Hosting.HostingStartupAttribute', 'hosting-startup'],
  ['System.Web.PreApplicationStartMethodAttribute', 'pre-application-start'],
  ['WebActivator.PreApplicationStartMethodAttribute', 'pre-application-start'],
  ['WebActivator.PostApplicationStartMethodAttribute', 'pre-application-start'],
  ['WebActivatorEx.PreApplicationStartMethodAttribute', 'pre-application-start'],
  ['WebActivatorEx.PostApplicationStartMethodAttribute', 'pre-application-start'],
  ['Microsoft.Azure.WebJobs.Hosting.WebJobsStartupAttribute', 'host-startup'],
  [
    'Microsoft.Azure.Functions.Extensions.DependencyInjection.FunctionsStartupAttribute',
    'host-startup',
  ],
  ['Microsoft.Azure.Functions.Worker.Core.WorkerExtensionStartupAttribute', 'host-startup'],
  ['Microsoft.Owin.OwinStartupAttribute', 'host-startup'],
]);

/** Simple names of all of them: most modules mention none, which is seen before a name is made. */
export const knownSimpleNames: ReadonlySet<string> = new Set(
  [...frameworkTypes.keys(), ...startupAttributes.keys()].map((name) =>
    name.slice(name.lastIndexOf('.') + 1),
  ),
);

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
