import { fork } from "node:child_process";
import autocannon from "autocannon";
import { build } from "@/scripts/steps/build.mjs";
import { openSite } from "@/scripts/tests/site.mjs";

const CONNECTIONS = 50;
const SECONDS = 5;
const ROUNDS = 5;
const PACKING = "gzip, deflate, br";
const BOARD = "/trackers/korean-peninsula";
const PAGES = { board: BOARD, indicator: `${BOARD}/indicators/missile-tests`, evidence: `${BOARD}/evidence` };

/** Pages as readers ask for them, beside a bare server that sends the same compressed bytes, in turns. */
export async function measure(): Promise<string[]> {
  await build();
  const site = await openSite();
  try {
    const lines: string[] = [];
    for (const [name, path] of Object.entries(PAGES)) {
      lines.push(await beside(name, `${site.environment.SIGNPOST_URL}${path}`));
    }
    return lines;
  } finally {
    await site.close();
  }
}

async function beside(name: string, url: string): Promise<string> {
  const bare = await bareServer(url);
  const [ours, theirs]: [autocannon.Result[], autocannon.Result[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await load(url));
    theirs.push(await load(bare.url));
  }
  bare.close();
  const [rate, limit] = [ours, theirs].map((results) => median(results.map(({ requests }) => requests.average)));
  const rates = ours.map(({ requests }) => Math.round(requests.average));
  const p99 = median(ours.map(({ latency }) => latency.p99));
  const worst = Math.max(...ours.map(({ latency }) => latency.p99));
  const share = (100 * (rate ?? 0)) / (limit ?? 1);
  return `${name} (${bare.bytes} bytes packed): ${share.toFixed(0)} % of a bare server, ${Math.round(rate ?? 0)} (${Math.min(...rates)}–${Math.max(...rates)}) of ${Math.round(limit ?? 0)} a second at ${CONNECTIONS} connections, p99 ${p99} ms (at worst ${worst} ms)`;
}

/** Throws where an answer was not a good one. */
async function load(url: string): Promise<autocannon.Result> {
  const headers = { "accept-encoding": PACKING };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} answers were not good.`);
  return result;
}

function bareServer(url: string): Promise<{ url: string; bytes: number; close: () => void }> {
  const server = fork("bench/support/bare-server.mjs", { env: { ...process.env, COPY_OF: url, PACKING } });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("message", ({ port, bytes }: { port: number; bytes: number }) =>
      resolve({ url: `http://127.0.0.1:${port}/`, bytes, close: () => server.kill() }),
    );
  });
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
