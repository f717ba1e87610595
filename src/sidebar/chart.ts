/** Draws a chart model; the only file that knows the chart library. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import type { ChartModel } from "../shared/indicators/charts.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

const ink = "#444746";

export function drawChart(canvas: HTMLCanvasElement, model: ChartModel): void {
  if (!canvas.isConnected) return;
  new Chart(canvas, {
    data: {
      labels: model.labels,
      datasets: [
        {
          type: "line",
          label: model.lineName,
          data: model.line,
          borderColor: model.lineColour,
          backgroundColor: model.lineColour,
          borderWidth: 2,
          pointRadius: 2,
          spanGaps: true,
        },
        {
          type: "bar",
          label: model.barsName,
          data: model.bars,
          backgroundColor: model.barsColour,
          maxBarThickness: 18,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { position: "bottom", labels: { boxWidth: 12, color: ink } }, tooltip: { enabled: true } },
      scales: {
        x: { grid: { display: false }, ticks: { color: ink, maxRotation: 60, autoSkip: true, font: { size: 10 } } },
        y: {
          beginAtZero: true,
          ticks: { color: ink, font: { size: 10 }, maxTicksLimit: 6 },
          title: { display: model.unit !== "", text: model.unit, color: ink },
        },
      },
    },
  });
}
