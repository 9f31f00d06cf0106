export { accountOf } from './account.js';
export { TrustJudge } from './judge.js';
export type { PackageSignature } from './model.js';
export { readPackageSignature } from './read-signature.js';
export { RevocationLists } from './revocation.js';
export { TrustedRoots } from './roots.js';
export { answerSpan, type AnswerSpan } from './validity.js';
