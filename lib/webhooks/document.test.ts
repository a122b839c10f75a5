import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openReceiver } from "@/lib/testing/receiver";
import { post } from "./post";
import { rangesIn } from "./reach";
import { newSecret, signatureHeaders } from "./signature";

const [, receiver = ""] = /^```js\n(.*?)^```/ms.exec(readFileSync("docs/webhooks.md", "utf8")) ?? [];

/** A port that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const { port, close } = await openReceiver();
  await close();
  return port;
}

test("the receiver of docs/webhooks.md takes what we sign, once, and nothing else", async () => {
  const [folder, secret, port] = [mkdtempSync(join(tmpdir(), "receiver-")), newSecret(), await freePort()];
  const file = join(folder, "receiver.mjs");
  writeFileSync(file, receiver);
  const program = spawn(process.execPath, [file], {
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
  });
  let said = "";
  program.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const entry = { title: "Ten missiles fired – “북한”", url: "https://signpost.example/e/1" };
  const body = JSON.stringify({ type: "evidence", data: { entry } });
  const send = async (secrets: string[], at = new Date()) => {
    const headers = signatureHeaders({ id: "msg_1", at, body }, secrets);
    return (await post(`http://127.0.0.1:${port}/`, { headers, body }, { networks: rangesIn("127.0.0.0/8") })).status;
  };
  try {
    await vi.waitFor(async () => expect(await send([newSecret()])).toBe(401), { timeout: 30_000, interval: 50 });
    expect(await send([secret], new Date(Date.now() - 600_000))).toBe(401);
    expect([await send([secret]), await send([newSecret(), secret])]).toEqual([204, 204]);
    await vi.waitFor(() => expect(said).toContain("\n"), { timeout: 30_000 });
    expect(said).toBe(`evidence ${entry.title} ${entry.url}\n`);
  } finally {
    program.kill();
    if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
    rmSync(folder, { recursive: true });
  }
});
