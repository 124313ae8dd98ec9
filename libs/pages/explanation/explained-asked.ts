import { z } from 'zod';
import { mostAtOnce } from '../../shell/figures/members/asked-of-members.js';
import { Problem } from '../../shell/http/problem.js';
import { numberAsked } from './number-asked.js';

/** Rows on a page; `all` is as many as one page takes. */
export const sizes = ['10', '25', '100', 'all'] as const;
export type Size = (typeof sizes)[number];

export const rowsOnPage: Readonly<Record<Size, number>> = { '10': 10, '25': 25, '100': 100, all: mostAtOnce };

export const explainedAsked = numberAsked.extend({
  size: z.enum(sizes).default('10'),
  cursor: z.string().max(1_000).optional(),
});

/** Every state of an explanation is an address with these. */
export type ExplainedAsked = z.output<typeof explainedAsked>;

/** A child that was asked about and cannot be explained. */
export interface Refused {
  readonly child: string;
  readonly says: string;
}

const childForm = numberAsked.extend({ child: z.string().trim().max(100).default('') });

/** The form that asks about one child, with the number it is asked of. */
export const readChildForm = (body: unknown): { readonly child: string; readonly asked: ExplainedAsked } => {
  const sent = childForm.safeParse(body);
  if (!sent.success) throw new Problem('bad-body', 'the form is not as it is on the page: open it again');
  const { child, ...asked } = sent.data;
  return { child, asked: { ...asked, size: '10', cursor: undefined } };
};
