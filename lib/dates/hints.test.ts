import { expect, test } from "vitest";
import { parseDate } from "./rules";

test.each([
  ["21.09.2025", "Write 2025-09-21."],
  ["21/09/2025", "Write 2025-09-21."],
  ["09/21/2025", "Write 2025-09-21."],
  ["9/21/2025", "Write 2025-09-21."],
  ["21-9-2025", "Write 2025-09-21."],
  ["05/05/2025", "Write 2025-05-05."],
  ["2025/09/21", "Write 2025-09-21."],
  ["2025.9.1", "Write 2025-09-01."],
  ["2025-9", "Write 2025-09."],
  ["2025/09", "Write 2025-09."],
  ["20250921", "Write 2025-09-21."],
  ["21 Sep 2025", "Write 2025-09-21."],
  ["21. September 2025", "Write 2025-09-21."],
  ["21st Sept. 2025", "Write 2025-09-21."],
  ["Sep 21, 2025", "Write 2025-09-21."],
  ["september 2025", "Write 2025-09."],
  ["2025–09–21", "Write 2025-09-21."],
  ["2025-09-01 / 2025-09-15", "Write 2025-09-01/2025-09-15."],
  ["2025-09-01 to 2025-09-15", "Write 2025-09-01/2025-09-15."],
  ["2025-09-01–2025-09-15", "Write 2025-09-01/2025-09-15."],
  ["2024–2025", "Write 2024/2025."],
  ["~2025", "For “about”: write 2025~."],
  ["c. 2025-09", "For “about”: write 2025-09~."],
  ["03/04/2024", "That can be read in two ways: write 2024-04-03 or 2024-03-04."],
])("%s is answered: %s", (text, message) => {
  expect(parseDate(text)).toEqual({ ok: false, message });
});

test.each(["31/31/2025", "2025/02/31", "32 Sep 2025", "21 Foo 2025", "20251399"])(
  "%s is not answered with a date that does not exist",
  (text) => {
    const reading = parseDate(text);
    expect(reading.ok ? "accepted" : reading.message).not.toMatch(/^Write 2025-\d\d-\d\d\./);
  },
);
