/** Calls of the service: those that its document allows, and those that it does not. */
import fc from "fast-check";
import type { Answer, Contract, Json, Operation, Parameter } from "./contract.js";
import { fitting, fittingBody, unfitting, type Known } from "./values.js";

export interface Call {
  method: string;
  /** With the query, as it goes over the wire. */
  target: string;
  headers: { [name: string]: string };
  body?: string;
  /** What is wrong with the call; nothing where it fits. */
  wrong?: string;
}

/** A parameter with its values, before they become part of an address. */
type Given = [Parameter, string[]];

const MOST_PARAMETERS = 4;

export function fittingCalls(
  contract: Contract,
  operation: Operation,
  known: Known,
): fc.Arbitrary<Call> {
  return fc
    .tuple(given(contract, operation, known), body(contract, operation))
    .map(([values, json]) => call(operation, values, json));
}

export function unfittingCalls(
  contract: Contract,
  operation: Operation,
  known: Known,
): fc.Arbitrary<Call> {
  const base = fc.tuple(given(contract, operation, known), body(contract, operation));
  const faults: fc.Arbitrary<Call>[] = [
    fc.tuple(base, fc.stringMatching(/^x_[a-z]{1,8}$/)).map(([[values, json], name]) => {
      const right = call(operation, values, json);
      const target = right.target + (right.target.includes("?") ? "&" : "?") + name + "=1";
      return { ...right, target, wrong: "an unknown parameter" };
    }),
    base.map(([values, json]) => ({
      ...call(operation, values, json),
      headers: { accept: "image/png" },
      wrong: "a type that is not to be had",
    })),
    fc.tuple(base, fc.constantFrom("%", "%zz", "%ff", "%c0%80", "%00")).map(([[values, json], text]) => {
      const right = call(operation, values, json);
      const target = right.target + (right.target.includes("?") ? "&" : "?") + "x=" + text;
      return { ...right, target, wrong: "letters that are none" };
    }),
    ...operation.parameters.flatMap((parameter) => wrongly(contract, operation, parameter, known)),
  ];
  if (operation.body) {
    faults.push(
      fc.tuple(base, fc.constantFrom("", "{", "[]", '"text"', "7", '{"no_such_field":1}')).map(
        ([[values], text]) => ({
          ...call(operation, values, null),
          headers: { "content-type": "application/json" },
          body: text,
          wrong: "a body that does not fit",
        }),
      ),
      base.map(([values, json]) => ({
        ...call(operation, values, json),
        headers: { "content-type": "text/plain" },
        wrong: "a body of another type",
      })),
    );
  }
  return fc.oneof(...faults);
}

/** Calls of what the document does not tell of at all. */
export function straying(contract: Contract): fc.Arbitrary<Call> {
  const paths = [...new Set(contract.operations.map((operation) => operation.path))];
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom("PUT", "PATCH", "POST", "DELETE"))
      .filter(([path, method]) => !has(contract, path, method))
      .map(([path, method]) => ({
        method,
        target: path.replace(/\{.*?\}/g, "x"),
        headers: {},
        wrong: "a method that there is not",
      })),
    fc.tuple(fc.constantFrom(...paths), fc.webSegment({ size: "small" })).map(([path, more]) => ({
      method: "GET",
      target: `${path.replace(/\{.*?\}/g, "x")}/${more}/none`,
      headers: {},
      wrong: "a path that there is not",
    })),
  );
}

export async function send(base: string, call: Call): Promise<Answer & { headers: Headers }> {
  const response = await fetch(base + call.target, {
    method: call.method.toUpperCase(),
    headers: call.headers,
    redirect: "manual",
    ...(call.body === undefined ? {} : { body: call.body }),
  });
  return {
    target: call.target,
    status: response.status,
    contentType: response.headers.get("content-type") ?? "",
    headers: response.headers,
    text: await response.text(),
  };
}

function has(contract: Contract, path: string, method: string): boolean {
  return contract.operations.some(
    (operation) => operation.path === path && operation.method === method.toLowerCase(),
  );
}

/** All parameters that are needed, and some others. Cursors are only had from pages. */
function given(contract: Contract, operation: Operation, known: Known): fc.Arbitrary<Given[]> {
  const needed = operation.parameters.filter((p) => p.required);
  const others = operation.parameters.filter((p) => !p.required && p.name !== "cursor");
  return fc
    .subarray(others, { maxLength: Math.min(MOST_PARAMETERS, others.length) })
    .chain((some) =>
      fc.tuple(
        ...[...needed, ...some].map((parameter) =>
          fitting(contract, parameter, known).map((values): Given => [parameter, values]),
        ),
      ),
    )
    .map(ordered);
}

/** Of two days that bound a time, the first one comes first. */
function ordered(values: Given[]): Given[] {
  const days = (name: string) => values.find(([parameter]) => parameter.name === name)?.[1];
  return values.map(([parameter, texts]): Given => {
    const stem = parameter.name.replace(/_(from|to)$/, "");
    const bounds = [days(`${stem}_from`)?.[0], days(`${stem}_to`)?.[0]];
    if (stem === parameter.name || !bounds[0] || !bounds[1]) {
      return [parameter, texts];
    }
    return [parameter, [bounds.sort()[parameter.name.endsWith("_from") ? 0 : 1]!]];
  });
}

function body(contract: Contract, operation: Operation): fc.Arbitrary<Json> {
  if (!operation.body) {
    return fc.constant(null);
  }
  const own = fittingBody(contract, operation.body.schema);
  return operation.body.examples.length === 0
    ? own
    : fc.oneof(fc.constantFrom(...operation.body.examples), own);
}

/** The faults that one parameter lends itself to. */
function wrongly(
  contract: Contract,
  operation: Operation,
  parameter: Parameter,
  known: Known,
): fc.Arbitrary<Call>[] {
  const base = fc.tuple(given(contract, operation, known), body(contract, operation));
  const others = (values: Given[]) => values.filter(([other]) => other.name !== parameter.name);
  const faults: fc.Arbitrary<Call>[] = [];
  const bad =
    parameter.name === "cursor"
      ? fc.constantFrom("abc", "A".repeat(40), "%").map((text) => [text])
      : unfitting(contract, parameter);
  if (bad) {
    faults.push(
      fc.tuple(base, bad).map(([[values, json], texts]) => ({
        ...call(operation, [...others(values), [parameter, texts]], json),
        wrong: `a value of '${parameter.name}' that does not fit`,
      })),
    );
  }
  if (parameter.in === "query") {
    faults.push(
      base.map(([values, json]) => ({
        ...call(operation, [...others(values), [parameter, [""]]], json),
        wrong: `an empty '${parameter.name}'`,
      })),
    );
  }
  return faults;
}

function call(operation: Operation, values: Given[], json: Json): Call {
  let path = operation.path;
  const query: string[] = [];
  for (const [parameter, texts] of values) {
    if (parameter.in === "path") {
      path = path.replace(`{${parameter.name}}`, encodeURIComponent(texts[0]!));
    } else if (parameter.in === "query") {
      query.push(...texts.map((text) => `${parameter.name}=${encodeURIComponent(text)}`));
    }
  }
  const target = path + (query.length === 0 ? "" : "?" + query.join("&"));
  return operation.body
    ? {
        method: operation.method,
        target,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(json),
      }
    : { method: operation.method, target, headers: {} };
}
