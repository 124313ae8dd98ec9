import { Problem } from '../../http/problem.js';
import type { Outcome } from './outcome.js';

export interface EventAnswer {
  readonly status: 'recorded' | 'duplicate';
  readonly position: number;
}

const kept = (quarantine: number | undefined): string =>
  quarantine === undefined
    ? 'it is not kept, because its authority is not known: correct it and send it again'
    : `it is kept in quarantine under ${quarantine}`;

const members = (quarantine: number | undefined) => (quarantine === undefined ? {} : { quarantine });

/** The answer to one event; what is not recorded is thrown as a problem. */
export const eventAnswer = (outcome: Outcome): EventAnswer => {
  switch (outcome.status) {
    case 'recorded':
    case 'duplicate':
      return { status: outcome.status, position: outcome.position };
    case 'conflict': {
      const { position, quarantine } = outcome;
      const detail = `position ${position} has this source and id and other content: it stands, and this one is in quarantine under ${quarantine}`;
      throw new Problem('conflicting-event', detail, { members: { position, quarantine } });
    }
    case 'refused': {
      const { errors, quarantine } = outcome;
      const detail = `the event was not recorded; ${kept(quarantine)}`;
      throw new Problem('refused-event', detail, { members: { errors, ...members(quarantine) } });
    }
    case 'forbidden': {
      const { errors } = outcome;
      const detail = errors.map((error) => error.detail).join('; ');
      throw new Problem('forbidden', `${detail}; the event was not kept`, { members: { errors } });
    }
    case 'malformed':
      throw new Problem('malformed-event', 'the body is not a CloudEvent: nothing was kept', {
        members: { errors: outcome.errors },
      });
  }
};

/** One line of the answer to a batch. */
export const itemAnswer = (outcome: Outcome) => {
  switch (outcome.status) {
    case 'recorded':
    case 'duplicate':
    case 'conflict':
      return { id: outcome.id, status: outcome.status, position: outcome.position };
    case 'refused':
    case 'forbidden':
      return { id: outcome.id, status: 'refused', errors: outcome.errors };
    case 'malformed':
      return { id: outcome.id ?? null, status: outcome.status, errors: outcome.errors };
  }
};
