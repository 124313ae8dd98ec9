# Sourced by the examples: posts, asks and prints. Needs curl and node, and CARETALLY_TOKEN as `npm start` printed it.
: "${CARETALLY_TOKEN:?export CARETALLY_TOKEN=... as npm start printed it}"
url=${CARETALLY_URL:-http://127.0.0.1:8080}

# call <method> <path> [<body>]
call() {
  curl --silent --show-error --fail-with-body --request "$1" "$url$2" \
    --header "authorization: Bearer $CARETALLY_TOKEN" \
    ${3:+--header 'content-type: application/json' --data "$3"}
}

# post_events: a batch from standard input, answered once it is counted
post_events() {
  curl --silent --show-error --fail-with-body "$url/events" --header "authorization: Bearer $CARETALLY_TOKEN" \
    --header 'content-type: application/cloudevents-batch+json' --header 'prefer: wait=5' --data-binary @- |
    pick '`${answer.items.filter(({ status }) => status === "recorded").length} events recorded, ${answer.items.filter(({ status }) => status === "duplicate").length} known before`'
}

# pick <expression of `answer`>: a part of a JSON answer from standard input
pick() {
  node -e 'let text = ""; process.stdin.on("data", (part) => (text += part)).on("end", () => {
    const answer = JSON.parse(text);
    console.log(eval(process.argv[1]));
  })' "$1"
}

say() { printf '\n== %s\n' "$*"; }
