import type { FastifyRequest } from 'fastify';
import { isoDate } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import { authorityFor } from '../http/authority.js';
import { callerOf } from '../http/caller.js';
import { Problem } from '../http/problem.js';
import type { MeetingsParts } from './meetings-parts.js';

export const meetingNumbered = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Problem('not-found', 'meetings are numbered from 1');
};

export const authorityOf = (
  request: FastifyRequest,
  { queues: { database } }: MeetingsParts,
  given: string | undefined,
): Promise<string> => authorityFor(database.pool, callerOf(request), given);

/** A day given, or today in London; a meeting about a day to come has no list yet. */
export const dayOfList = ({ queues: { now } }: MeetingsParts, given: string | undefined): string => {
  const today = isoDate(londonDay(now()));
  if (given === undefined || given <= today) return given ?? today;
  throw new Problem('bad-body', `on: ${given} is to come; a meeting is about today or a day before`);
};
