#!/usr/bin/env bash
# A term of PEPs for 200 children at 40 schools: held 75.0 %, signed off in the term 60.0 %, eventually 69.0 %.
set -euo pipefail
cd "$(dirname "$0")"
source ./ask.sh

authority=E09000904
term="from=2025-09-01&to=2025-12-19&authority=$authority"

say "A term of PEPs"
for lot in begun held signed; do node pep-term-events.mjs "$lot" | post_events; done

say "Held, signed off in the term, and eventually"
call GET "/indicators/pep-termly-held-pct/figures?$term" |
  pick '`held: ${answer.numerator} of ${answer.denominator}, ${answer.value.toFixed(1)} %`'
call GET "/indicators/pep-termly-signed-off-pct/figures?$term" |
  pick '`signed off in the term: ${answer.numerator} of ${answer.denominator}, ${answer.value.toFixed(1)} %
eventually: ${answer.companions.eventuallyNumerator} of ${answer.denominator}, ${answer.companions.eventually.toFixed(1)} %`'

say "The twelve held and unsigned, by school"
call GET "/indicators/pep-awaiting-school-signoff/figures?on=2026-02-01&by=school&authority=$authority" |
  pick '`${answer.value} in all\n${answer.breakdown.map(({ label, value }) => `${label}: ${value}`).join("\n")}`'
call GET "/queues/peps-unsigned?on=2026-02-01&authority=$authority&limit=3" |
  pick 'answer.rows.map((row) => `${row.child}, school ${row.school}, ${row.weeksWaiting} weeks, waiting on ${row.waitingOn}: ${row.why}`).join("\n")'
