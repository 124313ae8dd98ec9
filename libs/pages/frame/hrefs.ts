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
  queues: '/lists',
  queue: (id: string, parameters?: Parameters) => href(`/lists/${part(id)}`, parameters),
  meeting: (queue: string, number: number | 'next', parameters?: Parameters) =>
    href(`/lists/${part(queue)}/meetings/${number}`, parameters),
  meetings: (queue: string) => `/lists/${part(queue)}/meetings`,
  schools: '/peps-by-school',
  returnInterviews: '/return-interviews',
  missing: '/missing',
  child: (child: string, parameters?: Parameters) => href(`/child/${part(child)}`, parameters),
  obligation: (child: string, queue: string, entry: string) =>
    `/child/${part(child)}/owed/${part(queue)}/${part(entry)}`,
  scorecard: '/scorecard',
  indicator: (id: string, parameters?: Parameters) => href(`/scorecard/${part(id)}`, parameters),
  explain: (id: string, parameters?: Parameters) => href(`/scorecard/${part(id)}/explained`, parameters),
  asKnown: (id: string, parameters?: Parameters) => href(`/scorecard/${part(id)}/as-known`, parameters),
  dataQuality: '/data-quality',
  imports: '/imports',
  accessLog: '/access-log',
  status: '/status',
  signIn: '/sign-in',
  signOut: '/sign-out',
} as const;
