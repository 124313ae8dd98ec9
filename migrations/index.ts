import { Ledger1699999999999 } from './1699999999999-ledger.js';
import { EventLog1700000000000 } from './1700000000000-event-log.js';
import { Quarantine1700000000010 } from './1700000000010-quarantine.js';
import { Access1700000000020 } from './1700000000020-access.js';
import { Tallies1700000000100 } from './1700000000100-tallies.js';
import { Reporting1700000000200 } from './1700000000200-reporting.js';
import { Queues1700000000300 } from './1700000000300-queues.js';
import { Meetings1700000000350 } from './1700000000350-meetings.js';
import { Telling1700000000400 } from './1700000000400-telling.js';
import { AnalyseTallies1700000000450 } from './1700000000450-analyse-tallies.js';
import { People1700000000500 } from './1700000000500-people.js';
import { Rebuilds1700000000540 } from './1700000000540-rebuilds.js';
import { ImportsAndPauses1700000000550 } from './1700000000550-imports-and-pauses.js';

/** Every migration, oldest first. */
export const migrations = [
  Ledger1699999999999,
  EventLog1700000000000,
  Quarantine1700000000010,
  Access1700000000020,
  Tallies1700000000100,
  Reporting1700000000200,
  Queues1700000000300,
  Meetings1700000000350,
  Telling1700000000400,
  AnalyseTallies1700000000450,
  People1700000000500,
  Rebuilds1700000000540,
  ImportsAndPauses1700000000550,
] as const;
