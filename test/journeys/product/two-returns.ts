/** The returns of one small authority for two years, as messy as they come: encodings, names, blanks, a bad row. */
const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const episodes =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END';

const withMark = (text: string): string => `\uFEFF${text}`;
const windows = (text: string): string => text.replaceAll('\n', '\r\n');
const utf16 = (text: string): Buffer => Buffer.from(withMark(text), 'utf16le');

/** 12 rows: 8 understood, 1 whose first day is no day, 3 of files that are read and not used. */
export const return2024 = {
  'Header FINAL (2).csv': withMark(
    windows(
      `${header}\n101,1,01/02/2009,WBRI,UN3,,\n102,2,03/04/2012,AIND,UN3,,\n103 ,2,09/09/2010,MOTH,UN3,, \n`,
    ),
  ),
  'eps_v3.CSV': utf16(`${episodes}
101,01/05/2022,S,C2,N1,U6,PR1,,,,E1 6AN,E2 7AA,
102,05/06/2023,S,V2,N1,U6,PR1,07/08/2023,E4A,,E1 6AN,E2 7AA,
103,10/01/2024,S,C1,N1,K2,PR4,,,,E1 6AN,E3 8BB,SC12345
103,31/02/2024,P,C1,N1,K2,PR4,,,,E1 6AN,E3 8BB,SC12345
`),
  'absences.csv': `${missing}\n101,01/02/2009,M,01/12/2023,03/12/2023\n103,09/09/2010,M,30/03/2024,\n,,,,\n`,
  'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\n101,01/02/2009,01/09/2023,PN1\n',
  'lunch rota.csv': 'DAY,WHO\nMonday,Ann\nTuesday,Bob\n',
};

/** Continues it: an episode closed, another opened, a child who left, one who came, an absence that ended. */
export const return2025 = {
  'header.csv': `${header}\n101,1,01/02/2009,WBRI,UN3,,\n103,2,09/09/2010,MOTH,UN3,,\n104,1,12/12/2015,WBRI,UN3,,\n`,
  'episodes.csv': `${episodes}
101,01/05/2022,S,C2,N1,U6,PR1,10/10/2024,X1,CREQB,E1 6AN,E2 7AA,
101,10/10/2024,P,C2,N1,K2,PR4,,,,E1 6AN,E3 8BB,SC12345
103,10/01/2024,S,C1,N1,K2,PR4,01/02/2025,E4A,,E1 6AN,E3 8BB,SC12345
104,12/12/2024,S,V2,N1,U6,PR1,,,,E1 6AN,E2 7AA,
`,
  'missing.csv': `${missing}\n103,09/09/2010,M,30/03/2024,04/04/2024\n`,
};
