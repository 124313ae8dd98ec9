import { z } from 'zod';
import { localId } from '../event-type.js';

/** The missing or away incidents an interview is about. */
export const incidentsCovered = () =>
  z.array(localId()).min(1, { error: 'expected at least one incident that the interview is about' }).max(50);
