import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { newSecret, signatureHeaders } from "./signature";

const at = new Date();
const body = JSON.stringify({ type: "evidence", words: "북한 – “ten” 🚀" });

test("a message is proved to whoever holds one of its secrets, as the library of Standard Webhooks checks it", () => {
  const [secret, earlier] = [newSecret(), newSecret()];
  const headers = signatureHeaders({ id: "msg_1", at, body }, [secret, earlier]);
  for (const held of [secret, earlier]) expect(new Webhook(held).verify(body, headers)).toEqual(JSON.parse(body));
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow("No matching signature");
  expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow("No matching signature");
  expect(() => new Webhook(secret).verify(body, { ...headers, "webhook-id": "msg_2" })).toThrow(
    "No matching signature",
  );
});

test("the example of the standard has the signature that it gives", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const signed = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: new Date(1614265330_000), body: '{"test": 2432232314}' };
  expect(signatureHeaders(signed, [secret])["webhook-signature"]).toBe(
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  );
});

test("a secret is 256 random bits in base64", () => {
  expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newSecret()).not.toBe(newSecret());
});
