/** The document of the API, as something that calls and answers can be held against. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";
import { complaintsOfCsv, complaintsOfTabs, jsonLines } from "./lines.js";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: Json[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  default?: Json;
  examples?: Json[];
  properties?: { [name: string]: Schema };
  required?: string[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: "query" | "path" | "header";
  required: boolean;
  schema: Schema;
  examples: Json[];
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: { schema: Schema; examples: Json[] } | undefined;
}

export interface Answer {
  /** What was asked for, with the query. */
  target: string;
  status: number;
  contentType: string;
  text: string;
}

/** What is answered where `fields` asks for some properties only. */
const SPARSE_PAGE = "application/vnd.sandhi.sparse+json";

/** What every event of PLOVER has; the document leaves it to PLOVER's own. */
const PLOVER_EVENT = "plover-event";
const PLOVER = {
  type: "object",
  required: ["id", "actor", "recipient", "event", "context", "quad_code", "sandhi"],
  properties: {
    id: { type: "string" },
    date: { type: "string" },
    actor: { type: "array", items: { type: "object" } },
    recipient: { type: "array", items: { type: "object" } },
    event: { type: "string" },
    context: { type: "array", items: { type: "string" } },
    quad_code: { enum: [1, 2, 3, 4] },
  },
};

const METHODS = ["get", "post", "put", "patch", "delete"];

export class Contract {
  readonly operations: Operation[];
  private readonly document: JsonObject;
  private readonly ajv: Ajv2020;

  constructor(file: string) {
    this.document = parse(readFileSync(file, "utf8"));
    this.ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
    formats.default(this.ajv);
    this.addPartialSchemas();
    this.ajv.addSchema(this.document, "api");
    this.operations = this.readOperations();
  }

  /** What is wrong with an answer to an operation; nothing where it is as documented. */
  complaints(operation: Operation, answer: Answer): string[] {
    const responses = `#/paths/${escape(operation.path)}/${operation.method}/responses`;
    if (answer.status >= 500) {
      return [`status ${answer.status}: a fault of the service`];
    }
    if (!this.find(`${responses}/${answer.status}`)) {
      return [`status ${answer.status} is not documented`];
    }
    const response = this.pointer(`${responses}/${answer.status}`);
    const type = mediaType(answer.contentType);
    const content = this.find(`${response}/content`) as JsonObject | undefined;
    if (!content) {
      return answer.text === "" ? [] : [`status ${answer.status} has a body, none is documented`];
    }
    if (!content[type]) {
      return [`'${answer.contentType}' is no documented type of status ${answer.status}`];
    }
    try {
      return this.complaintsOfBody(`${response}/content`, type, answer);
    } catch (failure) {
      return [`the body is no ${type}: ${failure}`];
    }
  }

  /** What is wrong with an answer where there is no operation: it has to be a problem. */
  complaintsOfProblem(answer: Answer): string[] {
    if (answer.status < 400 || answer.status >= 500) {
      return [`status ${answer.status} where nothing is to be had`];
    }
    const type = mediaType(answer.contentType);
    return type === "application/problem+json"
      ? this.breaches("api#/components/schemas/Problem", JSON.parse(answer.text))
      : [`an error of type '${answer.contentType}'`];
  }

  /** The schema itself, where it is named by a reference. */
  resolve<T extends object>(value: T): T {
    let resolved: object = value;
    while ("$ref" in resolved) {
      resolved = this.find(resolved.$ref as string) as object;
    }
    return resolved as T;
  }

  /** A record has the schema that it has in a page of JSON, in whatever form it is answered. */
  private complaintsOfBody(content: string, type: string, { text, target }: Answer): string[] {
    switch (type) {
      case "text/csv":
        return complaintsOfCsv(text);
      case "text/tab-separated-values":
        return complaintsOfTabs(text);
      case "application/vnd.plover+jsonl":
        return jsonLines(text).flatMap((event) => this.breaches(PLOVER_EVENT, event));
      case "application/x-ndjson": {
        const record = this.record(content, /[?&]fields=/.test(target));
        return jsonLines(text).flatMap((line) => this.breaches(`api${record}`, line));
      }
      default: {
        const value: unknown = /[/+]json$/.test(type) ? JSON.parse(text) : text;
        return [
          ...this.breaches(`api${content}/${escape(type)}/schema`, value),
          ...(type === SPARSE_PAGE ? this.breachesOfPartials(content, value) : []),
        ];
      }
    }
  }

