import type { PanelView, RunView } from "../protocol.ts";
import { el, icon, icons } from "./dom.ts";
import { texts } from "./texts.ru.ts";

interface Served {
  call: (name: string, args: unknown[]) => Promise<RunView>;
  focusGrid: () => void;
  resized: () => void;
}

interface Frame {
  iframe: HTMLIFrameElement;
  close: () => void;
  resize: (width: number | null, height: number | null) => void;
}

/** Sidebars and dialogs: sandboxed frames without an origin that speak to the page by messages only. */
export class PanelFrames {
  readonly sidebar = el("aside", { class: "sidebar", "aria-label": texts.sidebar, hidden: true });
  private readonly served: Served;
  private readonly frames = new Map<MessageEventSource, Frame>();
  private sidebarFrame: Frame | null = null;
  private dialogFrame: Frame | null = null;

  constructor(served: Served) {
    this.served = served;
    window.addEventListener("message", (event) => void this.receive(event));
  }

  showSidebar(panel: PanelView): void {
    this.sidebarFrame?.close();
    const iframe = this.frame(panel);
    const close = el(
      "button",
      { type: "button", class: "icon", title: texts.closePanel, "aria-label": texts.closePanel },
      icon(icons.close),
    );
    this.sidebar.replaceChildren(el("header", {}, el("h2", { text: panel.title || texts.sidebar }), close), iframe);
    this.sidebar.hidden = false;
    const frame: Frame = {
      iframe,
      close: () => {
        this.forget(frame);
        this.sidebar.hidden = true;
        this.sidebar.replaceChildren();
        this.sidebarFrame = null;
        this.served.resized();
        this.served.focusGrid();
      },
      resize: () => undefined,
    };
    close.addEventListener("click", frame.close);
    this.sidebarFrame = frame;
    this.remember(frame);
    this.served.resized();
    iframe.focus();
  }

  showDialog(panel: PanelView): void {
    this.dialogFrame?.close();
    const iframe = this.frame(panel);
    const close = el(
      "button",
      { type: "button", class: "icon", title: texts.close, "aria-label": texts.close },
      icon(icons.close),
    );
    const head = el("header", {}, el("h2", { text: panel.title }), close);
    const dialog = el("dialog", { class: "panel-dialog", "aria-label": panel.title }, head, iframe);
    const frame: Frame = {
      iframe,
      close: () => {
        this.forget(frame);
        this.dialogFrame = null;
        dialog.close();
        dialog.remove();
        this.served.focusGrid();
      },
      resize: (width, height) => {
        if (width !== null) iframe.style.width = `${clamp(width, 100, innerWidth - 40)}px`;
        if (height !== null) iframe.style.height = `${clamp(height, 60, innerHeight - 90)}px`;
      },
    };
    frame.resize(panel.width ?? 600, panel.height ?? 400);
    close.addEventListener("click", frame.close);
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      frame.close();
    });
    movable(dialog, head);
    document.body.append(dialog);
    if (panel.modal === false) dialog.show();
    else dialog.showModal();
    this.dialogFrame = frame;
    this.remember(frame);
  }

  private frame(panel: PanelView): HTMLIFrameElement {
    return el("iframe", {
      src: panel.url,
      title: panel.title || texts.sidebar,
      sandbox: "allow-scripts allow-forms allow-modals allow-popups allow-downloads",
    });
  }

  private remember(frame: Frame): void {
    if (frame.iframe.contentWindow) this.frames.set(frame.iframe.contentWindow, frame);
  }

  private forget(frame: Frame): void {
    for (const [source, known] of this.frames) if (known === frame) this.frames.delete(source);
  }

  private async receive(event: MessageEvent): Promise<void> {
    const frame = event.source && this.frames.get(event.source);
    const message: unknown = event.data;
    if (!frame || typeof message !== "object" || message === null || !("panel" in message)) return;
    const { panel, id, name, args, pixels } = message as Record<string, unknown>;
    if (panel === "close") frame.close();
    else if (panel === "height" && typeof pixels === "number") frame.resize(null, pixels);
    else if (panel === "width" && typeof pixels === "number") frame.resize(pixels, null);
    else if (panel === "focus" || (panel === "escape" && frame === this.sidebarFrame)) this.served.focusGrid();
    else if (panel === "escape") frame.close();
    else if (panel === "call" && typeof name === "string" && Array.isArray(args))
      await this.call(frame, id, name, args);
  }

  private async call(frame: Frame, id: unknown, name: string, args: unknown[]): Promise<void> {
    const answer = (result: object) => frame.iframe.contentWindow?.postMessage({ panel: "answer", id, ...result }, "*");
    try {
      const { ok, value, error } = await this.served.call(name, args);
      answer({ ok, value, error: error ?? { name: "Error", message: "" } });
    } catch (error) {
      const message = error instanceof TypeError || !(error instanceof Error) ? texts.stopped : error.message;
      answer({ ok: false, error: { name: "NetworkError", message } });
    }
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function movable(dialog: HTMLElement, handle: HTMLElement): void {
  handle.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Element && event.target.closest("button")) return;
    const box = dialog.getBoundingClientRect();
    const start = { x: event.clientX - box.left, y: event.clientY - box.top };
    const move = (next: PointerEvent) =>
      Object.assign(dialog.style, {
        margin: "0",
        left: `${clamp(next.clientX - start.x, 0, innerWidth - 80)}px`,
        top: `${clamp(next.clientY - start.y, 0, innerHeight - 40)}px`,
      });
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", move), { once: true });
  });
}
