import { day, never, type Day } from '../kernel/day.js';
import type { Span } from '../kernel/timeline.js';
import type { PolicyValue } from '../events/authority/policies.js';
import type { DataOf, EventType, RecordedEvent } from '../events/recorded-event.js';

/** What a plan waits for. A plan that nobody has held is not waited for by a signature, whatever was handed in. */
export type PepState =
  | 'awaiting-meeting'
  | 'awaiting-submission'
  | 'returned'
  | 'awaiting-school'
  | 'awaiting-virtual-school'
  | 'signed-off';

export type PepWaitsOn = 'social-worker' | 'school' | 'virtual-school';

/** The social worker begins a plan, holds its meeting, hands it in and puts right what is returned. */
export const waitsOn: Readonly<Record<PepState, PepWaitsOn | undefined>> = {
  'awaiting-meeting': 'social-worker',
  'awaiting-submission': 'social-worker',
  returned: 'social-worker',
  'awaiting-school': 'school',
  'awaiting-virtual-school': 'virtual-school',
  'signed-off': undefined,
};

/** Days on which a plan waits for one thing: `from` inclusive, `to` exclusive. */
export interface PepStage {
  readonly state: PepState;
  readonly from: Day;
  readonly to: Day;
}

export type SignedOffBy = PolicyValue<'pep-signed-off-by'>;
type Signatory = DataOf<'caretally.pep-signed-off.v1'>['byRole'];

type PlanEventType = Exclude<Extract<EventType, `caretally.pep-${string}`>, 'caretally.pep-not-required.v1'>;

/** An event of one plan. */
export type PlanEvent = RecordedEvent<PlanEventType>;

interface SoFar {
  readonly held: boolean;
  readonly handedIn: 'not-yet' | 'handed-in' | 'returned';
  /** The day of a submission on top of another: the order of a return and what answers it within a day is not recorded. */
  readonly handedInAgain: Day | undefined;
  readonly signedBy: readonly Signatory[];
}

const nothingYet: SoFar = { held: false, handedIn: 'not-yet', handedInAgain: undefined, signedBy: [] };

const unchanged = (so: SoFar): SoFar => so;

const after = {
  'caretally.pep-initiated.v1': unchanged,
  'caretally.pep-quality-rated.v1': unchanged,
  'caretally.pep-meeting-held.v1': (so) => ({ ...so, held: true }),
  'caretally.pep-submitted.v1': (so, on) => ({
    ...so,
    handedIn: 'handed-in',
    handedInAgain: so.handedIn === 'handed-in' ? on : undefined,
  }),
  // What was signed before it went back has to be signed again.
  'caretally.pep-returned-for-correction.v1': (so, on) => ({
    ...so,
    handedIn: so.handedInAgain === on ? 'handed-in' : 'returned',
    signedBy: [],
  }),
  // Nobody signs what was never handed in.
  'caretally.pep-signed-off.v1': (so, _on, { data }) => ({
    ...so,
    handedIn: 'handed-in',
    signedBy: [...so.signedBy, (data as DataOf<'caretally.pep-signed-off.v1'>).byRole],
  }),
} satisfies Readonly<Record<PlanEventType, (so: SoFar, on: Day, event: PlanEvent) => SoFar>>;

const missingSignature: Readonly<
  Record<SignedOffBy, (signedBy: readonly Signatory[]) => Signatory | undefined>
> = {
  either: (signedBy) => (signedBy.length > 0 ? undefined : 'school'),
  school: (signedBy) => (signedBy.includes('school') ? undefined : 'school'),
  'virtual-school': (signedBy) => (signedBy.includes('virtual-school') ? undefined : 'virtual-school'),
  both: (signedBy) => (['school', 'virtual-school'] as const).find((role) => !signedBy.includes(role)),
};

const stateOf = ({ held, handedIn, signedBy }: SoFar, by: SignedOffBy): PepState => {
  const missing = missingSignature[by](signedBy);
  if (missing === undefined) return 'signed-off';
  if (!held) return 'awaiting-meeting';
  if (handedIn === 'not-yet') return 'awaiting-submission';
  return handedIn === 'returned' ? 'returned' : `awaiting-${missing}`;
};

/** What a plan waited for from its first event on, by its events in order. */
export const stagesOf = (events: readonly PlanEvent[], by: SignedOffBy): readonly PepStage[] => {
  const stages: PepStage[] = [];
  let so = nothingYet;
  for (const event of events) {
    const on = day(event.data.on);
    so = after[event.type](so, on, event);
    const state = stateOf(so, by);
    const last = stages.at(-1);
    if (last?.state === state) continue;
    if (last) stages[stages.length - 1] = { ...last, to: on };
    stages.push({ state, from: on, to: never });
  }
  return joined(stages);
};

/** What lasted no day is passed over, and what it stood between is one. */
const joined = (stages: readonly PepStage[]): readonly PepStage[] => {
  const lasting: PepStage[] = [];
  for (const stage of stages.filter(({ from, to }) => from < to)) {
    const last = lasting.at(-1);
    if (last?.state === stage.state) lasting[lasting.length - 1] = { ...last, to: stage.to };
    else lasting.push(stage);
  }
  return lasting;
};

/** The part of stages inside a span. */
export const stagesWithin = (stages: readonly PepStage[], { from, to }: Span): readonly PepStage[] =>
  stages
    .map((stage) => ({
      ...stage,
      from: stage.from < from ? from : stage.from,
      to: stage.to > to ? to : stage.to,
    }))
    .filter((stage) => stage.from < stage.to);
