import type { DataOf } from '../events/recorded-event.js';
import { addDays, isoDate, type Day, type IsoDate } from '../kernel/day.js';
import type { Chance, Range } from './chance.js';
import type { Happening } from './happening.js';
import {
  answers,
  hoursToAnswer,
  hoursToInterview,
  hoursToOffer,
  independentInterviewers,
  otherInterviewers,
  shareInvitedToOtherAdult,
  shareNoInterviewRequired,
  sharePreferred,
  whyNoInterviewRequired,
} from './return-interviews.rates.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** About when children come back, where the minute is not known. */
const evening = 20 * hour;
/** Nobody talks about more at a time: what lies further back is forgotten. */
const mostTogether = 12;

/** A return from being missing, and when the child was gone again. */
interface Return {
  readonly incident: string;
  readonly at: number;
  /** Only the day is known: so it is with all that follows. */
  readonly dayOnly: boolean;
  readonly on: Day;
  readonly briefly: boolean;
  readonly goneAgainAt: number;
}

/**
 * Offered, answered and held after each return from being missing (M), and before the child is gone again: then the next
 * conversation is about both. Nothing is held once care has ended.
 */
export const interviewsAfter = (
  incidents: readonly Happening[],
  until: Day,
  chance: Chance,
): readonly Happening[] => {
  let outstanding: readonly Outstanding[] = [];
  return returnsAmong(
    incidents.filter((incident) => incident.day < until),
    until * day,
  ).flatMap((back) => {
    const { told, answer, held } = afterReturn(back, outstanding, chance);
    outstanding = held
      ? outstanding.filter(({ incident }) => !held.includes(incident))
      : [...outstanding, { incident: back.incident, answer }].slice(-mostTogether);
    return told;
  });
};

type Answer = 'accepted' | 'refused' | 'none' | 'not-offered';

/** An incident nobody has talked about with the child yet. */
interface Outstanding {
  readonly incident: string;
  readonly answer: Answer;
}

type Started = Happening<'caretally.missing-incident-started.v1'>;
type Ended = Happening<'caretally.missing-incident-ended.v1'>;

const returnsAmong = (incidents: readonly Happening[], end: number): readonly Return[] => {
  const started = incidents.filter(
    (each): each is Started => each.type === 'caretally.missing-incident-started.v1',
  );
  const ended = new Map(
    incidents
      .filter((each): each is Ended => each.type === 'caretally.missing-incident-ended.v1')
      .map((each) => [each.data.incident, each]),
  );
  return started.flatMap((start, index) => {
    const back = ended.get(start.data.incident);
    if (back?.data.because !== 'returned' || start.data.kind !== 'M') return [];
    return {
      incident: start.data.incident,
      at: back.at ?? back.day * day + evening,
      dayOnly: back.at === undefined,
      on: back.day,
      briefly: back.day === start.day,
      goneAgainAt: Math.min(end, leftAt(started[index + 1])),
    };
  });
};

const leftAt = (next: Started | undefined): number =>
  next === undefined ? Infinity : (next.at ?? next.day * day);

/** When something was said or done, as far as it is known: to the minute, or by its day. */
interface Moment {
  readonly at: number;
  readonly day: Day;
  readonly when: { readonly at: string } | { readonly on: IsoDate };
}

interface AfterReturn {
  readonly told: readonly Happening[];
  readonly answer: Answer;
  /** The incidents talked about. */
  readonly held?: readonly string[];
}

const afterReturn = (back: Return, outstanding: readonly Outstanding[], chance: Chance): AfterReturn => {
  if (back.briefly && chance.happens(shareNoInterviewRequired))
    return { told: [notRequired(back, chance)], answer: 'none', held: [back.incident] };
  const interview = `talk-${back.incident}`;
  const offered = hoursAfter(back, back.at, chance.among(hoursToOffer), chance);
  const answered = offered && hoursAfter(back, offered.at, hoursToAnswer, chance);
  const answer = answered ? chance.among(answers) : 'not-offered';
  const independent = answer === 'accepted';
  // The interviewer comes for what was accepted; those who see the child every week talk about all of it.
  const before = outstanding.filter((each) => !independent || each.answer === 'accepted');
  const incidents = [...before.map(({ incident }) => incident), back.incident];
  const held = hoursAfter(back, (answered ?? back).at, chance.among(hoursToInterview[answer]), chance);
  return {
    answer,
    told: [
      ...(offered ? [offer(offered, { interview, incidents: [back.incident] })] : []),
      ...(answered && (answer === 'accepted' || answer === 'refused')
        ? [answerGiven(answer, answered, interview, chance)]
        : []),
      ...(held ? [completed(independent, held, { interview, incidents }, chance)] : []),
    ],
    ...(held ? { held: incidents } : {}),
  };
};

const notRequired = ({ incident, on }: Return, chance: Chance): Happening => ({
  type: 'caretally.return-interview-not-required.v1',
  day: addDays(on, 1),
  data: {
    incidents: [incident],
    on: isoDate(addDays(on, 1)),
    because: chance.among(whyNoInterviewRequired),
  },
});

type About = Pick<DataOf<'caretally.return-interview-offered.v1'>, 'interview' | 'incidents'>;

/** Undefined where it never came to it, or where the child was gone again by then. */
const hoursAfter = (
  back: Return,
  from: number,
  hours: Range | undefined,
  chance: Chance,
): Moment | undefined => {
  if (hours === undefined) return undefined;
  const at = inWakingHours(from + chance.whole(hours[0] * 60, hours[1] * 60) * minute, chance);
  if (at >= back.goneAgainAt) return undefined;
  const on = Math.floor(at / day) as Day;
  return { at, day: on, when: back.dayOnly ? { on: isoDate(on) } : { at: new Date(at).toISOString() } };
};

/** Between 08:00 and 19:00: nobody talks about it at night. */
const inWakingHours = (at: number, chance: Chance): number => {
  const midnight = Math.floor(at / day) * day;
  const sinceMidnight = at - midnight;
  if (sinceMidnight >= 8 * hour && sinceMidnight < 19 * hour) return at;
  const morning = sinceMidnight < 8 * hour ? midnight : midnight + day;
  return morning + 8 * hour + chance.whole(1, 120) * minute;
};

const known = (back: Moment): Pick<Happening, 'day' | 'at'> =>
  'at' in back.when ? { day: back.day, at: back.at } : { day: back.day };

const offer = (offered: Moment, about: About): Happening => ({
  type: 'caretally.return-interview-offered.v1',
  ...known(offered),
  data: { ...about, ...offered.when },
});

const answerGiven = (
  answer: 'accepted' | 'refused',
  answered: Moment,
  interview: string,
  chance: Chance,
): Happening => {
  const invited =
    answer === 'refused' ? { invitedToOtherAdult: chance.happens(shareInvitedToOtherAdult) } : {};
  return {
    type: `caretally.return-interview-${answer}.v1`,
    ...known(answered),
    data: { interview, ...answered.when, ...invited },
  };
};

const completed = (independent: boolean, held: Moment, about: About, chance: Chance): Happening => {
  const byRole = chance.among(independent ? independentInterviewers : otherInterviewers);
  const preferred = !independent && chance.happens(sharePreferred) ? { childPreference: true } : {};
  return {
    type: 'caretally.return-interview-completed.v1',
    ...known(held),
    data: { ...about, ...held.when, byRole, independent, ...preferred },
  };
};
