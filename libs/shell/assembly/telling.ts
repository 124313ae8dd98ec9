import type { DynamicModule } from '@nestjs/common';
import type { AfterCounting } from '../projection/projection.consumer.js';
import { Announcer } from '../telling/announcing/announcer.js';
import { Deliverer } from '../telling/delivering/deliverer.js';
import { allowedFrom, Targets } from '../telling/delivering/targets.js';
import { StreamModule } from '../telling/streaming/stream.module.js';
import { tellingParts, type TellingParts } from '../telling/telling-parts.js';
import { WebhooksModule } from '../telling/webhooks/webhooks.module.js';
import type { Ground } from './ground.js';

const partsOf = ({ database, jobs, identify, settings }: Ground): TellingParts =>
  tellingParts({ database, jobs, identify, targets: new Targets(allowedFrom(settings.webhooksAllow)) });

/** Who is told. */
export const webhooksModule = (ground: Ground): DynamicModule => WebhooksModule.with(partsOf(ground));

/** What is told as it happens. */
export const streamModule = (ground: Ground): DynamicModule => StreamModule.with(partsOf(ground));

/** Waiting is most of it: a receiver may take its time, and others are sent to meanwhile. */
const deliveriesAtOnce = 32;

/** Announces in this process what it counts, and delivers what is announced in any. */
export const startTelling = async (ground: Ground): Promise<AfterCounting> => {
  const { jobs, logger, started } = ground;
  const parts = partsOf(ground);
  const announcer = new Announcer(parts, (error) => {
    logger.warn('what came to the queues could not be announced: it is tried again', { error });
  });
  started.add('the announcing', () => announcer.close());
  const deliverer = new Deliverer({ ...parts, logger });
  await jobs.run('deliver', (job) => deliverer.deliver(job), deliveriesAtOnce);
  return {
    counted: (authority) => {
      announcer.counted(authority);
    },
    swept: async () => {
      await announcer.sweep();
      await deliverer.sweep();
    },
  };
};
