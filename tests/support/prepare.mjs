// Installs what a fresh machine lacks, before any dependency exists: plain JavaScript for any Node from 20 on.
//   node tests/support/prepare.mjs [chromium] [firefox] [screen]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, onPath } from './browsers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Ends with one sentence a person can act on, never with a stack trace. @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] @returns {boolean} whether it succeeded */
function run(command, args, env = {}) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  return status === 0;
}

function installDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const isFresh =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isFresh) return;
  console.log('Installing dependencies (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    stop(
      'The dependencies could not be installed: check the network connection to the npm registry and run the command again.',
    );
  }
}

/** Debian's own packages are the last resort: they need root and change the machine. @param {string} name */
function installWithApt(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing Debian's ${name} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update', '-qq'], env))
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], env);
}

function installChromium() {
  if (findChromium()) return;
  console.log('No Chromium found; asking Playwright for one …');
  run(process.execPath, [
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    'install',
    'chromium',
    '--no-shell',
  ]);
  if (!findChromium()) installWithApt('chromium');
  if (!findChromium()) {
    stop(
      'No Chromium could be found or installed: install Chromium, or set CHROME_PATH to one (branded Google Chrome no longer loads unpacked extensions from the command line).',
    );
  }
}

function installFirefox() {
  if (findFirefox()) return;
  installWithApt('firefox-esr');
  if (!findFirefox()) {
    console.log('No Firefox found; asking Mozilla for one …');
    run('npx', [
      '@puppeteer/browsers',
      'install',
      'firefox@stable',
      '--path',
      join(root, 'node_modules', '.cache', 'browsers'),
    ]);
  }
  if (!findFirefox()) stop('No Firefox could be found or installed: install Firefox, or set FIREFOX_PATH to one.');
}

/** A screen without a monitor, and somebody at its keyboard. */
function installScreen() {
  const isThere = () => onPath(['xvfb-run']) && onPath(['xdotool']);
  if (isThere()) return;
  for (const name of ['xvfb', 'xauth', 'xdotool']) installWithApt(name);
  if (!isThere()) stop('This command needs Linux with Xvfb and xdotool: install the packages xvfb and xdotool.');
}

if (Number(process.versions.node.split('.')[0]) < 20)
  stop('Node 20 or newer is needed: install it from https://nodejs.org and run the command again.');
installDependencies();
try {
  execFileSync(join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'), ['--version'], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
} catch {
  stop(
    'The pinned Node runtime (package `node`) did not install: delete node_modules, allow install scripts for it (npm config set ignore-scripts false) and run the command again.',
  );
}
if (process.argv.includes('chromium')) installChromium();
if (process.argv.includes('firefox')) installFirefox();
if (process.argv.includes('screen')) installScreen();
