/** A server in a process of its own, and what it costs: CPU seconds and memory, as the system counts them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Cost {
  /** Seconds of processor time since it began. */
  readonly cpu: number;
  /** Bytes in memory at the most so far (where the system tells; else now). */
  readonly memory: number;
}

export class ServerProcess {
  readonly url: string;
  readonly port: number;
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;

  private constructor(child: ChildProcess, ended: Promise<void>, port: number) {
    this.child = child;
    this.ended = ended;
    this.port = port;
    // By number: "localhost" may lead to another protocol family first.
    this.url = `http://127.0.0.1:${port}`;
  }

  /** @param file in `dist-server/` of the folder @param port 0: any that is free */
  static async start(folder: string, file: string, data: string, port = 0): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(folder, 'dist-server', file)], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        PLUMBLINE_DATA: data,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    let said = '';
    const bound = await new Promise<number>((found, failed) => {
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const [, number] = /Local:\s+http:\/\/[^:/]+:(\d+)\//.exec(said) ?? [];
        if (number !== undefined) found(Number(number));
      });
      void ended.then(() => failed(new Error(`${file} ended before it said its address`)));
    });
    return new ServerProcess(child, ended, bound);
  }

  cost(): Cost {
    const { pid } = this.child;
    if (existsSync(`/proc/${pid}/stat`)) {
      // Fields 14 and 15, after the name in parentheses, in ticks of a hundredth of a second.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(peak) * 1024 };
    }
    const text = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [rss, time = ''] = text.split(/\s+/);
    const cpu = time.split(/[:.-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
    return { cpu, memory: Number(rss) * 1024 };
  }

  /** As the power going: nothing is said, and nothing finished. */
  kill(): Promise<void> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  stop(): Promise<void> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}
