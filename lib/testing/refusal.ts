import { Refused } from "@/lib/refusal";

/** The refusal that a write must end in; anything else fails the test. */
export async function refusalOf(write: Promise<unknown>): Promise<Refused> {
  try {
    await write;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}
