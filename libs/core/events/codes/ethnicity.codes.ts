import { codeList } from './code-list.js';

export const ethnicities = codeList('ETHNIC', [
  { code: 'WBRI', label: 'White British', group: 'white' },
  { code: 'WIRI', label: 'White Irish', group: 'white' },
  { code: 'WIRT', label: 'Traveller of Irish heritage', group: 'white' },
  { code: 'WROM', label: 'Gypsy or Roma', group: 'white' },
  { code: 'WOTH', label: 'Any other White background', group: 'white' },
  { code: 'MWBC', label: 'White and Black Caribbean', group: 'mixed' },
  { code: 'MWBA', label: 'White and Black African', group: 'mixed' },
  { code: 'MWAS', label: 'White and Asian', group: 'mixed' },
  { code: 'MOTH', label: 'Any other mixed background', group: 'mixed' },
  { code: 'AIND', label: 'Indian', group: 'asian' },
  { code: 'APKN', label: 'Pakistani', group: 'asian' },
  { code: 'ABAN', label: 'Bangladeshi', group: 'asian' },
  { code: 'CHNE', label: 'Chinese', group: 'asian' },
  { code: 'AOTH', label: 'Any other Asian background', group: 'asian' },
  { code: 'BCRB', label: 'Black Caribbean', group: 'black' },
  { code: 'BAFR', label: 'Black African', group: 'black' },
  { code: 'BOTH', label: 'Any other Black background', group: 'black' },
  { code: 'OOTH', label: 'Any other ethnic group', group: 'other' },
  { code: 'REFU', label: 'Refused', group: 'not-known' },
  { code: 'NOBT', label: 'Information not yet obtained', group: 'not-known' },
]);
