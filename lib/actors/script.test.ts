import { expect, test } from "vitest";
import { scriptLanguage } from "./script";

test.each([
  ["김정은", "ko"],
  ["金正恩 (김정은)", "ko"],
  ["トランプ", "ja"],
  ["习近平", undefined],
  ["Владимир Путин", undefined],
])("the language of %s is told only where its script tells it", (name, language) => {
  expect(scriptLanguage(name)).toBe(language);
});
