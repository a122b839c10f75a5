import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.mjs";

describe("settings", () => {
  test("every one has a default, and the site is for this machine only", () => {
    expect(readSettings({})).toMatchObject({
      databaseUrl: undefined,
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://127.0.0.1:3000",
      secret: undefined,
    });
  });

  test("an empty value is no value", () => {
    expect(readSettings({ PORT: "", SIGNPOST_URL: " " }).publicUrl).toBe("http://127.0.0.1:3000");
  });

  test("the public address follows host and port unless it is given", () => {
    expect(readSettings({ HOST: "::1", PORT: "81" }).publicUrl).toBe("http://[::1]:81");
    expect(readSettings({ HOST: "0.0.0.0", PORT: "81" }).publicUrl).toBe("http://localhost:81");
    expect(readSettings({ SIGNPOST_URL: "https://watch.example.org/" }).publicUrl).toBe("https://watch.example.org");
  });

  test.each([
    ["PORT", "0"],
    ["SIGNPOST_BACKUP_HOURS", "0"],
    ["SIGNPOST_BACKUP_DAYS", "a week"],
    ["PORT", "65536"],
    ["PORT", "3000x"],
    ["HOST", "a b"],
    ["SIGNPOST_URL", "watch.example.org"],
    ["SIGNPOST_URL", "https://watch.example.org/below"],
    ["SIGNPOST_URL", "ftp://watch.example.org"],
    ["DATABASE_URL", "mysql://db/signpost"],
    ["SIGNPOST_SECRET", "short"],
    ["SMTP_URL", "mail.example.org:25"],
    ["SMTP_URL", "http://mail.example.org"],
    ["SMTP_URL", "smtp://mail.example.org/?requireTLS=true"],
    ["SIGNPOST_MAIL_FROM", "Signpost <signpost@example.org>"],
    ["SIGNPOST_MAIL_FROM", "a@example.org\r\nBcc: b@example.org"],
    ["SIGNPOST_TRUSTED_PROXIES", "10.0.0.0/33"],
    ["SIGNPOST_TRUSTED_PROXIES", "127.0.0.1, proxy"],
    ["SIGNPOST_WEBHOOK_NETWORKS", "10.0.0.0/33"],
  ])("%s=%s is refused by name", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name}`));
  });

  test("what may hold a password is not repeated", () => {
    expect(() => readSettings({ DATABASE_URL: "mysql://me:hush@db/signpost" })).toThrow(/^(?!.*hush)/);
    expect(() => readSettings({ SMTP_URL: "http://me:hush@mail" })).toThrow(/^(?!.*hush)/);
    expect(() => readSettings({ SMTP_URL: "smtp://me:hush@mail/x" })).toThrow(/^(?!.*hush)/);
  });
});
