import { dateInWords } from "@/lib/dates/words";
import type { FeedEntry, Line } from "@/lib/feeds/rules";
import {
  CONFIRM_HOURS,
  MAIL_KINDS,
  type MailKind,
  type Scope,
  scopeInWords,
  scopePath,
} from "@/lib/subscriptions/rules";
import { type Digest, toldInWords } from "./digest";
import type { Letter } from "./letter";
import { SECTIONS } from "./rules";

/** What a subscription is for, and the token of the mail that is written to it. */
export interface Addressed {
  kind: MailKind;
  scope: Scope;
  token: string;
  /** The host name of the site. */
  site: string;
}

const kindOf = ({ kind, scope }: Addressed) => `${MAIL_KINDS[kind].words.toLowerCase()}: ${scopeInWords(scope)}`;

/** Asks whether it was the reader who asked. It holds no word that a stranger could choose. */
export function confirmationLetter(to: Addressed): Letter {
  return {
    subject: `Confirm your subscription to ${scopeInWords(to.scope)}`,
    parts: [
      {
        heading: null,
        lines: [
          {
            label: null,
            text: `Somebody, probably you, asked ${to.site} to be told by e-mail. ${asSentence(kindOf(to))}`,
          },
          {
            label: null,
            text: `If it was you, open this page within ${CONFIRM_HOURS} hours and press its button.`,
            path: `/subscriptions/confirm?token=${to.token}`,
          },
          {
            label: null,
            text: "If it was not, do nothing. No more mail comes of it, and this address is forgotten.",
          },
        ],
      },
    ],
    foot: [{ label: null, text: `Sent by Signpost at ${to.site}.` }],
  };
}

const asSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** A judgement that gave another level, as its entry in the feed tells it. */
export function levelLetter(entry: FeedEntry, to: Addressed): Letter {
  const { tracker } = to.scope;
  return {
    subject: entry.title,
    parts: [
      {
        heading: entry.title,
        lines: [...entry.lines, { label: "Read it in", text: tracker.title, path: entry.path }],
      },
    ],
    foot: footOf(to),
  };
}

/** What was recorded in a period. */
export function digestLetter(digest: Digest, to: Addressed): Letter {
  const { scope, kind } = to;
  const subject = `${scopeInWords(scope)}: ${toldInWords(digest)}`;
  const about = kind === "LEVELS" ? "What was put down for earlier days, or came with much else" : "What was recorded";
  return {
    subject,
    parts: [
      { heading: null, lines: [{ label: null, text: `${about}. ${periodInWords(digest)}`, path: scopePath(scope) }] },
      ...digest.sections.map(({ section, told, more }) => ({
        heading: SECTIONS[section].words,
        lines: [...told, ...(more > 0 ? [restOf(more, scope)] : [])],
      })),
    ],
    foot: footOf(to),
  };
}

function periodInWords({ from, until }: Digest): string {
  const last = new Date(until.getTime() - 1).toISOString().slice(0, 10);
  const first = from.toISOString().slice(0, 10);
  return first === last
    ? `${dateInWords(last)}, by universal time.`
    : `${dateInWords(`${first}/${last}`)}, by universal time.`;
}

function restOf(more: number, scope: Scope): Line {
  return { label: null, text: `And ${more.toLocaleString("en-GB")} more.`, path: scopePath(scope) };
}

function footOf(to: Addressed): Line[] {
  return [
    { label: null, text: `You get this because you subscribed at ${to.site}. ${asSentence(kindOf(to))}` },
    { label: null, text: "Change what you get, or end it:", path: `/subscriptions/${to.token}` },
  ];
}
