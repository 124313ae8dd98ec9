/** The bank holidays of one calendar year, as published. */
export interface PublishedYear {
  readonly year: number;
  readonly holidays: readonly { readonly on: string; readonly name: string }[];
}

const names: Readonly<Record<string, string>> = {
  N: 'New Year’s Day',
  G: 'Good Friday',
  E: 'Easter Monday',
  M: 'Early May bank holiday',
  S: 'Spring bank holiday',
  A: 'Summer bank holiday',
  C: 'Christmas Day',
  B: 'Boxing Day',
  X: 'Extra bank holiday',
};

/** A line a year: each holiday by its letter above and the month and day it was kept on, substitute days as such. */
const table = `
1995 N01-02 G04-14 E04-17 M05-08 S05-29 A08-28 C12-25 B12-26
1996 N01-01 G04-05 E04-08 M05-06 S05-27 A08-26 C12-25 B12-26
1997 N01-01 G03-28 E03-31 M05-05 S05-26 A08-25 C12-25 B12-26
1998 N01-01 G04-10 E04-13 M05-04 S05-25 A08-31 C12-25 B12-28
1999 N01-01 G04-02 E04-05 M05-03 S05-31 A08-30 C12-27 B12-28 X12-31
2000 N01-03 G04-21 E04-24 M05-01 S05-29 A08-28 C12-25 B12-26
2001 N01-01 G04-13 E04-16 M05-07 S05-28 A08-27 C12-25 B12-26
2002 N01-01 G03-29 E04-01 M05-06 X06-03 S06-04 A08-26 C12-25 B12-26
2003 N01-01 G04-18 E04-21 M05-05 S05-26 A08-25 C12-25 B12-26
2004 N01-01 G04-09 E04-12 M05-03 S05-31 A08-30 C12-27 B12-28
2005 N01-03 G03-25 E03-28 M05-02 S05-30 A08-29 B12-26 C12-27
2006 N01-02 G04-14 E04-17 M05-01 S05-29 A08-28 C12-25 B12-26
2007 N01-01 G04-06 E04-09 M05-07 S05-28 A08-27 C12-25 B12-26
2008 N01-01 G03-21 E03-24 M05-05 S05-26 A08-25 C12-25 B12-26
2009 N01-01 G04-10 E04-13 M05-04 S05-25 A08-31 C12-25 B12-28
2010 N01-01 G04-02 E04-05 M05-03 S05-31 A08-30 C12-27 B12-28
2011 N01-03 G04-22 E04-25 X04-29 M05-02 S05-30 A08-29 B12-26 C12-27
2012 N01-02 G04-06 E04-09 M05-07 S06-04 X06-05 A08-27 C12-25 B12-26
2013 N01-01 G03-29 E04-01 M05-06 S05-27 A08-26 C12-25 B12-26
2014 N01-01 G04-18 E04-21 M05-05 S05-26 A08-25 C12-25 B12-26
2015 N01-01 G04-03 E04-06 M05-04 S05-25 A08-31 C12-25 B12-28
2016 N01-01 G03-25 E03-28 M05-02 S05-30 A08-29 B12-26 C12-27
2017 N01-02 G04-14 E04-17 M05-01 S05-29 A08-28 C12-25 B12-26
2018 N01-01 G03-30 E04-02 M05-07 S05-28 A08-27 C12-25 B12-26
2019 N01-01 G04-19 E04-22 M05-06 S05-27 A08-26 C12-25 B12-26
2020 N01-01 G04-10 E04-13 M05-08 S05-25 A08-31 C12-25 B12-28
2021 N01-01 G04-02 E04-05 M05-03 S05-31 A08-30 C12-27 B12-28
2022 N01-03 G04-15 E04-18 M05-02 S06-02 X06-03 A08-29 X09-19 B12-26 C12-27
2023 N01-02 G04-07 E04-10 M05-01 X05-08 S05-29 A08-28 C12-25 B12-26
2024 N01-01 G03-29 E04-01 M05-06 S05-27 A08-26 C12-25 B12-26
2025 N01-01 G04-18 E04-21 M05-05 S05-26 A08-25 C12-25 B12-26
2026 N01-01 G04-03 E04-06 M05-04 S05-25 A08-31 C12-25 B12-28
2027 N01-01 G03-26 E03-29 M05-03 S05-31 A08-30 C12-27 B12-28
2028 N01-03 G04-14 E04-17 M05-01 S05-29 A08-28 C12-25 B12-26`;

const published = (line: string): PublishedYear => {
  const [year = '', ...days] = line.split(' ');
  return {
    year: Number(year),
    holidays: days.map((day) => ({
      on: `${year}-${day.slice(1)}`,
      name: names[day.charAt(0)] ?? 'Bank holiday',
    })),
  };
};

/**
 * Bank holidays of England and Wales as loaded with the product: those kept, and those announced by 2026 (GOV.UK, division
 * england-and-wales). Later years and changes are published as events (bank-holidays-published).
 */
export const knownBankHolidays: readonly PublishedYear[] = table.trim().split('\n').map(published);
