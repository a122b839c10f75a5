import { setTimeout } from "node:timers/promises";

/** What was written last gets on its way before the connection breaks. */
const FAREWELL_MS = 250;

type Piece = string | Uint8Array;

/**
 * A file that is made while it is sent, one piece at a time, and never faster than it is taken. Where making it fails
 * the stream fails, so that the connection breaks; before that comes what makes the file unreadable, where one is given,
 * so that nobody takes what came for the whole.
 */
export function streamed(pieces: AsyncGenerator<Piece>, brokenOff?: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let broken: { cause: unknown } | null = null;
  return new ReadableStream(
    {
      async pull(controller) {
        if (broken) {
          await setTimeout(FAREWELL_MS);
          throw broken.cause;
        }
        try {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
        } catch (cause) {
          if (brokenOff === undefined) throw cause;
          broken = { cause };
          controller.enqueue(encoder.encode(brokenOff));
        }
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
