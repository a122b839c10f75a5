import "server-only";
import type { Editor } from "@/lib/editor";
import { payloadOf, type Writing, writing } from "@/lib/ledger/write";
import { newToken, tokenHash } from "@/lib/people/token";
import { Absent, Refused } from "@/lib/refusal";
import type { NewToken } from "./input";
import { tokenText } from "./rules";

const DAY = 24 * 3_600_000;
const MOST = 20;

/** Makes a token for programs of one's own. Gives the token, of which only a hash is kept. */
export function makeToken(editor: Editor, { name, scopes, days }: NewToken): Promise<string> {
  const { id: userId, role } = editor;
  if (userId === null) throw new Refused({ form: "Tokens belong to people." });
  const token = tokenText(newToken());
  const expiresAt = new Date(Date.now() + Number(days) * DAY);
  return writing(editor, ({ tx, enter }) =>
    enter("makeToken", null, async () => {
      const held = await tx.apiToken.count({ where: { userId, endedAt: null, expiresAt: { gt: new Date() } } });
      if (held >= MOST) throw new Refused({ form: `You have ${MOST} tokens. End one that you need no more.` });
      const data = { userId, name, scopes, role, expiresAt, tokenHash: tokenHash(token) };
      const { id } = await tx.apiToken.create({ data, select: { id: true } });
      return { subject: subjectOf(userId, id), after: ["api_token", id], result: token };
    }),
  );
}

/** Ends one of one's own tokens, at once. Throws `Absent` where it has ended already, or is none of one's own. */
export function endToken(editor: Editor, id: number): Promise<null> {
  return writing(editor, (open) => end(open, editor.id ?? "", id));
}

/** Ends all tokens of a person, with the access that they were made under. */
export async function endTokensOf(open: Writing, userId: string): Promise<void> {
  const held = await open.tx.apiToken.findMany({ where: { userId, endedAt: null }, select: { id: true } });
  for (const { id } of held) await end(open, userId, id);
}

function end({ tx, enter }: Writing, userId: string, id: number): Promise<null> {
  return enter("endToken", null, async () => {
    const before = await payloadOf(tx, "api_token", id);
    const held = { id, userId, endedAt: null };
    const { count } = await tx.apiToken.updateMany({ where: held, data: { endedAt: new Date() } });
    if (count !== 1) throw new Absent("token that still holds");
    return { subject: subjectOf(userId, id), before, after: ["api_token", id], result: null };
  });
}

function subjectOf(userId: string, id: number): string {
  return `people/${userId}/tokens/${id}`;
}
