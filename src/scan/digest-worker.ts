import { parentPort } from 'node:worker_threads';
import { workOff, type DigestQueue } from './digest-queue.js';

/** Works off its part of each queue it is given, and says so in one message. */
parentPort?.on('message', (queue: DigestQueue) => {
  parentPort?.postMessage([...workOff(queue)].flat());
});
