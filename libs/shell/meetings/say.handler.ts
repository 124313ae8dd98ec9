import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import type { JsonObject, JsonValue } from '../../core/events/reading/json-value.js';
import { acceptEvent } from '../../core/events/reading/accept.js';
import type { Client } from '../platform/database.js';
import { MEETINGS_PARTS, meetingsSource, type MeetingsParts } from './meetings-parts.js';
import { readList, readMeetings, readSaid, type MeetingHead } from './meetings.pg.js';
import { Say, type Said, type SaidOutcome, type SaidType } from './say.command.js';

interface ToSay {
  readonly type: SaidType;
  readonly subject: string;
  /** What the promise or escalation goes by. */
  readonly name: string | undefined;
  readonly data: Readonly<Record<string, JsonValue | undefined>>;
}

type Prepared = ToSay | Exclude<SaidOutcome, { readonly status: 'recorded' | 'refused' }>;

const isToSay = (prepared: Prepared): prepared is ToSay => 'type' in prepared;

@CommandHandler(Say)
export class SayHandler implements ICommandHandler<Say> {
  constructor(@Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts) {}

  async execute(command: Say): Promise<SaidOutcome> {
    const { authority, queue, meeting, said } = command;
    const prepared = await this.parts.queues.database.withAuthority(
      authority,
      async (client): Promise<Prepared> => {
        const head = (await readMeetings(client, authority, queue.id)).find(
          (each) => each.meeting === meeting,
        );
        if (!head) return { status: 'no-meeting' };
        if (head.closed) return { status: 'closed' };
        return this.#prepare(client, command, head, said);
      },
    );
    return isToSay(prepared) ? this.#record(command, prepared) : prepared;
  }

  async #prepare(client: Client, command: Say, head: MeetingHead, said: Said): Promise<Prepared> {
    const { authority, queue, saidBy } = command;
    const at = { queue: queue.id, meeting: head.meeting, on: head.on };
    const by = saidBy === undefined ? {} : { saidBy };
    switch (said.kind) {
      case 'promise':
      case 'escalate':
        return this.#aboutRow(client, command, head, said);
      case 'carry-forward':
      case 'answer-promise': {
        const subject = await subjectOf(client, authority, queue.id, 'promise', said.promise);
        if (subject === undefined) return { status: 'no-such-promise' };
        const type =
          said.kind === 'carry-forward'
            ? 'caretally.promise-carried-forward.v1'
            : 'caretally.promise-answered.v1';
        return {
          type,
          subject,
          name: said.promise,
          data: { ...at, promise: said.promise, ...said.data, ...by },
        };
      }
      case 'answer-escalation': {
        const subject = await subjectOf(client, authority, queue.id, 'escalation', said.escalation);
        if (subject === undefined) return { status: 'no-such-promise' };
        const data = { queue: queue.id, on: head.on, escalation: said.escalation, ...said.data };
        return { type: 'caretally.escalation-answered.v1', subject, name: said.escalation, data };
      }
      case 'close':
        return {
          type: 'caretally.queue-meeting-closed.v1',
          subject: `queue/${queue.id}`,
          name: undefined,
          data: { ...at, ...said.data },
        };
    }
  }

  /** Only what lies before the meeting can be promised about or taken further. */
  async #aboutRow(
    client: Client,
    { authority, queue, saidBy }: Say,
    head: MeetingHead,
    { kind, child, data }: Extract<Said, { kind: 'promise' | 'escalate' }>,
  ): Promise<Prepared> {
    const rows = await readList(client, authority, head);
    if (!rows.some((row) => row.child === child && row.entry === data.entry))
      return { status: 'not-on-list' };
    const name = randomUUID();
    const subject = `child/${child}`;
    if (kind === 'escalate') {
      const told = { queue: queue.id, on: head.on, escalation: name, ...data };
      return { type: 'caretally.escalation-raised.v1', subject, name, data: told };
    }
    const told = { queue: queue.id, meeting: head.meeting, on: head.on, promise: name, ...data };
    return {
      type: 'caretally.promise-made.v1',
      subject,
      name,
      data: saidBy === undefined ? told : { ...told, saidBy },
    };
  }

  /** Through the same rules as an event that comes in by the door. */
  async #record(command: Say, { type, subject, name, data: said }: ToSay): Promise<SaidOutcome> {
    const data = withoutNothing(said);
    const { authority, clientId, queue, meeting } = command;
    const id =
      type === 'caretally.queue-meeting-closed.v1' ? `${queue.id} meeting ${meeting} closed` : randomUUID();
    const time = new Date(this.parts.queues.now()).toISOString();
    const accepted = acceptEvent({ id, type, subject, authority, data });
    if (!accepted.accepted) return { status: 'refused', errors: accepted.errors };
    const [answer] = await this.parts.eventLog.append(authority, clientId, [
      { source: meetingsSource, id, type, subject, time, data, mentions: accepted.mentions },
    ]);
    return answer?.status === 'recorded' || answer?.status === 'duplicate'
      ? { status: 'recorded', position: answer.position, name }
      : { status: 'closed' };
  }
}

/** What was left out is no field. */
const withoutNothing = (said: ToSay['data']): JsonObject =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as JsonObject;

/** Whom a promise or an escalation was about. */
const subjectOf = async (
  client: Client,
  authority: string,
  queue: string,
  what: 'promise' | 'escalation',
  name: string,
): Promise<string | undefined> => {
  const begins = (event: RecordedEvent): boolean =>
    (event.type === 'caretally.promise-made.v1' && what === 'promise' && event.data.promise === name) ||
    (event.type === 'caretally.escalation-raised.v1' &&
      what === 'escalation' &&
      event.data.escalation === name);
  return (await readSaid(client, authority, queue)).find(begins)?.subject;
};
