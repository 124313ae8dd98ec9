import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Standing } from '../../core/process-behaviour/reading.js';

const shapes: Readonly<Record<Standing, SymbolType>> = {
  usual: symbolCircle,
  better: symbolDiamond,
  worse: symbolTriangle,
  unusual: symbolSquare,
};

/** Each standing has a shape of its own: a chart is read on paper, in grey and by those who see no red. */
export const shapeOf = (standing: Standing, area: number): string => symbol(shapes[standing], area)() ?? '';
