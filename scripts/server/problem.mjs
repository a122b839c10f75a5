import { STATUS_CODES } from "node:http";

const API = /^\/api\/v1(\/|$)/;

/** Whether an address is one of the API, which tells errors in its own form. @param {string} path */
export function isOfApi(path) {
  return API.test(path);
}

/** An error as the API tells it (RFC 9457). @param {number} status @param {string} detail */
export function problem(status, detail) {
  return `${JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, detail })}\n`;
}
