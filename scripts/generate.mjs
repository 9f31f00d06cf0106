// Rewrites what is derived and committed: the registry of rules, the rule pages, the compiled
// examples of rules and the packages of examples/. Needs dist/ (`npm run build`).
// What needs the .NET SDK is skipped with a word where there is none.
import { compileExamples } from './generate/examples.mjs';
import { buildExampleFeed } from './generate/feed.mjs';
import { writeRulePages } from './generate/pages.mjs';
import { loadRules, ruleIds, writeRegistry } from './generate/registry.mjs';

await writeRegistry(ruleIds());
await writeRulePages(await loadRules());
await compileExamples();
await buildExampleFeed();
