import type { PlacementDetails } from '../events/placements/placement.js';
import type { DataOf, EventType, RecordedEvent } from '../events/recorded-event.js';

/**
 * Events of one child in a line each. Ids follow from what an event says (`missing-incident-ended i1 2025-06-03`), so that
 * the same words always name the same event, to correct or withdraw it.
 */
export const recorded = <Type extends EventType>(
  type: Type,
  id: string,
  data: DataOf<Type>,
): RecordedEvent<Type> => ({ source: 'urn:drawn', id, type, subject: 'child/drawn', position: 1, data });

type Data<Name extends string> = DataOf<Extract<EventType, `caretally.${Name}.v1`>>;

/** `U6/PR1@hill with jones`: PLACE, PLACE_PROVIDER, a key of the address, the carer household; all but PLACE optional. */
export const place = (drawn: string): PlacementDetails => {
  const parts = /^([A-Z]\d+)(?:\/(PR\d))?(?:@(\S+))?(?: with (\S+))?$/.exec(drawn);
  if (!parts) throw new Error(`drawn place "${drawn}": expected PLACE/PROVIDER@address with household`);
  const [, type, provider, addressKey, carerHousehold] = parts;
  return {
    type,
    ...(provider && { provider }),
    ...(addressKey && { addressKey }),
    ...(carerHousehold && { carerHousehold }),
  } as PlacementDetails;
};

export const registered = (dateOfBirth: string, more: Partial<Data<'child-registered'>> = {}) =>
  recorded('caretally.child-registered.v1', `child-registered ${dateOfBirth}`, { dateOfBirth, ...more });

export const became = (
  on: string,
  drawnPlace = 'U6/PR1',
  more: Partial<Data<'child-became-looked-after'>> = {},
) =>
  recorded('caretally.child-became-looked-after.v1', `child-became-looked-after ${on}`, {
    on,
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: place(drawnPlace),
    ...more,
  });

export const moved = (
  on: string,
  reason: Data<'placement-changed'>['reason'],
  drawnPlace: string,
  more: Partial<Data<'placement-changed'>> = {},
) =>
  recorded('caretally.placement-changed.v1', `placement-changed ${on}`, {
    on,
    reason,
    placement: place(drawnPlace),
    ...more,
  });

export const statusChanged = (on: string, legalStatus: Data<'legal-status-changed'>['legalStatus']) =>
  recorded('caretally.legal-status-changed.v1', `legal-status-changed ${on}`, { on, legalStatus });

export const ceased = (on: string, reason: Data<'child-ceased-to-be-looked-after'>['reason'] = 'E4A') =>
  recorded('caretally.child-ceased-to-be-looked-after.v1', `child-ceased-to-be-looked-after ${on}`, {
    on,
    reason,
  });

export const wentMissing = (
  incident: string,
  on: string,
  kind: Data<'missing-incident-started'>['kind'] = 'M',
) =>
  recorded('caretally.missing-incident-started.v1', `missing-incident-started ${incident} ${on}`, {
    incident,
    kind,
    on,
  });

export const found = (
  incident: string,
  on: string,
  because: Data<'missing-incident-ended'>['because'] = 'returned',
) =>
  recorded('caretally.missing-incident-ended.v1', `missing-incident-ended ${incident} ${on}`, {
    incident,
    on,
    because,
  });

export const reclassified = (
  incident: string,
  on: string,
  kind: Data<'missing-incident-reclassified'>['kind'],
) =>
  recorded('caretally.missing-incident-reclassified.v1', `missing-incident-reclassified ${incident} ${on}`, {
    incident,
    kind,
    on,
  });

export const allocated = (on: string, worker: string, more: Partial<Data<'case-allocated'>> = {}) =>
  recorded('caretally.case-allocated.v1', `case-allocated ${worker} ${on}`, {
    on,
    worker,
    role: 'social-worker',
    ...more,
  });

export const estimated = (on: string, value: number, publishedOn: string): RecordedEvent => ({
  ...recorded(
    'caretally.population-estimate-published.v1',
    `population-estimate-published ${on} ${publishedOn}`,
    {
      on,
      ageBand: '0-17',
      value,
      publishedOn,
    },
  ),
  subject: 'authority/E09000014',
});

/** An event that says `event` should have said `data` instead. */
export const corrected = <Type extends EventType>(
  event: RecordedEvent<Type>,
  data: Partial<DataOf<Type>>,
  written: { readonly recordedTime?: string; readonly id?: string } = {},
): RecordedEvent<Type> => ({
  ...event,
  id: `corrected ${event.id}`,
  corrects: event.id,
  ...written,
  data: { ...event.data, ...data },
});

export const withdrawn = (event: { readonly id: string }, id = `withdrawn ${event.id}`) =>
  recorded('caretally.event-withdrawn.v1', id, { withdraws: event.id, because: 'recorded by mistake' });
