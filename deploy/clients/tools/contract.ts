/** The document of the API, as something that calls and answers can be held against. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

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
  status: number;
  contentType: string;
  text: string;
}

const METHODS = ["get", "post", "put", "patch", "delete"];

export class Contract {
  readonly operations: Operation[];
  private readonly document: JsonObject;
  private readonly ajv: Ajv2020;

  constructor(file: string) {
    this.document = parse(readFileSync(file, "utf8"));
    this.ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
    formats.default(this.ajv);
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
    return this.breaches(`${response}/content/${escape(type)}/schema`, type, answer.text);
  }

  /** What is wrong with an answer where there is no operation: it has to be a problem. */
  complaintsOfProblem(answer: Answer): string[] {
    if (answer.status < 400 || answer.status >= 500) {
      return [`status ${answer.status} where nothing is to be had`];
    }
    const type = mediaType(answer.contentType);
    return type === "application/problem+json"
      ? this.breaches("#/components/schemas/Problem", type, answer.text)
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

  private breaches(schema: string, type: string, text: string): string[] {
    const values = bodies(type, text);
    if (values === undefined) {
      return [`the body is no ${type}`];
    }
    return values.flatMap((value) => {
      if (this.ajv.validate({ $ref: `api${schema}` }, value)) {
        return [];
      }
      return [`the body breaks ${schema}: ${this.ajv.errorsText(this.ajv.errors, { dataVar: "" })}`];
    });
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
          examples: this.examples(resolved),
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

/** The values that a body holds: one, a value a line, or none where it is not of its type. */
function bodies(type: string, text: string): unknown[] | undefined {
  try {
    return /[/+]json$/.test(type) ? [JSON.parse(text)] : [text];
  } catch {
    return undefined;
  }
}
