import { createLogger, type LogFields } from './logger.js';

const logged = (fields: LogFields): Record<string, unknown> => {
  const lines: string[] = [];
  createLogger('info', { write: (line: string) => void lines.push(line) }).info('said', fields);
  return JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
};

describe('the log', () => {
  it('says what happened and where', () => {
    expect(logged({ authority: 'E09000014', position: 812 })).toMatchObject({
      msg: 'said',
      authority: 'E09000014',
      position: 812,
    });
  });

  it('drops every field that is not on the list', () => {
    const careless = { authority: 'E09000014', data: { name: 'canary' } } as LogFields;
    expect(JSON.stringify(logged(careless))).not.toContain('canary');
  });

  it('drops the row that a database error repeats', () => {
    const error = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (name)=(canary)' });
    const line = logged({ error });
    expect(line['error']).toMatchObject({ message: 'duplicate key', code: '23505' });
    expect(JSON.stringify(line)).not.toContain('canary');
  });

  it('drops the value that a database error quotes', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "canary"'), { code: '22007' });
    expect(JSON.stringify(logged({ error }))).not.toContain('canary');
  });
});
