import { expect, test } from "vitest";
import { subjectAddress, subjectInWords } from "./subjects";

test.each([
  ["people/abc", "/desk/people/abc"],
  ["korea", "/trackers/korea"],
  ["korea/evidence/57", "/trackers/korea/evidence/57"],
  ["korea/evidence/57/versions/2/approval", "/trackers/korea/evidence/57/versions/2"],
  ["korea/evidence/57/copies/1", "/trackers/korea/evidence/57"],
  ["korea/evidence/57/responses/1/withdrawal", "/trackers/korea/evidence/57"],
  ["korea/indicators/missile-tests", "/trackers/korea/indicators/missile-tests"],
  ["korea/indicators/missile-tests/assessments/3", "/trackers/korea/indicators/missile-tests/assessments/3"],
  ["korea/indicators/missile-tests/assessments/3/dissents/1", "/trackers/korea/indicators/missile-tests/assessments/3"],
  ["korea/indicators/missile-tests/assessments/3/approval", "/trackers/korea/indicators/missile-tests/assessments/3"],
  ["korea/indicators/missile-tests/codebook/2", "/trackers/korea/codebook#missile-tests"],
  ["korea/indicators/missile-tests/checks/4", "/trackers/korea/indicators/missile-tests#check-4"],
  ["korea/indicators/missile-tests/reviews/4", "/trackers/korea/indicators/missile-tests#review-4"],
  ["korea/outlooks/2/results/1", "/trackers/korea/outlooks#outlook-2"],
  ["korea/sources/9/ratings/1", "/desk/trackers/korea/sources"],
  ["korea/fork", "/trackers/korea/about#fork"],
  ["korea/calendar/3", "/desk/trackers/korea/calendar"],
  ["korea/something/else", null],
])("%s is found at %s", (subject, address) => expect(subjectAddress(subject)).toBe(address));

test("a person is shown by name where it is known, and all else as it is written", () => {
  const names = new Map([["abc", "Ada Editor"]]);
  const subjects = ["people/abc", "people/unknown", "korea/evidence/57"];
  expect(subjects.map((subject) => subjectInWords(subject, names))).toEqual([
    "Ada Editor",
    "people/unknown",
    "korea/evidence/57",
  ]);
});
