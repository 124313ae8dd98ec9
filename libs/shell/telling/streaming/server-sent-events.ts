import { dataOf, type Announcement } from '../announcing/announcement.js';

// Each of them ends with an empty line, which is what sends it off.

/** What became of a row. Its `id` is what a browser that comes back asks to go on from. */
export const announcementAsEvent = (announcement: Announcement): string =>
  `id: ${announcement.sequence}\nevent: ${announcement.change}\ndata: ${JSON.stringify(dataOf(announcement))}\n\n`;

/** Something was missed that cannot be told any more: the list has to be read again. */
export const resyncEvent = (authority: string, upTo: number): string =>
  `id: ${upTo}\nevent: resync\ndata: ${JSON.stringify({ authority, sequence: upTo })}\n\n`;

/** An `id` without data is remembered by the browser and seen by nobody. */
export const placeOnly = (upTo: number): string => `id: ${upTo}\n\n`;

/** Something to keep the connection, which proxies cut where nothing comes for a while. */
export const stillHere = (upTo: number): string => `: nothing new\n${placeOnly(upTo)}`;

/** Milliseconds after which a browser that was cut off comes back. */
export const comeBackAfter = (milliseconds: number): string => `retry: ${milliseconds}\n\n`;

/** That something has changed, and nothing of what it was. */
export const changedEvent = (upTo: number): string => `id: ${upTo}\nevent: changed\ndata: {}\n\n`;
