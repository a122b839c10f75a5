import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Outcome } from "./write-attempt";

const SECOND = 1000;
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/;

export interface Parcel {
  from: string;
  to: string;
  message: Buffer;
}

/**
 * Hands a mail to the server of an `smtp:` or `smtps:` address. `beforeEnd` is waited for when all of it was sent but its
 * end: until then the server cannot have taken it, and where that fails it gets no end.
 */
export async function deliver(server: URL, parcel: Parcel, beforeEnd: () => Promise<void>): Promise<Outcome> {
  const connection = new SMTPConnection(optionsOf(server));
  let [isOpen, isHanded] = [false, false];
  const message = endingAfter(parcel.message, async () => {
    await beforeEnd();
    isHanded = true;
  });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on("error", reject);
      connection.on("end", () => reject(new Error("The server hung up.")));
      message.on("error", reject);
      connect(connection, server, (error) => {
        if (error) return reject(error);
        isOpen = true;
        connection.send({ from: parcel.from, to: [parcel.to] }, message, (fault) =>
          fault ? reject(fault) : resolve(),
        );
      });
    });
    connection.quit();
    return { is: "SENT" };
  } catch (error) {
    connection.close();
    return outcomeOf(error, { isOpen, isHanded });
  }
}

/** With a password, nothing is sent unencrypted, but to one's own machine. */
function optionsOf({ protocol, hostname, port, username }: URL) {
  const isSecure = protocol === "smtps:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isSecure ? 465 : username ? 587 : 25),
    secure: isSecure,
    requireTLS: !isSecure && username !== "" && !LOOPBACK.test(hostname),
    ignoreTLS: LOOPBACK.test(hostname),
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 20 * SECOND,
    socketTimeout: 60 * SECOND,
  };
}

function connect(connection: SMTPConnection, { username, password }: URL, done: (error?: Error | null) => void): void {
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  connection.connect((error?: Error | null) => {
    if (error || user === "") done(error);
    else connection.login({ credentials: { user, pass } }, (fault) => done(fault));
  });
}

/** A stream of some bytes whose end waits for something. */
function endingAfter(bytes: Buffer, before: () => Promise<void>): Readable {
  let isSent = false;
  return new Readable({
    read() {
      if (!isSent) {
        isSent = true;
        this.push(bytes);
        return;
      }
      before().then(
        () => this.push(null),
        (error) => this.destroy(error),
      );
    },
  });
}

/** The server's code and the command it answered; never its words, which may name the reader. */
function outcomeOf(error: unknown, { isOpen, isHanded }: { isOpen: boolean; isHanded: boolean }): Outcome {
  const { responseCode = 0, command, code } = error as { responseCode?: number; command?: string; code?: string };
  const fault = [responseCode || code || "no answer", command].filter(Boolean).join(" ");
  if (responseCode === 0 && isHanded) return { is: "UNSURE" };
  // A server that does not take the sender takes no mail at all.
  if (!isOpen || (responseCode >= 500 && command === "MAIL FROM")) return { is: "DOWN", fault };
  return { is: responseCode >= 500 ? "REFUSED" : "LATER", fault };
}
