/** What people ask of something long that is under way: a rebuild, an import. */
export type Steering = 'go-on' | 'pause' | 'cancel';

// For tables with the columns pause_asked_by, pause_asked_at and cancel_asked_by; $1 is the authority.

/** Notes that $2 asks for $3. Whoever asked first stays named. */
export const noteSteering = `
  cancel_asked_by = case when $3 = 'cancel' then coalesce(cancel_asked_by, $2) else cancel_asked_by end,
  pause_asked_by = case $3 when 'pause' then coalesce(pause_asked_by, $2) when 'go-on' then null else pause_asked_by end,
  pause_asked_at = case $3 when 'pause' then coalesce(pause_asked_at, clock_timestamp()) when 'go-on' then null else pause_asked_at end`;

/** Rows of which $3 can be asked: what is being cancelled does not wait, and only what waits goes on. */
export const canBeSteered = `
  authority = $1 and ended_at is null and ($3 = 'cancel' or cancel_asked_by is null)
  and ($3 <> 'go-on' or pause_asked_at is not null)`;

/** What a row asks of whoever does the work. */
export const steeringOfRow = `
  case when cancel_asked_by is not null then 'cancel' when pause_asked_at is not null then 'pause' else 'go-on' end`;
