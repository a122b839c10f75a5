import { describe, expect, test } from "vitest";
import { isPaletteChord, isSaveChord, LETTERS, letterOf, type Press, waysFrom } from "./rules";

function press(key: string, changes: Partial<Omit<Press, "getModifierState">> & { altGraph?: boolean } = {}): Press {
  const { altGraph = false, ...others } = changes;
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : "";
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, isComposing: false };
  return { key, code, ...none, ...others, getModifierState: () => altGraph };
}

describe("a key pressed alone", () => {
  test.each([
    ["e", "evidence"],
    ["a", "assessment"],
    ["s", "search"],
    ["n", "next"],
    ["?", "help"],
  ])("%s asks for %s", (key, letter) => {
    expect(letterOf(press(key))).toBe(letter);
  });

  test("each thing has a key of its own", () => {
    const keys = Object.values(LETTERS).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(["b", "1", "/", "Enter", "Escape", "Tab", " ", "ArrowDown", "F1", "Process"])(
    "%s asks for nothing",
    (key) => {
      expect(letterOf(press(key))).toBeNull();
    },
  );

  test.each(["ctrlKey", "metaKey", "altKey", "repeat", "isComposing", "altGraph"])(
    "with %s it asks for nothing",
    (held) => {
      for (const { key } of Object.values(LETTERS)) expect(letterOf(press(key, { [held]: true })), key).toBeNull();
    },
  );

  test("with shift only the question mark asks for something", () => {
    expect(letterOf(press("E", { shiftKey: true }))).toBeNull();
    expect(letterOf(press("?", { shiftKey: true }))).toBe("help");
  });

  test("with capitals locked it is the same key", () => {
    expect(letterOf(press("N"))).toBe("next");
  });

  test("a keyboard that writes another script asks by the letter at the same place", () => {
    expect(letterOf(press("ㄷ", { code: "KeyE" }))).toBe("evidence");
    expect(letterOf(press("т", { code: "KeyN" }))).toBe("next");
    expect(letterOf(press("é", { code: "Digit2" }))).toBeNull();
    expect(letterOf(press("€", { code: "KeyE" }))).toBeNull();
  });

  test("a Latin keyboard of another order asks by what is written on the key", () => {
    expect(letterOf(press("a", { code: "KeyQ" }))).toBe("assessment");
    expect(letterOf(press("q", { code: "KeyA" }))).toBeNull();
  });
});

test("a form is sent by Enter with Ctrl or with ⌘, and by no other Enter", () => {
  expect(isSaveChord(press("Enter", { ctrlKey: true }))).toBe(true);
  expect(isSaveChord(press("Enter", { metaKey: true }))).toBe(true);
  expect(isSaveChord(press("Enter"))).toBe(false);
  expect(isSaveChord(press("s", { ctrlKey: true }))).toBe(false);
  for (const held of ["metaKey", "altKey", "shiftKey", "repeat", "isComposing"]) {
    expect(isSaveChord(press("Enter", { ctrlKey: true, [held]: true })), held).toBe(false);
  }
});

test("the list of all pages is opened by Ctrl and K, on a Mac by ⌘ and K, whatever script the keyboard writes", () => {
  expect(isPaletteChord(press("k", { ctrlKey: true }), false)).toBe(true);
  expect(isPaletteChord(press("ㅏ", { ctrlKey: true, code: "KeyK" }), false)).toBe(true);
  expect(isPaletteChord(press("k", { metaKey: true }), true)).toBe(true);
  expect(isPaletteChord(press("k", { metaKey: true }), false)).toBe(false);
  expect(isPaletteChord(press("k", { ctrlKey: true }), true)).toBe(false);
  expect(isPaletteChord(press("k"), false)).toBe(false);
  for (const held of ["metaKey", "altKey", "shiftKey", "repeat", "isComposing"]) {
    expect(isPaletteChord(press("k", { ctrlKey: true, [held]: true }), false), held).toBe(false);
  }
});

describe("where the letters lead", () => {
  const ways = (path: string) => Object.fromEntries(waysFrom(path).map(({ letter, href }) => [letter, href]));

  test.each(["/desk", "/desk/people/new", "/desk/trackers/new"])("from %s, which is about no tracker", (path) => {
    expect(ways(path)).toMatchObject({ evidence: "/desk/evidence/new", assessment: "/desk/assessments/new" });
  });

  test("from a tracker, to what belongs to it", () => {
    expect(ways("/desk/trackers/korea/indicators/new")).toMatchObject({
      evidence: "/desk/trackers/korea/evidence/new",
      assessment: "/desk/assessments/new?tracker=korea",
    });
  });

  test("from an indicator, to its judgement", () => {
    const { assessment } = ways("/desk/trackers/korea/indicators/missile-tests/checks/new");
    expect(assessment).toBe("/desk/assessments/new?tracker=korea&indicator=missile-tests");
  });

  test("on to what waits after this page", () => {
    expect(ways("/desk/trackers/korea")).toMatchObject({
      search: "/desk/search",
      next: "/desk/next?after=%2Fdesk%2Ftrackers%2Fkorea",
    });
  });
});
