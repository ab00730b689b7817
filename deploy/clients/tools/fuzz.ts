/**
 * Calls every operation of the service by chance, with calls that fit its document and with calls
 * that do not, and looks whether each answer is one that the document promises.
 *
 *     node fuzz.js ADDRESS [--calls N] [--seed N]
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { fittingCalls, send, straying, unfittingCalls, type Call } from "./calls.js";
import { Contract, type Answer, type Operation } from "./contract.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    calls: { type: "string", default: "3000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    document: { type: "string", default: "../../query-service/openapi/openapi.yaml" },
  },
});
const base = positionals[0]!;
const seed = Number(options.seed);
const contract = new Contract(options.document);
const operations = contract.operations;
const each = Math.ceil(Number(options.calls) / operations.length);
const statuses = new Map<string, number>();
const seen = await strings();

console.log(`seed ${seed}; ${operations.length} operations, ${each} calls of each sort`);
const runs = [
  ...operations.map((operation) => () =>
    hold(`${operation.id}, calls that fit`, fittingCalls(contract, operation, known), (call) =>
      fits(operation, call),
    ),
  ),
  ...operations.map((operation) => () =>
    hold(
      `${operation.id}, calls that do not fit`,
      unfittingCalls(contract, operation, known),
      (call) => isRefused(operation, call),
    ),
  ),
  () => hold("calls of what there is not", straying(contract), isProblem),
];
const failures = (await inTurns(runs, 4)).filter((failure) => failure !== undefined);
failures.forEach((failure) => console.error(failure));
console.log([...statuses].sort().map(([status, count]) => `${count} × ${status}`).join(", "));
const share = servedShare();
console.log(`${Math.round(share * 100)} % of the calls that fit were served`);
if (share < 0.7) {
  console.error("too many calls that fit are refused: the document leaves too much open");
}
process.exit(failures.length === 0 && share >= 0.7 ? 0 : 1);

/** Holds a property against many calls; tells of the smallest one that breaks it. */
async function hold(
  name: string,
  calls: fc.Arbitrary<Call>,
  check: (call: Call) => Promise<void>,
): Promise<string | undefined> {
  const outcome = await fc.check(fc.asyncProperty(calls, check), {
    seed,
    numRuns: each,
    includeErrorInReport: true,
  });
  return outcome.failed ? `FAILED ${name}\n${await fc.asyncDefaultReportMessage(outcome)}` : undefined;
}

async function fits(operation: Operation, call: Call): Promise<void> {
  const answer = await send(base, call);
  count("fitting", answer);
  demand(call, answer, contract.complaints(operation, answer));
  const next = /<([^>]*)>; *rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
  if (next) {
    const url = new URL(next, base);
    const following = { ...call, target: url.pathname + url.search };
    const page = await send(base, following);
    const complaints = contract.complaints(operation, page);
    demand(following, page, page.status === 200 ? complaints : ["the next page is refused"]);
  }
}

async function isRefused(operation: Operation, call: Call): Promise<void> {
  const answer = await send(base, call);
  count("unfitting", answer);
  const refused = answer.status >= 400 ? [] : [`${call.wrong} is not refused`];
  demand(call, answer, [...refused, ...contract.complaints(operation, answer)]);
}

async function isProblem(call: Call): Promise<void> {
  const answer = await send(base, call);
  count("stray", answer);
  demand(call, answer, contract.complaintsOfProblem(answer));
}

function demand(call: Call, answer: Answer, complaints: string[]): void {
  if (complaints.length > 0) {
    throw new Error(
      `${complaints.join("\n")}\n${call.wrong ?? "a call that fits"}: ` +
        `${call.method} ${call.target} → ${answer.status} ${answer.text.slice(0, 500)}`,
    );
  }
}

function count(sort: string, answer: Answer): void {
  const key = `${sort} ${answer.status}`;
  statuses.set(key, (statuses.get(key) ?? 0) + 1);
}

/** How many of the calls that fit came to an answer, and be it that there is no such record. */
function servedShare(): number {
  let served = 0;
  let all = 0;
  for (const [key, count] of statuses) {
    const [sort, status] = key.split(" ");
    if (sort === "fitting") {
      all += count;
      served += status === "400" ? 0 : count;
    }
  }
  return served / all;
}

/** All texts in the plain lists: the ids among them are those of records that there are. */
async function strings(): Promise<Set<string>> {
  const found = new Set<string>();
  const plain = operations.filter(
    (operation) => operation.method === "get" && !operation.parameters.some((p) => p.required),
  );
  for (const operation of plain) {
    const answer = await send(base, { method: "get", target: operation.path, headers: {} });
    if (/[/+]json/.test(answer.contentType)) {
      collect(JSON.parse(answer.text), found);
    }
  }
  return found;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    into.add(value);
  } else if (typeof value === "object" && value !== null) {
    Object.values(value).forEach((part) => collect(part, into));
  }
}

function known(pattern: string): string[] {
  const form = new RegExp(pattern, "u");
  return [...seen].filter((text) => form.test(text)).slice(0, 200);
}

async function inTurns<T>(jobs: (() => Promise<T>)[], atOnce: number): Promise<T[]> {
  const results: T[] = [];
  const left = [...jobs];
  const worker = async () => {
    for (let job = left.shift(); job; job = left.shift()) {
      results.push(await job());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
