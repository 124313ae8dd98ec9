import { Presets, SingleBar } from 'cli-progress';

/** A bar that a terminal shows and a file or a pipe does not. */
export interface Progress {
  update(done: number, of: number): void;
  stop(): void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

export const progressOn = (label: string, stream: NodeJS.WriteStream = process.stderr): Progress => {
  if (!stream.isTTY) return silent;
  const format = `${label} {bar} {percentage}% {value}/{total}`;
  const bar = new SingleBar(
    { stream, format, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, of) => {
      if (!started) bar.start(of, done);
      started = true;
      bar.setTotal(of);
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
};
