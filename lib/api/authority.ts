import { editorByToken, type Proof } from "@/lib/api-token";
import { API_SCOPES, type ApiScope } from "@/lib/tokens/rules";
import { Problem } from "./problem";

/** One wording for all: whether a token is unknown, ended or too old is nobody's business. */
const NO_TOKEN = "This needs an API token that holds, as Authorization: Bearer …";

/** Whoever a call writes as. Throws a problem where no token proves it, or the token is not for this. */
export async function writerOf({ headers }: Request, scope: ApiScope): Promise<Proof> {
  const proof = await editorByToken(headers);
  if (!proof) throw new Problem(401, NO_TOKEN, { headers: { "www-authenticate": 'Bearer realm="signpost"' } });
  if (proof.scopes.includes(scope)) return proof;
  throw new Problem(403, `This token was not made for ${API_SCOPES[scope].words.toLowerCase()}.`);
}
