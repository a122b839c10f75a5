import type { Consumer } from "./consumer";
import { listenForCalls } from "./read-calls";
import { handOut } from "./write";

/** So often it looks for what is due at a certain time, or went unheard. */
const LOOK_EVERY = 5_000;

export interface Worker {
  /** Ends it, once what was begun is done. */
  stop: () => Promise<void>;
}

type Report = (error: unknown) => void;

/**
 * Tells what is published, in this process, as long as it runs. There may be any number of workers on one database: each
 * thing is done by one of them, and what one has not finished when it is killed is done by another.
 */
export function startWorker(consumers: readonly Consumer[], report: Report, every = LOOK_EVERY): Worker {
  const rounds = consumers.map((consumer) => roundsOf(consumer, report));
  const wakeAll = () => {
    for (const { wake } of rounds) wake();
  };
  const ending = new AbortController();
  const listening = listenForCalls(wakeAll, ending.signal);
  const looking = setInterval(wakeAll, every).unref();
  return {
    async stop() {
      clearInterval(looking);
      ending.abort();
      await Promise.all([listening, ...rounds.map(({ end }) => end())]);
    },
  };
}

/** What one consumer does: takes what is new, then does what is due, so many things at a time. */
function roundsOf(consumer: Consumer, report: Report) {
  const underWay = new Set<Promise<void>>();
  const tell = onceInARow(report);
  let [isAsked, isEnding] = [false, false];
  let round: Promise<void> | null = null;

  function wake(): void {
    isAsked = true;
    if (!isEnding) round ??= goRound().finally(goOn);
  }

  function goOn(): void {
    round = null;
    if (isAsked) wake();
  }

  async function goRound(): Promise<void> {
    while (isAsked && !isEnding) {
      isAsked = false;
      await tell(takeAll);
      await tell(beginDue);
    }
  }

  async function takeAll(): Promise<void> {
    while (!isEnding && (await handOut(consumer)));
  }

  async function beginDue(): Promise<void> {
    while (!isEnding && underWay.size < consumer.atATime) {
      const deed = await consumer.claim();
      if (!deed) return;
      const done = deed()
        .catch(report)
        .finally(() => {
          underWay.delete(done);
          wake();
        });
      underWay.add(done);
    }
  }

  async function end(): Promise<void> {
    isEnding = true;
    await round;
    await Promise.all(underWay);
  }

  return { wake, end };
}

/** Reports a failure once, however often it comes back before something works again. */
function onceInARow(report: Report) {
  const known = new Map<() => Promise<void>, string>();
  return async (work: () => Promise<void>) => {
    try {
      await work();
      known.delete(work);
    } catch (error) {
      if (known.get(work) !== String(error)) report(error);
      known.set(work, String(error));
    }
  };
}
