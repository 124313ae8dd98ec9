import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newSecret } from '../delivering/signed.js';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { RotateSecret, type Rotation } from './rotate-secret.command.js';
import { rotateSecret } from './webhooks.pg.js';

/** Long enough to bring the new secret to the receiver within a working day. */
const bothSignMs = 24 * 3_600_000;

@CommandHandler(RotateSecret)
export class RotateSecretHandler implements ICommandHandler<RotateSecret> {
  constructor(@Inject(TELLING_PARTS) private readonly parts: TellingParts) {}

  async execute({ key }: RotateSecret): Promise<Rotation> {
    const secret = newSecret();
    const bothSecretsUntil = new Date(this.parts.clock() + bothSignMs).toISOString();
    const rotated = await this.parts.database.withAuthority(key.authority, (client) =>
      rotateSecret(client, key, secret, bothSecretsUntil),
    );
    return rotated ? { secret, bothSecretsUntil } : undefined;
  }
}
