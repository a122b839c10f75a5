import { expect, test } from "vitest";
import { type MediaType, mediaTypeOf, nameToHandOut, sizeInWords } from "./rules";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each<[string, MediaType | null]>([
  ["%PDF-1.7\n", "application/pdf"],
  ["\x89PNG\r\n\x1a\nrest", "image/png"],
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["GIF89a", "image/gif"],
  ["RIFF\x00\x01\x02\x03WEBPVP8", "image/webp"],
  ["\xef\xbb\xbf\n<!DOCTYPE html>", "text/html"],
  ["<!-- saved -->\n<html lang=ko>", "text/html"],
  ["RIFF\x00\x01\x02\x03WAVE", null],
  ["<svg xmlns='http://www.w3.org/2000/svg'>", null],
  ["<htmlx>", null],
  ["MZ\x90", null],
  [" %PDF-1.7", null],
  ["", null],
])("a file that begins with %j is %s", (beginning, type) => {
  expect(mediaTypeOf(bytes(beginning))).toBe(type);
});

test.each([
  ["page.html", "text/html", "page.html"],
  ["PAGE.HTM", "text/html", "PAGE.HTM"],
  ["page.hta", "text/html", "page.hta.html"],
  ["scan", "image/jpeg", "scan.jpg"],
])("%s, which is %s, is handed out as %s", (name, type, handedOut) => {
  expect(nameToHandOut(name, type)).toBe(handedOut);
});

test.each([
  [1, "1 byte"],
  [512, "512 bytes"],
  [34_816, "34 KB"],
  [1_258_291, "1.2 MB"],
])("%i bytes are %s", (size, words) => {
  expect(sizeInWords(size)).toBe(words);
});

test("a thousand comments before nothing are told soon", () => {
  expect(mediaTypeOf(new TextEncoder().encode("<!---->".repeat(150)))).toBeNull();
});
