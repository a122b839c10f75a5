import compression from "compression";

/** Whether a type of media gets shorter by packing; some are not in the lists that the library goes by. @param {string} type */
function isText(type) {
  return /^text\/|[/+](json|xml|javascript|x-ndjson)\b/.test(type);
}

/**
 * Packs an answer with brotli or gzip on its way, as the client takes it. An answer that breaks off stays broken.
 * @type {(request: any, response: any, next: () => void) => void}
 */
export const pack = compression({ filter: (_request, response) => isText(String(response.getHeader("content-type"))) });
