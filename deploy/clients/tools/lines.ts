/** Bodies that are lines: a value of JSON each, or a row of a table. */

/** What spreadsheets would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const CSV_CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;

/** The values of the lines; it throws where one is none, or the last line is cut. */
export function jsonLines(text: string): unknown[] {
  return lines(text, "\n").map((line) => JSON.parse(line));
}

/** What is wrong with a comma-separated table; nothing where it is one. */
export function complaintsOfCsv(text: string): string[] {
  const rows = csv(text);
  const formulas = rows.flat().filter((cell) => FORMULA.test(cell));
  return [
    ...complaintsOfTable(rows),
    ...formulas.map((cell) => `a spreadsheet would run ${JSON.stringify(cell)}`),
  ];
}

/** What is wrong with a tab-separated table; nothing where it is one. */
export function complaintsOfTabs(text: string): string[] {
  return complaintsOfTable(lines(text, "\n").map((line) => line.split("\t")));
}

/** The first row holds the heads, and every other one has a cell for each of them. */
function complaintsOfTable([heads, ...rows]: string[][]): string[] {
  if (!heads || heads.some((head) => !/^[a-z_]+$/.test(head))) {
    return [`the table has no line of heads, but ${JSON.stringify(heads)}`];
  }
  return [
    ...(new Set(heads).size === heads.length ? [] : ["two columns have one head"]),
    ...rows
      .filter((row) => row.length !== heads.length)
      .map((row) => `a row has ${row.length} cells for ${heads.length} heads: ${row.join(" | ")}`),
  ];
}

/** The cells of the rows (RFC 4180). */
function csv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (CSV_CELL.lastIndex = 0; CSV_CELL.lastIndex < text.length; ) {
    const at = CSV_CELL.lastIndex;
    const found = CSV_CELL.exec(text);
    if (!found) {
      throw new Error(`no cell of a table at ${at}: ${text.slice(at, at + 80)}`);
    }
    const [, cell, end] = found as unknown as [string, string, string];
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) {
    throw new Error("the last row is cut");
  }
  return rows;
}

function lines(text: string, end: string): string[] {
  const parts = text.split(end);
  if (parts.pop() !== "") {
    throw new Error("the last line is cut");
  }
  return parts;
}
