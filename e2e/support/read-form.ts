import { attributeOf, type Element, elementsIn, firstIn, has, isA, readPage, textIn, wordsIn } from "./read-page";

export type Entry = readonly [name: string, value: string | File];

/** One field of a form that somebody can fill in or that it carries. */
export interface Control {
  name: string;
  kind: "text" | "choice" | "hidden";
}

export interface ReadForm {
  controls: Control[];
  /** What a browser would send of it as it stands; files apart. */
  entries: Entry[];
}

const PRESSED = ["submit", "button", "image", "reset"];
const CHOSEN = ["radio", "checkbox", "select"];

/** The form of a page whose first button says this; undefined where it has none. */
export function formIn(html: string, press: string): ReadForm | undefined {
  const main = firstIn(readPage(html), isA("main"));
  const forms = main ? [...elementsIn(main)].filter(isA("form")) : [];
  const form = forms.find((one) =>
    [...elementsIn(one)].some((element) => isFirstButton(element) && wordsIn(element) === press),
  );
  if (!form) return undefined;
  const fields = [...fieldsIn(form)];
  const button = firstIn(form, isA("button"));
  return { controls: fields.flatMap(controlOf), entries: fields.flatMap((field) => entriesOf(field, button)) };
}

function isFirstButton(element: Element): boolean {
  const [first] = (element.parentNode?.childNodes ?? []).filter((node) => node.nodeName === "button");
  return first === element;
}

/** What of a form is sent along, in its order: nothing that is disabled, itself or with all that is around it. */
function* fieldsIn(parent: Element): Generator<Element> {
  for (const element of parent.childNodes) {
    if (!("tagName" in element) || has(element, "disabled") || element.tagName === "datalist") continue;
    if (isA("input", "select", "textarea", "button")(element)) yield element;
    else yield* fieldsIn(element);
  }
}

const typeOf = (field: Element) => (field.tagName === "input" ? (attributeOf(field, "type") ?? "text") : field.tagName);

/** Not what cannot be changed, nor a password, which is nobody's business. */
function controlOf(field: Element): Control[] {
  const [name = "", type] = [attributeOf(field, "name"), typeOf(field)];
  if (name === "" || name.startsWith("$ACTION") || has(field, "readonly")) return [];
  if ([...PRESSED, "password", "file"].includes(type)) return [];
  if (type === "hidden") return [{ name, kind: "hidden" }];
  return [{ name, kind: CHOSEN.includes(type) ? "choice" : "text" }];
}

function entriesOf(field: Element, button: Element | undefined): Entry[] {
  const name = attributeOf(field, "name") ?? "";
  if (name === "" || (PRESSED.includes(typeOf(field)) && field !== button)) return [];
  return valuesOf(field).map((value) => [name, value]);
}

function valuesOf(field: Element): string[] {
  const type = typeOf(field);
  if (type === "file") return [];
  if (type === "textarea") return [textIn(field)];
  if (type === "select") return chosenIn(field);
  if (type === "radio" || type === "checkbox")
    return has(field, "checked") ? [attributeOf(field, "value") ?? "on"] : [];
  return [attributeOf(field, "value") ?? ""];
}

/** Where nothing is chosen in a list, its first line is. */
function chosenIn(select: Element): string[] {
  const options = [...elementsIn(select)].filter(isA("option")).filter((option) => !has(option, "disabled"));
  const chosen = options.filter((option) => has(option, "selected"));
  const sent = chosen.length > 0 || has(select, "multiple") ? chosen : options.slice(0, 1);
  return sent.map((option) => attributeOf(option, "value") ?? wordsIn(option));
}
