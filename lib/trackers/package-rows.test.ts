import { expect, test } from "vitest";
import { faultsWith, type Slip } from "@/lib/testing/package-folder";

test.each<[string, Slip, string]>([
  [
    "an unknown column",
    ["actors.csv", "original_name", "nickname"],
    "actors.csv:1: A column is missing: “original_name”.",
  ],
  [
    "a cell too many",
    ["actors.csv", "North Korea,STATE,,", "North Korea,STATE,,,"],
    "actors.csv:2: This row has 5 cells, the header has 4.",
  ],
  [
    "an open quotation mark",
    ["sources.csv", "Reuters", '"Reuters'],
    "sources.csv:3: Quote Not Closed: the parsing is finished with an opening quote at line 3",
  ],
  ["an unknown letter", ["sources.csv", "kcna.kp,C", "kcna.kp,G"], "sources.csv:2: reliability: Choose a reliability."],
  ["a quote without a finding", ["quotes.csv", "CONFIRMED", ""], "quotes.csv:2: finding: Choose a finding."],
  [
    "lists that are not parallel",
    ["evidence.csv", "missile-tests,AWAY", "missile-tests,AWAY;AWAY"],
    "evidence.csv:2: bearings: There are 2 bearings for 1 indicators.",
  ],
  [
    "an item that bears on nothing",
    ["evidence.csv", "missile-tests,TOWARD", ","],
    "evidence.csv:4: indicators: An item bears on at least one indicator.",
  ],
  ["a rating that is none", ["evidence.csv", "C2", "C7"], "evidence.csv:4: rating: Enter a rating from A1 to F6."],
  [
    "a time zone that is none",
    ["evidence.csv", "Asia/Seoul", "KST?"],
    "evidence.csv:2: zone: Enter a time zone by its name, for example Asia/Seoul, America/New_York or UTC.",
  ],
  [
    "a script as an address",
    ["evidence.csv", "https://kcna.kp/two", "javascript:alert(1)"],
    "evidence.csv:4: url: An address begins with https:// or http:// and the name of a site.",
  ],
  [
    "a retracted item",
    ["evidence.csv", "TOWARD,,,", "TOWARD,,RETRACTED,"],
    "evidence.csv:4: state: Only published items can be loaded.",
  ],
  [
    "a quote without its language",
    ["evidence.csv", "we shall see,en", "we shall see,"],
    "evidence.csv:4: quote_lang: Enter the language of the quote.",
  ],
])("%s is told with its file and line", async (_, slip, fault) => {
  expect(await faultsWith(slip)).toContain(fault);
});
