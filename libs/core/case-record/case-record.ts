import type { RecordedEvent } from '../events/recorded-event.js';
import { absencesOf, type Absence } from './absences.fact.js';
import { accommodationsOf } from './accommodation.fact.js';
import { allocationsOf, type Allocation } from './allocations.fact.js';
import { carePlansOf, type CarePlans } from './care-plans.fact.js';
import { reportGaps } from './completeness.fact.js';
import { factNames, type FactName } from './fact-names.js';
import type { Finding } from './finding.js';
import { frequentlyMissingOf, type FrequentlyMissing } from './frequently-missing.fact.js';
import { healthOf, type Health } from './health.fact.js';
import { owedIn, type Obligation } from './obligation.js';
import { pathwayOf, type Pathway } from './pathway.fact.js';
import { pepsOf, type Peps } from './peps.fact.js';
import { careOf, type Care, type PeriodOfCare, type ShortBreak } from './periods-of-care.fact.js';
import { placementsOf, type Placement, type Placements, type TemporaryStay } from './placements.fact.js';
import { promisesOf, type Promises } from './promises.fact.js';
import { ReadFacts } from './read-facts.js';
import { registrationOf, type Registration } from './registration.fact.js';
import { returnInterviewsOf, type ReturnInterviews } from './return-interviews.fact.js';
import { reviewsOf, type Reviews } from './reviews.fact.js';
import { noSetting, type Setting } from './setting.fact.js';
import { standingEventsOf } from './standing-events.js';
import { visitsOf, type Visits } from './visits.fact.js';
import { wholeIncidentsOf, type WholeIncident } from './whole-incidents.fact.js';

/**
 * What happened to one child: every fact, folded from the set of that child's events when it is first asked for. A fact
 * whose inputs are those of the record `before` is the same object there and here, so that whoever remembers what an
 * answer was read from knows whether it can have changed.
 */
export class CaseRecord extends ReadFacts<FactName> {
  constructor(
    events: readonly RecordedEvent[],
    readonly setting: Setting,
    before: CaseRecord | undefined,
  ) {
    super(factNames, events, before);
  }

  get registration(): Registration {
    return this.folding.fact(
      'registration',
      () => [this.folding.stream('identity')],
      ([events], findings) => registrationOf(events, findings),
    );
  }

  get care(): Care {
    return this.folding.fact(
      'care',
      () => [this.folding.stream('care'), this.registration],
      ([events, registration], findings) =>
        careOf(accommodationsOf(events, findings), registration, findings),
    );
  }

  get periodsOfCare(): readonly PeriodOfCare[] {
    return this.care.periods;
  }

  get shortBreaks(): readonly ShortBreak[] {
    return this.care.shortBreaks;
  }

  get placed(): Placements {
    return this.folding.fact(
      'placed',
      () => [this.periodsOfCare],
      ([periods], findings) => placementsOf(periods, findings),
    );
  }

  /** Consecutive time with the same carer, temporary stays bridged. */
  get placements(): readonly Placement[] {
    return this.placed.placements;
  }

  get temporaryStays(): readonly TemporaryStay[] {
    return this.placed.temporaryStays;
  }

  get absences(): readonly Absence[] {
    return this.folding.fact(
      'absences',
      () => [this.folding.stream('absences'), this.periodsOfCare],
      ([events, periods], findings) => absencesOf(events, periods, findings),
    );
  }

  /** Absences joined where they were reclassified: each from going missing to its end. */
  get incidents(): readonly WholeIncident[] {
    return this.folding.fact(
      'incidents',
      () => [this.absences],
      ([absences]) => wholeIncidentsOf(absences),
    );
  }

  get frequentlyMissing(): FrequentlyMissing {
    return this.folding.fact(
      'frequentlyMissing',
      () => [this.absences, this.setting.policies],
      ([absences, policies]) => frequentlyMissingOf(absences, policies),
    );
  }

  get allocations(): readonly Allocation[] {
    return this.folding.fact(
      'allocations',
      () => [this.folding.stream('allocations')],
      ([events]) => allocationsOf(events),
    );
  }

