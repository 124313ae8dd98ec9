import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Indicator } from '../../../core/counting/definition.js';
import { indicatorCalled } from '../../../core/indicators/beside.js';
import { indicators } from '../../../core/indicators/indicators.generated.js';
import { CatalogueQuery, type CatalogueEntry } from './catalogue.query.js';
import { criteriaInWords } from './criteria-in-words.js';

const entryOf = (indicator: Indicator): CatalogueEntry => ({
  id: indicator.id,
  title: indicator.title,
  says: indicator.says,
  unit: indicator.measure.unit.name,
  counts: indicator.measure.unit.many,
  kind: indicator.kind,
  polarity: indicator.better,
  takes: indicator.takes,
  criteria: criteriaInWords(indicator.measure),
  notes: indicator.notes,
  source: indicator.source,
  definition: indicator.version,
  version: indicator.version,
  dimensions: indicator.by.map(({ id, title }) => ({ id, title })),
  companions: Object.keys(indicator.companions),
});

@QueryHandler(CatalogueQuery)
export class CatalogueHandler implements IQueryHandler<CatalogueQuery> {
  execute({ id }: CatalogueQuery): Promise<readonly CatalogueEntry[]> {
    if (id === undefined) return Promise.resolve(indicators.map(entryOf));
    const wanted = indicatorCalled(id);
    return Promise.resolve(wanted === undefined ? [] : [entryOf(wanted)]);
  }
}
