// Rewrites what is derived and committed: the registries of rules and of policies' facts with their
// pages, the page of behaviours, the rule pages, the compiled examples of rules and the packages of
// examples/. Needs dist/ (`npm run build`), and the .NET SDK where C# text has changed.
import { writeBehaviours } from './generate/behaviours.mjs';
import { compileExamples } from './generate/examples.mjs';
import { buildExampleFeed } from './generate/feed.mjs';
import { compileFolding } from './generate/folding.mjs';
import { loadKit } from './generate/kit.mjs';
import { writeRulePages } from './generate/pages.mjs';
import { writeCaseSchema, writeFactPage, writeFactRegistry } from './generate/policy-facts.mjs';
import { loadRules, ruleIds, writeRegistry } from './generate/registry.mjs';

await writeRegistry(ruleIds());
await writeFactRegistry();
await writeFactPage();
await writeCaseSchema();
await writeBehaviours();
const kit = await loadKit(ruleIds());
await writeRulePages(await loadRules(), kit.examples);
await compileExamples(kit);
await compileFolding();
await buildExampleFeed(kit);
