/**
 * Uses the service through a client that is typed by its document, as a program of an analyst
 * would. That it compiles is half of the test.
 *
 *     node client.js ADDRESS
 */
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "../target/generated/api.js";

type Meeting = components["schemas"]["Meeting"];
type List = paths["/v1/meetings"]["get"];
type Query = NonNullable<List["parameters"]["query"]>;
type MeetingPage = List["responses"]["200"]["content"]["application/json"];

const baseUrl = process.argv[2]!;
const client = createClient<paths>({ baseUrl });

const indian = await walk({ country: ["IN"], kind: ["VISIT"], limit: 50 }, 4);
assert.ok(indian.length > 100, `only ${indian.length} visits of India's`);
assert.equal(new Set(indian.map((meeting) => meeting.id)).size, indian.length);
for (const meeting of indian) {
  assert.ok(meeting.parties.includes("IN"));
  assert.equal(meeting.kind, "VISIT");
}

const first = indian[0]!;
const one = await client.GET("/v1/meetings/{id}", { params: { path: { id: first.id } } });
assert.deepEqual(one.data, first);
assert.ok(one.data.evidence.every((piece) => piece.end >= piece.start));

const whole = await client.GET("/v1/meetings/{id}", {
  params: { path: { id: first.id }, query: { include: ["REPORTS", "ARTICLES"] } },
});
const { included, ...record } = whole.data!;
assert.deepEqual(record, first);
assert.deepEqual(
  included?.reports?.map((report) => report.id).sort(),
  first.reports.map((report) => report.id).sort(),
);
assert.ok(included?.articles?.every((article) => article.meetings.includes(first.id)));
assert.equal(included?.history, null);

const missing = await client.GET("/v1/meetings/{id}", {
  params: { path: { id: "mtg_zzzzzzzzzzzzzzzzzzzz" } },
});
assert.equal(missing.response.status, 404);
assert.equal(missing.error?.status, 404);

const groups = await client.GET("/v1/stats/groups", {
  params: { query: { group_by: ["COUNTRY"], topic: ["TRADE"], top: 5 } },
});
assert.equal(groups.data?.data.length, 5);

console.log(`${indian.length} visits walked, read and compared`);

/** The first pages of a list, by their cursors. */
async function walk(query: Query, pages: number): Promise<Meeting[]> {
  const meetings: Meeting[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++) {
    const step: MeetingPage = await list(cursor === null ? query : { ...query, cursor });
    meetings.push(...step.data);
    cursor = step.meta.nextCursor;
    if (cursor === null) {
      break;
    }
  }
  return meetings;
}

async function list(query: Query): Promise<MeetingPage> {
  const { data, error } = await client.GET("/v1/meetings", { params: { query } });
  assert.ok(data, JSON.stringify(error));
  return data as MeetingPage;
}
