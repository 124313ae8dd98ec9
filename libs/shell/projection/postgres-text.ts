/** PostgreSQL's text form of an array: quoted wherever a bare word could be misread. */
export const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => (isBareWord.test(value) ? value : quoted(value))).join(',')}}`;

const isBareWord = /^[0-9A-Za-z-]+$/;

const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** One field of COPY's text format. */
export const copyText = (value: string | number | null): string => {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return needsEscape.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : value;
};

const needsEscape = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
