// The import law (docs/adr/0001-modular-monolith.md). Rules speak of any library: `$1` is the one that imports.
// Every rule has a violation in test/architecture/planted that shows it working.
const library = '^libs/(tables/[^/]+|[^/]+)/';
// What cases stand on; config and embedded-postgres are below even that.
const below = 'table-definition|authorization|audit|database|queue|http|identity|kernel';
const insideThat = '^libs/$1/';
const specs = '\\.[a-z0-9-]*spec\\.tsx?$';
// What only the specs beside it need is called x-for-spec.ts; it is not built.
const testCode = ['^test/', '^libs/testing/', '-for-spec\\.ts$', specs];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one thing, or miss a third. Type-only imports count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-through-the-index',
      comment: "A library's inside is its own: import what its src/index.ts publishes.",
      severity: 'error',
      from: { path: library },
      to: { path: '^libs/', pathNot: [insideThat, '^libs/(tables/[^/]+|[^/]+)/src/index\\.ts$'] },
    },
    {
      name: 'only-through-the-index-from-outside',
      comment: "A library's inside is its own: import what its src/index.ts publishes.",
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/', pathNot: '^libs/(tables/[^/]+|[^/]+)/src/index\\.ts$' },
    },
    {
      name: 'by-name-between-libraries',
      comment: 'Write #lib/<name>, not a relative path: the name is what is agreed.',
      severity: 'error',
      from: { path: library },
      to: { path: '^libs/', pathNot: insideThat, dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'by-name-from-outside',
      comment: 'Write #lib/<name>, not a relative path: the name is what is agreed.',
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'relative-inside-a-library',
      comment: 'A library that imports itself by name goes through its own index: a cycle waiting to happen.',
      severity: 'error',
      from: { path: library },
      to: { path: insideThat, dependencyTypes: ['aliased-subpath-import'] },
    },
    {
      name: 'libraries-know-no-app',
      comment:
        'Apps compose libraries, never the other way round. (testing starts whole apps, for specs only.)',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'web-stands-alone',
      comment: 'The web application knows the API through openapi.json only.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps|test)/', pathNot: '^apps/web/' },
    },
    {
      name: 'nothing-imports-web',
      comment: 'The web application is built and served as files.',
      severity: 'error',
      from: { path: '^(libs|apps|test)/', pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'testing-only-from-specs',
      comment: 'What runs in production does not know how it is tested.',
      severity: 'error',
      from: { pathNot: testCode },
      to: { path: ['^libs/testing/', '^test/'] },
    },
    {
      name: 'specs-are-not-imported',
      comment: 'Move what two specs need to libs/testing or to a file beside them.',
      severity: 'error',
      from: {},
      to: { path: specs },
    },
    {
      name: 'kinds-of-table-know-little',
      comment:
        'A kind of table knows the vocabulary, the kernel, and what cases and actions publish; never another kind.',
      severity: 'error',
      from: { path: '^libs/tables/([^/]+)/' },
      to: {
        path: '^libs/',
        pathNot: ['^libs/tables/$1/', '^libs/(table-definition|kernel|cases|actions|testing)/'],
      },
    },
    {
      name: 'no-library-knows-a-kind-of-table',
      comment: 'Only the apps join the kinds of table to the rest: one engine for all of them.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/tables/' },
      to: { path: '^libs/tables/' },
    },
    {
      name: 'no-library-knows-notifications',
      comment: 'Emit a message; notifications listens to it by name.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/notifications/' },
      to: { path: '^libs/notifications/' },
    },
    {
      name: 'cases-stand-on-what-is-below',
      comment: 'intake, meetings and actions know cases; cases know only the libraries named here.',
      severity: 'error',
      from: { path: '^libs/cases/' },
      to: { path: '^libs/', pathNot: `^libs/(cases|${below}|testing)/` },
    },
    {
      name: 'what-stands-on-cases-stands-alone',
      comment:
        'intake, meetings, actions and what comes beside them know cases and what is below, never each other.',
      severity: 'error',
      from: {
        path: library,
        pathNot: `^libs/(cases|${below}|config|embedded-postgres|tables|testing)/`,
      },
      to: { path: '^libs/', pathNot: [insideThat, `^libs/(cases|${below}|config|testing)/`] },
    },
    {
      name: 'kernel-knows-no-library',
      comment: 'Everything stands on the kernel.',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^libs/', pathNot: ['^libs/kernel/'] },
    },
    {
      name: 'no-development-package-at-run-time',
      comment:
        'It is not installed in production: move it to dependencies. (web is bundled when it is built.)',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/web/', ...testCode] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'The file or package does not exist.',
      severity: 'error',
      from: {},
      // Its package.json offers 'source' files that it does not ship; the compiler and vite do resolve it.
      to: { couldNotResolve: true, pathNot: '^react-aria-components/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    exclude: { path: ['^dist/', '/planted/'] },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
};
