/** Values that fit a schema, and values that do not. */
import fc from "fast-check";
import type { Contract, Json, Parameter, Schema } from "./contract.js";

const MANY = 1_000_000n;

/** Known values of a form, such as ids that there are; none where nothing is known. */
export type Known = (pattern: string) => string[];

/** The texts that a parameter may have, each a list: more than one where it is repeated. */
export function fitting(contract: Contract, parameter: Parameter, known: Known) {
  const schema = contract.resolve(parameter.schema);
  const own = values(contract, schema, known);
  const examples = parameter.examples.map(texts).filter((list) => list.length > 0);
  return examples.length === 0
    ? own
    : fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...examples) },
        { weight: 3, arbitrary: own },
      );
}

/** The texts that a parameter may not have; nothing where its schema lets every text be. */
export function unfitting(
  contract: Contract,
  parameter: Parameter,
): fc.Arbitrary<string[]> | undefined {
  let schema = contract.resolve(parameter.schema);
  if (schema.type === "array") {
    schema = contract.resolve(schema.items!);
  }
  const wrong = wrongTexts(schema);
  return wrong?.map((text) => [text]);
}

/** Bodies of JSON that fit a schema. */
export function fittingBody(contract: Contract, given: Schema): fc.Arbitrary<Json> {
  const schema = contract.resolve(given);
  if (schema.properties) {
    const properties: { [name: string]: fc.Arbitrary<Json> } = {};
    for (const [name, property] of Object.entries(schema.properties)) {
      properties[name] = fittingBody(contract, property);
    }
    return fc.record(properties, { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === "array") {
    return fc.array(fittingBody(contract, schema.items!), { minLength: 1, maxLength: 3 });
  }
  if (schema.anyOf ?? schema.oneOf) {
    return fc.oneof(...(schema.anyOf ?? schema.oneOf)!.map((any) => fittingBody(contract, any)));
  }
  switch ([schema.type].flat().find((type) => type !== "null")) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return integers(schema);
    case "null":
    case undefined:
      return schema.enum ? fc.constantFrom(...schema.enum) : fc.constant(null);
    default:
      return strings(schema, () => []);
  }
}

function values(contract: Contract, schema: Schema, known: Known): fc.Arbitrary<string[]> {
  if (schema.type === "array") {
    const item = single(contract.resolve(schema.items!), known);
    return fc.uniqueArray(item, { minLength: schema.minItems ?? 1, maxLength: 3 });
  }
  return single(schema, known).map((text) => [text]);
}

function single(schema: Schema, known: Known): fc.Arbitrary<string> {
  switch (schema.type) {
    case "integer":
      return integers(schema).map(String);
    case "boolean":
      return fc.boolean().map(String);
    default:
      return strings(schema, known);
  }
}

function integers(schema: Schema): fc.Arbitrary<number> {
  const from = schema.minimum ?? 0;
  return fc.integer({ min: from, max: Math.min(schema.maximum ?? from + 1000, 2 ** 31 - 1) });
}

function strings(schema: Schema, known: Known): fc.Arbitrary<string> {
  if (schema.enum) {
    return fc.constantFrom(...schema.enum.map(String));
  }
  if (schema.format === "date") {
    return days();
  }
  if (schema.format === "date-time") {
    return moments();
  }
  if (schema.pattern) {
    const known_ = known(schema.pattern);
    const any = fc.stringMatching(new RegExp(schema.pattern, "u"));
    return known_.length === 0
      ? any
      : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known_) }, { weight: 1, arbitrary: any });
  }
  return fc.string({
    unit: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(..."aeiruकमरािी ") }, anyLetter),
    minLength: schema.minLength ?? 1,
    maxLength: Math.min(schema.maxLength ?? 40, 40),
  });
}

const anyLetter = { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) };

function days(): fc.Arbitrary<string> {
  return moments().map((moment) => moment.slice(0, 10));
}

function moments(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date("1990-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString());
}

function wrongTexts(schema: Schema): fc.Arbitrary<string> | undefined {
  if (schema.enum) {
    const names = schema.enum.map((name) => String(name).toLowerCase());
    return fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => !names.includes(text.trim().toLowerCase()));
  }
  if (schema.type === "integer") {
    const bounds = [
      ...(schema.maximum === undefined ? [] : [from(BigInt(schema.maximum) + 1n)]),
      ...(schema.minimum === undefined ? [] : [from(BigInt(schema.minimum) - MANY)]),
    ];
    return fc.oneof(
      fc.constantFrom("many", "1.5", "1e1", "1 x", "0x10", "99999999999999999999"),
      ...bounds.map((beyond) => beyond.map(String)),
    );
  }
  if (schema.type === "boolean") {
    return fc.constantFrom("maybe", "1", "ja");
  }
  if (schema.format === "date" || schema.format === "date-time") {
    return fc.constantFrom("yesterday", "2025-13-01", "2025-02-30", "20250101", "2025", "01.02.2025");
  }
  if (schema.pattern) {
    const form = new RegExp(schema.pattern, "iu");
    return fc
      .oneof(fc.string({ minLength: 1 }), fc.string({ unit: "binary", minLength: 1 }))
      .filter((text) => !form.test(text) && !form.test(text.trim()));
  }
  if (schema.maxLength) {
    const tooLong = schema.maxLength + 1;
    return fc.string({ unit: fc.constantFrom(..."abcd"), minLength: tooLong, maxLength: tooLong });
  }
  return undefined;
}

/** Some numbers from one on, however long they are. */
function from(least: bigint): fc.Arbitrary<bigint> {
  return fc.bigInt({ min: least, max: least + MANY - 1n });
}

function texts(value: Json): string[] {
  return (Array.isArray(value) ? value : [value]).filter((v) => v !== "" && v !== null).map(String);
}
