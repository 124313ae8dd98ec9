import { Controller, Get, Param } from '@nestjs/common';
import { Describes, json, objectOf } from './operation.js';
import { problemKinds, problemNames, problemPath, type ProblemName } from './problem-kinds.js';
import { Problem } from './problem.js';

const text = { type: 'string' };
const kindSchema = objectOf({ type: text, status: { type: 'integer' }, title: text, means: text });

const isProblemName = (name: string): name is ProblemName => problemNames.some((each) => each === name);

const describe = (name: ProblemName) => ({ type: problemPath(name), ...problemKinds[name] });

/** What the `type` of a problem leads to. */
@Controller('problems')
export class ProblemsController {
  @Get()
  @Describes({
    allows: 'anyone',
    tag: 'Problems',
    summary: 'Every kind of problem this server answers with.',
    answers: { 200: json('The kinds.', objectOf({ items: { type: 'array', items: kindSchema } })) },
  })
  all() {
    return { items: problemNames.map(describe) };
  }

  @Get(':name')
  @Describes({
    allows: 'anyone',
    tag: 'Problems',
    summary: 'What a kind of problem means and what to do about it.',
    path: { name: 'The last part of its `type`.' },
    answers: { 200: json('The kind.', kindSchema) },
    problems: ['not-found'],
  })
  one(@Param('name') name: string) {
    if (!isProblemName(name))
      throw new Problem('not-found', 'there is no such kind of problem: see /problems');
    return describe(name);
  }
}
