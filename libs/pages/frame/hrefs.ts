/** Parameters of an address; those without a value are left out. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** An address of ours: every state of a page is one. */
export const href = (path: string, parameters: Parameters = {}): string => {
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
};

const part = encodeURIComponent;

/** Where each page is. Addresses are written here and nowhere else. */
export const hrefs = {
  home: '/',
  teams: '/teams',
  team: (team: string, parameters?: Parameters) => href(`/teams/${part(team)}`, parameters),
  queues: '/lists',
  queuesOf: (team: string) => href('/lists', { team }),
  queue: (id: string, parameters?: Parameters) => href(`/lists/${part(id)}`, parameters),
  /** Told as it happens that a list has changed. */
  queueChanges: (id: string, parameters?: Parameters) => href(`/lists/${part(id)}/stream`, parameters),
  queueFile: (id: string, ending: 'csv' | 'xlsx', parameters?: Parameters) =>
    href(`/lists/${part(id)}/rows.${ending}`, parameters),
  meeting: (queue: string, number: number | 'next', parameters?: Parameters) =>
    href(`/lists/${part(queue)}/meetings/${number}`, parameters),
  meetings: (queue: string, parameters?: Parameters) => href(`/lists/${part(queue)}/meetings`, parameters),
  minutes: (queue: string, number: number, ending: 'md' | 'csv', parameters?: Parameters) =>
    href(`/lists/${part(queue)}/meetings/${number}/minutes.${ending}`, parameters),
  schools: (parameters?: Parameters) => href('/peps-by-school', parameters),
  school: (urn: string, parameters?: Parameters) => href(`/peps-by-school/${part(urn)}`, parameters),
  escalations: (urn: string) => `/peps-by-school/${part(urn)}/escalations`,
  escalationAnswer: (urn: string, escalation: string) =>
    `/peps-by-school/${part(urn)}/escalations/${part(escalation)}/answer`,
  returnInterviews: '/return-interviews',
  missing: '/missing',
  child: (child: string, parameters?: Parameters) => href(`/child/${part(child)}`, parameters),
  obligation: (child: string, queue: string, entry: string, parameters?: Parameters) =>
    href(`/child/${part(child)}/owed/${part(queue)}/${part(entry)}`, parameters),
  scorecard: '/scorecard',
  scorecardOf: (parameters: Parameters) => href('/scorecard', parameters),
  indicator: (id: string, parameters?: Parameters) => href(`/scorecard/${part(id)}`, parameters),
  /** Figures of an indicator to take away, and what their columns are: for official statistics, and for programs. */
  figuresFile: (
    id: string,
    ending: 'csv' | 'xlsx' | 'meta.csv' | 'csv-metadata.json',
    parameters?: Parameters,
  ) => href(`/scorecard/${part(id)}/figures.${ending}`, parameters),
  explain: (id: string, parameters?: Parameters) => href(`/scorecard/${part(id)}/explained`, parameters),
  explainChild: (id: string, child: string, parameters?: Parameters) =>
    href(`/scorecard/${part(id)}/explained/${part(child)}`, parameters),
  explainFile: (id: string, ending: 'csv' | 'xlsx', parameters?: Parameters) =>
    href(`/scorecard/${part(id)}/explained.${ending}`, parameters),
  asKnown: (id: string, parameters?: Parameters) => href(`/scorecard/${part(id)}/as-known`, parameters),
  dataQuality: '/data-quality',
  quarantine: (parameters?: Parameters) => href('/data-quality/quarantine', parameters),
  replayMany: '/data-quality/quarantine/replay',
  quarantined: (id: number, parameters?: Parameters) => href(`/data-quality/quarantine/${id}`, parameters),
  replay: (id: number) => `/data-quality/quarantine/${id}/replay`,
  discard: (id: number) => `/data-quality/quarantine/${id}/discard`,
  contradictions: (kind: string, parameters?: Parameters) =>
    href(`/data-quality/contradictions/${part(kind)}`, parameters),
  notCounted: '/data-quality/not-counted',
  imports: '/imports',
  importsNoting: (parameters: Parameters) => href('/imports', parameters),
  importsStream: '/imports/stream',
  rebuild: '/imports/rebuild',
  steerRebuild: (steering: 'pause' | 'go-on' | 'cancel') => `/imports/rebuild/${steering}`,
  steerImport: (run: number, steering: 'pause' | 'go-on' | 'cancel') => `/imports/runs/${run}/${steering}`,
  accessLog: '/access-log',
  accesses: (parameters?: Parameters) => href('/access-log', parameters),
  accessesFile: (parameters?: Parameters) => href('/access-log.csv', parameters),
  askAccessesOfChild: '/access-log/child',
  accessesOfChild: (child: string, parameters?: Parameters) =>
    href(`/access-log/child/${part(child)}`, parameters),
  accessesOfChildFile: (child: string, parameters?: Parameters) =>
    href(`/access-log/child/${part(child)}/access-log.csv`, parameters),
  accessesByPerson: (person: string, parameters?: Parameters) =>
    href(`/access-log/person/${part(person)}`, parameters),
  accessesByPersonFile: (person: string, parameters?: Parameters) =>
    href(`/access-log/person/${part(person)}/access-log.csv`, parameters),
  childrenSeen: (viewing: number) => `/access-log/seen/${viewing}`,
  status: '/status',
  sums: '/status/sums',
  signIn: '/sign-in',
  signInProvider: (to: string) => href('/sign-in/provider', { to }),
  signInCallback: '/sign-in/callback',
  signInLink: (key: string) => href('/sign-in/link', { key }),
  signOut: '/sign-out',
} as const;
