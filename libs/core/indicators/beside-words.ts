/** A share told by three companions, or by fewer where the figure's own counts are part of it. */
export interface ShareBeside {
  readonly says: string;
  readonly share: string;
  /** The name of a companion, or `numerator`. */
  readonly over: string;
  /** The name of a companion, or `denominator`. */
  readonly per: string;
}

export const sharesBeside: readonly ShareBeside[] = [
  ...[
    { stem: 'ofAll', says: 'Of all, those not yet due too, as far as is known' },
    { stem: 'ofDue', says: 'Green of all plans due, signed off or not' },
    { stem: 'ofOffered', says: 'Of those after which an interview was offered' },
    { stem: 'under18', says: 'Of those who left before the 18th birthday' },
    { stem: 'eligible', says: 'Of those still looked after (eligible)' },
    { stem: 'leftCare', says: 'Of those who have left care (relevant and former relevant)' },
  ].map(({ stem, says }) => ({
    ...{ says, share: `${stem}Pct`, over: `${stem}Numerator`, per: `${stem}Denominator` },
  })),
  {
    says: 'With child arrangements orders counted as permanence',
    ...{ share: 'widePct', over: 'wideNumerator', per: 'denominator' },
  },
  {
    says: 'By child: of the children who started, those who had been looked after before',
    ...{ share: 'childrenPct', over: 'childrenReturned', per: 'childrenStarted' },
  },
  {
    says: 'Of those fostered by anyone',
    ...{ share: 'ofFosteredPct', over: 'numerator', per: 'fostered' },
  },
  {
    says: 'Signed off in the term or since',
    ...{ share: 'eventually', over: 'eventuallyNumerator', per: 'denominator' },
  },
];

/** Of other companions, what is counted. */
const says: Readonly<Record<string, string>> = {
  notYetDue: 'Not yet due, and so not in the figure',
  ceases: 'Every end of care, a child once for each',
  endedWithoutReason: 'Ended with no reason recorded',
  unrounded: 'To two decimals',
  stays: 'Short-break stays',
  nights: 'Nights',
  childrenUnderAgreement: 'Under a short-break agreement',
  starts: 'Every start of care, a child once for each',
  recordsBeginningInCare: 'Records that begin inside care, and are no start',
  longestSoFar: 'Longest so far, of those still going on',
  incidentsOpen: 'Incidents with a day in the period',
  incidentsStarted: 'Incidents that began in the period',
  missingNow: 'Still so at the close of the last day',
  moreThanOnce: 'More than once in the period',
  mean: 'Mean',
  longest: 'Longest',
  stillOpen: 'Still going on at the close of the last day',
  frequentIn90Days: 'Over the longer look back, 90 days unless set otherwise',
  nightsInCare: 'Nights in care in the same period',
  firstPlans: 'Of them, waiting for a first plan',
  updated14d: 'Brought up to date in the 14 days before',
  newlyOverdue14d: 'Newly overdue in the 14 days before',
  leftCohort14d: 'No longer owed a plan, in the 14 days before',
  withoutPlan: 'Of them, with no plan at all',
  children: 'The children they are of',
  waitingOnSchool: 'Waiting for the school',
  waitingOnVirtualSchool: 'Waiting for the virtual school',
  threeOrMore: 'Three or more terms running',
  heldLate: 'Held after the day they were due',
  notHeld: 'Not held',
  amber: 'Rated amber in the end',
  red: 'Rated red in the end',
  unrated: 'Signed off without a rating',
  firstGreen: 'Rated green at first',
  firstAmber: 'Rated amber at first',
  firstRed: 'Rated red at first',
  signedLate: 'Signed off after the term',
  heldNotSigned: 'Held, not signed off',
  signedSince: 'Signed off since',
  waitedForSchool: 'Waited for the school on the last day of the term',
  waitedForVirtualSchool: 'Waited for the virtual school on the last day of the term',
  waitedForSocialWorker: 'Waited for the social worker on the last day of the term',
  plannedMoves: 'Ended in a planned move',
  notSaid: 'Ended, and nothing says whether it was planned',
  ageNotRecorded: 'Of children whose date of birth is not recorded',
  withoutRelatives: 'Without relatives and friends',
  statusOnly: 'Of them, a change of status only',
  childrenOffered: 'Offered an interview',
  independent: 'Of them, held by an independent person',
  childrenInterviewed: 'Children interviewed',
};

/** What a companion counts, in words. */
export const besideWords = (name: string): string =>
  says[name] ?? sharesBeside.find(({ over, per, share }) => [over, per, share].includes(name))?.says ?? name;
