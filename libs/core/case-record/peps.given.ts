import { recorded } from './recorded.given.js';
import type { RecordedEvent } from '../events/recorded-event.js';

/** Events of personal education plans in a line each: `initiated('p1', '2025-11-03')`. Kind `review` unless said. */
export const initiated = (
  pep: string,
  on: string,
  more: {
    readonly kind?: 'initial' | 'review';
    readonly term?: string;
    readonly school?: string;
  } = {},
) =>
  recorded('caretally.pep-initiated.v1', `pep-initiated ${pep} ${on}`, { pep, kind: 'review', on, ...more });

export const held = (pep: string, on: string) =>
  recorded('caretally.pep-meeting-held.v1', `pep-meeting-held ${pep} ${on}`, { pep, on });

export const submitted = (pep: string, on: string) =>
  recorded('caretally.pep-submitted.v1', `pep-submitted ${pep} ${on}`, { pep, on });

export const rated = (
  pep: string,
  on: string,
  rating: 'red' | 'amber' | 'green',
  pupilPremiumEvidenced?: boolean,
) =>
  recorded('caretally.pep-quality-rated.v1', `pep-quality-rated ${pep} ${on}`, {
    pep,
    on,
    rating,
    ...(pupilPremiumEvidenced !== undefined && { pupilPremiumEvidenced }),
  });

export const returned = (pep: string, on: string) =>
  recorded('caretally.pep-returned-for-correction.v1', `pep-returned-for-correction ${pep} ${on}`, {
    pep,
    on,
    because: 'the use of pupil premium is not shown',
  });

export const signedOff = (pep: string, on: string, byRole: 'school' | 'virtual-school' = 'school') =>
  recorded('caretally.pep-signed-off.v1', `pep-signed-off ${pep} ${on} ${byRole}`, { pep, on, byRole });

export const notRequired = (term: string) =>
  recorded('caretally.pep-not-required.v1', `pep-not-required ${term}`, {
    term,
    because: 'educated abroad for the term',
  });

/** A plan from its beginning to its signature, as far as it went: held, handed in, signed off. */
export const pep = (
  name: string,
  { on = '', submittedOn = '', signedOn = '', ...more }: PepInALine,
): readonly RecordedEvent[] => [
  initiated(name, more.begunOn ?? on, {
    ...(more.kind && { kind: more.kind }),
    ...(more.term && { term: more.term }),
    ...(more.school && { school: more.school }),
  }),
  ...(on ? [held(name, on)] : []),
  ...(submittedOn ? [submitted(name, submittedOn)] : []),
  ...(signedOn ? [signedOff(name, signedOn)] : []),
];

interface PepInALine {
  readonly begunOn?: string;
  readonly on?: string;
  readonly submittedOn?: string;
  readonly signedOn?: string;
  readonly kind?: 'initial' | 'review';
  readonly term?: string;
  readonly school?: string;
}

const ofAuthority = (event: RecordedEvent): RecordedEvent => ({ ...event, subject: 'authority/E09000014' });

export const termPublished = (
  term: string,
  from: string,
  to: string,
  closures: readonly { readonly from: string; readonly to: string }[] = [],
): RecordedEvent =>
  ofAuthority(
    recorded('caretally.term-dates-published.v1', `term-dates-published ${term}`, {
      term,
      from,
      to,
      closures: [...closures],
    }),
  );

export const pepPolicy = (
  policy: 'first-pep-days' | 'first-pep-counts-in' | 'pep-from-age' | 'pep-signed-off-by',
  value: string | number,
  from = '2020-01-01',
): RecordedEvent =>
  ofAuthority(
    recorded('caretally.policy-set.v1', `policy-set ${policy} ${String(value)} ${from}`, {
      policy,
      value,
      from,
    }),
  );

/** Autumn 2025 with its half term, Spring 2026 and Summer 2026. */
export const autumn = termPublished('2025-autumn', '2025-09-01', '2025-12-19', [
  { from: '2025-10-27', to: '2025-10-31' },
]);
export const spring = termPublished('2026-spring', '2026-01-05', '2026-03-27');
export const summer = termPublished('2026-summer', '2026-04-13', '2026-07-17');
