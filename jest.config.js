const source = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        // The options stand here: .swcrc excludes specs, which the build wants and jest does not.
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'nodenext' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.tmp/'],
  setupFiles: ['reflect-metadata'],
};
const withDatabase = {
  globalSetup: '<rootDir>/libs/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs',
};

/** One runner for every kind of test; `--selectProjects` picks a kind. */
export default {
  maxWorkers: 2,
  testTimeout: 90_000,
  projects: [
    { displayName: 'unit', ...source, testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts'] },
    {
      displayName: 'integration',
      ...source,
      ...withDatabase,
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.integration-spec.ts'],
    },
    { displayName: 'e2e', ...source, ...withDatabase, testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
    {
      displayName: 'browser',
      ...source,
      ...withDatabase,
      testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
    },
    {
      displayName: 'architecture',
      ...source,
      testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'],
      testPathIgnorePatterns: ['/planted/'],
    },
  ],
};
