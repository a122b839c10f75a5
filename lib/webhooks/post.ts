import { promises as dns, type LookupAddress } from "node:dns";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { type BlockList, isIP, type LookupFunction } from "node:net";
import { fitForXml } from "@/lib/xml/text";
import { isPublic, liesIn } from "./reach";
import { faultOf, type Outcome } from "./rules";
import { hostOf } from "./target";

const LONGEST = 10_000;
/** So much of an answer is read, in bytes. */
const ANSWER = 2_048;

export interface Message {
  headers: Record<string, string>;
  body: string;
}

interface Reach {
  /** What may be reached beside the public internet. */
  networks: BlockList;
  /** What a name stands for: all of it. */
  resolve?: (host: string) => Promise<LookupAddress[]>;
  /** Milliseconds after which an attempt is over. */
  limit?: number;
}

class Unreachable extends Error {}

/**
 * Sends a message once. The name is looked up once, every address that it stands for is held to what may be reached, and
 * the connection goes to exactly those addresses, whatever the name stands for a moment later.
 */
export async function post(address: string, message: Message, reach: Reach): Promise<Outcome> {
  const begun = performance.now();
  const signal = AbortSignal.timeout(reach.limit ?? LONGEST);
  const came = await attempt(new URL(address), message, reach, signal).catch((error: unknown) => {
    return { status: null, answer: null, fault: inWords(error, signal) };
  });
  return { ...came, took: Math.round(performance.now() - begun) };
}

async function attempt(url: URL, message: Message, reach: Reach, signal: AbortSignal) {
  const addresses = await before(signal, checkedAddresses(url, reach));
  const response = await answerOf(url, message, addresses, signal);
  const status = response.statusCode ?? 0;
  return { status, answer: await beginningOf(response), fault: faultOf(status) };
}

async function checkedAddresses(url: URL, { networks, resolve = everyAddress }: Reach): Promise<LookupAddress[]> {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
  const isAllowed = ({ address }: LookupAddress) =>
    liesIn(networks, address) || (url.protocol === "https:" && isPublic(address));
  const other = addresses.find((one) => !isAllowed(one));
  if (other) throw new Unreachable(`${host} stands for ${other.address}, where nothing is sent.`);
  if (addresses.length === 0) throw new Unreachable(`${host} stands for no address.`);
  return addresses;
}

const everyAddress = (host: string) => dns.lookup(host, { all: true });

function answerOf(url: URL, { headers, body }: Message, addresses: LookupAddress[], signal: AbortSignal) {
  const request = url.protocol === "https:" ? overHttps : overHttp;
  const lookup: LookupFunction = (_, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, addresses);
    else done(null, first?.address ?? "", first?.family);
  };
  const length = String(Buffer.byteLength(body));
  const options = { method: "POST", agent: false as const, lookup, signal };
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { ...options, headers: { ...headers, "content-length": length } }, resolve)
      .on("error", reject)
      .end(body);
  });
}

/** How an answer begins, as text that can be kept; whatever comes after that, or too late, is not waited for. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= ANSWER) break;
    }
  } catch {
    // The status has come, and it is what counts.
  }
  response.destroy();
  return fitForXml(Buffer.concat(chunks).subarray(0, ANSWER).toString("utf8"));
}

async function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, over]);
}

const FAULTS: Record<string, string> = {
  ENOTFOUND: "The name of the host is not known.",
  EAI_AGAIN: "The name of the host could not be looked up.",
  ECONNREFUSED: "The connection was refused.",
  ECONNRESET: "The connection was cut.",
};

function inWords(error: unknown, signal: AbortSignal): string {
  if (error instanceof Unreachable) return error.message;
  if (signal.aborted) return "There was no answer in time.";
  const { code = "no reason was given" } = error as { code?: string };
  return FAULTS[code] ?? `The connection failed: ${code}.`;
}
