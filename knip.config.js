/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'apps/*/src/main.{ts,tsx}',
    'apps/*/*.mjs',
    'apps/web/vite.config.ts',
    'apps/web/src/routes/**/*.tsx',
    // Found by the form of their names, never imported.
    'libs/**/src/migrations/*.ts',
    'libs/testing/*.mjs',
    '{apps,libs,test}/**/*{.,-}spec.ts',
    'test/**/*.mjs',
    'test/bench/main.ts',
  ],
  project: ['apps/**/*.{ts,tsx,mjs}', 'libs/**/*.{ts,mjs}', 'test/**/*.{ts,mjs}'],
  ignore: ['test/architecture/planted/**', 'apps/web/src/api/schema.d.ts', 'apps/web/src/routeTree.gen.ts'],
};
