import { afterEach, expect, test } from "vitest";
import { openReceiver } from "@/lib/testing/receiver";
import { post } from "./post";
import { rangesIn } from "./reach";

const LOOPBACK = rangesIn("127.0.0.0/8");
const message = { headers: { "webhook-id": "msg_1", "content-type": "application/json" }, body: '{"a":"북한"}' };

const open: { close: () => Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())));

async function receiver(...answer: Parameters<typeof openReceiver>) {
  const opened = await openReceiver(...answer);
  open.push(opened);
  return opened;
}

test("a message arrives as it is, and the answer is kept", async () => {
  const { address, received } = await receiver((_, response) => void response.writeHead(200).end("Thank you"));
  const outcome = await post(address, message, { networks: LOOPBACK });
  expect(outcome).toEqual({ status: 200, fault: null, answer: "Thank you", took: expect.any(Number) });
  expect(received).toMatchObject([{ path: "/hook", headers: message.headers, body: message.body }]);
});

test.each([
  [500, {}, "It answered with 500."],
  [410, {}, "The receiver says that it wants no more."],
  [404, {}, "It answered with 404."],
])("an answer with %d is a failure", async (status, headers, fault) => {
  const { address } = await receiver((_, response) => void response.writeHead(status, headers).end("no"));
  expect(await post(address, message, { networks: LOOPBACK })).toMatchObject({ status, fault, answer: "no" });
});

test.each([301, 302, 303, 307, 308])("an answer with %d leads nowhere", async (status) => {
  const inside = await receiver();
  const { address } = await receiver(
    (_, response) => void response.writeHead(status, { location: inside.address }).end(),
  );
  const outcome = await post(address, message, { networks: LOOPBACK });
  expect(outcome).toMatchObject({ status, fault: `It led elsewhere (${status}), which is not followed.` });
  expect(inside.received).toEqual([]);
});

test("of a huge answer only the beginning is read, and it is kept as text", async () => {
  const [whole, chunk] = [50_000_000, Buffer.alloc(100_000, "\0<b>\u202e")];
  let written = 0;
  const { address } = await receiver((_, response) => {
    const goOn = () => {
      for (let isTaken = true; isTaken && written < whole; written += chunk.length) isTaken = response.write(chunk);
      if (written >= whole) response.end();
    };
    response.on("drain", goOn).on("error", () => {});
    goOn();
  });
  const { status, fault, answer } = await post(address, message, { networks: LOOPBACK });
  expect([status, fault, answer?.slice(0, 5)]).toEqual([200, null, "\uFFFD<b>\uFFFD"]);
  expect(answer!.length).toBeLessThanOrEqual(2_048);
  expect(written).toBeLessThan(whole);
});

test("a receiver that says nothing is not waited for", async () => {
  const { address, received } = await receiver(() => {});
  const outcome = await post(address, message, { networks: LOOPBACK, limit: 200 });
  expect(outcome).toMatchObject({ status: null, answer: null, fault: "There was no answer in time." });
  expect(outcome.took).toBeLessThan(5_000);
  expect(received).toHaveLength(1);
});

test("where the status came in time, the rest of a slow answer is not needed", async () => {
  const { address } = await receiver((_, response) => void response.writeHead(202).write("Soon"));
  expect(await post(address, message, { networks: LOOPBACK, limit: 300 })).toMatchObject({ status: 202, fault: null });
});

test("a receiver that is down, or unknown, is told in words", async () => {
  const { address, close } = await receiver();
  await close();
  const faults = [await post(address, message, { networks: LOOPBACK })];
  const unknown = () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" }));
  faults.push(await post("https://gone.example/", message, { networks: LOOPBACK, resolve: unknown }));
  faults.push(
    await post("https://slow.example/", message, {
      networks: LOOPBACK,
      limit: 50,
      resolve: () => new Promise(() => {}),
    }),
  );
  expect(faults.map(({ fault }) => fault)).toEqual([
    "The connection was refused.",
    "The name of the host is not known.",
    "There was no answer in time.",
  ]);
});

const answers =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

test.each([
  [["127.0.0.1"]],
  [["8.8.8.8", "127.0.0.1"]],
  [["8.8.8.8", "::ffff:7f00:1"]],
  [["64:ff9b::7f00:1"]],
  [["2002:7f00:1::"]],
  [["169.254.169.254"]],
  [["fd00:ec2::254"]],
  [[]],
])("a name that stands for %j is not connected to", async (addresses) => {
  const { port, received } = await receiver();
  const reach = { networks: rangesIn(""), resolve: answers(...addresses) };
  const { status, fault } = await post(`https://rebound.example:${port}/hook`, message, reach);
  expect([status, fault]).toEqual([null, expect.stringMatching(/^rebound\.example stands for /)]);
  expect(received).toEqual([]);
});

test("a name is looked up once, and the connection goes where the answer that was checked says", async () => {
  const { port, received } = await receiver();
  let asked = 0;
  const rebinding = async () => {
    asked += 1;
    return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
  };
  const outcome = await post(`http://rebound.example:${port}/hook`, message, {
    networks: LOOPBACK,
    resolve: rebinding,
  });
  expect([outcome.status, asked]).toEqual([204, 1]);
  expect(received[0]?.headers.host).toBe(`rebound.example:${port}`);
});

test("plain HTTP goes into a network that was named, and nowhere else", async () => {
  const outcome = await post("http://example.org/", message, { networks: LOOPBACK, resolve: answers("8.8.8.8") });
  expect(outcome).toMatchObject({ status: null, fault: "example.org stands for 8.8.8.8, where nothing is sent." });
});

test("an address that was let in once is checked again each time", async () => {
  const { address, received } = await receiver();
  expect(await post(address, message, { networks: rangesIn("") })).toMatchObject({ status: null });
  expect(received).toEqual([]);
});
