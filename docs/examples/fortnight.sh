#!/usr/bin/env bash
# A fortnight of pathway plans, as in ../meetings.md: nine late, a meeting, eight updates, one promise, two newly late.
set -euo pipefail
cd "$(dirname "$0")"
source ./ask.sh

authority=E09000902
meetings="/queues/pathway-plans/meetings"
in_authority="authority=$authority"

say "Nine young people whose pathway plan is late"
node fortnight-events.mjs nine-late | post_events
call GET "/queues/pathway-plans?on=2025-10-01&late=true&$in_authority" |
  pick '`${answer.total} on the list: ${answer.rows.map(({ child }) => child).join(", ")}`'

say "The meeting of 1 October, and a promise about the ninth"
call POST "$meetings?$in_authority" '{ "on": "2025-10-01", "openedBy": "Service manager" }' | pick 'answer.inWords'
entry=$(call GET "$meetings/1?$in_authority" | pick 'answer.rows.find(({ child }) => child === "y9").entry')
promise=$(printf '{ "child": "y9", "entry": "%s", "owner": "Personal adviser PA7", "what": "The ninth is done this week", "by": "2025-10-08" }' "$entry")
call POST "$meetings/1/promises?$in_authority" "$promise" > /dev/null
call POST "$meetings/1/close?$in_authority" '{ "closedBy": "Service manager" }' > /dev/null
known=$(call GET "/queues/pathway-plans?on=2025-10-01&$in_authority" | pick 'answer.knownAt')

say "Eight reviews are written down"
node fortnight-events.mjs eight-updates | post_events

say "The meeting of 15 October"
call POST "$meetings?$in_authority" '{ "on": "2025-10-15", "openedBy": "Service manager" }' > /dev/null
call GET "$meetings/2/minutes?$in_authority"

say "A review of September that nobody had written down arrives"
node fortnight-events.mjs late-correction | post_events
call GET "/queues/pathway-plans?on=2025-10-01&late=true&$in_authority" |
  pick '`1 October as known now: ${answer.total} late`'
call GET "/queues/pathway-plans?on=2025-10-01&late=true&knownAt=$known&$in_authority" |
  pick '`1 October as known before: ${answer.total} late`'
call GET "$meetings/1?$in_authority" | pick '`The meeting of 1 October, as it was: ${answer.flow.now} late`'
call GET "$meetings/next?on=2025-10-29&$in_authority" | pick '`What the next meeting will see: ${answer.inWords}`'
