import type { CellTemplateProp, HyperFunc, VNode } from "@revolist/revogrid";
import { cellName, holds } from "./address.ts";
import { linkIn } from "./cellLink.ts";
import type { CellView } from "./cells.ts";
import { fontOf, textWidth } from "./measure.ts";
import type { Workspace } from "./workspace.ts";

/** A row of the grid's source knows only its number; everything else is asked for when it is drawn. */
export interface GridRow {
  r: number;
}

type Properties = { "data-cell": string; class: Record<string, boolean>; style: Record<string, string> };
type Draw = HyperFunc<VNode>;

/** How RevoGrid draws the cells of the open sheet. */
export function cellDrawing(space: Workspace) {
  return {
    cellProperties: (props: CellTemplateProp) => properties(space, props.model.r as number, props.prop as number),
    cellTemplate: (h: Draw, props: CellTemplateProp) =>
      contents(space, h, props.model.r as number, props.prop as number),
  };
}

function properties(space: Workspace, row: number, column: number): Properties {
  const cell = space.cells.get(row, column);
  const merge = space.mergeAt({ row, column });
  const isTop = merge?.row === row && merge.column === column;
  const covered = merge !== null && !isTop;
  const { style } = cell;
  const alignment = style.horizontalAlignment ?? alignmentOf(cell.kind, cell.rule?.kind === "checkbox");
  const look: Record<string, string> = {
    fontWeight: style.bold ? "bold" : "",
    fontStyle: style.italic ? "italic" : "",
    textDecoration: [style.underline && "underline", style.strikethrough && "line-through"].filter(Boolean).join(" "),
    fontSize: style.fontSize ? `${style.fontSize}pt` : "",
    color: style.fontColor ?? "",
    backgroundColor: covered ? "" : (style.background ?? ""),
    justifyContent: flexEnd[alignment],
    textAlign: alignment,
    alignItems: flexEnd[style.verticalAlignment ?? "bottom"],
    minWidth: "",
    minHeight: "",
  };
  if (merge && isTop) {
    look.minWidth = `${space.columns.end(merge.column + merge.columns - 1) - space.columns.start(merge.column)}px`;
    look.minHeight = `${space.rows.end(merge.row + merge.rows - 1) - space.rows.start(merge.row)}px`;
  }
  return {
    "data-cell": cellName({ row, column }),
    class: {
      wraps: style.wrap === true || cell.text.includes("\n"),
      noted: cell.note !== "",
      covered,
      merged: isTop,
      failed: cell.kind === "e",
      filled: style.background !== undefined && style.background !== "" && style.background !== "#ffffff",
      loading: cell.kind === "?",
    },
    style: look,
  };
}

const flexEnd = {
  left: "flex-start",
  center: "center",
  right: "flex-end",
  top: "flex-start",
  middle: "center",
  bottom: "flex-end",
};

/** Where a cell's text stands that nobody has aligned; `kind` as in WindowView.kinds. */
export function alignmentOf(kind: string, isBox: boolean): "left" | "center" | "right" {
  if (kind === "n" || kind === "d") return "right";
  return kind === "t" || kind === "f" || kind === "e" || isBox ? "center" : "left";
}

function contents(space: Workspace, h: Draw, row: number, column: number): VNode[] {
  const merge = space.mergeAt({ row, column });
  if (merge && (merge.row !== row || merge.column !== column)) return [];
  const cell = space.cells.get(row, column);
  const parts: VNode[] = [];
  if (cell.rule?.kind === "checkbox" && isMark(cell)) {
    parts.push(
      h("span", { class: { box: true, checked: isChecked(cell) }, "data-act": "check" }, isChecked(cell) ? "✓" : ""),
    );
  } else {
    const room = merge ? 0 : overflowWidth(space, cell, row, column);
    const style = room > 0 ? { minWidth: `${room}px`, flex: "none" } : {};
    const link = linkIn(cell.edit) !== null;
    const traits = {
      class: { words: true, overflows: room > 0, leads: link },
      style,
      ...(link ? { "data-act": "link" } : {}),
    };
    parts.push(h("span", traits, cell.text));
  }
  if (cell.rule?.dropdown) parts.push(h("span", { class: { arrow: true }, "data-act": "list" }, "▾"));
  const filter = space.sheet.filter;
  if (filter && filter.range.row === row && holds({ ...filter.range, rows: 1 }, { row, column })) {
    const active = (filter.hiddenValues[column]?.length ?? 0) > 0;
    parts.push(h("span", { class: { funnel: true, active }, "data-act": "filter" }, active ? "▼" : "≡"));
  }
  return parts;
}

export function isChecked(cell: CellView): boolean {
  return cell.kind === "t" || (cell.kind === "s" && cell.edit === String(cell.rule?.checked));
}

function isMark(cell: CellView): boolean {
  return (
    [" ", "t", "f", "?"].includes(cell.kind) ||
    [cell.rule?.checked, cell.rule?.unchecked].map(String).includes(cell.edit)
  );
}

/** Long text runs over empty neighbours on its right, as in any spreadsheet. */
function overflowWidth(space: Workspace, cell: CellView, row: number, column: number): number {
  const { style } = cell;
  const isPlain = cell.kind === "s" && !style.wrap && !cell.text.includes("\n") && !cell.rule?.dropdown;
  if (!isPlain || (style.horizontalAlignment ?? "left") !== "left") return 0;
  const own = space.columnWidth(column);
  const wanted = textWidth(cell.text, fontOf(cell)) + 8;
  if (wanted <= own) return 0;
  let room = own;
  for (let next = column; room < wanted; ) {
    const after = space.columns.step(next, 1);
    if (after === next || space.columns.isFrozen(after) !== space.columns.isFrozen(column)) break;
    const neighbour = space.cells.get(row, after);
    if (neighbour.kind !== " " || neighbour.rule || space.mergeAt({ row, column: after })) break;
    room += space.columnWidth(after);
    next = after;
  }
  return room > own ? Math.min(room, wanted) - 1 : 0;
}
