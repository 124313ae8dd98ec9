import { Presets, SingleBar } from 'cli-progress';

/** A bar that a terminal shows and a file or a pipe does not. */
export interface Progress {
  update(done: number, of: number): void;
  /** A line beside it, wherever it goes. */
  say(line: string): void;
  stop(): void;
}

export const progressOn = (label: string, stream: NodeJS.WriteStream = process.stderr): Progress => {
  const write = (line: string): void => {
    stream.write(`${line}\n`);
  };
  if (!stream.isTTY) return { update: () => undefined, say: write, stop: () => undefined };
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
    say: (line) => {
      bar.stop();
      started = false;
      write(line);
    },
    stop: () => {
      bar.stop();
    },
  };
};
