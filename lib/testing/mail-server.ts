import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerAddress } from "smtp-server";

type Deed = () => Promise<void>;

interface Behaviour {
  /** The code with which a recipient is refused; undefined where it is taken. */
  refuses?: (address: string) => number | undefined;
  /** Done when a mail is announced, before its recipient is taken. */
  beforeMail?: Deed;
  /** Done when a mail is there whole, before that is acknowledged. */
  beforeAnswer?: Deed;
}

/** A mail as it came in, read by a program that this project did not write. */
export interface Received {
  to: string;
  from: string;
  raw: string;
  mail: Email;
}

/** A real mail server on loopback that keeps what it is given. */
export async function openMailServer(behaviour: Behaviour = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    async onRcptTo({ address }, _session, done) {
      await behaviour.beforeMail?.();
      const code = behaviour.refuses?.(address);
      done(code ? Object.assign(new Error(`${address} is not taken`), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      buffer(stream)
        .then(async (bytes) => {
          const mail = await PostalMime.parse(bytes);
          const from = (mailFrom as SMTPServerAddress).address;
          received.push({ to: rcptTo[0]?.address ?? "", from, raw: bytes.toString("latin1"), mail });
          await behaviour.beforeAnswer?.();
          done();
        })
        .catch(done);
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** What came for one reader. */
    to: (address: string) => received.filter((one) => one.to === address),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type MailServer = Awaited<ReturnType<typeof openMailServer>>;

/** The tokens in the links of a mail. */
export function tokenIn({ mail }: Received): string {
  const [, token = ""] = /\/subscriptions\/(?:confirm\?token=)?([\w-]{43})\b/.exec(mail.text ?? "") ?? [];
  return token;
}
