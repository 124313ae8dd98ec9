/** What a spreadsheet would take for the beginning of a formula (OWASP, CSV injection). */
const beginsFormula = /^[=+\-@\t\r\0]/;
const isNumber = /^-?\d+(\.\d+)?$/;

/** One cell of a CSV file (RFC 4180). Text that would run as a formula gets an apostrophe before it; `-3` stays a number. */
export const csvCell = (text: string): string => {
  const safe = beginsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line, its end included. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
