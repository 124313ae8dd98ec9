#!/usr/bin/env bash
# A return interview refused at first and done by a social worker 70.5 hours after the return, written down late.
set -euo pipefail
cd "$(dirname "$0")"
source ./ask.sh

authority=E09000903
june="from=2025-06-01&to=2025-06-30&authority=$authority"

figures() {
  for indicator in rhi-offered-pct rhi-refused-first-pct rhi-completed-pct rhi-within-72h-pct rhi-independent-pct \
    rhi-completed-after-refusal; do
    call GET "/indicators/$indicator/figures?$june${1:+&knownAt=$1}" |
      pick '`${answer.indicator.padEnd(30)} ${answer.numerator} of ${answer.denominator}`'
  done
}

say "Returned, offered, refused"
node return-interview-events.mjs refused | post_events
figures
known=$(call GET "/indicators/rhi-completed-pct/figures?$june" | pick 'answer.knownAt')
call GET "/queues/return-interviews?on=2025-07-01&authority=$authority" |
  pick 'answer.rows.map(({ child, stageTitle, why }) => `on the queue: ${child}, ${stageTitle}: ${why}`).join("\n")'

say "What the social worker did is written down"
node return-interview-events.mjs completed | post_events
figures

say "As known last week"
figures "$known"
