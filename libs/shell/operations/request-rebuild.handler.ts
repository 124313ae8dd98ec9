import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';
import { RequestRebuild } from './request-rebuild.command.js';

@CommandHandler(RequestRebuild)
export class RequestRebuildHandler implements ICommandHandler<RequestRebuild> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority }: RequestRebuild): Promise<void> {
    return this.parts.jobs.rebuild(authority);
  }
}
