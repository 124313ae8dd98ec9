/** The paper of a drawing: how large, where the plot lies on it, and how much is written. */
export interface Sheet {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Room between the edges of the plot and its first and last point. */
  readonly inset: number;
  readonly gridlines: number;
  /** The most names of periods that fit along the bottom. */
  readonly names: number;
  readonly lineHeight: number;
  readonly words: {
    readonly upper: string;
    readonly lower: string;
    readonly mean: string;
    readonly median: string;
    /** Whether the last value is labelled with its period too. */
    readonly namesLast: boolean;
  };
}

/** For a desk and for paper. Its type is 16 units high: 14 px or more wherever this sheet is shown. */
const wide: Sheet = {
  ...{ name: 'wide', width: 880, height: 400 },
  plot: { left: 56, top: 50, right: 706, bottom: 344 },
  ...{ inset: 16, gridlines: 6, names: 9, lineHeight: 21 },
  words: {
    upper: 'Upper limit',
    lower: 'Lower limit',
    mean: 'Average',
    median: 'Middle value',
    namesLast: true,
  },
};

/** For a phone, which shows it at about its own size, in type of 14: fewer words, marks larger for its width. */
const narrow: Sheet = {
  ...{ name: 'narrow', width: 360, height: 340 },
  plot: { left: 42, top: 54, right: 236, bottom: 290 },
  ...{ inset: 9, gridlines: 5, names: 4, lineHeight: 18 },
  words: { upper: 'Limit', lower: 'Limit', mean: 'Average', median: 'Middle', namesLast: false },
};

export const sheets: readonly Sheet[] = [wide, narrow];
