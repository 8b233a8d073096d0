#!/usr/bin/env bash
# Walks two cases through a running Lianxin with its demo accounts: one over the longest path
# (four-point report, instruction, a lead unit and two co-handlers, opinion, delivery, public
# notice), one settled on the spot. Stops at the first answer it did not expect.
#
#   src/docs/tour.sh [http://localhost:8080]
#
# Needs bash, curl and python3 (only to read JSON).
set -euo pipefail

base=${1:-http://localhost:8080}
base=${base%/}
# Nothing may lie in the future, and the program counts days as China does.
today=$(TZ=CST-8 date +%F)

for tool in curl python3; do
  command -v "$tool" >/dev/null || { echo "The tour needs $tool." >&2; exit 1; }
done
curl -s -o /dev/null "$base/actuator/health/readiness" ||
  { echo "Nothing answers at $base. Start it with: mvn spring-boot:run" >&2; exit 1; }

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# call STATUS ACCOUNT METHOD PATH [curl arguments]: prints the body, fails on any other status.
# The account "-" is a visitor without one.
call() {
  local expected=$1 account=$2 method=$3 path=$4 answer status
  shift 4
  [ "$account" = - ] || set -- -u "$account:demo" "$@"
  answer=$(curl -sS -X "$method" -H 'Content-Type: application/json' -w '\n%{http_code}' \
    "$@" "$base$path")
  status=${answer##*$'\n'}
  if [ "$status" != "$expected" ]; then
    printf '%s %s by %s: expected %s, got %s\n%s\n' \
      "$method" "$path" "$account" "$expected" "$status" "${answer%$'\n'*}" >&2
    return 1
  fi
  printf '%s\n' "${answer%$'\n'*}"
}

# pick EXPRESSION [arguments]: evaluates a Python expression on the JSON read, as `it`.
pick() {
  python3 -c 'import json, sys
it, args = json.load(sys.stdin), sys.argv[2:]
print(eval(sys.argv[1]))' "$@"
}

# item TASK UNIT: the id of the open work item of the case.
item() {
  call 200 registrar GET "/api/cases/$case_no" |
    pick 'next(i["id"] for i in it["workItems"] if (i["task"], i["unit"]["code"]) == tuple(args))' \
      "$1" "$2"
}

# finish ACCOUNT TASK UNIT FORM: completes the work item and says what is open now.
finish() {
  local id answer
  id=$(item "$2" "$3")
  answer=$(call 200 "$1" POST "/api/work-items/$id/complete" -d "$4")
  printf '%-10s %-16s -> ' "$1" "$2"
  pick 'it["stateName"] + "  " + ", ".join(i["name"] + "@" + i["unit"]["name"] for i in it["workItems"])' \
    <<<"$answer"
}

# register TITLE: sets case_no and query_code.
register() {
  local receipt
  receipt=$(call 201 officer POST /api/cases -H "Idempotency-Key: tour-$RANDOM-$RANDOM-$$" -d '{
    "channel": "STATION_WALK_IN", "petitionDate": "'"$today"'",
    "petitionerName": "沈𠮷·测试", "petitionerPhone": "13800000000", "petitionerAddress": "下庄村三组",
    "petitionerCount": 1, "purpose": "CLAIM", "categoryCode": "020301", "title": "'"$1"'",
    "statement": "两家对宅基地边界说法不一，多次协商未果。",
    "requests": [{"text": "重新丈量并确认边界"}], "factsAndReasons": "宅基地证载明的四至与现状不符。",
    "issueVillageCode": "990101001201", "urgentLevel": "NORMAL",
    "anonymous": false, "confidential": false,
    "agency": true, "mandateScope": ["SUBMIT", "SUPPLEMENT", "RECEIVE_DOCS"],
    "mandateSignMethod": "FINGERPRINT", "readBackMethod": "SIGNATURE",
    "publicConsent": "DEIDENTIFIED", "attachments": []}')
  case_no=$(pick 'it["caseNo"]' <<<"$receipt")
  query_code=$(pick 'it["queryCode"]' <<<"$receipt")
  echo "officer registers $case_no, query code $query_code"
}

track() {
  call 200 - POST /api/public/track -d "{\"caseNo\": \"$case_no\", \"queryCode\": \"$query_code\"}" |
    pick '"the petitioner reads: " + it["stateName"] + "，" + it["explanation"]'
}

say '1. Settled on the spot 现场办结'
register '宅基地边界小纠纷'
finish officer settleOnSite ST-XZ '{"decision": "SETTLED", "measures": "现场丈量，召集双方当面说清界址。",
  "result": "双方同意以原石桩为界，并在平面图上按手印确认。", "confirmMethod": "FINGERPRINT"}'
track

say '2. The longest path 上报、批办、办理、公示'
register '宅基地边界争议'
finish officer settleOnSite ST-XZ '{"decision": "ESCALATE",
  "workDone": "两次入户听取双方意见，现场勘查界址并拍照留存，查阅宅基地登记资料。",
  "results": "双方同意由镇里组织重新丈量。",
  "remainingProblems": "登记资料与现状不一致，工作站没有丈量资质，无法当场确认边界。",
  "suggestions": "建议由自然资源所主办、民政所和水利站协办，实地丈量后出具意见。",
  "whyNotOnSite": "MULTI_DEPT"}'
