/** How a person finds their way in the panel. */
import type { FrameLocator, Locator } from "playwright-core";

/** Opens a view by its name, through the list «Ещё» where it stands there. */
export async function openView(sidebar: FrameLocator, name: string): Promise<void> {
  const entry = sidebar.getByRole("navigation").getByRole("button", { name, exact: true });
  await entry.or(moreOf(sidebar)).first().waitFor();
  if (!(await entry.isVisible())) await moreOf(sidebar).click();
  await entry.click();
}

/** The list of the views that are not daily ones. */
export function moreOf(sidebar: FrameLocator): Locator {
  return sidebar.getByRole("navigation").locator("summary");
}
