import { z } from "zod";
import { openApiDocument } from "../document";
import { reading } from "../operation";

/** The description itself; it does not stand in itself. */
export const readDocument = reading({
  path: "/openapi.json",
  name: "readDocument",
  summary: "What the API offers, as OpenAPI 3.1",
  query: z.object({}),
  answer: z.looseObject({ openapi: z.string() }),
  read: async () => ({ body: openApiDocument() }),
});
