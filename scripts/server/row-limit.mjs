import { rowCounter } from "../../lib/csv/row-counter.mjs";

/** The most rows of a table that are read; see `lib/import/input.ts`, which counts them exactly. */
const MOST_ROWS = 50_000;
/** The lines of a body around a table, and what the table says of itself: more than any browser sends. */
const SLACK = 100;
const HEAD_END = "\r\n\r\n";
const LONGEST_HEAD = 65_536;

/**
 * Looks at a form's body while it comes in, and calls once when the table in it has more rows than are read: so nobody
 * sends the rest for nothing. What is no table, or no text, is left to who reads it, and so is what is already answered.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => void} onTooMany from then on the rest is dropped
 */
export function limitRows(request, response, onTooMany) {
  const count = tableIn();
  const push = request.push.bind(request);
  let isOver = false;
  request.push = (chunk, encoding) => {
    if (isOver) return true;
    if (!Buffer.isBuffer(chunk) || response.headersSent || count(chunk) <= MOST_ROWS + SLACK) {
      return push(chunk, encoding);
    }
    isOver = true;
    onTooMany();
    return true;
  };
}

/** @returns {(chunk: Buffer) => number} the rows so far of the file in a form's body */
function tableIn() {
  const count = rowCounter();
  /** @type {TextDecoder | undefined} */
  let decoder;
  let head = Buffer.alloc(0);
  return (chunk) => {
    if (decoder) return count(decoder.decode(chunk, { stream: true }));
    head = Buffer.concat([head, chunk]);
    const begin = fileBegin(head);
    if (begin === -1 || head.length < begin + 2) {
      if (head.length > LONGEST_HEAD) head = head.subarray(-HEAD_END.length);
      return 0;
    }
    decoder = new TextDecoder(encodingOf(head[begin] ?? 0, head[begin + 1] ?? 0));
    return count(decoder.decode(head.subarray(begin), { stream: true }));
  };
}

/** Where the file begins in a body of several parts; -1 where that has not come yet. @param {Buffer} body */
function fileBegin(body) {
  const name = body.indexOf("filename=");
  const end = name === -1 ? -1 : body.indexOf(HEAD_END, name);
  return end === -1 ? -1 : end + HEAD_END.length;
}

/** As `lib/csv/decode.ts` tells it. @param {number} first @param {number} second */
function encodingOf(first, second) {
  if ((first === 0xff && second === 0xfe) || (second === 0 && first !== 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return "utf-8";
}
