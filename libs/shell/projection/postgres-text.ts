/** PostgreSQL's text form of an array: quoted wherever a bare word could be misread. */
export const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => (isBareWord.test(value) ? value : quoted(value))).join(',')}}`;

const isBareWord = /^[0-9A-Za-z-]+$/;

const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;
