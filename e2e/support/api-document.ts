import { Ajv2020 } from "ajv/dist/2020.js";
import type { ApiDocument } from "@/lib/api/document";
import { siteUrl } from "@/lib/settings";

/** The whole address of something below /api/v1. */
export const apiAddress = (path: string) => new URL(`/api/v1${path}`, siteUrl());

export async function apiDocument(): Promise<ApiDocument> {
  return (await fetch(apiAddress("/openapi.json"))).json();
}

/** What says whether an answer is what the document promises; the answer is read to its end. */
export function validatorOf(document: ApiDocument) {
  const formats = { "date-time": true, uri: true } as const;
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
  ajv.addSchema(document, "document");
  return async (answer: Response, operationId: string): Promise<string[]> => {
    const type = answer.headers.get("content-type") ?? "";
    const operation = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .find((one) => one.operationId === operationId);
    const schema = operation?.responses[answer.status]?.content[type]?.schema;
    if (!schema?.$ref) return [`${operationId} promises no ${type} with ${answer.status}: ${await answer.text()}`];
    const validate = ajv.compile({ $ref: `document${schema.$ref}` });
    return validate(await answer.json()) ? [] : [`${operationId} ${answer.status}: ${ajv.errorsText(validate.errors)}`];
  };
}
