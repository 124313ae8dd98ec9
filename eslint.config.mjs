import jest from 'eslint-plugin-jest';
import { defineConfig } from 'eslint/config';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const typeScript = ['**/*.ts'];
const specs = ['**/*.spec.ts', '**/*.given.ts', 'test/**/*.ts'];
const generated = ['**/*.generated.ts'];

/** What the core may not do, each with the way out. */
const impureGlobals = [
  'process',
  'console',
  'performance',
  'crypto',
  'fetch',
  'Buffer',
  'queueMicrotask',
].concat(['setTimeout', 'setInterval', 'setImmediate']);
const impureSyntax = {
  "NewExpression[callee.name='Date'][arguments.length=0]":
    'The core has no clock: take the day as an argument.',
  "CallExpression[callee.name='Date']": 'The core has no clock: take the day as an argument.',
  ':function[async=true]': 'The core never waits: read first, in the shell, and pass what was read.',
  AwaitExpression: 'The core never waits: read first, in the shell, and pass what was read.',
  'ForOfStatement[await=true]': 'The core never waits: read first, in the shell, and pass what was read.',
  ImportExpression: 'The core loads nothing while it runs: import at the top of the file.',
};
const impureImports = {
  group: [
    'node:*',
    '@nestjs/*',
    'pg',
    'pg-*',
    'typeorm',
    'bullmq',
    'ioredis',
    'fastify',
    'pino',
    'rxjs',
    '**/shell/**',
  ],
  message: 'The core imports nothing but zod and itself: effects belong in libs/shell.',
};

const listed = (selectors) => Object.entries(selectors).map(([selector, message]) => ({ selector, message }));

const purity = {
  'no-restricted-globals': [
    'error',
    ...impureGlobals.map((name) => ({
      name,
      message: 'The core is pure: take what you need as an argument.',
    })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The core has no clock: take the day as an argument.' },
    {
      object: 'Math',
      property: 'random',
      message: 'The core has no chance: take the number or a seed as an argument.',
    },
  ],
  'no-restricted-syntax': ['error', ...listed(impureSyntax)],
  'no-restricted-imports': [
    'error',
    {
      paths: builtinModules.map((name) => ({ name, message: impureImports.message })),
      patterns: [impureImports],
    },
  ],
};

const plainRules = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-control-regex': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'max-depth': ['error', 3],
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', { max: 60, skipComments: true }],
};

const typedRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // Brackets say that a name comes from outside and may not be there.
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  // Nest modules, controllers and migrations are classes because their framework reads the decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // `||` on text is meant: an empty setting is a missing one.
  '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
  // An implementation of an asynchronous port may have nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  // A unit carried in a type appears once in a signature and is still the point of it.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // It asks for `!`, which no-non-null-assertion refuses.
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
};

/** Specs read answers of unknown shape and index what they have just built: a wrong guess fails the spec. */
const specRules = {
  ...Object.fromEntries(
    ['assignment', 'member-access', 'argument', 'call', 'return'].map((what) => [
      `@typescript-eslint/no-unsafe-${what}`,
      'off',
    ]),
  ),
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/unbound-method': 'off',
  'max-lines-per-function': 'off',
  'jest/expect-expect': [
    'error',
    { assertFunctionNames: ['expect*', '**.expect', '**.expect*', 'fc.assert'] },
  ],
  'jest/no-disabled-tests': 'error',
  'jest/no-focused-tests': 'error',
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.caretally/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: [...typeScript, '**/*.mjs', '**/*.cjs'], rules: plainRules },
  {
    files: typeScript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typedRules,
  },
  { files: ['libs/core/**/*.ts'], rules: purity },
  // The command line and the tools speak on the terminal; everything else writes to the log.
  {
    files: ['apps/*/main.ts', 'apps/cli/**', 'bench/**', 'test/**', 'tools/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: specs,
    extends: [jest.configs['flat/recommended']],
    settings: { jest: { version: 30 } },
    rules: specRules,
  },
  { files: ['libs/core/**/*.spec.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.type.spec.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  { files: generated, rules: { 'max-lines': 'off' } },
);
