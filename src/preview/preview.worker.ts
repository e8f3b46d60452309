/** The entry of the worker: reads and assesses beside the page, so that typing never waits. */
import { handleRequest, type PreviewRequest } from './protocol.ts';

addEventListener('message', (event: MessageEvent<PreviewRequest>) => {
  postMessage(handleRequest(event.data));
});
