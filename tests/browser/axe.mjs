// Run axe-core, its best-practice rules included, over web pages in a headless Chromium.
// Reads paths of HTML files from standard input, one a line; prints one JSON line a file:
//   {"file": …, "violations": [{"id", "impact", "help", "nodes": [{"target", "html", "why"}]}]}
// Chromium is the file that CHROMIUM names, else the first of BROWSERS that is there. COLOR_SCHEME
// (light or dark) and WIDTH (CSS pixels) set what the pages are seen in. A page that does not load
// is an error.

import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import puppeteer from "puppeteer-core";

// The first is the same engine without windows, at half the price.
const BROWSERS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const OPTIONS = {
  resultTypes: ["violations"],
  // Fetching style sheets anew cannot work with file: addresses, and only one rule wants them.
  preload: false,
  // The one rule that axe leaves out unless asked and that the pages must meet: WCAG 2.2, 2.5.8.
  rules: { "target-size": { enabled: true } },
};
const scheme = process.env.COLOR_SCHEME ?? "light";
const width = Number(process.env.WIDTH ?? 1280);

async function main() {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const files = (await text(process.stdin)).split("\n").filter((line) => line.trim() !== "");
  const profile = await mkdtemp(join(tmpdir(), "axe-"));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? BROWSERS.find((file) => existsSync(file)),
    userDataDir: profile,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const file of files) {
      await page.goto(pathToFileURL(resolve(file)).href, { waitUntil: "load" });
      await page.evaluate(axe);
      const violations = await page.evaluate(check, OPTIONS);
      process.stdout.write(`${JSON.stringify({ file, violations })}\n`);
    }
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

// Runs inside the page.
async function check(options) {
  const { violations } = await globalThis.axe.run(document, options);
  return violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact,
    help,
    nodes: nodes.map(({ target, html, failureSummary }) => ({
      target: target.join(" "),
      html: html.slice(0, 300),
      why: failureSummary,
    })),
  }));
}

async function text(stream) {
  let read = "";
  stream.setEncoding("utf8");
  for await (const piece of stream) read += piece;
  return read;
}

await main();
