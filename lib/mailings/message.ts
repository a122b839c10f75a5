import MailComposer from "nodemailer/lib/mail-composer";
import { letterAsHtml, letterAsText, subjectOf } from "./letter";
import type { Written } from "./read-letter";

interface From {
  /** The address that mail comes from. */
  sender: string;
  site: URL;
  /** The token in the links of this mail. */
  token: string;
}

/** A mail as it goes to the server (RFC 5322, MIME), in text and in HTML of the same words. */
export function messageOf({ address, letter, name, list }: Written, { sender, site, token }: From): Promise<Buffer> {
  const end = new URL(`/subscriptions/end?token=${token}`, site).href;
  const domain = sender.split("@").at(-1) ?? "";
  const mail = new MailComposer({
    from: { name: "Signpost", address: sender },
    to: { name: "", address },
    subject: subjectOf(letter),
    text: letterAsText(letter, site),
    html: letterAsHtml(letter, site),
    messageId: `<${name}@${domain}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(list && {
        "List-Id": `<${[...list, "signpost", domain].join(".")}>`,
        "List-Unsubscribe": `<${end}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
