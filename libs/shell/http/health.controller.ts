import { Controller, Get } from '@nestjs/common';
import { Describes, json, objectOf } from './operation.js';
import { Readiness, type Checks } from './probes.js';
import { Problem } from './problem.js';

const status = (word: string) => ({ type: 'string', const: word });

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('livez')
  @Describes({
    allows: 'anyone',
    tag: 'Running it',
    summary:
      'Whether the process answers. It asks nothing else: a database that is away is no reason to restart.',
    answers: { 200: json('It does.', objectOf({ status: status('alive') })) },
  })
  alive(): { readonly status: string } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Describes({
    allows: 'anyone',
    tag: 'Running it',
    summary:
      'Whether work may be sent here: the database, its migrations, how far the read models are behind.',
    answers: {
      200: json(
        'It may.',
        objectOf({
          status: status('ready'),
          checks: { type: 'object', additionalProperties: { type: 'string' } },
        }),
      ),
    },
    problems: ['not-ready'],
  })
  async ready(): Promise<{ readonly status: string; readonly checks: Checks }> {
    const checks = await this.readiness.checks();
    const wrong = Object.entries(checks).filter(([, answer]) => answer !== 'ok');
    if (wrong.length === 0) return { status: 'ready', checks };
    const detail = wrong.map(([name, answer]) => `${name}: ${answer}`).join('; ');
    throw new Problem('not-ready', detail, { members: { checks }, headers: { 'retry-after': '5' } });
  }
}
