import { spawn } from 'node:child_process';
import { Stop } from './stop.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program and collects its output. `onLine` gets the last line of each piece of output. An exit code other than 0 does not throw. A
 * program that cannot be started gives the code 127.
 */
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
      // A user who stops the command means the whole command, not only the current step.
      if (stopped) process.exit(130);
      resolve({ code: code ?? 1, output: signal ? `${output}Ended by ${signal}.\n` : output });
    });
  });
}

/** Runs a program. If it fails, throws a Stop with its whole output and `sentence`. */
export async function mustSucceed(sentence, program, args, options) {
  const { code, output } = await capture(program, args, options);
  if (code !== 0) throw new Stop(`${output.trimEnd()}\n\n${sentence}`);
}
