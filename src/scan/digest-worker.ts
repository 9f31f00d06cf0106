import { parentPort, workerData } from 'node:worker_threads';
import { workOff, type DigestQueue } from './digest-queue.js';

/** Works off its part of the queue it was started with, and says so in one message. */
parentPort?.postMessage([...workOff(workerData as DigestQueue)].flat());