finish chief reviewByChief ST-XZ '{"decision": "APPROVE", "opinion": "同意上报"}'
finish registrar proposeHandling OFFICE '{"decision": "TO_LEADER", "route": "PETITION_PROCEDURE",
  "proposal": "拟由自然资源所主办，民政所、水利站协办，三十日内办结。",
  "leadUnit": "D-LAND", "coUnits": ["D-CIVIL", "D-WATER"], "dueInDays": 30}'
finish leader instruct TOWN '{"decision": "ASSIGN", "instruction": "同意拟办意见，实地丈量，依法答复。",
  "leadUnit": "D-LAND", "coUnits": ["D-CIVIL", "D-WATER"], "dueInDays": 30, "publishable": true}'
finish registrar issueNotice OFFICE \
  '{"noticeType": "ACCEPTED", "servedBy": "IN_PERSON", "servedAt": "'"$today"'"}'
finish land signFor D-LAND '{"decision": "SIGN"}'
finish civil signFor D-CIVIL '{"decision": "SIGN"}'
finish water signFor D-WATER '{"decision": "SIGN"}'
finish civil handleCo D-CIVIL '{"coOpinion": "经核，双方户籍与宅基地登记户主一致。"}'
finish water handleCo D-WATER '{"coOpinion": "界址旁排水沟为公用，不计入任何一方宅基地。"}'
finish land handleLead D-LAND '{"investigation": "已实地丈量，四至清楚，双方在场确认。",
  "contactedPetitioner": true,
  "answers": [{"request": 0, "result": "SUPPORT", "facts": "实测界址与登记四至一致，现有石桩偏移0.4米。",
    "legalBasis": "《中华人民共和国土地管理法》第十四条", "opinion": "支持重新确认边界，石桩复位。"}],
  "remedyText": "如不服本意见，可自收到之日起三十日内请求复查。"}'
finish landhead checkOpinion D-LAND '{"decision": "APPROVE", "opinion": "事实清楚，同意报审签。"}'
finish leader signOpinion TOWN '{"decision": "ISSUE", "opinion": "同意"}'
finish officer deliver ST-XZ '{"servedBy": "IN_PERSON", "servedAt": "'"$today"'",
  "explanation": "逐条宣读并解释处理意见，告知复查权利。", "reaction": "AGREE", "outcome": "SUPPORTED"}'

# The program proposes a text that names nobody, and two weeks; the office takes it as it is.
draft=$(call 200 registrar GET "/api/work-items/$(item draftPublicity OFFICE)/form" |
  pick 'json.dumps({key: it["data"][key] for key in args})' text scope from to)
finish registrar draftPublicity OFFICE "$draft"
review=$(item reviewPublicity OFFICE)
call 403 registrar POST "/api/work-items/$review/complete" -d '{"decision": "PUBLISH"}' |
  pick '"registrar may not publish what registrar drafted: " + it["detail"]'
finish publicist reviewPublicity OFFICE '{"decision": "PUBLISH"}'

say '3. What everybody may read'
track
notice=$(call 200 - GET '/api/public/notices?size=1')
pick '"the notice board: " + it["items"][0]["text"]' <<<"$notice"

say '4. How it went'
call 200 officer GET "/api/cases/$case_no/timeline" |
  pick '"\n".join("  ".join((e["name"], e["unit"]["name"])) for e in it)'
printf '\nThe tour is complete.\n'
