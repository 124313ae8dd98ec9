import { childDimensions } from '../../counting/child-dimensions.js';
import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { incidentKind } from '../../counting/items/return-interview.items.js';
import { children } from '../../counting/unit.js';
import {
  childrenOfIncidentsEnded,
  cohortNotes,
  due,
  ofAll,
  pendingNote,
  source,
  wasHeld,
  wasOffered,
  whenHoursAreOver,
  whenOfferedOrOver,
} from './after-return.js';

const id = 'rhi-children';
const criteria = { ...due(), numerator: [wasHeld], settled: whenHoursAreOver };
const offered = counted(
  childrenOfIncidentsEnded,
  asked(`${id}/offered`, { ...due(), numerator: [wasOffered], settled: whenOfferedOrOver }),
);

export const rhiChildren = shareInPeriod({
  id,
  title: 'Children interviewed after returning',
  says: 'Distinct children who returned in the period from an incident after which an interview is due, and of them those interviewed after at least one such incident.',
  better: 'higher',
  source,
  notes: [
    ...cohortNotes,
    'Never additive: a child who returned in two months is in both, and once in the year. One interview is enough, however many returns; see rhi-completed-pct for every return.',
    pendingNote,
  ],
  counts: children,
  read: childrenOfIncidentsEnded,
  ...criteria,
  companions: {
    childrenOffered: { of: offered, part: 'numerator' },
    ...ofAll(id, childrenOfIncidentsEnded, criteria),
  },
  by: [incidentKind, ...childDimensions],
});
