import { beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { commandLine, type Editor } from "@/lib/editor";
import { changeRole, disablePerson, enablePerson } from "@/lib/people/write-access";
import { CLIENT_ADDRESS } from "@/lib/request";
import { call } from "@/lib/testing/api-call";
import { typedEvidence } from "@/lib/testing/evidence-form";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { tokensOf } from "@/lib/tokens/read";
import type { ApiScope } from "@/lib/tokens/rules";
import { endToken, makeToken } from "@/lib/tokens/write";
import { countCall, READS_A_MINUTE } from "./limits";
import { listIndicators } from "./operations/indicators";
import { addEvidence } from "./operations/writing";

let of: { tracker: string };
let ada: Editor;
let token: string;

const tokenFor = (editor: Editor, scopes: ApiScope[] = ["EVIDENCE", "ASSESSMENTS"]) =>
  makeToken(editor, { name: "A script", scopes, days: "30" });

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  of = { tracker: (await makeTracker()).slug };
  ada = await makeEditor("Ada");
  token = await tokenFor(ada);
});

const as = (bearer: string) => ({ authorization: `Bearer ${bearer}` });
const item = () => typedEvidence({ bearings: { "missile-tests": "AWAY" } });
const file = (body: unknown, headers: Record<string, string> = as(token)) => call(addEvidence, of, { body, headers });

describe("whoever writes", () => {
  test("proves it with a token that holds, and hears the same words whatever is wrong with it", async () => {
    const spent = await tokenFor(await makeEditor("Eve"));
    const wrong: Record<string, string>[] = [
      {},
      as("signpost_x"),
      as(`signpost_${"x".repeat(43)}`),
      { authorization: `Basic ${spent}` },
      { cookie: `signpost.session_token=${spent}` },
    ];
    const answers = await Promise.all(wrong.map((headers) => file(item(), headers)));
    for (const { status, headers, body } of answers) {
      expect([status, headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="signpost"']);
      expect(body).toEqual(answers[0]?.body);
    }
  });

  test("may do what the token is for", async () => {
    const narrow = await tokenFor(ada, ["ASSESSMENTS"]);
    expect((await file(item(), as(narrow))).status).toBe(403);
  });

  test("is shut out when the token is ended, with the access and with the role", async () => {
    const ends: ((editor: Editor) => Promise<unknown>)[] = [
      async (editor) => endToken(editor, (await tokensOf(editor.id ?? ""))[0]!.id),
      ({ id }) => changeRole(commandLine(), id ?? "", { role: "REVIEWER", seen: "EDITOR", reason: "More work." }),
      async ({ id }) => {
        await disablePerson(commandLine(), id ?? "", "On leave.");
        await enablePerson(commandLine(), id ?? "", "Back.");
      },
      ({ id }) => db.$executeRaw`UPDATE "user" SET name = 'Eva' WHERE id = ${id}`,
    ];
    const statuses = [];
    for (const end of ends) {
      const editor = await makeEditor("Eva");
      const own = await tokenFor(editor);
      await end(editor);
      statuses.push((await file(item(), as(own))).status);
    }
    expect(statuses).toEqual([401, 401, 401, 201]);
  });

  test("is told when the token was last used, and of a token only the hash is kept", async () => {
    const rows = await db.apiToken.findMany({ where: { userId: ada.id ?? "" } });
    expect(JSON.stringify(rows)).not.toContain(token);
    await file(item());
    expect((await tokensOf(ada.id ?? "")).some(({ lastUsedAt }) => lastUsedAt !== null)).toBe(true);
  });

  test("cannot have tokens changed, or brought back, in the database", async () => {
    const { id } = (await tokensOf(ada.id ?? ""))[0]!;
    await expect(db.apiToken.update({ where: { id }, data: { name: "Other" } })).rejects.toThrow();
    await expect(db.apiToken.delete({ where: { id } })).rejects.toThrow();
    await expect(db.user.update({ where: { id: ada.id ?? "" }, data: { role: "ADMIN" } })).rejects.toThrow();
  });
});

test("a network that reads too much is told when to come again, and keeps nobody else from reading", async () => {
  const from = (address: string) => call(listIndicators, of, { headers: { [CLIENT_ADDRESS]: address } });
  const busy = new Request("http://127.0.0.1:3000/", { headers: { [CLIENT_ADDRESS]: "2001:db8:1:2::7" } });
  for (let nth = 0; nth < READS_A_MINUTE; nth += 1) await countCall(busy);
  const refused = await from("2001:db8:1:2:ffff::1");
  expect(refused).toMatchObject({ status: 429, body: { detail: expect.stringMatching(/Try again in \d+ s\./) } });
  expect(refused.headers.get("ratelimit")).toMatch(/^"calls";r=0;t=\d+$/);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await from("2001:db8:1:3::7")).status).toBe(200);
});
