import { describe, expect, test } from "vitest";
import { layoutOf } from "../../../src/workbench/web/page/print/layout.ts";
import { type PrintLine, pagesOf } from "../../../src/workbench/web/page/print/pages.ts";

const line = (height: number, said: Partial<PrintLine> = {}): PrintLine => ({
  height,
  blank: false,
  heading: false,
  glued: false,
  ...said,
});
const rows = (count: number): PrintLine[] => Array.from({ length: count }, () => line(20));
const gap = line(20, { blank: true });
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("pages of a printed sheet", () => {
  test("a block that does not fit any more begins the next page, without the blank lines above it", () => {
    // 4 lines, a blank one and 5: 200 pixels.
    const lines = [...rows(4), gap, ...rows(5)];
    expect(pagesOf(lines, 200).map((page) => page.lines)).toEqual([from(0, 9)]);
    expect(pagesOf(lines, 199).map((page) => page.lines)).toEqual([from(0, 3), from(5, 9)]);
  });

  test("a block longer than a page goes on from row to row, with the names of its columns on every page", () => {
    const table = [line(20), line(20, { heading: true }), ...rows(9)];
    expect(pagesOf(table, 100)).toEqual([
      { repeated: [], lines: from(0, 4), cut: 0 },
      { repeated: [], lines: from(5, 9), cut: 0 },
      { repeated: [], lines: [10], cut: 0 },
    ]);
    // Two lines of names are within a third of 120 pixels.
    expect(pagesOf(table, 120)).toEqual([
      { repeated: [], lines: from(0, 5), cut: 0 },
      { repeated: [0, 1], lines: from(6, 9), cut: 0 },
      { repeated: [0, 1], lines: [10], cut: 0 },
    ]);
  });

  test("what a chart or a merged cell reaches over stays on one page", () => {
    const lines = [...rows(4), line(20), line(20, { glued: true }), line(20, { glued: true }), ...rows(2)];
    expect(pagesOf(lines, 100).map((page) => page.lines)).toEqual([from(0, 3), from(4, 8)]);
  });

  test("a row taller than a page is shown in parts that share a line, and nothing of it is left out", () => {
    const lines = [line(20), line(250), line(20)];
    expect(pagesOf(lines, 100)).toEqual([
      { repeated: [], lines: [0], cut: 0 },
      { repeated: [], lines: [1], cut: 0 },
      { repeated: [], lines: [1], cut: 76 },
      { repeated: [], lines: [1], cut: 152 },
      { repeated: [], lines: [2], cut: 0 },
    ]);
  });

  test("every row is printed once, in order, whatever the heights and gaps", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const further = Array.from({ length: random(40) }, () =>
        line(5 + random(90), { blank: random(5) === 0, heading: random(6) === 0, glued: random(6) === 0 }),
      );
      const lines = [line(5 + random(90)), ...further];
      const room = 100 + random(200);
      const pages = pagesOf(lines, room);
      const printed = pages.flatMap((page) => page.lines);
      const shown = lines.flatMap(({ blank, glued }, place) => (blank && !glued ? [] : [place]));
      expect(printed.filter((place) => shown.includes(place))).toEqual(shown);
      expect(printed).toEqual([...new Set(printed)]);
      for (const { repeated, lines: own } of pages)
        expect([...repeated, ...own].reduce((sum, place) => sum + (lines[place]?.height ?? 0), 0)).toBeLessThanOrEqual(
          room,
        );
    }
  });
});

describe("how a sheet lies on A4", () => {
  const columns = (widths: number[], frozen = 0) =>
    widths.map((width, index) => ({ number: index + 1, width, frozen: index < frozen, glued: false }));

  test("upright while it becomes no smaller than nine tenths, then across, as wide as the paper", () => {
    expect(layoutOf(columns([717]), 717)).toMatchObject({ paper: { name: "portrait" }, scale: 1 });
    expect(layoutOf(columns([796]), 796).paper.name).toBe("portrait");
    expect(layoutOf(columns([797]), 797)).toMatchObject({ paper: { name: "landscape" }, scale: 1 });
    expect(layoutOf(columns([1230]), 1230)).toMatchObject({ paper: { name: "landscape" }, scale: 1046 / 1230 });
  });

  test("columns that would become smaller than half go over several pages, the frozen ones on each", () => {
    expect(layoutOf(columns([1046, 1046]), 2092).strips).toEqual([[1, 2]]);
    // At 0,65 a page takes 1609 pixels: 100 and three of 500.
    const { strips, scale } = layoutOf(columns([100, 500, 500, 500, 500, 500], 1), 2600);
    expect(strips).toEqual([
      [1, 2, 3, 4],
      [1, 5, 6],
    ]);
    expect(scale).toBe(0.65);
  });
});
