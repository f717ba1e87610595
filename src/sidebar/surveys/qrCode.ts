/** A QR code as an inline picture, which prints sharply at any size. */
import { encode } from "uqr";

const namespace = "http://www.w3.org/2000/svg";

export function qrCode(text: string, label: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  const picture = document.createElementNS(namespace, "svg");
  for (const [name, value] of Object.entries({
    viewBox: `0 0 ${size} ${size}`,
    role: "img",
    "aria-label": label,
    "shape-rendering": "crispEdges",
  }))
    picture.setAttribute(name, value);
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", squares.join(""));
  picture.append(path);
  return picture;
}
