import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import { element, escaped, fitForXml, textElement } from "./text";

function parsed(xml: string) {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml").documentElement!;
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("]]>", "</x>", "<!--", "&amp;", "a\r\nb", "\u0000\u0008", "\ud800", "\uffff", "\u202eexe"),
);

test("any text is read by a strict parser as it was, but for what XML has no place for", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, value) => {
      const read = parsed(element("x", { value }, textElement("y", text), "<z/>"));
      expect(read.getElementsByTagName("y")[0]?.textContent).toBe(fitForXml(text));
      expect(read.getAttribute("value")).toBe(fitForXml(value));
    }),
  );
});

test("what has no place shows that it was there", () => {
  expect(escaped("a\u0000b\ud800\uffff\u202Ec\r\n<\t&\"'>")).toBe(
    "a\uFFFDb\uFFFD\uFFFD\uFFFDc\uFFFD\n&lt;\t&amp;&quot;&#39;&gt;",
  );
});

test("an attribute without a value is left out, and an element without content is empty", () => {
  expect(element("x", { a: null, b: undefined, c: "" })).toBe('<x c=""/>');
});
