import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { handOut } from "@/lib/outbox/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { type MailServer, openMailServer } from "@/lib/testing/mail-server";
import { makeSubscription } from "@/lib/testing/subscription-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { claimMail, mail } from "./consumer";
import { LONGEST_ATTEMPT } from "./rules";
import { deliver } from "./smtp";

/** Each test has its reader alone in the database: what another one left behind would be sent as well. */
afterEach(() => db.mailing.deleteMany());

function startWorker(server: MailServer): ChildProcess {
  const command = ["--conditions=react-server", "--import", "tsx", "lib/testing/mail-worker.ts"];
  const env = { ...process.env, SMTP_URL: server.url, SIGNPOST_URL: "https://watch.example.org" };
  return spawn(process.execPath, command, { env, stdio: "inherit" });
}

/** Another worker, in this process; its clock goes so many milliseconds before ours. */
async function work(server: MailServer, ahead = 0): Promise<void> {
  vi.stubEnv("SMTP_URL", server.url);
  while (await handOut(mail));
  const now = new Date(Date.now() + ahead);
  for (let deed = await claimMail(now); deed; deed = await claimMail(now)) await deed();
}

const LATE = LONGEST_ATTEMPT + 60_000;

/** One reader to whom one mail about a level is due; the moment is one at which it is. */
async function oneMailDue() {
  const tracker = await makeTracker();
  const reader = await makeSubscription(tracker);
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: dayOfMoment(new Date()) });
  const states = async () => {
    const own = { subscriptionId: reader.id, thing: { not: "confirmation" } };
    return (await db.mailing.findMany({ where: own })).map(({ state }) => state);
  };
  return { ...reader, states };
}

/** Kills a worker at a point that the server knows of, and lets others go on after it. */
async function killedAt(point: "beforeMail" | "beforeAnswer") {
  const reader = await oneMailDue();
  let worker: ChildProcess | undefined;
  let isDead = false;
  const kill = async () => {
    if (isDead) return;
    isDead = true;
    const gone = once(worker!, "exit");
    worker!.kill("SIGKILL");
    await gone;
  };
  const server = await openMailServer({ [point]: kill });
  worker = startWorker(server);
  await once(worker, "exit");
  expect(await reader.states()).toEqual(["SENDING"]);
  // While it may still be at work, nobody meddles.
  await work(server);
  expect(await reader.states()).toEqual(["SENDING"]);
  await work(server, LATE);
  await work(server, LATE);
  await server.close();
  return { came: server.to(reader.address), states: await reader.states() };
}

test("a worker killed when the server had taken the mail, but had not said so, leaves it sent once", async () => {
  const { came, states } = await killedAt("beforeAnswer");
  expect(came).toHaveLength(1);
  expect(states).toEqual(["UNSURE"]);
});

test("a worker killed before the server had the mail leaves it to be sent by another, once", async () => {
  const { came, states } = await killedAt("beforeMail");
  expect(came).toHaveLength(1);
  expect(states).toEqual(["SENT"]);
});

test("the server has no mail before it is noted that it is given its end", async () => {
  const server = await openMailServer();
  const parcel = {
    from: "signpost@watch.example.org",
    to: "r@readers.example",
    message: Buffer.from("Subject: x\r\n\r\ny"),
  };
  const url = new URL(server.url);
  const lost = await deliver(url, parcel, () => Promise.reject(new Error("The note could not be made.")));
  expect([lost, server.received.length]).toEqual([{ is: "LATER", fault: "ESTREAM API" }, 0]);
  let before = -1;
  const sent = await deliver(url, parcel, async () => {
    before = server.received.length;
  });
  expect([sent, before, server.received.length]).toEqual([{ is: "SENT" }, 0, 1]);
  await server.close();
});

test("three workers at once send each mail once", async () => {
  const readers = [await oneMailDue(), await oneMailDue(), await oneMailDue()];
  const server = await openMailServer();
  await Promise.all([work(server), work(server), work(server)]);
  await server.close();
  expect(readers.map(({ address }) => server.to(address).length)).toEqual([1, 1, 1]);
});
