import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as a browser without JavaScript reads it, without one. */
export const readPage = (html: string): Parent => parse(html, { scriptingEnabled: false });

/** All elements inside something, in the order of the page. */
export function* elementsIn(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}

export function firstIn(parent: Parent, meets: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(parent)) if (meets(element)) return element;
  return undefined;
}

export const attributeOf = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
export const has = (element: Element, name: string) => attributeOf(element, name) !== undefined;
export const isA =
  (...names: string[]) =>
  ({ tagName }: Element) =>
    names.includes(tagName);

/** All text inside something, as it stands there. */
export function textIn(parent: Parent): string {
  return parent.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) ? textIn(node) : "";
    })
    .join("");
}

/** The same with each run of white space as one blank. */
export const wordsIn = (parent: Parent) => textIn(parent).trim().split(/\s+/).join(" ");
