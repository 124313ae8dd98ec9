/** Kinds of happenings that a timeline can be kept to, each with the facts and events that belong to it. */
const kindTable = {
  care: {
    text: 'Care and placements',
    of: /^(period-of-care|legal-status|placement|temporary-stay|short-break|child-became|child-ceased)/,
  },
  visits: { text: 'Visits, reviews and care plans', of: /^(child-visited|looked-after-review|care-plan)/ },
  missing: { text: 'Missing and return interviews', of: /^(incident|missing|return-interview)/ },
  education: { text: 'Education', of: /^pep-/ },
  health: { text: 'Health', of: /^health-/ },
  'leaving-care': { text: 'Leaving care', of: /^pathway-/ },
  work: { text: 'Who holds the case, and what was promised', of: /^(case-allocated|promise|escalation)/ },
  record: { text: 'The record itself', of: /^(registered|child-registered|records-|contradiction)/ },
} as const;

export type Kind = keyof typeof kindTable;

export const kinds = Object.keys(kindTable) as [Kind, ...Kind[]];

export const textOfKind = (kind: Kind): string => kindTable[kind].text;

/** What belongs to no other kind is about the record. */
export const kindOf = (fact: string): Kind => kinds.find((kind) => kindTable[kind].of.test(fact)) ?? 'record';
