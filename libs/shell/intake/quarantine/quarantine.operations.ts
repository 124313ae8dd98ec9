import { z } from 'zod';
import { json, objectOf, referTo, type Operation } from '../../http/operation.js';
import {
  discardBody,
  listQuery,
  ofAuthority,
  pageSchema,
  replayedManySchema,
  replayManyBody,
  wholeSchema,
} from './quarantined.schemas.js';

const common = { allows: ['operate'], tag: 'Quarantine' } as const;
const path = { id: 'Its `quarantineId`.' };
const aboutOne = ['not-found', 'bad-query', 'authority-needed'] as const;

export const listQuarantined: Operation = {
  ...common,
  summary: 'What could not be taken, with its reasons, in the order of first arrival.',
  query: listQuery,
  answers: { 200: json('A page.', pageSchema) },
  problems: ['bad-query', 'authority-needed'],
};

export const getQuarantined: Operation = {
  ...common,
  summary: 'One of them, as it was sent.',
  path,
  query: ofAuthority,
  answers: { 200: json('The event and its reasons.', wholeSchema) },
  problems: aboutOne,
};

export const replayQuarantined: Operation = {
  ...common,
  summary: "Reads it again with today's vocabulary, and records it or says why not.",
  path,
  query: ofAuthority,
  answers: { 200: json('It is recorded, or was before.', referTo('EventAnswer')) },
  problems: [...aboutOne, 'already-settled', 'conflicting-event', 'refused-event'],
};

export const replayMany: Operation = {
  ...common,
  summary: 'Reads again what was refused, of a type, a source or all, 500 at a time.',
  query: ofAuthority,
  body: { 'application/json': z.toJSONSchema(replayManyBody) },
  answers: { 200: json('How many became what.', replayedManySchema) },
  problems: ['bad-query', 'authority-needed'],
};

export const discardQuarantined: Operation = {
  ...common,
  summary: 'Settles that it will never be recorded, and why. It stays to be seen.',
  path,
  query: ofAuthority,
  body: { 'application/json': z.toJSONSchema(discardBody) },
  answers: { 200: json('It is settled.', objectOf({ status: { type: 'string', const: 'discarded' } })) },
  problems: [...aboutOne, 'already-settled'],
};
