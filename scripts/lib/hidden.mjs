import { spawn } from 'node:child_process';
import { Stop } from './stop.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program and keeps its output; `onLine` gets each line as it comes. Never throws for a non-zero exit. */
export function capture(program, args, { env = process.env, onLine = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stopped = false;
    const stop = () => {
      stopped = true;
      child.kill();
    };
    for (const signal of SIGNALS) process.once(signal, stop);
    let output = '';
    const listen = (chunk) => {
      output += chunk;
      const last = chunk.trimEnd().split('\n').pop();
      if (last) onLine(last.trim());
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, stop);
      // A user who presses stop means the whole command, not the current step.
      if (stopped) process.exit(130);
      resolve({ code: code ?? 1, output: signal ? `${output}Ended by ${signal}.\n` : output });
    });
  });
}

/** The same, but a failure ends the launcher with the whole output. */
export async function mustSucceed(sentence, program, args, options) {
  const { code, output } = await capture(program, args, options);
  if (code !== 0) throw new Stop(`${output.trimEnd()}\n\n${sentence}`);
}
