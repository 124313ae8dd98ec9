import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import { AnswerTakenFurther, type AnsweredOutcome } from './answer-taken-further.command.js';
import { escalationsIn, readTakenFurther } from './escalations.pg.js';
import { PATTERNS_PARTS, type PatternsParts } from './patterns-parts.js';
import { recordSaid, todayOf } from './record-said.js';

interface Found {
  readonly subject: string;
  readonly answered: boolean;
  /** How often it was answered, answers that no longer stand among them. */
  readonly answers: number;
}

@CommandHandler(AnswerTakenFurther)
export class AnswerTakenFurtherHandler implements ICommandHandler<AnswerTakenFurther> {
  constructor(@Inject(PATTERNS_PARTS) private readonly parts: PatternsParts) {}

  async execute(command: AnswerTakenFurther): Promise<AnsweredOutcome> {
    const { escalation, said } = command;
    const found = await this.#find(command);
    if (found === undefined) return { status: 'no-such-escalation' };
    if (found.answered) return { status: 'answered-before' };
    const recorded = await recordSaid(this.parts, command, {
      // Two who answer at the same moment take the same id: one of them is told that it was answered before.
      id: `escalation ${escalation} answer ${String(found.answers + 1)}`,
      type: 'caretally.escalation-answered.v1',
      subject: found.subject,
      data: { escalation, on: todayOf(this.parts), ...said },
    });
    if (recorded === undefined) return { status: 'answered-before' };
    return recorded.status === 'recorded' ? { ...recorded, escalation } : recorded;
  }

  #find({ authority, pattern, escalation }: AnswerTakenFurther): Promise<Found | undefined> {
    return this.parts.figures.database.withAuthority(authority, async (client) => {
      const said = await readTakenFurther(client, authority, pattern);
      for (const [subject, raised] of escalationsIn(said)) {
        const one = raised.find((each) => each.escalation === escalation);
        if (one)
          return {
            subject,
            answered: one.answer !== undefined,
            answers: answersIn(said.get(subject), escalation),
          };
      }
      return undefined;
    });
  }
}

const answersIn = (events: readonly RecordedEvent[] = [], escalation: string): number =>
  events.filter(
    ({ type, data }) =>
      type === 'caretally.escalation-answered.v1' && 'escalation' in data && data.escalation === escalation,
  ).length;
