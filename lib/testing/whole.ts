import { changes, digest } from "./digest";
import { type Fault, withFault } from "./faults";

type Prepare = () => Promise<() => Promise<unknown>>;

/** What came of a write that was carried out once for each of its calls to the database, with that call failing. */
interface Trial {
  calls: number;
  /** What was left half done, or told as done and was not. */
  halves: string[];
  /** How often all of it was done although the answer was lost. */
  done: number;
}

/** Lets every call of a write fail in turn, until it is carried out without one, and holds all tables to all or nothing. */
export async function tryEveryFault(fault: Fault, prepare: Prepare, tells: readonly string[] = []): Promise<Trial> {
  const whole = await changesBy(await prepare(), tells);
  const halves: string[] = [];
  let write = await prepare();
  let before = await digest();
  for (let [nth, done] = [1, 0]; ; nth += 1) {
    const { isHit, isRefused } = await withFault(fault, nth, write);
    const after = await digest();
    const changed = changes(before, after, tells).join();
    const isDone = changed === whole;
    if (!isHit && (isRefused || !isDone)) halves.push(`afterwards: ${changed}`);
    if (!isHit) return { calls: nth - 1, halves, done };
    const isWhole = isRefused ? changed === "" || (fault === "UNANSWERED" && isDone) : isDone;
    if (!isWhole) halves.push(`${nth}: ${changed || "nothing"}`);
    if (isRefused && isDone) done += 1;
    if (changes(before, after).length === 0) continue;
    write = await prepare();
    before = await digest();
  }
}

/**
 * Lets the answer to the call by which a write ends be lost, and holds all tables to all or nothing: of the others none
 * leaves more behind when its answer is lost than when it is not sent.
 */
export async function tryLostAnswer(prepare: Prepare, tells: readonly string[] = []): Promise<Omit<Trial, "calls">> {
  const [write, before] = [await prepare(), await digest()];
  const { end } = await withFault("UNANSWERED", Number.POSITIVE_INFINITY, write);
  const whole = changes(before, await digest(), tells).join();
  const [again, middle] = [await prepare(), await digest()];
  const { isHit, isRefused } = await withFault("UNANSWERED", end, again);
  const changed = changes(middle, await digest(), tells).join();
  const isDone = changed === whole;
  const isWhole = isHit && (isDone || (isRefused && changed === ""));
  return { halves: isWhole ? [] : [`${end}: ${changed || "nothing"}`], done: isRefused && isDone ? 1 : 0 };
}

async function changesBy(write: () => Promise<unknown>, tells: readonly string[]): Promise<string> {
  const before = await digest();
  await write();
  return changes(before, await digest(), tells).join();
}
