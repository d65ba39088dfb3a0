// breaks: libraries-know-no-app
export { main } from '../../../apps/api/src/main.js';
// breaks: no-library-knows-a-kind-of-table, what-stands-on-cases-stands-alone
export { premises } from '#lib/tables/premises';
// breaks: testing-only-from-specs
export { aPerson } from '#lib/testing';
// breaks: no-development-package-at-run-time
export { assert } from 'fast-check';
// breaks: specs-are-not-imported
export { fixture } from './report.spec.js';
// breaks: nothing-imports-web, libraries-know-no-app
export { screen } from '../../../apps/web/src/screen.js';
