import { day } from '../kernel/day.js';
import { corrected, estimated, withdrawn } from './recorded.given.js';
import { populationOn, settingOf } from './setting.fact.js';

const of2023 = estimated('2023-06-30', 60_000, '2024-07-15');
const of2024 = estimated('2024-06-30', 60_500, '2025-07-15');
const revised = estimated('2024-06-30', 59_900, '2026-07-15');

const valueOn = (on: string, ...history: readonly Parameters<typeof settingOf>[0][number][]) =>
  populationOn(settingOf(history), day(on))?.value;

describe('the population estimate in force', () => {
  it('is the newest mid-year date that is not after the day', () => {
    expect(valueOn('2024-06-29', of2024, of2023)).toBe(60_000);
    expect(valueOn('2024-06-30', of2024, of2023)).toBe(60_500);
    expect(valueOn('2023-06-29', of2024, of2023)).toBeUndefined();
  });

  it('is the one published last, whatever the order of arrival', () => {
    expect(valueOn('2025-03-31', revised, of2024)).toBe(59_900);
    expect(valueOn('2025-03-31', of2024, revised)).toBe(59_900);
  });

  it('is as corrected, and not one that was withdrawn', () => {
    expect(valueOn('2025-03-31', of2024, corrected(of2024, { value: 60_400 }))).toBe(60_400);
    expect(valueOn('2025-03-31', of2023, of2024, withdrawn(of2024))).toBe(60_000);
  });
});
