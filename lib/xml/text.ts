// What XML 1.0 has no place for, not even as a reference, and marks that turn the direction of a text around.
const UNFIT = /(?![\n\t])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

const REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text in which what no reader of XML takes stands as U+FFFD, so that it can be seen that something was there. */
export function fitForXml(text: string): string {
  return text.replace(UNFIT, "\uFFFD");
}

/** Text as it stands between tags or in an attribute, in XML as in HTML. */
export function escaped(text: string): string {
  return fitForXml(text).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}

/** An attribute whose value is null or undefined is left out. */
type Attributes = Record<string, string | null | undefined>;

/** An element with text in it. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${escaped(text)}</${name}>`;
}

/** An element with elements in it, which are XML already; without any it is empty. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const inside = content.join("");
  return inside === "" ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${inside}</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null || value === undefined ? "" : ` ${name}="${attributeText(value)}"`))
    .join("");
}

/** A parser takes a bare line break or tab in an attribute for a blank. */
function attributeText(value: string): string {
  return escaped(value).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
