import type { ChartConfiguration, ChartDataset, ChartType } from "chart.js";
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
} from "chart.js";
import type { ChartView } from "../protocol.ts";
import type { Desk } from "./actions.ts";
import { readChart } from "./chartSpec.ts";
import { el } from "./dom.ts";
import type { Overlay } from "./overlay.ts";
import { type Item, showMenu } from "./popup.ts";
import { texts } from "./texts.ru.ts";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
);
Chart.defaults.font.family = "Arial, 'Liberation Sans', sans-serif";
Chart.defaults.color = "#3c4043";
Chart.defaults.animation = false;

/** Draws a chart of a sheet, and tells who cannot see it what it shows. */
export function chartOn(
  canvas: HTMLCanvasElement,
  view: ChartView,
  options: { responsive?: boolean; devicePixelRatio?: number } = {},
): { chart: Chart; label: string } {
  const { config, title, series } = readChart(view);
  const label = texts.chart(title || texts.chartUntitled, series.join(", "));
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  const made = config as ChartConfiguration<ChartType, ChartDataset[]["0"]["data"], string>;
  return { chart: new Chart(canvas, { ...made, options: { ...made.options, ...options } }), label };
}

interface Drawn {
  view: ChartView;
  element: HTMLElement;
  chart: Chart;
}

/** Charts over the cells of the open sheet; they move with the cells and are drawn anew when data change. */
export class Charts {
  private readonly desk: Desk;
  private readonly overlay: Overlay;
  private drawn: Drawn[] = [];
  private timer = 0;
  private asked = 0;

  constructor(desk: Desk, overlay: Overlay) {
    this.desk = desk;
    this.overlay = overlay;
    desk.space.on("sheet", () => this.later());
    desk.space.on("charts", () => this.later());
    desk.grid.whenScrolled(() => this.placeAll());
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.draw(), 60);
  }

  private async draw(): Promise<void> {
    const { space } = this.desk;
    this.asked += 1;
    const turn = this.asked;
    const views = await space.client.read<ChartView[]>("/api/charts", { sheet: space.sheet.sheetId });
    if (turn !== this.asked) return;
    const unchanged = JSON.stringify(views) === JSON.stringify(this.drawn.map(({ view }) => view));
    if (!unchanged) {
      for (const { chart, element } of this.drawn) {
        chart.destroy();
        element.remove();
      }
      this.drawn = views.map((view) => this.drawOne(view));
    }
    this.placeAll();
  }

  private drawOne(view: ChartView): Drawn {
    const { spec } = view;
    const canvas = el("canvas");
    const element = el(
      "div",
      {
        class: "chart",
        tabindex: 0,
        "data-chart": spec.id,
        style: { width: `${spec.width}px`, height: `${spec.height}px` },
      },
      canvas,
    );
    this.overlay.paneOf(spec).element.append(element);
    const { chart, label } = chartOn(canvas, view);
    element.addEventListener("pointerdown", (event) => this.drag(event, view, element));
    element.addEventListener("keydown", (event) => {
      if (event.key === "Delete" || event.key === "Backspace") this.remove(spec.id);
      else if (event.key === "Escape") this.desk.editor.focus();
    });
    element.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      const items: Item[] = [{ label: texts.removeChart, act: () => this.remove(spec.id) }];
      showMenu(items, new DOMRect(event.clientX, event.clientY, 0, 0), { label });
    });
    return { view, element, chart };
  }

  private remove(id: number): void {
    void this.desk.space.apply([{ do: "removeChart", id }]);
    this.desk.editor.focus();
  }

  private placeAll(): void {
    const { rows, columns } = this.desk.space;
    for (const { view, element } of this.drawn) {
      const { spec } = view;
      const pane = this.overlay.paneOf(spec);
      if (element.parentElement !== pane.element) pane.element.append(element);
      const shift = this.overlay.shift(pane);
      const left = columns.start(spec.column) + spec.offsetX - shift.x;
      const top = rows.start(spec.row) + spec.offsetY - shift.y;
      element.style.transform = `translate(${left}px, ${top}px)`;
    }
  }

  private drag(event: PointerEvent, { spec }: ChartView, element: HTMLElement): void {
    if (event.button !== 0) return;
    const { space } = this.desk;
    const start = { x: event.clientX, y: event.clientY };
    const before = element.style.transform;
    let moved = { x: 0, y: 0 };
    const move = (next: PointerEvent) => {
      moved = { x: next.clientX - start.x, y: next.clientY - start.y };
      element.style.transform = `${before} translate(${moved.x}px, ${moved.y}px)`;
    };
    const up = () => {
      element.removeEventListener("pointermove", move);
      if (Math.abs(moved.x) + Math.abs(moved.y) < 4) return this.placeAll();
      const x = Math.max(0, space.columns.start(spec.column) + spec.offsetX + moved.x);
      const y = Math.max(0, space.rows.start(spec.row) + spec.offsetY + moved.y);
      const column = space.columns.at(x);
      const row = space.rows.at(y);
      const offsetX = Math.round(x - space.columns.start(column));
      const offsetY = Math.round(y - space.rows.start(row));
      void space
        .apply([{ do: "setChart", chart: { ...spec, row, column, offsetX, offsetY } }])
        .then(() => this.placeAll());
    };
    element.setPointerCapture(event.pointerId);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up, { once: true });
  }
}
