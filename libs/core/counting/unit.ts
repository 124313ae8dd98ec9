/** What one of the things counted is. The name is part of every type that counts it. */
export interface Unit<Name extends string = string> {
  readonly name: Name;
  readonly one: string;
  readonly many: string;
}

const unit = <const Name extends string>(name: Name, one: string, many: string): Unit<Name> => ({
  name,
  one,
  many,
});

export const children = unit('child', 'child', 'children');
export const starts = unit('start', 'start of a period of care', 'starts of periods of care');
export const ceases = unit('cease', 'end of a period of care', 'ends of periods of care');
export const periodsOfCareUnit = unit('period-of-care', 'period of care', 'periods of care');
export const placementUnit = unit('placement', 'placement', 'placements');
export const placementRecordUnit = unit('placement-record', 'placement record', 'placement records');
export const moves = unit('move', 'placement move', 'placement moves');
export const incidents = unit('incident', 'incident', 'incidents');
export const shortBreakStays = unit('short-break-stay', 'short break', 'short breaks');
export const interviews = unit('interview', 'return interview', 'return interviews');
export const educationPlans = unit('education-plan', 'personal education plan', 'personal education plans');
export const reviewUnit = unit('review', 'looked-after review', 'looked-after reviews');
export const pathwayAssessments = unit(
  'pathway-assessment',
  'pathway needs assessment',
  'pathway needs assessments',
);
export const nights = unit('night', 'night', 'nights');
export const days = unit('day', 'day', 'days');
export const incidentsPerChild = unit('incident-per-child', 'incident per child', 'incidents per child');
export const childrenPer10k = unit(
  'child-per-10000',
  'child per 10,000 children aged 0 to 17',
  'children per 10,000 children aged 0 to 17',
);
