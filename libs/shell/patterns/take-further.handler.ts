import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isKeyOf } from '../../core/patterns/pattern.js';
import { PATTERNS_PARTS, type PatternsParts } from './patterns-parts.js';
import { recordSaid, todayOf } from './record-said.js';
import { TakeFurther, type TakenFurtherOutcome } from './take-further.command.js';

@CommandHandler(TakeFurther)
export class TakeFurtherHandler implements ICommandHandler<TakeFurther> {
  constructor(@Inject(PATTERNS_PARTS) private readonly parts: PatternsParts) {}

  async execute(command: TakeFurther): Promise<TakenFurtherOutcome> {
    const { pattern, said } = command;
    const { key, to, because, raisedBy } = said;
    if (!isKeyOf(pattern, key)) {
      const detail = `expected ${pattern.key.expected}: nothing is taken further about nobody`;
      return { status: 'refused', errors: [{ pointer: '/key', detail }] };
    }
    const escalation = randomUUID();
    const recorded = await recordSaid(this.parts, command, {
      id: `escalation ${escalation} raised`,
      type: 'caretally.escalation-raised.v1',
      subject: `${pattern.about}/${key}`,
      data: { escalation, to, because, on: todayOf(this.parts), raisedBy },
    });
    if (recorded === undefined) throw new Error('a random id was taken: it may be asked again');
    return recorded.status === 'recorded' ? { ...recorded, escalation } : recorded;
  }
}
