const NAMESPACE = "http://www.w3.org/2000/svg";

/** A ring around the station that has a DVIPA; it slides along the row when the DVIPA moves. */
export class Ring {
  private readonly ring: SVGRectElement | undefined;
  private readonly origin: number = 0;

  constructor(pills: readonly SVGGElement[]) {
    const rect = pills[0]?.querySelector<SVGRectElement>("rect.b");
    if (rect === undefined || rect === null) return;
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name)));
    this.origin = x!;
    this.ring = document.createElementNS(NAMESPACE, "rect");
    const attributes = {
      x: x! - 4,
      y: y! - 4,
      width: width! + 8,
      height: height! + 8,
      rx: 16,
      class: "ring",
      opacity: 0,
    };
    for (const [name, value] of Object.entries(attributes)) this.ring.setAttribute(name, String(value));
    this.ring.setAttribute("aria-hidden", "true");
    pills[0]!.ownerSVGElement!.append(this.ring);
  }

  /** Goes to a station, or away. */
  moveTo(pill: SVGGElement | undefined): void {
    const x = pill?.querySelector("rect.b")?.getAttribute("x");
    if (this.ring === undefined) return;
    this.ring.style.opacity = x === undefined || x === null ? "0" : "1";
    if (x !== undefined && x !== null) this.ring.style.transform = `translateX(${Number(x) - this.origin}px)`;
  }
}
