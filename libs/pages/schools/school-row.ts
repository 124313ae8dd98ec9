import { notRecorded } from '../../core/counting/dimension.js';
import { pepUnsignedPct } from '../../core/indicators/peps/unsigned-pct.indicator.js';
import type { PatternAnswer } from '../../shell/patterns/pattern.query.js';
import { hrefs } from '../frame/hrefs.js';
import { numberInWords } from '../frame/in-words.js';
import { words, type Words } from '../statements/statement.js';
import { unanswered, unansweredInWords } from './escalation.view.js';
import type { SchoolsTold } from './schools-told.js';
import { linkedIn } from './term-statements.js';
import { waits, waitsInWords, weekBands, type WaitsFor, type Waiting } from './waiting-plans.js';

export type PatternRowTold = PatternAnswer['rows'][number];

/** One school: the term that is over, and what waits there now. */
export interface SchoolRow {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly urn: string | undefined;
  readonly cluster: { readonly name: string; readonly href: string } | undefined;
  readonly standsOut: boolean;
  /** "5 of 12", of those held; undefined where none was held in the term. */
  readonly term: { readonly found: Words; readonly of: Words; readonly share: string } | undefined;
  readonly total: Words;
  readonly waits: readonly Words[];
  readonly weeks: readonly Words[];
  readonly unanswered: readonly string[];
}

export interface RowAsked extends Pick<SchoolsTold, 'team' | 'today' | 'term' | 'clusters'> {
  readonly key: string;
  readonly pattern: PatternRowTold | undefined;
  readonly waiting: Waiting;
  readonly seesRows: boolean;
}

interface Named {
  readonly name: string;
  readonly cluster: { readonly cluster: string; readonly name: string } | undefined;
}

/** By the cluster published last of those that name the school, as patterns have it; without a name, its URN. */
const nameOf = ({ key, pattern, clusters }: Pick<RowAsked, 'key' | 'pattern' | 'clusters'>): Named => {
  if (key === notRecorded) return { name: 'School not recorded', cluster: undefined };
  if (pattern) return { name: named(pattern.label, key), cluster: pattern.cluster };
  const cluster = clusters.find(({ schools }) => schools.some(({ urn }) => urn === key));
  const published = cluster?.schools.find(({ urn }) => urn === key)?.name;
  return { name: named(published ?? key, key), cluster };
};

const named = (label: string, urn: string): string => (label === urn ? `School ${urn}` : label);

const termOf = ({ key, pattern, term, seesRows }: RowAsked): SchoolRow['term'] => {
  if (term === undefined || pattern === undefined || pattern.of === 0) return undefined;
  const linked = linkedIn(term, seesRows);
  const asked = { by: 'school', key };
  return {
    found: linked(pattern.found, pepUnsignedPct.id, 'plans not signed off in the term', asked),
    of: linked(pattern.of, pepUnsignedPct.id, 'plans held', { ...asked, list: 'denominator' }),
    share: pattern.share === null ? '' : `${numberInWords(pattern.share)}%`,
  };
};

/** Where each is listed: the queue knows the two stages that wait for a school, the school's own page the rest. */
const waitsHref = ({ key, team }: RowAsked, who: WaitsFor): string => {
  if (who === 'social-worker') return hrefs.school(key, { waits: who, team });
  return hrefs.queue('peps-unsigned', { school: key, stage: `awaiting-${who}`, team });
};

const count = (times: number, href: string, says: string): Words =>
  times === 0 ? words('0') : words(numberInWords(times), href, says);

export const schoolRow = (asked: RowAsked): SchoolRow => {
  const { key, pattern, waiting, team, today } = asked;
  const { name, cluster } = nameOf(asked);
  return {
    ...{ key, name, href: hrefs.school(key, { team }), urn: key === notRecorded ? undefined : key },
    cluster: cluster && { name: cluster.name, href: hrefs.schools({ cluster: cluster.cluster, team }) },
    standsOut: pattern?.standsOut === true,
    term: termOf(asked),
    total: count(waiting.total, hrefs.queue('peps-unsigned', { school: key, team }), `plans wait at ${name}`),
    waits: waits.map((who) =>
      count(waiting.waits[who], waitsHref(asked, who), `wait for ${waitsInWords[who]}`),
    ),
    weeks: weekBands.map(({ key: band, words: long }) =>
      count(waiting.weeks[band], hrefs.school(key, { weeks: band, team }), `have waited ${long}`),
    ),
    unanswered: unanswered(pattern?.escalations ?? []).map((each) => unansweredInWords(each, today)),
  };
};
