import { once } from "node:events";
import type { Socket } from "node:net";
import pg from "pg";

/** How a call to the database fails: it is never sent, or the connection breaks after it was carried out. */
export type Fault = "UNSENT" | "UNANSWERED";

class Broken extends Error {}

let armed: { fault: Fault; at: number; calls: number; commit: number } | null = null;

type Query = (this: pg.Client, ...call: unknown[]) => unknown;
type Callback = (error: Error | null, result?: unknown) => void;

const carryOut = pg.Client.prototype.query as Query;

const breakable: Query = function (...call) {
  const isSetting = call[0] === "SET TIME ZONE 'UTC'";
  if (!armed || isSetting) return carryOut.apply(this, call);
  armed.calls += 1;
  if (call[0] === "COMMIT") armed.commit = armed.calls;
  if (armed.calls !== armed.at) return carryOut.apply(this, call);
  const { fault } = armed;
  const last = call.at(-1);
  const answer =
    fault === "UNSENT"
      ? Promise.reject(new Broken("A call was not sent."))
      : answered(this, typeof last === "function" ? call.slice(0, -1) : call);
  if (typeof last !== "function") return answer;
  answer.catch((error: Error) => (last as Callback)(error));
};

Object.assign(pg.Client.prototype, { query: breakable });

async function answered(client: pg.Client, call: unknown[]): Promise<never> {
  await carryOut.apply(client, call);
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  await once(stream.destroy(), "close");
  throw new Broken("The answer to a call was lost.");
}

/**
 * Carries out some work of which one call to the database fails, and tells whether it came to that, how it ended, and
 * by which call: the last transaction's end, or the last call where there is none.
 */
export async function withFault(fault: Fault, at: number, work: () => Promise<unknown>) {
  armed = { fault, at, calls: 0, commit: 0 };
  try {
    const isRefused = await work().then(
      () => false,
      () => true,
    );
    return { isRefused, isHit: armed.calls >= at, end: armed.commit || armed.calls };
  } finally {
    armed = null;
  }
}
