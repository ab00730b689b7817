/**
 * Opens Swagger UI in a browser and runs the example of every operation as it stands: opens it,
 * presses Execute, and looks for a success that holds something. Only the id of an export is typed
 * in, as the one that was just begun is called: none stands for long.
 *
 *     node swagger-ui.js ADDRESS CHROMIUM
 */
import puppeteer, { type ElementHandle, type Page } from "puppeteer-core";

const PATIENCE = 60_000;

/** What is told of the answer; its body, be it a file, stands under a heading of its own. */
const BODY = ".live-responses-table .response .response-col_description";
const HEADING = "Response body";

/** A list that holds nothing; of a record that nothing was changed of the history is one. */
const NOTHING = /"data": \[\]/;

const [address, executablePath] = process.argv.slice(2) as [string, string];
let exported: string | undefined;
const browser = await puppeteer.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${address}/q/swagger-ui/`);
  await page.waitForSelector(".opblock");
  const failures: string[] = [];
  for (const method of ["post", "get", "delete"]) {
    for (const operation of await page.$$(`.opblock-${method}`)) {
      failures.push(...(await run(page, operation)));
    }
  }
  const operations = await page.$$(".opblock");
  failures.forEach((failure) => console.error(failure));
  console.log(`${operations.length - failures.length} of ${operations.length} examples run`);
  process.exitCode = operations.length > 0 && failures.length === 0 ? 0 : 1;
} finally {
  await browser.close();
}

/** Waits until an export is written, and types its id in. */
async function fillIn(operation: ElementHandle<Element>, id: string): Promise<void> {
  for (let state = ""; state !== "DONE"; ) {
    const answer = await fetch(`${address}/v1/exports/${id}`);
    state = ((await answer.json()) as { state: string }).state;
  }
  const field = (await operation.$('tr[data-param-name="id"] input'))!;
  await field.click({ count: 3 });
  await field.type(id);
}

/** What is wrong with the answer to the example of an operation. */
async function run(page: Page, operation: ElementHandle<Element>): Promise<string[]> {
  const name = await text(operation, ".opblock-summary-method, .opblock-summary-path");
  try {
    await (await operation.$(".opblock-summary-control"))!.click();
    await page.waitForFunction((block) => block.querySelector(".opblock-body"), {}, operation);
    // Where trying out is not the way that it opens, it is one press more.
    const tryOut = await operation.$(".try-out__btn:not(.cancel)");
    await tryOut?.click();
    if (exported && name.includes("/exports/{id}")) {
      await fillIn(operation, exported);
    }
    await (await operation.waitForSelector("button.execute"))!.click();
    const answered = ".live-responses-table .response .response-col_status";
    await operation.waitForSelector(answered);
    const status = (await text(operation, answered)).trim();
    const body = status.startsWith("204") ? "" : await bodyOf(page, operation);
    exported ??= /"id": "(exp_[0-9a-z]+)"/.exec(body)?.[1];
    await (await operation.$(".opblock-summary-control"))!.click();
    return [
      ...(/^2\d\d/.test(status) ? [] : [`${name}: ${status} ${body.slice(0, 300)}`]),
      ...(NOTHING.test(body) && !/history$/.test(name) ? [`${name}: finds nothing`] : []),
    ];
  } catch (failure) {
    return [`${name}: ${failure}`];
  }
}

/** It may come to stand after the status. */
async function bodyOf(page: Page, operation: ElementHandle<Element>): Promise<string> {
  await page.waitForFunction(
    (block, selector, heading) =>
      Array.from(block.querySelectorAll(`${selector} h5`)).some((h5) => h5.textContent === heading),
    {},
    operation,
    BODY,
    HEADING,
  );
  return text(operation, BODY);
}

async function text(within: ElementHandle<Element>, selector: string): Promise<string> {
  return within.$$eval(selector, (elements) => elements.map((e) => e.textContent ?? "").join(" "));
}
