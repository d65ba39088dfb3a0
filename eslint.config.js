import { defineConfig } from 'eslint/config';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.*-spec.ts'];

// Each of these is a habit of this project; the message says what to do instead.
const everywhere = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing is called the same wherever it is used.',
  },
  {
    selector: 'CallExpression[callee.name="forwardRef"]',
    message:
      'forwardRef hides a cycle. Move what both need to a third file, or turn one direction into a message.',
  },
  {
    selector:
      'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock|setMock|unstable_mockModule)$/]',
    message:
      'Module mocks do nothing for ES modules. Give the class a hand-written fake through its constructor.',
  },
];
const noGlobalModule = {
  selector: 'Decorator[expression.callee.name="Global"]',
  message: 'Only libs/config and libs/database are global. Import the module where it is needed.',
};
const inSpecs = [
  {
    selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    message: 'Do not sleep in a test: wait for the condition itself, or move the injected Clock.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?timers\\u002fpromises$/]',
    message: 'Do not sleep in a test: wait for the condition itself, or move the injected Clock.',
  },
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.data/',
      '.tmp/',
      '.tanstack/',
      'coverage/',
      'test/architecture/planted/',
      'apps/web/src/routeTree.gen.ts',
      'apps/web/src/api/schema.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...everywhere, noGlobalModule],
      // Leaves files with decorators alone: Nest needs the classes in their constructors as values.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Answers are plain rows, typed by the class that documents them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The fields of what came in are spread into the row that it becomes.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // `async` also turns a throw into a rejection, which an interface that promises a Promise asks for.
      '@typescript-eslint/require-await': 'off',
      // The compiler says the same (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: ['libs/{config,database}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // The React compiler is not used.
      'react-hooks/incompatible-library': 'off',
      // TanStack Router redirects by throwing a value that is not an Error.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }],
        },
      ],
      // Event handlers may be async: their errors surface through the mutation they start.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: specs,
    extends: [jest.configs['flat/recommended']],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...inSpecs],
      'jest/prefer-importing-jest-globals': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*'] }],
      '@typescript-eslint/unbound-method': 'off',
      'jest/unbound-method': 'error',
      // Jest types its asymmetric matchers (`expect.any(String)`) as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // In a spec a missing element fails the test, which is what is wanted.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Against real servers the expectation is often that something arrives: the test waits for it, or times out.
    files: ['**/*.*-spec.ts'],
    rules: { 'jest/expect-expect': 'off' },
  },
  {
    files: ['**/*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
