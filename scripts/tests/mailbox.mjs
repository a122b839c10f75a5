import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { listen } from "../steps/port.mjs";

/**
 * A real mail server on loopback that keeps each mail as a file, in a folder named for its recipient.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function openMailbox(folder) {
  mkdirSync(folder);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope: { rcptTo } }, done) {
      buffer(stream).then((mail) => {
        const own = join(folder, rcptTo[0]?.address ?? "nobody");
        mkdirSync(own, { recursive: true });
        const file = join(own, `${Date.now()}-${randomUUID()}`);
        writeFileSync(file, mail);
        // Whoever looks for it finds it whole.
        renameSync(file, `${file}.eml`);
        done();
      }, done);
    },
  });
  await listen(server.server, 0, "127.0.0.1");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
