/** Entry point of the worker, which reads and assesses in the background, so that typing never waits. */
import { handleRequest, type PreviewRequest } from './protocol.ts';

addEventListener('message', (event: MessageEvent<PreviewRequest>) => {
  postMessage(handleRequest(event.data));
});
