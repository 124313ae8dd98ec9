/**
 * The modules of the SSDA903 return and the columns by which a file is recognised, whatever it is called.
 * Columns as in the returns to 31 March 2017 and later; SWEpisodes came with the return to 2024, DoLo with that to 2027.
 */
export interface ModuleDefinition {
  readonly columns: readonly string[];
  /** Enough of them to tell this module from every other. */
  readonly recognisedBy: readonly string[];
  /** Whether its rows become events; the others are read, checked and counted as not used. */
  readonly used: boolean;
}

const columns = (text: string): readonly string[] => text.split(' ');

export const modules = {
  Header: {
    columns: columns('CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB'),
    recognisedBy: ['DOB', 'ETHNIC'],
    used: true,
  },
  Episodes: {
    columns: columns(
      'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN',
    ),
    recognisedBy: ['DECOM', 'LS', 'PLACE'],
    used: true,
  },
  Reviews: { columns: columns('CHILD DOB REVIEW REVIEW_CODE'), recognisedBy: ['REVIEW'], used: false },
  UASC: { columns: columns('CHILD SEX DOB DUC'), recognisedBy: ['DUC'], used: true },
  OC2: {
    columns: columns(
      'CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED',
    ),
    recognisedBy: ['CONVICTED', 'HEALTH_ASSESSMENT'],
    used: false,
  },
  OC3: {
    columns: columns('CHILD DOB IN_TOUCH ACTIV ACCOM'),
    recognisedBy: ['IN_TOUCH', 'ACCOM'],
    used: false,
  },
  AD1: {
    columns: columns('CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR'),
    recognisedBy: ['DATE_INT', 'DATE_MATCH'],
    used: false,
  },
  PlacedAdoption: {
    columns: columns('CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED'),
    recognisedBy: ['DATE_PLACED'],
    used: false,
  },
  PrevPerm: {
    columns: columns('CHILD DOB PREV_PERM LA_PERM DATE_PERM'),
    recognisedBy: ['PREV_PERM'],
    used: false,
  },
  Missing: {
    columns: columns('CHILD DOB MISSING MIS_START MIS_END'),
    recognisedBy: ['MIS_START'],
    used: true,
  },
  SWEpisodes: {
    columns: columns('CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON'),
    recognisedBy: ['SW_ID', 'SW_DECOM'],
    used: true,
  },
  DoLo: { columns: columns('CHILD DOB DOLO_START DOLO_END'), recognisedBy: ['DOLO_START'], used: false },
} as const satisfies Readonly<Record<string, ModuleDefinition>>;

export type ModuleName = keyof typeof modules;

export const moduleNames = Object.keys(modules) as readonly ModuleName[];

export const columnsOf = (module: ModuleName): readonly string[] => modules[module].columns;

export const isUsed = (module: ModuleName): boolean => modules[module].used;

/** The XML form says CHILDID and PL where the CSV form says CHILD and PLACE. */
const otherNames: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };

/** A column as the return writes it: `" decom "` is `DECOM`. */
export const columnNamed = (text: string): string => {
  const name = text.trim().toUpperCase();
  return otherNames[name] ?? name;
};

/** Which module has these columns: any order, more than it needs, `undefined` where it is none. */
export const moduleWith = (found: ReadonlySet<string>): ModuleName | undefined => {
  if (!found.has('CHILD')) return undefined;
  const shared = (module: ModuleName): number =>
    columnsOf(module).filter((column) => found.has(column)).length;
  return moduleNames
    .filter((module) => modules[module].recognisedBy.every((column) => found.has(column)))
    .sort((one, other) => shared(other) - shared(one))[0];
};
