/** What a person is to the service, as the council's identity provider says. Each opens pages; none stands above another. */
export const personRoles = ['manager', 'team-member', 'analyst', 'clerk', 'councillor', 'operator'] as const;
export type PersonRole = (typeof personRoles)[number];

export const roleWords: Readonly<Record<PersonRole, string>> = {
  manager: 'Manager',
  'team-member': 'Team member',
  analyst: 'Analyst',
  clerk: 'Committee clerk',
  councillor: 'Councillor',
  operator: 'Operator',
};

/** What each is shown, for whoever chooses one. */
export const roleOpens: Readonly<Record<PersonRole, string>> = {
  manager:
    'Lists and children of every team, the meetings about them, the scorecard, and who has looked at which child.',
  'team-member': 'Lists and children of the teams in which they hold cases, and the scorecard.',
  analyst: 'Lists and children of every team, the scorecard, the quality of the data, and what was imported.',
  clerk: 'The scorecard, for papers. No children.',
  councillor: 'The scorecard. No children.',
  operator: 'How the system runs, what was imported, and who has looked at which child. No figures.',
};

/** Who may see rows about children. A councillor sees figures, never children. */
export const seesChildren = ['manager', 'team-member', 'analyst'] as const satisfies readonly PersonRole[];
/** Who may see rows about any child of the authority: what stands behind its figures. */
export const seesEveryChild = ['manager', 'analyst'] as const satisfies readonly PersonRole[];
/** Who may see figures: everyone but those who only keep the machine running. */
export const seesFigures = [
  'manager',
  'team-member',
  'analyst',
  'clerk',
  'councillor',
] as const satisfies readonly PersonRole[];
/** Who keeps data and machine in order. */
export const seesOperations = ['analyst', 'operator'] as const satisfies readonly PersonRole[];
