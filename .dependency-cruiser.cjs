/**
 * Which room may use which (docs/architecture.md). Type imports count as well: a room that knows another's types
 * knows the other. tests/architecture/rules.test.ts plants a violation of every rule.
 */

/** Room → the other rooms of src/ that it may use. */
const MAY_USE = {
  domain: [],
  'question-models': ['domain', 'question-types'],
  'bank-lint': ['domain', 'question-types'],
  exchange: ['domain', 'question-types', 'bank-lint'],
  protocol: ['domain', 'question-types'],
  server: ['domain', 'question-types', 'bank-lint', 'exchange', 'protocol'],
  'service-worker': [],
  platform: ['domain', 'question-types', 'exchange', 'protocol', 'service-worker'],
  ui: [],
  state: [
    'domain',
    'question-types',
    'question-models',
    'bank-lint',
    'exchange',
    'protocol',
    'platform',
    'ui',
  ],
  parts: ['domain', 'question-types', 'exchange', 'protocol', 'platform', 'ui', 'state'],
  features: [
    'domain',
    'question-types',
    'bank-lint',
    'exchange',
    'protocol',
    'platform',
    'ui',
    'state',
    'parts',
  ],
  app: [
    'domain',
    'question-types',
    'exchange',
    'protocol',
    'platform',
    'ui',
    'state',
    'parts',
    'features',
    'locales',
  ],
};

/** Tests stand beside what they test, and may use more than it does. */
const TEST = '\\.test\\.tsx?$';
/** In question-types, what is written in .ts is pure; these two hold the types of the React side. */
const REACT_SIDE = '^src/question-types/(.*\\.tsx|views\\.ts|view-contract\\.ts)$';
const REACT_PACKAGES =
  '(^|/)node_modules/(react|react-dom|react-router|react-router-dom|scheduler|@lingui/react|zustand|@dnd-kit/[^/]+)/';
/** From a feature's folder to another one's: $1 is the first. */
const FEATURE = '^src/features/([^/]+)/';

const rooms = Object.entries(MAY_USE).map(([room, others]) => ({
  name: `room-${room}`,
  comment: `src/${room} may use ${[room, ...others].join(', ')} and no other room of src/`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TEST },
  to: { path: '^src/', pathNot: `^src/(${[room, ...others].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'question-types-pure',
      comment: 'the pure part of a question type uses the domain and the pure part of its own room',
      severity: 'error',
      from: { path: '^src/question-types/', pathNot: [TEST, REACT_SIDE] },
      to: { path: [REACT_SIDE, '^src/(?!domain/|question-types/)'] },
    },
    {
      name: 'question-types-views',
      comment: 'the React side of a question type uses ui, the domain and its own room',
      severity: 'error',
      from: { path: REACT_SIDE, pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(domain|question-types|ui)/' },
    },
    {
      name: 'features-apart',
      comment: 'features never import each other; what two of them need lies in src/parts',
      severity: 'error',
      from: { path: FEATURE, pathNot: TEST },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'domain-packages',
      comment: 'the domain uses valibot and ts-fsrs, and nothing else from outside',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: TEST },
      to: { path: 'node_modules/', pathNot: '(^|/)node_modules/(valibot|ts-fsrs)/' },
    },
    {
      name: 'pure-without-node',
      comment: 'what runs in both browser and server uses nothing of Node',
      severity: 'error',
      from: { path: '^src/(?!server/)', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-without-react',
      comment: 'React is out of reach of the domain, the server, the service worker and all that they share',
      severity: 'error',
      from: {
        path: '^src/(domain|server|question-models|bank-lint|exchange|protocol|service-worker)/',
        pathNot: TEST,
      },
      to: { path: REACT_PACKAGES, reachable: true },
    },
    {
      name: 'question-types-pure-without-react',
      comment: 'React is out of reach of the pure part of the question types, even indirectly',
      severity: 'error',
      from: { path: '^src/question-types/', pathNot: [TEST, REACT_SIDE] },
      to: { path: REACT_PACKAGES, reachable: true },
    },
    {
      name: 'tests-not-used',
      comment: 'nothing that is shipped imports a test, or what stands in tests/',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: [TEST, '^(tests|bench|tools)/'] },
    },
    {
      name: 'no-circles',
      comment: 'modules that run each other depend on the order of loading; types alone do not',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere is an arrow that no rule sees',
      severity: 'error',
      from: { path: '^src/' },
      // Made by a plugin; and types without a package of their own (@types/…).
      to: { couldNotResolve: true, pathNot: '^(virtual:|geojson$|topojson-specification$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
