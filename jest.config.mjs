/** Three suites by file name: core specs (no IO), database specs (real PostgreSQL), journeys (the whole system). */
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const suite = (displayName, testMatch, ignore = []) => ({
  displayName,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...ignore],
});

const onDatabase = {
  globalSetup: '<rootDir>/test/postgres/global-setup.mjs',
  globalTeardown: '<rootDir>/test/postgres/global-teardown.mjs',
};

export default {
  projects: [
    suite(
      'core',
      ['<rootDir>/**/*.spec.ts'],
      ['\\.db\\.spec\\.ts$', '\\.journey\\.spec\\.ts$', '\\.type\\.spec\\.ts$'],
    ),
    { ...suite('database', ['<rootDir>/**/*.db.spec.ts']), ...onDatabase },
    { ...suite('journeys', ['<rootDir>/**/*.journey.spec.ts']), ...onDatabase },
  ],
};
