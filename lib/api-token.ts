import "server-only";
import { db } from "@/lib/db";
import { type Editor, proven } from "@/lib/editor";
import { tokenHash } from "@/lib/people/token";
import { type ApiScope, isTokenText } from "@/lib/tokens/rules";

/** What a token proves. */
export interface Proof {
  editor: Editor;
  scopes: readonly ApiScope[];
  /** The token's own number, to count its calls by. */
  token: number;
}

/**
 * Who a call with these header fields writes as; null where they carry no token that holds. A token ends with its time,
 * with the person's access and with their role. Cookies prove nothing here.
 */
export async function editorByToken(headers: Headers): Promise<Proof | null> {
  const [, text = ""] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (!isTokenText(text)) return null;
  const token = await db.apiToken.findUnique({
    where: { tokenHash: tokenHash(text), endedAt: null, expiresAt: { gt: new Date() } },
    select: {
      id: true,
      scopes: true,
      role: true,
      user: { select: { id: true, name: true, role: true, disabledAt: true } },
    },
  });
  if (!token || token.user.disabledAt !== null || token.user.role !== token.role) return null;
  await noteUse(token.id);
  const { id, name, role } = token.user;
  return { editor: proven({ id, signedAs: name, role }), scopes: token.scopes, token: token.id };
}

/** To the minute, so that a busy program does not write a row with each of its calls. */
async function noteUse(id: number): Promise<void> {
  await db.$executeRaw`
    UPDATE api_token SET last_used_at = now()
    WHERE id = ${id} AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
}
