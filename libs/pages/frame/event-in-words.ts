/** Short forms that are read letter by letter. */
const initials: Readonly<Record<string, string>> = { pep: 'PEP', peps: 'PEPs' };

/** The type of an event as a sentence begins: `caretally.pep-signed-off.v1` as "PEP signed off". */
export const eventInWords = (type: string): string => {
  const [, name = type] = /^caretally\.(.+)\.v\d+$/.exec(type) ?? [];
  const words = name
    .split('-')
    .map((word) => initials[word] ?? word)
    .join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
