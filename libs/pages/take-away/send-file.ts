import type { FastifyReply } from 'fastify';

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/csvm+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Says that an answer is a file to be kept. Its name is of our own making: ids and dates, never a child. */
export const asFile = (reply: FastifyReply, name: string, ending: keyof typeof types): void => {
  void reply.headers({
    'content-type': types[ending],
    'content-disposition': `attachment; filename="${name}.${ending}"`,
  });
};