  private breachesOfPartials(content: string, page: unknown): string[] {
    const record = this.record(content, true);
    return (page as { data: unknown[] }).data.flatMap((each) => this.breaches(`api${record}`, each));
  }

  private breaches(schema: string, value: unknown): string[] {
    if (this.ajv.validate({ $ref: schema }, value)) {
      return [];
    }
    return [`the body breaks ${schema}: ${this.ajv.errorsText(this.ajv.errors, { dataVar: "" })}`];
  }

  /** The schema of the records of a page. */
  private record(content: string, partial: boolean): string {
    const page = this.pointer(`${content}/${escape("application/json")}/schema`);
    const record = this.pointer(`${page}/properties/data/items`);
    return partial ? record.replace("/schemas/", "/partialSchemas/") : record;
  }

  /** Beside each schema one that demands no property, for records of which only some were asked. */
  private addPartialSchemas(): void {
    const components = this.document["components"] as JsonObject;
    const partial = ([name, schema]: [string, Json]): [string, Json] => {
      const { required: _, ...rest } = schema as JsonObject;
      return [name, { ...rest, required: ["id"] }];
    };
    components["partialSchemas"] = Object.fromEntries(
      Object.entries(components["schemas"] as JsonObject).map(partial),
    );
    this.ajv.addSchema(PLOVER, PLOVER_EVENT);
  }

  private readOperations(): Operation[] {
    const operations: Operation[] = [];
    for (const [path, item] of Object.entries(this.document["paths"] as JsonObject)) {
      const shared = ((item as JsonObject)["parameters"] ?? []) as JsonObject[];
      for (const [method, operation] of Object.entries(item as JsonObject)) {
        if (METHODS.includes(method)) {
          operations.push(this.readOperation(path, method, operation as JsonObject, shared));
        }
      }
    }
    return operations;
  }

  private readOperation(
    path: string,
    method: string,
    operation: JsonObject,
    shared: JsonObject[],
  ): Operation {
    const given = (operation["parameters"] ?? []) as JsonObject[];
    const body = operation["requestBody"] as JsonObject | undefined;
    const json = body && (this.resolve(body)["content"] as JsonObject)["application/json"];
    return {
      id: operation["operationId"] as string,
      method,
      path,
      parameters: [...shared, ...given].map((parameter) => {
        const resolved = this.resolve(parameter);
        return {
          name: resolved["name"] as string,
          in: resolved["in"] as Parameter["in"],
          required: resolved["required"] === true,
          schema: resolved["schema"] as Schema,
          examples: [
            ...this.examples(resolved),
            ...this.resolve(resolved["schema"] as Schema).examples ?? [],
          ],
        };
      }),
      body: json
        ? {
            schema: (json as JsonObject)["schema"] as Schema,
            examples: this.examples(json as JsonObject),
          }
        : undefined,
    };
  }

  private examples(holder: JsonObject): Json[] {
    const one = holder["example"];
    const named = Object.values((holder["examples"] ?? {}) as { [name: string]: JsonObject });
    return [
      ...(one === undefined ? [] : [one]),
      ...named.map((example) => this.resolve(example)["value"] as Json),
    ];
  }

  /** The pointer to what a pointer leads to in the end. */
  private pointer(pointer: string): string {
    const value = this.find(pointer) as JsonObject;
    return value["$ref"] ? this.pointer(value["$ref"] as string) : pointer;
  }

  private find(pointer: string): Json | undefined {
    let value: Json | undefined = this.document;
    for (const part of pointer.slice(2).split("/")) {
      value = (value as JsonObject | undefined)?.[decodeURIComponent(unescape(part))];
    }
    return value;
  }
}

function escape(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function unescape(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function mediaType(contentType: string): string {
  return contentType.split(";")[0]!.trim().toLowerCase();
}
