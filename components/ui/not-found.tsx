import { MessagePage } from "./message-page";

/** In place of a page that is not there, or that may not be seen. */
export function NotFound() {
  return (
    <MessagePage title="There is no such page">
      <p>
        The address may be misspelt. Nothing that was published here is ever removed. <a href="/">To the start page</a>
      </p>
    </MessagePage>
  );
}
