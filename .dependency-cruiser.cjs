/**
 * The ladder of the house: what stands on what. A library imports lower rungs only, core never reaches shell,
 * apps are strangers to one another. A new folder takes its place here before anything in it may import.
 */
const may = (folder, ...lower) => ({ folder, lower });

const core = [
  may('kernel'),
  may('events', 'kernel'),
  may('calendar', 'kernel'),
  may('case-record', 'kernel', 'events', 'calendar'),
  may('counting', 'kernel', 'events', 'calendar', 'case-record'),
  may('indicators', 'kernel', 'events', 'calendar', 'case-record', 'counting'),
  may('queues', 'kernel', 'events', 'calendar', 'case-record', 'counting'),
  may('patterns', 'kernel', 'events', 'calendar', 'case-record', 'counting', 'indicators'),
  may('ssda903', 'kernel', 'events'),
  may('demonstration', 'kernel', 'events', 'calendar'),
  may('process-behaviour', 'kernel'),
];

const shell = [
  may('platform'),
  may('access', 'platform'),
  may('event-log', 'platform', 'access'),
  may('jobs', 'platform', 'access', 'event-log'),
  may('projection', 'platform', 'access', 'event-log', 'jobs'),
  may('http', 'platform', 'access', 'event-log'),
  may('intake', 'platform', 'access', 'event-log', 'jobs', 'projection', 'http'),
  // What answers are made from: rows, and what was known at a time.
  may('known-at', 'platform', 'access', 'event-log', 'jobs', 'projection', 'http'),
  may('figures', 'platform', 'access', 'event-log', 'jobs', 'projection', 'http', 'known-at'),
  may('queues', 'platform', 'access', 'event-log', 'jobs', 'projection', 'http', 'known-at'),
  may('meetings', 'platform', 'access', 'event-log', 'jobs', 'projection', 'http', 'known-at', 'queues'),
  // What is taken further about a row is said as things are said at meetings.
  may(
    'patterns',
    ...['platform', 'access', 'event-log', 'jobs', 'projection', 'http', 'known-at', 'figures', 'meetings'],
  ),
  may('telling', 'platform', 'access', 'event-log', 'jobs', 'projection', 'http'),
  may('operations', 'platform', 'access', 'event-log', 'jobs', 'projection', 'http'),
  // Puts the parts together for the apps: what two of them need.
  may(
    'assembly',
    ...[
      'platform',
      'access',
      'event-log',
      'jobs',
      'projection',
      'http',
      'known-at',
      'intake',
      'figures',
      'queues',
      'meetings',
      'patterns',
      'telling',
      'operations',
    ],
  ),
  may('import', 'platform'),
];

// Specs may import anything.
const spec = '\\.(spec|given)\\.ts$';

const rung = (library, { folder, lower }) => ({
  name: `${library.split('/').pop()}-${folder}-imports-lower-rungs-only`,
  comment: `${library}/${folder} may import from ${library}: ${lower.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${library}/${folder}/`, pathNot: spec },
  to: { path: `^${library}/`, pathNot: `^${library}/(${[folder, ...lower].join('|')})/` },
});

const placeFor = (library, rungs) => ({
  name: `${library.split('/').pop()}-folder-has-its-rung`,
  comment: `A folder of ${library} that is not on the ladder: give it a place in .dependency-cruiser.cjs`,
  severity: 'error',
  from: { path: `^${library}/`, pathNot: `^${library}/(${rungs.map(({ folder }) => folder).join('|')})/` },
  to: {},
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or need a third below them',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing: use it or delete it',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          spec,
          '/main\\.ts$',
          '^libs/pages/frame/assets/',
          '^migrations/',
          '\\.generated\\.ts$',
          '^test/.*\\.mjs$',
        ],
      },
      to: {},
    },
    {
      name: 'imports-resolve',
      comment: 'This import leads nowhere: correct the path (with its .js ending) or add the dependency',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-is-pure',
      comment: 'The core imports itself and zod; effects belong in libs/shell',
      severity: 'error',
      from: { path: '^libs/core/', pathNot: spec },
      to: { pathNot: ['^libs/core/', '^node_modules/zod/'] },
    },
    {
      name: 'pages-stand-on-top',
      comment: 'Pages ask what programs ask: nothing that answers programs may need a page',
      severity: 'error',
      from: { path: '^libs/(core|shell)/', pathNot: spec },
      to: { path: '^libs/pages/' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'An app wires libraries; what a library needs from it belongs in the library',
      severity: 'error',
      from: { path: '^(libs|migrations)/', pathNot: spec },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-are-strangers',
      comment: 'What two apps need belongs in libs/shell',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: spec },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-specs-in-the-product',
      comment: 'A spec, or what only specs use, must not be shipped',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: spec },
      to: { path: [spec, '^(test|bench|tools)/'] },
    },
    {
      name: 'no-development-dependencies-in-the-product',
      comment: 'This package is not installed in production: move it to dependencies',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: spec },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    placeFor('libs/core', core),
    placeFor('libs/shell', shell),
    ...core.map((each) => rung('libs/core', each)),
    ...shell.map((each) => rung('libs/shell', each)),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist'] },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types are part of the ladder too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