  get returnInterviews(): ReturnInterviews {
    return this.folding.fact(
      'returnInterviews',
      () => [
        this.folding.stream('interviews'),
        this.folding.stream('absences'),
        this.incidents,
        this.setting.policies,
      ],
      ([events, incidentEvents, incidents, policies], findings) =>
        returnInterviewsOf(events, { incidents, events: incidentEvents }, policies, findings),
    );
  }

  get peps(): Peps {
    return this.folding.fact(
      'peps',
      () => [
        this.folding.stream('peps'),
        this.periodsOfCare,
        this.registration,
        this.setting.terms,
        this.setting.policies,
        this.setting.bankHolidays,
      ],
      ([events, periods, registration, terms, policies, bankHolidays], findings) =>
        pepsOf(events, periods, registration, { terms, policies, bankHolidays }, findings),
    );
  }

  get reviews(): Reviews {
    return this.folding.fact(
      'reviews',
      () => [this.folding.stream('reviews'), this.care, this.registration, this.setting.bankHolidays],
      ([events, care, registration, holidays], findings) =>
        reviewsOf(events, care, registration, holidays, findings),
    );
  }

  get visits(): Visits {
    return this.folding.fact(
      'visits',
      () => [this.folding.stream('visits'), this.placements, this.reviews],
      ([events, placements, reviews]) => visitsOf(events, placements, reviews),
    );
  }

  get health(): Health {
    return this.folding.fact(
      'health',
      () => [this.folding.stream('health'), this.care, this.registration, this.setting.bankHolidays],
      ([events, care, registration, holidays], findings) =>
        healthOf(events, care, registration, holidays, findings),
    );
  }

  get carePlans(): CarePlans {
    return this.folding.fact(
      'carePlans',
      () => [this.folding.stream('care-plans'), this.reviews, this.periodsOfCare],
      ([events, reviews, periods]) => carePlansOf(events, reviews, periods),
    );
  }

  get pathway(): Pathway {
    return this.folding.fact(
      'pathway',
      () => [this.folding.stream('pathway'), this.periodsOfCare, this.registration],
      ([events, periods, registration], findings) => pathwayOf(events, periods, registration, findings),
    );
  }

  get promises(): Promises {
    return this.folding.fact(
      'promises',
      () => [this.folding.stream('promises')],
      ([events], findings) => promisesOf(events, findings),
    );
  }

  /** A fact only for what it finds. */
  get completeness(): void {
    return this.folding.fact(
      'completeness',
      () => [this.registration, this.periodsOfCare],
      ([registration, periods], findings) => {
        reportGaps(registration, periods, findings);
      },
    );
  }

  /** Every contradiction of every fact. */
  get findings(): readonly Finding[] {
    return this.foldedFindings();
  }

  /** Everything owed by rule, whatever became of it. */
  get obligations(): readonly Obligation[] {
    const { returnInterviews, peps, reviews, visits, health, pathway } = this;
    const educationPlans = { obligations: [...peps.initial, ...peps.termly] };
    return owedIn(returnInterviews, educationPlans, reviews, visits, health, pathway);
  }

  protected fold(name: FactName): unknown {
    return this[name];
  }
}

export interface KnownOfChild {
  /** What held for the whole authority; without it, nothing that an authority publishes. */
  readonly setting?: Setting | undefined;
  /** The child's local ids. A correction that names another child belongs to the history of both, and counts there only. */
  readonly ids?: readonly string[] | undefined;
  /** An earlier record of the same child: facts that cannot have changed since are taken over. */
  readonly before?: CaseRecord | undefined;
}

/**
 * facts = fold(events of one child known by T, what held for the authority). Takes a set: order and repetition of
 * `history` change nothing. Never throws for what people recorded; a throw is a fault of ours and parks the child.
 */
export const caseRecordOf = (
  history: readonly RecordedEvent[],
  { setting = noSetting, ids, before }: KnownOfChild = {},
): CaseRecord => new CaseRecord(standingEventsOf(history, ids), setting, before);
