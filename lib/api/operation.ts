import type { z } from "zod";

export type Method = "GET" | "POST" | "PUT";

/** What a call comes with. */
export interface Call<Query> {
  request: Request;
  /** The parts of the address that stand in braces. */
  params: Record<string, string>;
  query: Query;
}

/** What is answered. */
export interface Reply {
  status?: number;
  body: unknown;
  /** The last moment at which what is told can have changed. */
  changedAt?: Date;
  /** What its ETag begins with, for those who change it. */
  version?: number;
  headers?: Record<string, string>;
}

/** One thing that can be asked of an address: what the document says of it, and what is done. */
export interface Operation {
  method: Method;
  /** Below `/api/v1`, with the parts that stand for something in braces. */
  path: string;
  /** One word, for those who make clients of the document. */
  name: string;
  summary: string;
  query: z.ZodObject;
  /** What `fields` chooses from: the members of the answer, or of each element of its `data`. */
  selects?: { shape: z.ZodObject; from: "data" | "whole" };
  /** What must be sent. */
  body?: z.ZodType;
  /** Where it writes: with a token, and if it changes something, with the version that was seen. */
  writes?: { changes: boolean };
  answers: Record<number, z.ZodType>;
  problems: readonly number[];
  carryOut(call: Call<Record<string, unknown>>): Promise<Reply>;
}

interface ReadingOf<Q extends z.ZodObject, A extends z.ZodType> {
  path: string;
  name: string;
  summary: string;
  query: Q;
  selects?: Operation["selects"];
  answer: A;
  read(call: Call<z.output<Q>>): Promise<Omit<Reply, "body" | "status"> & { body: z.output<A> }>;
}

/** Something to read, without a token. */
export function reading<Q extends z.ZodObject, A extends z.ZodType>(operation: ReadingOf<Q, A>): Operation {
  const { answer, read, ...rest } = operation;
  return {
    ...rest,
    method: "GET",
    answers: { 200: answer },
    problems: [404, 406, 422, 429],
    carryOut: (call) => read(call as Call<z.output<Q>>),
  };
}
